#include "net/http/http_client.h"

#include "net/http/http_call.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QPointer>
#include <QSslConfiguration>
#include <qcoro/qcorofuture.h>

namespace zhanggui {

namespace {

Result<HttpReply> cancelled()
{
    return failure(ErrorKind::Cancelled, QStringLiteral("The call was cancelled."));
}

/// Loopback is always direct: a company's proxy cannot reach the emulator of this machine.
class ProxyChoice : public QNetworkProxyFactory {
public:
    explicit ProxyChoice(const QNetworkProxy &proxy)
        : m_proxy(proxy)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        if (m_proxy.type() == QNetworkProxy::DefaultProxy)
            return systemProxyForQuery(query);
        return { m_proxy };
    }

private:
    QNetworkProxy m_proxy;
};

QSslConfiguration tlsOf(const HttpPolicy &policy)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Added to the system's: setting a list switches off that Qt loads the system's on demand.
    if (!policy.extraCa.isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + policy.extraCa);
    return tls;
}

} // namespace

HttpClient::HttpClient(HttpPolicy policy, QObject *parent)
    : QObject(parent)
    , m_policy(std::move(policy))
    , m_tls(std::make_unique<QSslConfiguration>(tlsOf(m_policy)))
    , m_manager(new QNetworkAccessManager(this))
{
    m_manager->setProxyFactory(new ProxyChoice(m_policy.proxy));
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    m_waiting.clear();
    const QList<HttpCall *> calls = findChildren<HttpCall *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpCall *call : calls) {
        call->disconnect(this);
        call->fail(cancelled().error());
    }
}

QCoro::Task<Result<HttpReply>> HttpClient::send(HttpRequest request, Cancellation cancellation)
{
    const QFuture<Result<HttpReply>> future = start(request, cancellation);
    // From here on this object may be gone: nothing of it is touched.
    co_return co_await future;
}

QFuture<Result<HttpReply>> HttpClient::start(const HttpRequest &request, const Cancellation &cancellation)
{
    if (cancellation.isCancelled())
        return QtFuture::makeReadyFuture(cancelled());
    if (const Result<void> valid = validateRequest(request); !valid)
        return QtFuture::makeReadyFuture(Result<HttpReply>(tl::unexpected<Error>(valid.error())));
    auto *call = new HttpCall(request, m_policy, this);
    connect(call, &HttpCall::ended, this, &HttpClient::callEnded);
    cancellation.onCancelled(call, [call] { call->fail(cancelled().error()); });
    m_waiting[call->host()].enqueue(call);
    QFuture<Result<HttpReply>> result = call->result();
    dispatch(call->host());
    return result;
}

void HttpClient::dispatch(const QString &host)
{
    QQueue<HttpCall *> &waiting = m_waiting[host];
    while (!waiting.isEmpty() && m_inFlight[host] < std::max(1, m_policy.maxPerHost)) {
        ++m_inFlight[host];
        waiting.dequeue()->dispatch(*m_manager, *m_tls);
    }
}

void HttpClient::callEnded(HttpCall *call)
{
    const QString host = call->host();
    if (call->isDispatched())
        --m_inFlight[host];
    else
        m_waiting[host].removeOne(call);
    call->deleteLater();
    dispatch(host);
}

HttpTransport transportOver(HttpClient *client)
{
    const QPointer<HttpClient> guarded(client);
    return [guarded](HttpRequest request, Cancellation cancellation) -> QCoro::Task<Result<HttpReply>> {
        if (guarded)
            return guarded->send(std::move(request), std::move(cancellation));
        return []() -> QCoro::Task<Result<HttpReply>> { co_return cancelled(); }();
    };
}

} // namespace zhanggui
