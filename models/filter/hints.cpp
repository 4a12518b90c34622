#include "models/filter/hints.h"

#include "models/core/decimal.h"
#include "models/filter/amounts.h"
#include "models/filter/names.h"

namespace zhanggui {
namespace {

void remark(QList<FilterHint> &hints, const FilterValue &value, const Field &field, const RecordKind &kind)
{
    const bool isText = value.kind == FilterValue::Kind::Text;
    if (isText && !field.choices.isEmpty() && choiceNamed(kind, field, value.text) == nullptr) {
        QStringList known;
        for (const Choice &choice : field.choices)
            known.append(kind.labelOf(choice));
        hints.append({ FilterHint::Kind::UnknownValue, value.span, value.text, known });
    }
    // One comma only may have been meant to part two amounts.
    if (isText && field.type == FieldType::Amount && value.text.contains(u',')
        && !value.text.contains(u'.')) {
        if (const std::optional<qint64> amount = amountFromFilterText(value.text))
            hints.append(
                { FilterHint::Kind::OneAmount, value.span, value.text, { textFromMinorUnits(*amount) } });
    }
}

void collect(QList<FilterHint> &hints, const FilterNode &node, const RecordKind &kind)
{
    for (const FilterNode &child : node.children)
        collect(hints, child, kind);
    const int field = kind.indexOf(node.fieldId);
    const bool isPart = node.op == FilterOperator::Contains || node.op == FilterOperator::NotContains;
    if (node.kind != FilterNode::Kind::Comparison || field < 0 || isPart)
        return;
    for (const FilterValue &value : node.values)
        remark(hints, value, kind.fields.at(field), kind);
}

} // namespace

QList<FilterHint> filterHints(const FilterNode &filter, const RecordKind &kind)
{
    QList<FilterHint> hints;
    collect(hints, filter, kind);
    return hints;
}

} // namespace zhanggui
