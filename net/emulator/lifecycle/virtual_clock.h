// The emulator's own clock: it stands still or runs so many times as fast as the real one. Pure: the real
// time comes in as a number.
#pragma once

#include <QByteArray>

#include <optional>

namespace zhanggui {

class VirtualClock {
public:
    /// At `baseMs` when the real time is `wallMs`.
    VirtualClock(qint64 baseMs, qint64 wallMs, double rate)
        : m_baseMs(baseMs)
        , m_wallMs(wallMs)
        , m_rate(rate)
    {
    }

    /// Never before the base, even when the real clock was put back.
    qint64 at(qint64 wallMs) const;
    double rate() const { return m_rate; }
    bool paused() const { return m_rate <= 0; }
    /// The clock goes on from `baseMs`, at `rate`.
    void set(qint64 baseMs, qint64 wallMs, double rate);
    /// Real milliseconds until it shows `dueMs`, rounded up, 0 when it does already; nullopt while paused.
    std::optional<qint64> wallUntil(qint64 dueMs, qint64 wallMs) const;

    /// For keeping it. A clock of rate 1 goes on while nobody runs it; any other one stands meanwhile.
    QByteArray toJson() const;
    static std::optional<VirtualClock> fromJson(const QByteArray &json, qint64 wallMs);

    friend bool operator==(const VirtualClock &, const VirtualClock &) = default;

private:
    qint64 m_baseMs;
    qint64 m_wallMs;
    double m_rate;
};

} // namespace zhanggui
