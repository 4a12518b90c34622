// Fetches orders by id into the store: bounded concurrency, progress, cancel, resume. Lives on the GUI thread
// (or the main thread of a command) and never blocks it; the store writes on its own thread.
// Ids that are not done stay in the store, so that a run that was cancelled, or killed, can be resumed.
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "net/http/cancellation.h"
#include "net/marketplace/marketplace_access.h"
#include "net/marketplace/order_query.h"

#include <QObject>

#include <memory>

namespace zhanggui {

class Store;

enum class FetchOutcome { New, Same, Changed, Stale, Failed };

struct FetchProgress {
    int total = 0;
    int done = 0; // failed ones included
    int failed = 0;
    double perSecond = 0; // orders done a second since the start
};

struct FetchFailure {
    OrderId id;
    Error error;
};

struct FetchSummary {
    int asked = 0;
    int fresh = 0; // new to the store
    int same = 0;
    int changed = 0;
    int stale = 0; // the store holds a newer answer
    int failed = 0;
    int left = 0; // not asked any more, because of cancel; kept for resume
    int waiting = 0; // what resume() would ask: those left, and failed ones that may succeed later
    bool cancelled = false;
    QList<FetchFailure> failures;
    QStringList notes; // clock skew, fallback host used, …; each once
    std::optional<Error> storage; // the store refused: the run stopped
};

class OrderFetch : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderFetch)
public:
    struct Options {
        int concurrency = 4; // calls in flight at once, 1 to 6
    };
    /// `store` must outlive this object. Destroying this object cancels its run: what is in flight ends
    /// without a signal, what is not done stays in the store.
    OrderFetch(Store &store, MarketplaceAccess access, OrderQueryProtocol protocol, MarketplaceTools tools,
        Options options, QObject *parent = nullptr);
    ~OrderFetch() override;

    /// Remembers the ids in the store, then fetches them; repeated ids count once. Ignored while running.
    void start(const QList<OrderId> &ids);
    /// Fetches what earlier runs in this environment left.
    void resume();
    /// Stops within 200 ms; finished() follows.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    void progress(const zhanggui::FetchProgress &progress);
    void fetched(const zhanggui::OrderId &id, zhanggui::FetchOutcome outcome);
    void finished(const zhanggui::FetchSummary &summary);

private:
    struct Run;
    std::shared_ptr<Run> m_run;
};

} // namespace zhanggui

Q_DECLARE_METATYPE(zhanggui::FetchProgress)
Q_DECLARE_METATYPE(zhanggui::FetchSummary)
Q_DECLARE_METATYPE(zhanggui::FetchOutcome)
