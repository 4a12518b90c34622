#include "models/market/market_schema.h"

namespace zhanggui {

namespace {

constexpr const char *kVersion1[] = {
    ":/market/1/products.sql",
    ":/market/1/customers.sql",
    ":/market/1/orders.sql",
    ":/market/1/orders_by_about_order.sql",
    ":/market/1/orders_by_instance.sql",
    ":/market/1/orders_by_license.sql",
    ":/market/1/instances.sql",
    ":/market/1/instances_by_order.sql",
    ":/market/1/licenses.sql",
    ":/market/1/licenses_by_order.sql",
    ":/market/1/usage.sql",
    ":/market/1/usage_by_instance.sql",
    ":/market/1/usage_by_serial.sql",
    ":/market/1/usage_by_period.sql",
    ":/market/1/usage_waiting.sql",
    ":/market/1/usage_unbilled.sql",
    ":/market/1/tenants.sql",
    ":/market/1/applications.sql",
    ":/market/1/applications_by_client.sql",
    ":/market/1/applications_by_tenant.sql",
    ":/market/1/users.sql",
    ":/market/1/departments.sql",
    ":/market/1/license_events.sql",
    ":/market/1/events.sql",
    ":/market/1/events_by_due.sql",
    ":/market/1/events_by_subject.sql",
    ":/market/1/calls.sql",
    ":/market/1/calls_by_order.sql",
    ":/market/1/calls_by_instance.sql",
    ":/market/1/log.sql",
    ":/market/1/log_by_wall.sql",
    ":/market/1/log_by_clock.sql",
    ":/market/1/log_by_subject.sql",
    ":/market/1/log_by_call.sql",
    ":/market/1/facts.sql",
};

constexpr Migration kMigrations[] = {
    { 1, kVersion1 },
};

} // namespace

std::span<const Migration> marketMigrations()
{
    return kMigrations;
}

} // namespace zhanggui
