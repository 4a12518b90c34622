#include "models/settlement/own_rules.h"
#include "models/settlement/settlement_examples.h"
#include "models/settlement/shown_rules.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;

namespace {

constexpr qint64 kNow = 1'795'000'000'000; // 2026-11-18

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

OwnRule row(const char *section, const char *id, const char *json)
{
    return { q(section), q(id), object(json), {}, {}, 0 };
}

/// 5% ends with 2026, 4% from then on.
QList<OwnRule> newFee()
{
    QJsonObject rule = object(R"({"title": {"en": "Fee", "zh": "平台费"}, "name": "feeRate",
        "dateOf": "effective", "value": "5%", "from": "2019-05-01", "to": "2027-01-01",
        "when": {"all": [{"value": "site", "is": "cn"}, {"value": "class", "is": "general"}]}})");
    OwnRule old{ q("rates"), q("fee-2019"), rule, {}, {}, 0 };
    rule.insert(q("value"), q("4%"));
    rule.insert(q("from"), q("2027-01-01"));
    rule.remove(u"to");
    return { old, { q("rates"), q("fee-2027"), rule, {}, {}, 0 } };
}

OwnRules changed(const QList<OwnRule> &rows)
{
    OwnRules own;
    own.change(q("li"), q("notice of 2026-11"), kNow, rows);
    return own;
}

QByteArray shipped()
{
    return *baseRules({});
}

QStringList said(const QList<OwnRuleFault> &faults)
{
    QStringList all;
    for (const OwnRuleFault &fault : faults)
        all << fault.said();
    return all;
}

void write(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("The test cannot write.");
}

const ShownRule *find(const QList<ShownRule> &rules, const char *id)
{
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const ShownRule &rule) { return rule.id == q(id); });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

class OwnRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standOverTheShippedRowsFromTheirDay();
    void tellWhoseARowIsAndWhatTheShippedOneSays();
    void changeTheDigestOfTheRules();
    void surviveBeingWrittenAndRead();
    void takeAChangeBackAndBringItAgain();
    void nameRowFieldAndReason_data();
    void nameRowFieldAndReason();
    void nameTheRowThatOverlaps();
    void tellOfDaysOnWhichNothingHolds();
    void leaveTheShippedRulesWhereTheirFileIsDamaged_data();
    void leaveTheShippedRulesWhereTheirFileIsDamaged();
    void areNotWrittenOverWhatSomebodyElseWrote();
    void leaveTheOldFileWhereTheyCannotBeWritten();
    void addATierByDataAlone();
    void keepExamplesOfTheSeller();
    void leaveDamagedExamplesOfTheSellerOut();
};

void OwnRulesTest::standOverTheShippedRowsFromTheirDay()
{
    // GIVEN an own fee from 2027 on, in the file of a workspace
    const QTemporaryDir workspace;
    VERIFY_OK(saveOwnRules(workspace.path(), changed(newFee()), {}));

    // WHEN the rules are loaded
    const auto policy = SettlementPolicy::load(workspace.path());
    VERIFY_OK(policy);

    // THEN both rows hold, each in its time
    QCOMPARE(policy->ownFault, QString());
    QStringList fees;
    for (const SettlementRate &rate : policy->rates) {
        if (rate.name == u"feeRate")
            fees << rate.id % u' ' % rate.valueText % u' ' % validityText(rate.validity);
    }
    QCOMPARE(fees,
        QStringList({ q("fee-2018 10% – 2019-04-30"), q("fee-2019 5% 2019-05-01 – 2026-12-31"),
            q("fee-2027 4% 2027-01-01 –") }));
    // AND the row says who wrote it, and why
    QCOMPARE(policy->rates.constLast().source,
        (RuleSource{ q("notice of 2026-11 – li"), q("2026-11-18"), q("S") }));
    // AND the shipped file is as it was
    QVERIFY(!shipped().contains("fee-2027"));
}

