// The emulator inside the window. Its keys are random, live in memory only and are made anew at each start:
// they protect nothing outside this machine, so they need no vault and no typing.
#pragma once

#include "models/environments/environment.h"
#include "net/emulator/emulator.h"

#include <QObject>

#include <memory>

namespace zhanggui {

class EmulatorHost : public QObject {
    Q_OBJECT

public:
    explicit EmulatorHost(Now now, QObject *parent = nullptr);
    ~EmulatorHost() override;

    /// The name of the environment that stands for this emulator.
    static EnvironmentName environmentName();
    /// Starts on a free port; the address is the same until stop(). Good when it runs already.
    [[nodiscard]] Result<QUrl> start();
    void stop();
    bool isRunning() const { return m_emulator != nullptr; }

    const QUrl &address() const { return m_address; }
    /// Empty secret while it does not run.
    const Credentials &credentials() const { return m_credentials; }
    /// The environment as it is now, to be kept in the store.
    Environment environment() const;

Q_SIGNALS:
    void changed();
    void answered(const zhanggui::EmulatedExchange &exchange);

private:
    Now m_now;
    QUrl m_address;
    Credentials m_credentials;
    std::unique_ptr<Emulator> m_emulator;
};

} // namespace zhanggui
