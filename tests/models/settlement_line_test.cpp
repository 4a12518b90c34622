// Keys, periods, kinds and signs of settlement lines.
#include "models/filter/compile.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_import.h"
#include "models/settlement/settlement_kind.h"
#include "models/views/view_suggestions.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace zhanggui;

namespace {

SettlementLine lineOf(const char *lineId, const char *orderId = "", const char *kind = "sale")
{
    SettlementLine line;
    line.lineId = QString::fromUtf8(lineId);
    line.orderId = QString::fromUtf8(orderId);
    line.kind = QString::fromUtf8(kind);
    line.product = QStringLiteral("Cloud desk");
    return line;
}

QJsonObject dataOf(const char *name)
{
    QFile file(QStringLiteral(":/import/%1.json").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class SettlementLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySuggestedViewMeansSomething()
    {
        for (const SettlementLayer layer : { SettlementLayer::Transaction, SettlementLayer::BillLine }) {
            const RecordKind &kind = settlementKind(layer);
            QList<QList<SqlCondition>> conditions;
            for (const char *language : { "en", "zh_CN" }) {
                conditions.append(QList<SqlCondition>());
                const QList<View> views = suggestedViews(kind, QString::fromLatin1(language));
                QVERIFY(views.size() >= 4);
                for (const View &view : views) {
                    const auto condition = compileFilter(view.filter, kind, {});
                    QVERIFY2(condition, qPrintable(view.filter));
                    QVERIFY(kind.indexOf(view.sortField) >= 0);
                    conditions.last().append(*condition);
                    for (const ColorRule &rule : view.colors)
                        QVERIFY2(compileFilter(rule.filter, kind, {}), qPrintable(rule.filter));
                }
            }
            QCOMPARE(conditions.at(0), conditions.at(1)); // the same in both languages
        }
    }

    void keyFallsBackFromLineToOrderToFacts()
    {
        QCOMPARE(lineKey(lineOf("CS1-000001", "CS1")), QStringLiteral("line:CS1-000001||sale"));
        QCOMPARE(lineKey(lineOf("", "CS1")), QStringLiteral("order:CS1|Cloud desk||sale"));
        const QString facts = lineKey(lineOf("", ""));
        QVERIFY(facts.startsWith(QLatin1String("facts:")));
        SettlementLine other = lineOf("", "");
        other.customer = QStringLiteral("Acme");
        QVERIFY(lineKey(other) != facts);
        QCOMPARE(lineKey(lineOf("A"), 2), QStringLiteral("line:A||sale|#2"));
    }

    void keyDoesNotChangeWhenALineIsBilledOrPaid()
    {
        const SettlementLine waiting = lineOf("", "");
        SettlementLine billed = waiting;
        billed.period = QStringLiteral("202601");
        billed.billState = QStringLiteral("billed");
        billed.netMinor = 95;
        QCOMPARE(lineKey(billed), lineKey(waiting));
        QVERIFY(factsDigest(billed) != factsDigest(waiting));
    }

    void usageOfEachMonthIsALineOfItsOwn()
    {
        SettlementLine line = lineOf("A", "", "usage");
        line.startMs = 1'767'196'800'000; // 2026-01-01 00:00 in China, still December in UTC
        QCOMPARE(lineKey(line), QStringLiteral("line:A|202601|usage"));
        line.startMs.reset();
        line.period = QStringLiteral("202602");
        QCOMPARE(lineKey(line), QStringLiteral("line:A|202602|usage"));
    }

    void aLineOfTwoBillsHasOneKeyAndTwoScopes()
    {
        SettlementLine line = lineOf("A");
        line.layer = SettlementLayer::BillLine;
        line.billId = QStringLiteral("B1");
        QCOMPARE(lineScope(line), QStringLiteral("B1"));
        line.period = QStringLiteral("202601");
        QCOMPARE(lineScope(line), QStringLiteral("202601"));
        line.layer = SettlementLayer::Transaction;
        QCOMPARE(lineScope(line), QString());
    }

    void readsPeriods_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("period");
        const auto row = [](const char *text, const char *period) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(period);
        };
        row("202601", "202601");
        row("2026-01", "202601");
        row("2026/1", "202601");
        row("2026.12", "202612");
        row("2026年1月", "202601");
        row("2026年01月账期", "202601");
        row("２０２６０１", "202601");
        row(" 2026-01-31 ", "202601");
        row("2026-01-01 00:00:00", "202601");
        row("202613", "202613");
        row("first quarter", "first quarter");
        row("", "");
    }
    void readsPeriods()
    {
        QFETCH(QString, text);
        QTEST(accountPeriodFromText(text), "period");
    }

