#include "models/filter/compile.h"

#include "models/filter/field_condition.h"

namespace zhanggui {
namespace {

using Sql = FilterResult<QString>;

class Compiler {
public:
    Compiler(const RecordKind &kind, const FilterContext &context)
        : m_kind(kind)
        , m_context(context)
        , m_binds(context.bindPrefix)
    {
    }

    Sql compile(const FilterNode &node)
    {
        switch (node.kind) {
        case FilterNode::Kind::And:
            return joined(node, " AND ");
        case FilterNode::Kind::Or:
            return joined(node, " OR ").map([](const QString &any) { return QString(u'(' + any + u')'); });
        case FilterNode::Kind::Not:
            return negation(node);
        case FilterNode::Kind::Word:
            return word(node.word);
        case FilterNode::Kind::Comparison:
            return comparison(node);
        }
        return QString();
    }

    QVariantMap takeBinds() { return m_binds.take(); }

private:
    Sql joined(const FilterNode &node, const char *junction)
    {
        QStringList parts;
        for (const FilterNode &child : node.children) {
            Sql part = compile(child);
            if (!part)
                return part;
            parts.append(part->isEmpty() ? QStringLiteral("1 = 1") : *part);
        }
        return parts.join(QLatin1String(junction));
    }

    Sql negation(const FilterNode &node)
    {
        return compile(node.children.constFirst()).map([](const QString &inner) {
            // Not NOT (…): a row whose field is empty compares as NULL and must count as "does not match".
            return inner.isEmpty() ? QStringLiteral("1 = 0")
                                   : QString(u'(' + inner + QStringLiteral(") IS NOT TRUE"));
        });
    }

    QString word(const QString &text)
    {
        if (text.isEmpty())
            return {};
        QStringList parts;
        for (const QString &column : m_kind.freeTextColumns)
            parts.append(containsCondition(column, text, m_binds));
        return u'(' + parts.join(QStringLiteral(" OR ")) + u')';
    }

    Sql comparison(const FilterNode &node)
    {
        const int index = m_kind.indexOf(node.fieldId);
        if (index < 0)
            return tl::unexpected<FilterError>({ FilterFault::UnknownField, node.span, node.fieldId });
        return fieldCondition(m_kind.fields.at(index), node, m_kind, m_context, m_binds);
    }

    const RecordKind &m_kind;
    const FilterContext &m_context;
    FilterBinds m_binds;
};

/// "field contains text" with a column of the text index.
std::optional<TextTerm> fieldTerm(const FilterNode &node, const RecordKind &kind)
{
    const int index = kind.indexOf(node.fieldId);
    const bool isContains = node.op == FilterOperator::Contains || node.op == FilterOperator::NotContains;
    if (index < 0 || (!isContains && node.op != FilterOperator::Matches) || node.values.size() != 1)
        return std::nullopt;
    const Field &field = kind.fields.at(index);
    const FilterValue &value = node.values.constFirst();
    const bool matchesPart = field.type == FieldType::Text || field.type == FieldType::Identifier
        || (field.type == FieldType::Tags && isContains);
    if (!matchesPart || value.kind != FilterValue::Kind::Text || !kind.freeTextColumns.contains(field.column))
        return std::nullopt;
    return TextTerm{ { field.column }, value.text, node.op == FilterOperator::NotContains };
}

std::optional<TextTerm> textTerm(const FilterNode &node, const RecordKind &kind)
{
    if (node.kind == FilterNode::Kind::Not) {
        std::optional<TextTerm> inner = textTerm(node.children.constFirst(), kind);
        if (inner)
            inner->negated = !inner->negated;
        return inner;
    }
    if (node.kind == FilterNode::Kind::Word && !node.word.isEmpty())
        return TextTerm{ kind.freeTextColumns, node.word, false };
    return node.kind == FilterNode::Kind::Comparison ? fieldTerm(node, kind) : std::nullopt;
}

} // namespace

FilterResult<SqlCondition> compileFilter(
    const FilterNode &filter, const RecordKind &kind, const FilterContext &context)
{
    Compiler compiler(kind, context);
    const bool isList = filter.kind == FilterNode::Kind::And;
    const QList<FilterNode> parts = isList ? filter.children : QList<FilterNode>{ filter };
    SqlCondition condition;
    QStringList all;
    QStringList others;
    for (const FilterNode &part : parts) {
        Sql where = compiler.compile(part);
        if (!where)
            return tl::unexpected<FilterError>(where.error());
        if (where->isEmpty())
            continue;
        all.append(*where);
        if (std::optional<TextTerm> term = textTerm(part, kind))
            condition.textTerms.append(std::move(*term));
        else
            others.append(*where);
    }
    condition.where = all.join(QStringLiteral(" AND "));
    condition.remainder = others.join(QStringLiteral(" AND "));
    condition.binds = compiler.takeBinds();
    return condition;
}

FilterResult<SqlCondition> compileFilter(
    const QString &text, const RecordKind &kind, const FilterContext &context)
{
    return parseFilter(text, kind).and_then([&](const FilterNode &filter) {
        return compileFilter(filter, kind, context);
    });
}

} // namespace zhanggui
