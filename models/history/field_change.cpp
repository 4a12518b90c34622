#include "models/history/field_change.h"

namespace zhanggui {

namespace {

/// Columns that the program keeps for itself and no person asks about.
bool isTechnical(const QString &column)
{
    return column == QLatin1String("id") || column == QLatin1String("position")
        || column == QLatin1String("has_buyer") || column == QLatin1String("line_count")
        || column == QLatin1String("environment") || column == QLatin1String("answered_ms")
        || column == QLatin1String("fetched_ms") || column == QLatin1String("first_seen_ms")
        || column == QLatin1String("as_of_ms") || column == QLatin1String("ages")
        || column == QLatin1String("state_ms") || column == QLatin1String("before_state")
        || column == QLatin1String("machine") || column == QLatin1String("created_ms")
        || column == QLatin1String("record_table") || column == QLatin1String("record_id")
        || column == QLatin1String("step_id") || column == QLatin1String("waits_for")
        || column.endsWith(QLatin1String("_key")) || column.endsWith(QLatin1String("_row"));
}

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

} // namespace

QList<FieldChange> fieldsOf(const Change &change)
{
    const QJsonObject before = change.before.value_or(QJsonObject());
    const QJsonObject after = change.after.value_or(QJsonObject());
    QStringList columns = before.keys() + after.keys();
    columns.removeDuplicates();
    QList<FieldChange> fields;
    for (const QString &column : std::as_const(columns)) {
        // access_key is no key of a row.
        const bool technical = isTechnical(column) && column != QLatin1String("access_key");
        FieldChange field{ change.table, change.rowKey, column,
            change.before ? before.value(column) : QJsonValue(QJsonValue::Undefined),
            change.after ? after.value(column) : QJsonValue(QJsonValue::Undefined) };
        if (!technical && !(isNothing(field.before) && isNothing(field.after)))
            fields.append(field);
    }
    return fields;
}

} // namespace zhanggui
