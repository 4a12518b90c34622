#include "models/market/market_seed.h"

#include "models/json/json_writer.h"
#include "models/market/market_seed_checks.h"
#include "models/market/market_seed_fields.h"

#include <QFile>

namespace zhanggui {

namespace {

constexpr qint64 kAnyAmount = std::numeric_limits<qint64>::max();

constexpr SeedField<MarketSettings> kSettingsFields[] = {
    seedField<&MarketSettings::startMs>({ .name = "start", .isTime = true }),
    seedField<&MarketSettings::retrySpacingSeconds>({ .name = "retrySpacingSeconds", .least = 1 }),
    seedField<&MarketSettings::retryWindowSeconds>({ .name = "retryWindowSeconds", .least = 0 }),
    seedField<&MarketSettings::pollSpacingSeconds>({ .name = "pollSpacingSeconds", .least = 1 }),
    seedField<&MarketSettings::usageCheckSeconds>({ .name = "usageCheckSeconds", .least = 0 }),
    seedField<&MarketSettings::oauthCodeSeconds>({ .name = "oauthCodeSeconds", .least = 1 }),
    seedField<&MarketSettings::ladders>({ .name = "ladders" }),
};

constexpr SeedField<MarketProduct> kProductFields[] = {
    seedField<&MarketProduct::id>({ .name = "id", .needed = true }),
    seedField<&MarketProduct::skuCode>({ .name = "skuCode" }),
    seedField<&MarketProduct::name>({ .name = "name", .needed = true }),
    seedField<&MarketProduct::kind>({ .name = "kind",
        .needed = true,
        .words = "saas-v2|saas-v1|license-code|license-online|license-1|service" }),
    seedField<&MarketProduct::chargingMode>(
        { .name = "chargingMode", .needed = true, .words = "PERIOD|ONE_TIME|ON_DEMAND|ON_DEMAND_PKG" }),
    seedField<&MarketProduct::kit>({ .name = "kit", .words = "|kit-v1|kit-v2" }),
    seedField<&MarketProduct::orderNotice>({ .name = "orderNotice" }),
    seedField<&MarketProduct::upgradable>({ .name = "upgradable" }),
    seedField<&MarketProduct::changeOnRenewal>({ .name = "changeOnRenewal" }),
    seedField<&MarketProduct::hourly>({ .name = "hourly" }),
    seedField<&MarketProduct::stopBeforeExcess>({ .name = "stopBeforeExcess" }),
    seedField<&MarketProduct::supervised>({ .name = "supervised" }),
    seedField<&MarketProduct::delisted>({ .name = "delisted" }),
    seedField<&MarketProduct::ofOtherSeller>({ .name = "ofOtherSeller" }),
    seedField<&MarketProduct::trialDays>({ .name = "trialDays", .most = 180 }),
    seedField<&MarketProduct::freezeDays>({ .name = "freezeDays", .most = 15 }),
    seedField<&MarketProduct::site>({ .name = "site", .words = "cn|intl" }),
    seedField<&MarketProduct::currency>({ .name = "currency" }),
    seedField<&MarketProduct::priceMinor>({ .name = "priceMinor", .most = kAnyAmount }),
    seedField<&MarketProduct::address>({ .name = "address", .isAddress = true }),
};

constexpr SeedField<MarketCustomer> kCustomerFields[] = {
    seedField<&MarketCustomer::id>({ .name = "id", .needed = true }),
    seedField<&MarketCustomer::name>({ .name = "name", .needed = true }),
    seedField<&MarketCustomer::realName>({ .name = "realName" }),
    seedField<&MarketCustomer::type>({ .name = "type" }),
    seedField<&MarketCustomer::mobile>({ .name = "mobile" }),
    seedField<&MarketCustomer::email>({ .name = "email" }),
    seedField<&MarketCustomer::userId>({ .name = "userId" }),
    seedField<&MarketCustomer::userName>({ .name = "userName" }),
};

constexpr SeedField<MarketOrder> kOrderFields[] = {
    seedField<&MarketOrder::id>({ .name = "id", .needed = true }),
    seedField<&MarketOrder::lineId>({ .name = "lineId" }),
    seedField<&MarketOrder::type>(
        { .name = "type", .needed = true, .words = "NEW|TRIAL|TRIAL_TO_FORMAL|UNSUBSCRIBE|RENEW|CHANGE" }),
    seedField<&MarketOrder::productId>({ .name = "product", .needed = true }),
    seedField<&MarketOrder::customerId>({ .name = "customer", .needed = true }),
    seedField<&MarketOrder::createdMs>({ .name = "created", .needed = true, .isTime = true }),
    seedField<&MarketOrder::effectiveMs>({ .name = "effective" }),
    seedField<&MarketOrder::expireMs>({ .name = "expire" }),
    seedField<&MarketOrder::periodType>({ .name = "periodType", .words = "|day|month|year" }),
    seedField<&MarketOrder::periodNumber>({ .name = "periodNumber" }),
    seedField<&MarketOrder::amount>({ .name = "amount" }),
    seedField<&MarketOrder::amountMinor>({ .name = "amountMinor", .least = -kAnyAmount, .most = kAnyAmount }),
    seedField<&MarketOrder::paidMinor>({ .name = "paidMinor", .least = -kAnyAmount, .most = kAnyAmount }),
    seedField<&MarketOrder::stage>({ .name = "state" }),
    seedField<&MarketOrder::stageSinceMs>({ .name = "stateSince", .isTime = true }),
    seedField<&MarketOrder::reason>({ .name = "reason" }),
    seedField<&MarketOrder::instanceId>({ .name = "instance" }),
    seedField<&MarketOrder::license>({ .name = "license" }),
    seedField<&MarketOrder::aboutOrder>({ .name = "aboutOrder" }),
    seedField<&MarketOrder::businessId>({ .name = "businessId" }),
    seedField<&MarketOrder::extendParams>({ .name = "extendParams" }),
    seedField<&MarketOrder::recorded>({ .name = "recorded" }),
};

constexpr SeedField<MarketInstance> kInstanceFields[] = {
    seedField<&MarketInstance::id>({ .name = "id", .needed = true }),
    seedField<&MarketInstance::orderId>({ .name = "order", .needed = true }),
    seedField<&MarketInstance::productId>({ .name = "product", .needed = true }),
    seedField<&MarketInstance::customerId>({ .name = "customer", .needed = true }),
    seedField<&MarketInstance::relatedInstance>({ .name = "relatedInstance" }),
    seedField<&MarketInstance::stage>({ .name = "state" }),
    seedField<&MarketInstance::trial>({ .name = "trial" }),
    seedField<&MarketInstance::amount>({ .name = "amount" }),
    seedField<&MarketInstance::openedMs>({ .name = "opened", .isTime = true }),
    seedField<&MarketInstance::expireMs>({ .name = "expire" }),
    seedField<&MarketInstance::frozenMs>({ .name = "frozen" }),
    seedField<&MarketInstance::releasedMs>({ .name = "released" }),
    seedField<&MarketInstance::info>({ .name = "info", .isObject = true }),
};

constexpr SeedField<MarketLicense> kLicenseFields[] = {
    seedField<&MarketLicense::code>({ .name = "code", .needed = true }),
    seedField<&MarketLicense::orderId>({ .name = "order", .needed = true }),
    seedField<&MarketLicense::productId>({ .name = "product", .needed = true }),
    seedField<&MarketLicense::customerId>({ .name = "customer", .needed = true }),
    seedField<&MarketLicense::stage>({ .name = "state" }),
    seedField<&MarketLicense::amount>({ .name = "amount" }),
    seedField<&MarketLicense::activatedMs>({ .name = "activated" }),
    seedField<&MarketLicense::expireMs>({ .name = "expire" }),
};

constexpr SeedField<MarketTenant> kTenantFields[] = {
    seedField<&MarketTenant::id>({ .name = "id", .needed = true }),
    seedField<&MarketTenant::instanceId>({ .name = "instance", .needed = true }),
    seedField<&MarketTenant::orderId>({ .name = "order", .needed = true }),
    seedField<&MarketTenant::code>({ .name = "code" }),
    seedField<&MarketTenant::name>({ .name = "name" }),
    seedField<&MarketTenant::domainName>({ .name = "domainName", .isAddress = true }),
};

constexpr SeedField<MarketApplication> kApplicationFields[] = {
    seedField<&MarketApplication::appId>({ .name = "id", .needed = true }),
    seedField<&MarketApplication::tenantId>({ .name = "tenant", .needed = true }),
    seedField<&MarketApplication::clientId>({ .name = "clientId", .needed = true }),
    seedField<&MarketApplication::clientSecret>({ .name = "clientSecret" }),
    seedField<&MarketApplication::redirectUris>({ .name = "redirectUris" }),
};

constexpr SeedField<MarketUser> kUserFields[] = {
    seedField<&MarketUser::id>({ .name = "id", .needed = true }),
    seedField<&MarketUser::tenantId>({ .name = "tenant", .needed = true }),
    seedField<&MarketUser::userName>({ .name = "userName", .needed = true }),
    seedField<&MarketUser::name>({ .name = "name" }),
    seedField<&MarketUser::orgCode>({ .name = "department" }),
    seedField<&MarketUser::role>({ .name = "role", .words = "user|admin" }),
    seedField<&MarketUser::enabled>({ .name = "enabled" }),
    seedField<&MarketUser::mobile>({ .name = "mobile" }),
    seedField<&MarketUser::email>({ .name = "email" }),
};

constexpr SeedField<MarketDepartment> kDepartmentFields[] = {
    seedField<&MarketDepartment::tenantId>({ .name = "tenant", .needed = true }),
    seedField<&MarketDepartment::code>({ .name = "code", .needed = true }),
    seedField<&MarketDepartment::name>({ .name = "name" }),
    seedField<&MarketDepartment::parentCode>({ .name = "parent" }),
};

template <class Row> struct SeedList {
    const char *name;
    QList<Row> MarketSeed::*rows;
    std::span<const SeedField<Row>> fields;
};

template <class Visit> void forEachList(Visit visit)
{
    visit(SeedList<MarketProduct>{ "products", &MarketSeed::products, kProductFields });
    visit(SeedList<MarketCustomer>{ "customers", &MarketSeed::customers, kCustomerFields });
    visit(SeedList<MarketOrder>{ "orders", &MarketSeed::orders, kOrderFields });
    visit(SeedList<MarketInstance>{ "instances", &MarketSeed::instances, kInstanceFields });
    visit(SeedList<MarketLicense>{ "licenses", &MarketSeed::licenses, kLicenseFields });
    visit(SeedList<MarketTenant>{ "tenants", &MarketSeed::tenants, kTenantFields });
    visit(SeedList<MarketApplication>{ "applications", &MarketSeed::applications, kApplicationFields });
    visit(SeedList<MarketUser>{ "users", &MarketSeed::users, kUserFields });
    visit(SeedList<MarketDepartment>{ "departments", &MarketSeed::departments, kDepartmentFields });
}

template <class Row>
Row readRow(
    const JsonValue &object, const QString &place, std::span<const SeedField<Row>> fields, JsonFaults &faults)
{
    Row row;
    JsonMembers members(object, place, faults);
    if (object.kind != JsonValue::Kind::Object)
        return row;
    for (const SeedField<Row> &field : fields)
        field.read(members, field.rule, row);
    members.finish();
    return row;
}

template <class Row> JsonValue rowValue(const Row &row, std::span<const SeedField<Row>> fields)
{
    JsonValue object;
    object.kind = JsonValue::Kind::Object;
    for (const SeedField<Row> &field : fields)
        field.write(field.rule, row, object);
    return object;
}

void completeOrders(QList<MarketOrder> &orders)
{
    for (MarketOrder &order : orders) {
        if (order.lineId.isEmpty())
            order.lineId = order.id + QStringLiteral("-000001");
    }
}

} // namespace

Result<MarketSeed> marketSeedFromJson(const QByteArray &json)
{
    const QString what = QStringLiteral("the seed cannot be used");
    const auto root = readOwnJson(json);
    if (!root)
        return failure(ErrorKind::BadInput, what, root.error().detail);
    JsonFaults faults;
    MarketSeed seed;
    JsonMembers members(*root, QStringLiteral("seed"), faults);
    if (members.has("settings"))
        seed.settings = readRow<MarketSettings>(
            members.take("settings"), QStringLiteral("settings"), kSettingsFields, faults);
    forEachList([&]<class Row>(const SeedList<Row> &list) {
        const QList<JsonValue> &items = members.items(list.name);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString place = QStringLiteral("%1[%2]").arg(QLatin1String(list.name)).arg(i);
            (seed.*list.rows).append(readRow<Row>(items.at(i), place, list.fields, faults));
        }
    });
    members.take("about");
    members.finish();
    completeOrders(seed.orders);
    checkSeed(seed, faults);
    if (!faults.none())
        return failure(ErrorKind::BadInput, what, faults.all().join(u'\n'));
    return seed;
}

QByteArray marketSeedToJson(const MarketSeed &seed)
{
    JsonValue root;
    root.kind = JsonValue::Kind::Object;
    if (seed.settings != MarketSettings())
        root.members.append(
            { QStringLiteral("settings"), rowValue<MarketSettings>(seed.settings, kSettingsFields) });
    forEachList([&]<class Row>(const SeedList<Row> &list) {
        JsonValue rows;
        rows.kind = JsonValue::Kind::List;
        for (const Row &row : seed.*list.rows)
            rows.items.append(rowValue<Row>(row, list.fields));
        if (!rows.items.isEmpty())
            root.members.append({ QString::fromLatin1(list.name), rows });
    });
    return writeJson(root, { .blanks = JsonStyle::Blanks::Indented }) + '\n';
}

QByteArray builtInSeed()
{
    QFile file(QStringLiteral(":/market/seed.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace zhanggui
