// Failed orders from what a person types or pastes: a list of numbers, or lines of 生产接口消息. The
// console's columns are published nowhere, so a line is searched for what looks like an order and like a day.
// Pure.
#pragma once

#include "models/callbacks/preflight.h"

#include <QStringList>

namespace zhanggui {

struct FailedOrderText {
    QList<FailedOrder> orders;
    QStringList badLines; // without an order number, as they came
};

/// A line of one word is an order number; in a longer line a number is two or more capital letters and at
/// least eight more letters and digits (CS2211181819B4LVS), with its line number or not. Its day is the first
/// one written in the line (2026-11-20, 2026/11/20, 20261120 before a time), else `today`.
FailedOrderText failedOrdersFromText(const QString &text, const QString &product, QDate today);

} // namespace zhanggui
