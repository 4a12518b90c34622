#include "ui/widgets/page_header.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace zhanggui {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(this))
    , m_subtitle(mutedLabel(this))
    , m_line(new QHBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(space::s);
    m_line->addWidget(m_title);
    m_line->addSpacing(space::xs);
    m_line->addWidget(m_subtitle, 1, Qt::AlignBottom);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void PageHeader::addButton(QAction *action)
{
    Q_ASSERT(m_buttons < 3);
    auto *button = new QPushButton(this);
    button->setObjectName(QStringLiteral("header.%1").arg(action->objectName()));
    button->setDefault(m_buttons == 0);
    const auto follow = [button, action] {
        button->setText(plainText(*action));
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_line->addWidget(button);
    ++m_buttons;
}

} // namespace zhanggui
