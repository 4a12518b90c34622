#include "ui/work/work_actions.h"

#include "ui/widgets/action_collection.h"

#include <QAction>

namespace zhanggui {

WorkActions::WorkActions(ActionCollection &shared, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
{
}

void WorkActions::add(ActionCollection &own)
{
    for (QAction *action : own.all()) {
        connect(action, &QAction::changed, this, [this, &own, action] {
            if (m_current == &own)
                follow(action);
        });
        if (m_shared.find(action->objectName()) != nullptr)
            continue;
        ActionSpec spec = own.specOf(action);
        const QByteArray id = action->objectName().toLatin1();
        spec.id = id.constData();
        QAction *shown = m_shared.add(spec);
        // The keys belong to the page that is looked at; here they are told only.
        shown->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        shown->setEnabled(false);
        connect(shown, &QAction::triggered, this, [this, name = action->objectName()] {
            if (QAction *meant = m_current ? m_current->find(name) : nullptr)
                meant->trigger();
        });
    }
}

void WorkActions::setCurrent(ActionCollection *own)
{
    m_current = own;
    for (QAction *action : m_shared.all()) {
        if (!action->objectName().startsWith(QLatin1String("work.")))
            continue;
        const QAction *meant = own == nullptr ? nullptr : own->find(action->objectName());
        action->setEnabled(meant != nullptr && meant->isEnabled());
    }
}

void WorkActions::follow(QAction *own)
{
    if (QAction *shown = m_shared.find(own->objectName()))
        shown->setEnabled(own->isEnabled());
}

} // namespace zhanggui
