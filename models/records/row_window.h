// The cells of a list near where somebody looks: pages read by a thread of its own, the least used forgotten.
// Lives on the GUI thread; the destructor joins the thread.
#pragma once

#include "models/records/page_cache.h"
#include "models/records/read_thread.h"
#include "models/records/record_kind.h"
#include "models/records/record_query.h"

#include <QList>
#include <QObject>

namespace zhanggui {

class RowWindow : public QObject {
    Q_OBJECT
public:
    static constexpr int kPageRows = 128;

    RowWindow(const RecordKind &kind, const QString &databaseFile);

    /// What becomes of the cells that are there when the ids change.
    enum class Keep { Nothing, RowsById };
    void setIds(IdsPointer ids, Keep keep);
    /// Puts cells in that somebody else read, as the first page of `ids`.
    void setFirstPage(IdsPointer ids, std::vector<RowPointer> rows);

    /// For pages that are read from now on.
    void setColors(QList<RowColor> colors);

    /// nullptr while the row is being read, or when its record is gone (then isRead() is true).
    RowPointer row(int row);
    bool isRead(int row) const;

    /// The table changed: the pages used last are read again now, others when they are asked for.
    void expire();

    /// Drops what is being read and reads the first page of `query` instead; answered by firstRowsRead.
    void readFirstPage(const RecordQuery &query, quint64 run);

    int pendingReads() const { return int(m_wanted.size()) + (m_busy ? 1 : 0); }

Q_SIGNALS:
    /// The cells of these rows are there, or differ from what was there.
    void rowsChanged(int first, int last);
    void firstRowsRead(quint64 run, const std::vector<zhanggui::RowPointer> &rows);
    void failed(const zhanggui::Error &error);

private:
    static constexpr int kNoPage = -1;
    enum class Reason { Wanted, Prefetch };

    void want(int page);
    void readNext();
    void startPage(int page, Reason reason);
    /// What a page was read for; another one now: it is read again.
    struct Ground {
        IdsPointer ids;
        int colors = 0;
        friend bool operator==(const Ground &, const Ground &) = default;
    };
    void takePage(quint64 job, int page, Reason reason, const Ground &ground,
        const Result<std::vector<RowPointer>> &rows);
    void storePage(int page, const std::vector<RowPointer> &rows);
    void prefetchAround(int page);
    bool canRead(int page) const;
    bool needsReading(int page);

    const RecordKind &m_kind;
    QList<RowColor> m_colors;
    int m_colorsVersion = 0;
    IdsPointer m_ids = std::make_shared<const Ids>();
    PageCache m_pages;
    QHash<qint64, RowPointer> m_before; // cells from before the ids changed, until their page is read again
    QList<int> m_wanted; // newest first
    quint64 m_job = 0; // newest job of the thread; answers of older ones are not taken
    bool m_busy = false;
    ReadThread m_thread; // last: joined before anything its jobs report to goes away
};

} // namespace zhanggui
