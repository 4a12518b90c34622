// Address, connection and time.
#include "net/callbacks/judging/private_address.h"
#include "net/callbacks/judging/verdicts.h"

namespace zhanggui {

namespace {

/// The host of "127.0.0.1:8080" or "[::1]:443".
QString hostOf(const QString &address)
{
    return address.left(address.lastIndexOf(u':')).remove(u'[').remove(u']');
}

QString seconds(qint64 milliseconds)
{
    return QString::number(double(milliseconds) / 1000.0, 'f', milliseconds % 1000 == 0 ? 0 : 1);
}

} // namespace

void judgeAddress(const Exchange &exchange, Verdicts &verdicts)
{
    const JudgeContext &context = exchange.context;
    const QHostAddress literal(context.host);
    const QString standing = hostOf(exchange.wire.address);
    const QHostAddress reached(standing.isEmpty() ? context.host : standing);
    verdicts.say(reached.isNull() || !isPrivateAddress(reached), "public-address",
        { { QStringLiteral("address"), reached.toString() } });
    verdicts.say(literal.isNull(), "host-name", { { QStringLiteral("host"), context.host } });
    verdicts.say(context.tls, "https");
    verdicts.say(context.port == 443, "port", { { QStringLiteral("port"), QString::number(context.port) } });
}

void judgeConnection(const Exchange &exchange, Verdicts &verdicts)
{
    const WireRecord &wire = exchange.wire;
    const bool unreached = wire.outcome == WireOutcome::NameNotFound
        || wire.outcome == WireOutcome::Unreachable
        || (wire.outcome == WireOutcome::TimedOut && wire.address.isEmpty());
    const QString reason = wireOutcomeWord(
        wire.outcome == WireOutcome::NameNotFound ? WireOutcome::NameNotFound : WireOutcome::Unreachable);
    verdicts.say(!unreached, "reachable",
        { { QStringLiteral("reason"), reason }, { QStringLiteral("detail"), shownText(wire.failure, 200) } });
    if (unreached || wire.outcome == WireOutcome::TlsRefused)
        return;
    const bool began = wire.outcome == WireOutcome::Answered || wire.outcome == WireOutcome::BrokenAnswer
        || wire.outcome == WireOutcome::TooLarge;
    if (wire.outcome == WireOutcome::NoAnswer)
        verdicts.fall("answered");
    else if (began)
        verdicts.pass("answered");
    if (began) {
        verdicts.say(wire.outcome == WireOutcome::Answered, "whole-answer",
            { { QStringLiteral("reason"), wireOutcomeWord(wire.outcome) } });
    }
}

void judgeTime(const Exchange &exchange, Verdicts &verdicts)
{
    const WireRecord &wire = exchange.wire;
    const JudgeLimits &limits = exchange.context.limits;
    const qint64 spentMs = wire.times.totalUs / 1000;
    const bool late = wire.outcome == WireOutcome::TimedOut || spentMs > limits.failMs;
    if (!late && !exchange.answer.whole)
        return;
    verdicts.say(!late, "in-time", { { QStringLiteral("limit"), seconds(limits.failMs) } });
    if (exchange.answer.whole) {
        verdicts.say(spentMs <= limits.warnMs, "quick",
            { { QStringLiteral("seconds"), seconds(spentMs) },
                { QStringLiteral("limit"), seconds(limits.warnMs) } });
    }
}

} // namespace zhanggui
