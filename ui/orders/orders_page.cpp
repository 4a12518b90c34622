#include "ui/orders/orders_page.h"

#include "models/orders/order_kind.h"
#include "models/records/record_model.h"
#include "models/store/store.h"
#include "ui/orders/order_desk.h"
#include "ui/orders/order_detail.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/record_list.h"

#include <QAction>
#include <QEvent>
#include <QJsonDocument>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

const char *const kPageActions[] = { "orders.open", "orders.copy", "orders.copyWithHeaders", "orders.tags",
    "orders.note", "orders.clearFilter", "orders.columns" };

QList<ActionSpec> orderActions()
{
    const auto group = ActionGroup::Orders;
    return {
        { "orders.open", group, QT_TRANSLATE_NOOP("Action", "&Open the detail"), "orders",
            { Qt::ALT | Qt::Key_Return } },
        { "orders.copy", group, QT_TRANSLATE_NOOP("Action", "&Copy the rows"), "copy", {} },
        { "orders.copyWithHeaders", group, QT_TRANSLATE_NOOP("Action", "Copy the rows with &headers"), "copy",
            { Qt::CTRL | Qt::SHIFT | Qt::Key_C } },
        { "orders.tags", group, QT_TRANSLATE_NOOP("Action", "Edit &tags"), "tag", { Qt::CTRL | Qt::Key_T } },
        { "orders.note", group, QT_TRANSLATE_NOOP("Action", "Edit the &note"), "edit",
            { Qt::CTRL | Qt::Key_E } },
        { "orders.clearFilter", group, QT_TRANSLATE_NOOP("Action", "C&lear the filter"), "filter",
            { Qt::CTRL | Qt::SHIFT | Qt::Key_X } },
        { "orders.columns", group, QT_TRANSLATE_NOOP("Action", "Choose co&lumns"), "columns", {} },
    };
}

} // namespace

OrdersPage::OrdersPage(Store &store, ActionCollection &actions, const Setting &setting, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_actions(actions)
    , m_setting(setting)
    , m_model(std::make_unique<RecordModel>(orderKind(), store.file()))
    , m_desk(new OrderDesk(store, setting.now, setting.actor, this))
    , m_header(new PageHeader(this))
    , m_filter(new FilterBar(orderKind(), setting.now, this))
    , m_messages(new MessageBar(this))
    , m_splitter(new QSplitter(this))
{
    setObjectName(QStringLiteral("ordersPage"));
    m_stack = new QStackedWidget(m_splitter);
    m_list = new RecordList(*m_model, m_stack);
    m_empty = new EmptyState(m_stack);
    const auto editing = setting.readOnly ? OrderDetail::Editing::ReadOnly : OrderDetail::Editing::Allowed;
    m_detail = new OrderDetail(setting.style, editing, m_splitter);
    m_model->setCellStyle(setting.style);
    m_filter->setZone(setting.style.zone);
    buildActions();
    buildLayout();
    connectList();
    connectDesk();
    retranslate();
}

OrdersPage::~OrdersPage()
{
    // Before the model, which they look at.
    delete m_splitter;
}

void OrdersPage::buildActions()
{
    for (const ActionSpec &spec : orderActions()) {
        QAction *action = m_actions.add(spec);
        // Only where the page is: Ctrl+T means something else elsewhere.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    const auto on = [this](const char *id, auto what) {
        connect(m_actions.find(QString::fromLatin1(id)), &QAction::triggered, this, what);
    };
    on("orders.open", [this] { openDetail(); });
    on("orders.copy", [this] { m_list->copySelection(RecordList::Headers::Without); });
    on("orders.copyWithHeaders", [this] { m_list->copySelection(RecordList::Headers::With); });
    on("orders.clearFilter", [this] { m_filter->setText({}); });
    on("orders.columns", [this] {
        QMenu menu(this);
        m_list->fillColumnsMenu(menu);
        menu.exec(m_list->mapToGlobal(QPoint(0, 0)));
    });
    on("orders.tags", [this] {
        openDetail();
        m_detail->editTags();
    });
    on("orders.note", [this] {
        openDetail();
        m_detail->editNote();
    });
    enableActions();
}

void OrdersPage::enableActions()
{
    const auto enable = [this](const char *id, bool possible) {
        m_actions.find(QString::fromLatin1(id))->setEnabled(possible);
    };
    const bool current = m_list->currentIndex().isValid();
    const bool selected = m_list->selectionModel()->hasSelection();
    enable("orders.open", current);
    enable("orders.tags", current && !m_setting.readOnly);
    enable("orders.note", current && !m_setting.readOnly);
    enable("orders.copy", selected);
    enable("orders.copyWithHeaders", selected);
    enable("orders.clearFilter", !m_filter->text().isEmpty());
}

void OrdersPage::buildLayout()
{
    for (const char *id : { "orders.fetch", "orders.columns" }) {
        if (QAction *action = m_actions.find(QString::fromLatin1(id)))
            m_header->addButton(action);
    }
    m_list->setObjectName(QStringLiteral("ordersList"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ 760, 420 });
    m_detail->hide();
    m_messages->hide();
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, space::s);
    top->setSpacing(space::s);
    top->addWidget(m_header);
    top->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_filter, m_list);
}

