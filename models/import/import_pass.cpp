#include "models/import/import_pass.h"

#include "models/history/step_text.h"
#include "models/import/import_log.h"
#include "models/import/progress_meter.h"
#include "models/store/connection.h"
#include "models/store/steps.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace zhanggui {

namespace {

constexpr qint64 kRejectPage = 1000;
constexpr int kStepsBetweenQuestions = 100'000;

/// While it lives, statements of the connection end as Cancelled when somebody wishes it.
class StopWish {
public:
    StopWish(Connection &connection, const ImportCancelled &cancelled)
        : m_database(connection.native())
        , m_cancelled(cancelled)
    {
        if (m_cancelled)
            sqlite3_progress_handler(m_database, kStepsBetweenQuestions, &ask, this);
    }
    ~StopWish() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(StopWish)

private:
    static int ask(void *self) { return static_cast<StopWish *>(self)->m_cancelled() ? 1 : 0; }
    sqlite3 *m_database;
    const ImportCancelled &m_cancelled;
};

/// A large page cache for as long as it lives: random places of many indexes are written.
class LargeCache {
public:
    explicit LargeCache(Connection &connection)
        : m_connection(connection)
        , m_before(connection.value(QStringLiteral("PRAGMA cache_size")).value_or(QVariant(-2000)).toInt())
    {
        (void)m_connection.execute(QStringLiteral("PRAGMA cache_size = -65536"));
    }
    ~LargeCache()
    {
        (void)m_connection.execute(QStringLiteral("PRAGMA cache_size = %1").arg(m_before));
        sqlite3_db_release_memory(m_connection.native());
    }
    Q_DISABLE_COPY_MOVE(LargeCache)

private:
    Connection &m_connection;
    int m_before;
};

/// The log can be hundreds of megabytes. When somebody reads from it nobody waits: a later checkpoint does
/// it.
void shortenLog(Connection &connection)
{
    const int timeout = connection.value(QStringLiteral("PRAGMA busy_timeout")).value_or(QVariant(0)).toInt();
    sqlite3_busy_timeout(connection.native(), 0);
    sqlite3_wal_checkpoint_v2(connection.native(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(connection.native(), timeout);
}

} // namespace

/// Counts what the target tells, and keeps what is worth looking at.
class ImportPass::Findings final : public ImportFindings {
public:
    Findings(ImportPass &pass, bool forPreview)
        : m_pass(pass)
        , m_forPreview(forPreview)
        , counts(pass.m_staged)
    {
    }

    void count(RowOutcome outcome) override { counts.add(outcome); }
    void recordSeen(bool fresh, bool changed) override
    {
        ++counts.records;
        counts.newRecords += fresh ? 1 : 0;
        counts.changedRecords += changed ? 1 : 0;
    }
    Result<void> found(ImportFinding finding) override
    {
        finding.record = QString::fromUtf8(record.data(), qsizetype(record.size()));
        for (const ImportColumn &column : m_pass.m_setup.inspection.columns) {
            if (column.fieldId == finding.fieldId) {
                finding.column = column.index;
                finding.columnName = column.name;
            }
        }
        if (!m_forPreview && finding.outcome != RowOutcome::Conflict && finding.outcome != RowOutcome::Warned)
            return {};
        return m_pass.m_rows.addFinding(finding).map([](bool) {});
    }

private:
    ImportPass &m_pass;
    bool m_forPreview;

public:
    ImportCounts counts;
    std::string_view record; // that is looked at
};

ImportPass::ImportPass(
    const ImportKind &kind, const ImportSetup &setup, StagedRows &rows, const ImportCounts &staged)
    : m_kind(kind)
    , m_setup(setup)
    , m_rows(rows)
    , m_staged(staged)
{
}

ImportContext ImportPass::contextFor(Connection &connection) const
{
    ImportContext context;
    context.connection = &connection;
    context.kind = &m_kind;
    context.mapped.resize(size_t(m_kind.fields.size()));
    for (const ImportColumn &column : m_setup.inspection.columns) {
        if (const int field = m_kind.indexOf(column.fieldId); field >= 0)
            context.mapped[size_t(field)] = true;
    }
    context.rows = m_rows.count();
    context.asOfMs = m_setup.asOfMs;
    context.environment = m_setup.environment;
    context.amounts = m_setup.mapping.amounts;
    context.file = m_setup.inspection.file.path;
    context.sha256 = m_setup.inspection.file.sha256;
    context.workspaceDirectory = m_setup.workspaceDirectory;
    return context;
}

Result<void> ImportPass::run(const ImportContext &context, Findings &findings,
    const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    const auto target = m_kind.makeTarget(context);
    if (auto begun = target->begin(); !begun)
        return begun;
    ProgressMeter meter(context.write ? ImportProgress::Phase::Publish : ImportProgress::Phase::Compare,
        m_rows.count(), progressed);
    qint64 rows = 0;
    const auto take = [&](std::span<const ImportRow> record) -> Result<void> {
        findings.record = record.front().key;
        const qint64 before = rows;
        rows += qint64(record.size());
        if ((before ^ rows) & ~qint64(0xff))
            meter.tell(rows);
        return target->record(record, findings);
    };
    if (auto read = m_rows.forEachRecord(take, cancelled); !read)
        return read;
    meter.tell(rows, 0, 0, true);
    if (context.write)
        ProgressMeter(ImportProgress::Phase::Index, 0, progressed).tell(0, 0, 0, true);
    return target->end(cancelled);
}

Result<void> ImportPass::runNoting(const ImportContext &context, Findings &findings,
    const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    if (auto cleared = m_rows.clearComparison(); !cleared)
        return cleared;
    if (auto begun = m_rows.begin(); !begun)
        return begun;
    const auto done = run(context, findings, progressed, cancelled);
    const auto ended = m_rows.end();
    return done ? ended : done;
}

Result<ImportCounts> ImportPass::compare(
    Connection &reader, const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    Findings findings(*this, true);
    if (const auto compared = runNoting(contextFor(reader), findings, progressed, cancelled); !compared)
        return tl::unexpected(compared.error());
    return findings.counts;
}

Result<ImportResult> ImportPass::publish(Connection &writer, const Publishing &how,
    const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    Result<ImportResult> result;
    {
        const LargeCache cache(writer);
        result = write(writer, how, progressed, cancelled);
    }
    if (result)
        shortenLog(writer);
    return result;
}

Result<ImportResult> ImportPass::write(Connection &writer, const Publishing &how,
    const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    auto transaction = Transaction::begin(writer);
    if (!transaction)
        return tl::unexpected(transaction.error());
    std::optional<StopWish> stop;
    stop.emplace(writer, cancelled);
    auto earlier = findEarlierImport(writer, m_kind.id, m_setup.inspection.file.sha256);
    if (!earlier)
        return tl::unexpected(earlier.error());
    const auto step = beginStep(writer, how);
    if (!step)
        return tl::unexpected(step.error());
    ImportContext context = contextFor(writer);
    context.write = true;
    context.stepId = *step;
    context.nowMs = how.nowMs;
    Findings findings(*this, false);
    if (const auto written = runNoting(context, findings, progressed, cancelled); !written)
        return tl::unexpected(written.error());
    if (const auto named = nameStep(writer, *step, findings.counts); !named)
        return tl::unexpected(named.error());
    const auto importId =
        logImport(writer, *step, m_kind, m_setup, m_setup.asOfMs, findings.counts, how.totals);
    if (!importId)
        return tl::unexpected(importId.error());
    if (const auto logged = logRejects(writer, *importId); !logged)
        return tl::unexpected(logged.error());
    // From here on it is too late to be sorry.
    stop.reset();
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return ImportResult{ *step, *importId, findings.counts, how.totals, *earlier };
}

Result<qint64> ImportPass::beginStep(Connection &writer, const Publishing &how)
{
    const QString file = QFileInfo(m_setup.inspection.file.path).fileName();
    return Steps(writer).begin({ how.nowMs, how.actor, QStringLiteral("import"),
        QStringLiteral("Import %1 row(s) of %2 into %3").arg(m_staged.rows).arg(file, m_kind.id) });
}

/// Only now is it known what the step did; nobody has seen it yet.
Result<void> ImportPass::nameStep(Connection &writer, qint64 stepId, const ImportCounts &counts)
{
    const QString file = QFileInfo(m_setup.inspection.file.path).fileName();
    return Steps(writer).setFacts(stepId,
        importFacts(file, counts.newRecords, counts.changedRecords, counts.bad + counts.conflict,
            counts.newRecords + counts.changedRecords));
}

Result<void> ImportPass::logRejects(Connection &writer, qint64 importId)
{
    qint64 kept = 0;
    for (const RowOutcome outcome : { RowOutcome::Bad, RowOutcome::Conflict }) {
        for (qint64 offset = 0; kept < kMaxRejects; offset += kRejectPage) {
            const auto page = m_rows.findings(outcome, offset, std::min(kRejectPage, kMaxRejects - kept));
            if (!page)
                return tl::unexpected(page.error());
            for (const ImportFinding &reject : *page) {
                if (auto logged = logReject(writer, importId, reject); !logged)
                    return logged;
            }
            kept += page->size();
            if (page->isEmpty())
                break;
        }
    }
    return {};
}

} // namespace zhanggui
