#include "app/program_options.h"
#include "app/window/window_program.h"

#include <QApplication>
#include <QTextStream>

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

// Commands that draw need fonts and a painter, but never a display.
std::unique_ptr<QCoreApplication> commandApplication(const ProgramOptions &options, int &argc, char **argv)
{
    const Command *command = findCommand(options.command);
    if (!command || command->face == CommandFace::Console)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    // A file-size limit must come back as a failed write, which the store reports, not as a dead process.
    std::signal(SIGXFSZ, SIG_IGN);
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
    switch (options->mode) {
    case ProgramOptions::Mode::Version:
        out << "zhanggui " << QCoreApplication::applicationVersion() << Qt::endl;
        return int(Exit::Good);
    case ProgramOptions::Mode::Help:
        out << programHelp() << Qt::flush;
        return int(Exit::Good);
    case ProgramOptions::Mode::Command: {
        const auto application = commandApplication(*options, argc, argv);
        return int(runCommand(*options, out, err));
    }
    case ProgramOptions::Mode::Window:
        break;
    }
    return runWindow(*options, argc, argv);
}
