// Writes a table cell by cell, whatever the file is. Text is UTF-8 and stays text: nothing becomes a formula.
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QString>

#include <string_view>

namespace zhanggui {

enum class ColumnType { Text, Identifier /* text, also when it is all digits */, Amount, Instant, Number };

struct TableColumn {
    QString title;
    ColumnType type = ColumnType::Text;
    int width = 0; // in characters; 0: the program that opens the file decides
};

class TableWriter {
public:
    virtual ~TableWriter();

    /// First of all, once: the header row. Errors as endRow().
    [[nodiscard]] virtual Result<void> begin(const QList<TableColumn> &columns) = 0;

    // One call a column, in their order, then endRow().
    virtual void text(std::string_view utf8) = 0;
    virtual void identifier(std::string_view utf8) = 0;
    virtual void amount(qint64 minorUnits) = 0;
    virtual void instant(qint64 utcMs) = 0;
    virtual void number(qint64 value) = 0;
    virtual void empty() = 0;
    /// Storage when the file cannot be written.
    [[nodiscard]] virtual Result<void> endRow() = 0;

    /// Last of all, once: everything is with the file system, not yet synced. Errors as endRow().
    [[nodiscard]] virtual Result<void> finish() = 0;

protected:
    TableWriter() = default;
    Q_DISABLE_COPY_MOVE(TableWriter)
};

} // namespace zhanggui
