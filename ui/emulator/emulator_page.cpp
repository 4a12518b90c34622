#include "ui/emulator/emulator_page.h"

#include "ui/emulator/calls_view.h"
#include "ui/emulator/clock_bar.h"
#include "ui/emulator/log_detail.h"
#include "ui/emulator/log_view.h"
#include "ui/emulator/market_view.h"
#include "ui/emulator/order_tab.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace zhanggui {

EmulatorPage::EmulatorPage(ActionCollection &actions, const RecordKind &logKind, Now now, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_header(new PageHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_stopped(new EmptyState(this))
    , m_addresses(new AddressBar(this))
    , m_clock(new ClockBar(actions, now, this))
    , m_tabs(new QTabWidget(this))
    , m_market(new MarketView(actions))
    , m_order(new OrderTab)
    , m_calls(new CallsView(actions))
    , m_log(new LogView(actions, logKind, now))
    , m_titles{ QT_TR_NOOP("Market"), QT_TR_NOOP("Order"),
        //: 生产接口消息
        QT_TR_NOOP("Callbacks sent"), QT_TR_NOOP("Log") }
{
    setObjectName(QStringLiteral("emulatorPage"));
    m_header->addButton(actions.find(QStringLiteral("tools.emulator.start")));
    m_header->addButton(actions.find(QStringLiteral("tools.emulator.stop")));
    m_stack->addWidget(m_stopped);
    m_stack->addWidget(buildRunning());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connectParts();
    claimActions();
    setState(State::Stopped);
    retranslate();
}

QWidget *EmulatorPage::buildRunning()
{
    auto *page = new QWidget(this);
    m_tabs->setObjectName(QStringLiteral("emulatorTabs"));
    m_tabs->setDocumentMode(true);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_market, m_order, m_calls, m_log })
        m_tabs->addTab(part, QString());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_addresses);
    column->addWidget(m_clock);
    column->addWidget(m_tabs, 1);
    return page;
}

void EmulatorPage::connectParts()
{
    connect(m_stopped, &EmptyState::actionTriggered, m_actions.find(QStringLiteral("tools.emulator.start")),
        &QAction::trigger);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EmulatorPage::refreshRequested);
    connect(m_market, &MarketView::orderRequested, this, [this](const QString &orderId) {
        m_order->open(orderId);
        showPart(Part::Order);
    });
    connect(m_market, &MarketView::logRequested, this, [this](const QString &subject) {
        m_log->showAbout(subject);
        showPart(Part::Log);
    });
    connect(m_order, &OrderTab::callRequested, this, [this](qint64 call) {
        m_calls->select(call);
        showPart(Part::Calls);
    });
}

void EmulatorPage::claimActions()
{
    // The page's alone: elsewhere these keys are free.
    for (QAction *one : m_actions.of(ActionGroup::Emulator)) {
        one->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(one);
    }
}

void EmulatorPage::setState(State state)
{
    m_state = state;
    const bool running = state == State::Running;
    m_actions.find(QStringLiteral("tools.emulator.start"))->setVisible(!running);
    m_actions.find(QStringLiteral("tools.emulator.stop"))->setVisible(running);
    m_stack->setCurrentIndex(running ? 1 : 0);
    m_clock->setRunning(running);
    setActionsEnabled(running);
    retranslate();
}

void EmulatorPage::setAddresses(const EmulatorAddresses &addresses)
{
    m_addresses->setAddresses(addresses);
    m_log->detail().setAddresses(addresses.http, addresses.seller);
    m_calls->detail().setAddresses(addresses.http, addresses.seller);
}

void EmulatorPage::setStyle(const MarketStyle &style)
{
    m_clock->setZone(style.zone);
    m_market->setStyle(style);
    m_order->setStyle(style);
    m_calls->setZone(style.zone);
    m_log->setZone(style.zone);
}

void EmulatorPage::setNames(const MarketNames &names)
{
    m_market->setNames(names);
    m_order->setNames(names);
}

void EmulatorPage::setPersonalMembers(const QStringList &members)
{
    m_log->detail().setPersonalMembers(members);
    m_calls->detail().setPersonalMembers(members);
}

void EmulatorPage::setActionsEnabled(bool enabled)
{
    m_market->setActionsEnabled(enabled);
    m_calls->setActionsEnabled(enabled);
}

void EmulatorPage::showPart(Part part)
{
    m_tabs->setCurrentIndex(int(part));
}

EmulatorPage::Part EmulatorPage::part() const
{
    return Part(m_tabs->currentIndex());
}

void EmulatorPage::addPart(QWidget *widget, const char *title)
{
    m_titles.append(title);
    m_tabs->addTab(widget, tr(title));
    claimActions();
}

void EmulatorPage::showPart(QWidget *widget)
{
    m_tabs->setCurrentWidget(widget);
}

void EmulatorPage::focusFilter()
{
    showPart(Part::Log);
    m_log->focusFilter();
}

void EmulatorPage::closeDetail()
{
    if (part() == Part::Market)
        m_market->closeDetail();
    else if (part() == Part::Calls)
        m_calls->closeDetail();
    else if (part() == Part::Log)
        m_log->closeDetail();
}

QByteArray EmulatorPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_tabs->currentIndex() << m_market->saveState() << m_order->saveState() << m_calls->saveState()
           << m_log->saveState();
    return state;
}

void EmulatorPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    int tab = 0;
    QByteArray market;
    QByteArray order;
    QByteArray calls;
    QByteArray log;
    stream >> tab >> market >> order >> calls >> log;
    if (stream.status() != QDataStream::Ok)
        return;
    m_market->restoreState(market);
    m_order->restoreState(order);
    m_calls->restoreState(calls);
    m_log->restoreState(log);
    m_tabs->setCurrentIndex(tab);
}

void EmulatorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EmulatorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT refreshRequested();
}

void EmulatorPage::retranslate()
{
    m_header->setTitle(tr("Emulator"));
    m_header->setSubtitle(m_state == State::Running ? tr("running")
            : m_state == State::Starting            ? tr("starting…")
                                                    : tr("stopped"));
    m_stopped->setContent(QStringLiteral("emulator"), tr("The emulator does not run"),
        tr("It plays the marketplace on this machine: customers buy, renew and cancel, your server is called "
           "as the real one calls it, and months pass in seconds. What is in it survives a restart; its keys "
           "are made anew each time it starts."),
        tr("Start the emulator"));
    for (qsizetype i = 0; i < m_titles.size(); ++i)
        m_tabs->setTabText(int(i), tr(m_titles.at(i)));
    m_tabs->setAccessibleName(tr("Parts of the emulator"));
}

} // namespace zhanggui
