// Worked examples of settlement with their results: resources/rules/settlement_examples.json. What the
// official pages print is marked C, what follows from their formulas I. They are run by tests and by
// `zhanggui settlement examples`, against the shipped policy and against one of the workspace. Pure.
#pragma once

#include "models/settlement/expected_bill.h"

#include <QMap>

namespace zhanggui {

struct SettlementExample {
    QString id;
    BothLanguages title;
    QString site;
    QString product;
    RuleValues facts; // "class", "kind", "currency" …
    QMap<QString, QDate> days; // "ordered", "effective", "paid"
    QMap<QString, QString> numbers; // name → "1500000.00", "15%"
    QMap<QString, QString> ratios; // name → "70%"
    std::optional<qint64> monthMinor; // paid for the product in the month of its payment
    QMap<QString, QString> results; // name → "1455000.00"; empty: it is asked for
    RuleSource source;
};

struct ExampleOutcome {
    struct Value {
        QString name;
        QString wanted;
        QString found; // empty: asked for
    };
    bool good = false;
    QList<Value> values;
    ExpectedLine line; // unfolds
};

/// Strict, as SettlementPolicy::read().
[[nodiscard]] Result<QList<SettlementExample>> readSettlementExamples(const QByteArray &json);
/// rules/settlement_examples.json of the workspace, else the shipped ones.
[[nodiscard]] Result<QList<SettlementExample>> loadSettlementExamples(const QString &workspaceDirectory);

ExampleOutcome runExample(const SettlementPolicy &policy, const SettlementExample &example);

} // namespace zhanggui
