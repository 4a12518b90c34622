// What the page of callbacks_page.h offers to do, and when.
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/flat_table.h"
#include "ui/callbacks/result_model.h"
#include "ui/callbacks/run_list_model.h"
#include "ui/callbacks/target_bar.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"

#include <QAction>
#include <QMenu>
#include <QMetaMethod>
#include <QTabWidget>
#include <QTableView>

namespace zhanggui {

void CallbacksPage::add(const char *name, const char *text, const char *icon, const QKeySequence &keys,
    const std::function<void()> &use)
{
    const QByteArray id = QByteArray("callbacks.") + name;
    QAction *action = m_actions.add({ id.constData(), ActionGroup::Callbacks, text, icon, { keys } });
    connect(action, &QAction::triggered, this, use);
}

QAction *CallbacksPage::action(const char *name) const
{
    return m_actions.find(QLatin1String("callbacks.") + QLatin1String(name));
}

void CallbacksPage::enable(const char *name, bool possible)
{
    action(name)->setEnabled(possible);
}

void CallbacksPage::addActions()
{
    add("run", QT_TRANSLATE_NOOP("Action", "&Run what is chosen"), "play", Qt::Key_F9,
        [this] { run(m_tree->selection()); });
    add("runSuite", QT_TRANSLATE_NOOP("Action", "Run the whole &suite"), "play", Qt::SHIFT | Qt::Key_F9,
        [this] { run(m_tree->selectedSuites()); });
    add("stop", QT_TRANSLATE_NOOP("Action", "S&top the run"), "stop", Qt::CTRL | Qt::Key_F9,
        [this] { Q_EMIT stopRequested(); });
    add("sendAgain", QT_TRANSLATE_NOOP("Action", "Send this case &again"), "redo", Qt::CTRL | Qt::Key_R,
        [this] { sendAgain(); });
    add("edit", QT_TRANSLATE_NOOP("Action", "&Edit and send again…"), "edit", Qt::CTRL | Qt::ALT | Qt::Key_E,
        [this] { edit(); });
    action("edit")->setVisible(false); // until somebody listens
    add("nextProblem", QT_TRANSLATE_NOOP("Action", "&Next problem"), "forward", Qt::Key_F8,
        [this] { showProblem(1); });
    add("previousProblem", QT_TRANSLATE_NOOP("Action", "&Previous problem"), "back", Qt::SHIFT | Qt::Key_F8,
        [this] { showProblem(-1); });
    add("copyExchange", QT_TRANSLATE_NOOP("Action", "&Copy what the tab shows"), "copy",
        Qt::CTRL | Qt::ALT | Qt::Key_C, [this] { m_exchange->copyTab(); });
    add("copyCurl", QT_TRANSLATE_NOOP("Action", "Copy as c&URL"), "command", Qt::CTRL | Qt::ALT | Qt::Key_U,
        [this] { m_exchange->copyCurl(); });
    add("nextRequest", QT_TRANSLATE_NOOP("Action", "Next re&quest of the case"), "forward",
        Qt::ALT | Qt::Key_Down, [this] { m_exchange->stepSend(1); });
    add("previousRequest", QT_TRANSLATE_NOOP("Action", "Pre&vious request of the case"), "back",
        Qt::ALT | Qt::Key_Up, [this] { m_exchange->stepSend(-1); });
    add("history", QT_TRANSLATE_NOOP("Action", "Earlier runs"), "history", Qt::CTRL | Qt::ALT | Qt::Key_H,
        [this] { showPart(Part::History); });
    add("openRun", QT_TRANSLATE_NOOP("Action", "&Open this run"), "show", Qt::CTRL | Qt::ALT | Qt::Key_O,
        [this] { openCurrent(); });
    add("compare", QT_TRANSLATE_NOOP("Action", "&Compare two runs"), "compare",
        Qt::CTRL | Qt::ALT | Qt::Key_D, [this] { askForCompare(); });
    add("export", QT_TRANSLATE_NOOP("Action", "E&xport this run…"), "export", Qt::CTRL | Qt::ALT | Qt::Key_X,
        [this] {
            const QList<qint64> chosen = chosenRuns();
            Q_EMIT exportRequested(
                part() == Part::History && !chosen.isEmpty() ? chosen.first() : m_shown.id);
        });
    add("deleteRuns", QT_TRANSLATE_NOOP("Action", "&Delete these runs…"), "remove",
        Qt::CTRL | Qt::ALT | Qt::Key_Backspace, [this] { Q_EMIT deleteRequested(chosenRuns()); });
    // The page's alone: elsewhere these keys are free.
    for (QAction *one : m_actions.of(ActionGroup::Callbacks)) {
        one->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(one);
    }
    m_header->addButton(action("run"));
    m_header->addButton(action("stop"));
    m_header->addButton(action("export"));
}

void CallbacksPage::connectParts()
{
    connect(m_tree, &CaseTree::selectionChanged, this, [this] { enableActions(); });
    connect(m_tree, &CaseTree::activated, this, [this] { run(m_tree->selection()); });
    connect(m_tree, &CaseTree::menuRequested, this, [this](const QPoint &at) {
        popUp({ QStringLiteral("run"), QStringLiteral("runSuite"), QStringLiteral("edit") }, at);
    });
    connect(m_target, &TargetBar::addressChanged, this, [this] { showEmpty(); });
    connect(m_target, &TargetBar::runRequested, this, [this] { run(m_tree->selection()); });
    connect(m_target, &TargetBar::keysRequested, this, &CallbacksPage::keysRequested);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &CallbacksPage::stopRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { actOnEmpty(); });
    connect(m_exchange, &ExchangeView::closeRequested, this, &CallbacksPage::closeExchange);
    connect(m_resultTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &row) {
            openLine(row);
            enableActions();
        });
    connect(m_results, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            if (m_waitingLine >= first.row() && m_waitingLine <= last.row())
                openLine(m_results->index(m_waitingLine, 0));
        });
    connect(m_resultTable, &QTableView::activated, this, &CallbacksPage::openLine);
    connect(m_resultTable, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        popUp({ QStringLiteral("sendAgain"), QStringLiteral("edit"), QStringLiteral("copyCurl"),
                  QStringLiteral("nextProblem"), QStringLiteral("export") },
            m_resultTable->viewport()->mapToGlobal(at));
    });
    connect(m_runTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { enableActions(); });
    connect(m_runTable, &QTableView::activated, this, [this] { openCurrent(); });
    connect(m_runTable, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        popUp({ QStringLiteral("openRun"), QStringLiteral("compare"), QStringLiteral("export"),
                  QStringLiteral("deleteRuns") },
            m_runTable->viewport()->mapToGlobal(at));
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (part() == Part::History)
            Q_EMIT historyWanted();
        m_exchange->setVisible(part() == Part::Results && m_exchange->record().has_value());
        enableActions();
    });
}

