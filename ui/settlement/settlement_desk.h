// What the pages of settlement ask of the workspace, without waiting: where a line is from, the files, two
// downloads compared, why an order is not in the bill. Lives on the GUI thread; each newer question of a kind
// replaces the one before.
#pragma once

#include "models/core/wire_time.h"
#include "models/records/latest_read.h"
#include "models/settlement/line_history.h"
#include "models/settlement/order_settlement.h"

#include <QObject>

namespace zhanggui {

class SettlementDesk : public QObject {
    Q_OBJECT

public:
    struct Setting {
        QString databaseFile;
        QString workspaceDirectory; // whose rules/settlement.json goes before the shipped one
        std::shared_ptr<const WorkCatalog> catalog;
        Now now = systemNowMs;
    };
    explicit SettlementDesk(const Setting &setting, QObject *parent = nullptr);

    void loadLine(qint64 lineId);
    void loadFiles();
    /// `earlier` 0: see compareFiles().
    void compare(qint64 file, qint64 earlier);
    void cancelComparison() { m_comparisons.cancel(); }
    /// By the rules of today; of an environment that tells no site as the Chinese one.
    void explain(const QString &environment, const QString &orderId);
    void cancelExplanation() { m_explanations.cancel(); }

Q_SIGNALS:
    void lineLoaded(const zhanggui::LineHistory &history);
    void lineFailed(const zhanggui::Error &error); // NotFound: it is not there any more
    void filesLoaded(const QList<zhanggui::SettlementFile> &files);
    void filesFailed(const zhanggui::Error &error);
    void compared(const std::shared_ptr<const zhanggui::FileComparison> &made);
    void comparisonFailed(const zhanggui::Error &error);
    void explained(const zhanggui::OrderSettlement &found);
    void explanationFailed(const zhanggui::Error &error); // NotFound: no line names the order

private:
    const Setting m_setting;
    LatestRead m_lines;
    LatestRead m_files;
    LatestRead m_comparisons;
    LatestRead m_explanations;
};

} // namespace zhanggui
