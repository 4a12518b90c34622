// The emulator inside the window: its service in a thread of its own, and its keys. They are random, live in
// memory only and are made anew at each start: they protect nothing outside this machine, so they need no
// vault and no typing. The state is a file of the workspace; a temporary one where nothing may be written.
#pragma once

#include "app/emulator/emulator_service.h"
#include "models/environments/environment.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace zhanggui {

/// Where callbacks go and what signs them.
struct SellerTarget {
    QUrl address; // empty: none
    CallbackKeys keys;
    QList<QSslCertificate> authorities; // trusted besides the system's
};

class EmulatorHost : public QObject {
    Q_OBJECT

public:
    /// `folder`: the workspace's, where the state and the authority are kept; empty: nothing is kept.
    EmulatorHost(Now now, QString folder, QObject *parent = nullptr);
    ~EmulatorHost() override;

    /// The name of the environment that stands for this emulator.
    static EnvironmentName environmentName();
    /// Starts where needed, then calls `use` with the address or why there is none; not when `context` died.
    /// The address is the same until stop().
    void whenRunning(QObject *context, std::function<void(const Result<QUrl> &)> use);
    void stop();
    bool isRunning() const { return m_running; }
    bool isStarting() const { return m_starting; }

    EmulatorService &service() { return *m_service; }
    const QUrl &address() const { return m_started.http; }
    const EmulatorStarted &started() const { return m_started; }
    /// Empty secret while it does not run.
    const Credentials &credentials() const { return m_credentials; }
    /// The environment as it is now, to be kept in the store.
    Environment environment() const;

    /// A key for every interface, made up at the first call and kept until the program ends.
    const Secret &madeUpKey();
    /// At once where it runs, otherwise at the next start. applied() follows, or notApplied().
    void setSeller(const SellerTarget &target);
    const SellerTarget &seller() const { return m_seller; }
    QString folder() const { return m_folder; }

Q_SIGNALS:
    void changed();
    /// The seller's address and keys hold now.
    void applied();
    void notApplied(const zhanggui::Error &error);

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(const Result<QUrl> &)> use;
    };
    void start();
    void afterStart(const Result<EmulatorStarted> &started);

    Now m_now;
    QString m_folder;
    bool m_running = false;
    bool m_starting = false;
    quint64 m_starts = 0; // a start that was given up is not answered
    Credentials m_credentials;
    EmulatorStarted m_started;
    SellerTarget m_seller;
    Secret m_madeUp;
    std::vector<Waiting> m_waiting;
    std::unique_ptr<EmulatorService> m_service;
};

} // namespace zhanggui
