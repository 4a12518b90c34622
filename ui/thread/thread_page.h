// One order from its beginning to now: the order's key facts, and everything that happened to it on a time
// line that can be filtered, printed, and written on.
#pragma once

#include "ui/thread/thread_desk.h"
#include "ui/thread/thread_report.h"

#include <QHash>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class MessageBar;
class PageHeader;
class ThreadFilterRow;
class ThreadModel;
class ThreadNote;

class ThreadPage : public QWidget {
    Q_OBJECT

public:
    enum class Editing { Allowed, ReadOnly };
    /// `desk` and `actions` are borrowed and outlive the page. Adds the actions "thread.note",
    /// "thread.print", "thread.pdf", "thread.copy", "thread.whyBill".
    ThreadPage(ThreadDesk &desk, ActionCollection &actions, Editing editing, QWidget *parent = nullptr);
    ~ThreadPage() override;

    /// Shows the order; an empty environment: the one that knows it.
    void open(const QString &environment, const QString &orderId);
    void refresh();
    const std::optional<OrderThread> &thread() const { return m_thread; }
    /// As it is filtered now.
    Report report() const;
    const ThreadFilter &filter() const { return m_filter; }
    ThreadModel &model() { return *m_model; }
    void setCellStyle(const CellStyle &style);
    void focusOrder();
    void writeNote();
    void closeNote();
    /// The note was undone or made again elsewhere: nothing offers to undo it any more.
    void forgetUndo();
    MessageBar &messages() { return *m_messages; }
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Open what the entry is about, of the order of that row (0: not stored).
    void entryWanted(const zhanggui::ThreadEntry &entry, qint64 orderRow);
    void printWanted();
    void pdfWanted();
    /// Why the order is not in the bill.
    void settlementWanted(const QString &environment, const QString &orderId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void addActions(ActionCollection &actions);
    void connectDesk();
    void showThread(const OrderThread &thread);
    /// A note that was begun belongs to its order.
    void keepDraft();
    void tellLimits(const OrderThread &thread);
    void showFacts();
    void askEnvironment(const QString &orderId, const QStringList &environments);
    void applyFilter();
    void openCurrent();
    void copySelected();
    void saveNote(const QString &text);
    void enableActions();
    void retranslate();

    ThreadDesk &m_desk;
    Editing m_editing;
    CellStyle m_style;
    std::optional<OrderThread> m_thread;
    ThreadFilter m_filter;
    QString m_environment; // wanted
    QString m_orderId;
    ThreadModel *m_model;
    PageHeader *m_header;
    MessageBar *m_messages;
    QLineEdit *m_order;
    QComboBox *m_environments;
    QPushButton *m_go;
    QPushButton *m_why;
    QLabel *m_facts;
    ThreadFilterRow *m_filters;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ThreadNote *m_note;
    QHash<std::pair<QString, QString>, QString> m_drafts; // by environment and order
    QList<QAction *> m_own;
    qint64 m_undoStep = 0;
    bool m_focusLine = false; // once it is there
    bool m_tellLimits = false; // of the thread that was asked for
};

} // namespace zhanggui
