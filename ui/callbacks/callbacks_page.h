// 回调调试: the callback debugger. At the left what can be sent, in the middle the results of a run, earlier
// runs and their comparison, at the right one exchange. The page shows and asks; it sends, reads and writes
// nothing.
#pragma once

#include "ui/callbacks/case_tree.h"
#include "ui/callbacks/verdict_texts.h"

#include <QHash>
#include <QTimeZone>
#include <QWidget>

#include <functional>

class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class ExchangeView;
class PageHeader;
class ProgressStrip;
class ResultModel;
class RunDiffView;
class RunListModel;
class TargetBar;

class CallbacksPage : public QWidget {
    Q_OBJECT

public:
    enum class Part { Results, History, Compare };

    /// Adds the actions "callbacks.…". Borrowed; outlives the page.
    explicit CallbacksPage(ActionCollection &actions, QWidget *parent = nullptr);
    ~CallbacksPage() override;

    CaseTree &tree() { return *m_tree; }
    TargetBar &target() { return *m_target; }
    ResultModel &results() { return *m_results; }
    RunListModel &runs() { return *m_runs; }
    ExchangeView &exchange() { return *m_exchange; }
    RunDiffView &diff() { return *m_diff; }

    void setSuites(const QList<CallbackSuite> &suites);
    void setOwnCases(const QList<CallbackCase> &cases);
    void setTexts(const VerdictTexts &texts);
    void setZone(const QTimeZone &zone);
    /// Nothing was run yet: whether there is a key to sign with, so that the page says what to do first.
    void setHasKeys(bool hasKeys);
    /// Runs can be looked at, but not stored or deleted.
    void setReadOnly(bool readOnly);

    const CallbackSuite *suite(const QString &id) const;
    /// Of the suites and of one's own; nullptr when there is none.
    const CallbackCase *caseOf(const QString &id) const;
    const QList<CallbackCase> &ownCases() const { return m_own; }
    /// What a case of a record is called in the language of the screen.
    QString titleOfCase(const QString &id, const QString &stored) const;
    QString titleOfRun(const RunSummary &run) const;

    /// The results are emptied and the strip shows up. `title`: of the suite.
    void beginRun(const QString &title);
    void setProgress(int done, int total);
    void addResult(const CaseSummary &summary);
    /// The strip goes; `run` tells the header what came of it. `more`: another run follows at once.
    void endRun(const RunSummary &run, bool more);
    bool isRunning() const { return m_running; }
    /// A stored run in the results.
    void showRun(const RunSummary &run);
    /// Asks for the run, and chooses the case at that place of it, from 0, once it is there.
    void openCase(qint64 runId, int place);
    /// What stands in the results now; without an id: none, or one that is not stored.
    const RunSummary &shown() const { return m_shown; }
    /// The run in the results is no more.
    void forgetRun();
    /// The run in the results; 0: none, or one that is not stored.
    qint64 shownRun() const { return m_shown.id; }
    void showCase(const CaseRecord &record);
    void closeExchange();
    void showPart(Part part);
    /// One more tab behind those of Part: an editor, an explainer. `title` is marked with QT_TRANSLATE_NOOP
    /// for the context "zhanggui::CallbacksPage". The page takes the widget over.
    void addPart(QWidget *widget, const char *title);
    void showPart(QWidget *widget);
    Part part() const;
    /// Earlier runs that are chosen in the history, the newest first.
    QList<qint64> chosenRuns() const;
    void selectRuns(const QList<qint64> &ids);
    void selectResult(int row);
    void refresh();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void runRequested(const QList<zhanggui::CaseChoice> &choices);
    void stopRequested();
    /// Answer with showCase().
    void caseWanted(qint64 caseRow);
    /// Answer with showRun().
    void runWanted(qint64 runId);
    /// Answer with RunListModel::setRuns().
    void historyWanted();
    void compareRequested(qint64 earlier, qint64 later);
    void deleteRequested(const QList<qint64> &runIds);
    void exportRequested(qint64 runId);
    /// The person wants to change the case and send it. As long as nobody listens it is not offered.
    void editRequested(const zhanggui::CallbackCase &callbackCase);
    void keysRequested();

protected:
    void changeEvent(QEvent *event) override;
    void connectNotify(const QMetaMethod &signal) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addActions();
    void buildResults();
    void buildHistory();
    void connectParts();
    void enableActions();
    void enable(const char *name, bool possible);
    QAction *action(const char *name) const;
    void add(const char *name, const char *text, const char *icon, const QKeySequence &keys,
        const std::function<void()> &use);
    void run(const QList<CaseChoice> &choices);
    void sendAgain();
    void edit();
    void askForCompare();
    void openLine(const QModelIndex &row);
    void openCurrent();
    void showProblem(int by);
    void fitColumns();
    void showHeader();
    void showEmpty();
    void actOnEmpty();
    void popUp(const QStringList &names, const QPoint &at);
    void retranslate();

    ActionCollection &m_actions;
    QList<CallbackSuite> m_suites;
    QList<CallbackCase> m_own;
    QHash<QString, CallbackCase> m_cases; // by id
    RunSummary m_shown;
    QString m_runningTitle;
    int m_waitingLine = -1; // chosen before it was read
    std::pair<qint64, int> m_waitingCase; // run and place that shall be chosen once it is shown
    bool m_running = false;
    bool m_hasKeys = false;
    bool m_readOnly = false;
    PageHeader *m_header;
    TargetBar *m_target;
    ProgressStrip *m_progress;
    QSplitter *m_parts;
    CaseTree *m_tree;
    QTabWidget *m_tabs;
    QList<const char *> m_moreTitles; // of the tabs behind Part::Compare
    QStackedWidget *m_resultStack = nullptr;
    EmptyState *m_empty = nullptr;
    ResultModel *m_results;
    QTableView *m_resultTable = nullptr;
    QStackedWidget *m_historyStack = nullptr;
    EmptyState *m_noHistory = nullptr;
    RunListModel *m_runs;
    QTableView *m_runTable = nullptr;
    RunDiffView *m_diff;
    ExchangeView *m_exchange;
};

} // namespace zhanggui
