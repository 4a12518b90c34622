// Fetches orders for the window: asks which, finds the keys, shows the progress and what came of it.
#pragma once

#include "app/window/window_parts.h"
#include "models/environments/environment.h"
#include "net/marketplace/order_fetch.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace zhanggui {

class EmulatorController;
class EmulatorHost;
class EnvironmentController;
class HttpClient;
class VaultController;

class FetchController : public QObject {
    Q_OBJECT

public:
    struct Needs {
        EnvironmentController &environments;
        VaultController &vault;
        EmulatorController &emulator;
        EmulatorHost &host;
    };
    FetchController(const WindowParts &parts, const Needs &needs);
    ~FetchController() override;

    /// Asks what to fetch and where, beginning with these.
    void ask(const QList<OrderId> &ids = {});

Q_SIGNALS:
    /// A run ended, whatever came of it.
    void finished();

private:
    /// Empty `ids`: what earlier runs left.
    void fetch(const EnvironmentName &name, const QList<OrderId> &ids);
    void fetchWith(const Environment &environment, const Credentials &credentials, const QList<OrderId> &ids);
    void report(const FetchSummary &summary);
    bool isRunning() const;
    void showState();
    /// Asks the store whether an earlier run left something.
    void look();
    void complain(const QString &what, const Error &error);

    WindowParts m_parts;
    Needs m_needs;
    bool m_somethingWaits = false; // for the current environment
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<OrderFetch> m_fetch;
};

/// What a run says when it ended: counts in words, failures as details.
struct Message messageOf(const FetchSummary &summary);

} // namespace zhanggui
