#include "models/views/view_counter.h"

#include "models/filter/compile.h"
#include "models/records/totals.h"

#include <algorithm>

namespace zhanggui {

ViewCounter::ViewCounter(const RecordKind &kind, const QString &databaseFile, Now now, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_now(std::move(now))
    , m_read(databaseFile)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ViewCounter::outdate);
}

void ViewCounter::setViews(const QList<View> &views)
{
    QHash<QString, Count> counts;
    for (const View &view : views) {
        const auto same = std::find_if(m_views.begin(), m_views.end(),
            [&view](const View &old) { return old.name == view.name && old.filter == view.filter; });
        counts.insert(view.name,
            same == m_views.end() ? Count{ std::nullopt, true, false } : m_counts.value(view.name));
    }
    m_views = views;
    m_counts = counts;
    countNext();
}

void ViewCounter::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    outdate();
}

void ViewCounter::setInSight(const QStringList &names)
{
    m_inSight = QSet<QString>(names.begin(), names.end());
    countNext();
}

void ViewCounter::tableChanged(const QString &table)
{
    if (table != m_kind.table || m_soon.isActive())
        return;
    const qint64 wait = m_sinceRound.isValid() ? m_interval - m_sinceRound.elapsed() : 0;
    m_soon.start(int(std::max<qint64>(0, wait)));
}

void ViewCounter::outdate()
{
    for (Count &count : m_counts)
        count.waits = true;
    m_sinceRound.start();
    countNext();
}

void ViewCounter::countNext()
{
    if (m_read.isRunning())
        return;
    const auto next = std::find_if(m_views.begin(), m_views.end(), [this](const View &view) {
        return m_inSight.contains(view.name) && m_counts.value(view.name).waits;
    });
    if (next == m_views.end())
        return;
    const QString name = next->name;
    const QString filter = next->filter;
    const FilterResult<SqlCondition> condition = compileFilter(filter, m_kind, { m_zone, m_now() });
    if (!condition) {
        m_counts.insert(name, { std::nullopt, false, true });
        Q_EMIT counted();
        countNext();
        return;
    }
    m_read.run([this, condition = *condition](Connection &connection,
                   const Superseded &) { return readCount(connection, m_kind, condition); },
        [this, name, filter](const Result<qint64> &rows) {
            const bool isSame = std::any_of(m_views.begin(), m_views.end(),
                [&](const View &view) { return view.name == name && view.filter == filter; });
            if (isSame)
                m_counts.insert(name, { rows ? std::optional(*rows) : std::nullopt, false, !rows });
            Q_EMIT counted();
            countNext();
        });
}

} // namespace zhanggui