void OwnRulesTest::tellWhoseARowIsAndWhatTheShippedOneSays()
{
    QList<OwnRule> rows = newFee();
    rows.append(row("steps", "intl-review", "{}")); // taken out
    const OwnRules own = changed(rows);
    const auto policy = policyWith(shipped(), own);
    const auto base = SettlementPolicy::read(shipped());
    VERIFY_OK(policy);
    VERIFY_OK(base);

    const QList<ShownRule> shown = shownRules(*policy, *base, own);

    QCOMPARE(find(shown, "fee-2018")->from, ShownRule::From::Program);
    QCOMPARE(find(shown, "fee-2019")->from, ShownRule::From::Changed);
    QCOMPARE(find(shown, "fee-2019")->shippedValue, q("feeRate = 5%"));
    QCOMPARE(find(shown, "fee-2019")->when, q("Site is Chinese site and Product class is General"));
    QCOMPARE(validityText(find(shown, "fee-2019")->shippedValidity), q("2019-05-01 –"));
    QCOMPARE(find(shown, "fee-2027")->from, ShownRule::From::Added);
    QCOMPARE(find(shown, "effective")->value, q("Order in effect is yes"));
    QCOMPARE(find(shown, "intl-review")->from, ShownRule::From::Removed);
    QCOMPARE(shown.constLast().id, q("intl-review"));
    QCOMPARE(shown.size(), shownRules(*base).size() + 1);
}

void OwnRulesTest::changeTheDigestOfTheRules()
{
    const auto base = SettlementPolicy::read(shipped());
    const auto with = policyWith(shipped(), changed(newFee()));
    VERIFY_OK(with);
    QVERIFY(with->digest != base->digest);
    // AND the order in which rows were entered does not
    QList<OwnRule> turned = newFee();
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(policyWith(shipped(), changed(turned))->digest, with->digest);
    // AND without rows it is that of the shipped file
    QCOMPARE(policyWith(shipped(), OwnRules())->digest, base->digest);
}

void OwnRulesTest::surviveBeingWrittenAndRead()
{
    OwnRules own = changed(newFee());
    own.change(q("wang"), q("wrong"), kNow + 5000, {}, { row("rates", "fee-2019", "{}") });
    own.undo();
    const auto again = OwnRules::read(own.json());
    VERIFY_OK(again);
    QCOMPARE(again->rows(), own.rows());
    QCOMPARE(again->json(), own.json());
    QCOMPARE(again->changes().size(), 2);
    QCOMPARE(again->changes().constLast().undone, true);
    QVERIFY(again->canRedo());
}

void OwnRulesTest::takeAChangeBackAndBringItAgain()
{
    OwnRules own = changed(newFee());
    const OwnRules whole = own;
    own.change(q("li"), q("typo"), kNow, {}, { row("rates", "fee-2027", "{}") });
    QVERIFY(!own.find(q("rates"), q("fee-2027")));

    QVERIFY(own.undo());
    QCOMPARE(own.rows(), whole.rows());
    QVERIFY(own.undo());
    QVERIFY(own.rows().isEmpty());
    QVERIFY(!own.undo());

    QVERIFY(own.redo());
    QCOMPARE(own.rows(), whole.rows());
    // AND what was done since cannot be followed by what was undone before
    own.change(q("li"), q("other"), kNow, {}, { row("rates", "fee-2019", "{}") });
    QVERIFY(!own.canRedo());
    QCOMPARE(own.changes().size(), 3);
}

void OwnRulesTest::nameRowFieldAndReason_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto add = [](const char *name, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << q(says);
    };
    add("percentage", "\"4%\"", "\"104%\"", "rates/fee-2027, value: 104% is not from 0% to 100%");
    add("negative", "\"4%\"", "\"-4%\"", "rates/fee-2027, value");
    add("no number", "\"4%\"", "\"four\"", "rates/fee-2027, value: \"four\" is no rate");
    add("day", "\"to\":\"2027-01-01\"", "\"to\":\"2027-13-01\"",
        "rates/fee-2019, to: \"2027-13-01\" is no day");
    add("order of days", "\"to\":\"2027-01-01\"", "\"to\":\"2019-01-01\"",
        "rates/fee-2019, to: must be later");
    add("title", "\"zh\":\"平台费\"", "\"zh\":\"\"", "rates/fee-2019, title: must not be empty");
    add("name", "\"feeRate\",\"title\"", "\"feeRte\",\"title\"", "nothing gives \"feeRte\"");
    add("member", "\"dateOf\"", "\"dateFrom\"", "rates/fee-2019");
    add("condition", "\"value\":\"class\"", "\"value\":\"klass\"", "nothing gives \"klass\"");
}

