#include "models/records/row_window.h"

#include <algorithm>

namespace zhanggui {
namespace {

constexpr qsizetype kCachedPages = 48;
constexpr qsizetype kWantedPages = 8;
constexpr qsizetype kPagesReadAgain = 3; // what a screen can show, and one more

} // namespace

RowWindow::RowWindow(const RecordKind &kind, const QString &databaseFile)
    : m_kind(kind)
    , m_pages(kCachedPages)
    , m_thread(databaseFile)
{
}

void RowWindow::setIds(IdsPointer ids, Keep keep)
{
    QHash<qint64, RowPointer> rows = m_pages.rowsById();
    if (keep == Keep::Nothing)
        m_before.clear();
    else if (m_before.size() + rows.size() > kCachedPages * kPageRows)
        m_before = std::move(rows);
    else
        m_before.insert(rows);
    m_ids = std::move(ids);
    m_pages.clear();
    m_wanted.clear();
}

void RowWindow::setFirstPage(IdsPointer ids, std::vector<RowPointer> rows)
{
    setIds(std::move(ids), Keep::Nothing);
    m_pages.insert(0, { std::move(rows) });
}

void RowWindow::setColors(QList<RowColor> colors)
{
    m_colors = std::move(colors);
    ++m_colorsVersion;
}

RowPointer RowWindow::row(int row)
{
    const int page = row / kPageRows;
    const CachedPage *cached = m_pages.find(page);
    if (cached == nullptr || cached->stale)
        want(page);
    if (cached != nullptr && size_t(row % kPageRows) < cached->rows.size())
        return cached->rows[size_t(row % kPageRows)];
    return m_before.value((*m_ids)[size_t(row)]);
}

bool RowWindow::isRead(int row) const
{
    return m_pages.contains(row / kPageRows);
}

void RowWindow::expire()
{
    m_pages.markAllStale();
    const std::vector<int> newest = m_pages.newest(kPagesReadAgain);
    std::for_each(newest.rbegin(), newest.rend(), [this](int page) { want(page); });
}

void RowWindow::readFirstPage(const RecordQuery &query, quint64 run)
{
    m_busy = true;
    const quint64 number = ++m_job;
    m_thread.run([this, query, run, number](Result<Connection *> connection, const Superseded &) {
        Result<std::vector<RowPointer>> rows = connection.and_then(
            [&](Connection *open) { return readFirstRows(*open, m_kind, query, kPageRows); });
        QMetaObject::invokeMethod(
            this,
            [this, run, number, rows = std::move(rows)] {
                if (number != m_job)
                    return;
                m_busy = false;
                // A failure is the id query's to report: it fails as well.
                if (rows)
                    Q_EMIT firstRowsRead(run, *rows);
                readNext();
            },
            Qt::QueuedConnection);
    });
}

bool RowWindow::canRead(int page) const
{
    // Id 0 stands for a row that is being inserted.
    return page >= 0 && size_t(page) * kPageRows < m_ids->size() && (*m_ids)[size_t(page) * kPageRows] != 0;
}

bool RowWindow::needsReading(int page)
{
    const CachedPage *cached = m_pages.find(page);
    return canRead(page) && (cached == nullptr || cached->stale);
}

void RowWindow::want(int page)
{
    m_wanted.removeOne(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > kWantedPages)
        m_wanted.removeLast();
    readNext();
}

void RowWindow::readNext()
{
    if (m_busy)
        return;
    while (!m_wanted.isEmpty()) {
        const int page = m_wanted.takeFirst();
        if (needsReading(page)) {
            startPage(page, Reason::Wanted);
            return;
        }
    }
}

void RowWindow::startPage(int page, Reason reason)
{
    m_busy = true;
    const quint64 number = ++m_job;
    const auto first = m_ids->begin() + ptrdiff_t(page) * kPageRows;
    const auto count = std::min<ptrdiff_t>(kPageRows, m_ids->end() - first);
    m_thread.run([this, number, page, reason, ground = Ground{ m_ids, m_colorsVersion }, colors = m_colors,
                     slice = Ids(first, first + count)](
                     Result<Connection *> connection, const Superseded &superseded) {
        Result<std::vector<RowPointer>> rows = connection.and_then(
            [&](Connection *open) { return readRows(*open, m_kind, slice, colors, superseded); });
        QMetaObject::invokeMethod(
            this,
            [this, number, page, reason, ground, rows = std::move(rows)] {
                takePage(number, page, reason, ground, rows);
            },
            Qt::QueuedConnection);
    });
}

void RowWindow::takePage(
    quint64 job, int page, Reason reason, const Ground &ground, const Result<std::vector<RowPointer>> &rows)
{
    if (job != m_job)
        return;
    m_busy = false;
    if (!rows) {
        m_wanted.clear();
        Q_EMIT failed(rows.error());
        return;
    }
    if (ground != Ground{ m_ids, m_colorsVersion }) {
        // The ids or colours changed while the page was read; whoever asked for it was told that it is on its
        // way.
        want(page);
        return;
    }
    storePage(page, *rows);
    readNext();
    if (!m_busy && reason == Reason::Wanted)
        prefetchAround(page);
}

void RowWindow::storePage(int page, const std::vector<RowPointer> &rows)
{
    const int first = page * kPageRows;
    bool isSame = true;
    for (size_t i = 0; i < rows.size() && isSame; ++i) {
        const CachedPage *cached = m_pages.find(page);
        const RowPointer before =
            cached != nullptr ? cached->rows[i] : m_before.value((*m_ids)[size_t(first) + i]);
        isSame = before != nullptr && rows[i] != nullptr && *before == *rows[i];
    }
    m_pages.insert(page, { rows });
    if (!isSame)
        Q_EMIT rowsChanged(first, first + int(rows.size()) - 1);
}

void RowWindow::prefetchAround(int page)
{
    for (const int next : { page + 1, page - 1 }) {
        if (canRead(next) && !m_pages.contains(next)) {
            startPage(next, Reason::Prefetch);
            return;
        }
    }
}

} // namespace zhanggui
