// Where a stored line is from: its file, the other files that say it, what earlier files said of it, and the
// lines of the other layer that have the same key.
#pragma once

#include "models/settlement/settlement_store.h"

namespace zhanggui {

struct LineHistory {
    struct Place {
        SettlementFile file;
        std::optional<qint64> row; // of the file, from 1; what was imported before schema 7 tells none
    };
    /// What a file said that another one says differently now, or said before it was imported.
    struct Version {
        SettlementLine line;
        Place place;
        QStringList changed; // ids of LineColumn that differ from what is newest
    };
    SettlementLine line;
    Place place; // whose words `line` is
    QList<Place> seenIn; // others that say nothing else; newest facts first
    QList<Version> earlier; // newest facts first
    QList<SettlementLine> counterparts; // of the other layer, by period
};

/// NotFound when there is no such line.
[[nodiscard]] Result<LineHistory> lineHistory(Connection &connection, qint64 lineId);

/// Without tax: what a price that contains tax is worth at the rate (1/10,000), rounded half up. None when
/// one of the two is not known, or the result does not fit.
std::optional<qint64> amountWithoutTax(std::optional<qint64> minor, std::optional<qint64> taxRate);

} // namespace zhanggui
