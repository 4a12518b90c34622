// 经营数据: figures of settlement as chart and table – by month, product, type, customer; age of what is
// unbilled; the next three bills. Each bar and row leads to its lines.
#pragma once

#include "ui/settlement/look_runner.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class ChartFrame;
class EmptyState;
class LookChoices;
class MessageBar;
class PageHeader;
class ProgressStrip;
class Prompts;
class ReviewTableModel;
class Store;
struct PdfReport;

class LookTab : public QWidget {
    Q_OBJECT

public:
    /// Everything borrowed outlives the tab. Computes when it is first shown and when the person says so;
    /// says so when lines, orders, ratios or rules changed meanwhile.
    LookTab(Store &store, const SettlementDesk::Setting &desk, Prompts &prompts, bool readOnly,
        QWidget *parent = nullptr);
    ~LookTab() override;

    MessageBar &messages() { return *m_messages; }
    ChartFrame &chart() { return *m_chart; }
    QTableView &table() { return *m_table; }
    LookChoices &choices() { return *m_choices; }
    /// What is shown; nullptr: nothing was computed yet.
    const LookShownPointer &shown() const { return m_shown; }
    bool isRunning() const { return m_running; }
    /// What is shown is of what was chosen.
    bool isSettled() const { return !m_running && m_read && (m_environments.isEmpty() || m_isShown); }
    bool isOutOfDate() const { return m_outOfDate; }
    void setLocale(const QLocale &locale);
    void focusChoices();
    void run();
    void cancel();
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

    void tellPrintingFailed(const Error &error);

Q_SIGNALS:
    /// Chart and table as they are shown.
    void printWanted(const zhanggui::PdfReport &paper);
    void importWanted(const QString &kind);
    void linesWanted(const QString &what, qint64 lines, const zhanggui::SqlCondition &rows);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildShown(Prompts &prompts);
    void connectRunner();
    void connectParts();
    void takeEnvironments(const QStringList &environments);
    void takeShown(const LookShownPointer &shown);
    void showChoice();
    void open(const LookPlace &place);
    void noticeChange(const QString &table);
    void tellOutOfDate();
    void end();
    void copy();
    void showEmpty();
    void retranslate();

    const QString m_workspace; // its folder
    const bool m_readOnly;
    QStringList m_environments;
    LookPointer m_look;
    LookShownPointer m_shown;
    bool m_read = false; // m_environments
    bool m_running = false;
    bool m_isShown = false;
    bool m_changedMeanwhile = false;
    bool m_outOfDate = false;
    QTimer m_soon; // until the strip is shown
    LookRunner *m_runner;
    PageHeader *m_header;
    LookChoices *m_choices;
    QPushButton *m_run;
    QAction *m_print;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    ChartFrame *m_chart;
    QLabel *m_notes;
    QTableView *m_table;
    ReviewTableModel *m_model;
    ProgressStrip *m_progress;
};

} // namespace zhanggui
