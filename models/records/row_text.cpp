#include "models/records/row_text.h"

#include <algorithm>

namespace zhanggui {
namespace {

constexpr ptrdiff_t kRowsAtOnce = 512;

} // namespace

QString shownText(const RecordKind &kind, int column, const CachedRow &row, const CellStyle &style)
{
    const Field &field = kind.fields.at(column);
    const QVariant &value = row.cells.at(column);
    if (field.mask != nullptr)
        return value.isNull() ? QString() : field.mask(value.toString());
    return cellText(kind, field, value, row.cells.constLast().toString(), style);
}

Result<QString> rowsAsText(Connection &connection, const RecordKind &kind, const Ids &ids,
    const QList<int> &columns, TextHeaders headers, const CellStyle &style, const Superseded &superseded,
    const Progress &progress)
{
    QStringList lines;
    lines.reserve(qsizetype(ids.size()) + 1);
    const auto add = [&](const auto &textOf) {
        QStringList cells;
        for (const int column : columns)
            cells.append(QString(textOf(column)).replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    };
    if (headers == TextHeaders::With)
        add([&kind](int column) { return kind.labelOf(kind.fields.at(column)); });
    for (auto first = ids.begin(); first != ids.end();) {
        const auto last = first + std::min<ptrdiff_t>(kRowsAtOnce, ids.end() - first);
        const auto rows = readRows(connection, kind, Ids(first, last), {}, superseded);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        for (const RowPointer &row : *rows) {
            if (row != nullptr)
                add([&](int column) { return shownText(kind, column, *row, style); });
        }
        first = last;
        if (progress)
            *progress = first - ids.begin();
    }
    return lines.join(u'\n');
}

} // namespace zhanggui