void OwnRulesTest::nameRowFieldAndReason()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QByteArray json = QJsonDocument::fromJson(changed(newFee()).json()).toJson(QJsonDocument::Compact);
    QVERIFY2(json.contains(from), json.constData());
    json.replace(from, to);
    const auto own = OwnRules::read(json);
    VERIFY_OK(own);
    const QStringList faults = said(faultsOf(shipped(), *own));
    QVERIFY2(!faults.isEmpty() && faults.constFirst().contains(says), qPrintable(faults.join(u'\n')));
    VERIFY_FAILS(policyWith(shipped(), *own), ErrorKind::Corrupt);
}

void OwnRulesTest::nameTheRowThatOverlaps()
{
    // GIVEN a fee from 2027 on, and the shipped one not ended
    const QList<OwnRuleFault> faults = faultsOf(shipped(), changed({ newFee().constLast() }));
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.constFirst().row, q("rates/fee-2027"));
    QCOMPARE(faults.constFirst().field, q("from"));
    QVERIFY(faults.constFirst().reason.contains(q("fee-2019")));
}

void OwnRulesTest::tellOfDaysOnWhichNothingHolds()
{
    QList<OwnRule> rows = newFee();
    QVERIFY(gapsOf(*policyWith(shipped(), changed(rows))).isEmpty());
    rows[1].rule.insert(q("from"), q("2027-02-01"));
    const QList<OwnRuleFault> gaps = gapsOf(*policyWith(shipped(), changed(rows)));
    QCOMPARE(said(gaps),
        QStringList(
            q("rates/fee-2019, to: from 2027-01-01 to 2027-01-31 no row holds: feeRate is asked for")));
    const QList<OwnRuleFault> end = gapsOf(*policyWith(shipped(), changed({ newFee().constFirst() })));
    QCOMPARE(end.size(), 1);
    QVERIFY(end.constFirst().reason.startsWith(q("nothing follows: from 2027-01-01")));
}

void OwnRulesTest::leaveTheShippedRulesWhereTheirFileIsDamaged_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << QByteArray("{\"rules\":") << QString();
    QTest::newRow("list") << QByteArray("[]") << QString();
    QTest::newRow("section") << QByteArray(
        R"({"rules":[{"section":"names","id":"a","by":"a","at":"2026-01-01T00:00:00Z","why":"a","rule":{}}]})")
                             << q("rules[0].section");
    QTest::newRow("no reason") << QByteArray(
        R"({"rules":[{"section":"rates","id":"a","by":"a","at":"2026-01-01T00:00:00Z","rule":{}}]})")
                               << q("rules[0].why");
    QTest::newRow("time") << QByteArray(
        R"({"rules":[{"section":"rates","id":"fee-2018","by":"a","at":"soon","why":"a","rule":{}}]})")
                          << q("rules[0].at");
    QTest::newRow("id of its own") << QByteArray(
        R"({"rules":[{"section":"rates","id":"a","by":"a","at":"2026-01-01T00:00:00Z","why":"a","rule":{"id":"b"}}]})")
                                   << q("rules[0].rule.id");
    QTest::newRow("nothing to take out") << QByteArray(
        R"({"rules":[{"section":"rates","id":"a","by":"a","at":"2026-01-01T00:00:00Z","why":"a","rule":{}}]})")
                                         << q("rates/a");
    QTest::newRow("twice") << QByteArray(
        R"({"rules":[{"section":"rates","id":"a","by":"a","at":"2026-01-01T00:00:00Z","why":"a","rule":{}},{"section":"rates","id":"a","by":"a","at":"2026-01-01T00:00:00Z","why":"a","rule":{}}]})")
                           << q("twice");
    QTest::newRow("all runs out") << QByteArray(
        R"({"rules":[{"section":"runs","id":"run-cn","by":"a","at":"2026-01-01T00:00:00Z","why":"a","rule":{}},{"section":"runs","id":"run-intl","by":"a","at":"2026-01-01T00:00:00Z","why":"a","rule":{}}]})")
                                  << q("must be there");
    QTest::newRow("deep") << QByteArray(200, '[') << QString();
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x00{}", 5) << QString();
}

void OwnRulesTest::leaveTheShippedRulesWhereTheirFileIsDamaged()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const QTemporaryDir workspace;
    write(ownRulesFile(workspace.path()), json);
    const auto policy = SettlementPolicy::load(workspace.path());
    VERIFY_OK(policy);
    QVERIFY(!policy->ownFault.isEmpty());
    QVERIFY2(policy->ownFault.contains(says), qPrintable(policy->ownFault));
    QCOMPARE(policy->digest, SettlementPolicy::read(shipped())->digest);
}

