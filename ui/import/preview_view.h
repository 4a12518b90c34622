// What the file would do: counts that filter the list of findings, the findings, the control totals.
#pragma once

#include "models/records/cell_text.h"
#include "ui/import/import_session.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class EmptyState;
class FindingsModel;
class OutcomeBar;
class TotalsView;

class PreviewView : public QWidget {
    Q_OBJECT

public:
    /// `session` must outlive the view, which asks it for the findings.
    explicit PreviewView(ImportSession &session, QWidget *parent = nullptr);

    /// Shows what fits the session's state.
    void refresh();
    void setCellStyle(const CellStyle &style);
    void setPersonalShown(bool shown);
    const FindingsModel &findings() const { return *m_model; }
    /// The selected findings as tab-separated text, as they are shown; rows that are not read are left out.
    QString selectedText() const;
    /// Every row in sight has arrived.
    bool isSettled() const;
    void focusFindings();
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void retranslate();

Q_SIGNALS:
    /// The button of the empty state: prepare, or go on.
    void prepareWanted();
    void saveBadRowsWanted();

private:
    void buildTable();
    void buildLayout();
    void showFindings();
    void showEmpty();
    void showReason();
    void copy();

    ImportSession &m_session;
    FindingsModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    OutcomeBar *m_outcomes;
    QPushButton *m_saveBad;
    QSplitter *m_splitter;
    QStackedWidget *m_list;
    QTableView *m_table;
    QLabel *m_reason; // of the current row, whole
    EmptyState *m_nothing;
    TotalsView *m_totals;
    QAction *m_copy;
};

} // namespace zhanggui
