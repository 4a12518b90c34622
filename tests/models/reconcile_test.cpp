#include "models/settlement/reconcile.h"
#include "tests/support/reconcile_items.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace zhanggui;

namespace {

using Cause = DifferenceCause;
using Items = QList<ReconcileItem>;

struct Outcome {
    ReconcileResult result;
    QList<ReconcileMatch> matched;
};

Outcome compare(const Items &left, const Items &right, const Tolerance &tolerance = {},
    const QString &period = QStringLiteral("202601"))
{
    Outcome outcome;
    outcome.result = reconcile({ { period, tolerance, {} }, left, right },
        [&](const ReconcileMatch &match) { outcome.matched.append(match); });
    return outcome;
}

/// "voucher -10.00, rounding 0.01", or "matched".
QString causesOf(const ReconcileResult &result)
{
    QStringList all;
    for (const ReconcileMatch &match : result.differences) {
        for (const CausePart &part : match.causes)
            all << QStringLiteral("%1 %2").arg(idOf(part.cause)).arg(part.minor);
    }
    all.sort();
    return all.isEmpty() ? QStringLiteral("matched") : all.join(QStringLiteral(", "));
}

bool addsUp(const ReconcileResult &result)
{
    for (const ReconcileMatch &match : result.differences) {
        qint64 sum = 0;
        for (const CausePart &part : match.causes)
            sum += part.minor;
        if (sum != match.difference())
            return false;
    }
    for (const ReconcileTotals &totals : result.totals) {
        qint64 sum = 0;
        for (const qint64 minor : totals.causes)
            sum += minor;
        if (sum != totals.rightMinor - totals.leftMinor)
            return false;
    }
    return true;
}

QString textOf(const ReconcileResult &result)
{
    QStringList lines;
    for (const ReconcileMatch &match : result.differences) {
        QString line = QStringLiteral("%1 %2 %3 %4 %5")
                           .arg(match.id, match.matchedBy, match.orderId)
                           .arg(match.leftMinor)
                           .arg(match.rightMinor);
        for (const CausePart &part : match.causes)
            line += QStringLiteral(" [%1 %2 %3]").arg(idOf(part.cause)).arg(part.minor).arg(part.say.en);
        lines << line;
    }
    return lines.join(u'\n');
}

ReconcileItem with(ReconcileItem item, const QList<Alternative> &alternatives)
{
    item.alternatives = alternatives;
    return item;
}

const QString kA = QStringLiteral("CS1-000001");
const QString kB = QStringLiteral("CS1-000002");
const QString kFebruary = QStringLiteral("202602");

} // namespace

class ReconcileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheCause_data();
    void namesTheCause();
    void matchesByFallBacksVisibly_data();
    void matchesByFallBacksVisibly();
    void timingOfAllPeriodsAddsUpToNothing();
    void asksForWhatNobodyEntered();
    void keepsCurrenciesApart();
    void ordersDifferencesBySize();
    void causesAddUpInAnyOrderOfItems();
    void asksForAlternativesOnlyWhereItDiffers();
};

