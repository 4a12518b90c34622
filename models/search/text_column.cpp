#include "models/search/text_column.h"

#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace zhanggui {
namespace {

size_t hashOf(std::string_view text)
{
    return std::hash<std::string_view>()(text);
}

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

#if defined(__SSE2__)
/// Where the first and the last byte of the needle stand right, among the 16 places from `at` on.
quint32 candidates(const char *at, std::string_view needle)
{
    const auto load = [](const char *from) {
        __m128i block;
        std::memcpy(&block, from, sizeof block);
        return block;
    };
    const __m128i first = _mm_cmpeq_epi8(load(at), _mm_set1_epi8(needle.front()));
    const __m128i last = _mm_cmpeq_epi8(load(at + needle.size() - 1), _mm_set1_epi8(needle.back()));
    return quint32(_mm_movemask_epi8(_mm_and_si128(first, last)));
}
#endif

/// Calls `hit(position)` for each place in `blob`; goes on at the place that it returns, which lies behind.
template <class Hit> void eachPlace(const std::string &blob, std::string_view needle, const Hit &hit)
{
    size_t from = 0;
#if defined(__SSE2__)
    // Many hits close together are usual; a call of memmem() for each would cost more than the search.
    while (from + needle.size() + 15 <= blob.size()) {
        const quint32 mask = candidates(blob.data() + from, needle);
        size_t next = from + 16;
        for (quint32 rest = mask; rest != 0; rest &= rest - 1) {
            const size_t at = from + size_t(std::countr_zero(rest));
            if (std::memcmp(blob.data() + at, needle.data(), needle.size()) == 0) {
                next = hit(at);
                break;
            }
        }
        from = next;
    }
#endif
    while (from + needle.size() <= blob.size()) {
        const void *found = memmem(blob.data() + from, blob.size() - from, needle.data(), needle.size());
        if (found == nullptr)
            return;
        from = hit(size_t(static_cast<const char *>(found) - blob.data()));
    }
}

} // namespace

void foldText(std::string_view text, std::string &folded)
{
    folded.assign(text.substr(0, text.find('\0')));
    for (char &c : folded) {
        if (c >= 'A' && c <= 'Z')
            c = char(c + ('a' - 'A'));
    }
}

std::string_view TextColumn::textOf(quint32 code) const
{
    return code == 0 ? std::string_view() : std::string_view(m_blob.c_str() + m_starts[code]);
}

std::string_view TextColumn::alignedText(qint64 id) const
{
    const size_t row = size_t(id);
    const bool hasText = row + 1 < m_starts.size() ? m_starts[row] != m_starts[row + 1]
                                                   : row < m_starts.size() && m_starts[row] < m_blob.size();
    return hasText ? std::string_view(m_blob.c_str() + m_starts[row]) : std::string_view();
}

void TextColumn::growSlots()
{
    m_slots.assign(std::max<size_t>(1024, m_slots.size() * 2), 0);
    const size_t mask = m_slots.size() - 1;
    for (quint32 code = 1; code < m_starts.size(); ++code) {
        size_t slot = hashOf(textOf(code)) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = code;
    }
}

quint32 TextColumn::codeOf(std::string_view folded)
{
    if (folded.empty())
        return 0;
    if (m_starts.size() * 2 > m_slots.size())
        growSlots();
    const size_t mask = m_slots.size() - 1;
    size_t slot = hashOf(folded) & mask;
    while (m_slots[slot] != 0) {
        if (textOf(m_slots[slot]) == folded)
            return m_slots[slot];
        slot = (slot + 1) & mask;
    }
    const auto code = quint32(m_starts.size());
    m_slots[slot] = code;
    m_starts.push_back(quint32(m_blob.size()));
    m_blob.append(folded).push_back('\0');
    m_ascii = m_ascii && isAscii(folded);
    return code;
}

void TextColumn::setCode(qint64 id, quint32 code)
{
    const size_t row = size_t(id);
    if (row >= m_codes.size()) {
        if (code == 0)
            return;
        m_codes.resize(row + 1, 0);
    }
    m_codes[row] = code;
}

