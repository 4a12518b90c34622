#include "net/marketplace/order_fetch.h"

#include "models/core/login_name.h"
#include "models/history/step_text.h"
#include "models/orders/fetch_queue.h"
#include "models/orders/order_repository.h"
#include "models/store/exchange_log.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "net/marketplace/order_call.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QQueue>
#include <QSet>
#include <qcoro/qcorofuture.h>

namespace zhanggui {

namespace {

/// After so many calls in a row that reached nobody, the rest would not fare better.
constexpr int kUnreachableInARow = 3;

struct Prepared {
    qint64 stepId = 0;
    QList<OrderId> ids;
};

struct FetchTask {
    EnvironmentName environment;
    qint64 atMs = 0;
    QString actor;
};

Result<Prepared> prepare(
    Connection &connection, const FetchTask &task, const QList<OrderId> &ids, bool resume)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    FetchQueue queue(connection);
    Prepared prepared{ 0, ids };
    if (resume) {
        Result<QList<OrderId>> waiting = queue.waiting(task.environment);
        if (!waiting)
            return tl::unexpected<Error>(waiting.error());
        prepared.ids = *waiting;
    } else if (const Result<void> added = queue.add(task.environment, ids, task.atMs); !added) {
        return tl::unexpected<Error>(added.error());
    }
    // One step for the whole run: undoing it takes back what the run brought.
    const Result<qint64> step = Steps(connection)
                                    .begin({ task.atMs, task.actor, QStringLiteral("fetch"),
                                        QStringLiteral("Fetch %1 orders from %2")
                                            .arg(prepared.ids.size())
                                            .arg(task.environment.text()),
                                        fetchFacts(task.environment.text(), prepared.ids.size()) });
    if (!step)
        return tl::unexpected<Error>(step.error());
    prepared.stepId = *step;
    if (const Result<void> committed = transaction->commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    return prepared;
}

Result<SaveOutcome> saveGood(
    Connection &connection, const FetchedOrder &fetched, const OrderId &asked, qint64 stepId)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Result<SaveOutcome> saved = OrderRepository(connection).save(fetched, stepId);
    if (!saved)
        return saved;
    if (const Result<void> removed = FetchQueue(connection).remove(fetched.environment, asked); !removed)
        return tl::unexpected<Error>(removed.error());
    if (const Result<void> committed = transaction->commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    return saved;
}

Result<void> saveFailed(Connection &connection, const Exchange &exchange, const OrderId &asked, bool isFinal)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (const Result<qint64> logged = ExchangeLog(connection).append(exchange, asked.text(), 0); !logged)
        return tl::unexpected<Error>(logged.error());
    if (isFinal) {
        if (Result<void> removed = FetchQueue(connection).remove(exchange.environment, asked); !removed)
            return removed;
    }
    return transaction->commit();
}

bool reachedNobody(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout || kind == ErrorKind::Tls;
}

/// Whether asking again later could end otherwise; such an order stays in the queue.
bool isWorthResuming(ErrorKind kind)
{
    return reachedNobody(kind) || kind == ErrorKind::RateLimited || kind == ErrorKind::ServerFault
        || kind == ErrorKind::Unauthorized || kind == ErrorKind::Cancelled;
}

FetchOutcome outcomeOf(SaveOutcome saved)
{
    switch (saved) {
    case SaveOutcome::New:
        return FetchOutcome::New;
    case SaveOutcome::Same:
        return FetchOutcome::Same;
    case SaveOutcome::Changed:
        return FetchOutcome::Changed;
    case SaveOutcome::Stale:
        return FetchOutcome::Stale;
    }
    return FetchOutcome::Failed;
}

} // namespace

/// Shared by the coroutines of a run, which may outlive the OrderFetch: `owner` is then gone, and nothing of
/// the store is touched any more.
struct OrderFetch::Run {
    OrderFetch *owner = nullptr;
    Store *store = nullptr;
    MarketplaceAccess access;
    OrderQueryProtocol protocol;
    MarketplaceTools tools;
    Options options;

