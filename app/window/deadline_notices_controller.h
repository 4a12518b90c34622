// Looks at the deadlines now and then and tells of them outside the window, or in it where the desktop has no
// place for that; asks how, and remembers it.
#pragma once

#include "app/window/window_parts.h"
#include "models/deadlines/deadline_notices.h"
#include "models/deadlines/deadline_words.h"
#include "ui/deadlines/notifier.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace zhanggui {

class DeadlineNoticesController : public QObject {
    Q_OBJECT

public:
    /// `notifier` outlives this. Nothing is told from a workspace that is only read: the window that writes
    /// it does.
    DeadlineNoticesController(
        const WindowParts &parts, std::shared_ptr<const WorkCatalog> catalog, Notifier &notifier);

    /// Quiet hours are hours of this zone.
    void setZone(const QTimeZone &zone);
    /// Looks now; many calls in a row are one look.
    void lookSoon();
    /// Opens the dialog.
    void ask();

Q_SIGNALS:
    /// The person clicked what was told.
    void boardWanted();

private:
    void look();
    void tell(const NoticeRound &round);
    Notice noticeOf(const NoticeRound &round) const;
    /// False: something else stands there and must be read first.
    bool tellInWindow(const Notice &notice);
    void save(const NoticeRules &rules);

    WindowParts m_parts;
    std::shared_ptr<const WorkCatalog> m_catalog;
    Notifier &m_notifier;
    const DeadlineWords m_words;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QTimer m_soon;
    QTimer m_next;
    QString m_shown; // what the window told last
    bool m_looking = false;
};

} // namespace zhanggui
