#include "net/faults/reorder_gate.h"

#include <QList>
#include <QTimer>

#include <algorithm>

namespace zhanggui {

void ReorderGate::hold(quint64 place, int count, int ms, QObject *context, std::function<void(bool)> released)
{
    m_held.push_back({ place, count, std::move(released) });
    connect(context, &QObject::destroyed, this,
        [this, place] { m_held.remove_if([place](const Held &held) { return held.place == place; }); });
    QTimer::singleShot(ms, Qt::PreciseTimer, this, [this, place] { release(place, false); });
}

void ReorderGate::delivered(quint64 place)
{
    QList<quint64> overtaken;
    for (Held &held : m_held) {
        if (held.place < place && --held.left == 0)
            overtaken.append(held.place);
    }
    for (const quint64 one : std::as_const(overtaken))
        release(one, true);
}

void ReorderGate::release(quint64 place, bool overtaken)
{
    const auto found =
        std::find_if(m_held.begin(), m_held.end(), [place](const Held &held) { return held.place == place; });
    if (found == m_held.end())
        return;
    const auto call = std::move(found->release);
    m_held.erase(found);
    call(overtaken);
}

} // namespace zhanggui
