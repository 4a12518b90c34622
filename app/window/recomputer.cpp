#include "app/window/recomputer.h"

#include "models/store/connection.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <utility>

namespace zhanggui {

namespace {

constexpr int kSlowMs = 500;

} // namespace

Result<NextSteps> NextSteps::read(Connection &connection)
{
    Steps steps(connection);
    auto undo = steps.nextToUndo();
    if (!undo)
        return tl::unexpected(undo.error());
    auto redo = steps.nextToRedo();
    if (!redo)
        return tl::unexpected(redo.error());
    const auto newest = steps.newest();
    if (!newest)
        return tl::unexpected(newest.error());
    return NextSteps{ *std::move(undo), *std::move(redo), *newest };
}

Recomputer::Recomputer(const WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    ProgressStrip &progress = parts.window.status().progress();
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this,
        [strip = &progress] { strip->begin(tr("Computing the due times anew"), 0); });
    connect(&progress, &ProgressStrip::cancelRequested, this, [this] {
        if (m_running)
            m_cancelled->store(true);
    });
    connect(&parts.window.messages(), &MessageBar::actionTriggered, this, [this] {
        const Message &shown = m_parts.window.messages().message();
        if (shown.action == tr("Undo"))
            takeBack(shown.what);
    });
}

void Recomputer::start(const Recomputation &task)
{
    run({ task, 0 }, Turn::First);
}

void Recomputer::note(const Recomputation &saved)
{
    const auto newest = [](Connection &connection) { return Steps(connection).newest(); };
    whenDone(m_parts.workspace.store().run(newest), this, [this, saved](const Result<qint64> &step) {
        place({ saved, step.value_or(0) });
        Q_EMIT orderChanged();
    });
}

bool Recomputer::takeBack(const QString &done)
{
    if (m_made.isEmpty() || m_made.constLast().task.done != done)
        return false;
    turn(RevertWay::Undo);
    return true;
}

void Recomputer::place(const Saving &saving)
{
    m_takenBack.clear();
    m_made.append(saving);
}

QString Recomputer::next(RevertWay way, const NextSteps &steps) const
{
    const bool undo = way == RevertWay::Undo;
    const QList<Saving> &savings = undo ? m_made : m_takenBack;
    if (savings.isEmpty() || (!undo && steps.newest != m_newestThen))
        return {};
    const Saving &last = savings.constLast();
    const bool first =
        undo ? !steps.undo || last.after >= steps.undo->id : !steps.redo || last.after < steps.redo->id;
    return first ? last.task.title : QString();
}

void Recomputer::turn(RevertWay way)
{
    const bool undo = way == RevertWay::Undo;
    const QList<Saving> &savings = undo ? m_made : m_takenBack;
    if (savings.isEmpty())
        return;
    const Saving saving = savings.constLast();
    const Message hindrance = saving.task.hindrance ? saving.task.hindrance() : Message();
    if (hindrance.what.isEmpty())
        run(saving, undo ? Turn::Back : Turn::Again);
    else
        m_parts.window.messages().show(hindrance);
}

void Recomputer::run(const Saving &saving, Turn turn)
{
    if (std::exchange(m_running, true)) {
        m_parts.window.messages().show({ Tone::Warn, tr("The due times are being computed already."), {},
            tr("Wait until that is done, or stop it, then try again."), {}, {} });
        return;
    }
    m_cancelled->store(false);
    if (saving.task.kept.isEmpty())
        m_slow.start();
    const auto newest = [](Connection &connection) { return Steps(connection).newest(); };
    whenDone(m_parts.workspace.store().run(newest), this, [this, saving, turn](const Result<qint64> &step) {
        const Recomputation::Save &save = turn == Turn::Back ? saving.task.undo : saving.task.save;
        whenDone(save([cancelled = m_cancelled] { return cancelled->load(); }), this,
            [this, saving, turn, newest = step.value_or(0)](
                const Result<qint64> &saved) { finish(saving, turn, newest, saved); });
    });
}

void Recomputer::finish(Saving saving, Turn turn, qint64 newest, const Result<qint64> &saved)
{
    m_running = false;
    if (m_slow.isActive())
        m_slow.stop();
    else if (saving.task.kept.isEmpty())
        m_parts.window.status().progress().end();
    if (!saved) {
        // What stands there now is somebody else's: this change must not stay in the way of those before.
        if (turn != Turn::First && saved.error().kind == ErrorKind::Conflict) {
            (turn == Turn::Back ? m_made : m_takenBack).removeLast();
            Q_EMIT orderChanged();
        }
        m_parts.window.messages().show(messageFor(
            turn == Turn::Back ? tr("It could not be taken back.") : saving.task.failed, saved.error()));
        return;
    }
    if (turn == Turn::First) {
        saving.after = newest;
        place(saving);
    } else if (turn == Turn::Back) {
        m_newestThen = newest;
        m_takenBack.append(m_made.takeLast());
    } else {
        m_made.append(m_takenBack.takeLast());
    }
    tell(saving.task, turn, *saved);
    Q_EMIT changed();
}

void Recomputer::tell(const Recomputation &task, Turn turn, qint64 dueTimes)
{
    const QString kept =
        task.kept.isEmpty() ? tr("%Ln due time(s) changed.", nullptr, int(dueTimes)) : task.kept;
    if (turn == Turn::First)
        m_parts.window.messages().show({ Tone::Ok, task.done, kept, {}, {}, tr("Undo") });
    else
        m_parts.window.messages().show({ Tone::Neutral,
            //: %1: the change, as a sentence
            turn == Turn::Back ? tr("Undone: %1").arg(task.title) : tr("Redone: %1").arg(task.title), kept,
            {}, {}, {} });
}

} // namespace zhanggui
