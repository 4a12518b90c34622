// Finds parts of texts among a million rows in milliseconds: every column of free text in memory. The same
// rows as SQLite's LIKE '%needle%', for one Chinese character as for ten.
#pragma once

#include "models/filter/compile.h"
#include "models/search/text_column.h"

#include <span>

namespace zhanggui {

class TextIndex {
public:
    explicit TextIndex(QStringList columns);

    const QStringList &columns() const { return m_columns; }

    /// One text a column; rows in the order of their ids.
    void append(qint64 id, std::span<const std::string_view> texts);
    /// The row is new or has other texts now.
    void set(qint64 id, std::span<const std::string_view> texts);
    void remove(qint64 id);
    void shrink();

    bool hasRow(qint64 id) const { return m_rows.test(id); }
    /// The largest id ever seen; 0 when there is none.
    qint64 lastId() const { return m_lastId; }
    size_t rows() const { return m_count; }
    /// Rows that cost more to search because they changed after they were appended.
    size_t changedRows() const;
    size_t bytes() const;

    /// The terms' columns are all here.
    bool knows(const QList<TextTerm> &terms) const;
    /// Rows that satisfy every term.
    RowBits find(const QList<TextTerm> &terms) const;

private:
    QStringList m_columns;
    std::vector<TextColumn> m_texts;
    RowBits m_rows;
    qint64 m_lastId = 0;
    size_t m_count = 0;
};

} // namespace zhanggui
