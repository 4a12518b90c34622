// What the pictures show: each scene puts a window with sample data into one state.
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace zhanggui {

class WindowSession;

struct Scene {
    QString name; // the first part of the picture's file name
    /// Puts the window into the state; returns a dialog to lay over it, or nullptr.
    std::function<QWidget *(WindowSession &)> arrange;
    /// For a dialog that comes later, or takes its time: it, once it shows what it shall; nullptr before.
    std::function<QWidget *(WindowSession &)> dialog = {};
    /// For a state without a dialog that comes later: whether it is there, and what is still to be done for
    /// it.
    std::function<bool(WindowSession &)> ready = {};
};

/// Every page and the dialogs around them, for a session with the sample orders.
std::vector<Scene> sampleScenes();
/// What a session of an empty workspace shows.
std::vector<Scene> firstStartScenes();

/// True when everything that the window shows has arrived: no list is still reading.
bool isSettled(WindowSession &session);

} // namespace zhanggui
