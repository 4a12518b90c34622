#include "ui/emulator/record_detail.h"

#include "ui/emulator/market_text.h"
#include "ui/emulator/record_facts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kLeast = 320;
constexpr qsizetype kButtons = 3; // the rest is in a menu

} // namespace

RecordDetail::RecordDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel(this))
    , m_state(new StatusPill(this))
    , m_close(new QToolButton(this))
    , m_actions(new QWidget(this))
    , m_line(new QHBoxLayout(m_actions))
    , m_facts(new DetailForm)
    , m_infoTitle(mutedLabel(this))
    , m_info(new JsonView(this))
{
    setObjectName(QStringLiteral("recordDetail"));
    setMinimumWidth(kLeast);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_line->setContentsMargins({});
    m_line->setSpacing(space::s);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *inside = new QWidget(scroll);
    auto *insideColumn = new QVBoxLayout(inside);
    insideColumn->setContentsMargins({});
    insideColumn->addWidget(m_facts);
    insideColumn->addStretch(1);
    scroll->setWidget(inside);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_actions);
    column->addWidget(scroll, 2);
    column->addWidget(m_infoTitle);
    column->addWidget(m_info, 1);
    connect(m_close, &QToolButton::clicked, this, &RecordDetail::closeRequested);
    connect(m_info, &JsonView::revealRequested, m_info, [this] { m_info->setRevealed(true); });
    retranslate();
}

void RecordDetail::setRecord(const MarketRecord &record, const MarketNames &names, const MarketStyle &style)
{
    m_record = record;
    m_names = names;
    m_style = style;
    fill();
}

void RecordDetail::clear()
{
    m_record.reset();
    fill();
}

void RecordDetail::setActionsEnabled(bool enabled)
{
    m_actionsEnabled = enabled;
    m_actions->setEnabled(enabled);
}

void RecordDetail::fill()
{
    m_facts->clear();
    fillActions();
    const ToneText state = m_record ? stateOf(*m_record) : ToneText();
    m_state->setStatus(state.tone, state.text);
    m_state->setVisible(!state.text.isEmpty());
    const QByteArray json = m_record ? zhanggui::jsonOf(*m_record) : QByteArray();
    m_info->setVisible(!json.isEmpty());
    m_infoTitle->setVisible(!json.isEmpty());
    m_info->setBytes(json);
    if (!m_record) {
        m_title->clear();
        return;
    }
    const auto *product = std::get_if<MarketProduct>(&*m_record);
    const auto *customer = std::get_if<MarketCustomer>(&*m_record);
    m_title->setText(product != nullptr ? product->name
            : customer != nullptr       ? customer->name
                                        : idOf(*m_record));
    addFacts(*m_facts, *m_record, m_names, m_style);
}

void RecordDetail::fillActions()
{
    while (QLayoutItem *item = m_line->takeAt(0)) {
        // Later: the button may be the one that asked for this.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (!m_record)
        return;
    auto *more = new QToolButton(m_actions);
    auto *menu = new QMenu(more);
    const QList<const MarketActionForm *> possible = actionsFor(*m_record);
    for (qsizetype i = 0; i < possible.size(); ++i) {
        const MarketActionForm *form = possible.at(i);
        const auto ask = [this, form] { Q_EMIT actionRequested(*form); };
        if (i >= kButtons) {
            connect(menu->addAction(actionTitle(*form)), &QAction::triggered, this, ask);
            continue;
        }
        auto *button = new QPushButton(actionTitle(*form), m_actions);
        button->setObjectName(QLatin1String("action.") + QLatin1String(form->word));
        connect(button, &QPushButton::clicked, this, ask);
        m_line->addWidget(button);
    }
    menu->addSeparator();
    if (std::holds_alternative<MarketOrder>(*m_record))
        connect(menu->addAction(icon(QStringLiteral("show")), tr("As each side sees it")),
            &QAction::triggered, this, [this] { Q_EMIT orderRequested(idOf(*m_record)); });
    connect(menu->addAction(icon(QStringLiteral("filter")), tr("Its rows of the log")), &QAction::triggered,
        this, [this] { Q_EMIT logRequested(idOf(*m_record)); });
    more->setObjectName(QStringLiteral("moreActions"));
    more->setText(tr("More"));
    more->setAccessibleName(tr("More actions"));
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    m_line->addWidget(more);
    m_line->addStretch(1);
}

void RecordDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordDetail::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the detail"));
    m_infoTitle->setText(tr("What queryInstance gave"));
    fill();
}

} // namespace zhanggui
