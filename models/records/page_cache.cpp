#include "models/records/page_cache.h"

namespace zhanggui {

const CachedPage *PageCache::find(int number)
{
    const auto found = m_pages.constFind(number);
    if (found == m_pages.cend())
        return nullptr;
    m_uses.splice(m_uses.begin(), m_uses, found->use);
    return &found->page;
}

void PageCache::insert(int number, CachedPage page)
{
    const auto found = m_pages.constFind(number);
    if (found != m_pages.cend()) {
        m_uses.erase(found->use);
    } else if (m_pages.size() >= m_capacity) {
        m_pages.remove(m_uses.back());
        m_uses.pop_back();
    }
    m_uses.push_front(number);
    m_pages.insert(number, { std::move(page), m_uses.begin() });
}

void PageCache::markAllStale()
{
    for (Slot &slot : m_pages)
        slot.page.stale = true;
}

void PageCache::clear()
{
    m_pages.clear();
    m_uses.clear();
}

std::vector<int> PageCache::newest(qsizetype count) const
{
    std::vector<int> numbers;
    for (auto it = m_uses.begin(); it != m_uses.end() && qsizetype(numbers.size()) < count; ++it)
        numbers.push_back(*it);
    return numbers;
}

QHash<qint64, RowPointer> PageCache::rowsById() const
{
    QHash<qint64, RowPointer> rows;
    for (const Slot &slot : m_pages) {
        for (const RowPointer &row : slot.page.rows) {
            if (row)
                rows.insert(row->id, row);
        }
    }
    return rows;
}

} // namespace zhanggui
