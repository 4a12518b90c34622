#include "models/filter/compile.h"

#include "models/core/decimal.h"
#include "models/filter/dates.h"

namespace zhanggui {
namespace {

using Sql = FilterResult<QString>;

tl::unexpected<FilterError> failed(FilterFault fault, FilterSpan span, const QString &subject)
{
    return tl::unexpected<FilterError>(FilterError{ fault, span, subject });
}

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

class Compiler {
public:
    Compiler(const RecordKind &kind, const FilterContext &context)
        : m_kind(kind)
        , m_context(context)
    {
    }

    Sql compile(const FilterNode &node)
    {
        switch (node.kind) {
        case FilterNode::Kind::And:
            return conjunction(node);
        case FilterNode::Kind::Not:
            return negation(node);
        case FilterNode::Kind::Word:
            return word(node.value);
        case FilterNode::Kind::Comparison:
            return comparison(node);
        }
        return QString();
    }

    QVariantMap takeBinds() { return std::move(m_binds); }

private:
    QString bound(const QVariant &value)
    {
        const QString name = m_context.bindPrefix + QString::number(m_binds.size());
        m_binds.insert(name, value);
        return u':' + name;
    }

    QString contains(const QString &column, const QString &text)
    {
        return column + QStringLiteral(" LIKE ") + bound(QString(u'%' + likeEscaped(text) + u'%'))
            + QStringLiteral(" ESCAPE '\\'");
    }

    static QString isMissing(const QString &column)
    {
        return u'(' + column + QStringLiteral(" IS NULL OR ") + column + QStringLiteral(" = '')");
    }

    Sql conjunction(const FilterNode &node)
    {
        QStringList parts;
        for (const FilterNode &child : node.children) {
            Sql part = compile(child);
            if (!part)
                return part;
            if (!part->isEmpty())
                parts.append(*part);
        }
        return parts.join(QStringLiteral(" AND "));
    }

    Sql negation(const FilterNode &node)
    {
        Sql inner = compile(node.children.constFirst());
        if (!inner)
            return inner;
        if (inner->isEmpty())
            return QStringLiteral("1 = 0");
        // Not NOT (…): a row whose field is empty compares as NULL and must count as "does not match".
        return QString(u'(' + *inner + QStringLiteral(") IS NOT TRUE"));
    }

    QString word(const QString &text)
    {
        if (text.isEmpty())
            return {};
        QStringList parts;
        for (const QString &column : m_kind.freeTextColumns)
            parts.append(contains(column, text));
        return u'(' + parts.join(QStringLiteral(" OR ")) + u')';
    }

    Sql comparison(const FilterNode &node)
    {
        const int index = m_kind.indexOf(node.fieldId);
        if (index < 0)
            return failed(FilterFault::UnknownField, node.span, node.fieldId);
        const Field &field = m_kind.fields.at(index);
        switch (field.type) {
        case FieldType::Text:
        case FieldType::Identifier:
            return text(field, node);
        case FieldType::Tags:
            return listed(field, node.value, u' ');
        case FieldType::Choice:
            return choice(field, node);
        case FieldType::ChoiceList:
            return listed(field, choiceValue(field, node.value), u',');
        case FieldType::Instant:
            return instant(field, node);
        case FieldType::Amount:
        case FieldType::Number:
            return number(field, node);
        }
        return QString();
    }

    QString text(const Field &field, const FilterNode &node)
    {
        if (node.value.isEmpty())
            return isMissing(field.column);
        if (node.op == FilterOperator::Equals)
            return field.column + QStringLiteral(" = ") + bound(node.value);
        return contains(field.column, node.value);
    }

    QString listed(const Field &field, const QString &value, QChar separator)
    {
        if (value.isEmpty())
            return isMissing(field.column);
        const QString padded = QStringLiteral("('%1' || %2 || '%1')").arg(QString(separator), field.column);
        return contains(padded, separator + value + separator);
    }

    QString choiceValue(const Field &field, const QString &written) const
    {
        for (const Choice &choice : field.choices) {
            const bool named = written.compare(choice.value, Qt::CaseInsensitive) == 0
                || choice.names.contains(written, Qt::CaseInsensitive)
                || written.compare(QLatin1String(choice.label), Qt::CaseInsensitive) == 0
                || written.compare(m_kind.labelOf(choice), Qt::CaseInsensitive) == 0;
            if (named)
                return choice.value;
        }
        // Files bring values that no guide names; they can be asked for as they came.
        return written;
    }

