// Between the emulator of the session, its page and its environment: start and stop, addresses, the clock.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"

#include <QObject>
#include <QUrl>

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

    /// Starts it where needed, then calls `use`; a message in its place when it cannot be started.
    void whenRunning(std::function<void()> use);

private:
    void connectClock();
    void tryIt();
    void showState();
    void copySecretKey();

    WindowParts m_parts;
    EmulatorHost &m_host;
    EnvironmentController &m_environments;
    EmulatorPage &m_page;
};

} // namespace zhanggui
