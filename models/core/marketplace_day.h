#pragma once

#include <QDateTime>

namespace zhanggui {

/// The day of an instant (ms UTC) in the marketplace's zone, UTC+8, in which its dates are meant.
inline QDate marketplaceDay(qint64 ms)
{
    constexpr int kSecondsEast = 8 * 3600;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kSecondsEast).date();
}

} // namespace zhanggui
