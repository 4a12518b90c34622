#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_due.h"
#include "models/work/work_facts.h"
#include "models/work/work_repository.h"
#include "models/work/work_rows.h"
#include "models/work/work_settings.h"
#include "models/work/work_values.h"

namespace zhanggui {

namespace {

constexpr qint64 kRowsAtOnce = 1000;

bool sameDue(const WorkRecord &record, const WorkDue &due)
{
    return record.machine == due.machine && record.waitsFor == due.waitsFor && record.dueMs == due.dueMs
        && record.dueClock == due.clock;
}

/// The rows of one kind, page by page so that a writer never waits behind an open SELECT.
class KindPass {
public:
    KindPass(Connection &connection, const WorkCatalog &catalog, const WorkKind &kind, qint64 nowMs)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_kind(kind)
        , m_nowMs(nowMs)
        , m_facts(dueNeedsFacts(catalog, kind))
        , m_read(m_facts ? kind : kindOfDue(catalog, kind))
    {
    }

    Result<qint64> run(const std::function<bool()> &cancelled)
    {
        auto events = readWorkEvents(m_connection, m_kind.table());
        if (!events)
            return tl::unexpected(events.error());
        auto settings = workSettingValues(m_connection);
        if (!settings)
            return tl::unexpected(settings.error());
        m_settings = std::move(*settings);
        const auto sites = siteFacts(m_connection);
        if (!sites)
            return tl::unexpected(sites.error());
        m_sites = *sites;
        for (qint64 last = 0;;) {
            if (cancelled && cancelled())
                return failure(ErrorKind::Cancelled, QStringLiteral("the dates were not all computed"));
            auto page = readPage(last);
            if (!page)
                return tl::unexpected(page.error());
            if (page->isEmpty())
                return m_changed;
            last = page->constLast().id;
            for (WorkRecord &record : *page) {
                record.events = events->value(record.id);
                if (auto done = recompute(record); !done)
                    return tl::unexpected(done.error());
            }
        }
    }

private:
    Result<QList<WorkRecord>> readPage(qint64 last)
    {
        auto rows = NativeQuery::prepare(
            m_connection, selectWork(m_read) + QStringLiteral(" WHERE id > ?1 ORDER BY id LIMIT ?2"));
        if (!rows)
            return tl::unexpected(rows.error());
        rows->bind(1, last);
        rows->bind(2, kRowsAtOnce);
        QList<WorkRecord> page;
        auto more = rows->next();
        for (; more && *more; more = rows->next())
            page.append(workRecordOf(m_read, *rows));
        return more ? Result<QList<WorkRecord>>(page) : tl::unexpected(more.error());
    }

    RuleValues siteOf(const QString &environment) const
    {
        const QVariant site = m_sites.value(environment);
        return site.isValid() ? RuleValues{ { QStringLiteral("site"), site } } : RuleValues();
    }

    Result<void> recompute(const WorkRecord &record)
    {
        RuleValues values;
        if (m_facts) {
            auto facts = workFacts(m_connection, m_catalog, record, m_nowMs);
            if (!facts)
                return tl::unexpected(facts.error());
            values = std::move(*facts);
        } else {
            values = ownValues(m_read, record, m_nowMs);
            values.insert(m_settings);
            values.insert(siteOf(record.environment));
        }
        const WorkDue due = dueOf(m_catalog, record, values, m_nowMs);
        if (sameDue(record, due))
            return {};
        ++m_changed;
        return m_connection.execute(
            QStringLiteral(
                "UPDATE %1 SET machine = :machine, waits_for = :party, due_ms = :due, due_clock = :clock "
                "WHERE id = :id")
                .arg(m_kind.table()),
            { { QStringLiteral("machine"), filledText(due.machine) },
                { QStringLiteral("party"), filledText(idOf(due.waitsFor)) },
                { QStringLiteral("due"), due.dueMs ? QVariant(*due.dueMs) : QVariant() },
                { QStringLiteral("clock"), filledText(due.clock) }, { QStringLiteral("id"), record.id } });
    }

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    const WorkKind &m_kind;
    qint64 m_nowMs;
    bool m_facts;
    WorkKind m_read; // the kind, as far as its fields are looked at
    RuleValues m_settings;
    QHash<QString, QVariant> m_sites;
    qint64 m_changed = 0;
};

} // namespace

Result<qint64> WorkRepository::recompute(const std::function<bool()> &cancelled)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    qint64 changed = 0;
    for (const WorkKind &kind : m_catalog.kinds()) {
        const auto done = KindPass(m_connection, m_catalog, kind, m_nowMs).run(cancelled);
        if (!done)
            return tl::unexpected(done.error());
        changed += *done;
    }
    return transaction->commit().map([changed] { return changed; });
}

} // namespace zhanggui
