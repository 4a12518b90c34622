#include "models/store/schema.h"

#include <algorithm>
#include <iterator>

namespace zhanggui {

namespace {

constexpr const char *kVersion1[] = {
    ":/schema/1/settings.sql",
    ":/schema/1/environments.sql",
    ":/schema/1/steps.sql",
    ":/schema/1/changes.sql",
    ":/schema/1/changes_by_step.sql",
    ":/schema/1/changes_by_record.sql",
    ":/schema/1/exchanges.sql",
    ":/schema/1/exchanges_by_subject.sql",
    ":/schema/1/exchanges_by_step.sql",
    ":/schema/1/orders.sql",
    ":/schema/1/orders_by_created.sql",
    ":/schema/1/orders_by_order_id.sql",
    ":/schema/1/orders_by_customer.sql",
    ":/schema/1/orders_by_product.sql",
    ":/schema/1/orders_by_type.sql",
    ":/schema/1/orders_by_amount.sql",
    ":/schema/1/orders_by_expiry.sql",
    ":/schema/1/orders_by_fetched.sql",
    ":/schema/1/order_lines.sql",
    ":/schema/1/order_lines_by_order.sql",
    ":/schema/1/order_products.sql",
    ":/schema/1/order_products_by_line.sql",
    ":/schema/1/order_params.sql",
    ":/schema/1/order_params_by_order.sql",
    ":/schema/1/order_params_by_line.sql",
    ":/schema/1/reveals.sql",
    ":/schema/1/reveals_by_order.sql",
    ":/schema/1/fetch_queue.sql",
};

constexpr const char *kVersion2[] = {
    ":/schema/2/steps_facts.sql",
    ":/schema/2/made_rows.sql",
    ":/schema/2/made_rows_by_step.sql",
    ":/schema/2/made_rows_by_table.sql",
    ":/schema/2/imports.sql",
    ":/schema/2/imports_by_step.sql",
    ":/schema/2/import_rejects.sql",
    ":/schema/2/import_rejects_by_import.sql",
    ":/schema/2/orders_ages.sql",
    ":/schema/2/order_lines_as_of_ms.sql",
    ":/schema/2/order_lines_as_of.sql",
    ":/schema/2/order_lines_ages.sql",
};

constexpr const char *kVersion3[] = {
    ":/schema/3/callback_runs.sql",
    ":/schema/3/callback_cases.sql",
    ":/schema/3/callback_cases_by_run.sql",
    ":/schema/3/callback_cases_by_case.sql",
    ":/schema/3/callback_sends.sql",
    ":/schema/3/callback_sends_by_case.sql",
    ":/schema/3/callback_preflights.sql",
    ":/schema/3/callback_preflights_by_product.sql",
    ":/schema/3/callback_preflights_by_run.sql",
    ":/schema/3/callback_failed_orders.sql",
};

constexpr const char *kVersion4[] = {
    ":/schema/4/work_events.sql",
    ":/schema/4/work_events_by_record.sql",
    ":/schema/4/work_files.sql",
    ":/schema/4/work_files_by_record.sql",
    ":/schema/4/order_notes.sql",
    ":/schema/4/order_notes_by_order.sql",
};

// A table of a new shape under the old name, without ALTER TABLE … RENAME, which stops at any view of a
// workspace that cannot be read.
constexpr const char *kVersion5[] = {
    ":/schema/5/reveals_before.sql",
    ":/schema/5/order_reveals_dropped.sql",
    ":/schema/5/reveals.sql",
    ":/schema/5/reveals_kept.sql",
    ":/schema/5/reveals_before_dropped.sql",
    ":/schema/5/reveals_by_record.sql",
};

constexpr const char *kVersion6[] = {
    ":/schema/6/settlement_files.sql",
    ":/schema/6/settlement_lines.sql",
    ":/schema/6/settlement_lines_by_key.sql",
    ":/schema/6/settlement_lines_by_period.sql",
    ":/schema/6/settlement_lines_by_order.sql",
    ":/schema/6/settlement_lines_by_file.sql",
    ":/schema/6/settlement_lines_by_successor.sql",
    ":/schema/6/settlement_seen.sql",
    ":/schema/6/settlement_seen_by_file.sql",
    ":/schema/6/settlement_seen_by_line.sql",
    ":/schema/6/settlement_transactions.sql",
    ":/schema/6/settlement_bill_lines.sql",
};

constexpr const char *kVersion7[] = {
    ":/schema/7/settlement_lines_file_row.sql",
    ":/schema/7/settlement_seen_file_row.sql",
};

constexpr Migration kMigrations[] = {
    { 1, kVersion1 },
    { 2, kVersion2 },
    { 3, kVersion3 },
    { 4, kVersion4 },
    { 5, kVersion5 },
    { 6, kVersion6 },
    { 7, kVersion7 },
};

constexpr bool versionsRise()
{
    int last = 0;
    for (const Migration &migration : kMigrations) {
        if (migration.version <= last)
            return false;
        last = migration.version;
    }
    return true;
}
static_assert(versionsRise(), "did a merge give two steps the same version?");

} // namespace

std::span<const Migration> schemaMigrations()
{
    return kMigrations;
}

int newestSchemaVersion()
{
    return std::rbegin(kMigrations)->version;
}

Result<std::unique_ptr<Connection>> openDatabase(
    const QString &file, Connection::Access access, std::chrono::milliseconds busyTimeout)
{
    auto connection = Connection::open(file, access, busyTimeout);
    if (!connection)
        return connection;
    if (access != Connection::Access::ReadOnly) {
        if (const auto migrated = migrate(**connection, schemaMigrations()); !migrated)
            return tl::unexpected(migrated.error());
        return connection;
    }
    const auto version = schemaVersion(**connection);
    if (!version)
        return tl::unexpected(version.error());
    if (const auto ours = checkOurs(*version, newestSchemaVersion()); !ours)
        return tl::unexpected(ours.error());
    if (version->version < newestSchemaVersion()) {
        return failure(ErrorKind::ReadOnly,
            QStringLiteral("the database is of an older version; open it for writing once"), file);
    }
    return connection;
}

} // namespace zhanggui
