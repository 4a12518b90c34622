#include "ui/history/change_text.h"

#include "models/orders/order_kind.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

struct PartColumn {
    const char *name; // table.column
    const char *label;
};

// Columns that the list does not have. The raw amounts and times say the same as the derived ones.
constexpr PartColumn kPartColumns[] = {
    { "environments.name", QT_TRANSLATE_NOOP("ChangeText", "Environment: name") },
    { "environments.site", QT_TRANSLATE_NOOP("ChangeText", "Environment: site") },
    { "environments.base_url", QT_TRANSLATE_NOOP("ChangeText", "Environment: address") },
    { "environments.fallback_host", QT_TRANSLATE_NOOP("ChangeText", "Environment: fallback host") },
    { "environments.access_key", QT_TRANSLATE_NOOP("ChangeText", "Environment: AK") },
    { "environments.ca_file", QT_TRANSLATE_NOOP("ChangeText", "Environment: CA file") },
    { "environments.proxy", QT_TRANSLATE_NOOP("ChangeText", "Environment: proxy") },
    { "environments.currency", QT_TRANSLATE_NOOP("ChangeText", "Environment: currency") },
    { "orders.customer_id", QT_TRANSLATE_NOOP("ChangeText", "Customer ID") },
    { "orders.customer_real_name", QT_TRANSLATE_NOOP("ChangeText", "Real name") },
    { "orders.customer_type", QT_TRANSLATE_NOOP("ChangeText", "Customer type") },
    { "orders.user_id", QT_TRANSLATE_NOOP("ChangeText", "User ID") },
    { "orders.user_name", QT_TRANSLATE_NOOP("ChangeText", "User name") },
    { "orders.line_count", QT_TRANSLATE_NOOP("ChangeText", "Number of lines") },
    { "orders.currency", QT_TRANSLATE_NOOP("ChangeText", "Currency") },
    { "order_lines.line_id", QT_TRANSLATE_NOOP("ChangeText", "Line: ID") },
    { "order_lines.charging_mode", QT_TRANSLATE_NOOP("ChangeText", "Line: charging mode") },
    { "order_lines.period_type", QT_TRANSLATE_NOOP("ChangeText", "Line: period unit") },
    { "order_lines.period_number", QT_TRANSLATE_NOOP("ChangeText", "Line: period") },
    { "order_lines.expire_raw", QT_TRANSLATE_NOOP("ChangeText", "Line: expires") },
    { "order_lines.amount_raw", QT_TRANSLATE_NOOP("ChangeText", "Line: before discount") },
    { "order_lines.amount_after_raw", QT_TRANSLATE_NOOP("ChangeText", "Line: after discount") },
    { "order_products.product_id", QT_TRANSLATE_NOOP("ChangeText", "Product: ID") },
    { "order_products.sku_code", QT_TRANSLATE_NOOP("ChangeText", "Product: SKU code") },
    { "order_products.product_name", QT_TRANSLATE_NOOP("ChangeText", "Product: name") },
    { "order_products.linear_value", QT_TRANSLATE_NOOP("ChangeText", "Product: linear value") },
    { "order_params.name", QT_TRANSLATE_NOOP("ChangeText", "Parameter: name") },
    { "order_params.value", QT_TRANSLATE_NOOP("ChangeText", "Parameter: value") },
};

/// The list's field that shows this column; nullptr when there is none.
const Field *listField(const FieldChange &change)
{
    const RecordKind &kind = orderKind();
    const auto field = std::find_if(kind.fields.begin(), kind.fields.end(),
        [&](const Field &f) { return change.table == kind.table && f.column == change.field; });
    return field == kind.fields.end() ? nullptr : &*field;
}

} // namespace

QStringList personalOrderMembers()
{
    return { QStringLiteral("mobilePhone"), QStringLiteral("email"), QStringLiteral("customerRealName"),
        QStringLiteral("phone"), QStringLiteral("customer_real_name") };
}

QString changedFieldText(const FieldChange &change)
{
    if (const Field *field = listField(change))
        return orderKind().labelOf(*field);
    const QString name = change.table + u'.' + change.field;
    const auto part = std::find_if(std::begin(kPartColumns), std::end(kPartColumns),
        [&name](const PartColumn &column) { return name == QLatin1String(column.name); });
    return part == std::end(kPartColumns) ? name : QCoreApplication::translate("ChangeText", part->label);
}

QString changedValueText(const FieldChange &change, const QJsonValue &value, const CellStyle &style)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("—");
    if (personalOrderMembers().contains(change.field, Qt::CaseInsensitive))
        return QStringLiteral("****");
    if (const Field *field = listField(change))
        return cellText(orderKind(), *field, value.toVariant(), {}, style);
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact))
        .chopped(1)
        .mid(1);
}

bool isNoise(const FieldChange &change)
{
    static const QStringList derived = { QStringLiteral("id"), QStringLiteral("order_row"),
        QStringLiteral("line_row"), QStringLiteral("position"), QStringLiteral("product_key"),
        QStringLiteral("customer_key"), QStringLiteral("fetched_ms"), QStringLiteral("answered_ms"),
        QStringLiteral("first_seen_ms"), QStringLiteral("has_buyer"), QStringLiteral("amount_after_minor"),
        QStringLiteral("create_raw"), QStringLiteral("expire_raw") };
    // Of a line the raw form says the same; of the order the derived one is what the list shows.
    const bool isLine = change.table == QStringLiteral("order_lines");
    if (isLine
        && (change.field == QStringLiteral("amount_minor") || change.field == QStringLiteral("expire_ms")))
        return true;
    if (isLine && change.field == QStringLiteral("expire_raw"))
        return false;
    return derived.contains(change.field) || (change.before.isUndefined() && change.after.isNull());
}

} // namespace zhanggui
