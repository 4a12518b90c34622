#include "ui/callbacks/exchange_view.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/canonical_view.h"
#include "ui/callbacks/checks_view.h"
#include "ui/callbacks/timing_view.h"
#include "ui/callbacks/tls_view.h"
#include "ui/callbacks/wire_text_view.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

QToolButton *toolButton(QWidget *parent, const char *name, const char *iconName)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(iconName)));
    button->setAutoRaise(true);
    return button;
}

} // namespace

ExchangeView::ExchangeView(QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel(this))
    , m_state(new StatusPill(this))
    , m_reason(mutedLabel(this))
    , m_sends(new QComboBox(this))
    , m_copy(toolButton(this, "exchangeCopy", "copy"))
    , m_copyCurl(toolButton(this, "exchangeCopyCurl", "command"))
    , m_close(toolButton(this, "exchangeClose", "close"))
    , m_tabs(new QTabWidget(this))
    , m_checks(new ChecksView(m_tabs))
    , m_request(new WireTextView("exchangeRequest", m_tabs))
    , m_response(new WireTextView("exchangeResponse", m_tabs))
    , m_canonical(new CanonicalView(m_tabs))
    , m_timing(new TimingView(m_tabs))
    , m_tls(new TlsView(m_tabs))
{
    setObjectName(QStringLiteral("exchangeView"));
    setMinimumWidth(340);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setWordWrap(true);
    m_sends->setObjectName(QStringLiteral("exchangeSends"));
    m_sends->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_copyCurl->hide();
    m_tabs->setObjectName(QStringLiteral("exchangeTabs"));
    m_tabs->setDocumentMode(true);
    for (QWidget *tab :
        std::initializer_list<QWidget *>{ m_checks, m_request, m_response, m_canonical, m_timing, m_tls })
        m_tabs->addTab(tab, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::s, space::s);
    column->setSpacing(space::xs);
    column->addLayout(buildHead());
    column->addWidget(m_reason);
    column->addWidget(m_tabs, 1);
    connect(m_sends, &QComboBox::currentIndexChanged, this, [this] { fill(); });
    connect(m_copy, &QToolButton::clicked, this, &ExchangeView::copyTab);
    connect(m_copyCurl, &QToolButton::clicked, this, &ExchangeView::copyCurl);
    connect(m_close, &QToolButton::clicked, this, &ExchangeView::closeRequested);
    retranslate();
}

QLayout *ExchangeView::buildHead()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_title, 1);
    first->addWidget(m_state, 0, Qt::AlignTop);
    first->addWidget(m_close, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::xs);
    second->addWidget(m_sends, 1);
    second->addWidget(m_copy);
    second->addWidget(m_copyCurl);
    auto *both = new QVBoxLayout;
    both->setSpacing(space::xs);
    both->addLayout(first);
    both->addLayout(second);
    return both;
}

void ExchangeView::setTexts(const VerdictTexts &texts)
{
    m_checks->setTexts(texts);
}

void ExchangeView::setPersonalMembers(const QStringList &members)
{
    m_request->setPersonalMembers(members);
    m_response->setPersonalMembers(members);
}

void ExchangeView::setCurl(std::function<QString(const SendRecord &)> curl)
{
    m_curl = std::move(curl);
    m_copyCurl->setVisible(bool(m_curl));
}

void ExchangeView::setCase(const CaseRecord &record, const QString &title)
{
    m_record = record;
    m_caseTitle = title;
    listSends();
    fill();
}

void ExchangeView::clear()
{
    m_record.reset();
    m_caseTitle.clear();
    listSends();
    fill();
}

const SendRecord *ExchangeView::send() const
{
    const int position = m_sends->currentIndex();
    return m_record && position >= 0 && position < m_record->sends.size() ? &m_record->sends.at(position)
                                                                          : nullptr;
}

void ExchangeView::showSend(int position)
{
    m_sends->setCurrentIndex(position);
}

void ExchangeView::stepSend(int by)
{
    const int next = m_sends->currentIndex() + by;
    if (next >= 0 && next < m_sends->count())
        m_sends->setCurrentIndex(next);
}

void ExchangeView::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

ExchangeView::Tab ExchangeView::tab() const
{
    return Tab(m_tabs->currentIndex());
}

QString ExchangeView::sendText(const SendRecord &send, qsizetype position) const
{
    const QString outcome = send.wire.outcome == WireOutcome::Answered
        ? QStringLiteral("HTTP %1").arg(send.wire.status)
        : outcomeText(send.wire.outcome);
    QString text =
        QStringLiteral("%1/%2 · %3 · %4 · %5")
            .arg(position + 1)
            .arg(m_record->sends.size())
            .arg(send.interfaceId.section(u'.', 1), outcome, durationText(send.wire.times.totalUs));
    if (send.testFlag)
        text += QStringLiteral(" · testFlag 1");
    return text;
}

