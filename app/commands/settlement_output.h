// Numbers of settlement with their formulas, and conditions of bills: for machines; settlement_text.h says
// them for people.
#pragma once

#include "ui/settlement/settlement_text.h"

#include <QJsonArray>
#include <QJsonObject>

namespace zhanggui {

/// {"name", "value", "exact"?, "from", "rule"?, "expression"?, "say"?, "source"?, "parts"?}
QJsonObject partJson(const FormulaPart &part);
QJsonObject expectedJson(const ExpectedLine &line);

QJsonObject eligibilityJson(const Eligibility &eligibility);
/// "met", "not-met", "unknown" (stable, machine output).
QString truthId(Truth truth);

/// "2024-03-01 –", "– 2024-02-29", empty when it always holds: the last day, not the one after it.
QString validityText(const Validity &validity);

} // namespace zhanggui
