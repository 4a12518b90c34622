#include "models/work/work_values.h"

#include "models/rules/rule_value.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kNumber("number");
constexpr QLatin1String kCurrency("currency");
constexpr QLatin1String kTags("tags");
constexpr QLatin1String kNote("note");

bool isWhole(WorkFieldType type)
{
    switch (type) {
    case WorkFieldType::Amount:
    case WorkFieldType::Instant:
    case WorkFieldType::Day:
    case WorkFieldType::Number:
    case WorkFieldType::Rate:
    case WorkFieldType::Flag:
        return true;
    default:
        return false;
    }
}

tl::unexpected<Error> misfit(const QString &field)
{
    return failure(ErrorKind::BadInput, QStringLiteral("the value does not fit its field"), field);
}

QString sortedTags(const QString &text)
{
    QStringList tags = text.split(u' ', Qt::SkipEmptyParts);
    tags.sort();
    tags.removeDuplicates();
    return tags.join(u' ');
}

/// Invalid: the value is no such thing.
QVariant storedOf(const WorkField &field, const QVariant &value)
{
    if (!isWhole(field.type))
        return value.canConvert<QString>() ? QVariant(value.toString()) : QVariant();
    if (field.type == WorkFieldType::Flag)
        return value.toBool() ? qint64(1) : qint64(0);
    bool whole = false;
    const qint64 number = value.toLongLong(&whole);
    return whole ? QVariant(number) : QVariant();
}

} // namespace

bool isOwnWorkValue(const QString &id)
{
    return id == kNumber || id == kCurrency || id == kTags || id == kNote;
}

QString filledText(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariant ruleValueOf(const WorkField &field, const QVariant &value)
{
    if (isEmptyRuleValue(value))
        return {};
    if (field.type == WorkFieldType::Flag)
        return value.toLongLong() != 0;
    return isWhole(field.type) ? QVariant(value.toLongLong()) : QVariant(value.toString());
}

RuleValues ownValues(const WorkKind &kind, const WorkRecord &record, qint64 nowMs)
{
    RuleValues values;
    values.reserve(kind.fields.size() * 2 + 16);
    for (const WorkField &field : kind.fields)
        values.insert(field.id, ruleValueOf(field, record.fields.value(field.id)));
    const auto add = [&values](const char *name, const QVariant &value) {
        values.insert(QLatin1String(name), isEmptyRuleValue(value) ? QVariant() : value);
    };
    add("number", record.number);
    add("state", record.state);
    add("before", record.beforeState);
    add("stateMs", record.stateMs == 0 ? QVariant() : QVariant(record.stateMs));
    add("createdMs", record.createdMs);
    add("now", nowMs);
    add("environment", record.environment);
    add("currency", record.currency);
    add("tags", record.tags.join(u' '));
    add("note", record.note);
    return values;
}

Result<QVariantMap> columnsOf(const WorkKind &kind, const WorkValues &values)
{
    QVariantMap columns;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QString text = value->toString();
        if (value.key() == kNumber) {
            if (text.trimmed().isEmpty())
                return misfit(kNumber);
            columns.insert(kNumber, text.trimmed());
        } else if (value.key() == kCurrency || value.key() == kNote) {
            columns.insert(value.key(), text.isNull() ? QStringLiteral("") : text);
        } else if (value.key() == kTags) {
            columns.insert(kTags, filledText(sortedTags(text)));
        } else if (const WorkField *field = kind.field(value.key())) {
            const QVariant stored = isEmptyRuleValue(*value) ? QVariant(QString()) : storedOf(*field, *value);
            if (!stored.isValid())
                return misfit(field->id);
            columns.insert(kind.columnOf(*field), stored);
        } else {
            return failure(ErrorKind::BadInput, QStringLiteral("there is no such field"), value.key());
        }
    }
    return columns;
}

void setValues(WorkRecord &record, const WorkKind &kind, const WorkValues &values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.key() == kNumber)
            record.number = value->toString().trimmed();
        else if (value.key() == kCurrency)
            record.currency = value->toString();
        else if (value.key() == kNote)
            record.note = value->toString();
        else if (value.key() == kTags)
            record.tags = sortedTags(value->toString()).split(u' ', Qt::SkipEmptyParts);
        else if (const WorkField *field = kind.field(value.key())) {
            if (isEmptyRuleValue(*value))
                record.fields.remove(field->id);
            else
                record.fields.insert(field->id, storedOf(*field, *value));
        }
    }
    record.orderId = record.fields.value(kind.roles.order).toString();
    record.orderLineId = record.fields.value(kind.roles.orderLine).toString();
}

} // namespace zhanggui
