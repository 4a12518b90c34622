#include "models/market/market_tables.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString jsonOf(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QJsonArray listOf(const NativeQuery &query, int column)
{
    const std::string_view text = query.utf8(column);
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).array();
}

constexpr RowColumn<MarketProduct> kProductColumns[] = {
    column<&MarketProduct::id>("id"),
    column<&MarketProduct::skuCode>("sku_code"),
    column<&MarketProduct::name>("name"),
    column<&MarketProduct::kind>("kind"),
    column<&MarketProduct::chargingMode>("charging_mode"),
    column<&MarketProduct::kit>("kit"),
    column<&MarketProduct::orderNotice>("order_notice"),
    column<&MarketProduct::upgradable>("upgradable"),
    column<&MarketProduct::changeOnRenewal>("change_on_renewal"),
    column<&MarketProduct::hourly>("hourly"),
    column<&MarketProduct::stopBeforeExcess>("stop_before_excess"),
    column<&MarketProduct::supervised>("supervised"),
    column<&MarketProduct::delisted>("delisted"),
    column<&MarketProduct::ofOtherSeller>("of_other_seller"),
    column<&MarketProduct::trialDays>("trial_days"),
    column<&MarketProduct::freezeDays>("freeze_days"),
    column<&MarketProduct::site>("site"),
    column<&MarketProduct::currency>("currency"),
    column<&MarketProduct::priceMinor>("price_minor"),
    column<&MarketProduct::address>("address"),
};

constexpr RowColumn<MarketCustomer> kCustomerColumns[] = {
    column<&MarketCustomer::id>("id"),
    column<&MarketCustomer::name>("name"),
    column<&MarketCustomer::realName>("real_name"),
    column<&MarketCustomer::type>("type"),
    column<&MarketCustomer::mobile>("mobile"),
    column<&MarketCustomer::email>("email"),
    column<&MarketCustomer::userId>("user_id"),
    column<&MarketCustomer::userName>("user_name"),
};

constexpr RowColumn<MarketOrder> kOrderColumns[] = {
    column<&MarketOrder::id>("id"),
    column<&MarketOrder::lineId>("line_id"),
    column<&MarketOrder::type>("type"),
    column<&MarketOrder::productId>("product_id"),
    column<&MarketOrder::customerId>("customer_id"),
    column<&MarketOrder::createdMs>("created_ms"),
    column<&MarketOrder::effectiveMs>("effective_ms"),
    column<&MarketOrder::expireMs>("expire_ms"),
    column<&MarketOrder::periodType>("period_type"),
    column<&MarketOrder::periodNumber>("period_number"),
    column<&MarketOrder::amount>("amount"),
    column<&MarketOrder::amountMinor>("amount_minor"),
    column<&MarketOrder::paidMinor>("paid_minor"),
    column<&MarketOrder::stage>("stage"),
    column<&MarketOrder::stageSinceMs>("stage_since_ms"),
    column<&MarketOrder::reason>("reason"),
    column<&MarketOrder::instanceId>("instance_id"),
    column<&MarketOrder::license>("license"),
    column<&MarketOrder::aboutOrder>("about_order"),
    column<&MarketOrder::businessId>("business_id"),
    column<&MarketOrder::extendParams>("extend_params"),
    column<&MarketOrder::recorded>("recorded"),
};

constexpr RowColumn<MarketInstance> kInstanceColumns[] = {
    column<&MarketInstance::id>("id"),
    column<&MarketInstance::orderId>("order_id"),
    column<&MarketInstance::productId>("product_id"),
    column<&MarketInstance::customerId>("customer_id"),
    column<&MarketInstance::relatedInstance>("related_instance"),
    column<&MarketInstance::stage>("stage"),
    column<&MarketInstance::trial>("trial"),
    column<&MarketInstance::amount>("amount"),
    column<&MarketInstance::openedMs>("opened_ms"),
    column<&MarketInstance::expireMs>("expire_ms"),
    column<&MarketInstance::frozenMs>("frozen_ms"),
    column<&MarketInstance::releasedMs>("released_ms"),
    column<&MarketInstance::info>("info"),
};

constexpr RowColumn<MarketLicense> kLicenseColumns[] = {
    column<&MarketLicense::code>("code"),
    column<&MarketLicense::orderId>("order_id"),
    column<&MarketLicense::productId>("product_id"),
    column<&MarketLicense::customerId>("customer_id"),
    column<&MarketLicense::stage>("stage"),
    column<&MarketLicense::amount>("amount"),
    column<&MarketLicense::activatedMs>("activated_ms"),
    column<&MarketLicense::expireMs>("expire_ms"),
};

