#include "net/emulator/scenario/scenario_recorder.h"

#include "net/callbacks/strict_object.h"
#include "net/emulator/json_spans.h"
#include "net/emulator/scenario/scenario_forms.h"

#include <algorithm>

namespace zhanggui {

namespace {

using Kind = ScenarioStep::Kind;

/// What happens within it belongs to the action itself.
constexpr qint64 kAtOnceMs = 1000;

ScenarioStep expectation(const char *kind, const QList<QPair<QString, QString>> &members)
{
    ScenarioStep step;
    step.kind = Kind::Expect;
    step.expect.insert(QStringLiteral("expect"), QLatin1String(kind));
    for (const auto &[name, value] : members) {
        if (!value.isEmpty())
            step.expect.insert(name, value);
    }
    return step;
}

QString outcomeOf(CallStage stage)
{
    switch (stage) {
    case CallStage::Succeeded:
        return QStringLiteral("succeeded");
    case CallStage::GivenUp:
        return QStringLiteral("givenUp");
    case CallStage::Waiting:
    case CallStage::Withdrawn:
        break;
    }
    return QStringLiteral("waiting");
}

} // namespace

ScenarioRecorder::ScenarioRecorder(QByteArray seed, qint64 clockMs)
    : m_seed(std::move(seed))
    , m_clockMs(clockMs)
{
}

QString ScenarioRecorder::referenceTo(const QString &id) const
{
    return m_references.value(id);
}

ScenarioStep ScenarioRecorder::actionStep(const MarketAction &action, const QString &name) const
{
    ScenarioStep step;
    step.action = action;
    step.action.as = name;
    for (auto &[member, json] : step.action.members) {
        const QString reference =
            referenceTo(json.startsWith('"') ? textOfJson(json) : QString::fromUtf8(json));
        if (!reference.isEmpty())
            json = jsonString(reference);
    }
    return step;
}

/// One expectation for each kind of call between two moments, as its last attempt there left it.
void ScenarioRecorder::expectCalls(QList<ScenarioStep> &steps, qint64 from, qint64 to) const
{
    QMap<qint64, MarketCall> last;
    for (const Attempt &attempt : m_attempts) {
        if (attempt.clockMs >= from && attempt.clockMs < to)
            last.insert(attempt.call.id, attempt.call);
    }
    QList<ScenarioStep> made;
    for (const MarketCall &call : std::as_const(last)) {
        // An expectation holds for every call that fits it: of two with unlike ends nothing is expected.
        const bool unlike = std::ranges::any_of(last, [&call](const MarketCall &other) {
            return other.interfaceId == call.interfaceId && other.scene == call.scene
                && other.orderId == call.orderId && other.stage != call.stage;
        });
        if (unlike || call.stage == CallStage::Withdrawn)
            continue;
        const ScenarioStep step = expectation("call",
            { { QStringLiteral("interface"), call.interfaceId }, { QStringLiteral("scene"), call.scene },
                { QStringLiteral("of"), referenceTo(call.orderId) },
                { QStringLiteral("outcome"), outcomeOf(call.stage) } });
        const bool known = std::ranges::any_of(
            made, [&step](const ScenarioStep &other) { return other.expect == step.expect; });
        if (!known)
            made.append(step);
    }
    steps += made;
}

/// What happened since the last action: its calls, the time that passed, the calls of that time.
void ScenarioRecorder::add(QList<ScenarioStep> &steps, qint64 &reached, qint64 clockMs) const
{
    const qint64 passed = (clockMs - reached) / 1000 * 1000;
    const bool waits = passed >= kAtOnceMs;
    if (!steps.isEmpty())
        expectCalls(steps, 0, waits ? reached + kAtOnceMs : INT64_MAX);
    if (!waits)
        return;
    ScenarioStep step;
    step.kind = Kind::Advance;
    step.advance = textFromDuration(passed);
    steps.append(step);
    expectCalls(steps, reached + kAtOnceMs, INT64_MAX);
    reached += passed;
}

void ScenarioRecorder::performed(const MarketAction &action, const ActionResult &result, qint64 clockMs)
{
    add(m_steps, m_clockMs, clockMs);
    m_attempts.clear();
    const QString name = action.word % QString::number(m_named.size() + 1);
    m_steps.append(actionStep(action, name));
    m_named.append({ name, result });
    const auto refer = [this, &name](const QString &id, const char *part) {
        if (!id.isEmpty() && !m_references.contains(id))
            m_references.insert(id, u'$' % name % u'.' % QLatin1String(part));
    };
    refer(result.order, "order");
    refer(result.instance, "instance");
    refer(result.license, "license");
    refer(result.tenant, "tenant");
    refer(result.event, "event");
    if (result.call > 0)
        refer(QString::number(result.call), "call");
}

void ScenarioRecorder::called(const MarketCall &call, qint64 clockMs)
{
    m_attempts.append({ call, clockMs });
    const QString order = referenceTo(call.orderId);
    if (order.endsWith(u".order") && !call.instanceId.isEmpty() && !m_references.contains(call.instanceId))
        m_references.insert(call.instanceId, order.chopped(5) % u"instance");
}

Result<Scenario> ScenarioRecorder::scenario(
    const QString &id, const QString &title, const MarketStore &store, qint64 clockMs) const
{
    if (m_steps.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("Nothing was recorded"));
    Scenario made;
    made.id = id;
    made.title = { title, title };
    made.seed = m_seed.isEmpty() ? QByteArray() : compactJson(m_seed);
    made.steps = m_steps;
    qint64 reached = m_clockMs;
    add(made.steps, reached, clockMs);
    for (const Named &named : m_named) {
        const QString prefix = u'$' % named.name % u'.';
        const auto order = store.order(named.made.order);
        if (!order || referenceTo(order->id) != QString(prefix % u"order"))
            continue;
        if (made.product.isEmpty()) {
            if (const auto product = store.product(order->productId))
                made.product = product->kind;
        }
        made.steps.append(expectation("order",
            { { QStringLiteral("of"), prefix % u"order" },
                { QStringLiteral("stage"), orderStageWord(order->stage) } }));
        if (const auto instance = store.instance(order->instanceId))
            made.steps.append(expectation("instance",
                { { QStringLiteral("of"), prefix % u"order" },
                    { QStringLiteral("stage"), instanceStageWord(instance->stage) } }));
        if (const auto license = store.license(order->license))
            made.steps.append(expectation("license",
                { { QStringLiteral("of"), prefix % u"order" },
                    { QStringLiteral("stage"), licenseStageWord(license->stage) } }));
    }
    return scenarioFromJson(scenarioToJson(made));
}

} // namespace zhanggui