void ReconcileTest::namesTheCause_data()
{
    QTest::addColumn<QList<ReconcileItem>>("left");
    QTest::addColumn<QList<ReconcileItem>>("right");
    QTest::addColumn<Tolerance>("tolerance");
    QTest::addColumn<QString>("causes");
    const auto row = [](const char *name, const Items &left, const Items &right, const char *causes,
                         const Tolerance &tolerance = {}) {
        QTest::newRow(name) << left << right << tolerance << QString::fromLatin1(causes);
    };
    const Tolerance fiveFen{ 5, QStringLiteral("small change") };
    row("equal", { anItem(kA, 9500) }, { anItem(kA, 9500) }, "matched");
    row("one to many", { anItem(kA, 9500) }, { anItem(kA, 4500), anItem(kA, 5000) }, "matched");
    row("one to two halves", { anItem(kA, 10000) }, { anItem(kA, 5000), anItem(kA, 5000) }, "matched");
    row("many to one", { anItem(kA, 9500), anItem(kA, 500) }, { anItem(kA, 10000) }, "matched");
    row("voucher", { with(anItem(kA, 8550), { otherwise(Cause::Voucher, 9500) }) }, { anItem(kA, 9500) },
        "voucher 950");
    row("tax on the right", { anItem(kA, 10000) },
        { with(anItem(kA, 10600), { otherwise(Cause::Tax, 10000) }) }, "tax 600");
    row("tier before ratio",
        { with(anItem(kA, 9700), { otherwise(Cause::Ratio, 9500), otherwise(Cause::Tier, 9500) }) },
        { anItem(kA, 9500) }, "tier -200");
    row("voucher and ratio at once",
        { with(anItem(kA, 8550),
            { otherwise(Cause::Voucher, 9500), otherwise(Cause::Ratio, 8100),
                otherwise(Cause::Voucher, 9500) + otherwise(Cause::Ratio, 9000) }) },
        { anItem(kA, 9000) }, "ratio -500, voucher 950");
    row("rounding", { anItem(kA, 9500) }, { anItem(kA, 9501) }, "rounding 1");
    row("more than rounding", { anItem(kA, 9500) }, { anItem(kA, 9502) }, "unknown 2");
    row("rounding of many parts", { anItem(kA, 4000), anItem(kA, 5500) },
        { anItem(kA, 3000), anItem(kA, 6502) }, "rounding 2");
    row("voucher and rounding", { with(anItem(kA, 8550), { otherwise(Cause::Voucher, 9500) }) },
        { anItem(kA, 9501) }, "rounding 1, voucher 950");
    row("every line of the order without voucher",
        { with(anItem(kA, 900), { otherwise(Cause::Voucher, 950) }),
            with(anItem(kA, 1800), { otherwise(Cause::Voucher, 1900) }) },
        { anItem(kA, 2850) }, "voucher 150");
    row("tolerance", { anItem(kA, 9500) }, { anItem(kA, 9495) }, "tolerance -5", fiveFen);
    row("more than tolerance", { anItem(kA, 9500) }, { anItem(kA, 9494) }, "unknown -6", fiveFen);
    row("duplicate", { anItem(kA, 9500) }, { anItem(kA, 9500), anItem(kA, 9500) }, "duplicate 9500");
    row("three times", { anItem(kA, 100) }, { anItem(kA, 100), anItem(kA, 100), anItem(kA, 100) },
        "duplicate 100, duplicate 100");
    row("duplicate with a voucher", { with(anItem(kA, 8550), { otherwise(Cause::Voucher, 9500) }) },
        { anItem(kA, 9500), anItem(kA, 9500) }, "duplicate 9500, voucher 950");
    row("billed again later", { anItem(kA, 9500, QStringLiteral("202512")) },
        { anItem(kA, 9500, QStringLiteral("202512")), anItem(kA, 9500) }, "duplicate 9500");
    row("billed later", { anItem(kA, 9500) }, { anItem(kA, 9500, kFebruary) }, "timing -9500");
    row("expected later", { anItem(kA, 9500, kFebruary) }, { anItem(kA, 9500) }, "timing 9500");
    row("expected in no period yet", { anItem(kA, 9500, QString()) }, { anItem(kA, 9500) }, "timing 9500");
    row("billed later in two parts", { anItem(kA, 9500) },
        { anItem(kA, 5000, kFebruary), anItem(kA, 4500, QStringLiteral("202603")) }, "timing -9500");
    row("billed later, and less", { anItem(kA, 9500) }, { anItem(kA, 9000, kFebruary) },
        "timing -9000, unknown -500");
    row("missing there", { anItem(kA, 9500) }, {}, "missing-there -9500");
    row("missing here", {}, { anItem(kA, 9500) }, "missing-here 9500");
    row("refund only here", { aRefund(kB, kA, -500) }, {}, "refund 500");
    row("refund only there", {}, { aRefund(kB, kA, -500) }, "refund -500");
    row("refund within the line", { anItem(kA, 9500), aRefund(kB, kA, -500) }, { anItem(kA, 9000) },
        "matched");
    row("refund within the line on the left", { anItem(kA, 9000) },
        { anItem(kA, 9500), aRefund(kB, kA, -500) }, "matched");
    row("other lines of one order stay apart", { anItem(kA, 100) }, { anItem(kB, 100) },
        "missing-here 100, missing-there -100");
}

