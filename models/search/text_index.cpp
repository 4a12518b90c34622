#include "models/search/text_index.h"

namespace zhanggui {

TextIndex::TextIndex(QStringList columns)
    : m_columns(std::move(columns))
    , m_texts(size_t(m_columns.size()))
{
}

void TextIndex::append(qint64 id, std::span<const std::string_view> texts)
{
    for (size_t i = 0; i < m_texts.size(); ++i)
        m_texts[i].append(id, texts[i]);
    m_rows.set(id);
    m_lastId = id;
    ++m_count;
}

void TextIndex::set(qint64 id, std::span<const std::string_view> texts)
{
    if (id > m_lastId) {
        append(id, texts);
        return;
    }
    for (size_t i = 0; i < m_texts.size(); ++i)
        m_texts[i].set(id, texts[i]);
    m_count += m_rows.test(id) ? 0 : 1;
    m_rows.set(id);
}

void TextIndex::remove(qint64 id)
{
    // Its texts stay and are found; find() keeps only rows that are there.
    m_count -= m_rows.test(id) ? 1 : 0;
    m_rows.clear(id);
}

void TextIndex::shrink()
{
    for (TextColumn &texts : m_texts)
        texts.shrink();
}

size_t TextIndex::changedRows() const
{
    size_t changed = 0;
    for (const TextColumn &texts : m_texts)
        changed += texts.changedRows();
    return changed;
}

size_t TextIndex::bytes() const
{
    size_t bytes = m_rows.bytes();
    for (const TextColumn &texts : m_texts)
        bytes += texts.bytes();
    return bytes;
}

bool TextIndex::knows(const QList<TextTerm> &terms) const
{
    return std::all_of(terms.begin(), terms.end(), [this](const TextTerm &term) {
        return std::all_of(term.columns.begin(), term.columns.end(),
            [this](const QString &column) { return m_columns.contains(column); });
    });
}

RowBits TextIndex::find(const QList<TextTerm> &terms) const
{
    RowBits found = m_rows;
    for (const TextTerm &term : terms) {
        RowBits hits(m_lastId);
        std::string needle;
        foldText(term.needle.toStdString(), needle);
        for (const QString &column : term.columns)
            m_texts[size_t(m_columns.indexOf(column))].find(needle, hits);
        found.keep(hits, term.negated);
    }
    return found;
}

} // namespace zhanggui
