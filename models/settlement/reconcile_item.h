// One side of a comparison: a line and what it is worth, and what it would be worth otherwise.
#pragma once

#include "models/settlement/difference_cause.h"

#include <functional>

namespace zhanggui {

/// One thing taken differently, after those before it.
struct CauseStep {
    DifferenceCause cause = DifferenceCause::Unknown;
    qint64 minor = 0; // what the item is worth then
    BothLanguages say; // with the figures: "97% instead of 95%"
};
/// Things taken differently at once. Several in one alternative are told apart by their steps, so that the
/// parts add up although a voucher and a ratio multiply.
using Alternative = QList<CauseStep>;

struct ReconcileItem {
    qint64 lineId = 0; // SettlementLine::id, or a record's id
    QString key; // lineKey() without the number of its occurrence: what both sides call the same line
    QString orderId;
    QString lineNumber; // order line id; empty: the file tells none
    QString originalLineNumber; // of refunds
    QString product;
    QString customer;
    QString kind; // "sale", "refund" …
    QString period; // "202601"; empty: none yet
    QString currency;
    qint64 minor = 0; // refunds negative
    BothLanguages asked; // not empty: what it is worth is not known, and why; `minor` is 0
    QList<Alternative> alternatives;
    int parts = 1; // roundings that went into `minor`
};

/// Alternatives of an item of the left side, asked for only where it differs.
using AlternativesOf = std::function<QList<Alternative>(const ReconcileItem &item)>;

struct Tolerance {
    qint64 minor = 0;
    QString reason; // compulsory: it is shown with what it hides
};

struct CausePart {
    DifferenceCause cause = DifferenceCause::Unknown;
    qint64 minor = 0; // signed: right minus left
    BothLanguages say; // with the figures
};

} // namespace zhanggui
