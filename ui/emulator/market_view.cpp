#include "ui/emulator/market_view.h"

#include "ui/callbacks/flat_table.h"
#include "ui/emulator/column_fitter.h"
#include "ui/emulator/market_text.h"
#include "ui/emulator/record_detail.h"
#include "ui/theme/icons.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QListWidget>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kKindsWidth = 150;
constexpr int kTableWidth = 600;
constexpr int kDetailWidth = 360;
constexpr int kLeastName = 130; // of the column that takes what is left

qint64 countOf(const MarketCounts &counts, MarketList list)
{
    switch (list) {
    case MarketList::Products:
        return counts.products;
    case MarketList::Customers:
        return counts.customers;
    case MarketList::Orders:
        return counts.orders;
    case MarketList::Instances:
        return counts.instances;
    case MarketList::Licenses:
        return counts.licenses;
    case MarketList::Usage:
        return counts.usage;
    case MarketList::Tenants:
        return counts.tenants;
    }
    return 0;
}

} // namespace

MarketView::MarketView(ActionCollection &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new MarketModel(this))
    , m_parts(new QSplitter(this))
    , m_kinds(new QListWidget(m_parts))
    , m_stack(new QStackedWidget(m_parts))
    , m_empty(new EmptyState(m_stack))
    , m_table(flatTable(m_stack, "marketTable", m_model))
    , m_fitter(new ColumnFitter(m_table, 0, kLeastName))
    , m_detail(new RecordDetail(m_parts))
{
    setObjectName(QStringLiteral("marketView"));
    m_kinds->setObjectName(QStringLiteral("marketKinds"));
    m_kinds->setFrameShape(QFrame::NoFrame);
    for (int i = 0; i < kMarketLists; ++i) {
        auto *item = new QListWidgetItem(m_kinds);
        item->setSizeHint({ 0, kRowHeight });
    }
    m_kinds->setCurrentRow(int(m_list));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_parts->addWidget(m_kinds);
    m_parts->addWidget(m_stack);
    m_parts->addWidget(m_detail);
    m_parts->setStretchFactor(1, 1);
    m_parts->setCollapsible(1, false);
    m_parts->setSizes({ kKindsWidth, kTableWidth, kDetailWidth });
    m_detail->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(m_parts);
    addActions();
    connectParts();
    fitColumns();
    retranslate();
}

MarketView::~MarketView()
{
    // Before the models, which it looks at.
    delete m_parts;
}

void MarketView::addActions()
{
    const auto add = [this](const char *id, const char *text, const QKeySequence &keys, const char *word) {
        QAction *action = m_actions.add({ id, ActionGroup::Emulator, text, "add", { keys } });
        connect(action, &QAction::triggered, this, [this, word] {
            if (const MarketActionForm *form = marketActionForm(QString(QLatin1String(word))))
                ask(*form);
        });
    };
    add("emulator.market.buy", QT_TRANSLATE_NOOP("Action", "&Buy…"), Qt::CTRL | Qt::ALT | Qt::Key_B, "buy");
    add("emulator.market.try", QT_TRANSLATE_NOOP("Action", "&Try…"), Qt::CTRL | Qt::ALT | Qt::Key_Y, "try");
}

void MarketView::connectParts()
{
    connect(m_kinds, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showList(MarketList(row));
    });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showCurrent(); });
    connect(m_table, &QTableView::activated, this, [this] {
        const auto record = current();
        if (record && std::holds_alternative<MarketOrder>(*record))
            Q_EMIT orderRequested(idOf(*record));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { popUp(m_table->viewport()->mapToGlobal(at)); });
    connect(m_model, &MarketModel::moreWanted, this, &MarketView::moreWanted);
    connect(m_detail, &RecordDetail::actionRequested, this, &MarketView::ask);
    connect(m_detail, &RecordDetail::orderRequested, this, &MarketView::orderRequested);
    connect(m_detail, &RecordDetail::logRequested, this, &MarketView::logRequested);
    connect(m_detail, &RecordDetail::closeRequested, this, &MarketView::closeDetail);
    connect(m_empty, &EmptyState::actionTriggered, m_actions.find(QStringLiteral("emulator.market.buy")),
        &QAction::trigger);
}

void MarketView::showList(MarketList list)
{
    if (list == m_list)
        return;
    m_list = list;
    m_kinds->setCurrentRow(int(list));
    m_model->setRecords(list, {}, false);
    m_detail->hide();
    m_detail->clear();
    fitColumns();
    showWhich();
    Q_EMIT recordsWanted(list, MarketModel::kPage);
}

void MarketView::setCounts(const MarketCounts &counts)
{
    m_counts = counts;
    for (int i = 0; i < kMarketLists; ++i) {
        const QString title = listTitle(MarketList(i));
        const qint64 count = countOf(counts, MarketList(i));
        m_kinds->item(i)->setText(
            count > 0 ? QStringLiteral("%1  %2").arg(title, m_model->style().locale.toString(count)) : title);
    }
}

void MarketView::setRecords(MarketList list, const QList<MarketRecord> &records, bool more)
{
    if (list != m_list)
        return;
    const auto kept = current();
    m_model->setRecords(list, records, more);
    showWhich();
    if (!m_waitingFor.isEmpty() && m_model->rowOf(m_waitingFor) >= 0)
        select(std::exchange(m_waitingFor, QString()));
    else if (kept)
        select(idOf(*kept));
    showCurrent();
}

