// A proxy before any HTTP/1.1 server that does what networks and bad servers do (fault_plan.h). Listens on
// 127.0.0.1 only, http or https (certificates of the local authority). Lives in one thread with an event
// loop.
#pragma once

#include "models/core/wire_time.h"
#include "net/faults/fault_plan.h"
#include "net/tls/local_authority.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace zhanggui {

struct FaultedExchange {
    qint64 atMs = 0; // real time
    QByteArray method;
    QByteArray target;
    QString rule; // its name; empty: passed on as it is
    QStringList done; // what was done to it, stable words: "latency 250", "reset 0", … (docs/en/faults.md)
    int status = 0; // passed back; 0: none
    qint64 requestBytes = 0;
    qint64 answerBytes = 0; // passed back
    QString failure; // of the target, English; empty: none
};

class FaultProxy : public QObject {
    Q_OBJECT

public:
    struct Options {
        QUrl target = {}; // http or https; its path is put before that of a request
        FaultPlan plan = {};
        QList<QSslCertificate> authorities = {}; // trusted besides the system's, towards the target
        std::optional<LocalAuthority> tls = std::nullopt; // set: https
        bool keepHost = false; // true: the Host header goes on as it came; false: the target's
        int idleTimeoutMs = 60'000;
        int mostConnections = 256;
        qint64 largestMessage = qint64(16) << 20; // a request's body, and an answer that a rule needs whole
        Now now = &systemNowMs;
    };

    explicit FaultProxy(Options options, QObject *parent = nullptr);
    ~FaultProxy() override;

    /// Listens on 127.0.0.1:`port` (0: a free one). Storage when the port cannot be had; BadInput for a
    /// target or a plan that cannot be used.
    [[nodiscard]] Result<QUrl> listen(quint16 port);

Q_SIGNALS:
    /// Once for each exchange when it has ended (when it began, for one that is never answered), and for each
    /// connection whose certificate was swapped (without a method).
    void passed(const zhanggui::FaultedExchange &exchange);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace zhanggui

Q_DECLARE_METATYPE(zhanggui::FaultedExchange)
