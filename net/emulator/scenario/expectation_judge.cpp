#include "net/emulator/scenario/expectation_judge.h"

#include "net/callbacks/strict_object.h"
#include "net/emulator/json_spans.h"
#include "net/emulator/lifecycle/order_views.h"
#include "net/emulator/scenario/scenario_forms.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostRows = 10'000;
/// An expiry counts to the end of its day, and a year may have a day more.
constexpr qint64 kLeeway = qint64(2) * 24 * 3600 * 1000;

QString value(const QJsonObject &expect, const char *name)
{
    return expect.value(QLatin1String(name)).toString();
}

bool has(const QJsonObject &expect, const char *name)
{
    return expect.contains(QLatin1String(name));
}

/// "call, interface saas-v2.newInstance, times 1".
QString specOf(const QJsonObject &expect)
{
    const ScenarioForm *form = expectationForm(value(expect, "expect"));
    QStringList parts{ value(expect, "expect") };
    for (const ScenarioForm::Member &member :
        form ? form->members : std::span<const ScenarioForm::Member>()) {
        const QJsonValue one = expect.value(QLatin1String(member.name));
        if (one.isUndefined())
            continue;
        QStringList texts;
        const QJsonArray elements = one.toArray();
        for (const auto &element : elements)
            texts.append(element.toString());
        const QString text = one.isArray() ? texts.join(u' ') : one.toVariant().toString();
        parts.append(QLatin1String(member.name) % u' ' % (text.isEmpty() ? QStringLiteral("–") : text));
    }
    return parts.join(QStringLiteral(", "));
}

bool countFits(const QJsonObject &expect, qsizetype count)
{
    if (has(expect, "times"))
        return count == expect.value(QLatin1String("times")).toInt();
    const int least = expect.value(QLatin1String("atLeast")).toInt(has(expect, "atMost") ? 0 : 1);
    const int most = expect.value(QLatin1String("atMost")).toInt(INT_MAX);
    return count >= least && count <= most;
}

BothLanguages same(const QString &text)
{
    return { text, text };
}

BothLanguages stageOf(CallStage stage)
{
    switch (stage) {
    case CallStage::Waiting:
        return { QStringLiteral("waiting"), QStringLiteral("等待中") };
    case CallStage::Succeeded:
        return { QStringLiteral("succeeded"), QStringLiteral("成功") };
    case CallStage::GivenUp:
        return { QStringLiteral("given up"), QStringLiteral("已放弃") };
    case CallStage::Withdrawn:
        return { QStringLiteral("withdrawn"), QStringLiteral("已撤回") };
    }
    return {};
}

QString outcomeWord(CallStage stage)
{
    switch (stage) {
    case CallStage::Succeeded:
        return QStringLiteral("succeeded");
    case CallStage::GivenUp:
        return QStringLiteral("givenUp");
    case CallStage::Waiting:
        return QStringLiteral("waiting");
    case CallStage::Withdrawn:
        break;
    }
    return QStringLiteral("withdrawn");
}

} // namespace

ExpectationJudge::ExpectationJudge(
    const MarketStore &store, const ScenarioNames &names, const ScenarioTrace &trace)
    : m_store(store)
    , m_names(names)
    , m_trace(trace)
{
}

ScenarioVerdict ExpectationJudge::judge(int step, const QJsonObject &expect) const
{
    const QString spec = specOf(expect);
    const Result<Finding> found = find(value(expect, "expect"), expect);
    const BothLanguages text = found
        ? found->text
        : same(found.error().detail.isEmpty() ? found.error().what
                                              : QString(found.error().what % u": " % found.error().detail));
    return { step, found && found->holds,
        { QStringLiteral("Expected: %1. Found: %2.").arg(spec, text.en),
            QStringLiteral("期望：%1。实际：%2。").arg(spec, text.zh) } };
}

