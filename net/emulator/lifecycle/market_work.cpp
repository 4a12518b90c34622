#include "net/emulator/lifecycle/market_work.h"

#include "net/callbacks/placeholders.h"

#include <QDateTime>

namespace zhanggui {

namespace {

constexpr qint64 kZoneMs = qint64(8) * 3600 * 1000;
constexpr int kTries = 8;

} // namespace

void MarketWork::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

void MarketWork::refuse(const QString &what, const QString &detail)
{
    fail({ ErrorKind::Conflict, what, detail });
}

void MarketWork::badInput(const QString &what, const QString &detail)
{
    fail({ ErrorKind::BadInput, what, detail });
}

void MarketWork::take(const Result<void> &result)
{
    if (!result)
        fail(result.error());
}

template <class T> T MarketWork::orFail(const Result<T> &result, const QString &id, const char *what)
{
    if (result)
        return *result;
    if (result.error().kind == ErrorKind::NotFound)
        fail({ ErrorKind::NotFound, QStringLiteral("There is no such %1").arg(QLatin1String(what)), id });
    else
        fail(result.error());
    return T();
}

MarketProduct MarketWork::product(const QString &id)
{
    return orFail(m_store.product(id), id, "product");
}

MarketCustomer MarketWork::customer(const QString &id)
{
    return orFail(m_store.customer(id), id, "customer");
}

MarketOrder MarketWork::order(const QString &id)
{
    return orFail(m_store.order(id), id, "order");
}

MarketInstance MarketWork::instance(const QString &id)
{
    return orFail(m_store.instance(id), id, "instance");
}

MarketLicense MarketWork::license(const QString &code)
{
    return orFail(m_store.license(code), code, "licence");
}

MarketTenant MarketWork::tenant(const QString &id)
{
    return orFail(m_store.tenant(id), id, "tenant");
}

std::optional<MarketInstance> MarketWork::findInstance(const QString &id)
{
    const auto found = m_store.instance(id);
    if (found)
        return *found;
    if (found.error().kind != ErrorKind::NotFound)
        fail(found.error());
    return std::nullopt;
}

std::optional<MarketOrder> MarketWork::findOrder(const QString &id)
{
    const auto found = m_store.order(id);
    if (found)
        return *found;
    if (found.error().kind != ErrorKind::NotFound)
        fail(found.error());
    return std::nullopt;
}

qint64 MarketWork::putCall(const MarketCall &call)
{
    return failed() ? 0 : take(m_store.put(call));
}

qint64 MarketWork::putUsage(const MarketUsage &record)
{
    return failed() ? 0 : take(m_store.put(record));
}

void MarketWork::plan(const QString &kind, const QString &subject, qint64 dueMs, const QByteArray &data)
{
    if (failed())
        return;
    MarketEvent event;
    event.kind = kind;
    event.subject = subject;
    event.dueMs = std::max(dueMs, m_nowMs);
    event.data = data;
    take(m_store.schedule(event));
}

void MarketWork::unplan(const QString &kind, const QString &subject)
{
    if (!failed())
        take(m_store.removeEvents(kind, subject));
}

QByteArray MarketWork::value(const QString &name)
{
    return take(m_store.value(name));
}

void MarketWork::setValue(const QString &name, const QByteArray &value)
{
    if (!failed())
        take(m_store.setValue(name, value));
}

QString MarketWork::newOrderId()
{
    for (int i = 0; i < kTries && !failed(); ++i) {
        QString id = newOrderNumber(m_nowMs + kZoneMs, m_options.random);
        if (!findOrder(id))
            return id;
    }
    refuse(QStringLiteral("No order number is free"));
    return {};
}

QString MarketWork::newHex(int bytes)
{
    return QString::fromLatin1(m_options.random(bytes).toHex());
}

QString MarketWork::newUuidText()
{
    return newUuid(m_options.random);
}

QString marketMoment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 8 * 3600)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace zhanggui