void ExchangeView::listSends()
{
    const QSignalBlocker quiet(m_sends);
    m_sends->clear();
    if (!m_record)
        return;
    int worst = 0;
    Severity most = Severity::Pass;
    for (qsizetype i = 0; i < m_record->sends.size(); ++i) {
        const SendRecord &one = m_record->sends.at(i);
        Severity severity = Severity::Pass;
        for (const Verdict &verdict : one.verdicts)
            severity = std::max(severity, verdict.severity);
        const Tone tone = severityText(severity).tone;
        m_sends->addItem(statusIcon(tone), sendText(one, i));
        if (severity > most) {
            most = severity;
            worst = int(i);
        }
    }
    // The one that is looked for.
    m_sends->setCurrentIndex(m_record->sends.isEmpty() ? -1 : worst);
}

void ExchangeView::fill()
{
    static const SendRecord none;
    const SendRecord *shown = send();
    const SendRecord &one = shown != nullptr ? *shown : none;
    m_title->setText(m_caseTitle);
    m_state->setVisible(m_record.has_value());
    m_reason->setVisible(m_record && !m_record->reason.isEmpty());
    if (m_record) {
        const ToneText state = caseStateText(m_record->state, worstSeverity(*m_record));
        m_state->setStatus(state.tone, state.text);
        m_reason->setText(reasonText(m_record->reason));
    }
    m_sends->setVisible(m_sends->count() > 0);
    m_copy->setEnabled(shown != nullptr);
    m_copyCurl->setEnabled(shown != nullptr && !one.wire.request.isEmpty());
    m_checks->setVerdicts(one.verdicts, m_record ? m_record->verdicts : QList<Verdict>());
    m_request->setNothing(tr("Nothing was sent"), one.wire.failure);
    m_response->setNothing(
        tr("No answer came"), one.wire.failure.isEmpty() ? outcomeText(one.wire.outcome) : one.wire.failure);
    m_request->setRequest(one.wire);
    m_response->setResponse(one.wire);
    m_canonical->setSigning(one.signing);
    m_timing->setTimes(one.wire);
    m_tls->setFacts(one.wire);
}

void ExchangeView::focusSearch()
{
    if (tab() == Tab::Request)
        m_request->focusSearch();
    else if (tab() == Tab::Response)
        m_response->focusSearch();
    else
        m_tabs->setFocus();
}

void ExchangeView::copyTab()
{
    QString text;
    switch (tab()) {
    case Tab::Checks:
        text = m_checks->text();
        break;
    case Tab::Request:
        text = m_request->text();
        break;
    case Tab::Response:
        text = m_response->text();
        break;
    case Tab::Canonical:
        text = m_canonical->text();
        break;
    case Tab::Timing:
        text = m_timing->text();
        break;
    case Tab::Tls:
        text = m_tls->text();
        break;
    }
    QApplication::clipboard()->setText(text);
    Q_EMIT copied(m_tabs->tabText(m_tabs->currentIndex()));
}

void ExchangeView::copyCurl()
{
    const SendRecord *shown = send();
    if (shown == nullptr || !m_curl)
        return;
    QApplication::clipboard()->setText(m_curl(*shown));
    Q_EMIT copied(tr("cURL command"));
}

void ExchangeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange) {
        const int position = m_sends->currentIndex();
        listSends();
        const QSignalBlocker quiet(m_sends);
        m_sends->setCurrentIndex(position);
    }
    QWidget::changeEvent(event);
}

void ExchangeView::retranslate()
{
    const QStringList titles{ tr("Checks"), tr("Request"), tr("Answer"),
        //: the string that is signed and its signature
        tr("Signing"), tr("Times"), tr("TLS") };
    for (int i = 0; i < titles.size(); ++i)
        m_tabs->setTabText(i, titles.at(i));
    m_copy->setToolTip(tr("Copy what this tab shows"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_copyCurl->setToolTip(tr("Copy the request as a cURL command"));
    m_copyCurl->setAccessibleName(m_copyCurl->toolTip());
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the exchange"));
    m_sends->setAccessibleName(tr("Requests of this case"));
    m_checks->retranslate();
    m_canonical->retranslate();
    const int position = m_sends->currentIndex();
    listSends();
    m_sends->setCurrentIndex(position);
    fill();
}

} // namespace zhanggui