void OwnRulesTest::areNotWrittenOverWhatSomebodyElseWrote()
{
    const QTemporaryDir workspace;
    const OwnRules loaded = *loadOwnRules(workspace.path());
    VERIFY_OK(saveOwnRules(workspace.path(), changed({ newFee().constFirst() }), loaded));
    VERIFY_FAILS(saveOwnRules(workspace.path(), changed(newFee()), loaded), ErrorKind::Conflict);
    QCOMPARE(loadOwnRules(workspace.path())->rows().size(), 1);
}

void OwnRulesTest::leaveTheOldFileWhereTheyCannotBeWritten()
{
    const QTemporaryDir workspace;
    write(workspace.filePath(q("rules")), "a file where the folder should be");
    VERIFY_FAILS(saveOwnRules(workspace.path(), changed(newFee()), {}), ErrorKind::Storage);
    QFile file(workspace.filePath(q("rules")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a file where the folder should be"));
}

void OwnRulesTest::addATierByDataAlone()
{
    // GIVEN a fourth step from 2,000,000 on, by data alone
    QJsonObject tier;
    for (const auto &value : QJsonDocument::fromJson(shipped()).object().value(u"tiers").toArray())
        tier = value.toObject();
    tier.remove(u"id");
    tier.remove(u"source");
    QJsonArray steps = tier.value(u"steps").toArray();
    QJsonObject last = steps.takeAt(steps.size() - 1).toObject();
    last.insert(q("below"), q("2000000.00"));
    steps.append(last);
    steps.append(QJsonObject{ { q("value"), q("3%") } });
    tier.insert(q("steps"), steps);
    const auto policy =
        policyWith(shipped(), changed({ { q("tiers"), q("increment-2024"), tier, {}, {}, 0 } }));
    VERIFY_OK(policy);

    // WHEN the official example is computed with 1,500,000 and with 2,000,000 in its month
    const auto examples = loadSettlementExamples({});
    VERIFY_OK(examples);
    SettlementExample example = examples->examples.constFirst();
    QCOMPARE(example.id, q("tier-150"));
    QVERIFY(runExample(*policy, example).good);
    example.monthMinor = 200'000'000;

    // THEN the new step holds for the whole amount: 1,500,000 * (95% + 3%)
    QCOMPARE(runExample(*policy, example).line.netMinor, std::optional<qint64>(147'000'000));
}

void OwnRulesTest::keepExamplesOfTheSeller()
{
    const QTemporaryDir workspace;
    const auto shippedOnes = loadSettlementExamples({});
    SettlementExample mine = shippedOnes->examples.constFirst();
    mine.id = q("mine");
    mine.monthMinor = 50'000'000;
    mine.results = { { q("net"), q("1440000.00") } };
    VERIFY_OK(saveOwnExamples(workspace.path(), { mine }));

    const auto all = loadSettlementExamples(workspace.path());
    VERIFY_OK(all);
    QCOMPARE(all->examples.size(), shippedOnes->examples.size() + 1);
    const SettlementExample &read = all->examples.constLast();
    QVERIFY(read.own);
    QCOMPARE(read.source.mark, q("S"));
    QCOMPARE(read.numbers, mine.numbers);
    QCOMPARE(read.days, mine.days);
    QVERIFY(runExample(*SettlementPolicy::load({}), read).good);
    // AND two of one name are refused, the file stays
    VERIFY_FAILS(saveOwnExamples(workspace.path(), { mine, mine }), ErrorKind::BadInput);
    mine.numbers.insert(q("sales"), q("much"));
    VERIFY_FAILS(saveOwnExamples(workspace.path(), { mine }), ErrorKind::BadInput);
    QCOMPARE(loadSettlementExamples(workspace.path())->examples.constLast().numbers, read.numbers);
}

void OwnRulesTest::leaveDamagedExamplesOfTheSellerOut()
{
    const QTemporaryDir workspace;
    write(ownExamplesFile(workspace.path()), "{");
    const auto all = loadSettlementExamples(workspace.path());
    VERIFY_OK(all);
    QVERIFY(!all->ownFault.isEmpty());
    QCOMPARE(all->examples.size(), loadSettlementExamples({})->examples.size());
}

ZHANGGUI_TEST(OwnRulesTest)
#include "own_rules_test.moc"
