#include "net/callbacks/fresh_case.h"

#include <algorithm>

namespace zhanggui {

namespace {

const CallbackScene *sceneOf(const CallbackInterface &callback, const QString &id)
{
    if (const CallbackScene *found = callback.scene(id))
        return found;
    return callback.scenes.isEmpty() ? nullptr : &callback.scenes.first();
}

QString wordsOf(const BothLanguages &title, const BothLanguages &scene, bool chinese)
{
    const QString first = title.in(chinese);
    const QString second = scene.in(chinese);
    return second.isEmpty() ? first : first % QStringLiteral(": ") % second;
}

} // namespace

CaseStep freshStep(const CallbackInterface &callback, const QString &scene, const QString &site)
{
    const CallbackInterface here = callback.forSite(site);
    const CallbackScene *chosen = sceneOf(here, scene);
    CaseStep step;
    step.interfaceId = here.id;
    for (const CallbackField &field : here.request) {
        QByteArray json = field.sample;
        if (chosen) {
            if (chosen->leaveOut.contains(field.name))
                continue;
            const auto set = std::find_if(chosen->set.cbegin(), chosen->set.cend(),
                [&field](const auto &one) { return one.first == field.name; });
            if (set != chosen->set.cend())
                json = set->second;
        }
        if (!json.isEmpty())
            step.request.append({ field.name, json, false });
    }
    return step;
}

CallbackCase freshCase(const CallbackInterface &callback, const QString &scene, const QString &site)
{
    const CallbackInterface here = callback.forSite(site);
    const CallbackScene *chosen = sceneOf(here, scene);
    CallbackCase made;
    made.id = here.id;
    if (chosen)
        made.id += u'.' + chosen->id.toLower().replace(u'_', u'-');
    made.title = wordsOf(here.title, chosen ? chosen->title : BothLanguages(), false);
    made.titleZh = wordsOf(here.title, chosen ? chosen->title : BothLanguages(), true);
    made.site = site;
    made.steps.append(freshStep(callback, scene, site));
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
