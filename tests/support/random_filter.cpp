#include "tests/support/random_filter.h"

#include "models/filter/amounts.h"
#include "models/filter/dates.h"
#include "models/filter/names.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui::test {
namespace {

const QStringList &texts()
{
    static const QStringList list = { QStringLiteral("云堡垒机 专业版"), QStringLiteral("云堡垒机（专业版）"),
        QStringLiteral("邮箱"), QStringLiteral("箱"), QStringLiteral("Mail Pro"), QStringLiteral("mail"),
        QStringLiteral("100%"), QStringLiteral("a_b"), QStringLiteral("aXb"), QStringLiteral("back\\slash"),
        QStringLiteral("say \"hi\""), QStringLiteral("「引」“号”"), QStringLiteral("-minus"),
        QStringLiteral("x..y"), QStringLiteral("a:b"), QStringLiteral("or"), QStringLiteral("或"),
        QStringLiteral("empty"), QStringLiteral("空"), QStringLiteral("1,000"), QStringLiteral("一、二"),
        QStringLiteral("it's; DROP TABLE orders; --"), QStringLiteral("ÄÖ"), QStringLiteral("äö"),
        QStringLiteral("😀"), QStringLiteral("!~"), QStringLiteral("(x)"), QStringLiteral("&&") };
    return list;
}

QString asciiLower(const QString &text)
{
    QString lower = text;
    for (QChar &c : lower) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return lower;
}

bool contains(const QString &text, const QString &part)
{
    return asciiLower(text).contains(asciiLower(part));
}

using Row = QHash<QString, QVariant>;

struct Evaluator {
    const Row &row;
    const RecordKind &kind;
    const FilterContext &context;

    bool matches(const FilterNode &node) const
    {
        const auto child = [this](const FilterNode &inner) { return matches(inner); };
        switch (node.kind) {
        case FilterNode::Kind::And:
            return std::all_of(node.children.begin(), node.children.end(), child);
        case FilterNode::Kind::Or:
            return std::any_of(node.children.begin(), node.children.end(), child);
        case FilterNode::Kind::Not:
            return !matches(node.children.constFirst());
        case FilterNode::Kind::Word:
            return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const Field &field) {
                return kind.freeTextColumns.contains(field.column)
                    && contains(row.value(field.id).toString(), node.word);
            }) || node.word.isEmpty();
        case FilterNode::Kind::Comparison:
            return comparison(node);
        }
        return false;
    }

    bool comparison(const FilterNode &node) const
    {
        const Field &field = kind.fields.at(kind.indexOf(node.fieldId));
        const bool any = std::any_of(node.values.begin(), node.values.end(),
            [&](const FilterValue &value) { return one(field, node.op, value); });
        const bool negated = node.op == FilterOperator::NotEquals || node.op == FilterOperator::NotContains;
        return any != negated;
    }

    bool one(const Field &field, FilterOperator op, const FilterValue &value) const
    {
        const QVariant stored = row.value(field.id);
        const bool missing = stored.isNull() || (!isOrderedField(field) && stored.toString().isEmpty());
        if (value.kind == FilterValue::Kind::Empty)
            return missing;
        if (value.kind == FilterValue::Kind::Present)
            return !missing;
        if (stored.isNull())
            return false;
        return isOrderedField(field) ? ordered(field, op, value, stored.toLongLong())
                                     : textual(field, op, value.text, stored.toString());
    }

    bool textual(const Field &field, FilterOperator op, const QString &asked, const QString &stored) const
    {
        const bool part = op == FilterOperator::Contains || op == FilterOperator::NotContains;
        if (field.type == FieldType::Text || field.type == FieldType::Identifier) {
            const bool is = op == FilterOperator::Equals || op == FilterOperator::NotEquals;
            return is ? stored == asked : contains(stored, asked);
        }
        if (field.type == FieldType::Tags)
            return part ? contains(stored, asked) : contains(u' ' + stored + u' ', u' ' + asked + u' ');
        const QStringList parts =
            field.type == FieldType::ChoiceList ? stored.split(u',') : QStringList{ stored };
        if (part)
            return contains(stored, asked)
                || std::any_of(parts.begin(), parts.end(), [&](const QString &each) {
                       return choicesContaining(kind, field, asked).contains(each, Qt::CaseInsensitive);
                   });
        const Choice *choice = choiceNamed(kind, field, asked);
        const QString wanted = choice == nullptr ? asked : choice->value;
        return field.type == FieldType::ChoiceList ? contains(u',' + stored + u',', u',' + wanted + u',')
                                                   : stored == wanted;
    }

    std::pair<qint64, qint64> cover(const Field &field, const QString &text) const
    {
        if (field.type == FieldType::Instant) {
            const InstantSpan span = *instantSpanFromText(text, context.zone, context.nowMs);
            return { span.startMs, span.endMs - 1 };
        }
        const qint64 number = *amountFromFilterText(text);
        return { number, number };
    }

    bool ordered(const Field &field, FilterOperator op, const FilterValue &value, qint64 stored) const
    {
        if (value.kind == FilterValue::Kind::Range)
            return (value.text.isEmpty() || stored >= cover(field, value.text).first)
                && (value.upper.isEmpty() || stored <= cover(field, value.upper).second);
        const auto [first, last] = cover(field, value.text);
        switch (op) {
        case FilterOperator::Less:
            return stored < first;
        case FilterOperator::LessOrEqual:
            return stored <= last;
        case FilterOperator::Greater:
            return stored > last;
        case FilterOperator::GreaterOrEqual:
            return stored >= first;
        default:
            return stored >= first && stored <= last;
        }
    }
};

} // namespace

