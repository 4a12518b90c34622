#include "models/filter/filter.h"

#include "models/filter/lexer.h"

#include <algorithm>

namespace zhanggui {
namespace {

tl::unexpected<FilterError> failed(FilterFault fault, FilterSpan span, const QString &subject = {})
{
    return tl::unexpected<FilterError>(FilterError{ fault, span, subject });
}

FilterSpan spanning(FilterSpan first, FilterSpan last)
{
    return { first.position, last.position + last.length - first.position };
}

bool isOrdered(const Field &field)
{
    return field.type == FieldType::Amount || field.type == FieldType::Instant
        || field.type == FieldType::Number;
}

bool isComparison(FilterOperator op)
{
    return op != FilterOperator::Matches && op != FilterOperator::Equals;
}

class Parser {
public:
    Parser(QList<FilterToken> tokens, const RecordKind &kind)
        : m_tokens(std::move(tokens))
        , m_kind(kind)
    {
    }

    FilterResult<FilterNode> parse()
    {
        FilterNode all;
        while (m_at < m_tokens.size()) {
            if (all.children.size() == kMaxFilterTerms)
                return failed(FilterFault::TooLong, m_tokens.at(m_at).span);
            FilterResult<FilterNode> term = parseTerm();
            if (!term)
                return term;
            all.children.append(std::move(*term));
        }
        if (!all.children.isEmpty())
            all.span = spanning(all.children.constFirst().span, all.children.constLast().span);
        return all;
    }

private:
    const FilterToken &here() const { return m_tokens.at(m_at); }
    bool glued() const { return m_at < m_tokens.size() && !here().blankBefore; }

    FilterResult<FilterNode> parseTerm()
    {
        if (here().kind != FilterToken::Kind::Minus)
            return parsePositive();
        const FilterSpan minus = here().span;
        ++m_at;
        if (!glued())
            return failed(FilterFault::LonelyMinus, minus);
        FilterResult<FilterNode> term = parsePositive();
        if (!term)
            return term;
        FilterNode negated;
        negated.kind = FilterNode::Kind::Not;
        negated.span = spanning(minus, term->span);
        negated.children.append(std::move(*term));
        return negated;
    }

    FilterResult<FilterNode> parsePositive()
    {
        const FilterToken &first = here();
        if (first.kind == FilterToken::Kind::Operator)
            return failed(FilterFault::UnknownField, first.span);
        const bool named = first.kind == FilterToken::Kind::Word && !first.quoted
            && m_at + 1 < m_tokens.size() && m_tokens.at(m_at + 1).kind == FilterToken::Kind::Operator
            && !m_tokens.at(m_at + 1).blankBefore;
        return named ? parseComparison() : parseWord();
    }

    FilterNode parseWord()
    {
        FilterNode word;
        word.kind = FilterNode::Kind::Word;
        const FilterSpan first = here().span;
        do {
            word.value += here().text;
            word.span = spanning(first, here().span);
            ++m_at;
        } while (glued());
        word.valueSpan = word.span;
        return word;
    }

    FilterResult<FilterNode> parseComparison()
    {
        const FilterToken name = here();
        const FilterToken op = m_tokens.at(m_at + 1);
        const Field *field = m_kind.findByName(name.text);
        if (field == nullptr)
            return failed(FilterFault::UnknownField, name.span, name.text);
        if (isComparison(op.op) && !isOrdered(*field))
            return failed(FilterFault::NotOrdered, op.span, name.text);
        m_at += 2;
        if (!glued())
            return failed(FilterFault::MissingValue, spanning(name.span, op.span), name.text);
        FilterNode node;
        node.kind = FilterNode::Kind::Comparison;
        node.fieldId = field->id;
        node.op = op.op;
        readValue(node, isOrdered(*field) && !isComparison(op.op));
        node.span = spanning(name.span, node.valueSpan);
        if (node.op == FilterOperator::Range && node.value.isEmpty() && node.upper.isEmpty())
            return failed(FilterFault::MissingValue, node.span, name.text);
        return node;
    }

    void readValue(FilterNode &node, bool mayBeRange)
    {
        const FilterSpan first = here().span;
        QString *end = &node.value;
        do {
            if (mayBeRange && here().kind == FilterToken::Kind::Range && node.op != FilterOperator::Range) {
                node.op = FilterOperator::Range;
                end = &node.upper;
            } else {
                *end += here().text;
            }
            node.valueSpan = spanning(first, here().span);
            ++m_at;
        } while (glued());
    }

    const QList<FilterToken> m_tokens;
    const RecordKind &m_kind;
    qsizetype m_at = 0;
};

} // namespace

FilterResult<FilterNode> parseFilter(const QString &text, const RecordKind &kind)
{
    FilterResult<QList<FilterToken>> tokens = filterTokens(text);
    if (!tokens)
        return tl::unexpected<FilterError>(tokens.error());
    return Parser(std::move(*tokens), kind).parse();
}

QString quotedFilterValue(const QString &value)
{
    static const QString special = QStringLiteral("\"“”＂:：=＝<＜>＞\\");
    const bool isPlain = !value.isEmpty() && !value.startsWith(u'-') && !value.startsWith(u'－')
        && !value.contains(QStringLiteral("..")) && std::none_of(value.begin(), value.end(), [](QChar c) {
               return c.isSpace() || special.contains(c);
           });
    if (isPlain)
        return value;
    QString quoted;
    for (const QChar c : value) {
        // Any kind of quote ends the value, so every kind is escaped.
        if (c == u'"' || c == u'\\' || c == u'“' || c == u'”' || c == u'＂')
            quoted += u'\\';
        quoted += c;
    }
    return u'"' + quoted + u'"';
}

} // namespace zhanggui