    bool running = false;
    bool stopping = false; // no further calls; those in flight may end
    std::shared_ptr<MarketplaceSession> session;
    Cancellation cancellation;
    QQueue<OrderId> queue;
    FetchSummary summary;
    FetchProgress progress;
    QElapsedTimer clock;
    qint64 stepId = 0;
    int unreachableInARow = 0;

    void begin();
    void count(const OrderId &id, FetchOutcome outcome);
    void countFailure(const OrderId &id, const Error &error);
    void stopWhenHopeless(ErrorKind kind);
    void addNotes(const QStringList &notes);
    void end();
    void stopForStorage(const Error &error)
    {
        summary.storage = error;
        stopping = true;
        cancellation.cancel();
    }

    static QCoro::Task<> fetch(std::shared_ptr<Run> run, QList<OrderId> ids, bool resume);
    static QCoro::Task<> work(std::shared_ptr<Run> run);
    static QCoro::Task<> settle(std::shared_ptr<Run> run, OrderId id, OrderCall call);
};

void OrderFetch::Run::begin()
{
    running = true;
    stopping = false;
    cancellation = Cancellation();
    queue.clear();
    summary = {};
    progress = {};
    unreachableInARow = 0;
    clock.start();
}

void OrderFetch::Run::count(const OrderId &id, FetchOutcome outcome)
{
    ++progress.done;
    progress.failed = summary.failed;
    progress.perSecond = progress.done * 1000.0 / double(std::max<qint64>(1, clock.elapsed()));
    const QPointer<OrderFetch> alive(owner);
    Q_EMIT owner->fetched(id, outcome);
    if (alive)
        Q_EMIT owner->progress(progress);
}

void OrderFetch::Run::addNotes(const QStringList &notes)
{
    for (const QString &note : notes) {
        if (!summary.notes.contains(note))
            summary.notes.append(note);
    }
}

void OrderFetch::Run::stopWhenHopeless(ErrorKind kind)
{
    unreachableInARow = reachedNobody(kind) ? unreachableInARow + 1 : 0;
    // The gateway locks an AK after five refusals in a row, and a certificate does not mend itself.
    if (kind == ErrorKind::Unauthorized || kind == ErrorKind::Tls || unreachableInARow >= kUnreachableInARow)
        stopping = true;
}

void OrderFetch::Run::countFailure(const OrderId &id, const Error &error)
{
    ++summary.failed;
    summary.waiting += isWorthResuming(error.kind) ? 1 : 0;
    summary.failures.append({ id, error });
    stopWhenHopeless(error.kind);
    count(id, FetchOutcome::Failed);
}

void OrderFetch::Run::end()
{
    running = false;
    summary.left = int(queue.size());
    summary.waiting += summary.left;
    summary.cancelled = cancellation.isCancelled() && !summary.storage;
    Q_EMIT owner->finished(summary);
}

QCoro::Task<> OrderFetch::Run::settle(std::shared_ptr<Run> run, OrderId id, OrderCall call)
{
    run->addNotes(call.notes);
    if (!call.answer && call.answer.error().kind == ErrorKind::Cancelled) {
        run->queue.enqueue(id);
        co_return;
    }
    if (!call.answer) {
        const Error error = call.answer.error();
        const bool isFinal = !isWorthResuming(error.kind);
        const Exchange exchange = call.exchange;
        const QFuture<Result<void>> saving = run->store->run([exchange, id, isFinal](Connection &connection) {
            return saveFailed(connection, exchange, id, isFinal);
        });
        const Result<void> saved = co_await saving;
        if (!run->owner)
            co_return;
        if (!saved)
            run->stopForStorage(saved.error());
        run->countFailure(id, error);
        co_return;
    }
    run->unreachableInARow = 0;
    const FetchedOrder fetched{ run->access.environment, call.answer->order, call.fetchedAtMs,
        call.answeredAtMs, call.exchange };
    const qint64 stepId = run->stepId;
    const QFuture<Result<SaveOutcome>> saving = run->store->run(
        [fetched, id, stepId](Connection &connection) { return saveGood(connection, fetched, id, stepId); });
    const Result<SaveOutcome> saved = co_await saving;
    if (!run->owner)
        co_return;
    if (!saved) {
        run->stopForStorage(saved.error());
        run->countFailure(id, saved.error());
        co_return;
    }
    const FetchOutcome outcome = outcomeOf(*saved);
    int *counter = outcome == FetchOutcome::New ? &run->summary.fresh
        : outcome == FetchOutcome::Same         ? &run->summary.same
        : outcome == FetchOutcome::Changed      ? &run->summary.changed
                                                : &run->summary.stale;
    ++*counter;
    run->count(id, outcome);
}