Result<ExpectationJudge::Finding> ExpectationJudge::find(const QString &kind, const QJsonObject &expect) const
{
    if (kind == u"call" || kind == u"noCall")
        return call(expect);
    if (kind == u"order")
        return order(expect);
    if (kind == u"instance")
        return instance(expect);
    if (kind == u"license")
        return license(expect);
    if (kind == u"usage")
        return usage(expect);
    if (kind == u"answer")
        return answer(expect);
    if (kind == u"api")
        return rows(expect, {}, value(expect, "api"),
            value(expect, "since") == u"start" ? m_trace.logAtStart : m_trace.logBefore);
    if (kind == u"log")
        return rows(expect, value(expect, "filter"), {}, m_trace.logAtStart);
    return failure(ErrorKind::BadInput, QStringLiteral("There is no such expectation"), kind);
}

Result<QList<MarketCall>> ExpectationJudge::callsFor(const QJsonObject &expect) const
{
    QString subject = value(expect, "of");
    if (!subject.isEmpty()) {
        const Result<QString> id = m_names.resolve(subject, m_store);
        if (!id)
            return tl::unexpected(id.error());
        subject = *id;
    }
    const auto all = m_store.calls(kMostRows);
    if (!all)
        return tl::unexpected(all.error());
    const bool sinceStart = value(expect, "since") == u"start";
    QList<MarketCall> found;
    for (const MarketCall &call : *all) {
        const auto differs = [&expect](const char *name, const QString &text) {
            return has(expect, name) && value(expect, name) != text;
        };
        if ((!sinceStart && !m_trace.touched.contains(call.id)) || differs("interface", call.interfaceId)
            || differs("scene", call.scene))
            continue;
        if (!subject.isEmpty() && call.orderId != subject && call.instanceId != subject
            && !call.request.contains(jsonString(subject)))
            continue;
        found.prepend(call);
    }
    return found;
}

QStringList ExpectationJudge::instancesNamed(const MarketCall &call) const
{
    QStringList named;
    const QList<MarketLogEntry> attempts = m_trace.attempts.value(call.id);
    for (const MarketLogEntry &attempt : attempts) {
        const QString instance = textOfJson(jsonMember(attempt.answer, "instanceId"));
        if (!instance.isEmpty() && !named.contains(instance))
            named.append(instance);
    }
    return named;
}

qint64 ExpectationJudge::tookMs(const MarketCall &call) const
{
    const QList<MarketLogEntry> attempts = m_trace.attempts.value(call.id);
    return attempts.isEmpty() ? 0 : attempts.constLast().clockMs - call.firstMs;
}

bool ExpectationJudge::fits(const MarketCall &call, const QJsonObject &expect) const
{
    if (has(expect, "outcome") && value(expect, "outcome") != outcomeWord(call.stage))
        return false;
    if (has(expect, "resultCode") && value(expect, "resultCode") != call.resultCode)
        return false;
    if (has(expect, "attempts") && expect.value(QLatin1String("attempts")).toInt() != call.attempts)
        return false;
    if (call.attempts < expect.value(QLatin1String("attemptsAtLeast")).toInt())
        return false;
    const Result<qint64> within = durationFromText(value(expect, "within"));
    return !within || tookMs(call) <= *within;
}

Result<ExpectationJudge::Finding> ExpectationJudge::call(const QJsonObject &expect) const
{
    const auto calls = callsFor(expect);
    if (!calls)
        return tl::unexpected(calls.error());
    const bool none = value(expect, "expect") == u"noCall";
    Finding finding;
    finding.holds = none ? calls->isEmpty() : countFits(expect, calls->size());
    finding.text = { QStringLiteral("%1 call(s)").arg(calls->size()),
        QStringLiteral("%1 次调用").arg(calls->size()) };
    QStringList instances;
    for (const MarketCall &one : *calls) {
        const bool fitting = fits(one, expect);
        finding.holds = finding.holds && fitting;
        const QStringList named = instancesNamed(one);
        for (const QString &instance : named) {
            if (!instances.contains(instance))
                instances.append(instance);
        }
        const BothLanguages stage = stageOf(one.stage);
        const QString code = one.resultCode.isEmpty() ? QStringLiteral("–") : one.resultCode;
        const QString took = textFromDuration(tookMs(one));
        const QString why = one.exception.isEmpty() ? QString() : QString(u" (" % one.exception % u')');
        finding.text.en += QStringLiteral("; %1 %2: %3, resultCode %4, %5 attempt(s) in %6%7")
                               .arg(one.interfaceId, one.scene, stage.en, code)
                               .arg(one.attempts)
                               .arg(took, why);
        finding.text.zh += QStringLiteral("；%1 %2：%3，resultCode %4，%6 内尝试 %5 次%7")
                               .arg(one.interfaceId, one.scene, stage.zh, code)
                               .arg(one.attempts)
                               .arg(took, why);
    }
    if (expect.value(QLatin1String("sameInstance")).toBool()) {
        finding.holds = finding.holds && instances.size() == 1;
        finding.text.en += QStringLiteral("; instances answered: %1").arg(instances.join(u", "));
        finding.text.zh += QStringLiteral("；应答的实例：%1").arg(instances.join(u", "));
    }
    return finding;
}