void ReconcileTest::namesTheCause()
{
    QFETCH(QList<ReconcileItem>, left);
    QFETCH(QList<ReconcileItem>, right);
    QFETCH(Tolerance, tolerance);
    QFETCH(QString, causes);
    const Outcome outcome = compare(left, right, tolerance);
    QCOMPARE(causesOf(outcome.result), causes);
    QVERIFY(addsUp(outcome.result));
    QCOMPARE(outcome.matched.isEmpty(), outcome.result.matchedBy.isEmpty());
}

void ReconcileTest::matchesByFallBacksVisibly_data()
{
    QTest::addColumn<QList<ReconcileItem>>("left");
    QTest::addColumn<QList<ReconcileItem>>("right");
    QTest::addColumn<QString>("matchedBy");
    QTest::addColumn<QString>("causes");
    const auto row = [](const char *name, const Items &left, const Items &right, const char *matchedBy,
                         const char *causes = "matched") {
        QTest::newRow(name) << left << right << QString::fromLatin1(matchedBy) << QString::fromLatin1(causes);
    };
    const ReconcileItem line = anItem(kA, 9500);
    ReconcileItem renamed = unnumbered(line);
    renamed.product = QStringLiteral("Backup (yearly)");
    ReconcileItem otherOrder = unnumbered(line);
    otherOrder.orderId = QStringLiteral("CS9");
    otherOrder.key = QStringLiteral("order:CS9");
    row("line", { line }, { line }, "line");
    row("order and product", { line }, { unnumbered(line) }, "order-product");
    row("order, the product renamed", { line }, { renamed }, "order");
    row("customer, product and amount", { line }, { otherOrder }, "customer-product-amount");
    row("three lines, one sum",
        { anItem(kA, 100), anItem(kB, 200), anItem(QStringLiteral("CS1-000003"), 300) },
        { unnumbered(anItem(kA, 600)) }, "order-product");
    row("one line, two rows without number", { line },
        { unnumbered(anItem(kA, 9000)), unnumbered(anItem(kA, 500)) }, "order-product");
    row("refund by the line it takes back", { anItem(kA, 9500), aRefund(kB, kA, -500) }, { anItem(kA, 9000) },
        "original-line");
    row("without number in another period", { line }, { unnumbered(anItem(kA, 9500, kFebruary)) }, "",
        "timing -9500");
    ReconcileItem dearer = otherOrder;
    dearer.minor = 9600;
    row("neither order nor amount", { line }, { dearer }, "", "missing-here 9600, missing-there -9500");
}

void ReconcileTest::matchesByFallBacksVisibly()
{
    QFETCH(QList<ReconcileItem>, left);
    QFETCH(QList<ReconcileItem>, right);
    QFETCH(QString, matchedBy);
    QFETCH(QString, causes);
    const Outcome outcome = compare(left, right);
    QCOMPARE(causesOf(outcome.result), causes);
    const QStringList keys(outcome.result.matchedBy.keyBegin(), outcome.result.matchedBy.keyEnd());
    QCOMPARE(keys.join(u' '), matchedBy);
    QVERIFY(addsUp(outcome.result));
}

void ReconcileTest::timingOfAllPeriodsAddsUpToNothing()
{
    // GIVEN a line that is billed a period later and for less
    const Items left{ anItem(kA, 9500), anItem(kB, 100) };
    const Items right{ anItem(kA, 9000, kFebruary), anItem(kB, 100) };
    // WHEN both periods are compared
    const auto january = compare(left, right).result.totals.value(QStringLiteral("CNY"));
    const auto february = compare(left, right, {}, kFebruary).result.totals.value(QStringLiteral("CNY"));
    // THEN what is left of both is what the bill lacks
    QCOMPARE(january.causes.value(Cause::Timing) + february.causes.value(Cause::Timing), 0);
    QCOMPARE(january.causes.value(Cause::Unknown) + february.causes.value(Cause::Unknown), -500);
}

