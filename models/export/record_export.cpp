#include "models/export/record_export.h"

#include "models/export/local_clock.h"
#include "models/export/xlsx_table_writer.h"
#include "models/records/cell_text.h"
#include "models/records/row_reader.h"
#include "models/store/connection.h"
#include "models/store/native_query.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <sqlite3.h>

#include <map>

namespace zhanggui {
namespace {

constexpr QLatin1String kCurrencyId("currency");
constexpr int kRowsBetweenQuestions = 512;
constexpr int kOperationsBetweenQuestions = 20'000; // of SQLite, while it looks for the next row
constexpr int kMsBetweenReports = 100;
constexpr int kPixelsPerCharacter = 8;
constexpr size_t kRememberedChoices = 256;

/// How one column of the file comes from one column of the statement.
class ExportColumn {
public:
    ExportColumn(const RecordKind &kind, const Field *field, const ExportOptions &options)
        : m_kind(kind)
        , m_field(field)
        , m_mask(field && !options.reveal ? field->mask : nullptr)
        , m_says(field && options.header == ExportHeader::Names
              && (field->type == FieldType::Choice || field->type == FieldType::ChoiceList))
        , m_zone(options.zone)
    {
    }

    QString expression() const { return m_field ? m_field->column : m_kind.currencyColumn; }
    TableColumn description(const ExportOptions &options) const;
    void write(const NativeQuery &row, int column, TableWriter &writer);

private:
    void writeText(std::string_view text, TableWriter &writer);
    const std::string &said(std::string_view value);