FilterNode RandomFilter::filter(int depth)
{
    const int kind = depth == 0 ? 9 : roll(10);
    if (kind < 3)
        return group(FilterNode::Kind::And, depth);
    if (kind < 5)
        return group(FilterNode::Kind::Or, depth);
    if (kind < 6) {
        FilterNode negated;
        negated.kind = FilterNode::Kind::Not;
        negated.children = { filter(depth - 1) };
        return negated;
    }
    return leaf();
}

FilterNode RandomFilter::group(FilterNode::Kind kind, int depth)
{
    FilterNode all;
    all.kind = kind;
    const int count = 2 + roll(3);
    while (all.children.size() < count) {
        FilterNode child = filter(depth - 1);
        if (child.kind != kind)
            all.children.append(child);
    }
    return all;
}

QString RandomFilter::text(const Field &field)
{
    if (field.type == FieldType::Instant)
        return oneOf<QString>(
            { QStringLiteral("2026"), QStringLiteral("2026-10"), QStringLiteral("2026-10-05"),
                QStringLiteral("2026-10-05 08:30"), QStringLiteral("近7天"), QStringLiteral("last-month"),
                QStringLiteral("last 3 months"), QStringLiteral("今天"), QStringLiteral("-7d") });
    if (isOrderedField(field))
        return oneOf<QString>({ QStringLiteral("100"), QStringLiteral("1,000"), QStringLiteral("-5"),
            QStringLiteral("99.90"), QStringLiteral("1万") });
    if (!field.choices.isEmpty() && roll(4) > 0)
        return oneOf(namesOf(m_kind, oneOf(field.choices)));
    return oneOf(texts());
}

FilterValue RandomFilter::value(const Field &field, FilterOperator op)
{
    using Operator = FilterOperator;
    FilterValue value;
    const bool plain = op == Operator::Matches || op == Operator::Equals || op == Operator::NotEquals;
    if (plain && roll(8) == 0) {
        value.kind = roll(2) == 0 ? FilterValue::Kind::Empty : FilterValue::Kind::Present;
        return value;
    }
    value.text = text(field);
    if (plain && isOrderedField(field) && roll(3) == 0) {
        // One end may be open, and the lower one is not above the upper one.
        value.kind = FilterValue::Kind::Range;
        const QString later =
            field.type == FieldType::Instant ? QStringLiteral("2030") : QStringLiteral("2万");
        const int open = roll(3);
        value.upper = open == 0 ? QString() : later;
        if (open == 1)
            value.text.clear();
    }
    return value;
}

