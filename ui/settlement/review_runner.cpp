#include "ui/settlement/review_runner.h"

#include "models/export/output_file.h"
#include "models/settlement/review_workbook.h"
#include "models/settlement/settlement_records.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "models/work/work_catalog.h"
#include "ui/async/when_done.h"
#include "ui/settlement/review_file.h"

#include <QSqlQuery>

namespace zhanggui {

namespace {

Result<QList<BilledPeriod>> readPeriods(Connection &connection)
{
    QList<BilledPeriod> periods;
    const auto read = connection.forEach(
        QStringLiteral("SELECT DISTINCT environment, period FROM settlement_lines WHERE layer = 'bill-lines' "
                       "AND superseded_by IS NULL AND period <> '' ORDER BY period DESC, environment"),
        {}, [&periods](const QSqlQuery &row) {
            periods.append({ row.value(0).toString(), row.value(1).toString() });
        });
    if (!read)
        return tl::unexpected(read.error());
    return periods;
}

Result<ReviewPointer> makeReview(Connection &connection, const SettlementDesk::Setting &setting,
    const SettlementPolicy &policy, const ReviewInput &input, const ReviewSinks &sinks)
{
    const auto ratios = readSettlementRatios(connection, *setting.catalog, input.environment);
    if (!ratios)
        return tl::unexpected(ratios.error());
    return reviewSettlement(connection, *setting.catalog, policy, *ratios, input, sinks)
        .map([](SettlementReview review) -> ReviewPointer {
            return std::make_shared<const SettlementReview>(std::move(review));
        });
}

Result<ReviewPointer> runReview(Connection &connection, const SettlementDesk::Setting &setting,
    const BilledPeriod &of, const ReviewSinks &sinks)
{
    const auto policy = SettlementPolicy::load(setting.workspaceDirectory);
    if (!policy)
        return tl::unexpected(policy.error());
    const auto input = reviewInputOf(connection, *setting.catalog, of.environment, of.period);
    if (!input)
        return tl::unexpected(input.error());
    return makeReview(connection, setting, *policy, *input, sinks);
}

Result<ReviewPointer> writeWorkbook(Connection &connection, const SettlementDesk::Setting &setting,
    const ReviewInput &input, ReviewSinks sinks, const QString &file)
{
    const auto policy = SettlementPolicy::load(setting.workspaceDirectory);
    if (!policy)
        return tl::unexpected(policy.error());
    const auto book = ReviewWorkbook::create(file, *policy);
    if (!book)
        return tl::unexpected(book.error());
    sinks.line = [&book](const ReviewedLine &line) { return (*book)->addLine(line); };
    const auto review = makeReview(connection, setting, *policy, input, sinks);
    if (!review)
        return review;
    if (const auto finished = (*book)->finish(**review); !finished)
        return tl::unexpected(finished.error());
    return review;
}

/// Gives the review that the file holds.
Result<ReviewPointer> writeFile(Connection &connection, const SettlementDesk::Setting &setting,
    ReviewPointer review, const ReviewSinks &sinks, const QString &to)
{
    const QString ending = endingOf(to);
    if (!reviewEndings().contains(ending))
        return tl::unexpected(reviewBytes(*review, ending).error());
    const auto file = OutputFile::create(to, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    if (ending == u"xlsx") {
        const auto made = writeWorkbook(connection, setting, review->input, sinks, (*file)->temporaryPath());
        if (!made)
            return made;
        review = *made;
    } else {
        const auto bytes = reviewBytes(*review, ending);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const auto written = (*file)->write({ bytes->constData(), std::size_t(bytes->size()) }); !written)
            return tl::unexpected(written.error());
    }
    if (sinks.cancelled())
        return failure(ErrorKind::Cancelled, QStringLiteral("the file was given up"), to);
    return (*file)->commit().map([&review] { return review; });
}

} // namespace

ReviewRunner::ReviewRunner(
    Store &store, const SettlementDesk::Setting &setting, QString actor, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_setting(setting)
    , m_actor(std::move(actor))
    , m_periods(setting.databaseFile)
    , m_runs(setting.databaseFile)
{
}

ReviewRunner::~ReviewRunner() = default;

ReviewSinks ReviewRunner::sinks(const Superseded &superseded)
{
    ReviewSinks sinks;
    sinks.cancelled = [superseded] { return superseded(); };
    sinks.progressed = [this, superseded](qint64 done, qint64 total) {
        if (!superseded())
            QMetaObject::invokeMethod(
                this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
    };
    return sinks;
}

void ReviewRunner::loadPeriods()
{
    m_periods.run([](Connection &connection, const Superseded &) { return readPeriods(connection); },
        [this](const Result<QList<BilledPeriod>> &periods) {
            if (periods)
                Q_EMIT periodsLoaded(*periods);
            else
                Q_EMIT periodsFailed(periods.error());
        });
}

void ReviewRunner::run(const BilledPeriod &of)
{
    m_runs.run(
        [this, setting = m_setting, of](Connection &connection, const Superseded &superseded) {
            return runReview(connection, setting, of, sinks(superseded));
        },
        [this](const Result<ReviewPointer> &review) {
            if (review)
                Q_EMIT reviewed(*review);
            else
                Q_EMIT failed(review.error());
        });
}

void ReviewRunner::save(const ReviewPointer &review, const QString &to)
{
    m_runs.run(
        [this, setting = m_setting, review, to](Connection &connection, const Superseded &superseded) {
            return writeFile(connection, setting, review, sinks(superseded), to);
        },
        [this, review, to](const Result<ReviewPointer> &written) {
            if (!written) {
                Q_EMIT saveFailed(written.error());
                return;
            }
            if (*written != review)
                Q_EMIT reviewed(*written);
            Q_EMIT saved(to);
        });
}

void ReviewRunner::cancel()
{
    m_runs.cancel();
}

void ReviewRunner::queue(const ReviewPointer &review)
{
    whenDone(m_store.run([review, catalog = m_setting.catalog, actor = m_actor, now = m_setting.now()](
                             Connection &connection) {
        return writeQueue(connection, *catalog, *review, actor, now);
    }),
        this, [this](const Result<QueueOutcome> &outcome) {
            if (outcome)
                Q_EMIT queued(*outcome);
            else
                Q_EMIT queueFailed(outcome.error());
        });
}

void ReviewRunner::undo(qint64 stepId)
{
    whenDone(m_store.run([stepId, actor = m_actor, now = m_setting.now()](
                             Connection &connection) { return Steps(connection).undo(stepId, now, actor); }),
        this, [this](const Result<qint64> &done) {
            if (done)
                Q_EMIT undone();
            else
                Q_EMIT undoFailed(done.error());
        });
}

} // namespace zhanggui
