// What belongs together among items that share a key: in their period, else in another one. Pure.
#pragma once

#include "models/settlement/explain_difference.h"

#include <QStringList>

namespace zhanggui {

/// Items of both sides that belong together: one to one, one to many, many to one, or one side alone.
struct ReconcileMatch {
    QString id; // stable: the same in every run over the same lines
    QString key; // of its first item
    QList<qint64> left; // lineId of items
    QList<qint64> right;
    QStringList periods; // other periods in which the other side has it
    QString matchedBy; // name of the key: "line", "order-product", "customer-product-amount"; empty: alone
    QString orderId;
    QString lineNumber;
    QString product;
    QString customer;
    QString kind;
    QString currency;
    QString period; // of the comparison
    qint64 leftMinor = 0;
    qint64 rightMinor = 0;
    qint64 difference() const { return rightMinor - leftMinor; }
    QList<CausePart> causes; // their sum is difference(); empty: matched
    QString calculation; // how the left side was computed, where the caller tells it
    QString decision; // number of the record in which a person decided; empty: none
};

/// How items are compared.
struct MatchRules {
    QString period; // of the comparison: "202601"; items of others tell timing from missing
    Tolerance tolerance; // for one match
    AlternativesOf alternativesOf; // may be empty
};

struct ItemGroup {
    ItemPointers left;
    ItemPointers right;
};

struct GroupOutcome {
    QList<ReconcileMatch> matches; // of the comparison's period
    ItemGroup alone; // of any period
};

/// `matchedBy` names the key. The order of the items does not matter.
GroupOutcome matchGroup(const ItemGroup &group, const QString &matchedBy, const MatchRules &rules);

/// The facts of a match that are its first item's; without causes.
ReconcileMatch matchOf(const ItemPointers &left, const ItemPointers &right, const MatchRules &rules);

/// One item that nothing belongs to: a refund, missing here or missing there.
ReconcileMatch aloneMatch(const ReconcileItem &item, bool isLeft, const MatchRules &rules);

} // namespace zhanggui
