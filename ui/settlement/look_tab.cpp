#include "ui/settlement/look_tab.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/flat_table.h"
#include "ui/report/pdf_report.h"
#include "ui/settlement/look_choices.h"
#include "ui/settlement/review_table_model.h"
#include "ui/settlement/rules_check.h"
#include "ui/settlement/settlement_tables.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace zhanggui {

namespace {

constexpr int kStripDelayMs = 500;
constexpr int kWidestColumn = 320;

} // namespace

LookTab::LookTab(
    Store &store, const SettlementDesk::Setting &desk, Prompts &prompts, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_workspace(desk.workspaceDirectory)
    , m_readOnly(readOnly)
    , m_runner(new LookRunner(desk, this))
    , m_header(new PageHeader(this))
    , m_choices(new LookChoices(this))
    , m_run(new QPushButton(icon(QStringLiteral("refresh")), {}, this))
    , m_print(new QAction(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_progress(new ProgressStrip(this))
{
    setObjectName(QStringLiteral("lookTab"));
    m_messages->hide();
    m_run->setObjectName(QStringLiteral("runLook"));
    m_print->setShortcut(QKeySequence::Print);
    m_print->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_print->setEnabled(false);
    addAction(m_print);
    auto *line = new QHBoxLayout;
    line->addWidget(m_header, 1);
    line->addWidget(m_run);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, space::s);
    top->addLayout(line);
    top->addWidget(m_choices);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildShown(prompts));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_progress);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kStripDelayMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_progress->begin(tr("Computing…"), 0); });
    connect(&store, &Store::changed, this, &LookTab::noticeChange);
    connectParts();
    connectRunner();
    retranslate();
}

LookTab::~LookTab() = default;

QWidget *LookTab::buildShown(Prompts &prompts)
{
    m_splitter = new QSplitter(Qt::Vertical, m_stack);
    m_splitter->setObjectName(QStringLiteral("lookSplitter"));
    auto *above = new QWidget(m_splitter);
    auto *margins = new QVBoxLayout(above);
    margins->setContentsMargins(space::l, 0, space::l, 0);
    auto *plate = new Card(above);
    margins->addWidget(plate);
    m_chart = new ChartFrame(prompts, plate);
    m_chart->setObjectName(QStringLiteral("lookChart"));
    auto *inside = new QVBoxLayout(plate);
    inside->setContentsMargins({});
    inside->addWidget(m_chart);
    auto *below = new QWidget(m_splitter);
    m_notes = mutedLabel(below);
    m_notes->setObjectName(QStringLiteral("lookNotes"));
    m_notes->setWordWrap(true);
    m_model = new ReviewTableModel(this);
    m_table = flatTable(below, "lookTable", m_model);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *openLines = new QAction(icon(QStringLiteral("records")), {}, m_table);
    connect(openLines, &QAction::triggered, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            open({ false, current.row(), current.column() });
    });
    auto *copyRows = new QAction(icon(QStringLiteral("copy")), {}, m_table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRows, &QAction::triggered, this, &LookTab::copy);
    m_table->addActions({ openLines, copyRows });
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ 420, 260 });
    return m_splitter;
}

void LookTab::connectParts()
{
    connect(m_run, &QPushButton::clicked, this, &LookTab::run);
    connect(m_choices, &LookChoices::changed, this, &LookTab::showChoice);
    connect(m_choices, &LookChoices::environmentChanged, this, &LookTab::run);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &LookTab::cancel);
    connect(m_messages, &MessageBar::actionTriggered, this, &LookTab::run);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_environments.isEmpty())
            Q_EMIT importWanted(idOf(SettlementLayer::Transaction));
        else
            run();
    });
    connect(m_chart, &ChartFrame::activated, this, [this](int category, int series) {
        open({ true, category, series });
    });
    m_chart->offerPrinting();
    connect(m_chart, &ChartFrame::printWanted, this, [this] { Q_EMIT printWanted(m_chart->paper()); });
    connect(m_print, &QAction::triggered, m_chart, &ChartFrame::printWanted);
    connect(m_chart, &ChartFrame::saved, this, [this](const QString &file) {
        m_messages->show({ Tone::Ok, tr("It was saved."), file, {}, {}, {} });
    });
    connect(m_chart, &ChartFrame::failed, this,
        [this](const Error &error) { m_messages->show(messageFor(tr("It could not be saved."), error)); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        open({ false, index.row(), index.column() });
    });
}

void LookTab::connectRunner()
{
    connect(m_runner, &LookRunner::environmentsLoaded, this, &LookTab::takeEnvironments);
    connect(m_runner, &LookRunner::environmentsFailed, this, [this](const Error &error) {
        m_messages->show(messageFor(tr("The environments could not be read."), error));
    });
    connect(m_runner, &LookRunner::progressed, this, [this](qint64 done, qint64 total) {
        if (m_progress->isRunning())
            m_progress->setProgress(done, total);
    });
    connect(m_runner, &LookRunner::looked, this, [this](const LookPointer &look) {
        end();
        m_look = look;
        m_choices->setLook(*look);
        m_outOfDate = false;
        if (m_changedMeanwhile)
            tellOutOfDate();
        showChoice();
    });
    connect(m_runner, &LookRunner::failed, this, [this](const Error &error) {
        end();
        m_messages->show(messageFor(tr("The figures could not be computed."), error));
    });
    connect(m_runner, &LookRunner::shown, this, &LookTab::takeShown);
    connect(m_runner, &LookRunner::found, this,
        [this](const QString &what, qint64 lines, const SqlCondition &rows) {
            if (lines == 0)
                m_messages->show({ Tone::Neutral, tr("No line stands behind it."), {}, {}, {}, {} });
            else
                Q_EMIT linesWanted(what, lines, rows);
        });
}

