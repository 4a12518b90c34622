#include "net/emulator/api/market_json.h"

#include "models/market/market_action.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

using S = QLatin1String;

QJsonValue time(std::optional<qint64> ms)
{
    return ms ? QJsonValue(marketTimeText(*ms)) : QJsonValue(QJsonValue::Null);
}

/// JSON of the store as JSON, not as text.
QJsonValue inner(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return QJsonValue::Null;
}

QJsonArray pairs(const QList<QPair<QString, QString>> &values)
{
    QJsonArray array;
    for (const auto &[name, value] : values)
        array.append(QJsonObject{ { S("name"), name }, { S("value"), value } });
    return array;
}

} // namespace

QJsonObject marketJson(const MarketProduct &product)
{
    return { { S("id"), product.id }, { S("skuCode"), product.skuCode }, { S("name"), product.name },
        { S("kind"), product.kind }, { S("chargingMode"), product.chargingMode }, { S("kit"), product.kit },
        { S("orderNotice"), product.orderNotice }, { S("upgradable"), product.upgradable },
        { S("changeOnRenewal"), product.changeOnRenewal }, { S("hourly"), product.hourly },
        { S("stopBeforeExcess"), product.stopBeforeExcess }, { S("supervised"), product.supervised },
        { S("delisted"), product.delisted }, { S("ofOtherSeller"), product.ofOtherSeller },
        { S("trialDays"), product.trialDays }, { S("freezeDays"), product.freezeDays },
        { S("site"), product.site }, { S("currency"), product.currency },
        { S("priceMinor"), product.priceMinor }, { S("address"), product.address } };
}

QJsonObject marketJson(const MarketCustomer &customer)
{
    return { { S("id"), customer.id }, { S("name"), customer.name }, { S("realName"), customer.realName },
        { S("type"), customer.type }, { S("mobile"), customer.mobile }, { S("email"), customer.email },
        { S("userId"), customer.userId }, { S("userName"), customer.userName } };
}

QJsonObject marketJson(const MarketOrder &order)
{
    return { { S("id"), order.id }, { S("lineId"), order.lineId }, { S("type"), order.type },
        { S("product"), order.productId }, { S("customer"), order.customerId },
        { S("created"), time(order.createdMs) }, { S("effective"), time(order.effectiveMs) },
        { S("expire"), time(order.expireMs) }, { S("periodType"), order.periodType },
        { S("periodNumber"), order.periodNumber }, { S("amount"), order.amount },
        { S("amountMinor"), order.amountMinor }, { S("paidMinor"), order.paidMinor },
        { S("stage"), orderStageWord(order.stage) }, { S("stageSince"), time(order.stageSinceMs) },
        { S("reason"), order.reason }, { S("instance"), order.instanceId }, { S("license"), order.license },
        { S("aboutOrder"), order.aboutOrder }, { S("businessId"), order.businessId },
        { S("extendParams"), pairs(order.extendParams) } };
}

QJsonObject marketJson(const MarketInstance &instance)
{
    return { { S("id"), instance.id }, { S("order"), instance.orderId }, { S("product"), instance.productId },
        { S("customer"), instance.customerId }, { S("relatedInstance"), instance.relatedInstance },
        { S("stage"), instanceStageWord(instance.stage) }, { S("trial"), instance.trial },
        { S("amount"), instance.amount }, { S("opened"), time(instance.openedMs) },
        { S("expire"), time(instance.expireMs) }, { S("frozen"), time(instance.frozenMs) },
        { S("released"), time(instance.releasedMs) }, { S("info"), inner(instance.info) } };
}

QJsonObject marketJson(const MarketLicense &license)
{
    return { { S("code"), license.code }, { S("order"), license.orderId },
        { S("product"), license.productId }, { S("customer"), license.customerId },
        { S("stage"), licenseStageWord(license.stage) }, { S("amount"), license.amount },
        { S("activated"), time(license.activatedMs) }, { S("expire"), time(license.expireMs) } };
}

