#include "net/callbacks/judge.h"

#include "net/callbacks/judging/verdicts.h"

namespace zhanggui {

namespace {

/// What an answer to such a request may weigh at most. To a strange request the documents leave the answer
/// open; a forged one may be refused by a gateway that knows no resultCode.
Severity ceilingOf(const CaseStep &step, const WireRecord &wire)
{
    const bool refusal = expectationOf(step, QLatin1String("refused"))
        || expectationOf(step, QLatin1String("forged-call-let-in"));
    if (refusal && wire.outcome == WireOutcome::Answered) {
        if (wire.status == 400 || wire.status == 401 || wire.status == 403)
            return Severity::Note;
        return wire.status == 200 && !step.strange ? Severity::Fail : Severity::Warning;
    }
    return refusal || step.strange ? Severity::Warning : Severity::Fail;
}

void judgeAnswer(const Exchange &exchange, Verdicts &verdicts)
{
    judgeFraming(exchange, verdicts);
    if (!exchange.answer.whole)
        return;
    if (!exchange.context.step->strange) {
        judgeHttp(exchange, verdicts);
        judgeJson(exchange, verdicts);
        judgeResultCode(exchange, verdicts);
        judgeFields(exchange, verdicts);
        judgeBodySign(exchange, verdicts);
        judgeCiphers(exchange, verdicts);
    }
    judgeStackTrace(exchange, verdicts);
}

} // namespace

QList<Verdict> judgeExchange(const CheckCatalog &catalog, const JudgeContext &context, const SendRecord &send)
{
    const WireRecord &wire = send.wire;
    // Closed on purpose or stopped by the person: the server was not heard.
    if (wire.outcome == WireOutcome::Cancelled || wire.outcome == WireOutcome::Abandoned)
        return {};
    const JudgedAnswer answer = readAnswer(*context.interfaceOf, wire);
    const Exchange exchange{ catalog, context, send, wire, answer };
    Verdicts verdicts(catalog, context.privateTarget, send.testFlag);
    judgeAddress(exchange, verdicts);
    judgeTls(exchange, verdicts);
    verdicts.setCeiling(ceilingOf(*context.step, wire));
    judgeConnection(exchange, verdicts);
    judgeTime(exchange, verdicts);
    judgeAnswer(exchange, verdicts);
    const bool sent = wire.outcome == WireOutcome::Answered || wire.outcome == WireOutcome::NoAnswer
        || wire.outcome == WireOutcome::BrokenAnswer || wire.outcome == WireOutcome::TooLarge
        || (wire.outcome == WireOutcome::TimedOut && wire.sentAtMs > 0);
    if (sent)
        judgeExpectations(exchange, verdicts);
    return verdicts.take();
}

} // namespace zhanggui
