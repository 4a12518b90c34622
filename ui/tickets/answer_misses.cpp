#include "ui/tickets/answer_misses.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QEvent>
#include <QHBoxLayout>

namespace zhanggui {

namespace {

constexpr int kMostNamed = 5;

QString shownTickets(const QList<AnswerMiss> &misses)
{
    const QStringList numbers = ticketsOf(misses);
    const bool more = numbers.size() > kMostNamed;
    return numbers.mid(0, kMostNamed).join(QStringLiteral(", ")) % (more ? QStringLiteral(" …") : QString());
}

} // namespace

AnswerMisses::AnswerMisses(QWidget *parent)
    : QWidget(parent)
    , m_pill(new StatusPill(this))
    , m_text(plainLabel(this))
{
    setObjectName(QStringLiteral("answerMisses"));
    m_text->setObjectName(QStringLiteral("ticketMisses"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::m);
    row->addWidget(m_pill, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void AnswerMisses::setAnswers(const std::optional<ProductAnswers> &answers)
{
    m_answers = answers;
    const qsizetype count = answers ? answers->misses.size() : 0;
    setVisible(count > 0);
    if (count == 0)
        return;
    m_pill->setStatus(answers->tooMany() ? Tone::Fail : Tone::Warn, tr("%n missed", nullptr, int(count)));
    m_text->setText(text());
}

QString AnswerMisses::text() const
{
    const QString tickets = shownTickets(m_answers->misses);
    //: 客服电话、邮箱须在 24 小时内响应
    QString text = m_answers->product.isEmpty()
        ? tr("Questions by phone or mail that were not answered within 24 hours, in ticket %1. It names no "
             "product, so it is counted alone.")
              .arg(tickets)
        : tr("Questions about “%1” by phone or mail that were not answered within 24 hours, in tickets %2.")
              .arg(m_answers->product, tickets);
    text += u' ' % tr("With more than two the product is taken down.");
    if (m_answers->days)
        text += u' ' % tr("The last %n day(s) are counted.", nullptr, int(*m_answers->days));
    return text;
}

void AnswerMisses::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAnswers(m_answers);
    QWidget::changeEvent(event);
}

} // namespace zhanggui