void ReconcileTest::asksForWhatNobodyEntered()
{
    ReconcileItem item = anItem(kA, 0);
    item.asked = { QStringLiteral("Nobody entered partnerRate of Backup."), QStringLiteral("未填写") };
    const Outcome there = compare({ item }, { anItem(kA, 9500) });
    QCOMPARE(causesOf(there.result), QStringLiteral("unknown 9500"));
    QCOMPARE(there.result.differences.constFirst().causes.constFirst().say.en, item.asked.en);
    const Outcome alone = compare({ item }, {});
    QCOMPARE(causesOf(alone.result), QStringLiteral("unknown 0"));
    const Outcome nothing = compare({ item }, { anItem(kA, 0) });
    QCOMPARE(causesOf(nothing.result), QStringLiteral("unknown 0"));
}

void ReconcileTest::keepsCurrenciesApart()
{
    ReconcileItem dollars = anItem(kA, 9500);
    dollars.currency = QStringLiteral("USD");
    const Outcome outcome = compare({ anItem(kA, 9500) }, { dollars });
    QCOMPARE(causesOf(outcome.result), QStringLiteral("missing-here 9500, missing-there -9500"));
    QCOMPARE(outcome.result.totals.size(), 2);
    QVERIFY(addsUp(outcome.result));
}

void ReconcileTest::ordersDifferencesBySize()
{
    const Outcome outcome = compare({ anItem(kA, 100), anItem(kB, 300) }, {});
    QCOMPARE(outcome.result.differences.at(0).lineNumber, kB);
    QCOMPARE(outcome.result.differences.at(1).lineNumber, kA);
    QVERIFY(outcome.result.differences.at(0).id != outcome.result.differences.at(1).id);
}

void ReconcileTest::causesAddUpInAnyOrderOfItems()
{
    QRandomGenerator random(20261123);
    const auto below = [&](int most) { return int(random.bounded(most)); };
    for (int round = 0; round < 300; ++round) {
        // GIVEN a random heap of lines, many of them related in some way
        Items sides[2];
        for (int i = 0, count = below(40); i < count; ++i) {
            ReconcileItem item = anItem(QStringLiteral("CS%1-00000%2").arg(below(6)).arg(below(3)),
                100 * below(5) + below(3), QStringLiteral("20260%1").arg(below(3) + 1));
            if (below(6) == 0)
                item = aRefund(QStringLiteral("CS%1-000009").arg(below(6)), item.lineNumber, -100 * below(4));
            if (below(4) == 0)
                item = unnumbered(item);
            if (below(3) == 0)
                item.alternatives = { otherwise(Cause::Voucher, item.minor + 100),
                    otherwise(Cause::Tax, item.minor - 100) };
            if (below(9) == 0)
                item.currency = QStringLiteral("USD");
            sides[below(2)].append(item);
        }
        const Tolerance tolerance{ below(4), QStringLiteral("allowed") };
        // WHEN they are compared in two orders
        const Outcome first = compare(sides[0], sides[1], tolerance);
        for (Items &side : sides)
            std::shuffle(side.begin(), side.end(), random);
        const Outcome second = compare(sides[0], sides[1], tolerance);
        // THEN the parts add up, every item is in one match, and the result is the same
        QVERIFY(addsUp(first.result));
        QCOMPARE(textOf(first.result), textOf(second.result));
        QList<qint64> told;
        for (const ReconcileMatch &match : first.result.differences + first.matched)
            told << match.left << match.right;
        QList<qint64> own;
        for (const Items &side : sides) {
            for (const ReconcileItem &item : side) {
                if (item.period == u"202601")
                    own << item.lineId;
            }
        }
        std::sort(told.begin(), told.end());
        std::sort(own.begin(), own.end());
        QCOMPARE(told, own);
    }
}

void ReconcileTest::asksForAlternativesOnlyWhereItDiffers()
{
    QStringList asked;
    MatchRules rules;
    rules.period = QStringLiteral("202601");
    rules.alternativesOf = [&](const ReconcileItem &item) -> QList<Alternative> {
        asked << item.lineNumber;
        return { otherwise(Cause::Voucher, item.minor + 7) };
    };
    const ReconcileResult result =
        reconcile({ rules, { anItem(kA, 100), anItem(kB, 200) }, { anItem(kA, 100), anItem(kB, 207) } });
    QCOMPARE(asked, QStringList{ kB });
    QCOMPARE(causesOf(result), QStringLiteral("voucher 7"));
}

ZHANGGUI_TEST(ReconcileTest)
#include "reconcile_test.moc"
