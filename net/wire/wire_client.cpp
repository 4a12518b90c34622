#include "net/wire/wire_client.h"

#include "net/wire/wire_exchange.h"

#include <QHostInfo>
#include <QPointer>

#include <vector>

namespace zhanggui {

namespace {

struct Request {
    QPointer<QObject> context;
    bool hasContext = false;
    WireClient::Done done;
};

struct Finished {
    Request request;
    std::unique_ptr<WireExchange> exchange;
};

} // namespace

class WireClient::Private {
public:
    Private(WireClient *owner, WireNames names, Now now)
        : client(owner)
        , surroundings{ std::move(names), std::move(now), new WireTrust(owner), new WirePool(owner) }
    {
    }

    void ended(WireExchange *exchange);
    void deliver();

    WireClient *client;
    WireSurroundings surroundings;
    QHash<WireExchange *, Request> open;
    std::vector<Finished> finished; // their calls are outstanding
    bool posted = false;
};

WireNames systemNames()
{
    return [](const QString &name, QObject *context,
               std::function<void(const QList<QHostAddress> &, const QString &)> found) {
        QHostInfo::lookupHost(name, context, [found = std::move(found)](const QHostInfo &info) {
            found(info.addresses(), info.errorString());
        });
    };
}

WireClient::WireClient(QObject *parent, WireNames names, Now now)
    : QObject(parent)
    , m_private(std::make_unique<Private>(this, std::move(names), std::move(now)))
{
}

WireClient::~WireClient()
{
    qDeleteAll(m_private->open.keys());
}

void WireClient::send(const WireTarget &target, const QByteArray &request, const WireOptions &options,
    QObject *context, Done done)
{
    auto *const exchange = new WireExchange(m_private->surroundings, target, request, options);
    m_private->open.insert(exchange, { context, context != nullptr, std::move(done) });
    if (context)
        connect(context, &QObject::destroyed, exchange, &WireExchange::cancel);
    exchange->start([this](WireExchange *ended) { m_private->ended(ended); });
}

void WireClient::Private::ended(WireExchange *exchange)
{
    finished.push_back({ open.take(exchange), std::unique_ptr<WireExchange>(exchange) });
    if (std::exchange(posted, true))
        return;
    // Later, and never from a slot of a socket: `done` may send again or delete the client.
    QMetaObject::invokeMethod(
        client, [this] { deliver(); }, Qt::QueuedConnection);
}

void WireClient::Private::deliver()
{
    posted = false;
    const QPointer<WireClient> alive(client);
    std::vector<Finished> now = std::move(finished);
    finished.clear();
    for (Finished &one : now) {
        // No slot of it is running: the calls come from here alone.
        const WireRecord record = one.exchange->takeRecord();
        one.exchange.reset();
        if (!one.request.hasContext || one.request.context)
            one.request.done(record);
        if (!alive)
            return;
    }
}

void WireClient::cancelAll()
{
    const QList<WireExchange *> open = m_private->open.keys();
    for (WireExchange *exchange : open)
        exchange->cancel();
    m_private->deliver();
}

} // namespace zhanggui