void LookTab::takeEnvironments(const QStringList &environments)
{
    m_read = true;
    m_environments = environments;
    m_choices->setEnvironments(environments);
    showEmpty();
    if (!environments.isEmpty() && !m_look && !m_running)
        run();
}

void LookTab::run()
{
    const QString environment = m_choices->choice().environment;
    if (environment.isEmpty())
        return;
    m_messages->dismiss();
    m_running = true;
    m_isShown = false;
    m_changedMeanwhile = false;
    m_soon.start();
    m_run->setEnabled(false);
    showEmpty();
    m_runner->run(environment);
}

void LookTab::end()
{
    m_running = false;
    m_soon.stop();
    m_progress->end();
    m_run->setEnabled(!m_environments.isEmpty());
    showEmpty();
}

void LookTab::cancel()
{
    if (!m_running)
        return;
    m_runner->cancel();
    end();
    m_isShown = m_shown != nullptr;
    m_messages->show(
        { Tone::Neutral, tr("It was stopped."), tr("Nothing was changed."), {}, {}, tr("Compute again") });
}

void LookTab::showChoice()
{
    m_isShown = false;
    if (m_look)
        m_runner->show(m_look, m_choices->choice());
}

void LookTab::takeShown(const LookShownPointer &shown)
{
    m_shown = shown;
    m_isShown = !m_running;
    m_print->setEnabled(!shown->chart.isEmpty());
    m_chart->setData(shown->chart);
    m_model->setTable(shown->table);
    m_notes->setText(shown->notes);
    m_table->setAccessibleName(shown->table.title);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(kWidestColumn, m_table->columnWidth(column)));
    m_table->setColumnHidden(0, true); // the currency, which is chosen above
    m_stack->setCurrentWidget(m_splitter);
}

void LookTab::open(const LookPlace &place)
{
    if (!m_shown || !m_look)
        return;
    if (!isOthers(*m_shown, place)) {
        m_runner->find(m_look, m_shown, place);
        return;
    }
    LookChoice choice = m_choices->choice();
    choice.allGroups = true;
    m_choices->setChoice(choice);
    showChoice();
    m_table->setFocus();
}

void LookTab::noticeChange(const QString &table)
{
    if (!decidesFigures(table))
        return;
    m_changedMeanwhile = true;
    if (m_look && !m_running)
        tellOutOfDate();
    if (table != u"settlement_lines")
        return;
    m_read = false; // another environment may have lines now
    if (isVisible())
        m_runner->loadEnvironments();
}

void LookTab::tellOutOfDate()
{
    m_outOfDate = true;
    m_messages->show(
        { Tone::Warn, tr("The figures are out of date: lines, orders, ratios or rules have changed."), {}, {},
            {}, tr("Compute again") });
}

void LookTab::tellPrintingFailed(const Error &error)
{
    m_messages->show({ Tone::Fail, tr("It could not be printed."), {},
        tr("Look at the printer, or save it as PDF."), error.what + u'\n' + error.detail, {} });
}

void LookTab::setLocale(const QLocale &locale)
{
    m_model->setLocale(locale);
}

void LookTab::focusChoices()
{
    m_choices->focusFirst();
}

QJsonObject LookTab::saveState() const
{
    QJsonObject state = toJson(m_choices->choice());
    state.insert(QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64()));
    return state;
}

void LookTab::restoreState(const QJsonObject &state)
{
    m_choices->setChoice(lookChoiceFrom(state));
    m_splitter->restoreState(
        QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()));
    if (m_read)
        m_choices->setEnvironments(m_environments);
    if (m_look)
        m_choices->setLook(*m_look);
    showChoice();
}

void LookTab::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    QGuiApplication::clipboard()->setText(m_model->text(rows));
}

void LookTab::showEmpty()
{
    m_stack->setCurrentWidget(m_shown ? static_cast<QWidget *>(m_splitter) : m_empty);
    m_run->setEnabled(!m_running && !m_environments.isEmpty());
    if (!m_read || m_running)
        m_empty->setContent(QStringLiteral("columns"), tr("Loading…"), {});
    else if (m_environments.isEmpty())
        m_empty->setContent(QStringLiteral("columns"), tr("No transactions yet"),
            tr("Import the transaction details of the official console. Then sales, fee, settlement amount "
               "and what is unbilled are shown here, with the next three bills."),
            m_readOnly ? QString() : tr("Import transaction details…"));
    else
        m_empty->setContent(QStringLiteral("columns"), tr("Nothing was computed yet"), {}, tr("Compute"));
}

void LookTab::showEvent(QShowEvent *event)
{
    if (!m_read)
        m_runner->loadEnvironments();
    if (m_look && !m_running && !m_outOfDate)
        whenDone(rulesDiffer(m_workspace, m_look->policyDigest), this, [this](bool differ) {
            if (differ && !m_running)
                tellOutOfDate();
        });
    QWidget::showEvent(event);
}

void LookTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LookTab::retranslate()
{
    //: 经营数据, as 卖家中心 > 经营数据分析 says it
    m_header->setTitle(tr("Figures of settlement"));
    m_run->setText(tr("Compute again"));
    m_run->setToolTip(tr("From the lines, orders and ratios of now; so does F5."));
    const QList<QAction *> actions = m_table->actions();
    actions.at(0)->setText(tr("Show the lines"));
    actions.at(1)->setText(tr("Copy"));
    showEmpty();
    showChoice();
}

} // namespace zhanggui
