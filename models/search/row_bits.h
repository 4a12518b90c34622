// One bit a row, by row id.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace zhanggui {

class RowBits {
public:
    explicit RowBits(qint64 lastId = 0)
        : m_words(size_t(lastId) / 64 + 1)
    {
    }

    /// False for ids beyond the last one.
    bool test(qint64 id) const
    {
        const size_t word = size_t(id) / 64;
        return word < m_words.size() && (m_words[word] >> (id % 64) & 1) != 0;
    }
    void set(qint64 id)
    {
        const size_t word = size_t(id) / 64;
        if (word >= m_words.size())
            m_words.resize(word + 1);
        m_words[word] |= quint64(1) << (id % 64);
    }
    void clear(qint64 id)
    {
        if (test(id))
            m_words[size_t(id) / 64] &= ~(quint64(1) << (id % 64));
    }
    /// 64 rows at once, from row `word` * 64. `word` must not be beyond the last id.
    void add(size_t word, quint64 bits) { m_words[word] |= bits; }
    size_t words() const { return m_words.size(); }

    /// Keeps the rows that are in `others` too, or with `negated` those that are not.
    void keep(const RowBits &others, bool negated)
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            const quint64 other = i < others.m_words.size() ? others.m_words[i] : 0;
            m_words[i] &= negated ? ~other : other;
        }
    }
    size_t bytes() const { return m_words.capacity() * sizeof(quint64); }

private:
    std::vector<quint64> m_words;
};

} // namespace zhanggui
