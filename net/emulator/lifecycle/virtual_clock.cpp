#include "net/emulator/lifecycle/virtual_clock.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace zhanggui {

qint64 VirtualClock::at(qint64 wallMs) const
{
    return m_baseMs + qint64(std::llround(double(std::max<qint64>(0, wallMs - m_wallMs)) * m_rate));
}

void VirtualClock::set(qint64 baseMs, qint64 wallMs, double rate)
{
    m_baseMs = baseMs;
    m_wallMs = wallMs;
    m_rate = rate;
}

std::optional<qint64> VirtualClock::wallUntil(qint64 dueMs, qint64 wallMs) const
{
    if (paused())
        return std::nullopt;
    const qint64 left = dueMs - at(wallMs);
    return left <= 0 ? 0 : qint64(std::ceil(double(left) / m_rate));
}

QByteArray VirtualClock::toJson() const
{
    // Text, as a double holds no more than 2^53 exactly.
    return QJsonDocument(
        QJsonObject{ { QStringLiteral("base"), QString::number(m_baseMs) },
            { QStringLiteral("wall"), QString::number(m_wallMs) }, { QStringLiteral("rate"), m_rate } })
        .toJson(QJsonDocument::Compact);
}

std::optional<VirtualClock> VirtualClock::fromJson(const QByteArray &json, qint64 wallMs)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    bool goodBase = false;
    bool goodWall = false;
    const qint64 base = object.value(u"base").toString().toLongLong(&goodBase);
    const qint64 wall = object.value(u"wall").toString().toLongLong(&goodWall);
    const double rate = object.value(u"rate").toDouble(-1);
    if (!goodBase || !goodWall || rate < 0)
        return std::nullopt;
    return VirtualClock(base, rate == 1 ? wall : wallMs, rate);
}

} // namespace zhanggui
