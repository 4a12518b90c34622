#include "ui/deadlines/deadline_detail.h"

#include "models/rules/machine.h"
#include "models/work/work_catalog.h"
#include "ui/deadlines/due_look.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"
#include "ui/work/work_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace zhanggui {

namespace {

/// The clock behind the deadline: of the first machine of its kind that has it.
const ClockRule *clockOf(const WorkCatalog &catalog, const Deadline &deadline)
{
    for (const Machine *machine : catalog.machines().ofKind(deadline.source)) {
        if (const ClockRule *clock = machine->clock(idBehind(deadline.clock)))
            return clock;
    }
    return nullptr;
}

QString orId(const BothLanguages &title, const QString &id)
{
    return title.en.isEmpty() ? id : title.said();
}

} // namespace

DeadlineDetail::DeadlineDetail(const WorkCatalog &catalog, Now now, const CellStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_now(std::move(now))
    , m_style(style)
    , m_words(deadlineWords(catalog))
    , m_title(headingLabel(this))
    , m_due(new StatusPill(this))
    , m_close(new QToolButton(this))
    , m_facts(new DetailForm(this))
    , m_rule(mutedLabel(this))
    , m_open(new QPushButton(icon(QStringLiteral("goto")), {}, this))
    , m_order(new QPushButton(icon(QStringLiteral("orders")), {}, this))
{
    setObjectName(QStringLiteral("deadlineDetail"));
    m_title->setWordWrap(true);
    m_rule->setWordWrap(true);
    m_rule->setObjectName(QStringLiteral("deadlineRule"));
    m_rule->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_open->setObjectName(QStringLiteral("deadlineOpen"));
    m_order->setObjectName(QStringLiteral("deadlineOrder"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &DeadlineDetail::closeRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_deadline)
            Q_EMIT recordWanted(m_deadline->source, m_deadline->rowId);
    });
    connect(m_order, &QPushButton::clicked, this, [this] {
        if (m_deadline)
            Q_EMIT orderWanted(m_deadline->environment, m_deadline->orderId);
    });
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_order);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addLayout(top);
    column->addWidget(m_due, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addWidget(m_rule);
    column->addLayout(buttons);
    column->addStretch();
    retranslate();
}

void DeadlineDetail::setDeadline(const Deadline &deadline)
{
    m_deadline = deadline;
    fill();
}

void DeadlineDetail::clear()
{
    m_deadline.reset();
    fill();
}

void DeadlineDetail::setCellStyle(const CellStyle &style)
{
    m_style = style;
    fill();
}

void DeadlineDetail::fill()
{
    m_facts->clear();
    m_open->setEnabled(m_deadline.has_value());
    m_order->setVisible(
        m_deadline && !m_deadline->orderId.isEmpty() && m_deadline->source != QLatin1String(kOrderDeadline));
    m_due->setVisible(m_deadline.has_value());
    m_rule->clear();
    if (!m_deadline) {
        m_title->setText(tr("This deadline is not there any more: it was met, or its record was removed."));
        return;
    }
    const Deadline &deadline = *m_deadline;
    const QString source = orId(m_words.sources.value(deadline.source), deadline.source);
    m_title->setText(tr("%1 %2").arg(source, deadline.number));
    const WorkCalendar calendar = m_catalog.calendar();
    const DueLook look = m_words.isNotice(deadline.source, deadline.clock)
        ? endingLook(deadline.dueMs, 0, m_now(), calendar.zone)
        : dueLook(deadline.dueMs, m_now(), m_words.unitOf(deadline.source, deadline.clock), calendar);
    m_due->setStatus(look.tone, look.text);
    m_facts->addRow(tr("Time limit"), orId(m_words.clocks.title(deadline.clock), deadline.clock));
    m_facts->addRow(tr("Due"), instantText(deadline.dueMs, m_style.zone));
    m_facts->addRow(tr("State"), orId(m_words.states.title(deadline.state), idBehind(deadline.state)));
    const auto party = partyFromId(deadline.waitsFor);
    m_facts->addRow(tr("Waits for"), party ? partyText(*party) : deadline.waitsFor);
    m_facts->addRow(tr("Product or subject"), deadline.title);
    m_facts->addRow(tr("Customer"), deadline.customer);
    if (deadline.amountMinor != 0)
        m_facts->addRow(tr("Amount"), amountText(deadline.amountMinor, deadline.currency, m_style.locale));
    m_facts->addRow(tr("Order no."), deadline.orderId, DetailForm::Look::Identifier);
    m_facts->addRow(tr("Environment"), deadline.environment, DetailForm::Look::Muted);
    fillRule();
}

void DeadlineDetail::fillRule()
{
    QStringList lines;
    if (m_deadline->source == QLatin1String(kOrderDeadline)) {
        lines << tr("The term of what was bought ends. Without a renewal the resource is frozen, later "
                    "released.");
    } else if (m_deadline->source == QLatin1String(kProbeDeadline)) {
        lines << tr("When the saved cases fail on so many days in a row, the trade is frozen and the product "
                    "hidden. Repair the interface and run a preflight.");
    } else if (const ClockRule *clock = clockOf(m_catalog, *m_deadline)) {
        if (!clock->overdue.en.isEmpty())
            lines << clock->overdue.said();
        lines << sourceText(clock->source);
    }
    const int year =
        QDateTime::fromMSecsSinceEpoch(m_deadline->dueMs, m_catalog.calendar().zone).date().year();
    if (!m_catalog.calendar().years.contains(year))
        lines << tr("The calendar does not know the holidays of %1: only weekends are counted as days off.")
                     .arg(year);
    m_rule->setText(lines.join(u'\n'));
}

void DeadlineDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DeadlineDetail::retranslate()
{
    m_close->setToolTip(tr("Close the detail"));
    m_close->setAccessibleName(m_close->toolTip());
    m_open->setText(tr("Open the record"));
    m_order->setText(tr("Open the order"));
    fill();
}

} // namespace zhanggui
