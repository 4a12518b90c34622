// Playing a scenario in a test to its end.
#pragma once

#include "net/emulator/scenario/scenario_run.h"

#include <QSignalSpy>
#include <QTest>

namespace zhanggui::test {

/// The same key for every type.
inline CallbackKeys oneKey(const QByteArray &key = "test-access-key-0001")
{
    CallbackKeys keys;
    for (const CallbackKey type : { CallbackKey::Basic, CallbackKey::JointSaas, CallbackKey::License,
             CallbackKey::Common, CallbackKey::V1 })
        keys.keys.insert(type, Secret(key));
    return keys;
}

/// The program's own protocol data.
inline const CallbackProtocol &callbackProtocol()
{
    static const CallbackProtocol protocol = CallbackProtocol::load().value();
    return protocol;
}

inline const QByteArray kCustomer = "0000000000000000000000000000a001";

/// A scenario with these steps, one customer, and a product of every kind that tests buy: P (SaaS V2.0 by
/// year), D (pay per use), L (licence code).
inline Result<Scenario> scenarioOf(const QByteArray &steps)
{
    return scenarioFromJson(R"({"id": "mine", "title": {"en": "Mine", "zh": "我的"}, "product": "saas-v2",
        "seed": {"products": [
            {"id": "P", "skuCode": "S1", "name": "Desk", "kind": "saas-v2", "chargingMode": "PERIOD"},
            {"id": "D", "skuCode": "S2", "name": "Meter", "kind": "saas-v2", "chargingMode": "ON_DEMAND"},
            {"id": "L", "skuCode": "S3", "name": "Code", "kind": "license-code", "chargingMode": "PERIOD"}],
          "customers": [{"id": ")"
        + kCustomer + R"(", "name": "buyer"}]}, "steps": [)" + steps + "]}");
}

/// {"do": "buy", …} with the name.
inline QByteArray buying(const QByteArray &name, const QByteArray &product)
{
    return R"({"do": "buy", "as": ")" + name + R"(", "product": ")" + product + R"(", "customer": ")"
        + kCustomer + "\"}";
}

/// Runs it to its end; ends the process when that takes longer than a minute.
inline ScenarioReport played(ScenarioPlan plan)
{
    ScenarioRun run(callbackProtocol(), &systemNowMs, &systemRandomBytes);
    ScenarioReport report;
    bool ended = false;
    QObject::connect(&run, &ScenarioRun::finished, &run, [&](const ScenarioReport &told) {
        report = told;
        ended = true;
    });
    if (const auto started = run.start(plan); !started)
        qFatal("%s: %s", qPrintable(started.error().what), qPrintable(started.error().detail));
    if (!QTest::qWaitFor([&ended] { return ended; }, 60'000))
        qFatal("The scenario did not end.");
    return report;
}

inline ScenarioReport played(const Scenario &scenario, const QUrl &seller)
{
    ScenarioPlan plan;
    plan.scenario = scenario;
    plan.seller = seller;
    plan.keys = oneKey();
    return played(plan);
}

/// What fell short, for a message.
inline QByteArray faultsOf(const ScenarioReport &report)
{
    QByteArrayList lines{ report.scenario.toUtf8() };
    for (const ScenarioVerdict &verdict : report.verdicts) {
        if (!verdict.passed)
            lines.append(QByteArray::number(verdict.step) + ": " + verdict.text.en.toUtf8());
    }
    return lines.join('\n');
}

} // namespace zhanggui::test
