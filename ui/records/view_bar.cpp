#include "ui/records/view_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace zhanggui {

namespace {

constexpr int kWidestName = 220;

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(
        action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

ViewBar::ViewBar(QAction *update, QAction *back, QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(this))
    , m_update(buttonFor(update, this))
    , m_back(buttonFor(back, this))
{
    m_button->setObjectName(QStringLiteral("viewButton"));
    m_update->setObjectName(QStringLiteral("viewUpdate"));
    m_back->setObjectName(QStringLiteral("viewBack"));
    for (QPushButton *button : { m_button, m_update, m_back }) {
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    m_button->setIcon(icon(QStringLiteral("view")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::xs);
    layout->addWidget(m_button);
    layout->addWidget(m_update);
    layout->addWidget(m_back);
    connect(m_button, &QPushButton::clicked, this, &ViewBar::popUp);
    retranslate();
}

void ViewBar::popUp()
{
    Q_EMIT menuWanted(m_button->mapToGlobal(QPoint(0, m_button->height() + 2)));
}

void ViewBar::setView(const QString &name, bool changed)
{
    m_name = name;
    m_changed = changed;
    retranslate();
}

void ViewBar::retranslate()
{
    const bool isView = !m_name.isEmpty();
    const QString shown = m_button->fontMetrics().elidedText(m_name, Qt::ElideRight, kWidestName);
    //: The button where a saved view of the list is chosen, while none is
    m_button->setText(isView ? (m_changed ? QString(shown + QStringLiteral(" •")) : shown) : tr("Views"));
    const QString hint = !isView ? tr("Choose or save a view: filter, sort and columns under a name.")
        : m_changed              ? tr("The list differs from the saved view “%1”.").arg(m_name)
                                 : tr("The list shows the saved view “%1”.").arg(m_name);
    m_button->setToolTip(hint.toHtmlEscaped());
    m_button->setAccessibleName(isView ? tr("View: %1").arg(m_name) : tr("Views"));
    m_button->setAccessibleDescription(hint);
    m_update->setText(tr("Update"));
    m_update->setToolTip(tr("Save what the list shows now in this view"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Show the view again as it was saved"));
    m_update->setVisible(isView && m_changed);
    m_back->setVisible(isView && m_changed);
}

void ViewBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace zhanggui
