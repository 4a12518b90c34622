// Parts of a run as JSON text, for the columns of the store. Bytes that are no UTF-8 text survive: header
// names and values, evidence and reasons are read as Latin-1, certificates are base64.
#pragma once

#include "models/callbacks/run_record.h"

#include <QJsonObject>

namespace zhanggui {

QJsonObject verdictToJson(const Verdict &verdict);
/// Fail for a severity that cannot be read.
Verdict verdictFromJson(const QJsonObject &json);

QByteArray verdictsToJson(const QList<Verdict> &verdicts);
/// Empty for text that is no JSON array.
QList<Verdict> verdictsFromJson(const QByteArray &json);

/// Everything of the record but its bytes (request, response, body), outcome, status and sentAtMs, which have
/// columns of their own.
QByteArray wireFactsToJson(const WireRecord &record);
/// Fills in what wireFactsToJson() wrote; what is missing keeps its default.
void readWireFacts(const QByteArray &json, WireRecord &record);

} // namespace zhanggui
