#include "net/callbacks/base_case.h"

namespace zhanggui {

namespace {

const QByteArray *sceneValue(const CallbackScene &scene, const QString &name)
{
    for (const auto &[field, json] : scene.set) {
        if (field == name)
            return &json;
    }
    return nullptr;
}

/// Empty: the field is not sent.
QByteArray valueOf(const CallbackField &field, const CallbackScene &scene, BaseFor purpose)
{
    const bool isFlag = field.name == QLatin1String("testFlag");
    if (isFlag && purpose == BaseFor::Real)
        return field.live;
    if (!isFlag && purpose != BaseFor::Console && !field.live.isEmpty())
        return field.live;
    const QByteArray *set = sceneValue(scene, field.name);
    return set ? *set : field.sample;
}

void addCaptures(const QList<CallbackField> &fields, const QString &at, QList<Capture> &captures)
{
    for (const CallbackField &field : fields) {
        if (!field.capture.isEmpty())
            captures.append({ field.capture, at % field.name });
        const QString suffix =
            field.type == QLatin1String("list") ? QStringLiteral("[].") : QStringLiteral(".");
        addCaptures(field.fields, at % field.name % suffix, captures);
    }
}

} // namespace

QList<CaseField> baseRequest(const CallbackInterface &one, const CallbackScene &scene, BaseFor purpose)
{
    QList<CaseField> request;
    for (const CallbackField &field : one.request) {
        if (scene.leaveOut.contains(field.name))
            continue;
        const QByteArray json = valueOf(field, scene, purpose);
        if (!json.isEmpty())
            request.append({ field.name, json, false });
    }
    return request;
}

CaseStep baseStep(const CallbackInterface &one, const CallbackScene &scene, BaseFor purpose)
{
    CaseStep step;
    step.interfaceId = one.id;
    step.request = baseRequest(one, scene, purpose);
    addCaptures(one.response, QString(), step.capture);
    return step;
}

CallbackCase officialCase(const CallbackInterface &one, const CallbackScene &scene, const QString &site)
{
    CallbackCase result;
    result.id = one.id % u'.' % scene.id;
    result.title = one.title.en % u": " % scene.title.en;
    result.titleZh = one.title.zh % u"：" % scene.title.zh;
    result.about = one.about.en;
    result.aboutZh = one.about.zh;
    result.site = site;
    result.probe = QStringLiteral("official");
    result.steps.append(baseStep(one, scene, BaseFor::Console));
    return result;
}

} // namespace zhanggui
