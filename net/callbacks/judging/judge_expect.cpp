// What a step expects of each of its answers.
#include "net/callbacks/judging/verdicts.h"

namespace zhanggui {

namespace {

VerdictFacts codes(const Exchange &exchange, const QStringList &expected)
{
    return { { QStringLiteral("got"), shownOutcome(exchange.answer, exchange.wire) },
        { QStringLiteral("expected"), expected.join(QStringLiteral(", ")) } };
}

/// What makes the request one that the marketplace never sent, as a word of the catalogue.
QString forgeryOf(const SendForm &form, const QString &signing)
{
    struct Named {
        bool is;
        const char *word;
    };
    const auto signature = [&form](const char *word) { return form.signature == QLatin1String(word); };
    const auto timestamp = [&form](const char *word) { return form.timestamp == QLatin1String(word); };
    const auto nonce = [&form](const char *word) { return form.nonce == QLatin1String(word); };
    const Named names[] = { { form.repeatOfStep >= 0, "forged-repetition" },
        { signature("wrong"), "forged-signature-wrong" },
        { signature("missing"), "forged-signature-missing" },
        { signature("empty"), "forged-signature-empty" }, { signature("other-key"), "forged-other-key" },
        { signature("other-body"), "forged-other-body" }, { signature("plain-hash"), "forged-plain-hash" },
        { form.timestampShiftMs != 0, signing == QLatin1String("jwt") ? "forged-expired" : "forged-stale" },
        { timestamp("seconds"), "forged-seconds" }, { timestamp("missing"), "forged-no-timestamp" },
        { timestamp("text"), "forged-text-timestamp" }, { nonce("reused"), "forged-nonce" },
        { nonce("missing") || nonce("empty"), "forged-no-nonce" } };
    for (const Named &name : names) {
        if (name.is)
            return QString::fromLatin1(name.word);
    }
    return QStringLiteral("forged-other");
}

void expectCode(const Exchange &exchange, const Expectation &expectation, Verdicts &verdicts)
{
    const JudgedAnswer &answer = exchange.answer;
    const QStringList wanted =
        expectation.values.isEmpty() ? QStringList{ QStringLiteral("000000") } : expectation.values;
    if (wanted.contains(answer.code))
        return verdicts.pass("result-code");
    const bool documented = answer.processing && exchange.context.interfaceOf->creates
        && wanted.contains(QStringLiteral("000000"));
    if (documented)
        verdicts.fallAtMost(Severity::Warning, "result-code-processing", codes(exchange, wanted));
    else
        verdicts.fall(expectation, "result-code", codes(exchange, wanted));
}

void expectRefusal(const Exchange &exchange, const Expectation &expectation, Verdicts &verdicts)
{
    const JudgedAnswer &answer = exchange.answer;
    const int status = exchange.wire.status;
    if (answer.success) {
        VerdictFacts facts = codes(exchange, {});
        facts.insert(QStringLiteral("forgery"),
            forgeryOf(exchange.context.step->form, exchange.context.interfaceOf->signing));
        return verdicts.fall(expectation, "forged-call-let-in", facts);
    }
    verdicts.pass("forged-call-let-in");
    const QStringList wanted = expectation.values.isEmpty()
        ? QStringList{ QStringLiteral("000001"), QStringLiteral("000002") }
        : expectation.values;
    const bool documented = answer.wantsCode ? status == 200 && wanted.contains(answer.code)
                                             : status == 400 || status == 401 || status == 403;
    verdicts.say(documented, "refused",
        codes(exchange, answer.wantsCode ? wanted : QStringList{ QStringLiteral("HTTP 401") }));
}

void expectUnknownInstance(const Exchange &exchange, const Expectation &expectation, Verdicts &verdicts)
{
    const VerdictFacts facts = codes(exchange, { QStringLiteral("000003") });
    if (exchange.answer.code == QLatin1String("000003"))
        verdicts.pass("unknown-instance");
    else if (exchange.answer.success)
        verdicts.fall(expectation, "unknown-instance", facts);
    else
        verdicts.fallAtMost(Severity::Warning, "unknown-instance", facts);
}

void expectField(const Exchange &exchange, const Expectation &expectation, Verdicts &verdicts)
{
    const QList<const JsonValue *> values = valuesAt(exchange.answer.root, expectation.place);
    const bool there = !values.isEmpty()
        && std::none_of(
            values.cbegin(), values.cend(), [](const JsonValue *value) { return isEmptyValue(*value); });
    if (there)
        verdicts.pass("field-present", expectation.place);
    else
        verdicts.fall(expectation, "field-present", { { QStringLiteral("field"), expectation.place } });
}

void expectWellFormed(const Exchange &exchange, const Expectation &expectation, Verdicts &verdicts)
{
    const JudgedAnswer &answer = exchange.answer;
    const int status = exchange.wire.status;
    const QLatin1String member(answer.wantsCode ? "resultCode" : "usage");
    QString reason;
    if (!answer.whole || status < 200 || status > 499)
        reason = QStringLiteral("not-answered");
    else if (status == 200 && !answer.isObject && !answer.eventStream)
        reason = QStringLiteral("not-json");
    else if (status == 200 && answer.isObject && answer.root.member(QString(member)).isNothing())
        reason = QStringLiteral("no-result-code");
    if (reason.isEmpty())
        verdicts.pass("well-formed-answer");
    else
        verdicts.fall(expectation, "well-formed-answer", { { QStringLiteral("reason"), reason } });
}

} // namespace

void judgeExpectations(const Exchange &exchange, Verdicts &verdicts)
{
    // The ceiling of the standing checks does not hold for what a case asks for by name.
    verdicts.setCeiling(Severity::Fail);
    for (const Expectation &expectation : exchange.context.step->expect) {
        if (expectation.check == QLatin1String("refused")
            || expectation.check == QLatin1String("forged-call-let-in"))
            expectRefusal(exchange, expectation, verdicts);
        else if (expectation.check == QLatin1String("well-formed-answer"))
            expectWellFormed(exchange, expectation, verdicts);
        else if (!exchange.answer.whole)
            continue; // the standing checks have said why there is nothing to look at
        else if (expectation.check == QLatin1String("result-code"))
            expectCode(exchange, expectation, verdicts);
        else if (expectation.check == QLatin1String("unknown-instance"))
            expectUnknownInstance(exchange, expectation, verdicts);
        else if (expectation.check == QLatin1String("field-present"))
            expectField(exchange, expectation, verdicts);
        else if (expectation.check == QLatin1String("not-success") && exchange.answer.success)
            verdicts.fall(expectation, "not-success", {});
        else if (expectation.check == QLatin1String("not-success"))
            verdicts.pass("not-success");
        else if (expectation.check == QLatin1String("http-not-5xx") && exchange.wire.status >= 500)
            verdicts.fall(expectation, "http-not-5xx",
                { { QStringLiteral("status"), QString::number(exchange.wire.status) } });
        else if (expectation.check == QLatin1String("http-not-5xx"))
            verdicts.pass("http-not-5xx");
    }
}

} // namespace zhanggui
