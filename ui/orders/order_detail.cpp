#include "ui/orders/order_detail.h"

#include "models/orders/order_kind.h"
#include "ui/history/change_text.h"
#include "ui/orders/order_history_view.h"
#include "ui/orders/order_overview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTabWidget>
#include <QToolButton>

namespace zhanggui {

OrderDetail::OrderDetail(const CellStyle &style, Editing editing, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_title(plainLabel(this))
    , m_status(new StatusPill(this))
    , m_close(new QToolButton(this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new OrderOverview(editing == Editing::Allowed, m_tabs))
    , m_history(new OrderHistoryView(m_tabs))
    , m_json(new JsonView(m_tabs))
{
    setObjectName(QStringLiteral("orderDetail"));
    setMinimumWidth(320);
    QFont font = fixedFont();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_json->setPersonalMembers(personalOrderMembers());
    m_json->setContentsMargins(space::m, space::s, space::m, space::s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, QString());
    m_tabs->addTab(m_history, QString());
    m_tabs->addTab(m_json, QString());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::s, space::s, space::xs);
    head->setSpacing(space::m);
    head->addWidget(m_title);
    head->addWidget(m_status);
    head->addStretch(1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    connect(m_close, &QToolButton::clicked, this, &OrderDetail::closeRequested);
    connect(m_overview, &OrderOverview::tagsEdited, this,
        [this](const QStringList &tags) { Q_EMIT tagsEdited(m_record->order.rowId, tags); });
    connect(m_overview, &OrderOverview::noteEdited, this,
        [this](const QString &note) { Q_EMIT noteEdited(m_record->order.rowId, note); });
    connect(m_overview, &OrderOverview::revealed, this,
        [this](const QString &field) { Q_EMIT revealed(m_record->order.rowId, field); });
    for (JsonView *view : { m_json, &m_history->answer() })
        connect(view, &JsonView::revealRequested, this, [this, view] { revealAnswer(view); });
    retranslate();
}

void OrderDetail::setRecord(const OrderRecord &record)
{
    const bool sameOrder = m_record && m_record->order.rowId == record.order.rowId;
    m_record = record;
    if (!sameOrder) {
        m_json->setRevealed(false);
        m_history->answer().setRevealed(false);
    }
    fill();
}

void OrderDetail::clear()
{
    m_record.reset();
    m_title->clear();
    m_json->clear();
}

void OrderDetail::setCellStyle(const CellStyle &style)
{
    m_style = style;
    fill();
}

void OrderDetail::fill()
{
    if (!m_record)
        return;
    const StoredOrder &order = m_record->order;
    const RecordKind &kind = orderKind();
    const Field &type = kind.fields.at(kind.indexOf(QStringLiteral("type")));
    m_title->setText(order.order.id.text());
    m_status->setStatus(Tone::Neutral, cellText(kind, type, order.order.orderType, {}, m_style));
    m_overview->show(order, m_style);
    m_history->show(m_record->history, m_style);
    QByteArray newest;
    for (const OrderHistoryEntry &entry : m_record->history) {
        // The newest good answer: a failed fetch says nothing about the order.
        if (entry.exchange && entry.exchange->exchange.status == 200) {
            newest = entry.exchange->exchange.body;
            break;
        }
    }
    m_json->setBytes(newest);
}

void OrderDetail::revealAnswer(JsonView *view)
{
    if (!m_record)
        return;
    view->setRevealed(true);
    Q_EMIT revealed(m_record->order.rowId, QStringLiteral("answer"));
}

void OrderDetail::editTags()
{
    m_tabs->setCurrentWidget(m_overview);
    m_overview->focusTags();
}

void OrderDetail::editNote()
{
    m_tabs->setCurrentWidget(m_overview);
    m_overview->focusNote();
}

void OrderDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void OrderDetail::retranslate()
{
    m_tabs->setTabText(0, tr("Order"));
    m_tabs->setTabText(1, tr("History"));
    m_tabs->setTabText(2, tr("Answer"));
    m_close->setToolTip(tr("Close the detail (Esc)"));
    m_close->setAccessibleName(tr("Close the detail"));
}

} // namespace zhanggui
