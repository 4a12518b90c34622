#include "models/filter/filter.h"

#include "models/filter/names.h"
#include "models/filter/scanner.h"

#include <algorithm>

namespace zhanggui {
namespace {

using Node = FilterResult<FilterNode>;

tl::unexpected<FilterError> failed(FilterFault fault, FilterSpan span, const QString &subject = {})
{
    return tl::unexpected<FilterError>(FilterError{ fault, span, subject });
}

FilterSpan spanning(FilterSpan first, FilterSpan last)
{
    return { first.position, last.position + last.length - first.position };
}

bool isComparison(FilterOperator op)
{
    return op >= FilterOperator::Less;
}

bool isPartOf(FilterOperator op)
{
    return op == FilterOperator::Contains || op == FilterOperator::NotContains;
}

/// And of Ands and Or of Ors are one; one alone is itself.
FilterNode joined(FilterNode::Kind kind, QList<FilterNode> parts)
{
    if (parts.size() == 1)
        return parts.takeFirst();
    FilterNode all;
    all.kind = kind;
    if (!parts.isEmpty())
        all.span = spanning(parts.constFirst().span, parts.constLast().span);
    for (FilterNode &part : parts) {
        if (part.kind == kind)
            all.children += part.children;
        else
            all.children.append(std::move(part));
    }
    return all;
}

class Parser {
public:
    Parser(const QString &text, const RecordKind &kind)
        : m_scan(text)
        , m_kind(kind)
    {
    }

    Node parse()
    {
        m_scan.skipBlanks();
        if (m_scan.atEnd())
            return FilterNode();
        Node filter = any(0);
        if (filter && !m_scan.atEnd())
            return failed(FilterFault::LonelyBracket, { m_scan.position(), 1 });
        return filter;
    }

private:
    bool takeKeyword(FilterKeyword wanted, FilterSpan &span)
    {
        m_scan.skipBlanks();
        const auto found = m_scan.keywordHere();
        if (!found || found->keyword != wanted)
            return false;
        span = { m_scan.position(), found->length };
        m_scan.moveTo(m_scan.position() + found->length);
        m_scan.skipBlanks();
        return true;
    }

    bool endsList()
    {
        m_scan.skipBlanks();
        const auto keyword = m_scan.keywordHere();
        return m_scan.atEnd() || m_scan.here() == u')' || (keyword && keyword->keyword == FilterKeyword::Or);
    }

    Node any(int depth)
    {
        QList<FilterNode> parts;
        FilterSpan junction;
        do {
            if (!parts.isEmpty() && endsList())
                return failed(FilterFault::LonelyOperator, junction, m_scan.textOf(junction));
            Node part = all(depth);
            if (!part)
                return part;
            parts.append(std::move(*part));
        } while (takeKeyword(FilterKeyword::Or, junction));
        return joined(FilterNode::Kind::Or, std::move(parts));
    }

    Node all(int depth)
    {
        QList<FilterNode> parts;
        do {
            Node part = one(depth);
            if (!part)
                return part;
            parts.append(std::move(*part));
            FilterSpan junction;
            if (takeKeyword(FilterKeyword::And, junction) && endsList())
                return failed(FilterFault::LonelyOperator, junction, m_scan.textOf(junction));
        } while (!endsList());
        return joined(FilterNode::Kind::And, std::move(parts));
    }

    Node one(int depth)
    {
        const int start = m_scan.position();
        if (depth > kMaxFilterDepth)
            return failed(FilterFault::TooDeep, { start, 1 });
        const char16_t c = m_scan.here();
        if (c == u'(')
            return group(depth);
        const auto keyword = m_scan.keywordHere();
        if (keyword && keyword->keyword != FilterKeyword::Not)
            return failed(FilterFault::LonelyOperator, { start, keyword->length },
                m_scan.textOf({ start, keyword->length }));
        if (keyword)
            return negation(depth, keyword->length);
        if (m_scan.operatorHere())
            return failed(FilterFault::UnknownField, { start, m_scan.operatorHere()->length });
        if (c == u'-' || c == u'!')
            return negation(depth, 1);
        return wordOrComparison();
    }

    Node group(int depth)
    {
        const int start = m_scan.position();
        m_scan.moveTo(start + 1);
        m_scan.skipBlanks();
        if (m_scan.here() == u')')
            return failed(FilterFault::EmptyBrackets, { start, m_scan.position() + 1 - start });
        if (m_scan.atEnd())
            return failed(FilterFault::UnclosedBracket, { start, 1 });
        Node inner = any(depth + 1);
        if (!inner)
            return inner;
        if (m_scan.here() != u')')
            return failed(FilterFault::UnclosedBracket, { start, 1 });
        m_scan.moveTo(m_scan.position() + 1);
        inner->span = m_scan.from(start);
        return inner;
    }

    /// `length`: of the sign or word; a sign stands directly before what it excludes.
    Node negation(int depth, int length)
    {
        const FilterSpan sign{ m_scan.position(), length };
        const bool isWord = m_scan.keywordHere().has_value();
        m_scan.moveTo(sign.position + length);
        const bool lonely = !isWord && m_scan.isBlank();
        m_scan.skipBlanks();
        if (lonely || m_scan.atEnd() || m_scan.here() == u')')
            return failed(FilterFault::LonelyOperator, sign, m_scan.textOf(sign));
        Node inner = one(depth + 1);
        if (!inner)
            return inner;
        FilterNode negated;
        negated.kind = FilterNode::Kind::Not;
        negated.span = spanning(sign, inner->span);
        negated.children.append(std::move(*inner));
        return negated;
    }

