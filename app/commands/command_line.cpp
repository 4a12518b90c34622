#include "app/commands/command_line.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr QLatin1String kFormat("format");

QString say(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Qt's text begins with a usage line that knows neither program nor command as they were called.
QString helpOf(const QCommandLineParser &parser, const QString &command)
{
    const QString text = parser.helpText();
    return say(QT_TRANSLATE_NOOP("CommandLine", "Usage: zhanggui [options] %1")).arg(command)
        + text.sliced(qMax<qsizetype>(0, text.indexOf(u'\n')));
}

} // namespace

std::optional<Exit> parseArguments(QCommandLineParser &parser, CommandContext &context,
    const QStringList &arguments, const QString &command, qsizetype least, qsizetype most)
{
    const QCommandLineOption help({ QStringLiteral("h"), QStringLiteral("help") },
        say(QT_TRANSLATE_NOOP("CommandLine", "Show this text.")));
    parser.addOption(help);
    // A program's option, but easily written behind the command too, where only the vault reads it.
    QCommandLineOption passphrase(QStringLiteral("passphrase-env"), {}, QStringLiteral("variable"));
    passphrase.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(passphrase);
    // The parser skips the first one as the program's name.
    if (!parser.parse(QStringList(QStringLiteral("zhanggui")) + arguments))
        return misused(context, parser.errorText());
    if (parser.isSet(help)) {
        context.out << helpOf(parser, command) << Qt::flush;
        return Exit::Good;
    }
    if (parser.isSet(passphrase))
        context.global.passphraseEnv = parser.value(passphrase);
    const qsizetype count = parser.positionalArguments().size();
    if (count < least || count > most)
        return misused(context,
            say(QT_TRANSLATE_NOOP("CommandLine", "wrong number of arguments, expected: %1")).arg(command));
    return std::nullopt;
}

void addFormatOption(QCommandLineParser &parser)
{
    parser.addOption(
        { kFormat, say(QT_TRANSLATE_NOOP("CommandLine", "How to write the answer: text or json.")),
            QStringLiteral("format"), QStringLiteral("text") });
}

Result<bool> readsAsJson(const QCommandLineParser &parser)
{
    const QString format = parser.value(kFormat);
    if (format != u"text" && format != u"json")
        return failure(ErrorKind::BadInput, QStringLiteral("--format must be text or json"), format);
    return format == u"json";
}

Exit runSubcommand(CommandContext &context, std::span<const Subcommand> subcommands, const QString &usage)
{
    const QString name = context.arguments.value(0);
    for (const Subcommand &subcommand : subcommands) {
        if (name == QLatin1String(subcommand.name))
            return subcommand.run(context, context.arguments.mid(1));
    }
    return misused(context, usage);
}

Exit misused(CommandContext &context, const QString &message)
{
    context.err << "zhanggui: " << message << Qt::endl;
    return Exit::BadUsage;
}

} // namespace zhanggui