Result<ExpectationJudge::Finding> ExpectationJudge::order(const QJsonObject &expect) const
{
    const Result<QString> id = m_names.resolve(value(expect, "of"), m_store);
    if (!id)
        return tl::unexpected(id.error());
    const auto order = m_store.order(*id);
    if (!order)
        return tl::unexpected(order.error());
    const auto views = orderViews(m_store, *id);
    if (!views)
        return tl::unexpected(views.error());
    Finding finding;
    finding.holds = true;
    const auto compare = [&expect, &finding](const char *name, const QStringList &texts) {
        if (has(expect, name) && !texts.contains(value(expect, name)))
            finding.holds = false;
    };
    const QString stage = orderStageWord(order->stage);
    compare("stage", { stage });
    compare("type", { order->type });
    compare("reason", { order->reason });
    compare("buyer", { views->buyer.stateZh, views->buyer.stateEn });
    compare("seller", { views->seller.stateZh, views->seller.stateEn });
    compare("platform", { views->platform.stateZh, views->platform.stateEn });
    finding.text = { QStringLiteral("%1 %2 %3, buyer: %4, seller: %5, platform: %6%7")
                         .arg(*id, order->type, stage, views->buyer.stateEn, views->seller.stateEn,
                             views->platform.stateEn,
                             order->reason.isEmpty() ? QString() : QString(u", reason: " % order->reason)),
        QStringLiteral("%1 %2 %3，买家：%4，商家：%5，平台：%6%7")
            .arg(*id, order->type, stage, views->buyer.stateZh, views->seller.stateZh,
                views->platform.stateZh,
                order->reason.isEmpty() ? QString() : QString(u"，原因：" % order->reason)) };
    return finding;
}

bool ExpectationJudge::timeLeftFits(const QString &expected, std::optional<qint64> expireMs) const
{
    if (expected.isEmpty())
        return true;
    if (expected == u"never" || !expireMs)
        return (expected == u"never") == !expireMs.has_value();
    const Result<qint64> wanted = durationFromText(expected);
    return wanted && std::abs(*expireMs - m_trace.nowMs - *wanted) <= kLeeway;
}

QString ExpectationJudge::timeLeft(std::optional<qint64> expireMs) const
{
    if (!expireMs)
        return QStringLiteral("never");
    const qint64 left = *expireMs - m_trace.nowMs;
    return left < 0 ? QString(u'-' % textFromDuration(-left)) : textFromDuration(left);
}

Result<ExpectationJudge::Finding> ExpectationJudge::instance(const QJsonObject &expect) const
{
    const auto instance = m_names.instanceOf(value(expect, "of"), m_store);
    if (!instance && value(expect, "stage") == u"none" && instance.error().kind == ErrorKind::NotFound)
        return Finding{ true, { QStringLiteral("none"), QStringLiteral("无") } };
    if (!instance)
        return tl::unexpected(instance.error());
    const QString stage = instanceStageWord(instance->stage);
    const QString left = timeLeft(instance->expireMs);
    Finding finding;
    finding.holds =
        stage == value(expect, "stage") && timeLeftFits(value(expect, "expires"), instance->expireMs);
    if (has(expect, "amount") && expect.value(QLatin1String("amount")).toInt() != instance->amount)
        finding.holds = false;
    finding.text = {
        QStringLiteral("%1 %2, expires: %3, amount: %4").arg(instance->id, stage, left).arg(instance->amount),
        QStringLiteral("%1 %2，到期：%3，数量：%4").arg(instance->id, stage, left).arg(instance->amount)
    };
    return finding;
}

