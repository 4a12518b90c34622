#include "models/filter/field_condition.h"

#include "models/filter/amounts.h"
#include "models/filter/dates.h"
#include "models/filter/names.h"

namespace zhanggui {
namespace {

using Sql = FilterResult<QString>;

QString likeEscaped(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'%' || c == u'_' || c == u'\\')
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

/// What a written value covers, both ends included: a day, a month, one amount.
struct Cover {
    qint64 first = 0;
    qint64 last = 0;
};

class OneField {
public:
    OneField(const Field &field, const RecordKind &kind, const FilterContext &context, FilterBinds &binds)
        : m_field(field)
        , m_kind(kind)
        , m_context(context)
        , m_binds(binds)
    {
    }

    Sql condition(FilterOperator op, const FilterValue &value)
    {
        if (value.kind == FilterValue::Kind::Empty)
            return missing();
        if (value.kind == FilterValue::Kind::Present)
            return present();
        if (isOrderedField(m_field))
            return ordered(op, value);
        switch (m_field.type) {
        case FieldType::Tags:
            return op == FilterOperator::Contains ? contains(value.text) : listed(value.text, u' ');
        case FieldType::Choice:
            return op == FilterOperator::Contains ? namedAlike(value.text) : equals(stored(value.text));
        case FieldType::ChoiceList:
            return op == FilterOperator::Contains ? namedAlike(value.text) : listed(stored(value.text), u',');
        default:
            return op == FilterOperator::Equals ? equals(value.text) : contains(value.text);
        }
    }

private:
    QString missing() const
    {
        const QString &column = m_field.column;
        if (isOrderedField(m_field))
            return column + QStringLiteral(" IS NULL");
        return u'(' + column + QStringLiteral(" IS NULL OR ") + column + QStringLiteral(" = '')");
    }

    QString present() const
    {
        const QString &column = m_field.column;
        if (isOrderedField(m_field))
            return column + QStringLiteral(" IS NOT NULL");
        return u'(' + column + QStringLiteral(" IS NOT NULL AND ") + column + QStringLiteral(" <> '')");
    }

    QString equals(const QString &text) { return m_field.column + QStringLiteral(" = ") + m_binds.add(text); }
    QString contains(const QString &text) { return containsCondition(m_field.column, text, m_binds); }

    QString listed(const QString &value, QChar separator)
    {
        const QString padded = QStringLiteral("('%1' || %2 || '%1')").arg(QString(separator), m_field.column);
        return containsCondition(padded, separator + value + separator, m_binds);
    }

    /// The choices with that text in a name, and whatever else is stored with that text.
    QString namedAlike(const QString &text)
    {
        QStringList parts = { contains(text) };
        for (const QString &value : choicesContaining(m_kind, m_field, text)) {
            parts.append(m_field.type == FieldType::ChoiceList ? listed(value, u',') : equals(value));
        }
        return u'(' + parts.join(QStringLiteral(" OR ")) + u')';
    }

    QString stored(const QString &written) const
    {
        // Files bring values that no guide names; they can be asked for as they came.
        const Choice *choice = choiceNamed(m_kind, m_field, written);
        return choice == nullptr ? written : choice->value;
    }

    std::optional<Cover> cover(const QString &text) const
    {
        if (m_field.isTime()) {
            const auto span = instantSpanFromText(text, m_context.zone, m_context.nowMs);
            return span ? std::optional(Cover{ span->startMs, span->endMs - 1 }) : std::nullopt;
        }
        const std::optional<qint64> number = m_field.type == FieldType::Amount ? amountFromFilterText(text)
            : m_field.type == FieldType::Rate                                  ? rateFromFilterText(text)
                                                                               : numberFromFilterText(text);
        return number ? std::optional(Cover{ *number, *number }) : std::nullopt;
    }

    FilterFault unreadable() const
    {
        switch (m_field.type) {
        case FieldType::Instant:
        case FieldType::Day:
            return FilterFault::NotADate;
        case FieldType::Amount:
            return FilterFault::NotAnAmount;
        default:
            return FilterFault::NotANumber;
        }
    }

    QString compared(const char *sign, qint64 value)
    {
        return m_field.column + QLatin1String(sign) + m_binds.add(value);
    }

    QString between(const std::optional<Cover> &lower, const std::optional<Cover> &upper)
    {
        QStringList parts;
        if (lower)
            parts.append(compared(" >= ", lower->first));
        if (upper)
            parts.append(compared(" <= ", upper->last));
        return u'(' + parts.join(QStringLiteral(" AND ")) + u')';
    }

    Sql ordered(FilterOperator op, const FilterValue &value)
    {
        std::optional<Cover> ends[2];
        const QString texts[2] = { value.text, value.upper };
        const bool isRange = value.kind == FilterValue::Kind::Range;
        for (int i = 0; i < (isRange ? 2 : 1); ++i) {
            if (isRange && texts[i].isEmpty())
                continue;
            ends[i] = cover(texts[i]);
            if (!ends[i])
                return tl::unexpected<FilterError>({ unreadable(), value.span, texts[i] });
        }
        if (isRange) {
            if (ends[0] && ends[1] && ends[0]->first > ends[1]->last)
                return tl::unexpected<FilterError>(
                    { FilterFault::EmptyRange, value.span, value.text + QStringLiteral("..") + value.upper });
            return between(ends[0], ends[1]);
        }
        switch (op) {
        case FilterOperator::Less:
            return compared(" < ", ends[0]->first);
        case FilterOperator::LessOrEqual:
            return compared(" <= ", ends[0]->last);
        case FilterOperator::Greater:
            return compared(" > ", ends[0]->last);
        case FilterOperator::GreaterOrEqual:
            return compared(" >= ", ends[0]->first);
        default:
            return between(ends[0], ends[0]);
        }
    }

    const Field &m_field;
    const RecordKind &m_kind;
    const FilterContext &m_context;
    FilterBinds &m_binds;
};

} // namespace

QString FilterBinds::add(const QVariant &value)
{
    const QString name = m_prefix + QString::number(m_values.size());
    m_values.insert(name, value);
    return u':' + name;
}

QString containsCondition(const QString &column, const QString &text, FilterBinds &binds)
{
    return column + QStringLiteral(" LIKE ") + binds.add(QString(u'%' + likeEscaped(text) + u'%'))
        + QStringLiteral(" ESCAPE '\\'");
}

FilterResult<QString> fieldCondition(const Field &field, const FilterNode &comparison, const RecordKind &kind,
    const FilterContext &context, FilterBinds &binds)
{
    FilterOperator op = comparison.op;
    const bool negated = op == FilterOperator::NotEquals || op == FilterOperator::NotContains;
    if (negated)
        op = op == FilterOperator::NotEquals ? FilterOperator::Equals : FilterOperator::Contains;
    OneField one(field, kind, context, binds);
    QStringList parts;
    for (const FilterValue &value : comparison.values) {
        Sql part = one.condition(op, value);
        if (!part)
            return part;
        parts.append(*part);
    }
    QString any = parts.join(QStringLiteral(" OR "));
    if (parts.size() > 1 || negated)
        any = u'(' + any + u')';
    // Not NOT (…): a row whose field is empty compares as NULL and must count as "does not match".
    return negated ? any + QStringLiteral(" IS NOT TRUE") : any;
}

} // namespace zhanggui
