// What the pages of settlement ask of the workspace, without waiting: where a line is from, the files, two
// downloads compared. Lives on the GUI thread; each newer question of a kind replaces the one before.
#pragma once

#include "models/records/latest_read.h"
#include "models/settlement/line_history.h"

#include <QObject>

namespace zhanggui {

class SettlementDesk : public QObject {
    Q_OBJECT

public:
    explicit SettlementDesk(const QString &databaseFile, QObject *parent = nullptr);

    void loadLine(qint64 lineId);
    void loadFiles();
    /// `earlier` 0: see compareFiles().
    void compare(qint64 file, qint64 earlier);
    void cancelComparison() { m_comparisons.cancel(); }

Q_SIGNALS:
    void lineLoaded(const zhanggui::LineHistory &history);
    void lineFailed(const zhanggui::Error &error); // NotFound: it is not there any more
    void filesLoaded(const QList<zhanggui::SettlementFile> &files);
    void filesFailed(const zhanggui::Error &error);
    void compared(const std::shared_ptr<const zhanggui::FileComparison> &made);
    void comparisonFailed(const zhanggui::Error &error);

private:
    LatestRead m_lines;
    LatestRead m_files;
    LatestRead m_comparisons;
};

} // namespace zhanggui
