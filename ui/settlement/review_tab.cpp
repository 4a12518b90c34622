#include "ui/settlement/review_tab.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/flat_table.h"
#include "ui/settlement/review_table_model.h"
#include "ui/settlement/rules_check.h"
#include "ui/settlement/settlement_tables.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace zhanggui {

namespace {

constexpr int kStripDelayMs = 500;
constexpr int kListWidth = 210;

QPushButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QPushButton(icon(QLatin1String(iconName)), {}, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

ReviewTab::ReviewTab(
    Store &store, const SettlementDesk::Setting &desk, const QString &actor, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_workspace(desk.workspaceDirectory)
    , m_readOnly(readOnly)
    , m_runner(new ReviewRunner(store, desk, actor, this))
    , m_header(new PageHeader(this))
    , m_messages(new MessageBar(this))
    , m_periodLabel(plainLabel(this))
    , m_period(new QComboBox(this))
    , m_run(button(this, "runReview", "play"))
    , m_ticket(button(this, "copyTicketText", "copy"))
    , m_queue(button(this, "queueDifferences", "tickets"))
    , m_save(button(this, "saveReview", "export"))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_progress(new ProgressStrip(this))
{
    setObjectName(QStringLiteral("reviewTab"));
    m_messages->hide();
    m_period->setObjectName(QStringLiteral("reviewPeriod"));
    m_period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_periodLabel->setBuddy(m_period);
    auto *line = new QHBoxLayout;
    line->addWidget(m_periodLabel);
    line->addWidget(m_period);
    line->addWidget(m_run);
    line->addStretch(1);
    for (QPushButton *one : { m_ticket, m_queue, m_save })
        line->addWidget(one);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, space::s);
    top->addWidget(m_header);
    top->addLayout(line);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildReview());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_progress);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kStripDelayMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_progress->begin(m_what, 0); });
    connectButtons();
    connectRunner();
    connectQueue();
    connect(&store, &Store::changed, this, &ReviewTab::noticeChange);
    retranslate();
}

ReviewTab::~ReviewTab() = default;

QWidget *ReviewTab::buildReview()
{
    auto *shown = new QWidget(m_stack);
    m_notes = plainLabel(shown);
    m_notes->setObjectName(QStringLiteral("reviewNotes"));
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list = new QListWidget(shown);
    m_list->setObjectName(QStringLiteral("reviewTables"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(kListWidth);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none = mutedLabel(shown);
    m_none->setObjectName(QStringLiteral("reviewNone"));
    m_none->setWordWrap(true);
    m_model = new ReviewTableModel(this);
    m_view = flatTable(shown, "reviewTable", m_model);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyAction = new QAction(icon(QStringLiteral("copy")), {}, m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &ReviewTab::copy);
    m_view->addAction(copyAction);
    auto *right = new QVBoxLayout;
    right->addWidget(m_none);
    right->addWidget(m_view, 1);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_list);
    parts->addLayout(right, 1);
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(space::l, 0, space::l, space::s);
    column->addWidget(m_notes);
    column->addLayout(parts, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReviewTab::showRow);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(
        m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewTab::enableButtons);
    return shown;
}

void ReviewTab::connectButtons()
{
    connect(m_run, &QPushButton::clicked, this, &ReviewTab::run);
    connect(m_ticket, &QPushButton::clicked, this, &ReviewTab::copyTicket);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_review)
            Q_EMIT saveWanted(
                //: File name of a settlement review, followed by the period.
                tr("settlement-review-%1").arg(m_review->input.period) + QStringLiteral(".xlsx"));
    });
    connect(m_queue, &QPushButton::clicked, this, [this] {
        m_queue->setEnabled(false);
        m_runner->queue(m_review);
    });
    connect(m_progress, &ProgressStrip::cancelRequested, this, &ReviewTab::cancel);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (hasPeriods())
            run();
        else
            Q_EMIT importWanted(idOf(SettlementLayer::BillLine));
    });
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (const qint64 step = std::exchange(m_undoStep, 0); step != 0)
            m_runner->undo(step);
        else if (m_outOfDate)
            runAgain();
    });
}

void ReviewTab::connectRunner()
{
    connect(m_runner, &ReviewRunner::periodsLoaded, this, &ReviewTab::takePeriods);
    connect(m_runner, &ReviewRunner::periodsFailed, this, [this](const Error &error) {
        m_messages->show(messageFor(tr("The billed periods could not be read."), error));
    });
    connect(m_runner, &ReviewRunner::progressed, this, [this](qint64 done, qint64 total) {
        if (m_progress->isRunning())
            m_progress->setProgress(done, total);
    });
    connect(m_runner, &ReviewRunner::reviewed, this, [this](const ReviewPointer &review) {
        end();
        m_review = review;
        m_outOfDate = false;
        if (m_changedMeanwhile)
            tellOutOfDate();
        fill();
    });
    connect(m_runner, &ReviewRunner::failed, this, [this](const Error &error) {
        end();
        m_messages->show(messageFor(tr("The period could not be reviewed."), error));
    });
    connect(m_runner, &ReviewRunner::saved, this, [this](const QString &to) {
        end();
        m_messages->show({ Tone::Ok, tr("The review was saved."), to, {}, {}, {} });
    });
    connect(m_runner, &ReviewRunner::saveFailed, this, [this](const Error &error) {
        end();
        m_messages->show(messageFor(tr("The review could not be saved."), error));
    });
}

void ReviewTab::setLocale(const QLocale &locale)
{
    m_model->setLocale(locale);
}

void ReviewTab::focusPeriod()
{
    m_period->setFocus(Qt::ShortcutFocusReason);
}

