// The texts of one column in memory, made for finding parts of them. ASCII letters are folded to lower case.
// Columns whose texts repeat are kept as a dictionary and a code a row; columns of identifiers row by row.
#pragma once

#include "models/search/row_bits.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace zhanggui {

class TextColumn {
public:
    /// Whether texts repeat is looked at after so many rows, a power of two, and each time they doubled.
    explicit TextColumn(size_t decideAfter = 131'072)
        : m_decideAfter(decideAfter)
    {
    }

    /// For rows in the order of their ids, each once. Like SQLite's LIKE, a text ends at a NUL.
    void append(qint64 id, std::string_view text);
    /// The row's text is another one now; also for rows that were never appended.
    void set(qint64 id, std::string_view text);
    /// Adds the rows that contain `needle`, which is folded and not empty, to `hits`.
    void find(std::string_view needle, RowBits &hits) const;

    /// Gives back what was reserved for more rows.
    void shrink();
    size_t bytes() const;
    /// Rows whose text is searched one by one, because it changed after append().
    size_t changedRows() const { return m_changed.size(); }

private:
    quint32 codeOf(std::string_view folded);
    void growSlots();
    std::string_view textOf(quint32 code) const;
    void setCode(qint64 id, quint32 code);
    void alignIfTextsDiffer();
    void align();
    void findInDictionary(std::string_view needle, RowBits &hits) const;
    void findInRows(std::string_view needle, RowBits &hits) const;
    std::string_view alignedText(qint64 id) const;

    size_t m_decideAfter;
    bool m_aligned = false;
    bool m_ascii = true; // no other character anywhere: decides most Chinese words at once
    std::string m_blob; // texts, each followed by a NUL
    /// Dictionary: of each code, 0 is the empty text. Aligned: of each row id; rows without text have no NUL.
    std::vector<quint32> m_starts = { 0 };
    std::vector<quint32> m_codes; // dictionary: by row id; rows behind the last one with text are left out
    std::vector<quint32> m_slots; // hash table of codes
    std::unordered_map<qint64, std::string> m_changed; // aligned: what stands against the blob
    size_t m_appended = 0;
    std::string m_folded; // of the text at hand
};

/// ASCII letters in lower case, up to a NUL.
void foldText(std::string_view text, std::string &folded);

} // namespace zhanggui