    const RecordKind &m_kind;
    const Field *m_field; // nullptr: the currency
    Mask m_mask;
    bool m_says; // a choice in words
    QTimeZone m_zone;
    std::map<std::string, std::string, std::less<>> m_said;
};

ColumnType typeOf(FieldType type)
{
    switch (type) {
    case FieldType::Identifier:
        return ColumnType::Identifier;
    case FieldType::Amount:
        return ColumnType::Amount;
    case FieldType::Instant:
        return ColumnType::Instant;
    case FieldType::Number:
        return ColumnType::Number;
    case FieldType::Text:
    case FieldType::Day: // a day has no time and no zone, and a percentage no unit of its own
    case FieldType::Rate:
    case FieldType::Choice:
    case FieldType::ChoiceList:
    case FieldType::Tags:
        return ColumnType::Text;
    }
    return ColumnType::Text;
}

TableColumn ExportColumn::description(const ExportOptions &options) const
{
    constexpr int kCurrencyWidth = 8;
    const bool ids = options.header == ExportHeader::FieldIds;
    if (!m_field) {
        //: 币种
        const QString name = QCoreApplication::translate("RecordExport", "Currency");
        return { ids ? QString(kCurrencyId) : name, ColumnType::Text, kCurrencyWidth };
    }
    const ColumnType type = typeOf(m_field->type);
    QString name = ids ? m_field->id : m_kind.labelOf(*m_field);
    if (type == ColumnType::Instant && !ids) // nothing else in the file tells its zone
        name += QStringLiteral(" (%1)").arg(zoneName(options.zone));
    return { name, type, m_field->width / kPixelsPerCharacter + 2 };
}

void ExportColumn::write(const NativeQuery &row, int column, TableWriter &writer)
{
    if (row.isNull(column))
        return writer.empty();
    if (m_field && (m_field->type == FieldType::Day || m_field->type == FieldType::Rate)) {
        const CellStyle style{ QLocale::c(), m_zone };
        writer.text(cellText(m_kind, *m_field, row.int64(column), {}, style).toStdString());
        return;
    }
    switch (m_field ? typeOf(m_field->type) : ColumnType::Text) {
    case ColumnType::Amount:
        return writer.amount(row.int64(column));
    case ColumnType::Instant:
        return writer.instant(row.int64(column));
    case ColumnType::Number:
        return writer.number(row.int64(column));
    case ColumnType::Identifier:
        if (!m_mask)
            return writer.identifier(row.utf8(column));
        break;
    case ColumnType::Text:
        break;
    }
    writeText(row.utf8(column), writer);
}

void ExportColumn::writeText(std::string_view text, TableWriter &writer)
{
    if (text.empty())
        return writer.empty();
    if (m_mask) {
        const QByteArray masked = m_mask(QString::fromUtf8(text.data(), qsizetype(text.size()))).toUtf8();
        return writer.text({ masked.constData(), size_t(masked.size()) });
    }
    writer.text(m_says ? std::string_view(said(text)) : text);
}

const std::string &ExportColumn::said(std::string_view value)
{
    if (const auto known = m_said.find(value); known != m_said.end())
        return known->second;
    if (m_said.size() >= kRememberedChoices) // a column of anything
        m_said.clear();
    const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
    const QString words = cellText(m_kind, *m_field, text, {}, {});
    return m_said.emplace(std::string(value), words.toStdString()).first->second;
}

/// Lets a running statement be cancelled while it still looks for a row.
class CancelWatch {
public:
    CancelWatch(Connection &connection, const std::function<bool()> &cancelled)
        : m_native(connection.native())
        , m_cancelled(cancelled)
    {
        if (cancelled)
            sqlite3_progress_handler(m_native, kOperationsBetweenQuestions, &CancelWatch::ask, this);
    }
    ~CancelWatch() { sqlite3_progress_handler(m_native, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(CancelWatch)

private:
    static int ask(void *self) { return static_cast<CancelWatch *>(self)->m_cancelled() ? 1 : 0; }

    sqlite3 *m_native;
    const std::function<bool()> &m_cancelled;
};

Result<std::vector<ExportColumn>> plan(
    const RecordKind &kind, const QStringList &wanted, const ExportOptions &options)
{
    const Result<QStringList> ids = exportColumns(kind, wanted);
    if (!ids)
        return tl::unexpected(ids.error());
    std::vector<ExportColumn> columns;
    for (const QString &id : *ids) {
        const int index = kind.indexOf(id);
        columns.emplace_back(kind, index >= 0 ? &kind.fields.at(index) : nullptr, options);
    }
    return columns;
}

Result<NativeQuery> prepared(Connection &connection, const RecordKind &kind, const ExportSelection &selection,
    const std::vector<ExportColumn> &columns)
{
    QStringList expressions;
    for (const ExportColumn &column : columns)
        expressions << column.expression();
    RecordQuery query = selection.query;
    if (selection.only)
        query.condition = amongRows(query.condition, kind, *selection.only);
    Result<NativeQuery> statement = NativeQuery::prepare(
        connection, QStringLiteral("SELECT ") + expressions.join(u", ") + orderedFrom(kind, query));
    if (statement)
        statement->bind(query.condition.binds);
    return statement;
}

tl::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, QStringLiteral("the export was stopped"));
}

} // namespace

std::optional<ExportFormat> exportFormatOf(const QString &file)
{
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return ExportFormat::Csv;
    if (file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return ExportFormat::Xlsx;
    return {};
}

Result<QStringList> exportColumns(const RecordKind &kind, const QStringList &columns)
{
    QStringList ids = columns;
    if (ids.isEmpty()) {
        for (const Field &field : kind.fields)
            ids << field.id;
    }
    qsizetype lastAmount = -1;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const int index = kind.indexOf(ids.at(i));
        if (index < 0 && (ids.at(i) != kCurrencyId || kind.currencyColumn.isEmpty()))
            return failure(ErrorKind::BadInput, QStringLiteral("there is no such column"), ids.at(i));
        if (index >= 0 && kind.fields.at(index).type == FieldType::Amount)
            lastAmount = i;
    }
    if (lastAmount >= 0 && !kind.currencyColumn.isEmpty() && !ids.contains(kCurrencyId))
        ids.insert(lastAmount + 1, kCurrencyId);
    return ids;
}

Result<qint64> writeRecords(Connection &connection, const RecordKind &kind, const ExportSelection &selection,
    const ExportOptions &options, TableWriter &writer, const std::function<void(qint64)> &progressed,
    const std::function<bool()> &cancelled)
{
    Result<std::vector<ExportColumn>> columns = plan(kind, selection.columns, options);
    if (!columns)
        return tl::unexpected(columns.error());
    QList<TableColumn> descriptions;
    for (const ExportColumn &column : *columns)
        descriptions << column.description(options);
    if (const Result<void> begun = writer.begin(descriptions); !begun)
        return tl::unexpected(begun.error());
    const CancelWatch watch(connection, cancelled);
    Result<NativeQuery> row = prepared(connection, kind, selection, *columns);
    if (!row)
        return tl::unexpected(row.error());
    QElapsedTimer sinceReport;
    sinceReport.start();
    for (qint64 rows = 0;; ++rows) {
        const Result<bool> more = row->next();
        if (!more)
            return more.error().kind == ErrorKind::Cancelled ? stopped() : tl::unexpected(more.error());
        if (!*more)
            return rows;
        for (size_t i = 0; i < columns->size(); ++i)
            (*columns)[i].write(*row, int(i), writer);
        if (const Result<void> ended = writer.endRow(); !ended)
            return tl::unexpected(ended.error());
        if (rows % kRowsBetweenQuestions != 0)
            continue;
        if (cancelled && cancelled())
            return stopped();
        if (progressed && sinceReport.elapsed() >= kMsBetweenReports) {
            sinceReport.start();
            progressed(rows + 1);
        }
    }
}

Result<ExportReport> exportRecords(Connection &connection, const RecordKind &kind,
    const ExportSelection &selection, const QString &target, const ExportOptions &options,
    const std::function<void(qint64)> &progressed, const std::function<bool()> &cancelled)
{
    const Result<std::unique_ptr<OutputFile>> file = OutputFile::create(target, options.existing);
    if (!file)
        return tl::unexpected(file.error());
    XlsxTableWriter xlsx((*file)->temporaryPath(), { options.title, options.nowMs }, options.zone);
    CsvTableWriter csv(
        [&file](std::string_view bytes) { return (*file)->write(bytes); }, options.csv, options.zone);
    TableWriter &writer = options.format == ExportFormat::Csv ? static_cast<TableWriter &>(csv) : xlsx;
    const Result<qint64> rows =
        writeRecords(connection, kind, selection, options, writer, progressed, cancelled);
    if (!rows)
        return tl::unexpected(rows.error());
    if (const Result<void> finished = writer.finish(); !finished)
        return tl::unexpected(finished.error());
    ExportReport report{ (*file)->target(), *rows, QFileInfo((*file)->temporaryPath()).size() };
    if (options.format == ExportFormat::Xlsx) {
        report.sheets = xlsx.sheets();
        report.cutTexts = xlsx.cutTexts();
    }
    if (cancelled && cancelled())
        return stopped();
    if (const Result<void> committed = (*file)->commit(); !committed)
        return tl::unexpected(committed.error());
    return report;
}

} // namespace zhanggui
