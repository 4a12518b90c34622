#include "app/commands/csv_writer.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool looksLikeFormula(const QString &text)
{
    if (text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n'))
        return true;
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && QStringView(u"=+-@＝＋－＠").contains(trimmed.front());
}

} // namespace

QString csvText(const QString &text)
{
    const bool formula = looksLikeFormula(text);
    QString cell = formula ? u'\'' + text : text;
    const auto special = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    if (!formula && std::none_of(cell.cbegin(), cell.cend(), special))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

void CsvWriter::cell(const QString &encoded)
{
    if (m_rowBegun)
        m_out << ',';
    m_out << encoded;
    m_rowBegun = true;
}

void CsvWriter::endRow()
{
    m_out << "\r\n";
    m_rowBegun = false;
}

} // namespace zhanggui
