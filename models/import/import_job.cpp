#include "models/import/import_job.h"

#include "models/import/import_log.h"
#include "models/import/import_pass.h"
#include "models/import/row_stager.h"
#include "models/store/connection.h"

#include <QDateTime>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace zhanggui {

struct ImportJob::Parts {
    ImportKind kind;
    ImportSetup setup;
    std::unique_ptr<StagedRows> rows;
    std::unique_ptr<RowStager> stager;
};

namespace {

QString partFile(const QString &directory)
{
    return QStringLiteral("%1/import-%2.part").arg(directory, QUuid::createUuid().toString(QUuid::Id128));
}

/// Those that the file has columns for, and the currency, which amounts can name.
std::vector<int> stagedFields(const ImportKind &kind, const ImportInspection &inspection)
{
    std::vector<int> fields;
    for (int i = 0; i < kind.fields.size(); ++i) {
        const bool mapped = std::any_of(inspection.columns.begin(), inspection.columns.end(),
            [&](const ImportColumn &column) { return column.fieldId == kind.fields.at(i).id; });
        if (mapped || kind.fields.at(i).type == ImportType::Currency)
            fields.push_back(i);
    }
    return fields;
}

tl::unexpected<Error> notStaged()
{
    return failure(ErrorKind::Conflict, QStringLiteral("the file is not read to its end yet"));
}

} // namespace

ImportJob::ImportJob(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

ImportJob::~ImportJob() = default;

Result<std::unique_ptr<ImportJob>> ImportJob::create(const ImportKind &kind, ImportSetup setup)
{
    auto parts = std::make_unique<Parts>();
    parts->kind = kind;
    parts->setup = std::move(setup);
    if (parts->setup.asOfMs == 0)
        parts->setup.asOfMs = parts->setup.inspection.file.modifiedMs;
    auto rows = StagedRows::create(parts->kind, stagedFields(parts->kind, parts->setup.inspection),
        partFile(parts->setup.workspaceDirectory), QFileInfo(parts->setup.inspection.file.path).fileName());
    if (!rows)
        return tl::unexpected(rows.error());
    parts->rows = std::move(*rows);
    auto stager = RowStager::create(parts->kind, parts->setup, *parts->rows);
    if (!stager)
        return tl::unexpected(stager.error());
    parts->stager = std::move(*stager);
    return std::unique_ptr<ImportJob>(new ImportJob(std::move(parts)));
}

const ImportSetup &ImportJob::setup() const
{
    return m_parts->setup;
}

const ImportKind &ImportJob::kind() const
{
    return m_parts->kind;
}

qint64 ImportJob::asOfMs() const
{
    return m_parts->setup.asOfMs;
}

Result<void> ImportJob::stage(const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    return m_parts->stager->run(progressed, cancelled);
}

bool ImportJob::isStaged() const
{
    return m_parts->stager->isDone();
}

Result<ImportPreview> ImportJob::compare(
    Connection &reader, const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    if (!isStaged())
        return notStaged();
    auto earlier = findEarlierImport(reader, kind().id, setup().inspection.file.sha256);
    if (!earlier)
        return tl::unexpected(earlier.error());
    ImportPass pass(kind(), setup(), *m_parts->rows, m_parts->stager->counts());
    const auto counts = pass.compare(reader, progressed, cancelled);
    if (!counts)
        return tl::unexpected(counts.error());
    ImportPreview preview{ *counts, m_parts->stager->totals(), *earlier, {} };
    for (const RowOutcome outcome : kFindingOutcomes)
        preview.findings.append(m_parts->rows->findingCount(outcome));
    return preview;
}

Result<QList<ImportFinding>> ImportJob::findings(RowOutcome outcome, qint64 offset, qint64 limit)
{
    return m_parts->rows->findings(outcome, offset, limit);
}

Result<ImportResult> ImportJob::publish(Connection &writer, const QString &actor, qint64 nowMs,
    const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    if (!isStaged())
        return notStaged();
    ImportPass pass(kind(), setup(), *m_parts->rows, m_parts->stager->counts());
    return pass.publish(writer, { actor, nowMs, m_parts->stager->totals() }, progressed, cancelled);
}

Result<QString> importEnvironment(Connection &connection, const QString &wanted)
{
    if (!wanted.trimmed().isEmpty())
        return wanted.trimmed();
    QStringList all;
    QStringList real;
    const auto read = connection.forEach(
        QStringLiteral("SELECT name, site FROM environments ORDER BY name"), {}, [&](const QSqlQuery &row) {
            all.append(row.value(0).toString());
            if (row.value(1).toString() != QLatin1String("emulator"))
                real.append(row.value(0).toString());
        });
    if (!read)
        return tl::unexpected(read.error());
    if (all.isEmpty())
        return QStringLiteral("files");
    const QStringList &candidates = real.isEmpty() ? all : real;
    if (candidates.size() == 1)
        return candidates.first();
    return failure(ErrorKind::BadInput,
        QStringLiteral("there are several environments; say which one the records belong to"),
        candidates.join(QStringLiteral(", ")));
}

Result<qint64> importAsOf(const TableFileFacts &file, std::optional<qint64> wanted, qint64 nowMs)
{
    if (!wanted)
        return std::min(file.modifiedMs, nowMs);
    if (*wanted > nowMs)
        return failure(ErrorKind::BadInput, QStringLiteral("facts of a file cannot be from the future"),
            QDateTime::fromMSecsSinceEpoch(*wanted, Qt::UTC).toString(Qt::ISODate));
    return *wanted;
}

} // namespace zhanggui
