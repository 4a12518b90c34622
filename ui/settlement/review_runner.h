// Runs reviews of settlement for the window: on a thread with a read-only connection of its own, with
// progress and a way to stop it; writes them to files and puts their differences into the work queue. Lives
// on the GUI thread.
#pragma once

#include "models/records/latest_read.h"
#include "models/settlement/settlement_queue.h"
#include "ui/settlement/settlement_desk.h"

#include <QObject>

namespace zhanggui {

class Store;

struct BilledPeriod {
    QString environment;
    QString period; // "202610"
    friend bool operator==(const BilledPeriod &, const BilledPeriod &) = default;
};

using ReviewPointer = std::shared_ptr<const SettlementReview>;

class ReviewRunner : public QObject {
    Q_OBJECT

public:
    /// `store` outlives this. `actor`: who puts differences into the queue, for the history.
    ReviewRunner(Store &store, const SettlementDesk::Setting &setting, QString actor, QObject *parent);
    ~ReviewRunner() override;

    void loadPeriods();
    void run(const BilledPeriod &of);
    /// Writes the review into the file that replaces what stood there. A workbook needs every line, so the
    /// review is made once more for it and told by reviewed().
    void save(const ReviewPointer &review, const QString &to);
    /// Stops what runs: a review, or a file, of which nothing is left. Nothing more is told of it.
    void cancel();
    void queue(const ReviewPointer &review);
    void undo(qint64 stepId);

Q_SIGNALS:
    void periodsLoaded(const QList<zhanggui::BilledPeriod> &newestFirst);
    void periodsFailed(const zhanggui::Error &error);
    void progressed(qint64 done, qint64 total);
    void reviewed(const zhanggui::ReviewPointer &review);
    void failed(const zhanggui::Error &error); // NotFound: nothing is here to review
    void saved(const QString &to);
    void saveFailed(const zhanggui::Error &error);
    void queued(const zhanggui::QueueOutcome &outcome);
    void queueFailed(const zhanggui::Error &error);
    void undone();
    void undoFailed(const zhanggui::Error &error);

private:
    ReviewSinks sinks(const Superseded &superseded);

    Store &m_store;
    const SettlementDesk::Setting m_setting;
    const QString m_actor;
    LatestRead m_periods;
    LatestRead m_runs;
};

} // namespace zhanggui
