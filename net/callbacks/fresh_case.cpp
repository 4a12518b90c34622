#include "net/callbacks/fresh_case.h"

#include "net/callbacks/base_case.h"

namespace zhanggui {

CallbackCase freshCase(const CallbackInterface &callback, const QString &scene, const QString &site)
{
    const CallbackInterface here = callback.forSite(site);
    const CallbackScene *chosen = here.scene(scene);
    if (!chosen && !here.scenes.isEmpty())
        chosen = &here.scenes.first();
    CallbackCase made = officialCase(here, chosen ? *chosen : CallbackScene(), site);
    // One's own: neither id nor group of the official case, and what its file cannot hold is left out.
    made.id = here.id % QChar(u'.') % (chosen ? chosen->id : QString()).toLower().replace(u'_', u'-')
        % QStringLiteral("-mine");
    made.probe.clear();
    made.aboutZh.clear();
    return made;
}

QString freeCaseId(const QString &id, const QStringList &taken)
{
    if (!taken.contains(id))
        return id;
    for (int number = 2;; ++number) {
        QString numbered = QStringLiteral("%1-%2").arg(id).arg(number);
        if (!taken.contains(numbered))
            return numbered;
    }
}

} // namespace zhanggui