QJsonObject marketJson(const MarketUsage &record)
{
    return { { S("id"), record.id }, { S("metering_sn"), record.serial },
        { S("instance_id"), record.instanceId }, { S("product_id"), record.productId },
        { S("relate_pkg_instance"), record.packageInstance }, { S("record_time"), record.recordTime },
        { S("begin_time"), record.beginTime }, { S("end_time"), record.endTime },
        { S("usage_value"), record.value }, { S("interface"), record.oldInterface ? S("old") : S("new") },
        { S("received"), time(record.receivedMs) }, { S("stage"), usageStageWord(record.stage) },
        { S("codes"), QJsonArray::fromStringList(record.codes) }, { S("billed"), time(record.billedMs) } };
}

QJsonObject marketJson(const MarketTenant &tenant)
{
    return { { S("id"), tenant.id }, { S("instance"), tenant.instanceId }, { S("order"), tenant.orderId },
        { S("code"), tenant.code }, { S("name"), tenant.name }, { S("domainName"), tenant.domainName } };
}

QJsonObject marketJson(const MarketApplication &application)
{
    return { { S("appId"), application.appId }, { S("tenant"), application.tenantId },
        { S("clientId"), application.clientId }, { S("clientSecret"), S("****") },
        { S("redirectUris"), QJsonArray::fromStringList(application.redirectUris) } };
}

QJsonObject marketJson(const MarketUser &user)
{
    return { { S("id"), user.id }, { S("tenant"), user.tenantId }, { S("userName"), user.userName },
        { S("name"), user.name }, { S("orgCode"), user.orgCode }, { S("role"), user.role },
        { S("enabled"), user.enabled }, { S("mobile"), user.mobile }, { S("email"), user.email } };
}

QJsonObject marketJson(const MarketDepartment &department)
{
    return { { S("tenant"), department.tenantId }, { S("code"), department.code },
        { S("name"), department.name }, { S("parentCode"), department.parentCode } };
}

QJsonObject marketJson(const MarketLicenseEvent &event)
{
    return { { S("id"), event.eventId }, { S("instance"), event.instanceId },
        { S("deviceFingerprint"), event.deviceFingerprint }, { S("applied"), time(event.appliedMs) },
        { S("effective"), time(event.effectiveMs) }, { S("expire"), time(event.expireMs) },
        { S("state"), event.state }, { S("deliveredType"), event.deliveredType },
        { S("deliveredName"), event.deliveredName }, { S("delivered"), QString::fromUtf8(event.delivered) } };
}

QJsonObject marketJson(const MarketEvent &event)
{
    return { { S("id"), event.id }, { S("due"), time(event.dueMs) }, { S("kind"), event.kind },
        { S("subject"), event.subject }, { S("data"), inner(event.data) } };
}

QJsonObject marketJson(const MarketCall &call)
{
    return { { S("id"), call.id }, { S("interface"), call.interfaceId }, { S("scene"), call.scene },
        { S("order"), call.orderId }, { S("instance"), call.instanceId },
        { S("request"), inner(call.request) }, { S("first"), time(call.firstMs) },
        { S("next"), time(call.nextMs) }, { S("attempts"), call.attempts },
        { S("stage"), callStageWord(call.stage) }, { S("resultCode"), call.resultCode },
        { S("exception"), call.exception }, { S("manual"), call.manual } };
}

QJsonObject marketJson(const MarketLogEntry &entry)
{
    return { { S("id"), entry.id }, { S("time"), time(entry.wallMs) }, { S("clock"), time(entry.clockMs) },
        { S("direction"), entry.direction }, { S("api"), entry.api }, { S("method"), entry.method },
        { S("target"), entry.target }, { S("status"), entry.status }, { S("code"), entry.code },
        { S("subject"), entry.subject }, { S("failure"), entry.failure },
        { S("request"), QString::fromUtf8(entry.request) }, { S("answer"), QString::fromUtf8(entry.answer) },
        { S("tookUs"), entry.tookUs }, { S("call"), entry.callId } };
}

QJsonObject marketJson(const MarketCounts &counts)
{
    return { { S("products"), counts.products }, { S("customers"), counts.customers },
        { S("orders"), counts.orders }, { S("instances"), counts.instances },
        { S("licenses"), counts.licenses }, { S("usage"), counts.usage }, { S("tenants"), counts.tenants },
        { S("calls"), counts.calls }, { S("events"), counts.events }, { S("users"), counts.users },
        { S("licenseEvents"), counts.licenseEvents }, { S("log"), counts.log } };
}

} // namespace zhanggui
