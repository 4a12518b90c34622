// The tab Scenarios: runs a scenario against the seller's server and shows what came of each step; records
// what is done in the other tabs as a new one.
#pragma once

#include "ui/emulator/scenario_models.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class ProgressStrip;
class StatusPill;

class ScenariosView : public QWidget {
    Q_OBJECT

public:
    /// Adds the actions "emulator.scenario.…". Borrowed.
    explicit ScenariosView(ActionCollection &actions, QWidget *parent = nullptr);
    ~ScenariosView() override;

    ScenarioListModel &scenarios() { return *m_list; }
    ScenarioStepModel &steps() { return *m_steps; }
    void setScenarios(const QList<ListedScenario> &scenarios);
    void select(const QString &id);
    const ListedScenario *current() const;
    void setZone(const QTimeZone &zone) { m_zone = zone; }

    void begin(const Scenario &scenario);
    void beginStep(int step, qint64 clockMs);
    void addVerdict(const ScenarioVerdict &verdict);
    void finish(const ScenarioReport &report);
    bool isRunning() const { return m_running; }

    /// `actions`: what was done so far, one a line.
    void setRecording(bool recording, int steps, const QStringList &actions = {});
    /// Whether there is a marketplace to record from.
    void setRecordable(bool recordable);
    /// Files cannot be written.
    void setReadOnly(bool readOnly);

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void runRequested(const zhanggui::Scenario &scenario);
    void stopRequested();
    void junitRequested();
    void recordRequested();
    void saveRecordingRequested();
    void folderRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    QWidget *buildBar();
    QWidget *buildRight();
    void connectParts();
    void showCurrent();
    void enable();
    void retranslate();

    ActionCollection &m_actions;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    ScenarioListModel *m_list;
    ScenarioStepModel *m_steps;
    bool m_running = false;
    bool m_recording = false;
    bool m_recordable = false;
    bool m_readOnly = false;
    bool m_hasReport = false;
    int m_recorded = 0;
    QStringList m_recordedActions;
    QString m_shownId; // whose steps are shown
    QPushButton *m_run;
    QPushButton *m_junit;
    QPushButton *m_record;
    QPushButton *m_folder;
    StatusPill *m_recordState;
    QLabel *m_recordLast;
    ProgressStrip *m_progress;
    QSplitter *m_parts;
    QTableView *m_table;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QTableView *m_stepTable = nullptr;
    QLabel *m_because = nullptr;
};

} // namespace zhanggui