FilterNode RandomFilter::leaf()
{
    FilterNode node;
    if (roll(3) == 0) {
        node.kind = FilterNode::Kind::Word;
        node.word = oneOf(texts());
        return node;
    }
    using Operator = FilterOperator;
    node.kind = FilterNode::Kind::Comparison;
    const Field &field = oneOf(m_kind.fields);
    node.fieldId = field.id;
    QList<Operator> operators = { Operator::Matches, Operator::Equals, Operator::NotEquals };
    if (isOrderedField(field))
        operators += { Operator::Less, Operator::LessOrEqual, Operator::Greater, Operator::GreaterOrEqual };
    else
        operators += { Operator::Contains, Operator::NotContains };
    node.op = oneOf(operators);
    const int values = node.op >= Operator::Less ? 1 : 1 + roll(3);
    for (int i = 0; i < values; ++i)
        node.values.append(value(field, node.op));
    return node;
}

QHash<QString, QVariant> RandomFilter::row()
{
    Row row;
    for (const Field &field : m_kind.fields) {
        QVariant &cell = row[field.id];
        const int luck = roll(6);
        if (luck == 0)
            continue;
        if (field.type == FieldType::Instant)
            cell = QDateTime(QDate(2026, 9, 25).addDays(roll(70)), QTime(roll(24), 30), Qt::UTC)
                       .toMSecsSinceEpoch();
        else if (isOrderedField(field))
            cell = oneOf<qint64>({ 10000, 100000, -500, 9990, 1000000, 1 });
        else if (luck == 1)
            cell = QStringLiteral("");
        else if (field.type == FieldType::ChoiceList && luck < 5)
            cell = QString(oneOf(field.choices).value + u',' + oneOf(field.choices).value);
        else if (!field.choices.isEmpty() && luck < 5)
            cell = oneOf(field.choices).value;
        else if (field.type == FieldType::Tags)
            cell = QString(oneOf(texts()) + u' ' + oneOf(texts()));
        else
            cell = roll(2) == 0 ? oneOf(texts()) : QString(oneOf(texts()) + oneOf(texts()));
    }
    return row;
}

QString RandomFilter::anyText()
{
    static const QStringList pieces = { QStringLiteral("type:"), QStringLiteral("金额"), QStringLiteral(">"),
        QStringLiteral("<="), QStringLiteral("("), QStringLiteral(")"), QStringLiteral("（"),
        QStringLiteral("）"), QStringLiteral("\""), QStringLiteral("“"), QStringLiteral("「"),
        QStringLiteral("」"), QStringLiteral(".."), QStringLiteral("-"), QStringLiteral("!"),
        QStringLiteral(" or "), QStringLiteral("or"), QStringLiteral("&&"), QStringLiteral("||"),
        QStringLiteral(" not "), QStringLiteral("不"), QStringLiteral(","), QStringLiteral("、"),
        QStringLiteral(" "), QStringLiteral("\t"), QStringLiteral("\\"), QStringLiteral("近7天"),
        QStringLiteral("created"), QStringLiteral("note"), QStringLiteral(":"), QStringLiteral("~"),
        QStringLiteral("empty"), QStringLiteral("1,000"), QStringLiteral("2026-10"), QStringLiteral("退款") };
    QString text;
    for (int i = roll(14); i > 0; --i)
        text += roll(5) == 0 ? QString(QChar(char16_t(roll(0x10000)))) : oneOf(pieces);
    return text;
}

bool matchesNaively(const FilterNode &filter, const QHash<QString, QVariant> &row, const RecordKind &kind,
    const FilterContext &context)
{
    return Evaluator{ row, kind, context }.matches(filter);
}

} // namespace zhanggui::test
