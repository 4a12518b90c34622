#include "net/callbacks/case_run.h"

#include "net/callbacks/captures.h"

#include <algorithm>
#include <utility>

namespace zhanggui {

namespace {

WireTarget targetOf(const QUrl &url)
{
    const bool tls = url.scheme() == u"https";
    return { tls, url.host(), quint16(url.port(tls ? 443 : 80)) };
}

Verdict notCaptured(const QString &name, const QString &instance)
{
    return { QStringLiteral("no-captured-instance"), Severity::Note, name,
        { { QStringLiteral("instance"), name == u"instance" ? instance : QStringLiteral("a new UUID") } } };
}

} // namespace

bool gotConnection(const WireRecord &wire)
{
    return !wire.address.isEmpty() || wire.sentAtMs > 0;
}

CaseRun::CaseRun(
    RunTools &tools, const PreparedCase &prepared, QMap<QString, QString> &captured, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_prepared(prepared)
    , m_captured(captured)
{
    const CallbackCase &subject = prepared.callbackCase;
    m_record.caseId = subject.id;
    m_record.title = subject.title;
    m_record.revision = prepared.revision;
    m_values.random = tools.random;
    m_values.order = newOrderNumber(tools.now(), tools.random);
    m_values.fallbackInstance =
        subject.fallbackInstance.isEmpty() ? newUuid(tools.random) : subject.fallbackInstance;
}

void CaseRun::start(Done done)
{
    m_done = std::move(done);
    nextGroup();
}

void CaseRun::nextGroup()
{
    if (m_tools.cancelled)
        return finish(CaseState::Cancelled, QStringLiteral("cancelled"));
    const QList<CaseStep> &steps = m_prepared.callbackCase.steps;
    if (m_step < int(steps.size()) && m_time >= steps.at(m_step).form.times) {
        ++m_step;
        m_time = 0;
        m_inStep = 0;
    }
    if (m_step >= int(steps.size()))
        return conclude();
    if (!sendGroup(steps.at(m_step)))
        finish(CaseState::Skipped, QStringLiteral("cannot-be-built"));
}

/// False when a request cannot be built: then nothing of the group was sent.
bool CaseRun::sendGroup(const CaseStep &step)
{
    m_groupFrom = m_record.sends.size();
    for (int i = 0; i < step.form.together; ++i) {
        SendRecord record;
        record.step = m_step;
        record.number = m_inStep + i;
        record.interfaceId = step.interfaceId;
        if (!send(step, record)) {
            m_record.sends.resize(m_groupFrom);
            return false;
        }
    }
    m_inStep += step.form.together;
    m_open = step.form.together;
    const WireOptions options{ .totalMs = m_tools.plan.limits.failMs,
        .authorities = m_tools.plan.authorities,
        .abandonAfterMs = step.form.abandonAfterMs,
        .keepAlive = m_tools.plan.keepAlive };
    const WireTarget target = targetOf(m_tools.plan.url);
    for (qsizetype i = m_groupFrom; i < m_groupFrom + step.form.together; ++i) {
        m_tools.wire.send(target, m_record.sends.at(i).wire.request, options, this,
            [this, i](const WireRecord &wire) { came(i, wire); });
    }
    return true;
}

bool CaseRun::send(const CaseStep &step, SendRecord record)
{
    if (step.form.repeatOfStep >= 0) {
        const auto earlier = std::find_if(m_record.sends.crbegin(), m_record.sends.crend(),
            [&step](const SendRecord &one) { return one.step == step.form.repeatOfStep; });
        if (earlier == m_record.sends.crend())
            return false;
        record.signing = earlier->signing;
        record.testFlag = earlier->testFlag;
        record.wire.request = earlier->wire.request;
    } else {
        const Result<BuiltRequest> request = built(step);
        if (!request)
            return false;
        record.signing = request->signing;
        record.testFlag = request->testFlag;
        record.wire.request = request->bytes;
        m_notCaptured += request->notCaptured;
        if (!request->nonce.isEmpty())
            m_lastNonce = request->nonce;
    }
    m_record.sends.append(record);
    return true;
}

Result<BuiltRequest> CaseRun::built(const CaseStep &step)
{
    RequestContext context;
    context.values = m_values;
    context.values.nowMs = m_tools.now();
    context.values.captured = m_captured;
    context.keys = &m_tools.plan.keys;
    context.url = m_tools.plan.url;
    context.previousNonce = m_lastNonce;
    context.keepAlive = m_tools.plan.keepAlive;
    context.fieldBits = m_tools.plan.fieldBits;
    context.gateway = m_tools.plan.gateway;
    return buildRequest(m_prepared.interfaces.at(m_step), step, context);
}

void CaseRun::came(qsizetype position, const WireRecord &wire)
{
    SendRecord &record = m_record.sends[position];
    const QByteArray request = record.wire.request;
    record.wire = wire;
    // What was to be sent, also where no connection came about.
    record.wire.request = request;
    if (--m_open == 0)
        groupDone();
    if (m_tools.sent)
        m_tools.sent(m_record.caseId);
}

void CaseRun::groupDone()
{
    const CaseStep &step = m_prepared.callbackCase.steps.at(m_step);
    bool connected = false;
    for (qsizetype i = m_groupFrom; i < m_record.sends.size(); ++i) {
        const WireRecord &wire = m_record.sends.at(i).wire;
        connected = connected || gotConnection(wire);
        for (const Capture &capture : step.capture) {
            const QString value = valueAt(wire.body, capture.place);
            if (!value.isEmpty())
                m_captured.insert(capture.name, value);
        }
    }
    for (qsizetype i = m_groupFrom; i < m_record.sends.size(); ++i)
        judge(i);
    ++m_time;
    if (!connected && !m_tools.cancelled)
        return conclude();
    nextGroup();
}

JudgeContext CaseRun::contextOf(int step) const
{
    const RunPlan &plan = m_tools.plan;
    const CallbackInterface &callback = m_prepared.interfaces.at(step);
    JudgeContext context;
    context.interfaceOf = &callback;
    context.family = m_tools.protocol.family(callback.family);
    context.step = &m_prepared.callbackCase.steps.at(step);
    context.key = plan.keys.of(callback.key);
    const WireTarget target = targetOf(plan.url);
    context.tls = target.tls;
    context.host = target.host;
    context.port = target.port;
    context.privateTarget = plan.softTarget;
    context.limits = plan.limits;
    return context;
}

void CaseRun::judge(qsizetype position)
{
    SendRecord &record = m_record.sends[position];
    if (record.wire.outcome != WireOutcome::Cancelled)
        record.verdicts = judgeExchange(m_tools.catalog, contextOf(record.step), record);
}

void CaseRun::conclude()
{
    QList<JudgeContext> contexts;
    for (int i = 0; i < int(m_prepared.interfaces.size()); ++i)
        contexts.append(contextOf(i));
    m_record.verdicts = judgeCase(m_tools.catalog, contexts, m_prepared.callbackCase, m_record.sends);
    m_notCaptured.removeDuplicates();
    for (const QString &name : std::as_const(m_notCaptured))
        m_record.verdicts.append(notCaptured(name, m_values.fallbackInstance));
    const bool connected =
        std::ranges::any_of(m_record.sends, [](const SendRecord &send) { return gotConnection(send.wire); });
    if (!connected)
        return finish(CaseState::Unreachable);
    finish(worstSeverity(m_record) == Severity::Fail ? CaseState::Failed : CaseState::Passed);
}

void CaseRun::finish(CaseState state, const QString &reason)
{
    m_record.state = state;
    m_record.reason = reason;
    if (const Done done = std::exchange(m_done, nullptr))
        done(m_record);
}

} // namespace zhanggui