constexpr RowColumn<MarketUsage> kUsageColumns[] = {
    column<&MarketUsage::id>("id"),
    column<&MarketUsage::serial>("serial"),
    column<&MarketUsage::instanceId>("instance_id"),
    column<&MarketUsage::productId>("product_id"),
    column<&MarketUsage::packageInstance>("package_instance"),
    column<&MarketUsage::recordTime>("record_time"),
    column<&MarketUsage::beginTime>("begin_time"),
    column<&MarketUsage::endTime>("end_time"),
    column<&MarketUsage::value>("value"),
    column<&MarketUsage::oldInterface>("old_interface"),
    column<&MarketUsage::receivedMs>("received_ms"),
    column<&MarketUsage::stage>("stage"),
    column<&MarketUsage::codes>("codes"),
    column<&MarketUsage::billedMs>("billed_ms"),
};

constexpr RowColumn<MarketTenant> kTenantColumns[] = {
    column<&MarketTenant::id>("id"),
    column<&MarketTenant::instanceId>("instance_id"),
    column<&MarketTenant::orderId>("order_id"),
    column<&MarketTenant::code>("code"),
    column<&MarketTenant::name>("name"),
    column<&MarketTenant::domainName>("domain_name"),
};

constexpr RowColumn<MarketApplication> kApplicationColumns[] = {
    column<&MarketApplication::appId>("app_id"),
    column<&MarketApplication::tenantId>("tenant_id"),
    column<&MarketApplication::clientId>("client_id"),
    column<&MarketApplication::clientSecret>("client_secret"),
    column<&MarketApplication::redirectUris>("redirect_uris"),
};

constexpr RowColumn<MarketUser> kUserColumns[] = {
    column<&MarketUser::tenantId>("tenant_id"),
    column<&MarketUser::userName>("user_name"),
    column<&MarketUser::id>("id"),
    column<&MarketUser::name>("name"),
    column<&MarketUser::orgCode>("org_code"),
    column<&MarketUser::role>("role"),
    column<&MarketUser::enabled>("enabled"),
    column<&MarketUser::mobile>("mobile"),
    column<&MarketUser::email>("email"),
};

constexpr RowColumn<MarketDepartment> kDepartmentColumns[] = {
    column<&MarketDepartment::tenantId>("tenant_id"),
    column<&MarketDepartment::code>("code"),
    column<&MarketDepartment::name>("name"),
    column<&MarketDepartment::parentCode>("parent_code"),
};

constexpr RowColumn<MarketLicenseEvent> kLicenseEventColumns[] = {
    column<&MarketLicenseEvent::eventId>("event_id"),
    column<&MarketLicenseEvent::instanceId>("instance_id"),
    column<&MarketLicenseEvent::deviceFingerprint>("device_fingerprint"),
    column<&MarketLicenseEvent::appliedMs>("applied_ms"),
    column<&MarketLicenseEvent::effectiveMs>("effective_ms"),
    column<&MarketLicenseEvent::expireMs>("expire_ms"),
    column<&MarketLicenseEvent::state>("state"),
    column<&MarketLicenseEvent::deliveredType>("delivered_type"),
    column<&MarketLicenseEvent::deliveredName>("delivered_name"),
    column<&MarketLicenseEvent::delivered>("delivered"),
};

constexpr RowColumn<MarketEvent> kEventColumns[] = {
    column<&MarketEvent::id>("id"),
    column<&MarketEvent::dueMs>("due_ms"),
    column<&MarketEvent::kind>("kind"),
    column<&MarketEvent::subject>("subject"),
    column<&MarketEvent::data>("data"),
};

constexpr RowColumn<MarketCall> kCallColumns[] = {
    column<&MarketCall::id>("id"),
    column<&MarketCall::interfaceId>("interface_id"),
    column<&MarketCall::scene>("scene"),
    column<&MarketCall::orderId>("order_id"),
    column<&MarketCall::instanceId>("instance_id"),
    column<&MarketCall::request>("request"),
    column<&MarketCall::firstMs>("first_ms"),
    column<&MarketCall::nextMs>("next_ms"),
    column<&MarketCall::attempts>("attempts"),
    column<&MarketCall::stage>("stage"),
    column<&MarketCall::resultCode>("result_code"),
    column<&MarketCall::exception>("exception"),
    column<&MarketCall::manual>("manual"),
};

