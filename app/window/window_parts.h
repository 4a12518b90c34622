// What every controller of the window is given. Everything is borrowed from the session, which outlives them.
#pragma once

#include "models/core/wire_time.h"

#include <QString>

namespace zhanggui {

class ActionCollection;
class LayoutSettings;
class MainWindow;
class Prompts;
class Vault;
class Workspace;

struct WindowParts {
    Workspace &workspace;
    Vault &vault;
    ActionCollection &actions;
    MainWindow &window;
    LayoutSettings &layout;
    Prompts &prompts;
    Now now;
    QString folder; // where the workspace is, as the person is told
    QString actor; // who edits: the login name, for the history
};

} // namespace zhanggui
