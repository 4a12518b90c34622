// The part of the command line before the command's name, and which of the program's two faces it asks for.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// How the window starts, when no command was named.
struct WindowOptions {
    QString language; // "zh_CN", "en"; empty: remembered or the system's
    QString scheme; // "light", "dark"; empty: remembered or the system's
    bool demo = false; // a throw-away workspace with sample data
};

struct ProgramOptions {
    enum class Mode { Window, Command, Help, Version };
    Mode mode = Mode::Window;
    GlobalOptions global;
    WindowOptions window;
    QString command; // Mode::Command
    QStringList arguments; // what stood behind the command's name
};

/// `arguments` without the program's name. BadInput names the option that is unknown or lacks its value.
/// Options before the command are the program's; everything behind its name is the command's.
[[nodiscard]] Result<ProgramOptions> parseProgramOptions(const QStringList &arguments);

/// The text of --help.
QString programHelp();

} // namespace zhanggui