    Node wordOrComparison()
    {
        if (++m_terms > kMaxFilterTerms)
            return failed(FilterFault::TooLong, { m_scan.position(), 1 });
        FilterResult<FilterWord> word = m_scan.readWord({ .operators = true });
        if (!word)
            return tl::unexpected<FilterError>(word.error());
        if (!word->quoted) {
            const int behind = m_scan.position();
            m_scan.skipBlanks();
            if (m_scan.operatorHere())
                return comparison(*word);
            m_scan.moveTo(behind);
            if (word->text == QStringLiteral(".."))
                return failed(FilterFault::LonelyOperator, word->span, word->text);
        }
        FilterNode node;
        node.kind = FilterNode::Kind::Word;
        node.word = word->text;
        node.span = word->span;
        return node;
    }

    Node comparison(const FilterWord &name)
    {
        const Field *field = fieldNamed(m_kind, name.text);
        if (field == nullptr)
            return failed(FilterFault::UnknownField, name.span, name.text);
        const bool ordered = isOrderedField(*field);
        const FilterScanner::Operator op = readOperator(ordered);
        const FilterSpan opSpan{ m_scan.position() - op.length, op.length };
        if (isComparison(op.op) && !ordered)
            return failed(FilterFault::NotOrdered, opSpan, name.text);
        if (isPartOf(op.op) && ordered)
            return failed(FilterFault::NotText, opSpan, name.text);
        FilterNode node;
        node.kind = FilterNode::Kind::Comparison;
        node.fieldId = field->id;
        node.op = op.op;
        const FilterSpan head = spanning(name.span, opSpan);
        if (const FilterResult<void> read = readValues(node, *field, name.text, head); !read)
            return tl::unexpected<FilterError>(read.error());
        if (isComparison(op.op) && node.values.size() > 1)
            return failed(FilterFault::SeveralCompared,
                spanning(node.values.constFirst().span, node.values.constLast().span), name.text);
        node.span = spanning(name.span, node.values.constLast().span);
        return node;
    }

    /// `amount:>5` is how other programs write `amount>5`.
    FilterScanner::Operator readOperator(bool ordered)
    {
        FilterScanner::Operator op = *m_scan.operatorHere();
        m_scan.moveTo(m_scan.position() + op.length);
        const auto second = m_scan.operatorHere();
        if (ordered && op.op == FilterOperator::Matches && second) {
            m_scan.moveTo(m_scan.position() + second->length);
            op = { second->op, op.length + second->length };
        }
        return op;
    }

    FilterResult<void> readValues(FilterNode &node, const Field &field, const QString &name, FilterSpan head)
    {
        m_scan.skipBlanks();
        if (m_scan.here() == u'(')
            return failed(FilterFault::BracketedValue, { m_scan.position(), 1 });
        while (true) {
            if (!node.values.isEmpty() && ++m_terms > kMaxFilterTerms)
                return failed(FilterFault::TooLong, { m_scan.position(), 1 });
            FilterResult<FilterValue> value = readValue(field, node.op);
            if (!value)
                return tl::unexpected<FilterError>(value.error());
            const bool missing = value->span.length == 0
                || (value->kind == FilterValue::Kind::Range && value->text.isEmpty()
                    && value->upper.isEmpty())
                || (isPartOf(node.op) && value->text.isEmpty());
            if (missing)
                return failed(
                    FilterFault::MissingValue, { head.position, m_scan.position() - head.position }, name);
            node.values.append(std::move(*value));
            if (!m_scan.isListComma())
                return {};
            m_scan.moveTo(m_scan.position() + 1);
            head = m_scan.from(head.position);
            m_scan.skipBlanks();
        }
    }

    FilterResult<FilterValue> readValue(const Field &field, FilterOperator op)
    {
        const bool ordered = isOrderedField(field);
        const FilterStops stops{ .operators = false,
            .commas = true,
            .thousands = field.isNumeric(),
            .ranges = ordered && !isComparison(op) };
        const FilterResult<FilterWord> lower = m_scan.readWord(stops);
        if (!lower)
            return tl::unexpected<FilterError>(lower.error());
        FilterValue value;
        value.text = lower->text;
        value.span = lower->span;
        if (stops.ranges && m_scan.here() == u'.' && m_scan.here(1) == u'.') {
            m_scan.moveTo(m_scan.position() + 2);
            FilterStops rest = stops;
            rest.ranges = false;
            const FilterResult<FilterWord> upper = m_scan.readWord(rest);
            if (!upper)
                return tl::unexpected<FilterError>(upper.error());
            value.kind = FilterValue::Kind::Range;
            value.upper = upper->text;
            value.span = m_scan.from(lower->span.position);
            return value;
        }
        const bool mayBePresence = !isComparison(op) && !isPartOf(op);
        const auto presence = lower->quoted ? std::nullopt : presenceWord(lower->text);
        if (mayBePresence && (presence || lower->text.isEmpty())) {
            value.kind = presence.value_or(FilterValue::Kind::Empty);
            value.text.clear();
        }
        return value;
    }

    FilterScanner m_scan;
    const RecordKind &m_kind;
    int m_terms = 0;
};

} // namespace

FilterResult<FilterNode> parseFilter(const QString &text, const RecordKind &kind)
{
    if (text.size() > kMaxFilterLength)
        return failed(FilterFault::TooLong, { kMaxFilterLength, int(text.size()) - kMaxFilterLength });
    return Parser(text, kind).parse();
}

} // namespace zhanggui
