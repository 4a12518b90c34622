#include "ui/import/bad_rows.h"

#include "models/export/csv_table_writer.h"
#include "models/export/output_file.h"
#include "models/import/import_job.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr qint64 kPage = 1000;

QString say(const char *text)
{
    return QCoreApplication::translate("BadRows", text);
}

Result<void> begin(TableWriter &writer)
{
    return writer.begin({ { say(QT_TRANSLATE_NOOP("BadRows", "Line")), ColumnType::Number },
        { say(QT_TRANSLATE_NOOP("BadRows", "Record")), ColumnType::Identifier },
        { say(QT_TRANSLATE_NOOP("BadRows", "Column")) }, { say(QT_TRANSLATE_NOOP("BadRows", "Reason")) },
        { say(QT_TRANSLATE_NOOP("BadRows", "In the file")) } });
}

Result<void> writeRow(TableWriter &writer, const ImportFinding &finding)
{
    writer.number(finding.line);
    writer.identifier(finding.record.toUtf8().toStdString());
    for (const QString &text : { finding.columnName, importReasonText(finding.reason), finding.raw })
        writer.text(text.toUtf8().toStdString());
    return writer.endRow();
}

} // namespace

Result<qint64> saveBadRows(ImportJob &job, const QString &file)
{
    const Result<std::unique_ptr<OutputFile>> output = OutputFile::create(file, Existing::Replace);
    if (!output)
        return tl::unexpected(output.error());
    CsvTableWriter writer(
        [&output](std::string_view bytes) { return (*output)->write(bytes); }, {}, QTimeZone::utc());
    if (const Result<void> begun = begin(writer); !begun)
        return tl::unexpected(begun.error());
    qint64 rows = 0;
    while (true) {
        const Result<QList<ImportFinding>> page = job.findings(RowOutcome::Bad, rows, kPage);
        if (!page)
            return tl::unexpected(page.error());
        for (const ImportFinding &finding : *page) {
            if (const Result<void> written = writeRow(writer, finding); !written)
                return tl::unexpected(written.error());
        }
        rows += page->size();
        if (page->size() < kPage)
            break;
    }
    if (const Result<void> finished = writer.finish(); !finished)
        return tl::unexpected(finished.error());
    if (const Result<void> committed = (*output)->commit(); !committed)
        return tl::unexpected(committed.error());
    return rows;
}

} // namespace zhanggui
