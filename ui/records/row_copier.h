// Copies the selected rows of a list: at once when their cells are there, otherwise after reading the rest in
// the background, with progress and a way to stop.
#pragma once

#include "models/records/latest_read.h"
#include "models/records/row_text.h"

#include <QObject>
#include <QTimer>

namespace zhanggui {

class ProgressStrip;
class RecordList;
class RecordModel;

class RowCopier : public QObject {
    Q_OBJECT

public:
    /// All must outlive this. `strip` is shown while reading takes longer than half a second.
    RowCopier(RecordModel &model, RecordList &list, ProgressStrip &strip, const QString &databaseFile,
        QObject *parent);

    /// More rows than a clipboard is good for are not copied.
    static constexpr qsizetype kMaxRows = 100'000;
    void copy(TextHeaders headers);
    bool isReading() const { return m_read.isRunning(); }

Q_SIGNALS:
    /// The clipboard has the rows.
    void copied(qsizetype rows);
    void tooMany(qsizetype rows);
    /// The clipboard is as it was.
    void stopped();
    void failed(const zhanggui::Error &error);

private:
    void end();

    RecordModel &m_model;
    RecordList &m_list;
    ProgressStrip &m_strip;
    Progress m_progress;
    qsizetype m_rows = 0;
    QTimer m_showLater;
    QTimer m_tick;
    LatestRead m_read;
};

} // namespace zhanggui