void MarketView::appendRecords(MarketList list, const QList<MarketRecord> &records, bool more)
{
    if (list == m_list)
        m_model->append(records, more);
}

void MarketView::setNames(const MarketNames &names)
{
    m_model->setNames(names);
    m_detail->clear(); // its names may have changed
    showCurrent();
}

void MarketView::setStyle(const MarketStyle &style)
{
    m_model->setStyle(style);
    setCounts(m_counts);
    showCurrent();
}

void MarketView::select(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) {
        m_waitingFor = id;
        return;
    }
    if (m_table->currentIndex().row() != row) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    showCurrent();
}

std::optional<MarketRecord> MarketView::current() const
{
    const MarketRecord *record = m_model->at(m_table->currentIndex().row());
    return record == nullptr ? std::nullopt : std::optional(*record);
}

void MarketView::setActionsEnabled(bool enabled)
{
    m_actionsEnabled = enabled;
    m_detail->setActionsEnabled(enabled);
    for (const char *id : { "emulator.market.buy", "emulator.market.try" })
        m_actions.find(QLatin1String(id))->setEnabled(enabled);
}

void MarketView::closeDetail()
{
    m_detail->hide();
    m_table->setFocus();
}

void MarketView::showCurrent()
{
    const auto record = current();
    if (!record) {
        m_detail->hide();
        m_detail->clear();
        return;
    }
    if (m_detail->record() != record)
        m_detail->setRecord(*record, m_model->names(), m_model->style());
    m_detail->show();
}

void MarketView::fitColumns()
{
    const auto columns = marketColumns(m_list);
    QHeaderView *header = m_table->horizontalHeader();
    QList<int> expendable;
    int stretching = 0;
    for (int i = 0; i < int(columns.size()); ++i) {
        const bool rest = columns[size_t(i)].width == 0;
        m_table->setColumnHidden(i, false);
        header->setSectionResizeMode(i, rest ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (rest)
            stretching = i;
        else
            m_table->setColumnWidth(i, columns[size_t(i)].width);
        // State and name always stay; of the others the last is the least important.
        if (i > 1 && !rest)
            expendable.prepend(i);
    }
    m_fitter->setExpendable(expendable, stretching);
}

void MarketView::showWhich()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    const bool sold = m_list != MarketList::Products && m_list != MarketList::Customers;
    if (m_list == MarketList::Usage)
        m_empty->setContent(QStringLiteral("emulator"), tr("No usage was pushed yet"),
            tr("Push usage records of an on-demand instance to the address above: they are taken at once, "
               "checked a while later, and stand here with what is wrong with them."));
    else if (m_list == MarketList::Tenants)
        m_empty->setContent(QStringLiteral("emulator"), tr("There is no tenant yet"),
            tr("Buy a joint product: its enterprise is synchronized to your server, and stands here."),
            tr("Buy…"));
    else
        m_empty->setContent(QStringLiteral("emulator"), tr("Nothing here yet"),
            sold ? tr("Buy something as a customer would: an order comes into being, and your server is "
                      "called to open it.")
                 : tr("The seed file says what there is. It can be read in under State."),
            sold ? tr("Buy…") : QString());
}

void MarketView::ask(const MarketActionForm &form)
{
    QHash<QString, QString> given;
    if (const auto record = current()) {
        const QString subject = subjectWord(listOf(*record));
        for (const MarketActionForm::Member &member : form.members) {
            if (subject == QLatin1String(member.type)) {
                given.insert(QLatin1String(member.name), idOf(*record));
                break;
            }
        }
    }
    Q_EMIT actionRequested(form, given);
}

void MarketView::popUp(const QPoint &at)
{
    const auto record = current();
    if (!record)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MarketActionForm *form : actionsFor(*record)) {
        QAction *one = menu->addAction(actionTitle(*form));
        one->setEnabled(m_actionsEnabled);
        connect(one, &QAction::triggered, this, [this, form] { ask(*form); });
    }
    menu->addSeparator();
    const QString id = idOf(*record);
    if (std::holds_alternative<MarketOrder>(*record))
        connect(menu->addAction(icon(QStringLiteral("show")), tr("As each side sees it")),
            &QAction::triggered, this, [this, id] { Q_EMIT orderRequested(id); });
    connect(menu->addAction(icon(QStringLiteral("filter")), tr("Its rows of the log")), &QAction::triggered,
        this, [this, id] { Q_EMIT logRequested(id); });
    connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy the rows")), &QAction::triggered, this,
        [this] { copyRows(*m_table); });
    menu->popup(at);
}

QByteArray MarketView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_parts->saveState() << int(m_list);
    return state;
}

void MarketView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray parts;
    int list = 0;
    stream >> parts >> list;
    if (stream.status() != QDataStream::Ok || list < 0 || list >= kMarketLists)
        return;
    m_parts->restoreState(parts);
    showList(MarketList(list));
}

void MarketView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MarketView::retranslate()
{
    m_kinds->setAccessibleName(tr("Kinds of things in the marketplace"));
    m_table->setAccessibleName(tr("List of the chosen kind"));
    setCounts(m_counts);
    m_model->retranslate();
    showWhich();
}

} // namespace zhanggui
