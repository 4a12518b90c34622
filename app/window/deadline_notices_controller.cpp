#include "app/window/deadline_notices_controller.h"

#include "models/records/cell_text.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/deadlines/due_look.h"
#include "ui/deadlines/notices_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/work/work_words.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kSoonMs = 1'000;
constexpr int kLongestMs = 3'600'000; // the clock of the machine may be set
constexpr int kMostRead = 5'000;
constexpr int kLines = 4;

struct Looked {
    QList<Deadline> deadlines;
    NoticeRules rules;
    QSet<QString> told;
};

Result<Looked> read(Connection &connection, qint64 nowMs)
{
    auto rules = readNoticeRules(connection);
    if (!rules)
        return tl::unexpected<Error>(rules.error());
    auto told = readTold(connection);
    if (!told)
        return tl::unexpected<Error>(told.error());
    const int longest = rules->thresholdMinutes.value(0, 0);
    const qint64 untilMs = nowMs + longest * qint64(60'000) + 2 * qint64(kLongestMs);
    auto deadlines = readDeadlines(connection, untilMs, kMostRead);
    if (!deadlines)
        return tl::unexpected<Error>(deadlines.error());
    return Looked{ *std::move(deadlines), *std::move(rules), *std::move(told) };
}

} // namespace

DeadlineNoticesController::DeadlineNoticesController(
    const WindowParts &parts, std::shared_ptr<const WorkCatalog> catalog, Notifier &notifier)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_catalog(std::move(catalog))
    , m_notifier(notifier)
    , m_words(deadlineWords(*m_catalog))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_next.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DeadlineNoticesController::look);
    connect(&m_next, &QTimer::timeout, this, &DeadlineNoticesController::look);
    m_notifier.onClicked([this] { Q_EMIT boardWanted(); });
    MessageBar &bar = parts.window.messages();
    connect(&bar, &MessageBar::actionTriggered, this, [this, &bar] {
        if (m_shown.isEmpty() || bar.message().what != m_shown
            || bar.message().action != tr("Show the board"))
            return;
        bar.dismiss();
        Q_EMIT boardWanted();
    });
    // What stood in the way of a notice is read now.
    connect(&bar, &MessageBar::dismissed, this, &DeadlineNoticesController::lookSoon);
    if (parts.workspace.isReadOnly())
        return;
    connect(&parts.workspace.store(), &Store::changed, this, [this](const QString &table) {
        if (changesDeadlines(*m_catalog, table))
            lookSoon();
    });
    lookSoon();
}

void DeadlineNoticesController::setZone(const QTimeZone &zone)
{
    m_zone = zone;
}

void DeadlineNoticesController::lookSoon()
{
    if (!m_soon.isActive() && !m_parts.workspace.isReadOnly())
        m_soon.start();
}

void DeadlineNoticesController::look()
{
    if (m_looking)
        return;
    m_looking = true;
    const qint64 now = m_parts.now();
    whenDone(m_parts.workspace.store().run([now](Connection &connection) { return read(connection, now); }),
        this, [this, now](const Result<Looked> &looked) {
            m_looking = false;
            qint64 wait = kLongestMs;
            if (looked) {
                const NoticeRound round =
                    noticesAt(now, looked->deadlines, looked->rules, m_zone, looked->told);
                if (!round.tell.isEmpty())
                    tell(round);
                if (round.nextMs)
                    wait = std::clamp<qint64>(*round.nextMs - now, kSoonMs, kLongestMs);
            }
            m_next.start(int(wait));
        });
}

Notice DeadlineNoticesController::noticeOf(const NoticeRound &round) const
{
    const qint64 now = m_parts.now();
    const WorkCalendar calendar = m_catalog->calendar();
    QStringList lines;
    for (const DueNotice &notice : round.tell) {
        const Deadline &deadline = notice.deadline;
        const BothLanguages source = m_words.sources.value(deadline.source);
        const DueLook look = m_words.isNotice(deadline.source, deadline.clock)
            ? endingLook(deadline.dueMs, 0, now, calendar.zone)
            : dueLook(deadline.dueMs, now, m_words.unitOf(deadline.source, deadline.clock), calendar);
        //: %1 is a kind of record, %2 its number, %3 how much time is left
        lines << tr("%1 %2: %3")
                     .arg(source.en.isEmpty() ? deadline.source : source.said(), deadline.number, look.text);
    }
    Notice notice;
    notice.title = tr("%Ln deadline(s)", nullptr, int(lines.size()));
    const qsizetype more = lines.size() - kLines;
    if (more > 0) {
        lines = lines.mid(0, kLines);
        lines << tr("and %Ln more", nullptr, int(more));
    }
    notice.text = lines.join(u'\n');
    notice.urgent = std::any_of(round.tell.begin(), round.tell.end(),
        [now](const DueNotice &one) { return one.deadline.dueMs <= now; });
    return notice;
}

bool DeadlineNoticesController::tellInWindow(const Notice &notice)
{
    MessageBar &bar = m_parts.window.messages();
    if (!bar.isHidden())
        return false;
    bar.show(
        { notice.urgent ? Tone::Fail : Tone::Wait, notice.title, notice.text, {}, {}, tr("Show the board") });
    m_shown = bar.message().what;
    return true;
}

void DeadlineNoticesController::tell(const NoticeRound &round)
{
    const Notice notice = noticeOf(round);
    if (!m_notifier.tell(notice) && !tellInWindow(notice))
        return; // untold, so the next look tries again
    m_parts.workspace.store().run(
        [told = round.told](Connection &connection) { return writeTold(connection, told); });
}

void DeadlineNoticesController::ask()
{
    whenDone(m_parts.workspace.store().run(readNoticeRules), this, [this](const Result<NoticeRules> &rules) {
        auto *dialog = new NoticesDialog(rules.value_or(NoticeRules()), &m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &NoticesDialog::chosen, this, &DeadlineNoticesController::save);
        dialog->open();
    });
}

void DeadlineNoticesController::save(const NoticeRules &rules)
{
    whenDone(m_parts.workspace.store().run(
                 [rules](Connection &connection) { return writeNoticeRules(connection, rules); }),
        this, [this](const Result<void> &saved) {
            if (saved)
                lookSoon();
            else
                m_parts.window.messages().show(
                    messageFor(tr("The notifications could not be saved."), saved.error()));
        });
}

} // namespace zhanggui
