#include "ui/emulator/log_detail.h"

#include "ui/callbacks/callback_text.h"
#include "ui/emulator/log_model.h"
#include "ui/emulator/market_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kLeast = 320;

QToolButton *toolButton(QWidget *parent, const char *name, const char *iconName)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(iconName)));
    button->setAutoRaise(true);
    return button;
}

} // namespace

LogDetail::LogDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel(this))
    , m_state(new StatusPill(this))
    , m_curl(toolButton(this, "logCopyCurl", "command"))
    , m_close(toolButton(this, "logDetailClose", "close"))
    , m_facts(new DetailForm(this))
    , m_tabs(new QTabWidget(this))
    , m_request(new JsonView(m_tabs))
    , m_answer(new JsonView(m_tabs))
{
    setObjectName(QStringLiteral("logDetail"));
    setMinimumWidth(kLeast);
    m_request->setObjectName(QStringLiteral("logRequest"));
    m_answer->setObjectName(QStringLiteral("logAnswer"));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_request, QString());
    m_tabs->addTab(m_answer, QString());
    auto *head = new QHBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(m_title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    head->addWidget(m_curl, 0, Qt::AlignTop);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_tabs, 1);
    connect(m_curl, &QToolButton::clicked, this, &LogDetail::copyCurl);
    connect(m_close, &QToolButton::clicked, this, &LogDetail::closeRequested);
    // Test data of one's own: whoever asks for it sees it.
    for (JsonView *view : { m_request, m_answer })
        connect(view, &JsonView::revealRequested, view, [view] { view->setRevealed(true); });
    retranslate();
}

void LogDetail::setEntry(const MarketLogEntry &entry)
{
    if (m_entry == entry)
        return;
    m_entry = entry;
    fill();
}

void LogDetail::clear()
{
    m_entry.reset();
    fill();
}

void LogDetail::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    fill();
}

void LogDetail::setAddresses(const QUrl &emulator, const QUrl &seller)
{
    m_emulator = emulator;
    m_seller = seller;
}

void LogDetail::setPersonalMembers(const QStringList &members)
{
    m_request->setPersonalMembers(members);
    m_answer->setPersonalMembers(members);
}

void LogDetail::copyCurl()
{
    if (m_entry)
        QApplication::clipboard()->setText(
            curlText(*m_entry, m_entry->direction == QLatin1String("out") ? m_seller : m_emulator));
}

void LogDetail::fill()
{
    m_facts->clear();
    const MarketLogEntry entry = m_entry.value_or(MarketLogEntry());
    m_title->setText(entry.api);
    m_state->setVisible(m_entry.has_value());
    m_curl->setEnabled(m_entry.has_value());
    m_state->setStatus(wentWell(entry) ? Tone::Ok
            : entry.status == 0        ? Tone::Fail
                                       : Tone::Warn,
        entry.status > 0 ? QStringLiteral("HTTP %1").arg(entry.status) : tr("no answer"));
    for (JsonView *view : { m_request, m_answer })
        view->setRevealed(false);
    m_request->setBytes(entry.request);
    m_answer->setBytes(entry.answer);
    if (!m_entry)
        return;
    using Look = DetailForm::Look;
    m_facts->addRow(tr("Request line"), entry.method + u' ' + entry.target, Look::Identifier);
    if (!entry.code.isEmpty())
        m_facts->addRow(tr("Code"), entry.code, Look::Identifier);
    if (!entry.failure.isEmpty())
        m_facts->addRow(tr("What went wrong"), entry.failure);
    if (!entry.subject.isEmpty())
        m_facts->addRow(tr("About"), entry.subject, Look::Identifier);
    m_facts->addRow(tr("Time there"), timeText(entry.clockMs, m_zone));
    m_facts->addRow(tr("Real time"), timeText(entry.wallMs, m_zone), Look::Muted);
    m_facts->addRow(tr("Took"), durationText(entry.tookUs), Look::Muted);
}

void LogDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LogDetail::retranslate()
{
    m_tabs->setTabText(0, tr("Request"));
    m_tabs->setTabText(1, tr("Answer"));
    m_curl->setToolTip(tr("Copy as a cURL command; marks stand in place of signatures"));
    m_curl->setAccessibleName(tr("Copy as cURL"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the detail"));
    fill();
}

} // namespace zhanggui
