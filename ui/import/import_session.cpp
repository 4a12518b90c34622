#include "ui/import/import_session.h"

#include "models/store/schema.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/import/bad_rows.h"
#include "ui/import/loose_inspection.h"

#include <QtConcurrent>

#include <atomic>

namespace zhanggui {

namespace {
constexpr int kTickMs = 100;
}

struct ImportSession::Link {
    std::atomic_bool cancelled{ false };

    ImportCancelled asked(const std::shared_ptr<Link> &self) const
    {
        return [self] { return self->cancelled.load(); };
    }
    ImportProgressed told(const std::shared_ptr<Link> &self) const
    {
        return [self](const ImportProgress &progress) {
            const std::lock_guard guard(self->mutex);
            self->latest = progress;
        };
    }
    std::optional<ImportProgress> take()
    {
        const std::lock_guard guard(mutex);
        return std::exchange(latest, std::nullopt);
    }

private:
    std::mutex mutex;
    std::optional<ImportProgress> latest;
};

struct ImportSession::Desk {
    std::mutex mutex; // held by whoever uses the job
    std::unique_ptr<ImportJob> job;
};

ImportSession::ImportSession(ImportKind kind, Home home, QObject *parent)
    : QObject(parent)
    , m_kind(std::move(kind))
    , m_home(std::move(home))
    , m_link(std::make_shared<Link>())
    , m_desk(std::make_shared<Desk>())
{
    m_pool.setMaxThreadCount(1);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ImportSession::tellProgress);
}

ImportSession::~ImportSession()
{
    m_link->cancelled = true;
    m_pool.waitForDone();
}

bool ImportSession::isRunning() const
{
    return m_state == State::Inspecting || m_state == State::Preparing || m_state == State::Publishing;
}

void ImportSession::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (isRunning())
        m_tick.start();
    else
        m_tick.stop();
    Q_EMIT stateChanged(state);
}

std::shared_ptr<ImportSession::Link> ImportSession::renew()
{
    m_link->cancelled = true;
    m_link = std::make_shared<Link>();
    return m_link;
}

void ImportSession::dropJob()
{
    // Removing the staged rows takes a moment: not here.
    m_pool.start([desk = std::move(m_desk)] {
        const std::lock_guard guard(desk->mutex);
        desk->job.reset();
    });
    m_desk = std::make_shared<Desk>();
}

void ImportSession::tellProgress()
{
    if (const std::optional<ImportProgress> progress = m_link->take())
        Q_EMIT progressed(*progress);
}

void ImportSession::fail(State back, const Error &error)
{
    const State during = m_state;
    setState(back);
    Q_EMIT failed(during, error);
}

template <class Work, class Done> void ImportSession::runHere(Work work, Done done)
{
    whenDone(QtConcurrent::run(&m_pool, std::move(work)), this,
        [this, link = m_link, done = std::move(done)](const auto &outcome) {
            if (link == m_link)
                done(outcome);
        });
}

void ImportSession::open(const QString &path, const ImportMapping &mapping)
{
    // What is being written cannot be dropped unheard.
    if (m_state == State::Publishing)
        return;
    const std::shared_ptr<Link> link = renew();
    dropJob();
    m_path = path;
    m_mapping = mapping;
    setState(State::Inspecting);
    // The second of the pair: the compulsory column was found.
    const auto work = [path, kind = m_kind, mapping, link]() -> Result<std::pair<ImportInspection, bool>> {
        const ImportCancelled cancelled = link->asked(link);
        Result<ImportInspection> strict = inspectImport(path, kind, mapping, cancelled);
        if (strict)
            return std::pair{ std::move(*strict), true };
        if (strict.error().kind != ErrorKind::BadInput)
            return tl::unexpected(strict.error());
        Result<ImportInspection> loose = inspectLoosely(path, kind, mapping, cancelled);
        // What is wrong with the file itself says more than that its columns are not known.
        if (!loose)
            return tl::unexpected(
                loose.error().kind == ErrorKind::Cancelled ? loose.error() : strict.error());
        return std::pair{ std::move(*loose), false };
    };
    runHere(work, [this](const auto &looked) { afterInspection(looked); });
}

void ImportSession::afterInspection(const Result<std::pair<ImportInspection, bool>> &looked)
{
    if (!looked) {
        fail(State::Empty, looked.error());
        return;
    }
    m_inspection = looked->first;
    setState(looked->second ? State::Inspected : State::Unclear);
    Q_EMIT inspected();
}

