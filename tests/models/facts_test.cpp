#include "models/records/facts.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>
#include <vector>

using namespace zhanggui;

namespace {

const std::vector<QString> kColumns{ QStringLiteral("status"), QStringLiteral("amount"),
    QStringLiteral("customer") };

struct Row {
    std::vector<QVariant> cells = { {}, {}, {} };
    qint64 asOfMs = 0;
    Ages ages;

    FactMerge merge(const std::vector<QVariant> &incoming, qint64 at, FactOrigin source = FactOrigin::File)
    {
        const auto merged = mergeFacts({ kColumns, cells, asOfMs, ages }, incoming, at, source);
        for (const qsizetype place : merged.changed)
            cells[size_t(place)] = incoming[size_t(place)];
        asOfMs = merged.asOfMs;
        ages = merged.ages;
        return merged;
    }
    friend bool operator==(const Row &a, const Row &b)
    {
        return a.cells == b.cells && a.asOfMs == b.asOfMs && a.ages == b.ages;
    }
};

QVariant text(const char *value)
{
    return QString::fromUtf8(value);
}

} // namespace

class FactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newerWinsAndOlderIsKept();
    void anEmptyCellOfAFileSaysNothing();
    void aColumnWithoutAFactTakesAnyFact();
    void theSameValueGetsYounger();
    void twoValuesOfOneTimeAreAConflict();
    void anAnswerClearsWhatItDoesNotHave();
    void anOlderAnswerFillsOnlyWhatIsOlderStill();
    void filesMergeToTheSameInAnyOrder();
    void agesSurviveTheStore();
};

void FactsTest::newerWinsAndOlderIsKept()
{
    Row row{ { text("open"), 100, {} }, 10, {} };
    const auto newer = row.merge({ text("done"), {}, {} }, 20);
    QCOMPARE(newer.changed, (QList<qsizetype>{ 0 }));
    QCOMPARE(row.asOfMs, 20);
    QCOMPARE(row.ages, (Ages{ { QStringLiteral("amount"), 10 } }));
    const auto older = row.merge({ text("open"), 200, {} }, 15);
    QCOMPARE(older.older, (QList<qsizetype>{ 0 }));
    QCOMPARE(older.changed, (QList<qsizetype>{ 1 }));
    QCOMPARE(row.cells, (std::vector<QVariant>{ text("done"), 200, {} }));
    QCOMPARE(row.ages, (Ages{ { QStringLiteral("amount"), 15 } }));
}

void FactsTest::anEmptyCellOfAFileSaysNothing()
{
    Row row{ { text("open"), 100, text("a") }, 10, {} };
    const auto merged = row.merge({ text(""), QVariant(), QVariant(QMetaType(QMetaType::QString)) }, 20);
    QVERIFY(merged.changed.isEmpty());
    QCOMPARE(row.cells, (std::vector<QVariant>{ text("open"), 100, text("a") }));
    QCOMPARE(row.asOfMs, 20);
    QCOMPARE(row.ages.size(), 3);
    QCOMPARE(ageOf({ kColumns, row.cells, row.asOfMs, row.ages }, 1), 10);
}

void FactsTest::aColumnWithoutAFactTakesAnyFact()
{
    Row row{ { text("open"), {}, {} }, 10, {} };
    const auto merged = row.merge({ {}, 100, {} }, 5);
    QCOMPARE(merged.changed, (QList<qsizetype>{ 1 }));
    QCOMPARE(row.asOfMs, 10);
    QCOMPARE(row.ages, (Ages{ { QStringLiteral("amount"), 5 } }));
}

void FactsTest::theSameValueGetsYounger()
{
    Row row{ { text("open"), qint64(100), {} }, 10, {} };
    const auto same = row.merge({ text("open"), int(100), {} }, 20);
    QVERIFY(same.changed.isEmpty() && same.aged && !same.writesNothing());
    QVERIFY(row.ages.isEmpty());
    QVERIFY(row.merge({ text("open"), int(100), {} }, 20).writesNothing());
    QVERIFY(row.merge({ text("open"), int(100), {} }, 15).writesNothing());
    QCOMPARE(row.merge({ text("done"), {}, {} }, 15).older, (QList<qsizetype>{ 0 }));
}

