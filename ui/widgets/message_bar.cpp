#include "ui/widgets/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace zhanggui {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_what(plainLabel(this))
    , m_more(plainLabel(this))
    , m_action(new QPushButton(this))
    , m_detailsButton(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_what->setObjectName(QStringLiteral("messageWhat"));
    m_more->setObjectName(QStringLiteral("messageMore"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->setReadOnly(true);
    m_details->setFont(fixedFont());
    m_details->setMaximumHeight(120);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_close->setAutoRaise(true);
    m_close->setIcon(zhanggui::icon(QStringLiteral("close")));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_what->setFont(bold);
    m_what->setWordWrap(true);
    m_more->setWordWrap(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_what);
    words->addWidget(m_more);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(m_action, 0, Qt::AlignVCenter);
    line->addWidget(m_detailsButton, 0, Qt::AlignVCenter);
    line->addWidget(m_close, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addLayout(line);
    column->addWidget(m_details);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_detailsButton, &QToolButton::toggled, this, &MessageBar::showDetails);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    retranslate();
    hide();
}

void MessageBar::show(const Message &message)
{
    m_message = message;
    m_icon->setPixmap(
        zhanggui::icon(toneIcon(message.tone), colorsOf(palette()).of(message.tone)).pixmap(18, 18));
    m_what->setText(message.what);
    QStringList more{ message.kept, message.todo };
    more.removeAll(QString());
    m_more->setText(more.join(QLatin1Char(' ')));
    m_more->setVisible(!more.isEmpty());
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_details->setPlainText(message.details);
    m_detailsButton->setVisible(!message.details.isEmpty());
    m_detailsButton->setChecked(false);
    m_details->hide();
    setAccessibleName(message.what);
    setAccessibleDescription(m_more->text());
    update(); // the tone may be another one
    QFrame::show();
}

void MessageBar::dismiss()
{
    m_message = {};
    hide();
    Q_EMIT dismissed();
}

void MessageBar::showDetails(bool visible)
{
    m_details->setVisible(visible);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Colors &c = colorsOf(palette());
    const QColor ink = c.of(m_message.tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(c.base, ink, 0.45));
    painter.setBrush(mixed(c.base, ink, kTint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_icon->setPixmap(
            zhanggui::icon(toneIcon(m_message.tone), colorsOf(palette()).of(m_message.tone)).pixmap(18, 18));
    QFrame::changeEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void MessageBar::retranslate()
{
    m_detailsButton->setText(tr("Details"));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_details->setAccessibleName(tr("Details"));
}

} // namespace zhanggui
