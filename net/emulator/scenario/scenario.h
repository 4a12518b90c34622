// A scenario: a readable JSON file of steps and expectations that plays months of a product's life on the
// virtual clock against a seller's server. Values; see scenario_run.h for running, docs/en/scenarios.md for
// the format. A step is one of
//   {"do": "buy", …}            an action (market_action.h)
//   {"advance": "350d"}         time passes; also "3h", "40m", {"advance": "next"} to the next event
//   {"advanceTo": "expiry -1d", "of": "$first.order"}
//   {"seller": "pushUsage", …}  the runner plays the seller's software over HTTP: scenario_forms.h
//   {"expect": "call", …}       what must have happened: scenario_forms.h
// and may carry "title" and "because" (what it proves) in both languages: {"en": …, "zh": …}.
#pragma once

#include "models/core/result.h"
#include "models/market/market_action.h"
#include "net/protocol/callback_protocol.h"

#include <QJsonObject>
#include <QList>

namespace zhanggui {

struct ScenarioStep {
    enum class Kind { Action, Advance, AdvanceTo, Seller, Expect };
    Kind kind = Kind::Action;
    MarketAction action; // Action; Seller: its word and members too
    QString advance; // "350d", "next", "expiry -1d"
    QString of; // AdvanceTo
    QJsonObject expect; // Expect: its members with "expect" itself, checked when read
    BothLanguages title; // may be empty
    BothLanguages because;
};

struct Scenario {
    QString id; // "saas-v2-yearly-life": letters, digits, dot, hyphen, underscore
    BothLanguages title;
    BothLanguages about;
    QString product; // kind it is about: "saas-v2", …
    QByteArray seed; // JSON of its own products and customers; empty: the built-in seed
    QList<ScenarioStep> steps;
};

/// BadInput naming step number (from 1), member and reason; all faults at once, one a line in `detail`.
[[nodiscard]] Result<Scenario> scenarioFromJson(const QByteArray &json);
/// Readable and stable: reading it back gives the same.
QByteArray scenarioToJson(const Scenario &scenario);
/// One step as it stands in the file, on one line, without title and because.
QByteArray scenarioStepToJson(const ScenarioStep &step);
/// What the step does, as a heading: its title, what an expectation proves, or its
/// members in brief ("expect order: of $first.order, stage done").
BothLanguages scenarioStepText(const ScenarioStep &step);

/// Those the program carries (resources/scenarios), and the *.json files of `moreFolder` (empty: none), by
/// id. BadInput or Storage, naming the file; Conflict for an id that is there twice.
[[nodiscard]] Result<QList<Scenario>> loadScenarios(const QString &moreFolder = {});
/// One file. NotFound, Storage or BadInput, naming the file.
[[nodiscard]] Result<Scenario> loadScenarioFile(const QString &file);

} // namespace zhanggui
