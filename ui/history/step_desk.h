// What the history page asks of the store, without waiting and on a connection of its own: one step in
// detail, the rejected rows of an import. Lives on the GUI thread.
#pragma once

#include "models/history/step_detail.h"
#include "models/records/read_thread.h"

#include <QObject>

namespace zhanggui {

/// A step with the rejected rows that are shown at once.
struct StepRecord {
    StepDetail detail;
    QList<ImportReject> rejects;
};

class StepDesk : public QObject {
    Q_OBJECT

public:
    /// `databaseFile` is opened read-only by a worker.
    explicit StepDesk(const QString &databaseFile, QObject *parent = nullptr);

    /// Answered by loaded() or failed(); only the newest call is answered.
    void load(qint64 stepId);
    /// How many rejects load() reads.
    static constexpr qint64 kShownRejects = 500;

Q_SIGNALS:
    void loaded(const zhanggui::StepRecord &record);
    void failed(const zhanggui::Error &error);

private:
    quint64 m_loads = 0;
    ReadThread m_thread; // last: joined before what its jobs report to goes away
};

} // namespace zhanggui
