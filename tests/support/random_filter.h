// Random filters and rows of orders, and what a filter means said a second time without SQL.
#pragma once

#include "models/filter/compile.h"

#include <QHash>
#include <QRandomGenerator>

namespace zhanggui::test {

class RandomFilter {
public:
    RandomFilter(const RecordKind &kind, quint32 seed)
        : m_kind(kind)
        , m_dice(seed)
    {
    }

    /// As the parser would make it; every date and amount can be read.
    FilterNode filter(int depth = 3);
    /// By field id; NULL and empty texts among them. Texts repeat, so that filters find something.
    QHash<QString, QVariant> row();
    /// Pieces of filters and other characters in any order.
    QString anyText();

private:
    int roll(int below) { return m_dice.bounded(below); }
    template <class T> T oneOf(const QList<T> &list) { return list.at(roll(int(list.size()))); }
    FilterNode group(FilterNode::Kind kind, int depth);
    FilterNode leaf();
    FilterValue value(const Field &field, FilterOperator op);
    QString text(const Field &field);

    const RecordKind &m_kind;
    QRandomGenerator m_dice;
};

bool matchesNaively(const FilterNode &filter, const QHash<QString, QVariant> &row, const RecordKind &kind,
    const FilterContext &context);

} // namespace zhanggui::test
