// The line below a list, like a spreadsheet's: how many records the filter shows and what their amounts come
// to, and the same of the selected rows. Counted in the background; a newer question stops an older one.
#pragma once

#include "models/records/latest_read.h"
#include "models/records/totals.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;

namespace zhanggui {

class RecordList;
class RecordModel;

class TotalsStrip : public QFrame {
    Q_OBJECT

public:
    /// Model and list must outlive the strip.
    TotalsStrip(RecordModel &model, RecordList &list, const QString &databaseFile, QWidget *parent = nullptr);

    /// Counts what matches, when that is something else.
    void setCondition(const SqlCondition &condition);
    void count();
    /// To be connected to Store::changed; counts again soon, at most once a second.
    void tableChanged(const QString &table);
    /// What the colours of the rows mean, one line a rule; stands in the tooltip. Empty: there are none.
    void setLegend(const QStringList &lines);
    /// For a change of language.
    void retranslate();

    bool isCounting() const { return m_all.isRunning() || m_selected.isRunning(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void countSelected();
    void show(QLabel &label, const QString &text);
    void showAll();
    void showSelected();
    QString textOf(const Totals &totals) const;

    RecordModel &m_model;
    RecordList &m_list;
    SqlCondition m_condition;
    std::optional<Result<Totals>> m_allTotals; // empty while counting for the first time
    std::optional<Result<Totals>> m_selectedTotals;
    qsizetype m_selectedRows = 0;
    QStringList m_legend;
    QTimer m_countSoon;
    QTimer m_selectSoon;
    QElapsedTimer m_sinceCount;
    QLabel *m_allText;
    QLabel *m_selectedText;
    LatestRead m_all;
    LatestRead m_selected;
};

} // namespace zhanggui
