// Reading whole tables in tests.
#pragma once

#include "models/tables/table_file.h"

#include <QDir>
#include <QFile>

namespace zhanggui::test {

/// Names that a header of the fixtures may hold.
inline QStringList orderHeaders()
{
    return { QStringLiteral("订单号"), QStringLiteral("订单行ID"), QStringLiteral("商品名称"),
        QStringLiteral("客户名称"), QStringLiteral("订单类型"), QStringLiteral("计费模式"),
        QStringLiteral("订单状态"), QStringLiteral("订单金额"), QStringLiteral("创建时间"),
        QStringLiteral("Order no."), QStringLiteral("Product"), QStringLiteral("Amount") };
}

inline QString tableFixture(const QString &name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/tables/") + name;
}

struct ReadCell {
    CellKind kind = CellKind::Empty;
    QString text;
};
struct ReadTable {
    TableFileFacts facts;
    QList<qint64> lines;
    QList<QList<ReadCell>> rows;
    QList<RowFault> faults;

    /// The texts of a row, Empty cells as null strings.
    QStringList texts(int row) const
    {
        QStringList all;
        for (const ReadCell &cell : rows.at(row))
            all << (cell.kind == CellKind::Empty ? QString() : cell.text);
        return all;
    }
    /// The cell right of the one that holds `name` in the first column.
    ReadCell beside(const QString &name) const
    {
        for (const QList<ReadCell> &row : rows) {
            if (!row.isEmpty() && row.first().text == name)
                return row.value(1);
        }
        return { CellKind::Fault, QStringLiteral("there is no such row") };
    }
};

inline Result<ReadTable> readRows(const TableFileFacts &facts)
{
    const Result<std::unique_ptr<RowSource>> source = openTable(facts);
    if (!source)
        return tl::unexpected(source.error());
    ReadTable table;
    table.facts = facts;
    SourceRow row;
    RowFault fault;
    while (true) {
        const Result<RowSource::Next> next = (*source)->next(row, fault);
        if (!next)
            return tl::unexpected(next.error());
        if (*next == RowSource::Next::End)
            return table;
        if (*next == RowSource::Next::Fault) {
            table.faults << fault;
            continue;
        }
        QList<ReadCell> cells;
        for (const SourceCell &cell : row.cells)
            cells << ReadCell{ cell.kind, QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size())) };
        table.lines << row.line;
        table.rows << cells;
    }
}

inline Result<ReadTable> readTable(
    const QString &path, const TableFileOptions &options = {}, const QStringList &headers = orderHeaders())
{
    const Result<TableFileFacts> facts = inspectTableFile(path, options, headers);
    if (!facts)
        return tl::unexpected(facts.error());
    return readRows(*facts);
}

/// A new file with these bytes; its path.
inline QString fileOf(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("The test's file cannot be written.");
    return file.fileName();
}

} // namespace zhanggui::test