void ImportSession::setTerms(const ImportMapping &mapping, const ImportTerms &terms)
{
    if (mapping == m_mapping && terms == m_terms)
        return;
    m_mapping = mapping;
    m_terms = terms;
    const bool staged = m_state == State::Preparing || m_state == State::Paused || m_state == State::Prepared
        || m_state == State::Published;
    if (!staged)
        return;
    renew();
    dropJob();
    setState(State::Inspected);
}

void ImportSession::prepare()
{
    if (m_state != State::Inspected && m_state != State::Paused)
        return;
    const std::shared_ptr<Link> link = renew();
    setState(State::Preparing);
    ImportSetup setup{ m_inspection, m_mapping, m_terms.environment, m_terms.asOfMs,
        m_home.workspaceDirectory };
    const auto work = [desk = m_desk, link, setup, kind = m_kind,
                          database = m_home.store.file()]() -> Result<ImportPreview> {
        const std::lock_guard guard(desk->mutex);
        if (!desk->job) {
            Result<std::unique_ptr<ImportJob>> made = ImportJob::create(kind, setup);
            if (!made)
                return tl::unexpected(made.error());
            desk->job = std::move(*made);
        }
        if (!desk->job->isStaged()) {
            if (const Result<void> staged = desk->job->stage(link->told(link), link->asked(link)); !staged)
                return tl::unexpected(staged.error());
        }
        const Result<std::unique_ptr<Connection>> reader =
            openDatabase(database, Connection::Access::ReadOnly);
        if (!reader)
            return tl::unexpected(reader.error());
        return desk->job->compare(**reader, link->told(link), link->asked(link));
    };
    runHere(work, [this](const auto &preview) { afterPreparation(preview); });
}

void ImportSession::afterPreparation(const Result<ImportPreview> &preview)
{
    if (!preview) {
        const bool stopped = preview.error().kind == ErrorKind::Cancelled;
        if (!stopped)
            dropJob();
        fail(stopped ? State::Paused : State::Inspected, preview.error());
        return;
    }
    m_preview = *preview;
    setState(State::Prepared);
    Q_EMIT prepared();
}

void ImportSession::publish()
{
    if (m_state != State::Prepared)
        return;
    const std::shared_ptr<Link> link = renew();
    setState(State::Publishing);
    const auto work = [desk = m_desk, link, actor = m_home.actor, now = m_home.now()](
                          Connection &connection) -> Result<ImportResult> {
        const std::lock_guard guard(desk->mutex);
        return desk->job->publish(connection, actor, now, link->told(link), link->asked(link));
    };
    whenDone(m_home.store.run(work), this, [this, link](const Result<ImportResult> &result) {
        if (link == m_link)
            afterPublication(result);
    });
}

void ImportSession::afterPublication(const Result<ImportResult> &result)
{
    if (!result) {
        fail(State::Prepared, result.error());
        return;
    }
    m_result = *result;
    setState(State::Published);
    Q_EMIT published();
}

void ImportSession::cancel()
{
    if (isRunning())
        m_link->cancelled = true;
}

void ImportSession::readFindings(RowOutcome outcome, qint64 offset, qint64 limit)
{
    const auto work = [desk = m_desk, outcome, offset, limit]() -> Result<QList<ImportFinding>> {
        const std::lock_guard guard(desk->mutex);
        return desk->job ? desk->job->findings(outcome, offset, limit) : QList<ImportFinding>();
    };
    const auto done = [this, desk = m_desk, outcome, offset](const Result<QList<ImportFinding>> &findings) {
        if (desk == m_desk)
            Q_EMIT findingsRead(outcome, offset, findings.value_or(QList<ImportFinding>()));
    };
    whenDone(QtConcurrent::run(&m_pool, work), this, done);
}

void ImportSession::saveBadRows(const QString &file)
{
    const auto work = [desk = m_desk, file, kind = m_kind]() -> Result<qint64> {
        const std::lock_guard guard(desk->mutex);
        if (!desk->job)
            return failure(ErrorKind::NotFound, QStringLiteral("there is no preview"));
        return zhanggui::saveBadRows(*desk->job, file);
    };
    whenDone(QtConcurrent::run(&m_pool, work), this, [this, file](const Result<qint64> &rows) {
        if (rows)
            Q_EMIT badRowsSaved(file, *rows);
        else
            Q_EMIT badRowsFailed(rows.error());
    });
}

} // namespace zhanggui
