// The callback debugger's own HTTP/1.1 wire: writes exactly the given bytes, once, over TCP or TLS, and keeps
// everything that came back. Unlike QNetworkAccessManager it never sends a request a second time, shows the
// answer byte for byte, times each phase and reports framing faults. Lives in one thread with an event loop;
// nothing blocks. Proxies of the system or the environment are not used: what a proxy changes would be blamed
// on the server.
#pragma once

#include "models/callbacks/wire_record.h"
#include "models/core/wire_time.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslCertificate>

#include <functional>
#include <memory>

namespace zhanggui {

struct WireTarget {
    bool tls = true;
    QString host = {}; // a name or an address, without brackets
    quint16 port = 443;
    friend bool operator==(const WireTarget &, const WireTarget &) = default;
};

struct WireOptions {
    int totalMs = 20'000; // deadline of the whole exchange, from send() to the last byte
    qint64 maxAnswer = 1 << 20; // bytes of head and body together
    QList<QSslCertificate> authorities = {}; // trusted besides the system's
    int abandonAfterMs = -1; // ≥ 0: so long after the last byte was sent the connection is closed on purpose
    bool keepAlive = false; // use an idle connection of an earlier answer, and leave this one open after
};

/// The addresses of a name, in the order in which they are tried; empty with a reason when there is none.
/// Calls `found` once, later, in the calling thread, unless `context` died first.
using WireNames = std::function<void(const QString &name, QObject *context,
    std::function<void(const QList<QHostAddress> &addresses, const QString &reason)> found)>;
/// As the system resolves names.
WireNames systemNames();

class WireClient : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const WireRecord &)>;

    explicit WireClient(QObject *parent = nullptr, WireNames names = systemNames(), Now now = systemNowMs);
    ~WireClient() override; // exchanges under way end without a call

    /// Connects (every address of the name in turn, within the deadline), writes `request` once and reads one
    /// answer. `done` is called exactly once, later, in this thread; not at all when `context` died first.
    void send(const WireTarget &target, const QByteArray &request, const WireOptions &options,
        QObject *context, Done done);
    /// Every exchange under way ends as Cancelled, before this returns.
    void cancelAll();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace zhanggui