void CallbacksPage::popUp(const QStringList &names, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &name : names) {
        QAction *one = m_actions.find(QLatin1String("callbacks.") + name);
        if (one->isVisible())
            menu->addAction(one);
    }
    menu->popup(at);
}

void CallbacksPage::enableActions()
{
    fitColumns();
    const bool here = isVisible();
    const bool chosen = !m_tree->selection().isEmpty();
    const bool results = here && part() == Part::Results;
    const bool exchange = results && m_exchange->isVisible() && m_exchange->send() != nullptr;
    const qsizetype runs = part() == Part::History ? chosenRuns().size() : 0;
    enable("run", here && chosen && !m_running);
    enable("runSuite", here && chosen && !m_running);
    enable("stop", m_running);
    const bool known = m_exchange->record() && caseOf(m_exchange->record()->caseId) != nullptr;
    enable("sendAgain", results && known && !m_running);
    enable("edit", here && (known || !m_tree->currentCase().isEmpty()));
    enable("nextProblem", results && m_results->rowCount() > 0);
    enable("previousProblem", results && m_results->rowCount() > 0);
    for (const char *name : { "copyExchange", "copyCurl", "nextRequest", "previousRequest" })
        enable(name, exchange);
    enable("history", here);
    enable("openRun", here && runs == 1);
    enable("compare",
        here && (runs == 2 || (runs == 1 && m_shown.id != 0 && chosenRuns() != QList{ m_shown.id })));
    enable("export", here && !m_running && (runs == 1 || (part() != Part::History && m_shown.id != 0)));
    enable("deleteRuns", here && runs > 0 && !m_readOnly && !m_running);
}

void CallbacksPage::run(const QList<CaseChoice> &choices)
{
    if (m_running || choices.isEmpty())
        return;
    if (m_target->address().fault.isEmpty())
        Q_EMIT runRequested(choices);
    else
        m_target->focusAddress();
}

void CallbacksPage::sendAgain()
{
    if (!m_exchange->record())
        return;
    const QString id = m_exchange->record()->caseId;
    // In its suite, where that is known, so that what the case needs of it is there.
    const CallbackSuite *known = suite(m_shown.suite);
    run({ { known != nullptr ? known->id : QString(), { id } } });
}

void CallbacksPage::edit()
{
    const QString id = m_exchange->isVisible() && m_exchange->record() ? m_exchange->record()->caseId
                                                                       : m_tree->currentCase();
    if (const CallbackCase *known = caseOf(id))
        Q_EMIT editRequested(*known);
}

void CallbacksPage::openLine(const QModelIndex &row)
{
    const qint64 id = row.data(ResultModel::CaseRowRole).toLongLong();
    m_waitingLine = id == 0 ? row.row() : -1;
    if (id != 0)
        Q_EMIT caseWanted(id);
}

void CallbacksPage::openCurrent()
{
    const QList<qint64> chosen = chosenRuns();
    if (chosen.size() == 1)
        Q_EMIT runWanted(chosen.first());
}

void CallbacksPage::askForCompare()
{
    QList<qint64> chosen = chosenRuns();
    if (chosen.size() == 1)
        chosen.append(m_shown.id);
    if (chosen.size() != 2)
        return;
    std::sort(chosen.begin(), chosen.end());
    Q_EMIT compareRequested(chosen.first(), chosen.last());
}

void CallbacksPage::showProblem(int by)
{
    const int count = m_results->rowCount();
    int row = m_resultTable->currentIndex().isValid() ? m_resultTable->currentIndex().row()
        : by > 0                                      ? -1
                                                      : count;
    for (row += by; row >= 0 && row < count; row += by) {
        const CaseSummary *summary = m_results->at(row);
        // One that is not read yet is shown, and read by that.
        if (summary == nullptr || summary->worst >= Severity::Warning || summary->state == CaseState::Failed
            || summary->state == CaseState::Unreachable) {
            selectResult(row);
            return;
        }
    }
}

void CallbacksPage::refresh()
{
    if (part() == Part::History)
        Q_EMIT historyWanted();
}

void CallbacksPage::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&CallbacksPage::editRequested))
        action("edit")->setVisible(true);
    QWidget::connectNotify(signal);
}

void CallbacksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableActions();
}

void CallbacksPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    enableActions();
}

} // namespace zhanggui
