// A PlanRunner that answers by script, without network: what it was asked to run is kept.
#pragma once

#include "net/callbacks/plan_runner.h"

#include <QTimer>

namespace zhanggui::test {

class ScriptedPlans : public QObject, public PlanRunner {
public:
    using Answer = std::function<RunRecord(const RunPlan &plan, int number)>; // number from 0

    explicit ScriptedPlans(Answer answer)
        : m_answer(std::move(answer))
    {
    }

    Result<void> run(const RunPlan &plan, Done done) override
    {
        if (refusal)
            return tl::unexpected(*refusal);
        plans.append(plan);
        QTimer::singleShot(0, this, [this, plan, done, number = int(plans.size()) - 1] {
            RunRecord record = m_answer(plan, number);
            for (CaseRecord &one : record.cases) {
                if (cancelled)
                    one.state = CaseState::Cancelled;
            }
            done(record);
        });
        return {};
    }
    void cancel() override { cancelled = true; }

    QList<RunPlan> plans;
    std::optional<Error> refusal;
    bool cancelled = false;

private:
    Answer m_answer;
};

/// A record of one exchange that got this answer; status 0: nobody answered.
inline CaseRecord answeredCase(
    const QString &caseId, CaseState state, const QByteArray &body, int status = 200)
{
    CaseRecord record;
    record.caseId = caseId;
    record.state = state;
    SendRecord send;
    send.wire.outcome = status == 0 ? WireOutcome::Unreachable : WireOutcome::Answered;
    send.wire.address = status == 0 ? QString() : QStringLiteral("127.0.0.1:8080");
    send.wire.status = status;
    send.wire.body = body;
    if (state == CaseState::Failed || state == CaseState::Unreachable)
        send.verdicts.append({ QStringLiteral("result-code"), Severity::Fail, {}, {} });
    record.sends.append(send);
    return record;
}

} // namespace zhanggui::test