void TextColumn::append(qint64 id, std::string_view text)
{
    foldText(text, m_folded);
    ++m_appended;
    if (!m_aligned) {
        setCode(id, codeOf(m_folded));
        alignIfTextsDiffer();
        return;
    }
    // Rows before it that were left out have no text.
    m_starts.resize(size_t(id) + 1, quint32(m_blob.size()));
    if (!m_folded.empty())
        m_blob.append(m_folded).push_back('\0');
    m_ascii = m_ascii && isAscii(m_folded);
}

void TextColumn::alignIfTextsDiffer()
{
    const bool isTime = m_appended >= m_decideAfter && (m_appended & (m_appended - 1)) == 0;
    if (isTime && m_starts.size() > m_appended / 2)
        align();
}

void TextColumn::align()
{
    std::string blob;
    std::vector<quint32> starts(m_codes.size());
    for (size_t row = 0; row < m_codes.size(); ++row) {
        starts[row] = quint32(blob.size());
        if (m_codes[row] != 0)
            blob.append(textOf(m_codes[row])).push_back('\0');
    }
    m_blob = std::move(blob);
    m_starts = std::move(starts);
    m_codes = {};
    m_slots = {};
    m_aligned = true;
}

void TextColumn::set(qint64 id, std::string_view text)
{
    foldText(text, m_folded);
    if (!m_aligned) {
        setCode(id, codeOf(m_folded));
    } else if (alignedText(id) == m_folded) {
        m_changed.erase(id);
    } else {
        m_changed[id] = m_folded;
        m_ascii = m_ascii && isAscii(m_folded);
    }
}

void TextColumn::find(std::string_view needle, RowBits &hits) const
{
    if (m_ascii && !isAscii(needle))
        return;
    if (m_aligned)
        findInRows(needle, hits);
    else
        findInDictionary(needle, hits);
}

void TextColumn::findInDictionary(std::string_view needle, RowBits &hits) const
{
    std::vector<quint8> isHit(m_starts.size(), 0);
    bool any = false;
    eachPlace(m_blob, needle, [&](size_t position) {
        const auto next = std::upper_bound(m_starts.begin() + 1, m_starts.end(), quint32(position));
        isHit[size_t(next - m_starts.begin()) - 1] = 1;
        any = true;
        return next == m_starts.end() ? m_blob.size() : size_t(*next);
    });
    if (!any)
        return;
    const size_t rows = std::min(m_codes.size(), hits.words() * 64);
    for (size_t first = 0; first < rows; first += 64) {
        const size_t count = std::min<size_t>(64, rows - first);
        quint64 word = 0;
        for (size_t i = 0; i < count; ++i)
            word |= quint64(isHit[m_codes[first + i]]) << i;
        hits.add(first / 64, word);
    }
}

void TextColumn::findInRows(std::string_view needle, RowBits &hits) const
{
    auto row = m_starts.begin();
    eachPlace(m_blob, needle, [&](size_t position) {
        // Hits follow each other closely or lie far apart.
        auto next = row;
        ptrdiff_t step = 1;
        while (m_starts.end() - next > step && next[step] <= position) {
            next += step;
            step *= 2;
        }
        next = std::upper_bound(next, next + std::min(step, m_starts.end() - next), quint32(position));
        row = next - 1;
        const qint64 id = row - m_starts.begin();
        if (m_changed.empty() || m_changed.count(id) == 0)
            hits.set(id);
        return next == m_starts.end() ? m_blob.size() : size_t(*next);
    });
    for (const auto &[id, text] : m_changed) {
        if (text.find(needle) != std::string::npos)
            hits.set(id);
    }
}

void TextColumn::shrink()
{
    m_blob.shrink_to_fit();
    m_starts.shrink_to_fit();
    m_codes.shrink_to_fit();
}

size_t TextColumn::bytes() const
{
    return m_blob.capacity()
        + (m_starts.capacity() + m_codes.capacity() + m_slots.capacity()) * sizeof(quint32)
        + m_changed.size() * 64;
}

} // namespace zhanggui
