#include "models/views/quick_filter.h"

#include "models/core/decimal.h"
#include "models/records/cell_text.h"
#include "models/records/local_dates.h"

#include <algorithm>

namespace zhanggui {
namespace {

FilterNode comparison(const Field &field, FilterOperator op, QList<FilterValue> values)
{
    FilterNode node;
    node.kind = FilterNode::Kind::Comparison;
    node.fieldId = field.id;
    node.op = op;
    node.values = std::move(values);
    return node;
}

FilterValue valueOf(const Field &field, const QVariant &value, DateSpan span)
{
    if (!value.isValid())
        return { FilterValue::Kind::Empty, {}, {}, {} };
    QString text = value.toString();
    if (value.typeId() == QMetaType::QDate)
        text = dateText(span, value.toDate());
    else if (field.type == FieldType::Amount)
        text = textFromMinorUnits(value.toLongLong());
    else if (field.type == FieldType::Rate)
        text = rateText(value.toLongLong(), QLocale::c());
    return { FilterValue::Kind::Text, text, {}, {} };
}

/// For text ':' would find it inside longer texts as well.
FilterOperator exactly(const Field &field)
{
    return field.type == FieldType::Text || field.type == FieldType::Identifier ? FilterOperator::Equals
                                                                                : FilterOperator::Matches;
}

bool speaksOnlyOf(const FilterNode &node, const Field &field)
{
    switch (node.kind) {
    case FilterNode::Kind::Word:
        return false;
    case FilterNode::Kind::Comparison:
        return node.fieldId == field.id;
    default:
        break;
    }
    return !node.children.isEmpty()
        && std::all_of(node.children.begin(), node.children.end(),
            [&field](const FilterNode &child) { return speaksOnlyOf(child, field); });
}

/// The terms that are and-ed at the top.
QList<FilterNode> topTerms(const FilterNode &filter)
{
    return filter.kind == FilterNode::Kind::And ? filter.children : QList<FilterNode>{ filter };
}

QString joined(const QString &filter, const QString &term)
{
    return QStringList{ filter, term }.join(u' ').trimmed();
}

/// Cuts the terms of the field out, with the word "and" that would be left without a side.
QString without(const QString &text, const FilterNode &filter, const Field &field)
{
    QStringList kept;
    for (const FilterNode &term : topTerms(filter)) {
        if (!speaksOnlyOf(term, field))
            kept.append(text.mid(term.span.position, term.span.length));
    }
    return kept.join(u' ');
}

/// "(a or b)" is, "(a) or (b)" is not.
bool isBracketed(const QString &text, const FilterNode &tree, const RecordKind &kind)
{
    if (!text.startsWith(u'(') || !text.endsWith(u')'))
        return false;
    const FilterResult<FilterNode> inner = parseFilter(text.mid(1, text.size() - 2), kind);
    return inner && *inner == tree;
}

} // namespace

QString termFor(const RecordKind &kind, const Field &field, const QVariant &value, DateSpan span)
{
    return termForAny(kind, field, { value }, span);
}

QString termForAny(const RecordKind &kind, const Field &field, const QVariantList &values, DateSpan span)
{
    if (values.isEmpty())
        return {};
    QList<FilterValue> wanted;
    for (const QVariant &value : values)
        wanted.append(valueOf(field, value, span));
    return printFilter(comparison(field, exactly(field), wanted), kind);
}

QString termForText(const RecordKind &kind, const Field &field, const QString &text)
{
    if (text.isEmpty())
        return {};
    return printFilter(
        comparison(field, FilterOperator::Matches, { { FilterValue::Kind::Text, text, {}, {} } }), kind);
}

QString termForRange(const RecordKind &kind, const Field &field, const QString &from, const QString &to)
{
    if (from.isEmpty() && to.isEmpty())
        return {};
    return printFilter(
        comparison(field, FilterOperator::Matches, { { FilterValue::Kind::Range, from, to, {} } }), kind);
}

QString negatedTerm(const QString &term)
{
    return term.isEmpty() ? term : QString(u'-' + term);
}

std::optional<QString> withFieldTerm(
    const QString &filter, const RecordKind &kind, const Field &field, const QString &term)
{
    const FilterResult<FilterNode> tree = parseFilter(filter, kind);
    if (!tree)
        return std::nullopt;
    if (tree->kind == FilterNode::Kind::Or && !speaksOnlyOf(*tree, field))
        return withTerm(filter, kind, term);
    return joined(without(filter, *tree, field), term);
}

std::optional<QString> withTerm(const QString &filter, const RecordKind &kind, const QString &term)
{
    const FilterResult<FilterNode> tree = parseFilter(filter, kind);
    if (!tree)
        return std::nullopt;
    const QString text = filter.trimmed();
    if (tree->kind == FilterNode::Kind::Or && !term.isEmpty() && !isBracketed(text, *tree, kind))
        return joined(u'(' + text + u')', term);
    return joined(text, term);
}

bool filtersBy(const QString &filter, const RecordKind &kind, const Field &field)
{
    const FilterResult<FilterNode> tree = parseFilter(filter, kind);
    if (!tree)
        return false;
    const QList<FilterNode> terms = topTerms(*tree);
    return std::any_of(
        terms.begin(), terms.end(), [&field](const FilterNode &term) { return speaksOnlyOf(term, field); });
}

} // namespace zhanggui
