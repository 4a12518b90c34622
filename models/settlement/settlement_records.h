// What work records say about settlement: ratios of contracts, and whether the commercial information is
// certified.
#pragma once

#include "models/settlement/settlement_ratio.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

/// Records of the kind "settlement-ratio" of the environment, by their ids. A product "*" stands for every
/// product. None where the kind is missing. Corrupt, naming the record, for a value that is no exact number.
[[nodiscard]] Result<QList<SettlementRatio>> readSettlementRatios(
    Connection &connection, const WorkCatalog &catalog, const QString &environment);

/// By the records of the kind "commercial-certification": not certified while one is under review, certified
/// when one is done; none when neither is so.
[[nodiscard]] Result<std::optional<bool>> readCertified(
    Connection &connection, const WorkCatalog &catalog, const QString &environment);

} // namespace zhanggui
