// An outage as the seller's server would see it: the same order comes again and again, by the retry ladder of
// the interface, in real or compressed time. Each attempt has a new businessId, timestamp, nonce and
// signature; everything else stays. It ends with the first success (after a create answered 000004 with the
// instance's information, for which queryInstance is polled), or when the ladder gives up. After a late
// success a create is sent once more and must give the same instance (idempotency: AG/zh-cn_topic_0070649427,
// 2025-12-30, C). Lives in one thread with an event loop.
#pragma once

#include "net/callbacks/plan_runner.h"
#include "net/callbacks/retry_schedule.h"

#include <functional>

namespace zhanggui {

struct OutagePlan {
    CallbackInterface callback; // the interface that is called
    CallbackCase subject; // one step of that interface
    std::optional<CallbackCase> query; // polled after a create that answered 000004; without it 000004 is
                                       // no success
    RetrySchedule schedule;
    double factor = 1; // so many times faster than real
    RunPlan run; // where to and with what; its suite is not used
};

enum class OutageStage { Call, Poll, Confirm };

struct OutageAttempt {
    int number = 0; // from 1
    OutageStage stage = OutageStage::Call;
    qint64 offsetSeconds = 0; // by the ladder; real seconds are so many times fewer
    WireOutcome outcome = WireOutcome::Unreachable;
    int status = 0; // HTTP; 0: none
    QString resultCode; // empty: none could be read
    QString instance; // instanceId of the answer
    bool ended = false; // it ended the ladder
    QString failure; // English, when there was no answer
};

enum class OutageEnd {
    Succeeded, // the ladder ended with a success
    OtherInstance, // a success, but the same order again gave another instance, or no success
    GaveUp, // every attempt failed: `then` of the ladder follows
    StillWorking, // accepted with 000004, and no information when the ladder's time was over
    NotSent, // skipped for `reason`: no key, no consent
    Cancelled,
};

struct OutageReport {
    OutageEnd end = OutageEnd::Cancelled;
    QString reason; // stable word, when not sent
    QList<OutageAttempt> attempts;
    RunRecord run; // one case with every exchange; what failed during the outage is a note there
};

/// Starts `then` after so many milliseconds unless `context` died; passed in so that tests do not wait.
using StartTimer = std::function<void(qint64 ms, QObject *context, std::function<void()> then)>;
void startRealTimer(qint64 ms, QObject *context, std::function<void()> then);

class OutageRun : public QObject {
    Q_OBJECT

public:
    /// `runner` is borrowed and outlives this.
    OutageRun(PlanRunner &runner, Now now, RandomBytes random, StartTimer timer, QObject *parent = nullptr);
    ~OutageRun() override;

    /// BadInput before anything is sent: no schedule, a case of several steps or another interface, a factor
    /// below 1, address. finished() comes later. One at a time.
    [[nodiscard]] Result<void> start(const OutagePlan &plan);
    /// finished() comes with what there was until then.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    /// The next attempt comes in so many real milliseconds.
    void waiting(int number, qint64 offsetSeconds, qint64 realMs);
    void attempted(const zhanggui::OutageAttempt &attempt);
    void finished(const zhanggui::OutageReport &report);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

/// "succeeded", "other-instance", "gave-up", "still-working", "not-sent", "cancelled".
QString outageEndWord(OutageEnd end);
/// "call", "poll", "confirm".
QString outageStageWord(OutageStage stage);

} // namespace zhanggui
