// How many records each view shows: counted in the background, one view after the other, again when the
// table changed (at most every two seconds) and only for views that somebody can see. GUI thread.
#pragma once

#include "models/core/wire_time.h"
#include "models/records/latest_read.h"
#include "models/views/view.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimeZone>
#include <QTimer>

namespace zhanggui {

class ViewCounter : public QObject {
    Q_OBJECT

public:
    /// `kind` must outlive the counter. `now`: what relative dates start from.
    ViewCounter(const RecordKind &kind, const QString &databaseFile, Now now, QObject *parent = nullptr);

    /// Counts of views whose filter stays are kept.
    void setViews(const QList<View> &views);
    void setZone(const QTimeZone &zone);
    /// Names of the views whose counts can be seen; others are not counted.
    void setInSight(const QStringList &names);
    /// To be connected to Store::changed.
    void tableChanged(const QString &table);
    /// Milliseconds between two rounds of counting.
    void setInterval(int ms) { m_interval = ms; }

    struct Count {
        std::optional<qint64> rows; // of the newest counting; empty: never counted
        bool waits = false; // is being counted, or will be
        bool wrong = false; // the filter of the view cannot be read
    };
    Count countOf(const QString &name) const { return m_counts.value(name); }

Q_SIGNALS:
    void counted();

private:
    void outdate();
    void countNext();

    const RecordKind &m_kind;
    Now m_now;
    QTimeZone m_zone = QTimeZone::utc();
    QList<View> m_views;
    QHash<QString, Count> m_counts;
    QSet<QString> m_inSight;
    int m_interval = 2000;
    QElapsedTimer m_sinceRound;
    QTimer m_soon;
    LatestRead m_read;
};

} // namespace zhanggui
