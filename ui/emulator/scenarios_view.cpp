#include "ui/emulator/scenarios_view.h"

#include "ui/callbacks/flat_table.h"
#include "ui/emulator/market_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/status_pill.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kListWidth = 480;
constexpr int kStepsWidth = 620;

QPushButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(QLatin1String(iconName)));
    return made;
}

} // namespace

ScenariosView::ScenariosView(ActionCollection &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_list(new ScenarioListModel(this))
    , m_steps(new ScenarioStepModel(this))
    , m_run(button(this, "scenarioRun", "play"))
    , m_junit(button(this, "scenarioJunit", "export"))
    , m_record(button(this, "scenarioRecord", "edit"))
    , m_folder(button(this, "scenarioFolder", "folder"))
    , m_recordState(new StatusPill(this))
    , m_recordLast(mutedLabel(this))
    , m_progress(new ProgressStrip(this))
    , m_parts(new QSplitter(this))
    , m_table(flatTable(m_parts, "scenarioTable", m_list))
{
    setObjectName(QStringLiteral("scenariosView"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(ScenarioListModel::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(ScenarioListModel::Product, 110);
    m_table->setColumnWidth(ScenarioListModel::Steps, 60);
    m_table->setColumnWidth(ScenarioListModel::Result, 104);
    m_parts->addWidget(m_table);
    m_parts->addWidget(buildRight());
    m_parts->setStretchFactor(1, 1);
    m_parts->setChildrenCollapsible(false);
    m_parts->setSizes({ kListWidth, kStepsWidth });
    m_progress->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(buildBar());
    column->addWidget(m_progress);
    column->addWidget(m_parts, 1);
    addActions();
    connectParts();
    retranslate();
}

ScenariosView::~ScenariosView()
{
    // Before the models, which it looks at.
    delete m_parts;
}

QWidget *ScenariosView::buildBar()
{
    auto *bar = new QWidget(this);
    m_recordLast->setObjectName(QStringLiteral("scenarioRecordLast"));
    m_recordLast->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins({});
    line->setSpacing(space::s);
    line->addWidget(m_run);
    line->addWidget(m_junit);
    line->addSpacing(space::l);
    line->addWidget(m_record);
    line->addWidget(m_recordState);
    line->addWidget(m_recordLast, 1);
    line->addWidget(m_folder);
    return bar;
}

QWidget *ScenariosView::buildRight()
{
    m_stack = new QStackedWidget(m_parts);
    m_empty = new EmptyState(m_stack);
    auto *page = new QWidget(m_stack);
    m_title = headingLabel(page);
    m_title->setWordWrap(true);
    m_about = mutedLabel(page);
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stepTable = flatTable(page, "scenarioSteps", m_steps);
    m_stepTable->horizontalHeader()->setSectionResizeMode(ScenarioStepModel::Step, QHeaderView::Stretch);
    m_stepTable->horizontalHeader()->setSectionResizeMode(ScenarioStepModel::Found, QHeaderView::Stretch);
    m_stepTable->setColumnWidth(ScenarioStepModel::Number, 44);
    m_stepTable->setColumnWidth(ScenarioStepModel::Result, 104);
    m_because = mutedLabel(page);
    m_because->setWordWrap(true);
    m_because->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::m, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(m_stepTable, 1);
    column->addWidget(m_because);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    return m_stack;
}

void ScenariosView::addActions()
{
    const auto add = [this](const char *id, const char *text, const char *iconName, const QKeySequence &keys,
                         const std::function<void()> &use) {
        QAction *action = m_actions.add({ id, ActionGroup::Emulator, text, iconName, { keys } });
        connect(action, &QAction::triggered, this, use);
    };
    add("emulator.scenario.run", QT_TRANSLATE_NOOP("Action", "&Run the scenario"), "play", Qt::Key_F9,
        [this] {
            if (const ListedScenario *one = current(); one != nullptr && !m_running)
                Q_EMIT runRequested(one->scenario);
        });
    add("emulator.scenario.stop", QT_TRANSLATE_NOOP("Action", "S&top the scenario"), "stop",
        Qt::CTRL | Qt::Key_F9, [this] { Q_EMIT stopRequested(); });
    add("emulator.scenario.junit", QT_TRANSLATE_NOOP("Action", "Save the result as &JUnit…"), "export",
        Qt::CTRL | Qt::ALT | Qt::Key_J, [this] { Q_EMIT junitRequested(); });
    add("emulator.scenario.record", QT_TRANSLATE_NOOP("Action", "Recor&d, or save the recording…"), "edit",
        Qt::CTRL | Qt::ALT | Qt::Key_D, [this] {
            if (m_recording)
                Q_EMIT saveRecordingRequested();
            else
                Q_EMIT recordRequested();
        });
}

void ScenariosView::connectParts()
{
    const auto leads = [this](QPushButton *from, const char *to) {
        connect(from, &QPushButton::clicked, m_actions.find(QLatin1String(to)), &QAction::trigger);
    };
    leads(m_run, "emulator.scenario.run");
    leads(m_junit, "emulator.scenario.junit");
    leads(m_record, "emulator.scenario.record");
    connect(m_folder, &QPushButton::clicked, this, &ScenariosView::folderRequested);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &ScenariosView::stopRequested);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showCurrent(); });
    connect(m_table, &QTableView::activated, m_actions.find(QStringLiteral("emulator.scenario.run")),
        &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const char *id :
            { "emulator.scenario.run", "emulator.scenario.stop", "emulator.scenario.junit" })
            menu->addAction(m_actions.find(QLatin1String(id)));
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_stepTable, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy the rows")), &QAction::triggered, this,
            [this] { copyRows(*m_stepTable); });
        menu->popup(m_stepTable->viewport()->mapToGlobal(at));
    });
    connect(m_stepTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &row) {
            const ListedScenario *one = current();
            const bool known = one != nullptr && row.row() >= 0 && row.row() < one->scenario.steps.size();
            m_because->setText(
                known ? one->scenario.steps.at(row.row()).because.in(readsChinese()) : QString());
        });
}

