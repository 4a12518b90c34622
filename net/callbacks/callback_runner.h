// Runs cases against a seller's server: builds and signs at send time, sends, captures, judges, records. One
// run at a time. Lives in one thread with an event loop; nothing blocks. The same engine serves the window
// and the command line.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/wire_time.h"
#include "net/callbacks/callback_case.h"
#include "net/callbacks/callback_keys.h"
#include "net/callbacks/judge.h"
#include "net/callbacks/request_builder.h"

#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <memory>

namespace zhanggui {

struct RunPlan {
    CallbackSuite suite; // cases are those to run, already filtered
    QString environment; // name, for the record
    QUrl url; // production address: http or https
    CallbackKeys keys;
    QList<QSslCertificate> authorities; // trusted besides the system's
    bool softTarget = false; // private target or authority of one's own: see isPrivateTarget()
    int repeat = 1; // so many rounds of the whole suite
    int parallel = 1; // so many rounds at once, at most 64
    bool keepAlive = false;
    bool allowReal = false; // consent to requests without testFlag 1; private addresses need none
    int fieldBits = 256; // AES strength of enciphered fields, chosen when a product is published: 256 or 128
    GatewayHeader gateway;
    JudgeLimits limits;
};

class CallbackRunner : public QObject {
    Q_OBJECT

public:
    CallbackRunner(const CallbackProtocol &protocol, const CheckCatalog &catalog, Now now, RandomBytes random,
        QObject *parent = nullptr);
    ~CallbackRunner() override;

    /// BadInput before anything is sent: address, no case, unknown interface. finished() comes later.
    [[nodiscard]] Result<void> start(const RunPlan &plan);
    /// Ends within 200 ms; what was not run is recorded as Cancelled, and finished() comes.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    void sent(const QString &caseId, int done, int total); // exchanges known so far
    void caseDone(const zhanggui::CaseRecord &record);
    void finished(const zhanggui::RunRecord &run);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

/// Loopback, link-local and private addresses (10/8, 172.16/12, 192.168/16, fc00::/7, 100.64/10), and names
/// that mean this machine or cannot be public (localhost, *.local, no dot). Pure: asks no name server.
bool isPrivateTarget(const QUrl &url);

} // namespace zhanggui
