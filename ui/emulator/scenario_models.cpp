#include "ui/emulator/scenario_models.h"

#include "ui/callbacks/pill_delegate.h"
#include "ui/emulator/market_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Emulator", text);
}

} // namespace

ToneText outcomeText(ScenarioOutcomeState state)
{
    switch (state) {
    case ScenarioOutcomeState::None:
        break;
    case ScenarioOutcomeState::Running:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Running")) };
    case ScenarioOutcomeState::Passed:
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Emulator", "Passed")) };
    case ScenarioOutcomeState::Failed:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Emulator", "Failed")) };
    case ScenarioOutcomeState::Cancelled:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Emulator", "Stopped")) };
    case ScenarioOutcomeState::Unreachable:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Emulator", "Not reached")) };
    }
    return {};
}

QString titleOf(const Scenario &scenario)
{
    const QString &title = scenario.title.in(readsChinese());
    return title.isEmpty() ? scenario.id : title;
}

QString aboutOf(const Scenario &scenario)
{
    return scenario.about.in(readsChinese());
}

void ScenarioListModel::setScenarios(const QList<ListedScenario> &scenarios)
{
    beginResetModel();
    m_scenarios = scenarios;
    endResetModel();
}

const ListedScenario *ScenarioListModel::at(int row) const
{
    return row >= 0 && row < m_scenarios.size() ? &m_scenarios.at(row) : nullptr;
}

int ScenarioListModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_scenarios.cbegin(), m_scenarios.cend(),
        [&id](const ListedScenario &one) { return one.scenario.id == id; });
    return found == m_scenarios.cend() ? -1 : int(found - m_scenarios.cbegin());
}

void ScenarioListModel::setState(const QString &id, ScenarioOutcomeState state)
{
    m_states.insert(id, state);
    const int row = rowOf(id);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, Result), index(row, Result));
}

ScenarioOutcomeState ScenarioListModel::stateOf(const QString &id) const
{
    return m_states.value(id, ScenarioOutcomeState::None);
}

void ScenarioListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_scenarios.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ScenarioListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scenarios.size());
}

int ScenarioListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ScenarioListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ListedScenario &one = m_scenarios.at(index.row());
    const ToneText state = outcomeText(stateOf(one.scenario.id));
    if (role == PillDelegate::ToneRole && index.column() == Result && !state.text.isEmpty())
        return int(state.tone);
    if (role == Qt::TextAlignmentRole && index.column() == Steps)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return one.file.isEmpty() ? one.scenario.id : one.file;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title:
        return titleOf(one.scenario);
    case Product:
        return productKindText(one.scenario.product);
    case Steps:
        return one.scenario.steps.size();
    case Result:
        return state.text;
    default:
        return {};
    }
}

QVariant ScenarioListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Scenario");
    case Product:
        return tr("Product");
    case Steps:
        return tr("Steps");
    case Result:
        return tr("Result");
    default:
        return {};
    }
}

void ScenarioStepModel::setSteps(const QList<ScenarioStep> &steps)
{
    beginResetModel();
    m_steps = steps;
    m_verdicts.clear();
    m_current = -1;
    endResetModel();
}

void ScenarioStepModel::begin(int step)
{
    m_current = step - 1;
    retranslate();
}

void ScenarioStepModel::add(const ScenarioVerdict &verdict)
{
    const int row = verdict.step - 1;
    if (row < 0 || row >= m_steps.size())
        return;
    // Of several verdicts the first that fell short tells the most.
    if (!m_verdicts.contains(row) || m_verdicts.value(row).passed)
        m_verdicts.insert(row, verdict);
    if (m_current == row)
        m_current = -1;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ScenarioStepModel::end()
{
    m_current = -1;
    retranslate();
}

const ScenarioVerdict *ScenarioStepModel::verdictAt(int row) const
{
    const auto found = m_verdicts.constFind(row);
    return found == m_verdicts.constEnd() ? nullptr : &*found;
}

void ScenarioStepModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ScenarioStepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int ScenarioStepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

ToneText ScenarioStepModel::result(int row) const
{
    if (row == m_current)
        return outcomeText(ScenarioOutcomeState::Running);
    const ScenarioVerdict *verdict = verdictAt(row);
    if (verdict == nullptr)
        return {};
    return outcomeText(verdict->passed ? ScenarioOutcomeState::Passed : ScenarioOutcomeState::Failed);
}

QVariant ScenarioStepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const ScenarioStep &step = m_steps.at(row);
    const ScenarioVerdict *verdict = verdictAt(row);
    const bool chinese = readsChinese();
    if (role == PillDelegate::ToneRole && index.column() == Result && !result(row).text.isEmpty())
        return int(result(row).tone);
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Step)
        return QStringList{ scenarioStepText(step).in(chinese), step.because.in(chinese) }
            .join(u'\n')
            .trimmed()
            .toHtmlEscaped();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number:
        return row + 1;
    case Result:
        return result(row).text;
    case Step:
        return scenarioStepText(step).in(chinese);
    case Found:
        return verdict == nullptr ? QString() : verdict->text.in(chinese);
    default:
        return {};
    }
}

QVariant ScenarioStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Result:
        return tr("Result");
    case Step:
        return tr("Step");
    case Found:
        return tr("What was found");
    default:
        return {};
    }
}

} // namespace zhanggui
