// The page of the history: every step, what it changed, undo and redo of any of them.
#pragma once

#include "models/history/revert_block.h"
#include "ui/history/step_desk.h"
#include "ui/records/record_page.h"

namespace zhanggui {

class StepDetailView;

class HistoryPage : public RecordPage {
    Q_OBJECT

public:
    /// `store` and `actions` are borrowed and outlive the page. Adds the actions "history.undo" and
    /// "history.redo" to those of RecordPage.
    HistoryPage(Store &store, ActionCollection &actions, const Setting &setting, QWidget *parent = nullptr);
    ~HistoryPage() override;

    StepDetailView &detail() { return *m_detail; }
    void setCellStyle(const CellStyle &style) override;
    /// While a step is turned no other can be.
    void setBusy(bool busy);

Q_SIGNALS:
    void turnRequested(zhanggui::RevertWay way, qint64 stepId);
    void recordRequested(const QString &table, qint64 key);
    void saveRejectsRequested(qint64 importId, const QString &fileName);

protected:
    Words words() const override;
    QString countText(int rows, bool filtered) const override;
    void load(qint64 rowId) override;
    void enableOwnActions() override;

private:
    void turn(RevertWay way);
    /// "done", "undone", or empty: of a step that reverts another, and while nothing is known.
    QString currentState() const;

    StepDesk *m_desk;
    StepDetailView *m_detail;
    bool m_busy = false;
};

} // namespace zhanggui