void FactsTest::twoValuesOfOneTimeAreAConflict()
{
    Row row{ { text("open"), {}, {} }, 10, {} };
    const auto merged = row.merge({ text("done"), {}, {} }, 10);
    QCOMPARE(merged.conflicting, (QList<qsizetype>{ 0 }));
    QVERIFY(merged.writesNothing());
    QCOMPARE(row.merge({ text("done"), {}, {} }, 10, FactOrigin::Answer).changed, (QList<qsizetype>{ 0 }));
}

void FactsTest::anAnswerClearsWhatItDoesNotHave()
{
    const QVariant nothing(QMetaType(QMetaType::QString));
    Row row{ { text("open"), 100, text("a") }, 10, {} };
    const auto merged = row.merge({ {}, 100, nothing }, 20, FactOrigin::Answer);
    QCOMPARE(merged.changed, (QList<qsizetype>{ 2 }));
    QVERIFY(row.cells[2].isNull());
    QCOMPARE(row.ages, (Ages{ { QStringLiteral("status"), 10 } }));
}

void FactsTest::anOlderAnswerFillsOnlyWhatIsOlderStill()
{
    // GIVEN a row of one time WHEN an older answer comes THEN it says nothing at all
    Row row{ { text("open"), 100, {} }, 10, {} };
    const auto stale = row.merge({ text("done"), 200, text("a") }, 5, FactOrigin::Answer);
    QVERIFY(stale.stale && stale.writesNothing());
    QVERIFY(row.cells[2].isNull());
    // GIVEN one column older than the answer THEN only that one and the unknown ones are taken
    row.ages.insert(QStringLiteral("amount"), 3);
    const auto partly = row.merge({ text("done"), 200, text("a") }, 5, FactOrigin::Answer);
    QVERIFY(!partly.stale);
    QCOMPARE(row.cells, (std::vector<QVariant>{ text("open"), 200, text("a") }));
    QCOMPARE(row.ages, (Ages{ { QStringLiteral("amount"), 5 }, { QStringLiteral("customer"), 5 } }));
}

void FactsTest::filesMergeToTheSameInAnyOrder()
{
    QRandomGenerator random(20261122);
    for (int round = 0; round < 300; ++round) {
        struct File {
            std::vector<QVariant> cells;
            qint64 at;
        };
        std::vector<File> files;
        for (int i = 0; i < 5; ++i) {
            File file{ {}, 100 + i };
            for (int column = 0; column < 3; ++column)
                file.cells.push_back(random.bounded(2) ? QVariant() : QVariant(random.bounded(3)));
            files.push_back(std::move(file));
        }
        std::optional<Row> first;
        for (int order = 0; order < 6; ++order) {
            std::shuffle(files.begin(), files.end(), random);
            // The first file makes the row.
            Row row{ files[0].cells, files[0].at, {} };
            for (size_t i = 1; i < files.size(); ++i)
                (void)row.merge(files[i].cells, files[i].at);
            QVERIFY(!first || *first == row);
            first = row;
        }
    }
}

void FactsTest::agesSurviveTheStore()
{
    const Ages ages{ { QStringLiteral("status"), 1732180126123 }, { QStringLiteral("amount"), 0 } };
    QCOMPARE(agesText(ages), QStringLiteral(R"({"amount":0,"status":1732180126123})"));
    QCOMPARE(agesFrom(agesText(ages)).value_or(Ages()), ages);
    QCOMPARE(agesText({}), QStringLiteral(""));
    VERIFY_OK(agesFrom(QString()));
    for (const char *bad : { "x", "[]", R"({"a":"b"})", "{" })
        VERIFY_FAILS(agesFrom(QString::fromUtf8(bad)), ErrorKind::Corrupt);
}

ZHANGGUI_TEST(FactsTest)
#include "facts_test.moc"
