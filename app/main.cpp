#include "app/commands/command.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QStringList arguments = application.arguments().mid(1);
    const zhanggui::Command *command =
        arguments.isEmpty() ? nullptr : zhanggui::findCommand(arguments.first());
    if (!command) {
        err << zhanggui::commandOverview();
        return int(zhanggui::Exit::BadUsage);
    }
    zhanggui::CommandContext context{ {}, arguments.mid(1), out, err };
    return int(command->run(context));
}
