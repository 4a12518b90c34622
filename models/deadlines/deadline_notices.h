// When somebody is told of a deadline outside the window: once for each threshold that it crosses, never in
// quiet hours. Pure: what was told already and the time come in.
#pragma once

#include "models/core/result.h"
#include "models/deadlines/deadlines.h"

#include <QSet>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace zhanggui {

class Connection;

/// A day, two hours, at once.
QList<int> usualThresholds();

struct NoticeRules {
    bool enabled = true;
    QList<int> thresholdMinutes = usualThresholds(); // before the deadline, the longest first; 0: at it
    bool quiet = true; // nothing between the two times of day
    QTime quietFrom{ 20, 0 };
    QTime quietTo{ 8, 0 }; // may be the next day; equal to quietFrom: never quiet
    friend bool operator==(const NoticeRules &, const NoticeRules &) = default;
};

/// "1440,120,0": every number from 0 to a year of minutes, sorted, each once. BadInput.
[[nodiscard]] Result<QList<int>> thresholdsFromText(const QString &text);
QString textOf(const QList<int> &thresholdMinutes);

struct DueNotice {
    Deadline deadline;
    int thresholdMinutes = 0; // the nearest one that was crossed
};

struct NoticeRound {
    QList<DueNotice> tell; // the earliest deadline first
    QSet<QString> told; // to be kept for the next round; those of deadlines that are gone are dropped
    std::optional<qint64> nextMs; // when to look again; nullopt: nothing is to come
};

/// `told`: of the round before. A deadline that crossed several thresholds since is told once. One whose time
/// moved is told anew.
NoticeRound noticesAt(qint64 nowMs, const QList<Deadline> &deadlines, const NoticeRules &rules,
    const QTimeZone &zone, const QSet<QString> &told);

/// Kept in the workspace's settings ("deadlines/…"). Unreadable values count as not set.
[[nodiscard]] Result<NoticeRules> readNoticeRules(Connection &connection);
[[nodiscard]] Result<void> writeNoticeRules(Connection &connection, const NoticeRules &rules);
[[nodiscard]] Result<QSet<QString>> readTold(Connection &connection);
[[nodiscard]] Result<void> writeTold(Connection &connection, const QSet<QString> &told);

} // namespace zhanggui
