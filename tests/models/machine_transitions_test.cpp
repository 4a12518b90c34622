// Every transition of every machine that the program carries is made once and refused once, as
// tests/data/rules/transitions says: one file a kind, a case
//
//   {"machines": ["refund-*"], "transition": "reject", "from": "seller-review", "to": "rejected",
//    "before"?: state, "values"?: {…}, "inputs"?: {…}, "sets"?: ["reviewedAt"],
//    "refuses": [{"because": guard, input or "state", "from"?, "values"?, "inputs"?}], "warns"?: […]}
//
// What a refusal names replaces that part of the case; null is "known to be empty".
#include "models/rules/machine_catalog.h"
#include "models/rules/machine_run.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace zhanggui;

namespace {

constexpr qint64 kNow = 1'767'225'600'000;

const MachineCatalog &catalog()
{
    static const MachineCatalog shipped = [] {
        auto loaded = MachineCatalog::load();
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().detail));
        return *loaded;
    }();
    return shipped;
}

RuleValues valuesOf(const QJsonObject &json)
{
    RuleValues values;
    for (auto one = json.begin(); one != json.end(); ++one) {
        const QJsonValue value = one.value();
        values.insert(one.key(),
            value.isNull()         ? QVariant()
                : value.isDouble() ? QVariant(qint64(value.toDouble()))
                                   : value.toVariant());
    }
    return values;
}

struct Attempt {
    QString from;
    RuleValues values;
    RuleValues inputs;
};

Attempt attemptOf(const QJsonObject &made, const QJsonObject &differently = {})
{
    Attempt attempt{ differently.value(u"from").toString(made.value(u"from").toString()),
        valuesOf(made.value(u"values").toObject()), valuesOf(made.value(u"inputs").toObject()) };
    attempt.values.insert(valuesOf(differently.value(u"values").toObject()));
    attempt.inputs.insert(valuesOf(differently.value(u"inputs").toObject()));
    return attempt;
}

struct Case {
    const Machine *machine = nullptr;
    QJsonObject json;
    QString transition;
    QString name;
};

Result<TransitionOutcome> make(const Case &one, const Attempt &attempt)
{
    return makeTransition(*one.machine, one.transition, attempt.from, one.json.value(u"before").toString(),
        attempt.values, attempt.inputs, kNow);
}

bool fits(const QJsonArray &patterns, const QString &machine)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QJsonValue &pattern) {
        return QRegularExpression::fromWildcard(pattern.toString()).match(machine).hasMatch();
    });
}

QList<Case> casesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QList<Case> cases;
    for (const auto &value : root.value(u"cases").toArray()) {
        const QJsonObject json = value.toObject();
        for (const Machine *machine : catalog().ofKind(root.value(u"kind").toString())) {
            if (fits(json.value(u"machines").toArray(), machine->id))
                cases.append({ machine, json, json.value(u"transition").toString(),
                    QStringLiteral("%1: %2 from %3, case %4")
                        .arg(
                            machine->id, json.value(u"transition").toString(), json.value(u"from").toString())
                        .arg(cases.size()) });
        }
    }
    return cases;
}

const QList<Case> &cases()
{
    static const QList<Case> all = [] {
        QList<Case> list;
        const QDir folder(QStringLiteral(ZHANGGUI_TEST_DATA "/rules/transitions"));
        for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name))
            list += casesOf(folder.filePath(name));
        return list;
    }();
    return all;
}

/// "machine transition what" of everything that must have met a case.
QSet<QString> toBeMet(const Machine &machine)
{
    QSet<QString> wanted;
    for (const MachineTransition &one : machine.transitions) {
        const QString name = machine.id + u' ' + one.id + u' ';
        wanted += { name + QStringLiteral("made"), name + QStringLiteral("refused by state") };
        for (const RuleGuard &guard : one.guards)
            wanted.insert(name
                + (guard.level == RuleLevel::Refuse ? QStringLiteral("refused by ")
                                                    : QStringLiteral("warned by "))
                + guard.id);
        for (const TransitionInput &input : one.inputs) {
            if (!input.optional)
                wanted.insert(name + QStringLiteral("refused by ") + input.field);
        }
    }
    return wanted;
}

} // namespace

