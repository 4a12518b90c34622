// Numbers of settlement with their formulas, and conditions of bills: for machines; settlement_text.h says
// them for people.
#pragma once

#include "ui/settlement/settlement_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace zhanggui {

/// {"name", "value", "exact"?, "from", "rule"?, "expression"?, "say"?, "source"?, "parts"?}
QJsonObject partJson(const FormulaPart &part);
QJsonObject expectedJson(const ExpectedLine &line);

QJsonObject eligibilityJson(const Eligibility &eligibility);
/// "met", "not-met", "unknown" (stable, machine output).
QString truthId(Truth truth);

/// To the person, where the policy left the seller's own rules out.
void tellOwnFault(QTextStream &err, const SettlementPolicy &policy);

} // namespace zhanggui
