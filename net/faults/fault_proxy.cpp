#include "net/faults/fault_proxy.h"

#include "net/faults/fault_certificates.h"
#include "net/faults/fault_connection.h"

#include <QTcpServer>

#include <unistd.h>

namespace zhanggui {

namespace {

constexpr int kBacklog = 1024;

class Listener : public QTcpServer {
public:
    std::function<void(qintptr)> came;

protected:
    void incomingConnection(qintptr descriptor) override { came(descriptor); }
};

QByteArray hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString name = host.contains(u':') ? u'[' % host % u']' : host;
    return (url.port() < 0 ? name : QString(name % u':' % QString::number(url.port()))).toLatin1();
}

QByteArray prefixOf(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

Result<void> checkTarget(const QUrl &target)
{
    const bool scheme = target.scheme() == QLatin1String("http") || target.scheme() == QLatin1String("https");
    if (!target.isValid() || !scheme || target.host().isEmpty())
        return failure(ErrorKind::BadInput,
            QStringLiteral("The target must be an address with http or https"), target.toDisplayString());
    if (target.hasQuery() || target.hasFragment() || !target.userInfo().isEmpty())
        return failure(ErrorKind::BadInput,
            QStringLiteral("The target must be an address without a user, a query and a fragment"));
    return {};
}

} // namespace

class FaultProxy::Private {
public:
    Private(FaultProxy *owner, Options options)
        : proxy(owner)
        , shared{ std::move(options), FaultChooser({}), {}, {}, systemNames(), nullptr, nullptr, nullptr,
            owner, {} }
    {
    }

    void prepare();
    void take(qintptr descriptor);
    void serve(qintptr descriptor);
    void serveNext();

    FaultProxy *proxy;
    FaultSurroundings shared;
    std::optional<FaultCertificates> certificates;
    Listener listener;
    QSet<FaultConnection *> open;
    QList<qintptr> waiting; // accepted while the most are open
};

FaultProxy::FaultProxy(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{
    qRegisterMetaType<FaultedExchange>();
    d->prepare();
}

FaultProxy::~FaultProxy()
{
    d->listener.close();
    for (const qintptr descriptor : std::as_const(d->waiting))
        ::close(int(descriptor));
    qDeleteAll(std::exchange(d->open, {}));
    // What they have started uses what they share.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void FaultProxy::Private::prepare()
{
    const QUrl &target = shared.options.target;
    const bool tls = target.scheme() == QLatin1String("https");
    shared.chooser = FaultChooser(shared.options.plan);
    shared.target = { tls, target.host(), quint16(target.port(tls ? 443 : 80)) };
    shared.forwarding.prefix = prefixOf(target);
    if (!shared.options.keepHost)
        shared.forwarding.host = hostOf(target);
    shared.trust = new WireTrust(proxy);
    shared.copies = new WireClient(proxy, systemNames(), shared.options.now);
    shared.gate = new ReorderGate(proxy);
    shared.tell = [this](const FaultedExchange &exchange) {
        // Later: whoever hears of it may delete the proxy.
        QMetaObject::invokeMethod(
            proxy, [this, exchange] { Q_EMIT proxy->passed(exchange); }, Qt::QueuedConnection);
    };
    listener.came = [this](qintptr descriptor) { take(descriptor); };
}

Result<QUrl> FaultProxy::listen(quint16 port)
{
    const Options &options = d->shared.options;
    if (const Result<void> checked = checkTarget(options.target); !checked)
        return tl::unexpected(checked.error());
    if (swapsCertificates(options.plan) && !options.tls)
        return failure(ErrorKind::BadInput,
            QStringLiteral("The fault plan swaps certificates, so the proxy must speak https"));
    if (options.tls) {
        Result<FaultCertificates> made = FaultCertificates::make(*options.tls, options.plan, options.now());
        if (!made)
            return tl::unexpected(made.error());
        d->certificates = std::move(*made);
    }
    d->listener.setListenBacklogSize(kBacklog);
    if (!d->listener.listen(QHostAddress::LocalHost, port))
        return failure(ErrorKind::Storage,
            QStringLiteral("The fault proxy cannot listen on port %1").arg(port), d->listener.errorString());
    return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                    .arg(options.tls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(d->listener.serverPort()));
}

void FaultProxy::Private::take(qintptr descriptor)
{
    if (open.size() < shared.options.mostConnections)
        return serve(descriptor);
    waiting.append(descriptor);
    // The rest waits in the system's queue.
    if (waiting.size() >= shared.options.mostConnections)
        listener.pauseAccepting();
}

void FaultProxy::Private::serveNext()
{
    if (open.size() >= shared.options.mostConnections)
        return;
    if (!waiting.isEmpty())
        serve(waiting.takeFirst());
    else
        listener.resumeAccepting();
}

void FaultProxy::Private::serve(qintptr descriptor)
{
    auto link = std::make_unique<WireLink>();
    const FaultRule *rule = nullptr;
    QSslSocket *tls = nullptr;
    link->target.tls = certificates.has_value();
    if (certificates) {
        rule = shared.chooser.forConnection();
        auto socket = std::make_unique<QSslSocket>();
        tls = socket.get();
        link->socket = std::move(socket);
    } else {
        link->socket = std::make_unique<QTcpSocket>();
    }
    if (!link->socket->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        return;
    }
    auto *const connection = new FaultConnection(shared, std::move(link), rule, proxy);
    open.insert(connection);
    QObject::connect(connection, &FaultConnection::ended, proxy, [this, connection] {
        open.remove(connection);
        connection->deleteLater();
        serveNext();
    });
    if (!tls)
        return;
    tls->setSslConfiguration(certificates->configuration(rule ? rule->certificate : QString()));
    tls->startServerEncryption();
}

} // namespace zhanggui
