// The one client of every marketplace call. It answers the defaults of Qt 6.4's QNetworkAccessManager that
// were measured to be unfit for signed calls: no total deadline, bodies without limit, redirects that carry
// the signature to another host, POST bodies silently sent twice, header injection, HTTP/2, cookies, and
// answers that are cut short without an error. One thread: that of the object. Nothing here blocks.
#pragma once

#include "models/core/result.h"
#include "net/http/cancellation.h"
#include "net/http/http_message.h"
#include "net/http/http_policy.h"

#include <QFuture>
#include <QObject>
#include <QQueue>
#include <qcoro/qcorotask.h>

#include <functional>
#include <memory>
#include <unordered_map>

class QNetworkAccessManager;
class QSslConfiguration;

namespace zhanggui {

class HttpCall;

class HttpClient : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpClient)
public:
    explicit HttpClient(HttpPolicy policy, QObject *parent = nullptr);
    /// Calls that are still pending end as Cancelled.
    ~HttpClient() override;

    /// Sends once; no retry of any kind. Every status but 3xx is a good reply. Errors:
    /// BadInput (the request breaks the policy, nothing was sent), Timeout (names the milliseconds), Tls
    /// (names the certificate's fault and facts), Network (refused, unknown host, closed …), BadReply
    /// (redirect, too big, wrong length …), Cancelled. The clock starts when the call leaves the queue of its
    /// host. The task may outlive the client: it then ends as Cancelled.
    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request, Cancellation cancellation = {});

    const HttpPolicy &policy() const { return m_policy; }

private:
    QFuture<Result<HttpReply>> start(const HttpRequest &request, const Cancellation &cancellation);
    void dispatch(const QString &host);
    void callEnded(HttpCall *call);

    HttpPolicy m_policy;
    std::unique_ptr<QSslConfiguration> m_tls;
    QNetworkAccessManager *m_manager = nullptr;
    std::unordered_map<QString, QQueue<HttpCall *>> m_waiting; // by host and port
    std::unordered_map<QString, int> m_inFlight;
};

/// What code above the client asks for, so that tests can put something else in its place.
using HttpTransport = std::function<QCoro::Task<Result<HttpReply>>(HttpRequest, Cancellation)>;
/// A transport over `client`, which may be destroyed first: later calls then end as Cancelled.
HttpTransport transportOver(HttpClient *client);

} // namespace zhanggui
