// Keeps a run in the workspace while it goes on, on the store's thread, in the order in which it came. What
// cannot be stored is kept in memory until the window closes, and said so once.
#pragma once

#include "models/callbacks/run_repository.h"
#include "models/core/wire_time.h"

#include <QObject>

#include <memory>

namespace zhanggui {

class Store;

class RunKeeper : public QObject {
    Q_OBJECT

public:
    /// `store` is borrowed.
    RunKeeper(Store &store, Now now, QObject *parent = nullptr);

    void begin(const RunRecord &run);
    /// kept() follows, in the order of the calls.
    void add(const CaseRecord &record);
    /// ended() follows after the last kept(); then what is too old or too much is deleted.
    void end(const RunRecord &run);
    /// A case that could not be stored; its row is negative. Nullptr: no such case.
    const CaseRecord *inMemory(qint64 caseRow) const;

Q_SIGNALS:
    void kept(const zhanggui::CaseSummary &summary);
    void ended(const zhanggui::RunSummary &run);
    /// Once a run.
    void notStored(const zhanggui::Error &error);

private:
    void keepInMemory(const CaseRecord &record);
    void fail(const Error &error);

    Store &m_store;
    Now m_now;
    std::shared_ptr<qint64> m_runId; // 0: it could not be begun; touched on the store's thread only
    QList<CaseRecord> m_memory;
    RunRecord m_run; // with the cases as they were counted, without exchanges
    bool m_failed = false;
};

} // namespace zhanggui