constexpr RowColumn<MarketLogEntry> kLogEntryColumns[] = {
    column<&MarketLogEntry::id>("id"),
    column<&MarketLogEntry::wallMs>("wall_ms"),
    column<&MarketLogEntry::clockMs>("clock_ms"),
    column<&MarketLogEntry::direction>("direction"),
    column<&MarketLogEntry::api>("api"),
    column<&MarketLogEntry::method>("method"),
    column<&MarketLogEntry::target>("target"),
    column<&MarketLogEntry::status>("status"),
    column<&MarketLogEntry::code>("code"),
    column<&MarketLogEntry::subject>("subject"),
    column<&MarketLogEntry::failure>("failure"),
    column<&MarketLogEntry::request>("request"),
    column<&MarketLogEntry::answer>("answer"),
    column<&MarketLogEntry::tookUs>("took_us"),
    column<&MarketLogEntry::callId>("call_id"),
};

} // namespace

void bindCell(NativeQuery &query, int index, const QStringList &value)
{
    query.bind(index, jsonOf(QJsonArray::fromStringList(value)));
}

void readCell(const NativeQuery &query, int column, QStringList &value)
{
    value.clear();
    const QJsonArray items = listOf(query, column);
    for (const auto &item : items)
        value.append(item.toString());
}

void bindCell(NativeQuery &query, int index, const QList<QPair<QString, QString>> &value)
{
    QJsonArray list;
    for (const auto &[name, text] : value)
        list.append(QJsonArray{ name, text });
    query.bind(index, jsonOf(list));
}

void readCell(const NativeQuery &query, int column, QList<QPair<QString, QString>> &value)
{
    value.clear();
    const QJsonArray pairs = listOf(query, column);
    for (const auto &pair : pairs)
        value.append({ pair[0].toString(), pair[1].toString() });
}

template <> const RowTable<MarketProduct> &rowTable()
{
    static constexpr RowTable<MarketProduct> table = { "products", "product", 1, kProductColumns };
    return table;
}

template <> const RowTable<MarketCustomer> &rowTable()
{
    static constexpr RowTable<MarketCustomer> table = { "customers", "customer", 1, kCustomerColumns };
    return table;
}

template <> const RowTable<MarketOrder> &rowTable()
{
    static constexpr RowTable<MarketOrder> table = { "orders", "order", 1, kOrderColumns };
    return table;
}

template <> const RowTable<MarketInstance> &rowTable()
{
    static constexpr RowTable<MarketInstance> table = { "instances", "instance", 1, kInstanceColumns };
    return table;
}

template <> const RowTable<MarketLicense> &rowTable()
{
    static constexpr RowTable<MarketLicense> table = { "licenses", "license", 1, kLicenseColumns };
    return table;
}

template <> const RowTable<MarketUsage> &rowTable()
{
    static constexpr RowTable<MarketUsage> table = { "usage", "usage record", 1, kUsageColumns };
    return table;
}

template <> const RowTable<MarketTenant> &rowTable()
{
    static constexpr RowTable<MarketTenant> table = { "tenants", "tenant", 1, kTenantColumns };
    return table;
}

template <> const RowTable<MarketApplication> &rowTable()
{
    static constexpr RowTable<MarketApplication> table = { "applications", "application", 1,
        kApplicationColumns };
    return table;
}

template <> const RowTable<MarketUser> &rowTable()
{
    static constexpr RowTable<MarketUser> table = { "users", "user", 2, kUserColumns };
    return table;
}

template <> const RowTable<MarketDepartment> &rowTable()
{
    static constexpr RowTable<MarketDepartment> table = { "departments", "department", 2,
        kDepartmentColumns };
    return table;
}

template <> const RowTable<MarketLicenseEvent> &rowTable()
{
    static constexpr RowTable<MarketLicenseEvent> table = { "license_events", "license application", 1,
        kLicenseEventColumns };
    return table;
}

template <> const RowTable<MarketEvent> &rowTable()
{
    static constexpr RowTable<MarketEvent> table = { "events", "event", 1, kEventColumns };
    return table;
}

template <> const RowTable<MarketCall> &rowTable()
{
    static constexpr RowTable<MarketCall> table = { "calls", "call", 1, kCallColumns };
    return table;
}

template <> const RowTable<MarketLogEntry> &rowTable()
{
    static constexpr RowTable<MarketLogEntry> table = { "log", "row of the log", 1, kLogEntryColumns };
    return table;
}

} // namespace zhanggui
