#include "net/callbacks/outage_case.h"

#include "net/callbacks/base_case.h"

namespace zhanggui {

namespace {

Result<CallbackCase> ordinaryCase(const CallbackInterface &callback, const OutageChoice &choice)
{
    QStringList known;
    for (const CallbackScene &scene : callback.scenes)
        known.append(scene.id);
    const CallbackScene *scene = choice.scene.isEmpty() && !callback.scenes.isEmpty()
        ? &callback.scenes.constFirst()
        : callback.scene(choice.scene);
    if (!scene)
        return failure(ErrorKind::BadInput, QStringLiteral("The interface has no such scene"),
            choice.scene % u"; there are: " % known.join(u", "));
    CallbackCase result = officialCase(callback, *scene, choice.site);
    if (choice.real)
        result.steps = { baseStep(callback, *scene, BaseFor::Real) };
    return result;
}

/// What is polled after a create; none where the family has nothing to ask.
std::optional<CallbackCase> queryFor(
    const CallbackProtocol &protocol, const CallbackInterface &create, const OutageChoice &choice)
{
    const CallbackInterface *query = protocol.interfaceOf(QString(create.family % u".queryInstance"));
    if (!create.creates || !query || !query->isOn(choice.site))
        return std::nullopt;
    OutageChoice ordinary;
    ordinary.site = choice.site;
    ordinary.real = choice.real;
    const auto made = ordinaryCase(query->forSite(choice.site), ordinary);
    return made ? std::optional(*made) : std::nullopt;
}

} // namespace

CallbackCase withoutTestFlag(CallbackCase callbackCase)
{
    for (CaseStep &step : callbackCase.steps)
        step.request.removeIf([](const CaseField &field) { return field.name == QLatin1String("testFlag"); });
    return callbackCase;
}

Result<OutagePlan> outagePlanFor(const CallbackProtocol &protocol, const OutageChoice &choice)
{
    const CallbackInterface *callback = protocol.interfaceOf(choice.interfaceId);
    if (!callback || !callback->isOn(choice.site))
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such interface on this site"),
            choice.interfaceId % u", " % choice.site);
    OutagePlan plan;
    plan.callback = callback->forSite(choice.site);
    const auto ladder = ladderOf(plan.callback, choice.site, choice.variant);
    if (!ladder)
        return tl::unexpected(ladder.error());
    auto schedule = retrySchedule(*ladder, choice.assumption);
    if (!schedule)
        return tl::unexpected(schedule.error());
    plan.schedule = *std::move(schedule);
    auto subject = choice.ownCase
        ? Result<CallbackCase>(choice.real ? withoutTestFlag(*choice.ownCase) : *choice.ownCase)
        : ordinaryCase(plan.callback, choice);
    if (!subject)
        return tl::unexpected(subject.error());
    plan.subject = *std::move(subject);
    plan.query = queryFor(protocol, plan.callback, choice);
    return plan;
}

} // namespace zhanggui
