// Numbers of settlement with their formulas, and conditions of bills: for people and for machines.
#pragma once

#include "models/settlement/eligibility.h"
#include "models/settlement/expected_bill.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace zhanggui {

/// A line for each number, its parts below it further in.
void writePart(QTextStream &out, const FormulaPart &part, int depth = 0);
/// {"name", "value", "exact"?, "from", "rule"?, "expression"?, "say"?, "source"?, "parts"?}
QJsonObject partJson(const FormulaPart &part);
QJsonObject expectedJson(const ExpectedLine &line);

/// A line for each condition: "met", "not met" or "unknown", what is known, the source below it.
void writeEligibility(QTextStream &out, const Eligibility &eligibility);
QJsonObject eligibilityJson(const Eligibility &eligibility);
/// "met", "not-met", "unknown" (stable, machine output).
QString truthId(Truth truth);

/// "2024-03-01 –", "– 2024-02-29", empty when it always holds: the last day, not the one after it.
QString validityText(const Validity &validity);

} // namespace zhanggui