    void findsOutTheKindThatAFileDoesNotName()
    {
        SettlementLine line = lineOf("A", "", "");
        line.salesMinor = 100;
        settleKindAndSigns(line);
        QCOMPARE(line.kind, QStringLiteral("sale"));
        line = lineOf("A", "", "");
        line.chargingMode = QStringLiteral("ON_DEMAND");
        settleKindAndSigns(line);
        QCOMPARE(line.kind, QStringLiteral("usage"));
        for (int how = 0; how < 4; ++how) {
            line = lineOf("A", "", "");
            if (how == 0)
                line.orderType = QStringLiteral("UNSUBSCRIBE");
            else if (how == 1)
                line.originalLineId = QStringLiteral("B");
            else if (how == 2)
                line.salesMinor = -100;
            else
                line.netMinor = -95;
            settleKindAndSigns(line);
            QCOMPARE(line.kind, QStringLiteral("refund"));
        }
    }

    void turnsAmountsTheWayTheKindSays()
    {
        SettlementLine sale = lineOf("A");
        sale.salesMinor = 10000;
        sale.feeMinor = -500; // as a deduction
        sale.netMinor = -1; // a correction stays as it is
        settleKindAndSigns(sale);
        QCOMPARE(sale.feeMinor, 500);
        QCOMPARE(sale.netMinor, -1);
        SettlementLine refund = lineOf("A", "", "refund");
        refund.salesMinor = 10000; // as the amount given back
        refund.feeMinor = 500;
        refund.netMinor = -9500;
        settleKindAndSigns(refund);
        QCOMPARE(refund.salesMinor, -10000);
        QCOMPARE(refund.feeMinor, -500);
        QCOMPARE(refund.netMinor, -9500);
        SettlementLine other = lineOf("A", "", "人工调整");
        other.salesMinor = -3;
        other.feeMinor = -4;
        settleKindAndSigns(other);
        QCOMPARE(other.feeMinor, -4);
        QCOMPARE(other.kind, QStringLiteral("人工调整"));
    }

    void everyFactIsTypedOnceAndDigested()
    {
        QSet<QString> ids;
        for (const LineColumn &column : lineColumns()) {
            QVERIFY2((column.text == nullptr) != (column.number == nullptr), column.id);
            QVERIFY2(!ids.contains(QLatin1String(column.id)), column.id);
            ids.insert(QLatin1String(column.id));
            SettlementLine line;
            if (column.text != nullptr)
                line.*column.text = QStringLiteral("x");
            else
                line.*column.number = 0;
            QCOMPARE(differingFacts(line, {}), QStringList{ QLatin1String(column.id) });
            QVERIFY2(factsDigest(line) != factsDigest({}), column.id);
            QVERIFY(saysNoMore({}, line) && !saysNoMore(line, {}));
        }
    }

    void everyNameAndWordHasASourceAndAMark_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : { "transactions", "bill-lines", "settlement-words" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyNameAndWordHasASourceAndAMark()
    {
        QFETCH(QString, name);
        const QJsonObject data = dataOf(qPrintable(name));
        const QStringList sources = data.value(QLatin1String("sources")).toObject().keys();
        QJsonArray all = data.value(QLatin1String("fields")).toArray();
        const QJsonObject words = data.value(QLatin1String("fields")).toObject();
        for (const auto &choices : words) {
            for (const auto &choice : choices.toArray())
                all.append(choice);
        }
        QVERIFY(all.size() > 20);
        for (const auto &entry : all) {
            const QJsonObject one = entry.toObject();
            const QByteArray id = one.value(QLatin1String("id")).toString().toUtf8();
            QVERIFY2(sources.contains(one.value(QLatin1String("source")).toString()), id.constData());
            QVERIFY2(
                QStringLiteral("CIN").contains(one.value(QLatin1String("mark")).toString()), id.constData());
        }
    }

    void bothLayersCanBeImportedAndListed()
    {
        for (const SettlementLayer layer : { SettlementLayer::Transaction, SettlementLayer::BillLine }) {
            const auto kind = settlementImportKind(layer);
            VERIFY_OK(kind);
            QCOMPARE(kind->id, idOf(layer));
            QCOMPARE(settlementLayer(idOf(layer)), layer);
            for (const ImportField &field : kind->fields) {
                QVERIFY2(!field.names.isEmpty(), qPrintable(field.id));
                QCOMPARE(field.type == ImportType::Choice, !field.choices.isEmpty());
                QCOMPARE(settlementKind(layer).indexOf(field.id) < 0, field.type == ImportType::Currency);
            }
        }
    }
};

ZHANGGUI_TEST(SettlementLineTest)
#include "settlement_line_test.moc"
