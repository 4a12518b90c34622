#include "app/emulator/log_file.h"

#include "models/export/csv_table_writer.h"
#include "models/export/output_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace zhanggui {

namespace {

QList<TableColumn> columns()
{
    const auto text = [](const char *title) { return TableColumn{ QLatin1String(title) }; };
    return { { QStringLiteral("id"), ColumnType::Number }, { QStringLiteral("time"), ColumnType::Instant },
        { QStringLiteral("realTime"), ColumnType::Instant }, text("direction"), text("api"), text("method"),
        text("target"), { QStringLiteral("status"), ColumnType::Number }, text("code"), text("subject"),
        text("failure"), { QStringLiteral("tookUs"), ColumnType::Number }, text("request"), text("answer") };
}

Result<void> writeCsv(const QList<MarketLogEntry> &rows, OutputFile &file)
{
    CsvTableWriter writer(
        [&file](std::string_view bytes) { return file.write(bytes); }, {}, QTimeZone::utc());
    if (auto begun = writer.begin(columns()); !begun)
        return begun;
    const auto text = [&writer](const QString &value) { writer.text(value.toStdString()); };
    for (const MarketLogEntry &row : rows) {
        writer.number(row.id);
        writer.instant(row.clockMs);
        writer.instant(row.wallMs);
        for (const QString &value : { row.direction, row.api, row.method, row.target })
            text(value);
        writer.number(row.status);
        for (const QString &value : { row.code, row.subject, row.failure })
            text(value);
        writer.number(row.tookUs);
        for (const QByteArray &body : { row.request, row.answer })
            text(QString::fromUtf8(body));
        if (auto ended = writer.endRow(); !ended)
            return ended;
    }
    return writer.finish();
}

Result<void> writeJson(const QList<MarketLogEntry> &rows, OutputFile &file)
{
    QJsonArray list;
    for (const MarketLogEntry &row : rows) {
        list.append(QJsonObject{ { QStringLiteral("id"), row.id }, { QStringLiteral("clockMs"), row.clockMs },
            { QStringLiteral("wallMs"), row.wallMs }, { QStringLiteral("direction"), row.direction },
            { QStringLiteral("api"), row.api }, { QStringLiteral("method"), row.method },
            { QStringLiteral("target"), row.target }, { QStringLiteral("status"), row.status },
            { QStringLiteral("code"), row.code }, { QStringLiteral("subject"), row.subject },
            { QStringLiteral("failure"), row.failure }, { QStringLiteral("tookUs"), row.tookUs },
            { QStringLiteral("callId"), row.callId },
            { QStringLiteral("request"), QString::fromUtf8(row.request) },
            { QStringLiteral("answer"), QString::fromUtf8(row.answer) } });
    }
    const QByteArray json = QJsonDocument(list).toJson();
    return file.write({ json.constData(), size_t(json.size()) });
}

} // namespace

Result<void> writeLogFile(const QList<MarketLogEntry> &rows, const QString &path)
{
    auto file = OutputFile::create(path, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    const bool table = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const Result<void> written = table ? writeCsv(rows, **file) : writeJson(rows, **file);
    return written ? (*file)->commit() : written;
}

} // namespace zhanggui
