#include "models/core/wire_time.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

qint64 systemNowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

WireTime wireTimeFromCompact(const QString &raw, int offsetSeconds)
{
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (raw.size() != 14 || !std::all_of(raw.begin(), raw.end(), digit))
        return { raw, std::nullopt };
    const auto number = [&raw](int from, int length) { return QStringView(raw).mid(from, length).toInt(); };
    const QDate date(number(0, 4), number(4, 2), number(6, 2));
    const QTime time(number(8, 2), number(10, 2), number(12, 2));
    if (!date.isValid() || !time.isValid())
        return { raw, std::nullopt };
    // UTC arithmetic on purpose: a local QDateTime would trip over the machine's daylight saving time.
    return { raw, QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - qint64(offsetSeconds) * 1000 };
}

} // namespace zhanggui
