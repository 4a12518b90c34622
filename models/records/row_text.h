// Rows as tab-separated text, for the clipboard: what one sees, personal data masked.
#pragma once

#include "models/records/cell_text.h"
#include "models/records/row_reader.h"

#include <atomic>
#include <memory>

namespace zhanggui {

/// How far a reading is; written in its thread, read by whoever shows it.
using Progress = std::shared_ptr<std::atomic<qint64>>;
inline Progress newProgress()
{
    return std::make_shared<std::atomic<qint64>>(0);
}

enum class TextHeaders { Without, With };

/// One line a record, in the order of `ids`; records that are gone are left out. `columns` are places in
/// RecordKind::fields. Tabs and line breaks inside a cell become blanks. Cancelled when superseded.
[[nodiscard]] Result<QString> rowsAsText(Connection &connection, const RecordKind &kind, const Ids &ids,
    const QList<int> &columns, TextHeaders headers, const CellStyle &style, const Superseded &superseded,
    const Progress &progress = {});

/// The text of one field of a row, as lists show it.
QString shownText(const RecordKind &kind, int column, const CachedRow &row, const CellStyle &style);

} // namespace zhanggui
