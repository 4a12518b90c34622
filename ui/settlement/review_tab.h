// 核对: a period's settlement reviewed in the window – what should be paid, was billed, paid and invoiced,
// every difference with its causes, and what can be done about it.
#pragma once

#include "models/settlement/review_tables.h"
#include "ui/settlement/review_runner.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class EmptyState;
class MessageBar;
class PageHeader;
class ProgressStrip;
class ReviewTableModel;

class ReviewTab : public QWidget {
    Q_OBJECT

public:
    /// `store` outlives the tab. Reads the billed periods when it is first shown and when lines come or go; a
    /// review runs when the person says so.
    ReviewTab(Store &store, const SettlementDesk::Setting &desk, const QString &actor, bool readOnly,
        QWidget *parent = nullptr);
    ~ReviewTab() override;

    MessageBar &messages() { return *m_messages; }
    QTableView &view() { return *m_view; }
    /// What is shown; nullptr: nothing was reviewed yet.
    const ReviewPointer &review() const { return m_review; }
    bool hasPeriods() const { return !m_periods.isEmpty(); }
    bool isRunning() const { return m_running; }
    void setLocale(const QLocale &locale);
    void focusPeriod();
    /// Reviews the chosen period.
    void run();
    void cancel();
    /// Writes what is shown; the ending of the name says how.
    void save(const QString &to);
    /// "summary", "differences" …
    void showTable(const QString &id);
    /// A step was undone or redone somewhere else: the offer to undo may be of that one.
    void forgetUndo();
    /// What the review that is shown rests on has changed since.
    bool isOutOfDate() const { return m_outOfDate; }
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    void importWanted(const QString &kind);
    /// Where to save shall be asked for; `suggestion`: a file name.
    void saveWanted(const QString &suggestion);
    void lineWanted(zhanggui::SettlementLayer layer, qint64 id);
    void recordWanted(const QString &kind, qint64 id);
    /// What nobody entered shall be entered now.
    void ratioWanted(const zhanggui::MissingRatio &missing);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildReview();
    void connectRunner();
    void connectButtons();
    void connectQueue();
    void takePeriods(const QList<BilledPeriod> &periods);
    void begin(const QString &what);
    void end();
    void fill();
    void fillPeriods();
    void showRow(int row);
    void openRow(int row);
    void orderColumns();
    void runAgain();
    void noticeChange(const QString &table);
    void tellOutOfDate();
    void copy();
    void copyTicket();
    /// Of the row of the table of differences; nullptr: another table is shown.
    const ReconcileMatch *matchAt(int row) const;
    void tellQueued(const QueueOutcome &outcome);
    void enableButtons();
    void showEmpty();
    void retranslate();

    const QString m_workspace; // its folder
    const bool m_readOnly;
    QList<BilledPeriod> m_periods; // newest first
    QList<BilledPeriod> m_shownPeriods; // as the box has them
    ReviewPointer m_review;
    QList<ReviewTable> m_tables; // of m_review
    bool m_read = false;
    bool m_running = false;
    bool m_changedMeanwhile = false; // while it runs
    bool m_outOfDate = false;
    BilledPeriod m_wanted; // of the last session, until it can be chosen
    qint64 m_undoStep = 0; // that the message offers to take back
    QString m_what; // runs
    QTimer m_soon; // until the strip is shown
    ReviewRunner *m_runner;
    PageHeader *m_header;
    MessageBar *m_messages;
    QLabel *m_periodLabel;
    QComboBox *m_period;
    QPushButton *m_run;
    QPushButton *m_ticket;
    QPushButton *m_queue;
    QPushButton *m_save;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_notes;
    QListWidget *m_list;
    QLabel *m_none;
    QTableView *m_view;
    ReviewTableModel *m_model;
    ProgressStrip *m_progress;
};

} // namespace zhanggui
