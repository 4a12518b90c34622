// One case on its way: its steps one after another, each as often and as many at once as its form says.
#pragma once

#include "net/callbacks/prepared_case.h"
#include "net/wire/wire_client.h"

#include <functional>

namespace zhanggui {

/// What all cases of a run share. Borrowed; outlives them.
struct RunTools {
    const CallbackProtocol &protocol;
    const CheckCatalog &catalog;
    const RunPlan &plan;
    Now now;
    RandomBytes random;
    WireClient &wire;
    bool cancelled = false;
    std::function<void(const QString &caseId)> sent; // after each exchange
};

class CaseRun : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const CaseRecord &record)>;

    /// `captured`: what the round knows; captures of this case are added to it.
    CaseRun(RunTools &tools, const PreparedCase &prepared, QMap<QString, QString> &captured,
        QObject *parent = nullptr);
    /// `done` is called exactly once, perhaps before this returns (a case that cannot be built).
    void start(Done done);

private:
    void nextGroup();
    bool sendGroup(const CaseStep &step);
    bool send(const CaseStep &step, SendRecord record);
    Result<BuiltRequest> built(const CaseStep &step);
    void came(qsizetype position, const WireRecord &wire);
    void groupDone();
    JudgeContext contextOf(int step) const;
    void judge(qsizetype position);
    void finish(CaseState state, const QString &reason = {});
    void conclude();

    RunTools &m_tools;
    const PreparedCase &m_prepared;
    QMap<QString, QString> &m_captured;
    CaseRecord m_record;
    Done m_done;
    PlaceholderValues m_values;
    QByteArray m_lastNonce;
    QStringList m_notCaptured;
    int m_step = 0;
    int m_time = 0; // repetitions of the step that are done
    int m_inStep = 0; // exchanges of the step so far
    int m_open = 0; // exchanges under way
    qsizetype m_groupFrom = 0;
};

/// Somebody took the connection.
bool gotConnection(const WireRecord &wire);

} // namespace zhanggui