QCoro::Task<> OrderFetch::Run::work(std::shared_ptr<Run> run)
{
    while (run->owner && !run->stopping && !run->cancellation.isCancelled() && !run->queue.isEmpty()) {
        const OrderId id = run->queue.dequeue();
        OrderCall call = co_await queryOrder(run->session, id, OrderLineId(), run->cancellation);
        if (!run->owner)
            co_return;
        co_await settle(run, id, std::move(call));
    }
}

QCoro::Task<> OrderFetch::Run::fetch(std::shared_ptr<Run> run, QList<OrderId> ids, bool resume)
{
    const FetchTask task{ run->access.environment, run->tools.now(), loginName() };
    const QFuture<Result<Prepared>> preparing = run->store->run(
        [task, ids, resume](Connection &connection) { return prepare(connection, task, ids, resume); });
    const Result<Prepared> prepared = co_await preparing;
    if (!run->owner)
        co_return;
    Result<std::shared_ptr<MarketplaceSession>> session =
        marketplaceSession(run->access, run->protocol, run->tools);
    if (!prepared || !session) {
        run->summary.asked = int(ids.size());
        run->summary.storage = prepared ? session.error() : prepared.error();
        run->end();
        co_return;
    }
    run->session = *session;
    run->stepId = prepared->stepId;
    run->queue.append(prepared->ids);
    run->summary.asked = int(prepared->ids.size());
    run->progress.total = run->summary.asked;
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < std::clamp(run->options.concurrency, 1, 6); ++i)
        workers.push_back(work(run));
    for (QCoro::Task<> &worker : workers)
        co_await worker;
    if (!run->owner)
        co_return;
    // How many came is known only now; the step says so in the history.
    const FetchSummary &summary = run->summary;
    const QJsonObject facts = fetchFacts(
        run->access.environment.text(), summary.fresh + summary.same + summary.changed + summary.stale);
    const QFuture<Result<void>> telling = run->store->run(
        [facts, id = run->stepId](Connection &connection) { return Steps(connection).setFacts(id, facts); });
    const Result<void> told = co_await telling;
    if (!run->owner)
        co_return;
    if (!told && !run->summary.storage)
        run->summary.storage = told.error();
    run->end();
}

OrderFetch::OrderFetch(Store &store, MarketplaceAccess access, OrderQueryProtocol protocol,
    MarketplaceTools tools, Options options, QObject *parent)
    : QObject(parent)
    , m_run(std::make_shared<Run>())
{
    m_run->owner = this;
    m_run->store = &store;
    m_run->access = std::move(access);
    m_run->protocol = std::move(protocol);
    m_run->tools = std::move(tools);
    m_run->options = options;
}

OrderFetch::~OrderFetch()
{
    m_run->owner = nullptr;
    m_run->cancellation.cancel();
}

void OrderFetch::start(const QList<OrderId> &ids)
{
    if (m_run->running)
        return;
    QList<OrderId> distinct;
    QSet<OrderId> seen;
    for (const OrderId &id : ids) {
        if (!seen.contains(id))
            distinct.append(id);
        seen.insert(id);
    }
    m_run->begin();
    Run::fetch(m_run, distinct, false);
}

void OrderFetch::resume()
{
    if (m_run->running)
        return;
    m_run->begin();
    Run::fetch(m_run, {}, true);
}

void OrderFetch::cancel()
{
    m_run->cancellation.cancel();
}

bool OrderFetch::isRunning() const
{
    return m_run->running;
}

} // namespace zhanggui
