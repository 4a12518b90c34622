#include "app/window/recomputer.h"

#include "ui/async/when_done.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <utility>

namespace zhanggui {

namespace {

constexpr int kSlowMs = 500;

} // namespace

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
        if (!m_last.undo || shown.what != m_last.done || shown.action != tr("Undo"))
            return;
        start({ m_last.undo, {}, tr("It is as it was before."), tr("It could not be taken back.") });
    });
}

void Recomputer::start(const Recomputation &task)
{
    if (std::exchange(m_running, true)) {
        m_parts.window.messages().show({ Tone::Warn, tr("The due times are being computed already."), {},
            tr("Wait until that is done, or stop it, then try again."), {}, {} });
        return;
    }
    m_cancelled->store(false);
    m_slow.start();
    whenDone(task.save([cancelled = m_cancelled] { return cancelled->load(); }), this,
        [this, task](const Result<qint64> &saved) { finish(task, saved); });
}

void Recomputer::finish(const Recomputation &task, const Result<qint64> &saved)
{
    m_running = false;
    if (m_slow.isActive())
        m_slow.stop();
    else
        m_parts.window.status().progress().end();
    if (!saved) {
        m_parts.window.messages().show(messageFor(task.failed, saved.error()));
        return;
    }
    m_last = task;
    m_parts.window.messages().show({ Tone::Ok, task.done,
        tr("%Ln due time(s) changed.", nullptr, int(*saved)), {}, {}, task.undo ? tr("Undo") : QString() });
    Q_EMIT changed();
}

} // namespace zhanggui