void OrdersPage::connectList()
{
    connect(&m_store, &Store::changed, m_model.get(), &RecordModel::tableChanged);
    connect(m_filter, &FilterBar::conditionChanged, this, &OrdersPage::query);
    connect(m_list, &RecordList::sortRequested, this, &OrdersPage::query);
    connect(m_list, &RecordList::currentRowChanged, this, &OrdersPage::showCurrent);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OrdersPage::enableActions);
    // A reset takes the selection away without a word.
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &OrdersPage::enableActions);
    connect(m_filter, &FilterBar::textChanged, this, &OrdersPage::enableActions);
    connect(m_list, &RecordList::opened, this, &OrdersPage::openDetail);
    connect(m_list, &QWidget::customContextMenuRequested, this, &OrdersPage::showMenu);
    connect(m_list, &RecordList::copiedInPart, this, [this](int rows, int unread) {
        m_messages->show({ Tone::Warn, tr("%n row(s) were copied.", nullptr, rows),
            tr("%n more row(s) are not read yet and were left out.", nullptr, unread),
            tr("Scroll to them and copy again."), {}, {} });
    });
    connect(m_model.get(), &RecordModel::stateChanged, this, &OrdersPage::showState);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_model.get(), signal, this, &OrdersPage::showState);
    connect(m_messages, &MessageBar::actionTriggered, this, &OrdersPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        QAction *action = m_actions.find(m_filter->text().isEmpty() ? QStringLiteral("orders.fetch")
                                                                    : QStringLiteral("orders.clearFilter"));
        if (action != nullptr)
            action->trigger();
    });
}

void OrdersPage::connectDesk()
{
    connect(m_desk, &OrderDesk::loaded, m_detail, &OrderDetail::setRecord);
    connect(m_desk, &OrderDesk::gone, m_detail, &OrderDetail::clear);
    connect(m_desk, &OrderDesk::failed, this, &OrdersPage::showTaskError);
    // What a fetch, an edit or an undo changed is shown at once.
    connect(&m_store, &Store::changed, this, [this](const QString &table) {
        if (table == orderKind().table && m_detail->isVisible() && m_currentId != 0)
            m_desk->load(m_currentId);
    });
    connect(m_detail, &OrderDetail::closeRequested, this, &OrdersPage::closeDetail);
    connect(m_detail, &OrderDetail::tagsEdited, m_desk,
        [this](qint64 id, const QStringList &tags) { m_desk->setTags({ id }, tags); });
    connect(m_detail, &OrderDetail::noteEdited, m_desk, &OrderDesk::setNote);
    connect(m_detail, &OrderDetail::revealed, m_desk, [this](qint64 id, const QString &field) {
        if (!m_setting.readOnly)
            m_desk->logReveal(id, field);
    });
}

void OrdersPage::setCellStyle(const CellStyle &style)
{
    m_setting.style = style;
    m_model->setCellStyle(style);
    m_detail->setCellStyle(style);
    m_filter->setZone(style.zone);
}

void OrdersPage::query()
{
    m_started = true;
    m_model->setQuery({ m_filter->condition(), m_list->sortField(), m_list->sortsDescending() });
}

void OrdersPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void OrdersPage::refresh()
{
    m_messages->dismiss();
    query();
    if (m_detail->isVisible() && m_currentId != 0)
        m_desk->load(m_currentId);
}

void OrdersPage::showState()
{
    const RecordModel::State state = m_model->state();
    const bool empty = state == RecordModel::State::Ready && m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
    if (empty) {
        if (m_filter->text().isEmpty())
            m_empty->setContent(QStringLiteral("orders"), tr("No orders yet"),
                tr("Orders appear here as soon as they are fetched; they stay readable offline."),
                m_actions.find(QStringLiteral("orders.fetch")) != nullptr ? tr("Fetch orders…") : QString());
        else
            m_empty->setContent(QStringLiteral("filter"), tr("No order matches the filter"),
                tr("The filter hides every order of this workspace."), tr("Clear the filter"));
    }
    showCount();
    if (state == RecordModel::State::Failed)
        showError();
    else
        restoreCurrent();
}

