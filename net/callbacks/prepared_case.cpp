#include "net/callbacks/prepared_case.h"

#include "net/callbacks/case_file.h"
#include "net/callbacks/placeholders.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostRounds = 1'000'000;
constexpr int kMostAtOnce = 64;

QString skipReason(const PreparedCase &prepared, const RunPlan &plan)
{
    for (const CallbackInterface &callback : prepared.interfaces) {
        const bool gateway = callback.signing == u"jwt";
        if (!plan.keys.of(callback.key) || (gateway && plan.keys.gatewayApiKey.isEmpty()))
            return missingKeyReason(callback.key);
    }
    if (!plan.allowReal && actsForReal(prepared.callbackCase) && !isPrivateTarget(plan.url))
        return QStringLiteral("needs-consent");
    return {};
}

Result<void> checkStep(const CallbackCase &subject, int number)
{
    const CaseStep &step = subject.steps.at(number);
    if (step.form.repeatOfStep >= number)
        return failure(
            ErrorKind::BadInput, QStringLiteral("A step repeats one that is not before it"), subject.id);
    if (step.form.times < 1 || step.form.together < 1)
        return failure(ErrorKind::BadInput, QStringLiteral("A step is sent once at least"), subject.id);
    for (const CaseField &field : step.request) {
        const QString fault = faultOfPlaces(QString::fromUtf8(field.json));
        if (!fault.isEmpty())
            return failure(
                ErrorKind::BadInput, fault, QString(subject.id % QStringLiteral(", ") % field.name));
    }
    return {};
}

Result<PreparedCase> prepared(
    const CallbackProtocol &protocol, const RunPlan &plan, const CallbackCase &subject)
{
    PreparedCase result{ subject, caseRevision(subject), {}, {}, 0 };
    if (subject.steps.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The case has no step"), subject.id);
    for (int i = 0; i < int(subject.steps.size()); ++i) {
        const CaseStep &step = subject.steps.at(i);
        const CallbackInterface *known = protocol.interfaceOf(step.interfaceId);
        if (!known)
            return failure(ErrorKind::BadInput,
                QStringLiteral("The case names an interface that nobody knows"),
                QString(subject.id % QStringLiteral(": ") % step.interfaceId));
        if (const Result<void> good = checkStep(subject, i); !good)
            return tl::unexpected(good.error());
        result.interfaces.append(known->forSite(subject.site));
        result.sends += step.form.times * step.form.together;
    }
    result.skipReason = skipReason(result, plan);
    return result;
}

} // namespace

Result<void> checkTarget(const QUrl &url)
{
    const QString scheme = url.scheme();
    const QString shown = url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    if (!url.isValid() || (scheme != u"http" && scheme != u"https"))
        return failure(ErrorKind::BadInput,
            QStringLiteral("The production address must begin with http:// or https://"), shown);
    if (url.host().isEmpty() || url.port() == 0)
        return failure(ErrorKind::BadInput, QStringLiteral("The production address names no host"), shown);
    if (!url.userInfo().isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("The production address may hold no user name"), shown);
    if (url.hasFragment())
        return failure(
            ErrorKind::BadInput, QStringLiteral("The production address may hold no # part"), shown);
    return {};
}

Result<QList<PreparedCase>> preparedCases(const CallbackProtocol &protocol, const RunPlan &plan)
{
    if (const Result<void> good = checkTarget(plan.url); !good)
        return tl::unexpected(good.error());
    if (plan.suite.cases.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("There is no case to run"), plan.suite.id);
    if (plan.repeat < 1 || plan.repeat > kMostRounds || plan.parallel < 1 || plan.parallel > kMostAtOnce)
        return failure(ErrorKind::BadInput,
            QStringLiteral("A run has 1 to %1 rounds, 1 to %2 at once").arg(kMostRounds).arg(kMostAtOnce));
    QList<PreparedCase> cases;
    for (const CallbackCase &subject : plan.suite.cases) {
        Result<PreparedCase> one = prepared(protocol, plan, subject);
        if (!one)
            return tl::unexpected(one.error());
        cases.append(*std::move(one));
    }
    return cases;
}

} // namespace zhanggui
