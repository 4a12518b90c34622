#include "ui/callbacks/wire_text_view.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/json_view.h"

#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kHeadHeight = 150;

QByteArray headOf(const QByteArray &message)
{
    const qsizetype end = message.indexOf("\r\n\r\n");
    return end < 0 ? message : message.first(end);
}

} // namespace

WireTextView::WireTextView(const char *name, QWidget *parent)
    : QWidget(parent)
    , m_parts(new QSplitter(Qt::Vertical, this))
    , m_head(new QPlainTextEdit(m_parts))
    , m_body(new JsonView(m_parts))
    , m_nothing(new EmptyState(this))
{
    setObjectName(QLatin1String(name));
    m_head->setObjectName(QLatin1String(name) + QLatin1String("Head"));
    m_head->setReadOnly(true);
    m_head->setFont(fixedFont());
    m_head->setFrameShape(QFrame::NoFrame);
    m_head->setWordWrapMode(QTextOption::WrapAnywhere);
    m_body->setObjectName(QLatin1String(name) + QLatin1String("Body"));
    m_parts->addWidget(m_head);
    m_parts->addWidget(m_body);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({ kHeadHeight, 3 * kHeadHeight });
    m_parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->addWidget(m_parts, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();
    // Test data of one's own: whoever asks for it sees it.
    connect(m_body, &JsonView::revealRequested, m_body, [this] { m_body->setRevealed(true); });
}

void WireTextView::setRequest(const WireRecord &wire)
{
    const QByteArray head = headOf(wire.request);
    const qsizetype bodyAt = head.size() + 4;
    fill(head, wire.request.size() > bodyAt ? wire.request.sliced(bodyAt) : QByteArray());
}

void WireTextView::setResponse(const WireRecord &wire)
{
    fill(headOf(wire.response), wire.body);
}

void WireTextView::fill(const QByteArray &head, const QByteArray &body)
{
    const bool nothing = head.isEmpty() && body.isEmpty();
    m_parts->setVisible(!nothing);
    m_nothing->setVisible(nothing);
    m_head->setPlainText(QString::fromUtf8(head));
    m_body->setRevealed(false);
    m_body->setBytes(body);
}

void WireTextView::setPersonalMembers(const QStringList &members)
{
    m_body->setPersonalMembers(members);
}

void WireTextView::focusSearch()
{
    m_body->focusSearch();
}

QString WireTextView::text() const
{
    return m_head->toPlainText() + QStringLiteral("\n\n") + m_body->rawText();
}

void WireTextView::setNothing(const QString &title, const QString &text)
{
    m_nothing->setContent(QStringLiteral("neutral"), title, text);
}

} // namespace zhanggui
