// How many bytes may pass now when so many may pass in a second. Pure: the time comes in.
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace zhanggui {

class TokenBucket {
public:
    /// `perSecond` from 1. A twentieth of a second's bytes may pass at once.
    explicit TokenBucket(int perSecond)
        : m_perSecond(perSecond)
        , m_most(std::max(1.0, double(perSecond) / 20))
        , m_tokens(m_most)
    {
    }

    /// How many of `wanted` bytes may pass now; they are counted as passed.
    qint64 take(qint64 nowUs, qint64 wanted)
    {
        if (m_lastUs >= 0)
            m_tokens = std::min(m_most, m_tokens + double(nowUs - m_lastUs) * m_perSecond / 1e6);
        m_lastUs = nowUs;
        const qint64 allowed = std::min(wanted, qint64(m_tokens));
        m_tokens -= double(allowed);
        return allowed;
    }
    /// Until a byte may pass, and at least until it is worth waking up.
    int waitMs() const
    {
        const double worth = std::max(1.0, m_most / 2);
        return std::max(1, int((worth - m_tokens) * 1000 / m_perSecond) + 1);
    }

private:
    int m_perSecond;
    double m_most;
    double m_tokens;
    qint64 m_lastUs = -1;
};

} // namespace zhanggui
