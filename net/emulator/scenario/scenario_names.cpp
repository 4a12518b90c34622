#include "net/emulator/scenario/scenario_names.h"

#include "net/callbacks/strict_object.h"
#include "net/emulator/json_spans.h"
#include "net/emulator/scenario/scenario_forms.h"

#include <QStringBuilder>

namespace zhanggui {

namespace {

Result<QString> present(const QString &id, const QString &text)
{
    if (id.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("There is nothing (yet) under this name"), text);
    return id;
}

/// A joint product's enterprise is made when its instance is open.
Result<QString> tenantOf(const QString &order, const MarketStore &store)
{
    const auto tenants = store.tenants();
    if (!tenants)
        return tl::unexpected(tenants.error());
    for (const MarketTenant &tenant : *tenants) {
        if (!order.isEmpty() && tenant.orderId == order)
            return tenant.id;
    }
    return QString();
}

Result<QString> refundOf(const QString &order, const MarketStore &store)
{
    const auto orders = store.ordersAbout(order);
    if (!orders)
        return tl::unexpected(orders.error());
    for (const MarketOrder &one : *orders) {
        if (one.type == u"UNSUBSCRIBE" && one.id != order)
            return one.id;
    }
    return QString();
}

} // namespace

Result<QString> ScenarioNames::part(
    const ActionResult &made, const QString &part, const MarketStore &store) const
{
    if (part == u"order")
        return made.order;
    if (part == u"tenant")
        return made.tenant.isEmpty() ? tenantOf(made.order, store) : made.tenant;
    if (part == u"event")
        return made.event;
    if (part == u"call")
        return made.call > 0 ? QString::number(made.call) : QString();
    if (part == u"instance" && !made.instance.isEmpty())
        return made.instance;
    if (part == u"license" && !made.license.isEmpty())
        return made.license;
    if (made.order.isEmpty())
        return QString();
    if (part == u"refund" && !made.refund.isEmpty())
        return made.refund;
    if (part == u"refund")
        return refundOf(made.order, store);
    return store.order(made.order).map([&part](const MarketOrder &order) {
        return part == u"instance" ? order.instanceId : order.license;
    });
}

Result<QString> ScenarioNames::resolve(const QString &text, const MarketStore &store) const
{
    const auto reference = scenarioReference(text);
    if (!reference)
        return text;
    const auto found = m_made.constFind(reference->name);
    if (found == m_made.cend())
        return failure(ErrorKind::NotFound, QStringLiteral("The step that makes this did not succeed"), text);
    Result<QString> id = part(*found, reference->part, store);
    if (!id)
        return id;
    return present(*id, text);
}

Result<MarketAction> ScenarioNames::resolved(const MarketAction &action, const MarketStore &store) const
{
    MarketAction told = action;
    for (auto &[name, json] : told.members) {
        const QString text = textOfJson(json);
        if (!text.startsWith(u'$'))
            continue;
        const Result<QString> id = resolve(text, store);
        if (!id)
            return tl::unexpected(id.error());
        json = jsonString(*id);
    }
    return told;
}

Result<MarketInstance> ScenarioNames::instanceOf(const QString &text, const MarketStore &store) const
{
    const Result<QString> id = resolve(text, store);
    if (!id)
        return tl::unexpected(id.error());
    if (auto instance = store.instance(*id))
        return instance;
    const auto order = store.order(*id);
    if (!order || order->instanceId.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no instance (yet)"), text);
    return store.instance(order->instanceId);
}

Result<MarketLicense> ScenarioNames::licenseOf(const QString &text, const MarketStore &store) const
{
    const Result<QString> id = resolve(text, store);
    if (!id)
        return tl::unexpected(id.error());
    if (auto license = store.license(*id))
        return license;
    const auto order = store.order(*id);
    if (!order || order->license.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no licence (yet)"), text);
    return store.license(order->license);
}

Result<qint64> ScenarioNames::expiryOf(const QString &text, const MarketStore &store) const
{
    std::optional<qint64> expiry;
    if (const auto instance = instanceOf(text, store))
        expiry = instance->expireMs;
    else if (const auto license = licenseOf(text, store))
        expiry = license->expireMs;
    else
        return failure(
            ErrorKind::NotFound, QStringLiteral("There is no instance and no licence (yet)"), text);
    if (!expiry)
        return failure(ErrorKind::NotFound, QStringLiteral("It does not expire"), text);
    return *expiry;
}

} // namespace zhanggui
