#include "net/emulator/api/control_clock.h"

#include "models/market/market_action.h"
#include "net/emulator/api/market_json.h"

namespace zhanggui {

namespace {

tl::unexpected<Error> bad(const char *what, const QString &detail = {})
{
    return failure(ErrorKind::BadInput, QString::fromLatin1(what), detail);
}

Error noEngine()
{
    return { ErrorKind::Conflict,
        QStringLiteral("This emulator has no clock of its own and takes no actions"), {} };
}

QJsonObject resultJson(const ActionResult &result)
{
    QJsonObject object;
    const auto add = [&object](const char *name, const QString &id) {
        if (!id.isEmpty())
            object.insert(QLatin1String(name), id);
    };
    add("order", result.order);
    add("instance", result.instance);
    add("license", result.license);
    add("tenant", result.tenant);
    add("event", result.event);
    add("refund", result.refund);
    if (result.call != 0)
        object.insert(QLatin1String("call"), result.call);
    return object;
}

} // namespace

ControlClock::ControlClock(const ApiContext &context)
    : m_context(context)
{
    if (context.engine)
        connect(context.engine, &MarketEngine::idle, this, &ControlClock::becameIdle);
}

QList<ApiRoute> ControlClock::routes()
{
    const auto get = answering([this](const ApiRequest &) { return controlAnswer(state()); });
    const auto post = [this](const ApiRequest &request, const ApiReply &reply) { change(request, reply); };
    const auto actions = [this](const ApiRequest &request, const ApiReply &reply) { act(request, reply); };
    return { controlRoute("GET", "clock", get), controlRoute("POST", "clock", post),
        controlRoute("POST", "actions", actions) };
}

QJsonObject ControlClock::state() const
{
    QJsonObject object{ { QStringLiteral("now"), marketTimeText(m_context.clock()) },
        { QStringLiteral("rate"), m_context.engine ? m_context.engine->rate() : 1.0 },
        { QStringLiteral("idle"), !m_context.engine || m_context.engine->isIdle() } };
    const auto next = m_context.store->nextEvent();
    object.insert(QStringLiteral("next"),
        next && *next ? QJsonValue(marketJson(**next)) : QJsonValue(QJsonValue::Null));
    return object;
}

Result<void> ControlClock::changed(const QJsonObject &wish)
{
    MarketEngine &engine = *m_context.engine;
    if (wish.size() != 1)
        return bad("Say one of advance, to, next, rate and stop");
    const QString word = wish.begin().key();
    const QJsonValue value = wish.begin().value();
    if (word == u"advance") {
        const Result<qint64> ms = marketDurationFromText(value.toString());
        return ms ? engine.advance(*ms) : tl::unexpected<Error>(ms.error());
    }
    if (word == u"to") {
        const Result<qint64> ms = marketTimeFromText(value.toString(), engine.nowMs());
        if (!ms)
            return tl::unexpected<Error>(ms.error());
        if (*ms < engine.nowMs())
            return bad("The clock does not run backwards", value.toString());
        return engine.advance(*ms - engine.nowMs());
    }
    if (word == u"next")
        return engine.runToNextEvent();
    if (word == u"stop") {
        engine.stop();
        return {};
    }
    constexpr double kFastest = 10'000'000;
    if (word != u"rate" || !value.isDouble() || value.toDouble() < 0 || value.toDouble() > kFastest)
        return bad("Say one of advance, to, next, rate and stop; rate is a number from 0 to 10000000", word);
    engine.setRate(value.toDouble());
    return {};
}

void ControlClock::change(const ApiRequest &request, const ApiReply &reply)
{
    const Result<QJsonObject> wish = controlBody(request);
    if (!wish)
        return reply(controlFailure(wish.error()));
    if (!m_context.engine)
        return reply(controlFailure(noEngine()));
    const auto answer = [this, reply] { reply(controlAnswer(state())); };
    const auto apply = [this, reply, wish = *wish]() -> bool {
        const Result<void> done = changed(wish);
        if (!done)
            reply(controlFailure(done.error()));
        return done.has_value();
    };
    if (wish->contains(QStringLiteral("rate")) || wish->contains(QStringLiteral("stop"))) {
        if (apply())
            answer();
        return;
    }
    // What an action set off goes first.
    whenIdle([this, apply, answer] {
        if (apply())
            whenIdle(answer);
    });
}

void ControlClock::act(const ApiRequest &request, const ApiReply &reply)
{
    if (!m_context.engine)
        return reply(controlFailure(noEngine()));
    const Result<MarketAction> action = marketActionFromJson(request.wire.body);
    if (!action)
        return reply(controlFailure(action.error()));
    const Result<ActionResult> result = m_context.engine->perform(*action);
    if (!result)
        return reply(controlFailure(result.error()));
    const auto answer = [this, reply, made = *result] {
        QJsonObject object = resultJson(made);
        // What the seller's answer opened meanwhile.
        if (made.instance.isEmpty() && !made.order.isEmpty()) {
            const auto order = m_context.store->order(made.order);
            if (order && !order->instanceId.isEmpty())
                object.insert(QStringLiteral("instance"), order->instanceId);
        }
        reply(controlAnswer(object));
    };
    formParameter(request.query, "wait").count > 0 ? whenIdle(answer) : answer();
}

void ControlClock::whenIdle(std::function<void()> done)
{
    if (m_context.engine->isIdle())
        return done();
    m_waiting.push_back(std::move(done));
}

void ControlClock::becameIdle()
{
    for (const auto &done : std::exchange(m_waiting, {}))
        done();
}

} // namespace zhanggui
