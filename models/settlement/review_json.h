// A review as JSON: the same review is the same bytes. No row ids, no time of the run.
#pragma once

#include "models/settlement/settlement_review.h"

#include <QJsonObject>

namespace zhanggui {

QJsonObject reviewJson(const SettlementReview &review);
QByteArray reviewJsonText(const SettlementReview &review);

} // namespace zhanggui
