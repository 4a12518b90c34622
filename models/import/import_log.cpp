#include "models/import/import_log.h"

#include "models/store/connection.h"
#include "models/store/steps.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject mappingOf(const ImportSetup &setup)
{
    ImportMapping used = setup.mapping;
    used.fields.clear();
    for (const ImportColumn &column : setup.inspection.columns)
        used.fields.insert(column.name, column.fieldId);
    used.headerLine = setup.inspection.headerLine;
    used.encoding = setup.inspection.file.encoding;
    used.separator = setup.inspection.file.separator;
    used.sheet = setup.inspection.file.sheet;
    return used.toJson();
}

/// What a reject says for itself: the cell as it came, or what lost against another value.
QString rawOf(const ImportFinding &finding)
{
    const QString raw = finding.outcome == RowOutcome::Bad ? finding.raw : finding.after.toString();
    return raw.isNull() ? QStringLiteral("") : raw.left(kMaxRawCharacters);
}

QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Result<std::optional<EarlierImport>> findEarlierImport(
    Connection &connection, const QString &kindId, const QByteArray &sha256)
{
    const auto found = connection.list<EarlierImport>(
        QStringLiteral(
            "SELECT i.step_id, s.at_ms, i.file_name FROM imports i JOIN steps s ON s.id = i.step_id "
            "WHERE i.kind = :kind AND i.sha256 = :sha ORDER BY i.id DESC"),
        { { QStringLiteral("kind"), kindId },
            { QStringLiteral("sha"), QString::fromLatin1(sha256.toHex()) } },
        [](const QSqlQuery &row) {
            return EarlierImport{ row.value(0).toLongLong(), row.value(1).toLongLong(),
                row.value(2).toString(), false };
        });
    if (!found)
        return tl::unexpected(found.error());
    std::optional<EarlierImport> undone;
    for (EarlierImport earlier : *found) {
        const auto step = Steps(connection).find(earlier.stepId);
        if (!step)
            return tl::unexpected(step.error());
        earlier.undone = *step && (*step)->undone;
        if (!earlier.undone)
            return earlier;
        if (!undone)
            undone = earlier;
    }
    return undone;
}

Result<qint64> logImport(Connection &connection, qint64 stepId, const ImportKind &kind,
    const ImportSetup &setup, qint64 asOfMs, const ImportCounts &counts, const ImportTotals &totals)
{
    const TableFileFacts &file = setup.inspection.file;
    return connection.insert(
        QStringLiteral("INSERT INTO imports (step_id, kind, file_name, sha256, size, modified_ms, as_of_ms, "
                       "environment, mapping, counts, totals) VALUES (:step, :kind, :file, :sha, :size, "
                       ":modified, :asOf, :environment, :mapping, :counts, :totals)"),
        { { QStringLiteral("step"), stepId }, { QStringLiteral("kind"), kind.id },
            { QStringLiteral("file"), QFileInfo(file.path).fileName() },
            { QStringLiteral("sha"), QString::fromLatin1(file.sha256.toHex()) },
            { QStringLiteral("size"), file.size }, { QStringLiteral("modified"), file.modifiedMs },
            { QStringLiteral("asOf"), asOfMs }, { QStringLiteral("environment"), setup.environment },
            { QStringLiteral("mapping"), textOf(mappingOf(setup)) },
            { QStringLiteral("counts"), textOf(counts.toJson()) },
            { QStringLiteral("totals"), textOf(totals.toJson()) } });
}

Result<void> logReject(Connection &connection, qint64 importId, const ImportFinding &finding)
{
    return connection.execute(
        QStringLiteral("INSERT INTO import_rejects (import_id, line, column_name, reason, raw) "
                       "VALUES (:import, :line, :column, :reason, :raw)"),
        { { QStringLiteral("import"), importId }, { QStringLiteral("line"), finding.line },
            { QStringLiteral("column"), notNull(finding.columnName) },
            { QStringLiteral("reason"), importReasonId(finding.reason) },
            { QStringLiteral("raw"), rawOf(finding) } });
}

} // namespace zhanggui
