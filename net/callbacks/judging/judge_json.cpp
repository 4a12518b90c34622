// The body as text, as JSON, and its result code.
#include "net/callbacks/judging/verdicts.h"

#include <QRegularExpression>
#include <QSet>

namespace zhanggui {

namespace {

constexpr int kMostNames = 8;

void repeatedMembers(const JsonValue &value, QStringList &names)
{
    QSet<QString> seen;
    for (const JsonValue::Member &member : value.members) {
        if (seen.contains(member.first) && names.size() < kMostNames)
            names.append(shownText(member.first));
        seen.insert(member.first);
        repeatedMembers(member.second, names);
    }
    for (const JsonValue &item : value.items)
        repeatedMembers(item, names);
}

/// The reader's fault as facts: what, at which byte, of how many.
VerdictFacts jsonFault(const Error &error)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*) at byte (\\d+) of (\\d+)$"));
    const QRegularExpressionMatch match = pattern.match(error.detail);
    if (!match.hasMatch()) {
        return { { QStringLiteral("reason"), QStringLiteral("no-body") },
            { QStringLiteral("byte"), QStringLiteral("0") },
            { QStringLiteral("size"), QStringLiteral("0") } };
    }
    return { { QStringLiteral("reason"), match.captured(1) }, { QStringLiteral("byte"), match.captured(2) },
        { QStringLiteral("size"), match.captured(3) } };
}

bool wantsStandingSuccess(const CaseStep &step)
{
    if (step.strange)
        return false;
    for (const char *check : { "result-code", "refused", "not-success", "unknown-instance" }) {
        if (expectationOf(step, QLatin1String(check)))
            return false;
    }
    return true;
}

bool isKnownCode(const InterfaceFamily &family, const QString &interfaceId, const QString &code)
{
    return std::any_of(family.resultCodes.cbegin(), family.resultCodes.cend(), [&](const ResultCode &known) {
        return known.code == code && (known.interfaces.isEmpty() || known.interfaces.contains(interfaceId));
    });
}

} // namespace

void judgeJson(const Exchange &exchange, Verdicts &verdicts)
{
    const JudgedAnswer &answer = exchange.answer;
    const QByteArray &body = exchange.wire.body;
    if (answer.eventStream)
        return;
    const qsizetype bad = firstBadByte(body);
    verdicts.say(bad < 0, "utf8-body", { { QStringLiteral("byte"), QString::number(bad) } });
    verdicts.say(!body.startsWith("\xEF\xBB\xBF"), "byte-order-mark");
    if (bad >= 0)
        return;
    if (!answer.isJson)
        return verdicts.fall("json-body", jsonFault(answer.jsonError));
    verdicts.pass("json-body");
    verdicts.say(
        answer.isObject, "json-object", { { QStringLiteral("kind"), jsonKindName(answer.root.kind) } });
    QStringList repeated;
    repeatedMembers(answer.root, repeated);
    repeated.removeDuplicates();
    verdicts.say(repeated.isEmpty(), "json-repeated-members",
        { { QStringLiteral("field"), repeated.join(QStringLiteral(", ")) } });
    verdicts.say(!answer.jsonNotes.contains(
                     QStringLiteral("A string holds a character that is none; it was replaced.")),
        "json-characters");
}

void judgeResultCode(const Exchange &exchange, Verdicts &verdicts)
{
    const JudgedAnswer &answer = exchange.answer;
    if (!answer.wantsCode || !answer.isObject)
        return;
    const JsonValue &code = answer.root.member(u"resultCode");
    verdicts.say(!code.isNothing(), "result-code-present");
    if (!code.isNothing()) {
        verdicts.say(code.kind == JsonValue::Kind::Text, "result-code-text",
            { { QStringLiteral("kind"), jsonKindName(code.kind) } });
    }
    verdicts.say(!answer.root.member(u"resultMsg").isNothing(), "result-msg-present");
    const QString got = shownOutcome(answer, exchange.wire);
    const CallbackInterface &callback = *exchange.context.interfaceOf;
    if (exchange.context.family && !exchange.context.family->resultCodes.isEmpty()
        && !answer.code.isEmpty()) {
        verdicts.say(isKnownCode(*exchange.context.family, callback.id, answer.code), "result-code-known",
            { { QStringLiteral("got"), got } });
    }
    if (!wantsStandingSuccess(*exchange.context.step))
        return;
    const VerdictFacts facts{ { QStringLiteral("got"), got },
        { QStringLiteral("expected"), QStringLiteral("000000") } };
    if (answer.processing && callback.creates)
        verdicts.fall("result-code-processing", facts);
    else
        verdicts.say(answer.code == QLatin1String("000000"), "result-code", facts);
}

} // namespace zhanggui
