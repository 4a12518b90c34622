// Two layers side by side: what matches, what differs, and the causes of every fen between. Pure; the causes
// of all differences add up to the total difference exactly, by construction and by test.
#pragma once

#include "models/settlement/match_group.h"

#include <QMap>

#include <deque>

namespace zhanggui {

struct ReconcileTotals {
    qint64 leftMinor = 0;
    qint64 rightMinor = 0;
    QMap<DifferenceCause, qint64> causes; // sum = right − left
    QMap<DifferenceCause, qint64> counts; // differences in which the cause has a part
    qint64 matched = 0; // matches without a difference
    qint64 differing = 0;
};

struct ReconcileResult {
    QList<ReconcileMatch> differences; // by currency, size of the difference, key: always the same order
    QMap<QString, ReconcileTotals> totals; // by currency
    QMap<QString, qint64> matchedBy; // name of the key → matches without a difference
};

using Matched = std::function<void(const ReconcileMatch &match)>;

/// Takes items key by key, so that a stream sorted by key needs no memory but for what stays alone and what
/// differs. Items of other periods tell timing from missing; those of them that have a line number meet
/// others by their key only.
class Reconciler {
public:
    /// `matched` is called for every match without a difference, when given.
    explicit Reconciler(MatchRules rules, Matched matched = {});

    /// All items of one key and currency, of both sides and every period.
    void add(const QList<ReconcileItem> &left, const QList<ReconcileItem> &right);
    /// Tries the fall-backs on what stayed alone, in this order: order and product, order, refund by the line
    /// that it takes back, customer, product and amount. Two items that both have a line number meet by
    /// their key only.
    ReconcileResult finish();

private:
    using KeyOf = std::function<QString(const ReconcileItem &item)>;
    void take(const QList<ReconcileMatch> &matches);
    void count(const ReconcileMatch &match);
    void keep(const ItemGroup &alone);
    void fallBack(const QString &name, const KeyOf &keyOf, bool ownPeriodOnly);
    void matchSome(
        const QString &name, const KeyOf &keyOf, bool ownPeriodOnly, bool numberedLeft, bool numberedRight);
    void putRefundsToTheirLines();
    void putRefunds(ItemPointers &side, bool isLeft);
    void closeAlone();
    void order();

    MatchRules m_rules;
    Matched m_matched;
    std::deque<ReconcileItem> m_items; // those that stay alone; their addresses hold
    ItemGroup m_alone;
    ReconcileResult m_result;
};

struct ReconcileInput {
    MatchRules rules;
    QList<ReconcileItem> left; // what should be: expected, billed, bill
    QList<ReconcileItem> right; // what is: billed, paid, invoiced
};

/// The same for lists in any order. O(n log n).
ReconcileResult reconcile(const ReconcileInput &input, const Matched &matched = {});

} // namespace zhanggui
