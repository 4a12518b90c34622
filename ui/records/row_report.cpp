#include "ui/records/row_report.h"

#include "models/records/row_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RowReport", text);
}

ReportSection sheetOf(const RecordKind &kind, const CachedRow &row, const CellStyle &style)
{
    ReportSection sheet;
    for (int column = 0; column < kind.fields.size(); ++column) {
        const QString text = shownText(kind, column, row, style);
        if (!text.isEmpty())
            sheet.facts.append({ kind.labelOf(kind.fields.at(column)), text });
    }
    return sheet;
}

} // namespace

Result<Report> rowReport(
    Connection &connection, const RecordKind &kind, const PrintedRows &rows, const Superseded &superseded)
{
    const qsizetype all = qsizetype(rows.ids.size());
    const qsizetype most = std::min(all, PrintedRows::kMost);
    const auto read =
        readRows(connection, kind, Ids(rows.ids.begin(), rows.ids.begin() + most), {}, superseded);
    if (!read)
        return tl::unexpected<Error>(read.error());
    Report report;
    report.title = rows.title;
    ReportSection table;
    for (const RowPointer &row : *read) {
        if (row == nullptr)
            continue;
        if (rows.single) {
            report.sections.append(sheetOf(kind, *row, rows.style));
            continue;
        }
        QStringList cells;
        for (const int column : rows.columns)
            cells.append(shownText(kind, column, *row, rows.style));
        table.rows.append(cells);
    }
    if (!rows.single) {
        for (const int column : rows.columns)
            table.heads.append(kind.labelOf(kind.fields.at(column)));
        report.sections.append(table);
    }
    if (all > most)
        report.subtitle =
            say(QT_TRANSLATE_NOOP("RowReport", "The first %1 of %2 rows; narrow the filter for others."))
                .arg(rows.style.locale.toString(most), rows.style.locale.toString(all));
    report.footer =
        say(QT_TRANSLATE_NOOP("RowReport", "Printed at %1.")).arg(instantText(rows.madeMs, rows.style.zone));
    return report;
}

} // namespace zhanggui