class MachineTransitionsTest : public QObject {
    Q_OBJECT

    static void eachCase()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < cases().size(); ++i)
            QTest::newRow(qPrintable(cases().at(i).name)) << i;
    }

private Q_SLOTS:
    void shouldMakeTheTransition_data() { eachCase(); }
    void shouldMakeTheTransition()
    {
        QFETCH(int, index);
        const Case &one = cases().at(index);
        const Attempt attempt = attemptOf(one.json);

        const Result<TransitionOutcome> outcome = make(one, attempt);

        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(outcome->state, one.json.value(u"to").toString());
        QCOMPARE(outcome->warnings, QStringList());
        QStringList written = attempt.inputs.keys();
        for (const auto &field : one.json.value(u"sets").toArray())
            written.append(field.toString());
        QStringList set = outcome->set.keys();
        written.sort();
        set.sort();
        QCOMPARE(set, written);
    }

    void shouldOfferItInItsStateAndNoOther_data() { eachCase(); }
    void shouldOfferItInItsStateAndNoOther()
    {
        QFETCH(int, index);
        const Case &one = cases().at(index);
        const auto offered = [&one](const Attempt &attempt) {
            const QList<OfferedTransition> all =
                offeredTransitions(*one.machine, attempt.from, attempt.values);
            return std::any_of(all.cbegin(), all.cend(), [&one](const OfferedTransition &offer) {
                return offer.transition->id == one.transition && offer.possible();
            });
        };

        QVERIFY(offered(attemptOf(one.json)));
        for (const auto &refusal : one.json.value(u"refuses").toArray()) {
            if (refusal[u"because"].toString() == QLatin1String("state"))
                QVERIFY(!offered(attemptOf(one.json, refusal.toObject())));
        }
    }

    void shouldRefuseTheTransition_data() { eachCase(); }
    void shouldRefuseTheTransition()
    {
        QFETCH(int, index);
        const Case &one = cases().at(index);
        const QJsonArray refusals = one.json.value(u"refuses").toArray();
        QVERIFY(!refusals.isEmpty());
        for (const auto &refusal : refusals) {
            const QString because = refusal[u"because"].toString();
            const Result<TransitionOutcome> outcome = make(one, attemptOf(one.json, refusal.toObject()));
            QVERIFY2(!outcome, qPrintable(because));
            QCOMPARE(outcome.error().kind, ErrorKind::BadInput);
            QCOMPARE(outcome.error().detail, because == QLatin1String("state") ? one.transition : because);
        }
    }

    void shouldWarnAndMakeItAllTheSame_data() { eachCase(); }
    void shouldWarnAndMakeItAllTheSame()
    {
        QFETCH(int, index);
        const Case &one = cases().at(index);
        for (const auto &warning : one.json.value(u"warns").toArray()) {
            const Result<TransitionOutcome> outcome = make(one, attemptOf(one.json, warning.toObject()));
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
            QCOMPARE(outcome->warnings, QStringList(warning[u"because"].toString()));
        }
    }

    void shouldHaveACaseForEveryTransitionGuardAndInput_data()
    {
        QTest::addColumn<QString>("machine");
        for (const Machine &machine : catalog().machines())
            QTest::newRow(qPrintable(machine.id)) << machine.id;
    }
    void shouldHaveACaseForEveryTransitionGuardAndInput()
    {
        QFETCH(QString, machine);
        QSet<QString> missing = toBeMet(*catalog().find(machine));
        for (const Case &one : cases()) {
            if (one.machine->id != machine)
                continue;
            const QString name = machine + u' ' + one.transition + u' ';
            missing.remove(name + QStringLiteral("made"));
            for (const auto &refusal : one.json.value(u"refuses").toArray())
                missing.remove(name + QStringLiteral("refused by ") + refusal[u"because"].toString());
            for (const auto &warning : one.json.value(u"warns").toArray())
                missing.remove(name + QStringLiteral("warned by ") + warning[u"because"].toString());
        }
        QStringList sorted(missing.cbegin(), missing.cend());
        sorted.sort();
        QCOMPARE(sorted, QStringList());
    }
};

ZHANGGUI_TEST(MachineTransitionsTest)
#include "machine_transitions_test.moc"
