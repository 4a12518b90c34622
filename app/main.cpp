#include "app/program_options.h"
#include "app/window/window_program.h"
#include "ui/window/language.h"

#include <QApplication>
#include <QTextStream>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <memory>

using namespace zhanggui;

namespace {

Exit runCommand(const ProgramOptions &options, QTextStream &out, QTextStream &err)
{
    const Command *command = findCommand(options.command);
    if (!command) {
        err << "zhanggui: unknown command: " << options.command << "\n\n" << programHelp() << Qt::flush;
        return Exit::BadUsage;
    }
    CommandContext context{ options.global, options.arguments, out, err };
    return command->run(context);
}

// "--format pdf" or "--out FILE.pdf".
bool asksForPaper(const QStringList &arguments)
{
    const QStringList words = arguments.join(u'=').split(u'=');
    return words.contains(QStringLiteral("pdf"))
        || std::any_of(words.begin(), words.end(),
            [](const QString &word) { return word.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive); });
}

// Commands that draw need fonts and a painter, but never a display.
std::unique_ptr<QCoreApplication> commandApplication(const ProgramOptions &options, int &argc, char **argv)
{
    const Command *command = findCommand(options.command);
    const bool draws = command
        && (command->face == CommandFace::Pictures
            || (command->face == CommandFace::Paper && asksForPaper(options.arguments)));
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

// Qt ends the process with a core dump when it finds no display; a sentence is kinder.
bool hasDisplay()
{
    const auto named = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    return named("DISPLAY") || named("WAYLAND_DISPLAY") || named("QT_QPA_PLATFORM");
}

void prepareProcess()
{
    // A file-size limit must come back as a failed write, which the store reports, not as a dead process.
    std::signal(SIGXFSZ, SIG_IGN);
    // An open vault's key must not end up in a core dump.
    const rlimit none{ 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    QCoreApplication::setApplicationName(QStringLiteral("zhanggui"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHANGGUI_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Result<ProgramOptions> options = parseProgramOptions(arguments);
    if (!options) {
        err << "zhanggui: " << options.error().what << ": " << options.error().detail << Qt::endl;
        return int(Exit::BadUsage);
    }
    if (options->mode == ProgramOptions::Mode::Window) {
        if (hasDisplay())
            return runWindow(*options, argc, argv);
        err << "zhanggui: there is no display for the window; commands work without one (zhanggui --help)"
            << Qt::endl;
        return int(Exit::Unreachable);
    }
    const auto application = commandApplication(*options, argc, argv);
    const Language language(
        options->window.language.isEmpty() ? Language::system() : options->window.language);
    if (options->mode == ProgramOptions::Mode::Command)
        return int(runCommand(*options, out, err));
    if (options->mode == ProgramOptions::Mode::Version)
        out << "zhanggui " << QCoreApplication::applicationVersion() << Qt::endl;
    else
        out << programHelp() << Qt::flush;
    return int(Exit::Good);
}
