#include "app/window/work_refresher.h"

#include "models/work/work_refresh.h"
#include "models/workspace/workspace.h"
#include "ui/async/told_to.h"
#include "ui/async/when_done.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QElapsedTimer>

#include <utility>

namespace zhanggui {

namespace {

constexpr qint64 kMsBeforeProgress = 500;
constexpr qint64 kMsBetweenReports = 100;

} // namespace

WorkRefresher::WorkRefresher(const WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    connect(&parts.window.status().progress(), &ProgressStrip::cancelRequested, this, [this] {
        if (m_shown)
            m_cancelled->store(true);
    });
}

WorkRefresher::~WorkRefresher()
{
    m_cancelled->store(true);
}

void WorkRefresher::start()
{
    Workspace &workspace = m_parts.workspace;
    if (workspace.isReadOnly()) {
        Q_EMIT finished();
        return;
    }
    const auto told =
        toldTo(this, [](WorkRefresher &self, qint64 done, qint64 total) { self.showProgress(done, total); });
    const QString directory = workspace.workFault() ? QString() : workspace.directory();
    const auto work = [catalog = workspace.workCatalog(), directory, actor = m_parts.actor,
                          now = m_parts.now(), told, cancelled = m_cancelled](Connection &connection) {
        QElapsedTimer since;
        since.start();
        qint64 next = kMsBeforeProgress;
        return refreshWork(connection, { *catalog, directory }, actor, now, [&](qint64 done, qint64 total) {
            if (since.elapsed() >= next) {
                next = since.elapsed() + kMsBetweenReports;
                told(done, total);
            }
            return !cancelled->load();
        });
    };
    whenDone(workspace.store().run(work), this,
        [this](const Result<std::optional<qint64>> &changed) { report(changed); });
}

void WorkRefresher::showProgress(qint64 done, qint64 total)
{
    ProgressStrip &strip = m_parts.window.status().progress();
    if (m_over || (strip.isRunning() && !m_shown))
        return;
    if (!std::exchange(m_shown, true))
        strip.begin(tr("Computing the deadlines anew"), total);
    strip.setProgress(done, total);
}

void WorkRefresher::report(const Result<std::optional<qint64>> &changed)
{
    m_over = true;
    if (std::exchange(m_shown, false))
        m_parts.window.status().progress().end();
    tellOf(changed, m_parts.window.messages());
    Q_EMIT finished();
}

void WorkRefresher::tellOf(const Result<std::optional<qint64>> &changed, MessageBar &bar)
{
    if (!changed && changed.error().kind == ErrorKind::Cancelled) {
        bar.show({ Tone::Warn, tr("The deadlines were not computed anew."),
            tr("They are as the rules of the last opening say."),
            tr("Open the workspace again to compute them by the rules of now."), {}, {} });
    } else if (!changed) {
        Message message = messageFor(tr("The deadlines could not be computed anew."), changed.error());
        message.kept = tr("They are as the rules of the last opening say.");
        bar.show(message);
    } else if (changed->value_or(0) > 0) {
        bar.show({ Tone::Neutral,
            tr("Deadlines are others than at the last opening: %Ln record(s).", nullptr, int(**changed)),
            tr("No field of a record was changed."),
            tr("Rules, calendar or lengths are not what they were; Help ▸ States and rules shows them."), {},
            {} });
    }
}

} // namespace zhanggui
