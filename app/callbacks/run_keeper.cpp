#include "app/callbacks/run_keeper.h"

#include "models/callbacks/run_retention.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"

namespace zhanggui {

namespace {

Result<void> notBegun()
{
    return failure(ErrorKind::Storage, QStringLiteral("the run could not be begun"));
}

/// What the counts of a run are made of, without the bytes.
CaseRecord outlineOf(const CaseRecord &record)
{
    CaseRecord outline = record;
    for (SendRecord &send : outline.sends) {
        const qint64 totalUs = send.wire.times.totalUs;
        send.wire = {};
        send.wire.times.totalUs = totalUs;
        send.signing = {};
    }
    return outline;
}

} // namespace

RunKeeper::RunKeeper(Store &store, Now now, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_now(std::move(now))
{
}

void RunKeeper::begin(const RunRecord &run)
{
    m_run = run;
    m_failed = false;
    m_runId = std::make_shared<qint64>(0);
    if (m_store.isReadOnly()) {
        m_failed = true; // as the window says anyway
        return;
    }
    whenDone(m_store.run([run, id = m_runId](Connection &connection) {
        return RunRepository(connection).begin(run).map([&id](qint64 made) { *id = made; });
    }),
        this, [this](const Result<void> &begun) {
            if (!begun)
                fail(begun.error());
        });
}

void RunKeeper::add(const CaseRecord &record)
{
    m_run.cases.append(outlineOf(record));
    if (m_failed) {
        keepInMemory(record);
        return;
    }
    whenDone(m_store.run([record, id = m_runId](Connection &connection) -> Result<qint64> {
        if (*id == 0)
            return tl::unexpected(notBegun().error());
        return RunRepository(connection).addCase(*id, record);
    }),
        this, [this, record](const Result<qint64> &row) {
            if (!row) {
                fail(row.error());
                keepInMemory(record);
                return;
            }
            CaseSummary summary = summaryOf(record);
            summary.id = *row;
            Q_EMIT kept(summary);
        });
}

void RunKeeper::keepInMemory(const CaseRecord &record)
{
    m_memory.append(record);
    CaseSummary summary = summaryOf(record);
    summary.id = -m_memory.size();
    Q_EMIT kept(summary);
}

const CaseRecord *RunKeeper::inMemory(qint64 caseRow) const
{
    const qsizetype place = -caseRow - 1;
    return caseRow < 0 && place < m_memory.size() ? &m_memory.at(place) : nullptr;
}

void RunKeeper::fail(const Error &error)
{
    if (!m_failed)
        Q_EMIT notStored(error);
    m_failed = true;
}

void RunKeeper::end(const RunRecord &run)
{
    m_run.endedMs = run.endedMs;
    m_run.url = run.url;
    if (m_store.isReadOnly()) {
        Q_EMIT ended(summaryOf(m_run));
        return;
    }
    const qint64 nowMs = m_now();
    whenDone(
        m_store.run([id = m_runId, endedMs = run.endedMs, nowMs](Connection &connection) -> Result<qint64> {
            if (*id == 0)
                return tl::unexpected(notBegun().error());
            if (const auto done = RunRepository(connection).end(*id, endedMs); !done)
                return tl::unexpected(done.error());
            const auto retention = runRetention(connection);
            if (!retention)
                return tl::unexpected(retention.error());
            if (const auto pruned = pruneRuns(connection, *retention, nowMs); !pruned)
                return tl::unexpected(pruned.error());
            return *id;
        }),
        this, [this](const Result<qint64> &id) {
            if (!id)
                fail(id.error());
            RunSummary summary = summaryOf(m_run);
            summary.id = m_failed ? 0 : id.value_or(0);
            Q_EMIT ended(summary);
        });
}

} // namespace zhanggui
