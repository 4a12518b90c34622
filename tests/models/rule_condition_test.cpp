// Conditions of rules: what they say of known, empty and unknown values, and what cannot be read.
#include "models/json/json_members.h"
#include "models/rules/condition.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTimeZone>

using namespace zhanggui;

namespace {

Condition conditionOf(const QByteArray &json, JsonFaults &faults)
{
    const auto text = readJson(json);
    return text ? Condition::read(text->root, QStringLiteral("c"), faults) : Condition();
}

Condition conditionOf(const QByteArray &json)
{
    JsonFaults faults;
    const Condition condition = conditionOf(json, faults);
    if (!faults.none())
        qFatal("%s", qPrintable(faults.first()));
    return condition;
}

const RuleValues kPaper = {
    { QStringLiteral("medium"), QStringLiteral("paper") },
    { QStringLiteral("amount"), qint64(9999) },
    { QStringLiteral("number"), QStringLiteral("01234567890123456789") },
    { QStringLiteral("flag"), qint64(1) },
    { QStringLiteral("reason"), QVariant() },
    { QStringLiteral("blank"), QString() },
};

} // namespace

class RuleConditionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldAnswerYesNoOrUnknown_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("truth");
        const auto row = [](const char *json, Truth truth) {
            QTest::newRow(json) << QByteArray(json) << int(truth);
        };
        row(R"(true)", Truth::Yes);
        row(R"({"value":"medium","is":"paper"})", Truth::Yes);
        row(R"({"value":"medium","is":"electronic"})", Truth::No);
        row(R"({"value":"medium","in":["electronic","paper"]})", Truth::Yes);
        row(R"({"value":"medium","in":["electronic"]})", Truth::No);
        row(R"({"value":"flag","is":true})", Truth::Yes);
        row(R"({"value":"flag","is":0})", Truth::No);
        row(R"({"value":"amount","atLeast":9999})", Truth::Yes);
        row(R"({"value":"amount","atLeast":10000})", Truth::No);
        row(R"({"value":"amount","atMost":9998})", Truth::No);
        row(R"({"value":"medium","atLeast":1})", Truth::No);
        row(R"({"value":"number","length":20})", Truth::Yes);
        row(R"({"value":"number","length":[8,12]})", Truth::No);
        row(R"({"value":"number","matches":"[0-9]{20}"})", Truth::Yes);
        row(R"({"value":"number","matches":"[0-9]{8}"})", Truth::No);
        row(R"({"value":"number","matches":"x|[0-9]{8}"})", Truth::No);
        row(R"({"value":"reason","set":true})", Truth::No);
        row(R"({"value":"blank","set":false})", Truth::Yes);
        row(R"({"value":"blank","is":""})", Truth::Yes);
        row(R"({"value":"reason","atMost":5})", Truth::No);
        row(R"({"value":"reason","is":0})", Truth::No);
        row(R"({"value":"elsewhere","is":0})", Truth::Unknown);
        row(R"({"value":"elsewhere","set":true})", Truth::Unknown);
        row(R"({"not":{"value":"elsewhere","set":true}})", Truth::Unknown);
        row(R"({"not":{"value":"reason","set":true}})", Truth::Yes);
        row(R"({"all":[{"value":"elsewhere","is":0},{"value":"medium","is":"paper"}]})", Truth::Unknown);
        row(R"({"all":[{"value":"elsewhere","is":0},{"value":"medium","is":"x"}]})", Truth::No);
        row(R"({"any":[{"value":"elsewhere","is":0},{"value":"medium","is":"paper"}]})", Truth::Yes);
        row(R"({"any":[{"value":"elsewhere","is":0},{"value":"medium","is":"x"}]})", Truth::Unknown);
    }
    void shouldAnswerYesNoOrUnknown()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, truth);
        QCOMPARE(int(conditionOf(json).holds(kPaper)), truth);
    }

    void shouldReadADayAsItsFirstOrLastMomentInBeijing()
    {
        const Condition from = conditionOf(R"({"value":"at","atLeast":"2024-09-14"})");
        const Condition to = conditionOf(R"({"value":"at","atMost":"2024-09-14"})");
        const qint64 first =
            QDateTime(QDate(2024, 9, 14), QTime(0, 0), QTimeZone(8 * 3600)).toMSecsSinceEpoch();
        const auto at = [](qint64 ms) { return RuleValues{ { QStringLiteral("at"), ms } }; };
        QCOMPARE(from.holds(at(first)), Truth::Yes);
        QCOMPARE(from.holds(at(first - 1)), Truth::No);
        QCOMPARE(to.holds(at(first + 86'399'999)), Truth::Yes);
        QCOMPARE(to.holds(at(first + 86'400'000)), Truth::No);
    }

    void shouldNameEveryValueOnce()
    {
        const Condition both = conditionOf(
            R"({"all":[{"value":"b","is":1},{"not":{"any":[{"value":"a","set":true},{"value":"b","is":2}]}}]})");
        QCOMPARE(both.values(), QStringList({ QStringLiteral("b"), QStringLiteral("a") }));
    }

    void shouldNameTheMemberThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *json, const char *fault) {
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(fault);
        };
        row(R"(false)", "c: must be an object");
        row(R"("x")", "c: must be an object");
        row(R"({"value":"a"})", "c: one of is, in,");
        row(R"({"value":"a","is":1,"set":true})", "c: one of is, in,");
        row(R"({"is":1})", "c.value: a text is missing");
        row(R"({"value":"a","equals":1})", "c: one of is, in,");
        row(R"({"value":"a","is":1,"extra":1})", "c.extra: unknown member");
        row(R"({"value":"a","is":1.5})", "c.is: must be");
        row(R"({"value":"a","in":[]})", "c.in: must be a list that is not empty");
        row(R"({"value":"a","matches":"*"})", "c.matches: the pattern cannot be read");
        row(R"({"value":"a","length":[5,4]})", "c.length: the most is less");
        row(R"({"value":"a","length":-1})", "c.length: must be a whole number");
        row(R"({"value":"a","set":1})", "c.set: must be true or false");
        row(R"({"value":"a","atLeast":"soon"})", "c.atLeast: \"soon\" is neither");
        row(R"({"all":[]})", "c.all: must be a list that is not empty");
        row(R"({"all":[{"value":"a","is":1}],"any":[]})", "c.any: unknown member");
        row(R"({"any":[{"value":"a","is":1},{"not":3}]})", "c.any[1].not: must be an object");
    }
    void shouldNameTheMemberThatCannotBeRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        JsonFaults faults;
        conditionOf(json, faults);
        QVERIFY2(faults.first().startsWith(fault), qPrintable(faults.first()));
    }

    void shouldTellWhatExcludesEachOther_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("apart");
        const auto row = [](const char *name, const char *a, const char *b, bool apart) {
            QTest::newRow(name) << QByteArray(a) << QByteArray(b) << apart;
        };
        row("other words", R"({"value":"t","is":"a"})", R"({"value":"t","in":["b","c"]})", true);
        row("a word shared", R"({"value":"t","in":["a","b"]})", R"({"value":"t","in":["b","c"]})", false);
        row("other values", R"({"value":"t","is":"a"})", R"({"value":"u","is":"b"})", false);
        row("always", R"(true)", R"({"value":"t","is":"b"})", false);
        row("negation", R"({"not":{"value":"t","is":"a"}})", R"({"value":"t","is":"a"})", true);
        row("negated list", R"({"not":{"value":"t","in":["a","b"]}})", R"({"value":"t","is":"a"})", true);
        row("negation of another", R"({"not":{"value":"t","is":"a"}})", R"({"value":"t","is":"b"})", false);
        row("set or not", R"({"value":"t","set":true})", R"({"value":"t","set":false})", true);
        row("empty or a word", R"({"value":"t","set":false})", R"({"value":"t","is":"b"})", true);
        row("bounds", R"({"value":"n","atLeast":5})", R"({"value":"n","atMost":4})", true);
        row("bounds that meet", R"({"value":"n","atLeast":5})", R"({"value":"n","atMost":5})", false);
        row("one of all", R"({"all":[{"value":"t","is":"a"},{"value":"u","is":"x"}]})",
            R"({"all":[{"value":"t","is":"a"},{"value":"u","is":"y"}]})", true);
        row("each of any", R"({"any":[{"value":"t","is":"a"},{"value":"t","is":"b"}]})",
            R"({"value":"t","is":"c"})", true);
        row("a whole and its negation",
            R"({"all":[{"value":"t","is":"a"},{"all":[{"value":"u","is":"x"},)"
            R"({"any":[{"value":"v","in":["p","q"]},{"value":"n","atMost":5}]}]}]})",
            R"({"all":[{"value":"t","is":"a"},{"not":{"all":[{"value":"u","is":"x"},)"
            R"({"any":[{"value":"v","in":["p","q"]},{"value":"n","atMost":5}]}]}}]})",
            true);
        row("a whole and the negation of more", R"({"all":[{"value":"u","is":"x"},{"value":"v","is":"p"}]})",
            R"({"not":{"all":[{"value":"u","is":"x"},{"value":"v","is":"p"},{"value":"w","is":"r"}]}})",
            false);
        row("a negation twice", R"({"not":{"not":{"value":"t","is":"a"}}})", R"({"value":"t","is":"b"})",
            true);
        row("one of any", R"({"any":[{"value":"t","is":"a"},{"value":"u","is":"b"}]})",
            R"({"value":"t","is":"c"})", false);
    }
    void shouldTellWhatExcludesEachOther()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, apart);
        QCOMPARE(keptApart(conditionOf(a), conditionOf(b)), apart);
        QCOMPARE(keptApart(conditionOf(b), conditionOf(a)), apart);
    }
};

ZHANGGUI_TEST(RuleConditionTest)
#include "rule_condition_test.moc"
