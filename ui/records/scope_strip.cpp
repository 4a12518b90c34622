#include "ui/records/scope_strip.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace zhanggui {

ScopeStrip::ScopeStrip(QWidget *parent)
    : QFrame(parent)
    , m_what(plainLabel(this))
    , m_back(new QPushButton(this))
    , m_all(new QPushButton(this))
{
    setObjectName(QStringLiteral("scopeStrip"));
    m_what->setObjectName(QStringLiteral("scopeText"));
    m_what->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("scopeBack"));
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_all->setObjectName(QStringLiteral("scopeAll"));
    m_all->setIcon(icon(QStringLiteral("filter")));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::l, space::xs, space::l, space::xs);
    line->addWidget(m_what, 1);
    line->addWidget(m_back);
    line->addWidget(m_all);
    connect(m_back, &QPushButton::clicked, this, &ScopeStrip::backWanted);
    connect(m_all, &QPushButton::clicked, this, &ScopeStrip::allWanted);
    retranslate();
}

void ScopeStrip::setScope(const QString &what, const QString &back)
{
    m_scope = what;
    m_back->setText(back);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    retranslate();
}

void ScopeStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ScopeStrip::retranslate()
{
    //: %1 names rows: "In no bill yet · Mail · CNY"
    m_what->setText(tr("Only these rows: %1").arg(m_scope));
    m_all->setText(tr("Show all rows"));
}

} // namespace zhanggui