    QString choice(const Field &field, const FilterNode &node)
    {
        if (node.value.isEmpty())
            return isMissing(field.column);
        return field.column + QStringLiteral(" = ") + bound(choiceValue(field, node.value));
    }

    QString atLeast(const Field &field, qint64 value)
    {
        return field.column + QStringLiteral(" >= ") + bound(value);
    }
    QString atMost(const Field &field, qint64 value)
    {
        return field.column + QStringLiteral(" <= ") + bound(value);
    }

    QString between(const Field &field, std::optional<qint64> lower, std::optional<qint64> upper)
    {
        QStringList parts;
        if (lower)
            parts.append(atLeast(field, *lower));
        if (upper)
            parts.append(atMost(field, *upper));
        return u'(' + parts.join(QStringLiteral(" AND ")) + u')';
    }

    /// `span` is what a written value covers, both ends included: a day, a month, one amount.
    struct Span {
        qint64 first = 0;
        qint64 last = 0;
    };

    Sql ordered(const Field &field, const FilterNode &node, const std::optional<Span> &lower,
        const std::optional<Span> &upper)
    {
        switch (node.op) {
        case FilterOperator::Matches:
        case FilterOperator::Equals:
            return between(field, lower->first, lower->last);
        case FilterOperator::Less:
            return field.column + QStringLiteral(" < ") + bound(lower->first);
        case FilterOperator::LessOrEqual:
            return atMost(field, lower->last);
        case FilterOperator::Greater:
            return field.column + QStringLiteral(" > ") + bound(lower->last);
        case FilterOperator::GreaterOrEqual:
            return atLeast(field, lower->first);
        case FilterOperator::Range:
            break;
        }
        if (lower && upper && lower->first > upper->last)
            return failed(
                FilterFault::EmptyRange, node.valueSpan, node.value + QStringLiteral("..") + node.upper);
        return between(field, lower ? std::optional(lower->first) : std::nullopt,
            upper ? std::optional(upper->last) : std::nullopt);
    }

    /// Reads both ends with `read` (text → optional<Span>), then compares.
    template <class Read>
    Sql orderedText(const Field &field, const FilterNode &node, FilterFault fault, const Read &read)
    {
        if (node.value.isEmpty() && node.op != FilterOperator::Range)
            return QString(field.column + QStringLiteral(" IS NULL"));
        std::optional<Span> ends[2];
        const QString texts[2] = { node.value, node.upper };
        for (int i = 0; i < 2; ++i) {
            if (texts[i].isEmpty())
                continue;
            ends[i] = read(texts[i]);
            if (!ends[i])
                return failed(fault, node.valueSpan, texts[i]);
        }
        return ordered(field, node, ends[0], ends[1]);
    }

    Sql instant(const Field &field, const FilterNode &node)
    {
        return orderedText(field, node, FilterFault::NotADate, [this](const QString &text) {
            const std::optional<InstantSpan> span = instantSpanFromText(text, m_context.zone);
            return span ? std::optional(Span{ span->startMs, span->endMs - 1 }) : std::nullopt;
        });
    }

    Sql number(const Field &field, const FilterNode &node)
    {
        if (field.type == FieldType::Amount) {
            return orderedText(field, node, FilterFault::NotAnAmount, [](const QString &text) {
                const Result<qint64> minor = minorUnitsFromText(text);
                return minor ? std::optional(Span{ *minor, *minor }) : std::nullopt;
            });
        }
        return orderedText(field, node, FilterFault::NotANumber, [](const QString &text) {
            bool ok = false;
            const qint64 number = text.toLongLong(&ok);
            return ok ? std::optional(Span{ number, number }) : std::nullopt;
        });
    }

    const RecordKind &m_kind;
    const FilterContext &m_context;
    QVariantMap m_binds;
};

} // namespace

FilterResult<SqlCondition> compileFilter(
    const FilterNode &filter, const RecordKind &kind, const FilterContext &context)
{
    Compiler compiler(kind, context);
    Sql where = compiler.compile(filter);
    if (!where)
        return tl::unexpected<FilterError>(where.error());
    return SqlCondition{ *where, compiler.takeBinds(), {}, *where };
}

FilterResult<SqlCondition> compileFilter(
    const QString &text, const RecordKind &kind, const FilterContext &context)
{
    return parseFilter(text, kind).and_then([&](const FilterNode &filter) {
        return compileFilter(filter, kind, context);
    });
}

} // namespace zhanggui
