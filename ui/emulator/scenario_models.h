// The scenarios that can be run, and the steps of one with what came of each.
#pragma once

#include "net/emulator/scenario/scenario_run.h"
#include "ui/callbacks/callback_text.h"

#include <QAbstractTableModel>
#include <QHash>

namespace zhanggui {

/// A scenario as the list has it.
struct ListedScenario {
    Scenario scenario;
    QString file; // of one's own; empty: the program carries it
};

/// How the last run of a scenario in this session went.
enum class ScenarioOutcomeState { None, Running, Passed, Failed, Cancelled, Unreachable };
ToneText outcomeText(ScenarioOutcomeState state);
/// What it is called, and what it tells, in the language of the screen.
QString titleOf(const Scenario &scenario);
QString aboutOf(const Scenario &scenario);

class ScenarioListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Product, Steps, Result, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setScenarios(const QList<ListedScenario> &scenarios);
    const ListedScenario *at(int row) const;
    int rowOf(const QString &id) const;
    void setState(const QString &id, ScenarioOutcomeState state);
    ScenarioOutcomeState stateOf(const QString &id) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ListedScenario> m_scenarios;
    QHash<QString, ScenarioOutcomeState> m_states;
};

class ScenarioStepModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Result, Step, Found, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Without any verdict.
    void setSteps(const QList<ScenarioStep> &steps);
    void begin(int step);
    void add(const ScenarioVerdict &verdict);
    /// What is under way is not any more.
    void end();
    const ScenarioVerdict *verdictAt(int row) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ToneText result(int row) const;

    QList<ScenarioStep> m_steps;
    QHash<int, ScenarioVerdict> m_verdicts; // by row
    int m_current = -1;
};

} // namespace zhanggui
