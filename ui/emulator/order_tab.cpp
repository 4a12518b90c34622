#include "ui/emulator/order_tab.h"

#include "models/records/cell_text.h"
#include "ui/callbacks/flat_table.h"
#include "ui/emulator/call_model.h"
#include "ui/emulator/market_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kCallsWidth = 620;
constexpr int kInfoWidth = 420;

} // namespace

QList<Stage> stagesOf(const MarketOrder &order, bool supervised)
{
    using State = Stage::State;
    const auto stage = [](OrderStage one, State state) { return Stage{ orderStageText(one).text, state }; };
    QList<Stage> steps;
    if (order.stage == OrderStage::Cancelled)
        return { stage(OrderStage::Unpaid, State::Done), stage(OrderStage::Cancelled, State::Current) };
    steps.append({ OrderTab::tr("Ordered"), State::Done });
    if (order.stage == OrderStage::Unpaid) {
        steps.last().state = State::Current;
        steps.last().title = orderStageText(OrderStage::Unpaid).text;
        steps.append(stage(OrderStage::Opening, State::ToCome));
        steps.append(stage(OrderStage::Done, State::ToCome));
        return steps;
    }
    const bool failed = order.stage == OrderStage::Failed;
    const bool back = order.stage == OrderStage::Refunding || order.stage == OrderStage::Refunded;
    const bool opening = order.stage == OrderStage::Opening;
    steps.append(stage(OrderStage::Opening, opening ? State::Current : failed ? State::Failed : State::Done));
    if (failed || back) {
        const bool refunded = order.stage == OrderStage::Refunded;
        steps.append(stage(OrderStage::Refunding,
            refunded   ? State::Done
                : back ? State::Current
                       : State::ToCome));
        steps.append(stage(OrderStage::Refunded, refunded ? State::Done : State::ToCome));
        return steps;
    }
    const bool done = order.stage == OrderStage::Done;
    if (supervised)
        steps.append(stage(OrderStage::Supervised,
            order.stage == OrderStage::Supervised ? State::Current
                : done                            ? State::Done
                                                  : State::ToCome));
    steps.append(stage(OrderStage::Done, done ? State::Done : State::ToCome));
    return steps;
}

