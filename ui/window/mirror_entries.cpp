#include "ui/window/mirror_entries.h"

namespace zhanggui {

void mirrorEntries(SideEntries &from, SideEntries &to, const std::function<bool()> &isShown)
{
    SideEntries *own = &from;
    SideEntries *shown = &to;
    QObject::connect(own, &SideEntries::changed, shown, [own, shown, isShown] {
        if (isShown())
            shown->set(own->entries(), own->current());
    });
    QObject::connect(shown, &SideEntries::chosen, own, [own, isShown](const QString &id) {
        if (isShown())
            Q_EMIT own->chosen(id);
    });
    QObject::connect(
        shown, &SideEntries::menuRequested, own, [own, isShown](const QString &id, const QPoint &at) {
            if (isShown())
                Q_EMIT own->menuRequested(id, at);
        });
    QObject::connect(shown, &SideEntries::inSightChanged, own, [own, isShown](const QStringList &ids) {
        if (isShown())
            Q_EMIT own->inSightChanged(ids);
    });
}

} // namespace zhanggui
