// The least recently used pages of a list's cells. GUI thread only.
#pragma once

#include <QHash>
#include <QVariantList>

#include <list>
#include <memory>
#include <vector>

namespace zhanggui {

struct CachedRow {
    qint64 id = 0;
    QVariantList cells; // one per field of the kind, then the currency
    int color = 0; // the first of the query's colours that matches, counted from 1; 0: none
    friend bool operator==(const CachedRow &, const CachedRow &) = default;
};
/// nullptr: the record is gone.
using RowPointer = std::shared_ptr<const CachedRow>;

struct CachedPage {
    std::vector<RowPointer> rows;
    bool stale = false; // the table changed since; good enough until it is read again
};

class PageCache {
public:
    explicit PageCache(qsizetype capacity)
        : m_capacity(capacity)
    {
    }

    /// nullptr when the page is not there; marks it as used. Valid until the next insert() or clear().
    const CachedPage *find(int number);
    bool contains(int number) const { return m_pages.contains(number); }
    void insert(int number, CachedPage page);
    void markAllStale();
    void clear();
    /// The `count` pages used last, newest first.
    std::vector<int> newest(qsizetype count) const;
    /// Every row of every page.
    QHash<qint64, RowPointer> rowsById() const;

private:
    struct Slot {
        CachedPage page;
        std::list<int>::iterator use;
    };
    QHash<int, Slot> m_pages;
    std::list<int> m_uses; // newest first
    qsizetype m_capacity;
};

} // namespace zhanggui
