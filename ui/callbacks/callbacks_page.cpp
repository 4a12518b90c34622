#include "ui/callbacks/callbacks_page.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/flat_table.h"
#include "ui/callbacks/result_model.h"
#include "ui/callbacks/run_diff_view.h"
#include "ui/callbacks/run_list_model.h"
#include "ui/callbacks/target_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kTreeWidth = 280;
constexpr int kLeastTree = 250;
constexpr int kLeastTabs = 300;
constexpr int kExchangeWidth = 440;
constexpr int kNarrow = 620;
constexpr int kStateVersion = 1;

} // namespace

CallbacksPage::CallbacksPage(ActionCollection &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_header(new PageHeader(this))
    , m_target(new TargetBar(this))
    , m_progress(new ProgressStrip(this))
    , m_parts(new QSplitter(this))
    , m_tree(new CaseTree(m_parts))
    , m_tabs(new QTabWidget(m_parts))
    , m_results(new ResultModel(this))
    , m_runs(new RunListModel(this))
    , m_diff(new RunDiffView(m_tabs))
    , m_exchange(new ExchangeView(m_parts))
{
    setObjectName(QStringLiteral("callbacksPage"));
    buildResults();
    buildHistory();
    m_tabs->setObjectName(QStringLiteral("callbackTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_resultStack, QString());
    m_tabs->addTab(m_historyStack, QString());
    m_tabs->addTab(m_diff, QString());
    m_tabs->setTabVisible(int(Part::Compare), false);
    m_parts->addWidget(m_tree);
    m_parts->addWidget(m_tabs);
    m_parts->addWidget(m_exchange);
    m_parts->setStretchFactor(1, 1);
    m_parts->setCollapsible(1, false);
    m_parts->setSizes({ kTreeWidth, 2 * kExchangeWidth, kExchangeWidth });
    m_tree->setMinimumWidth(kLeastTree);
    m_tabs->setMinimumWidth(kLeastTabs);
    m_exchange->hide();
    m_progress->hide();
    addActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_header);
    column->addWidget(m_target);
    column->addWidget(m_progress);
    column->addWidget(m_parts, 1);
    connectParts();
    m_results->setTitles(
        [this](const CaseSummary &summary) { return titleOfCase(summary.caseId, summary.title); });
    m_runs->setTitles([this](const RunSummary &run) { return titleOfRun(run); });
    m_diff->setTitles([this](const QString &id, const QString &stored) { return titleOfCase(id, stored); });
    retranslate();
}

CallbacksPage::~CallbacksPage()
{
    // Before the models, which they look at.
    delete m_parts;
}

void CallbacksPage::buildResults()
{
    m_resultStack = new QStackedWidget(m_tabs);
    m_empty = new EmptyState(m_resultStack);
    m_resultTable = flatTable(m_resultStack, "callbackResults", m_results);
    QHeaderView *header = m_resultTable->horizontalHeader();
    header->setSectionResizeMode(ResultModel::Case, QHeaderView::Stretch);
    header->setSectionResizeMode(ResultModel::Finding, QHeaderView::Stretch);
    m_resultTable->setColumnWidth(ResultModel::State, 104);
    m_resultTable->setColumnWidth(ResultModel::Time, 76);
    m_resultTable->setTextElideMode(Qt::ElideMiddle); // the end of a title tells it from others
    m_resultTable->installEventFilter(this);
    m_resultStack->addWidget(m_empty);
    m_resultStack->addWidget(m_resultTable);
}

void CallbacksPage::buildHistory()
{
    m_historyStack = new QStackedWidget(m_tabs);
    m_noHistory = new EmptyState(m_historyStack);
    m_runTable = flatTable(m_historyStack, "callbackRuns", m_runs);
    m_runTable->horizontalHeader()->setSectionResizeMode(RunListModel::Address, QHeaderView::Stretch);
    m_runTable->setColumnWidth(RunListModel::Result, 120);
    m_runTable->setColumnWidth(RunListModel::When, 150);
    m_runTable->setColumnWidth(RunListModel::What, 220);
    m_runTable->setColumnWidth(RunListModel::Counts, 240);
    m_runTable->setColumnWidth(RunListModel::Took, 70);
    m_historyStack->addWidget(m_noHistory);
    m_historyStack->addWidget(m_runTable);
    const auto showWhich = [this] { m_historyStack->setCurrentIndex(m_runs->rowCount() > 0 ? 1 : 0); };
    connect(m_runs, &QAbstractItemModel::modelReset, this, showWhich);
}

void CallbacksPage::setSuites(const QList<CallbackSuite> &suites)
{
    m_suites = suites;
    for (const CallbackSuite &suite : suites) {
        for (const CallbackCase &callbackCase : suite.cases)
            m_cases.insert(callbackCase.id, callbackCase);
    }
    m_tree->setSuites(suites);
    m_results->retranslate();
    m_runs->retranslate();
    enableActions();
}

void CallbacksPage::setOwnCases(const QList<CallbackCase> &cases)
{
    m_own = cases;
    for (const CallbackCase &callbackCase : cases)
        m_cases.insert(callbackCase.id, callbackCase);
    m_tree->setOwnCases(cases);
    enableActions();
}

void CallbacksPage::setTexts(const VerdictTexts &texts)
{
    m_results->setTexts(texts);
    m_exchange->setTexts(texts);
    m_diff->setTexts(texts);
}

void CallbacksPage::setZone(const QTimeZone &zone)
{
    m_runs->setZone(zone);
    showHeader();
}

void CallbacksPage::setHasKeys(bool hasKeys)
{
    m_hasKeys = hasKeys;
    showEmpty();
}

void CallbacksPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    enableActions();
}

const CallbackSuite *CallbacksPage::suite(const QString &id) const
{
    const auto found = std::find_if(
        m_suites.begin(), m_suites.end(), [&id](const CallbackSuite &one) { return one.id == id; });
    return found == m_suites.end() ? nullptr : &*found;
}

const CallbackCase *CallbacksPage::caseOf(const QString &id) const
{
    const auto found = m_cases.constFind(id);
    return found == m_cases.constEnd() ? nullptr : &*found;
}

QString CallbacksPage::titleOfCase(const QString &id, const QString &stored) const
{
    const CallbackCase *known = caseOf(id);
    return known != nullptr ? titleOf(*known) : stored.isEmpty() ? id : stored;
}

QString CallbacksPage::titleOfRun(const RunSummary &run) const
{
    if (const CallbackSuite *known = suite(run.suite))
        return titleOf(*known);
    return run.suite.isEmpty() && run.title.isEmpty() ? tr("Cases of your own") : run.title;
}

void CallbacksPage::showPart(Part part)
{
    m_tabs->setTabVisible(int(part), true);
    m_tabs->setCurrentIndex(int(part));
}

void CallbacksPage::addPart(QWidget *widget, const char *title)
{
    m_tabs->addTab(widget, tr(title));
    m_moreTitles.append(title);
}

void CallbacksPage::showPart(QWidget *widget)
{
    m_tabs->setCurrentWidget(widget);
}

CallbacksPage::Part CallbacksPage::part() const
{
    return Part(m_tabs->currentIndex());
}

void CallbacksPage::fitColumns()
{
    // Beside an exchange, which tells what was found, the case's name needs the room more.
    const bool narrow = m_exchange->isVisible() && m_resultTable->width() < kNarrow;
    m_resultTable->setColumnHidden(ResultModel::Finding, narrow);
}

void CallbacksPage::showEmpty()
{
    const bool nothing = m_results->rowCount() == 0 && !m_running;
    m_resultStack->setCurrentIndex(nothing ? 0 : 1);
    m_noHistory->setContent(QStringLiteral("history"), tr("No run is kept"),
        tr("Every run is kept in the workspace, with all its requests and answers, until it is too old."));
    if (m_target->addressText().isEmpty()) {
        m_empty->setContent(QStringLiteral("callbacks"), tr("Where is your server?"),
            tr("Enter the production address that the marketplace would call. It may be on this machine or "
               "in "
               "your network: nothing has to be public."),
            tr("Enter the address"));
    } else if (!m_hasKeys) {
        m_empty->setContent(QStringLiteral("key"), tr("There is no key to sign with"),
            tr("Requests are signed with the access keys of the seller console's key management. They are "
               "kept "
               "in the vault, with an environment."),
            tr("Enter the keys"));
    } else {
        m_empty->setContent(QStringLiteral("callbacks"), tr("Nothing was sent yet"),
            tr("Choose a suite or some cases at the left, then run them. Each answer is checked as the "
               "official "
               "console does, and further."),
            tr("Run what is chosen"));
    }
}

void CallbacksPage::actOnEmpty()
{
    if (m_target->addressText().isEmpty())
        m_target->focusAddress();
    else if (!m_hasKeys)
        Q_EMIT keysRequested();
    else
        run(m_tree->selection());
}

QByteArray CallbacksPage::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kStateVersion << m_parts->saveState() << m_resultTable->horizontalHeader()->saveState()
        << m_runTable->horizontalHeader()->saveState() << m_tree->saveState() << int(m_exchange->tab());
    return state;
}

void CallbacksPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    int version = 0;
    QByteArray parts;
    QByteArray results;
    QByteArray runs;
    QByteArray tree;
    int tab = 0;
    in >> version >> parts >> results >> runs >> tree >> tab;
    if (in.status() != QDataStream::Ok || version != kStateVersion)
        return;
    m_parts->restoreState(parts);
    m_resultTable->horizontalHeader()->restoreState(results);
    m_runTable->horizontalHeader()->restoreState(runs);
    m_tree->restoreState(tree);
    m_exchange->showTab(ExchangeView::Tab(tab));
}

bool CallbacksPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_resultTable && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void CallbacksPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallbacksPage::retranslate()
{
    //: 回调调试
    m_header->setTitle(tr("Callback debugger"));
    m_tabs->setTabText(int(Part::Results), tr("Results"));
    m_tabs->setTabText(int(Part::History), tr("Earlier runs"));
    m_tabs->setTabText(int(Part::Compare), tr("Comparison"));
    for (qsizetype i = 0; i < m_moreTitles.size(); ++i)
        m_tabs->setTabText(int(Part::Compare) + 1 + int(i), tr(m_moreTitles.at(i)));
    m_resultTable->setAccessibleName(tr("Results, one line a case"));
    m_runTable->setAccessibleName(tr("Earlier runs, newest first"));
    m_results->retranslate();
    m_runs->retranslate();
    showHeader();
    showEmpty();
}

} // namespace zhanggui