void OrdersPage::showCount()
{
    const int rows = m_model->rowCount();
    switch (m_model->state()) {
    case RecordModel::State::Empty:
    case RecordModel::State::Loading:
        m_header->setSubtitle(tr("Loading…"));
        return;
    case RecordModel::State::Counting:
        m_header->setSubtitle(tr("Counting…"));
        return;
    case RecordModel::State::Ready:
        m_header->setSubtitle(m_filter->condition().where.isEmpty()
                ? tr("%Ln order(s)", nullptr, rows)
                : tr("%Ln matching order(s)", nullptr, rows));
        return;
    case RecordModel::State::Failed:
        m_header->setSubtitle({});
    }
}

void OrdersPage::showError()
{
    const Error &error = *m_model->error();
    m_messages->show({ Tone::Fail, tr("The orders could not be read."),
        tr("The rows below are from the last reading that worked."),
        tr("Try again; if it stays, check the database in the menu File."), error.what + u'\n' + error.detail,
        tr("Try again") });
}

void OrdersPage::showTaskError(OrderDesk::Task task, const Error &error)
{
    QString what;
    switch (task) {
    case OrderDesk::Task::Load:
        what = tr("The order could not be read.");
        break;
    case OrderDesk::Task::SetTags:
        what = tr("The tags could not be saved.");
        break;
    case OrderDesk::Task::SetNote:
        what = tr("The note could not be saved.");
        break;
    case OrderDesk::Task::LogReveal:
        what = tr("That personal data was shown could not be recorded.");
        break;
    }
    m_messages->show({ Tone::Fail, what, tr("The stored order is as it was."), {},
        error.what + u'\n' + error.detail, {} });
}

void OrdersPage::showCurrent()
{
    enableActions();
    const qint64 id = m_list->currentRowId();
    if (id == 0)
        return;
    m_currentId = id;
    if (m_detail->isVisible() || !m_detail->isHidden())
        m_desk->load(id);
}

void OrdersPage::restoreCurrent()
{
    if (m_currentId == 0 || m_list->currentRowId() == m_currentId)
        return;
    const bool found = m_list->selectRowId(m_currentId);
    if (found && m_openWhenFound) {
        m_openWhenFound = false;
        openDetail();
    }
}

void OrdersPage::openDetail()
{
    if (m_list->currentRowId() == 0)
        return;
    m_currentId = m_list->currentRowId();
    m_detail->show();
    m_desk->load(m_currentId);
}

void OrdersPage::closeDetail()
{
    if (m_detail->isHidden())
        return;
    m_detail->hide();
    m_list->setFocus();
}

void OrdersPage::openOrder(qint64 rowId)
{
    m_currentId = rowId;
    m_openWhenFound = true;
    if (m_list->selectRowId(rowId)) {
        m_openWhenFound = false;
        openDetail();
    }
}

void OrdersPage::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : kPageActions)
        menu->addAction(m_actions.find(QString::fromLatin1(id)));
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

QByteArray OrdersPage::saveState() const
{
    QJsonObject state = m_list->layoutState();
    state.insert(QStringLiteral("filter"), m_filter->text());
    state.insert(QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64()));
    state.insert(QStringLiteral("detail"), !m_detail->isHidden());
    state.insert(QStringLiteral("order"), QString::number(m_currentId));
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void OrdersPage::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    m_list->restoreLayout(state);
    m_splitter->restoreState(
        QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()));
    m_currentId = state.value(QStringLiteral("order")).toString().toLongLong();
    m_openWhenFound = state.value(QStringLiteral("detail")).toBool() && m_currentId != 0;
    {
        const QSignalBlocker once(m_filter); // one query, below
        m_filter->setText(state.value(QStringLiteral("filter")).toString());
    }
    enableActions();
    query();
}

void OrdersPage::showEvent(QShowEvent *event)
{
    if (!m_started)
        query();
    QWidget::showEvent(event);
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrdersPage::retranslate()
{
    //: 订单
    m_header->setTitle(tr("Orders"));
    m_list->setAccessibleName(tr("Orders"));
    showState();
}

} // namespace zhanggui