Result<ExpectationJudge::Finding> ExpectationJudge::license(const QJsonObject &expect) const
{
    const auto license = m_names.licenseOf(value(expect, "of"), m_store);
    if (!license)
        return tl::unexpected(license.error());
    const QString stage = licenseStageWord(license->stage);
    const QString left = timeLeft(license->expireMs);
    return Finding{ stage == value(expect, "stage")
            && timeLeftFits(value(expect, "expires"), license->expireMs),
        { QStringLiteral("%1 %2, expires: %3").arg(license->code, stage, left),
            QStringLiteral("%1 %2，到期：%3").arg(license->code, stage, left) } };
}

Result<ExpectationJudge::Finding> ExpectationJudge::usage(const QJsonObject &expect) const
{
    const Result<QString> id = m_names.resolve(value(expect, "instance"), m_store);
    if (!id)
        return tl::unexpected(id.error());
    const auto records = m_store.usage(*id, kMostRows);
    if (!records)
        return tl::unexpected(records.error());
    const QString serial = value(expect, "serial");
    const MarketUsage *last = nullptr;
    for (const MarketUsage &record : *records) {
        if (serial.isEmpty() || record.serial == serial)
            last = !last || record.id > last->id ? &record : last;
    }
    if (!last)
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such usage record"), *id);
    QStringList codes;
    const QJsonArray wanted = expect.value(QLatin1String("codes")).toArray();
    for (const auto &code : wanted)
        codes.append(code.toString());
    QStringList found = last->codes;
    codes.sort();
    found.sort();
    const QString stage = usageStageWord(last->stage);
    const QString all = found.isEmpty() ? QStringLiteral("–") : found.join(u' ');
    return Finding{ stage == value(expect, "stage") && (!has(expect, "codes") || codes == found),
        { QStringLiteral("%1 %2, codes %3").arg(last->serial, stage, all),
            QStringLiteral("%1 %2，错误码 %3").arg(last->serial, stage, all) } };
}

Result<ExpectationJudge::Finding> ExpectationJudge::answer(const QJsonObject &expect) const
{
    if (!m_trace.answer)
        return failure(ErrorKind::NotFound, QStringLiteral("No \"seller\" step came before"));
    const SellerAnswer &answer = *m_trace.answer;
    Finding finding;
    finding.holds = answer.status != 0;
    if (has(expect, "code") && value(expect, "code") != answer.code)
        finding.holds = false;
    if (has(expect, "status") && expect.value(QLatin1String("status")).toInt() != answer.status)
        finding.holds = false;
    if (has(expect, "contains") && !answer.body.contains(value(expect, "contains").toUtf8()))
        finding.holds = false;
    const QString body = QString::fromUtf8(answer.body.left(300));
    finding.text = same(answer.status == 0
            ? answer.failure
            : QStringLiteral("HTTP %1, %2, %3").arg(QString::number(answer.status), answer.code, body));
    return finding;
}

Result<ExpectationJudge::Finding> ExpectationJudge::rows(
    const QJsonObject &expect, const QString &filter, const QString &api, qint64 afterId) const
{
    MarketLogQuery query;
    query.filter = filter;
    query.afterId = afterId;
    query.limit = kMostRows;
    const auto rows = m_store.findLog(query);
    if (!rows)
        return tl::unexpected(rows.error());
    const qsizetype count = std::ranges::count_if(*rows, [&api](const MarketLogEntry &row) {
        return api.isEmpty() || (row.direction == u"in" && row.api == api);
    });
    return Finding{ countFits(expect, count),
        { QStringLiteral("%1 row(s) of the log").arg(count), QStringLiteral("日志 %1 条").arg(count) } };
}

} // namespace zhanggui