void ScenariosView::setScenarios(const QList<ListedScenario> &scenarios)
{
    const ListedScenario *before = current();
    const QString kept = before == nullptr ? QString() : before->scenario.id;
    m_shownId.clear();
    m_list->setScenarios(scenarios);
    select(kept.isEmpty() && !scenarios.isEmpty() ? scenarios.first().scenario.id : kept);
    showCurrent();
}

void ScenariosView::select(const QString &id)
{
    const int row = m_list->rowOf(id);
    if (row >= 0)
        m_table->selectRow(row);
}

const ListedScenario *ScenariosView::current() const
{
    return m_list->at(m_table->currentIndex().row());
}

void ScenariosView::showCurrent()
{
    const ListedScenario *one = current();
    m_stack->setCurrentIndex(one == nullptr ? 0 : 1);
    if (one != nullptr) {
        m_title->setText(titleOf(one->scenario));
        m_about->setText(aboutOf(one->scenario));
        m_because->clear();
        if (m_shownId != one->scenario.id && !m_running) {
            m_shownId = one->scenario.id;
            m_steps->setSteps(one->scenario.steps);
            m_hasReport = false;
        }
    }
    enable();
}

void ScenariosView::begin(const Scenario &scenario)
{
    m_running = true;
    m_hasReport = false;
    select(scenario.id);
    m_shownId = scenario.id;
    m_steps->setSteps(scenario.steps);
    m_list->setState(scenario.id, ScenarioOutcomeState::Running);
    m_progress->begin(titleOf(scenario), scenario.steps.size());
    m_progress->setProgress(0, scenario.steps.size());
    enable();
}

void ScenariosView::beginStep(int step, qint64 clockMs)
{
    m_steps->begin(step);
    //: %1: number of the step, %2: how many there are, %3: time of the virtual clock
    m_progress->setShare(double(step - 1) / qMax(1, m_steps->rowCount()),
        tr("step %1 of %2 · %3").arg(step).arg(m_steps->rowCount()).arg(timeText(clockMs, m_zone)));
    m_stepTable->scrollTo(m_steps->index(step - 1, 0));
}

void ScenariosView::addVerdict(const ScenarioVerdict &verdict)
{
    m_steps->add(verdict);
}

void ScenariosView::finish(const ScenarioReport &report)
{
    m_running = false;
    m_hasReport = true;
    m_steps->end();
    m_progress->end();
    using State = ScenarioOutcomeState;
    m_list->setState(report.scenario,
        report.cancelled         ? State::Cancelled
            : report.passed      ? State::Passed
            : report.unreachable ? State::Unreachable
                                 : State::Failed);
    enable();
}

void ScenariosView::setRecording(bool recording, int steps, const QStringList &actions)
{
    m_recording = recording;
    m_recorded = steps;
    m_recordedActions = actions;
    retranslate();
}

void ScenariosView::setRecordable(bool recordable)
{
    m_recordable = recordable;
    enable();
}

void ScenariosView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    enable();
}

void ScenariosView::enable()
{
    const auto set = [this](const char *id, QPushButton *shown, bool possible) {
        m_actions.find(QLatin1String(id))->setEnabled(possible);
        if (shown != nullptr)
            shown->setEnabled(possible);
    };
    set("emulator.scenario.run", m_run, current() != nullptr && !m_running);
    set("emulator.scenario.stop", nullptr, m_running);
    set("emulator.scenario.junit", m_junit, m_hasReport && !m_running);
    set("emulator.scenario.record", m_record, m_recording || (m_recordable && !m_readOnly));
    m_folder->setEnabled(!m_readOnly);
}

QByteArray ScenariosView::saveState() const
{
    return m_parts->saveState();
}

void ScenariosView::restoreState(const QByteArray &state)
{
    m_parts->restoreState(state);
}

void ScenariosView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScenariosView::retranslate()
{
    m_run->setText(tr("Run"));
    m_run->setToolTip(m_actions.find(QStringLiteral("emulator.scenario.run"))->toolTip());
    m_junit->setText(tr("Save JUnit…"));
    m_record->setText(m_recording ? tr("Stop and save…") : tr("Record"));
    m_record->setToolTip(tr("What is done in the other tabs becomes a scenario"));
    m_recordState->setVisible(m_recording);
    m_recordState->setStatus(Tone::Warn, tr("Recording: %n step(s)", nullptr, m_recorded));
    m_recordState->setToolTip(m_recordedActions.join(u'\n').toHtmlEscaped());
    // The newest; all of them stand in the tooltip.
    m_recordLast->setText(
        m_recording && !m_recordedActions.isEmpty() ? m_recordedActions.constLast() : QString());
    m_recordLast->setToolTip(m_recordState->toolTip());
    m_folder->setText(tr("Open the folder"));
    m_folder->setToolTip(tr("Scenarios of one's own are files there"));
    m_table->setAccessibleName(tr("Scenarios"));
    m_stepTable->setAccessibleName(tr("Steps of the scenario"));
    m_empty->setContent(QStringLiteral("play"), tr("No scenario is chosen"),
        tr("A scenario plays months of a product's life against your server in seconds, on a marketplace of "
           "its own, and tells at each step whether your server did what it must."));
    m_list->retranslate();
    m_steps->retranslate();
    showCurrent();
}

} // namespace zhanggui
