#include "app/program_options.h"

#include <QCoreApplication>
#include <QTextStream>

#include <csignal>

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

} // namespace

int main(int argc, char **argv)
{
    // A file-size limit must come back as a failed write, which the store reports, not as a dead process.
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("zhanggui"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHANGGUI_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);

    const Result<ProgramOptions> options = parseProgramOptions(QCoreApplication::arguments().mid(1));
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
    case ProgramOptions::Mode::Command:
        return int(runCommand(*options, out, err));
    case ProgramOptions::Mode::Window:
        break;
    }
    err << programHelp() << Qt::flush;
    return int(Exit::BadUsage);
}
