// Exact decimal amounts as integer minor units; never a double.
#pragma once

#include "models/core/result.h"

#include <QStringView>

namespace zhanggui {

/// An amount in hundredths of the currency's unit. An empty currency means that the source named none.
struct Money {
    qint64 minor = 0;
    QString currency; // ISO 4217
    friend bool operator==(const Money &, const Money &) = default;
};

/// Reads "100", "-3.5", "1234.56" exactly into hundredths. More than two decimals that are not zeros,
/// other characters and overflow are BadInput: nothing is rounded in silence.
[[nodiscard]] Result<qint64> minorUnitsFromText(QStringView text);

/// "1234.56" for 123456; always two decimals and a point, for files and machine output.
QString textFromMinorUnits(qint64 minor);

} // namespace zhanggui
