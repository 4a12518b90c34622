// What is known of an order's settlement in words: for the terminal and the clipboard.
#pragma once

#include "models/settlement/order_settlement.h"

#include <QTextStream>

namespace zhanggui {

/// "from the file", "by the contract" …
QString fromText(FormulaPart::From from);
/// How a part comes about, in one line: formula, value before rounding, rule; else where it is from.
QString howText(const FormulaPart &part);
/// "met", "not met", "unknown" in the language of the program.
QString answerText(Truth truth);
/// A line for each number, its parts below it further in.
void writePart(QTextStream &out, const FormulaPart &part, int depth = 0);
/// A line for each condition: "met", "not met" or "unknown", what is known, the source below it.
void writeEligibility(QTextStream &out, const Eligibility &eligibility);
/// Of an order that no line names (OrderSettlement::alone): what is known and what to do, a sentence each.
QStringList aloneTexts(const OrderSettlement &found);
/// Of each line: what the bills say, conditions, period and days, the expected amount unfolded.
void writeSettlement(QTextStream &out, const OrderSettlement &found);
QString settlementText(const OrderSettlement &found);

} // namespace zhanggui
