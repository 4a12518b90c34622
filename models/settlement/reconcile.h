// Two layers side by side: what matches, what differs, and the causes of every fen between. Pure; the causes
// of all differences add up to the total difference exactly, by construction and by test.
#pragma once

#include "models/core/both_languages.h"
#include "models/settlement/settlement_line.h"

#include <QMap>

#include <functional>

namespace zhanggui {

enum class DifferenceCause {
    Timing, // in another period on the other side
    Refund, // a refund that one side has not
    Tier, // another step of a tier
    Voucher, // voucher counted on one side only
    Tax, // with tax against without
    Rounding, // within the rounding of its parts
    Ratio, // another fee rate or contract ratio
    MissingHere, // billed, and nothing here knows it
    MissingThere, // expected, and in no bill
    Duplicate, // billed twice
    Tolerance, // within a tolerance that somebody allowed, with a reason
    Unknown,
};
/// "timing" … "unknown" (stable, machine output).
QString idOf(DifferenceCause cause);
/// All of them, in the order in which they are tried and shown.
const QList<DifferenceCause> &differenceCauses();

/// One side of a comparison: a line and what it is worth.
struct ReconcileItem {
    qint64 lineId = 0; // SettlementLine::id, or a record's id
    QString key; // lineKey()
    QString orderId;
    QString lineNumber; // order line id
    QString originalLineNumber;
    QString product;
    QString customer;
    QString kind; // "sale", "refund" …
    QString period;
    QString currency;
    qint64 minor = 0; // refunds negative
    /// Amounts that the item would have if one thing were different: cause → amount. From
    /// alternativesOf(): without voucher, without tax, other tier, other ratio.
    QMap<DifferenceCause, QList<qint64>> alternatives;
    int parts = 1; // roundings that went into `minor`
};

struct Tolerance {
    qint64 minor = 0;
    QString reason; // compulsory: it is shown with what it hides
};

struct CausePart {
    DifferenceCause cause = DifferenceCause::Unknown;
    qint64 minor = 0; // signed: right minus left
    BothLanguages say; // with the figures
};

/// Items of both sides that belong together: one to one, one to many, many to one, or one side alone.
struct ReconcileMatch {
    QList<qint64> left; // lineId of items
    QList<qint64> right;
    QString matchedBy; // name of the key: "line", "order-product", "customer-product-amount"; empty: alone
    QString currency;
    QString period; // of the comparison
    qint64 leftMinor = 0;
    qint64 rightMinor = 0;
    qint64 difference() const { return rightMinor - leftMinor; }
    QList<CausePart> causes; // their sum is difference()
    QString decision; // id of what a person decided; empty: none
};

struct ReconcileInput {
    QString period; // of the comparison: "202601"
    QList<ReconcileItem> left; // what should be: expected, billed, bill
    QList<ReconcileItem> right; // what is: billed, paid, invoiced
    /// Items of other periods, for telling timing from missing.
    QList<ReconcileItem> otherLeft;
    QList<ReconcileItem> otherRight;
    Tolerance tolerance; // for one match
};

struct ReconcileTotals {
    qint64 leftMinor = 0;
    qint64 rightMinor = 0;
    QMap<DifferenceCause, qint64> causes; // sum = right − left
    qint64 matched = 0; // matches without a difference
    qint64 differing = 0;
};

struct ReconcileResult {
    QList<ReconcileMatch> differences; // by currency, size of the difference, key: always the same order
    QMap<QString, ReconcileTotals> totals; // by currency
};

/// Sorted inputs are not needed; the result does not depend on their order. `matched` is called for every
/// match without a difference, when given. O(n log n).
ReconcileResult reconcile(
    const ReconcileInput &input, const std::function<void(const ReconcileMatch &)> &matched = {});

} // namespace zhanggui
