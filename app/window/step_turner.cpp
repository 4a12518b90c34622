#include "app/window/step_turner.h"

#include "models/history/step_text.h"
#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QElapsedTimer>

#include <atomic>

namespace zhanggui {

namespace {

constexpr int kPollMs = 100;
constexpr int kShownAfterMs = 300; // what is over sooner needs no strip
constexpr qsizetype kNamedSteps = 5;

} // namespace

struct StepTurner::Run {
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> cancelled = false;
    QElapsedTimer since; // GUI thread
    RevertWay way = RevertWay::Undo;
};

StepTurner::StepTurner(const WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &StepTurner::showProgress);
    connect(&parts.window.status().progress(), &ProgressStrip::cancelRequested, this, [this] {
        if (m_run && m_inStrip)
            m_run->cancelled = true;
    });
}

StepTurner::~StepTurner()
{
    // The window closes: what is not committed yet is rolled back.
    if (m_run)
        m_run->cancelled = true;
}

void StepTurner::turn(RevertWay way, qint64 stepId)
{
    start(way, [stepId](Steps &steps) { return steps.find(stepId); });
}

void StepTurner::turnNewest(RevertWay way)
{
    start(way,
        [way](Steps &steps) { return way == RevertWay::Undo ? steps.nextToUndo() : steps.nextToRedo(); });
}

void StepTurner::start(RevertWay way, std::function<Result<std::optional<Step>>(Steps &)> which)
{
    if (m_run)
        return;
    m_run = std::make_shared<Run>();
    m_run->way = way;
    m_run->since.start();
    m_poll.start();
    Q_EMIT runningChanged();
    const auto work = [run = m_run, way, which = std::move(which), now = m_parts.now(),
                          actor = m_parts.actor](Connection &connection) -> Outcome {
        Steps steps(connection);
        const Result<std::optional<Step>> step = which(steps);
        if (!step)
            return { tl::unexpected(step.error()), {}, {} };
        if (!*step)
            return { 0, {}, {} };
        RevertOptions options;
        options.progress = [&run](qint64 done, qint64 total) {
            run->done = done;
            run->total = total;
        };
        options.cancelled = [&run] { return run->cancelled.load(); };
        Outcome outcome{ 0, **step, {} };
        outcome.done = revertStep(connection, way, (*step)->id, now, actor, options, outcome.block);
        return outcome;
    };
    whenDone(m_parts.workspace.store().run(work), this,
        [this, way](const Outcome &outcome) { finish(way, outcome); });
}

void StepTurner::showProgress()
{
    ProgressStrip &strip = m_parts.window.status().progress();
    if (!m_inStrip) {
        if (strip.isRunning() || m_run->since.elapsed() < kShownAfterMs)
            return;
        strip.begin(m_run->way == RevertWay::Undo ? tr("Undoing…") : tr("Redoing…"), m_run->total);
        m_inStrip = true;
    }
    strip.setProgress(m_run->done, m_run->total);
}

void StepTurner::finish(RevertWay way, const Outcome &outcome)
{
    m_poll.stop();
    m_run.reset();
    if (m_inStrip)
        m_parts.window.status().progress().end();
    m_inStrip = false;
    Q_EMIT runningChanged();
    const bool undo = way == RevertWay::Undo;
    if (outcome.done && outcome.step.id == 0)
        return;
    const QString what = stepText(outcome.step.source, outcome.step.title, outcome.step.facts);
    if (outcome.done) {
        //: %1: the step, as a sentence
        const QString done = undo ? tr("Undone: %1") : tr("Redone: %1");
        m_parts.window.messages().show({ Tone::Neutral, done.arg(what), {}, {}, {}, {} });
        Q_EMIT reverted();
        return;
    }
    const Error &error = outcome.done.error();
    if (error.kind == ErrorKind::Cancelled) {
        m_parts.window.messages().show(
            { Tone::Wait, undo ? tr("The undo was stopped.") : tr("The redo was stopped."),
                tr("Everything is as it was before."), {}, {}, {} });
        return;
    }
    //: %1: the step, as a sentence
    const QString failed = undo ? tr("This step cannot be undone: %1") : tr("This step cannot be redone: %1");
    Message message = messageFor(failed.arg(what), error);
    message.kept = tr("Everything is as it was before.");
    if (!outcome.block.isEmpty()) {
        message.todo = textOf(outcome.block);
        message.details = outcome.block.records.join(QLatin1Char('\n'));
        if (outcome.block.more)
            message.details += QStringLiteral("\n…");
    }
    m_parts.window.messages().show(message);
}

QString textOf(const RevertBlock &block)
{
    QString text = block.more
        ? StepTurner::tr("More than %n record(s) were changed later.", nullptr, int(block.records.size()))
        : StepTurner::tr("%n record(s) were changed later.", nullptr, int(block.records.size()));
    QStringList later;
    for (const Step &step : block.later.mid(0, kNamedSteps))
        later.append(QStringLiteral("#%1 ").arg(step.id) + stepText(step.source, step.title, step.facts));
    if (block.later.size() > kNamedSteps)
        later.append(QStringLiteral("…"));
    text += QLatin1Char(' ');
    if (later.isEmpty())
        return text + StepTurner::tr("Look at the records listed in the details.");
    //: %1: steps, as sentences
    return text + StepTurner::tr("Undo first: %1").arg(later.join(QStringLiteral("; ")));
}

} // namespace zhanggui