OrderTab::OrderTab(QWidget *parent)
    : QWidget(parent)
    , m_orders(new QComboBox(this))
    , m_ordersLabel(mutedLabel(this))
    , m_about(new ElidedLabel(this))
    , m_steps(new StageStepper(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_parts(new QSplitter)
    , m_calls(new CallModel(this))
    , m_callsTitle(headingLabel(this))
    , m_table(flatTable(m_parts, "orderCalls", m_calls))
    , m_infoTitle(headingLabel(this))
    , m_copy(new QToolButton(this))
    , m_info(new JsonView)
{
    setObjectName(QStringLiteral("orderTab"));
    auto *page = new QWidget(m_stack);
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins({});
    inside->setSpacing(space::m);
    inside->addWidget(m_steps);
    inside->addWidget(buildSides());
    auto *left = new QWidget(m_parts);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins({});
    leftColumn->addWidget(m_callsTitle);
    leftColumn->addWidget(m_table, 1);
    auto *right = new QWidget(m_parts);
    auto *rightHead = new QHBoxLayout;
    rightHead->addWidget(m_infoTitle, 1);
    rightHead->addWidget(m_copy);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(space::s, 0, 0, 0);
    rightColumn->addLayout(rightHead);
    rightColumn->addWidget(m_info, 1);
    m_parts->addWidget(left);
    m_parts->addWidget(right);
    m_parts->setSizes({ kCallsWidth, kInfoWidth });
    m_parts->setChildrenCollapsible(false);
    inside->addWidget(m_parts, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    connect(
        m_orders, &QComboBox::activated, this, [this](int row) { open(m_orders->itemData(row).toString()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &row) {
        if (const MarketCall *call = m_calls->at(row.row()))
            Q_EMIT callRequested(call->id);
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (m_picture)
            QApplication::clipboard()->setText(QString::fromUtf8(m_picture->info));
    });
    connect(m_info, &JsonView::revealRequested, m_info, [this] { m_info->setRevealed(true); });
    retranslate();
}

OrderTab::~OrderTab()
{
    // Before the models, which it looks at.
    delete m_stack;
}

QWidget *OrderTab::buildHead()
{
    auto *head = new QWidget(this);
    m_orders->setObjectName(QStringLiteral("orderPicker"));
    m_orders->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_orders->setMinimumContentsLength(36);
    m_ordersLabel->setBuddy(m_orders);
    m_copy->setObjectName(QStringLiteral("orderInfoCopy"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_info->setObjectName(QStringLiteral("orderInfo"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(CallModel::Interface, QHeaderView::Stretch);
    m_table->setColumnHidden(CallModel::Subject, true);
    m_table->setColumnHidden(CallModel::First, true);
    m_table->setColumnWidth(CallModel::State, 108);
    m_table->setColumnWidth(CallModel::Attempts, 70);
    m_table->setColumnWidth(CallModel::Next, 150);
    m_table->setColumnWidth(CallModel::Exception, 140);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    line->setSpacing(space::s);
    line->addWidget(m_ordersLabel);
    line->addWidget(m_orders);
    line->addWidget(m_about, 1);
    return head;
}

QWidget *OrderTab::buildSides()
{
    auto *sides = new QWidget(this);
    auto *line = new QHBoxLayout(sides);
    line->setContentsMargins({});
    line->setSpacing(space::m);
    static const char *const names[] = { "buyer", "seller", "platform" };
    for (size_t i = 0; i < m_sides.size(); ++i) {
        Side &side = m_sides[i];
        side.card = new Card(sides);
        side.card->setObjectName(QLatin1String("side.") + QLatin1String(names[i]));
        side.who = mutedLabel(side.card);
        side.state = new StatusPill(side.card);
        side.text = plainLabel(side.card);
        side.text->setWordWrap(true);
        side.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        side.since = mutedLabel(side.card);
        auto *head = new QHBoxLayout;
        head->addWidget(side.who, 1);
        head->addWidget(side.state);
        auto *column = new QVBoxLayout(side.card);
        column->setContentsMargins(space::m, space::m, space::m, space::m);
        column->setSpacing(space::s);
        column->addLayout(head);
        column->addWidget(side.text);
        column->addStretch(1);
        column->addWidget(side.since);
        line->addWidget(side.card, 1);
    }
    return sides;
}

void OrderTab::open(const QString &orderId)
{
    if (orderId.isEmpty())
        return;
    m_orderId = orderId;
    m_orders->setCurrentIndex(m_orders->findData(orderId));
    Q_EMIT orderWanted(orderId);
}

void OrderTab::setPicture(const OrderPicture &picture)
{
    if (picture.order.id != m_orderId)
        return;
    m_picture = picture;
    fill();
}

void OrderTab::setNames(const MarketNames &names)
{
    m_names = names;
    fill();
}

void OrderTab::setStyle(const MarketStyle &style)
{
    m_style = style;
    m_calls->setZone(style.zone);
    fill();
}

void OrderTab::setOrders(const QList<MarketOrder> &orders)
{
    const QSignalBlocker quiet(m_orders);
    m_orders->clear();
    for (const MarketOrder &order : orders)
        m_orders->addItem(QStringLiteral("%1 · %2 · %3")
                              .arg(order.id, orderTypeText(order.type), m_names.product(order.productId)),
            order.id);
    m_orders->setCurrentIndex(m_orders->findData(m_orderId));
}

void OrderTab::fillSide(Side &side, const QString &who, const OrderView *view)
{
    side.who->setText(who);
    const bool chinese = readsChinese();
    const Tone tone = m_picture ? orderStageText(m_picture->order.stage).tone : Tone::Neutral;
    side.state->setStatus(tone, view == nullptr ? QString() : chinese ? view->stateZh : view->stateEn);
    side.text->setText(view == nullptr ? QString() : view->text.in(chinese));
    side.since->setText(
        view == nullptr ? QString() : tr("since %1").arg(timeText(view->sinceMs, m_style.zone)));
}

void OrderTab::fill()
{
    m_stack->setCurrentIndex(m_picture ? 1 : 0);
    const OrderViews *views = m_picture ? &m_picture->views : nullptr;
    //: 买家
    fillSide(m_sides[0], tr("The buyer sees"), views == nullptr ? nullptr : &views->buyer);
    //: 卖家
    fillSide(m_sides[1], tr("The seller sees"), views == nullptr ? nullptr : &views->seller);
    //: 平台
    fillSide(m_sides[2], tr("The platform knows"), views == nullptr ? nullptr : &views->platform);
    m_copy->setEnabled(m_picture && !m_picture->info.isEmpty());
    if (!m_picture) {
        m_about->clear();
        return;
    }
    const MarketOrder &order = m_picture->order;
    m_about->setText(QStringLiteral("%1 · %2 · %3")
                         .arg(orderTypeText(order.type), m_names.product(order.productId),
                             m_names.customer(order.customerId)));
    m_about->setToolTip(m_about->text().toHtmlEscaped());
    m_steps->setStages(stagesOf(order, m_names.products.value(order.productId).supervised));
    m_calls->setCalls(m_picture->calls);
    m_info->setBytes(m_picture->info);
}

QByteArray OrderTab::saveState() const
{
    return m_parts->saveState();
}

void OrderTab::restoreState(const QByteArray &state)
{
    m_parts->restoreState(state);
}

void OrderTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrderTab::retranslate()
{
    m_ordersLabel->setText(tr("Order"));
    m_orders->setAccessibleName(tr("Order that is shown"));
    m_callsTitle->setText(tr("Callbacks about it"));
    m_table->setAccessibleName(m_callsTitle->text());
    m_infoTitle->setText(tr("What order query answers"));
    m_copy->setToolTip(tr("Copy the orderInfo object"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_empty->setContent(QStringLiteral("orders"), tr("No order is chosen"),
        tr("Choose one above, or open one under Market with a double click: it is shown as its buyer, its "
           "seller and the platform see it."));
    m_calls->retranslate();
    fill();
}

} // namespace zhanggui