void ReviewTab::takePeriods(const QList<BilledPeriod> &periods)
{
    m_read = true;
    m_periods = periods;
    fillPeriods();
}

void ReviewTab::fillPeriods()
{
    const int before = m_period->currentIndex();
    const BilledPeriod chosen = before >= 0 ? m_shownPeriods.value(before) : m_wanted;
    const bool oneEnvironment = std::all_of(m_periods.cbegin(), m_periods.cend(),
        [this](const BilledPeriod &one) { return one.environment == m_periods.constFirst().environment; });
    m_period->clear();
    for (const BilledPeriod &one : std::as_const(m_periods))
        m_period->addItem(oneEnvironment ? one.period : one.period + QStringLiteral(" · ") + one.environment);
    m_shownPeriods = m_periods;
    m_period->setCurrentIndex(std::max(0, int(m_periods.indexOf(chosen))));
    showEmpty();
    enableButtons();
}

void ReviewTab::run()
{
    const int chosen = m_period->currentIndex();
    if (m_running || chosen < 0 || chosen >= m_periods.size())
        return;
    m_changedMeanwhile = false;
    begin(tr("Reviewing %1").arg(m_period->currentText()));
    m_runner->run(m_periods.at(chosen));
}

void ReviewTab::runAgain()
{
    const BilledPeriod shown{ m_review->input.environment, m_review->input.period };
    if (const int place = int(m_periods.indexOf(shown)); place >= 0)
        m_period->setCurrentIndex(place);
    run();
}

void ReviewTab::noticeChange(const QString &table)
{
    if (!decidesReview(table))
        return;
    m_changedMeanwhile = true;
    if (m_review && !m_running)
        tellOutOfDate();
    if (table != u"settlement_lines")
        return;
    m_read = false;
    if (isVisible())
        m_runner->loadPeriods();
}

void ReviewTab::tellOutOfDate()
{
    m_outOfDate = true;
    m_undoStep = 0;
    m_messages->show({ Tone::Warn, tr("The review is out of date: what it rests on has changed."), {}, {}, {},
        tr("Review again") });
}

QJsonObject ReviewTab::saveState() const
{
    const BilledPeriod chosen = m_shownPeriods.value(m_period->currentIndex(), m_wanted);
    return { { QStringLiteral("environment"), chosen.environment },
        { QStringLiteral("period"), chosen.period } };
}

void ReviewTab::restoreState(const QJsonObject &state)
{
    m_wanted = { state.value(QStringLiteral("environment")).toString(),
        state.value(QStringLiteral("period")).toString() };
    if (const int place = int(m_periods.indexOf(m_wanted)); place >= 0)
        m_period->setCurrentIndex(place);
}

void ReviewTab::save(const QString &to)
{
    if (m_running || !m_review || to.isEmpty())
        return;
    begin(tr("Saving the review"));
    m_runner->save(m_review, to);
}

void ReviewTab::begin(const QString &what)
{
    forgetUndo();
    m_messages->dismiss();
    m_running = true;
    m_what = what;
    m_soon.start();
    enableButtons();
}

void ReviewTab::end()
{
    m_running = false;
    m_soon.stop();
    m_progress->end();
    enableButtons();
}

void ReviewTab::cancel()
{
    if (!m_running)
        return;
    m_runner->cancel();
    end();
    m_messages->show({ Tone::Neutral, tr("It was stopped."), tr("Nothing was changed."), {}, {}, {} });
}

void ReviewTab::enableButtons()
{
    m_period->setEnabled(hasPeriods() && !m_running);
    m_run->setEnabled(hasPeriods() && !m_running);
    m_save->setEnabled(m_review && !m_running);
    m_queue->setEnabled(m_review && !m_running && !m_readOnly);
    m_ticket->setEnabled(matchAt(m_view->currentIndex().row()) != nullptr);
}

void ReviewTab::showEmpty()
{
    if (!m_read)
        m_empty->setContent(QStringLiteral("compare"), tr("Loading…"), {});
    else if (hasPeriods())
        m_empty->setContent(QStringLiteral("compare"), tr("No review yet"),
            tr("A review compares what should be paid with what was billed, the bills with payments and "
               "invoices to Huawei Cloud, and names the cause of every difference. Nothing is written."),
            tr("Review %1").arg(m_period->currentText()));
    else
        m_empty->setContent(QStringLiteral("compare"), tr("No bill to review yet"),
            tr("Import the bill lines of a period, and the transaction details that belong to it. Then the "
               "period can be reviewed here."),
            m_readOnly ? QString() : tr("Import bill lines…"));
}

void ReviewTab::showEvent(QShowEvent *event)
{
    if (!m_read)
        m_runner->loadPeriods();
    if (m_review && !m_running && !m_outOfDate)
        whenDone(rulesDiffer(m_workspace, m_review->policyDigest), this, [this](bool differ) {
            if (differ && !m_running)
                tellOutOfDate();
        });
    QWidget::showEvent(event);
}

void ReviewTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReviewTab::retranslate()
{
    //: 结算核对
    m_header->setTitle(tr("Review of settlement"));
    //: 账期
    m_periodLabel->setText(tr("&Period"));
    m_period->setAccessibleName(tr("Period"));
    m_run->setText(tr("R&un"));
    m_run->setToolTip(tr("Review the chosen period; so does F5."));
    m_ticket->setText(tr("Copy ticket text"));
    m_queue->setText(tr("Put differences into the queue"));
    m_save->setText(tr("Save…"));
    m_list->setAccessibleName(tr("Tables of the review"));
    m_view->actions().constFirst()->setText(tr("Copy"));
    fill();
    showEmpty();
    enableButtons();
}

} // namespace zhanggui
