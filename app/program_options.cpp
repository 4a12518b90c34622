#include "app/program_options.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

struct ValueOption {
    const char *name;
    QString *target;
    QStringList allowed; // empty: anything
};

Result<void> take(const ValueOption &option, const QString &value)
{
    if (value.isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("the option needs a value"), QLatin1String(option.name));
    if (!option.allowed.isEmpty() && !option.allowed.contains(value)) {
        return failure(ErrorKind::BadInput, QStringLiteral("the option does not know this value"),
            QLatin1String(option.name) % u' ' % value % QStringLiteral(" (one of ")
                % option.allowed.join(QStringLiteral(", ")) % u')');
    }
    *option.target = value;
    return {};
}

} // namespace

Result<ProgramOptions> parseProgramOptions(const QStringList &arguments)
{
    ProgramOptions options;
    const ValueOption valueOptions[] = {
        { "--workspace", &options.global.workspace, {} },
        { "--passphrase-env", &options.global.passphraseEnv, {} },
        { "--language", &options.window.language, { QStringLiteral("zh_CN"), QStringLiteral("en") } },
        { "--scheme", &options.window.scheme, { QStringLiteral("light"), QStringLiteral("dark") } },
    };
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u'-')) {
            options.mode = ProgramOptions::Mode::Command;
            options.command = argument;
            options.arguments = arguments.mid(i + 1);
            return options;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = equals < 0 ? argument : argument.left(equals);
        const auto known = std::find_if(std::begin(valueOptions), std::end(valueOptions),
            [&name](const ValueOption &option) { return name == QLatin1String(option.name); });
        if (known != std::end(valueOptions)) {
            const QString value = equals < 0 ? arguments.value(++i) : argument.mid(equals + 1);
            if (const Result<void> taken = take(*known, value); !taken)
                return tl::unexpected(taken.error());
        } else if (name == QLatin1String("--demo")) {
            options.window.demo = true;
        } else if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
            options.mode = ProgramOptions::Mode::Help;
            return options;
        } else if (name == QLatin1String("--version")) {
            options.mode = ProgramOptions::Mode::Version;
            return options;
        } else {
            return failure(ErrorKind::BadInput, QStringLiteral("unknown option"), name);
        }
    }
    return options;
}

QString programHelp()
{
    const auto line = [](const char *option, const QString &text) {
        return QStringLiteral("  %1 %2\n").arg(QLatin1String(option), -22).arg(text);
    };
    const auto say = [](const char *text) { return QCoreApplication::translate("ProgramHelp", text); };
    return say(QT_TRANSLATE_NOOP("ProgramHelp", "Usage: zhanggui [options] [command [arguments]]")) % u'\n'
        % say(QT_TRANSLATE_NOOP("ProgramHelp", "Without a command the window opens."))
        % QStringLiteral("\n\n") % say(QT_TRANSLATE_NOOP("ProgramHelp", "Options:")) % u'\n'
        % line("--workspace DIR",
            say(QT_TRANSLATE_NOOP("ProgramHelp", "The folder to work in; it is created when it is missing.")))
        % line("--passphrase-env VAR",
            say(QT_TRANSLATE_NOOP(
                "ProgramHelp", "The environment variable that holds the vault's passphrase.")))
        % line("--demo",
            say(QT_TRANSLATE_NOOP("ProgramHelp", "A window on a throw-away workspace with sample data.")))
        % line("--language zh_CN|en", say(QT_TRANSLATE_NOOP("ProgramHelp", "The window's language.")))
        % line("--scheme light|dark", say(QT_TRANSLATE_NOOP("ProgramHelp", "The window's colours.")))
        % line("--version", say(QT_TRANSLATE_NOOP("ProgramHelp", "The program's version.")))
        % line("--help", say(QT_TRANSLATE_NOOP("ProgramHelp", "This text."))) % u'\n'
        % say(QT_TRANSLATE_NOOP("ProgramHelp", "Commands (zhanggui COMMAND --help tells more):")) % u'\n'
        % commandOverview();
}

} // namespace zhanggui
