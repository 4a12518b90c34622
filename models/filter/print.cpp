#include "models/filter/filter.h"
#include "models/filter/scanner.h"

#include <algorithm>

namespace zhanggui {
namespace {

QString sign(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Matches:
        return QStringLiteral(":");
    case FilterOperator::Equals:
        return QStringLiteral("=");
    case FilterOperator::NotEquals:
        return QStringLiteral("!=");
    case FilterOperator::Contains:
        return QStringLiteral("~");
    case FilterOperator::NotContains:
        return QStringLiteral("!~");
    case FilterOperator::Less:
        return QStringLiteral("<");
    case FilterOperator::LessOrEqual:
        return QStringLiteral("<=");
    case FilterOperator::Greater:
        return QStringLiteral(">");
    case FilterOperator::GreaterOrEqual:
        return QStringLiteral(">=");
    }
    return {};
}

QString always(const QString &text)
{
    QString quoted;
    for (const QChar c : text) {
        if (c == u'\\' || plainFilterChar(c) == u'"')
            quoted += u'\\';
        quoted += c;
    }
    return u'"' + quoted + u'"';
}

QString printed(const FilterValue &value)
{
    switch (value.kind) {
    case FilterValue::Kind::Empty:
        return QStringLiteral("empty");
    case FilterValue::Kind::Present:
        return QStringLiteral("any");
    case FilterValue::Kind::Range: {
        const auto end = [](const QString &text) { return text.isEmpty() ? text : quotedFilterValue(text); };
        return end(value.text) + QStringLiteral("..") + end(value.upper);
    }
    case FilterValue::Kind::Text:
        break;
    }
    return presenceWord(value.text) ? always(value.text) : quotedFilterValue(value.text);
}

/// Between amounts a comma could be read as part of one.
QChar listComma(const FilterNode &node, const RecordKind &kind)
{
    const int field = kind.indexOf(node.fieldId);
    return field >= 0 && kind.fields.at(field).isNumeric() ? QChar(u'、') : QChar(u',');
}

QString printed(const FilterNode &node, const RecordKind &kind);

QString bracketed(const FilterNode &node, const RecordKind &kind)
{
    return u'(' + printed(node, kind) + u')';
}

QString printed(const FilterNode &node, const RecordKind &kind)
{
    QStringList parts;
    switch (node.kind) {
    case FilterNode::Kind::And:
        for (const FilterNode &child : node.children)
            parts.append(child.kind == FilterNode::Kind::Or ? bracketed(child, kind) : printed(child, kind));
        return parts.join(u' ');
    case FilterNode::Kind::Or:
        for (const FilterNode &child : node.children)
            parts.append(printed(child, kind));
        return parts.join(QStringLiteral(" or "));
    case FilterNode::Kind::Not: {
        const FilterNode &inner = node.children.constFirst();
        const bool simple =
            inner.kind == FilterNode::Kind::Word || inner.kind == FilterNode::Kind::Comparison;
        return u'-' + (simple ? printed(inner, kind) : bracketed(inner, kind));
    }
    case FilterNode::Kind::Word:
        return quotedFilterValue(node.word);
    case FilterNode::Kind::Comparison:
        for (const FilterValue &value : node.values)
            parts.append(printed(value));
        return node.fieldId + sign(node.op) + parts.join(listComma(node, kind));
    }
    return {};
}

} // namespace

QString printFilter(const FilterNode &filter, const RecordKind &kind)
{
    return printed(filter, kind);
}

QString quotedFilterValue(const QString &value)
{
    static const QString special = QStringLiteral("\":=<>~!\\,、()≠≤≥|&「」『』");
    const auto mustQuote = [](QChar c) { return c.isSpace() || special.contains(QChar(plainFilterChar(c))); };
    const bool isPlain = !value.isEmpty() && plainFilterChar(value.front()) != u'-'
        && !plainFilterText(value).contains(QStringLiteral("..")) && !filterKeyword(value)
        && std::none_of(value.begin(), value.end(), mustQuote);
    return isPlain ? value : always(value);
}

} // namespace zhanggui
