#include "ui/home/home_page.h"

#include "models/records/cell_text.h"
#include "ui/home/home_overview.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QEvent>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kChoiceWidth = 360;
} // namespace

HomePage::HomePage(ActionCollection &actions, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_header(new PageHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_overview(new HomeOverview(prompts, this))
{
    setObjectName(QStringLiteral("homePage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(buildFirstStart());
    m_stack->addWidget(buildOverview());
    retranslate();
}

QWidget *HomePage::choice(
    const char *iconName, QLabel *&title, QLabel *&text, QPushButton *&button, const char *action)
{
    auto *card = new Card(this);
    card->setFixedWidth(kChoiceWidth);
    card->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    title = headingLabel(card);
    text = mutedLabel(card);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setFixedWidth(kChoiceWidth - 2 * space::l);
    button = new QPushButton(icon(QString::fromLatin1(iconName)), {}, card);
    button->setObjectName(QLatin1String("home.") + QLatin1String(action));
    QAction *target = m_actions.find(QString::fromLatin1(action));
    connect(button, &QPushButton::clicked, target, &QAction::trigger);
    connect(target, &QAction::changed, button, [button, target] { button->setEnabled(target->isEnabled()); });
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(title);
    column->addWidget(text, 1);
    column->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

QWidget *HomePage::buildFirstStart()
{
    auto *page = new QWidget(this);
    m_welcome = plainLabel(page);
    m_welcome->setWordWrap(true);
    m_welcome->setMaximumWidth(736);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::l);
    line->addWidget(choice("play", m_tryTitle, m_tryText, m_try, "file.tryEmulator"));
    line->addWidget(choice("add", m_connectTitle, m_connectText, m_connect, "file.newEnvironment"));
    line->addStretch();
    m_try->setDefault(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_welcome);
    column->addLayout(line);
    column->addStretch();
    return page;
}

QWidget *HomePage::buildOverview()
{
    auto *page = new QWidget(this);
    auto *holds = new Card(page);
    m_holdsTitle = headingLabel(holds);
    m_holds = new QFormLayout;
    m_holds->setHorizontalSpacing(space::xl);
    for (int i = 0; i < 5; ++i) {
        m_labels[i] = mutedLabel(holds);
        m_values[i] = plainLabel(holds);
        m_values[i]->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_holds->addRow(m_labels[i], m_values[i]);
    }
    m_values[0]->setObjectName(QStringLiteral("homeOrders"));
    m_values[3]->setObjectName(QStringLiteral("homeEnvironments"));
    auto *left = new QVBoxLayout(holds);
    left->setContentsMargins(space::l, space::l, space::l, space::l);
    left->setSpacing(space::m);
    left->addWidget(m_holdsTitle);
    left->addLayout(m_holds);
    left->addStretch();

    auto *next = new Card(page);
    m_nextTitle = headingLabel(next);
    auto *right = new QVBoxLayout(next);
    right->setContentsMargins(space::l, space::l, space::l, space::l);
    right->setSpacing(space::s);
    right->addWidget(m_nextTitle);
    for (const char *id : { "orders.fetch", "orders.resume", "file.newEnvironment", "file.backup" }) {
        QAction *action = m_actions.find(QString::fromLatin1(id));
        auto *button = new QPushButton(action->icon(), {}, next);
        button->setObjectName(QLatin1String("home.next.") + QLatin1String(id));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(
            action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        right->addWidget(button);
        m_next << button;
    }
    right->addStretch();
    auto *line = new QHBoxLayout;
    line->setSpacing(space::l);
    line->addWidget(holds, 1);
    line->addWidget(next, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_overview);
    column->addLayout(line);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

void HomePage::setFacts(const HomeFacts &facts)
{
    m_facts = facts;
    m_stack->setCurrentIndex(facts.environments.isEmpty() ? 0 : 1);
    retranslate();
}

void HomePage::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_overview->setZone(zone);
    retranslate();
}

void HomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HomePage::retranslate()
{
    const QLocale locale;
    m_header->setTitle(tr("Home"));
    m_welcome->setText(
        tr("Welcome. Zhanggui keeps the orders of your shop on this machine, so that you can search "
           "and read them without the network. It needs one environment to fetch them from."));
    m_tryTitle->setText(tr("Look around first"));
    m_tryText->setText(
        tr("The built-in emulator plays the marketplace on this machine, with its documented sample "
           "orders. No account, no keys, nothing leaves this machine."));
    m_try->setText(tr("Try the built-in emulator"));
    m_connectTitle->setText(tr("Work with your shop"));
    m_connectText->setText(
        tr("Connect your seller account with its access key (AK) and secret key (SK). Keys are "
           "kept encrypted in the vault of this workspace."));
    m_connect->setText(tr("Connect an account"));
    fitHeight(m_tryText);
    fitHeight(m_connectText);

    m_holdsTitle->setText(tr("In this workspace"));
    m_labels[0]->setText(tr("Orders"));
    m_values[0]->setText(locale.toString(m_facts.orders));
    m_labels[1]->setText(tr("Waiting to be fetched"));
    m_values[1]->setText(locale.toString(m_facts.waiting));
    m_labels[2]->setText(tr("Last fetch"));
    m_values[2]->setText(m_facts.lastFetchMs ? instantText(*m_facts.lastFetchMs, m_zone) : tr("never"));
    m_labels[3]->setText(tr("Environments"));
    m_values[3]->setText(m_facts.environments.join(QStringLiteral(", ")));
    m_labels[4]->setText(tr("Folder"));
    m_values[4]->setText(m_facts.workspace);
    m_nextTitle->setText(tr("Next"));
    for (QPushButton *button : std::as_const(m_next)) {
        const QAction *action = m_actions.find(button->objectName().mid(int(qstrlen("home.next."))));
        button->setText(plainText(*action));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    }
}

} // namespace zhanggui
