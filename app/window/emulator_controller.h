// Between the emulator of the session, its page and its environment.
#pragma once

#include "app/window/window_parts.h"

#include <QObject>

#include <functional>

namespace zhanggui {

class EmulatorHost;
class EmulatorPage;
class EnvironmentController;

class EmulatorController : public QObject {
    Q_OBJECT

public:
    EmulatorController(const WindowParts &parts, EmulatorHost &host, EnvironmentController &environments,
        EmulatorPage &page);

    /// Starts it where needed; false after a message when that failed.
    bool ensureRunning();

private:
    void tryIt();
    void showState();

    WindowParts m_parts;
    EmulatorHost &m_host;
    EnvironmentController &m_environments;
    EmulatorPage &m_page;
};

} // namespace zhanggui
