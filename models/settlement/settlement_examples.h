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
    bool own = false; // the seller's
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

struct ExampleSet {
    QList<SettlementExample> examples; // the seller's own at the end
    QString ownFault; // the seller's own cannot be used and are left out: what is wrong; empty: nothing
};
/// rules/settlement_examples.json of the workspace, else the shipped ones, and the seller's own:
/// rules/settlement_examples_own.json.
[[nodiscard]] Result<ExampleSet> loadSettlementExamples(const QString &workspaceDirectory);
QString ownExamplesFile(const QString &workspaceDirectory);
/// None where there is no file. Storage, Corrupt.
[[nodiscard]] Result<QList<SettlementExample>> loadOwnExamples(const QString &workspaceDirectory);
/// Replaces the file, whole or not at all; what cannot be read again is refused before (BadInput: `detail`
/// names the example and field). Their sources are not kept: they are the seller's.
[[nodiscard]] Result<void> saveOwnExamples(
    const QString &workspaceDirectory, const QList<SettlementExample> &examples);

ExampleOutcome runExample(const SettlementPolicy &policy, const SettlementExample &example);

} // namespace zhanggui
