// Files of settlement become lines that do not depend on the order of imports, and every file stays.
#include "models/settlement/line_history.h"
#include "models/store/steps.h"
#include "tests/support/results.h"
#include "tests/support/settlement_files.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace zhanggui;
using test::SettlementDesk;

namespace {

constexpr SettlementLayer kTrades = SettlementLayer::Transaction;
constexpr SettlementLayer kBills = SettlementLayer::BillLine;
constexpr qint64 kNow = SettlementDesk::kNow;
constexpr qint64 kDay = SettlementDesk::kDay;

const QByteArray kHeader("订单行ID,订单号,商品名称,客户名称,付费状态,服务监管状态,出账状态,订单生效时间,币种,"
                         "商品销售金额,平台费\n");

QByteArray trade(int number, const char *amount, const char *state = "待出账")
{
    return QStringLiteral("CS%1-000001,CS%1,云桌面,甲公司,已完成,不涉及,%2,2026-01-0%3 09:00:00,CNY,%4,\n")
        .arg(number)
        .arg(QString::fromUtf8(state))
        .arg(number % 9 + 1)
        .arg(QLatin1String(amount))
        .toUtf8();
}

} // namespace

class SettlementImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheWordsOfTheConsole()
    {
        SettlementDesk desk;
        const auto done = desk.importText(kTrades,
            "订单号,订单行号,原始订单行ID,账期,订单类型,计费模式,商品名称,商品类别,接入类型,客户账号,"
            "付费状态,"
            "后付费客户还款状态,服务监管状态,出账状态,支付时间,订单生效时间,币种,商品销售金额（元）,"
            "代金券扣款,平台费,"
            "平台费比例,结算金额(不含税),结算金额(含税),税率,数量\n"
            "CS1,CS1-000001,,2026年1月,新购,包周期,云桌面,通用商品,SaaS,acme,已支付,未还款,已完成,已出账,"
            "2026-01-05 10:00:00,2026-01-06,人民币,\"1,234.56\",(34.56),60.00,5%,1132.08,1140.00,6%,2\n"
            "CS2,CS2-000001,CS1-000001,,退订,包周期,云桌面,联营,镜像,acme,已完成,不涉及,不涉及,待出账,,,CNY,"
            "(100.00),,5,0.05,,￥95.00,,1.5\n",
            kNow);
        VERIFY_OK(done);
        QCOMPARE(done->counts.fresh, 2);
        const auto lines = desk.lines(kTrades);
        QCOMPARE(lines.size(), 2);
        const SettlementLine &sale = lines.at(0);
        QCOMPARE(sale.key, QStringLiteral("line:CS1-000001||sale"));
        QCOMPARE(sale.environment, QStringLiteral("shop"));
        QCOMPARE(sale.period, QStringLiteral("202601"));
        QCOMPARE(sale.orderType, QStringLiteral("NEW"));
        QCOMPARE(sale.chargingMode, QStringLiteral("PERIOD"));
        QCOMPARE(sale.productClass, QStringLiteral("general"));
        QCOMPARE(sale.accessType, QStringLiteral("saas"));
        QCOMPARE(sale.payment, QStringLiteral("done"));
        QCOMPARE(sale.repayment, QStringLiteral("open"));
        QCOMPARE(sale.supervision, QStringLiteral("done"));
        QCOMPARE(sale.billState, QStringLiteral("billed"));
        QCOMPARE(sale.paidMs, 1'767'578'400'000);
        QCOMPARE(sale.currency, QStringLiteral("CNY"));
        QCOMPARE(sale.salesMinor, 123456);
        QCOMPARE(sale.voucherMinor, 3456);
        QCOMPARE(sale.feeMinor, 6000);
        QCOMPARE(sale.feeRate, 500);
        QCOMPARE(sale.netMinor, 114000); // with tax, though the other column stands first
        QCOMPARE(sale.quantity, 2);
        QVERIFY(!sale.paidMinor && !sale.listMinor);
        const SettlementLine &refund = lines.at(1);
        QCOMPARE(refund.kind, QStringLiteral("refund"));
        QCOMPARE(refund.originalLineId, QStringLiteral("CS1-000001"));
        QCOMPARE(refund.salesMinor, -10000);
        QCOMPARE(refund.netMinor, -9500);
        QCOMPARE(refund.feeMinor, -500);
        QVERIFY(!refund.quantity); // no whole number: not known
    }

    void theSameFileAgainSaysNothingNew()
    {
        SettlementDesk desk;
        const QByteArray text = kHeader + trade(1, "10.00") + trade(2, "20.00");
        VERIFY_OK(desk.importText(kTrades, text, kNow - kDay, QStringLiteral("a.csv")));
        const QStringList before = desk.facts(kTrades);
        const auto again = desk.importText(kTrades, text, kNow - kDay, QStringLiteral("b.csv"));
        VERIFY_OK(again);
        QCOMPARE(again->counts.same, 2);
        QVERIFY(again->earlier);
        QCOMPARE(desk.facts(kTrades), before);
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_files"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_lines"), 2);
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_seen"), 0);
    }

    void orderOfImportsDoesNotMatter()
    {
        // GIVEN downloads of four days: states and amounts change, one goes back, one line comes later
        const QByteArrayList files{ kHeader + trade(1, "10.00") + trade(2, "20.00"),
            kHeader + trade(1, "11.00") + trade(2, "20.00", "已出账"),
            kHeader + trade(2, "20.00", "已出账") + trade(1, "10.00") + trade(3, "30.00"),
            kHeader + trade(3, "30.00", "已出账") };
        QList<int> order{ 0, 1, 2, 3 };
        QStringList expected;
        do {
            // WHEN they are imported in any order
            SettlementDesk desk;
            for (const int file : std::as_const(order))
                VERIFY_OK(desk.importText(kTrades, files.at(file), kNow - (4 - file) * kDay));
            // THEN what is newest is the same
            if (expected.isEmpty()) {
                expected = desk.facts(kTrades);
                QCOMPARE(expected.size(), 3);
                QCOMPARE(desk.lines(kTrades).at(0).salesMinor, 1000);
                QCOMPARE(desk.lines(kTrades).at(2).billState, QStringLiteral("billed"));
            }
            QCOMPARE(desk.facts(kTrades), expected);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void twoFilesOfOneTimeAreDecidedByWhatTheySay()
    {
        SettlementDesk one;
        SettlementDesk other;
        const QByteArray a = kHeader + trade(1, "10.00");
        const QByteArray b = kHeader + trade(1, "12.00");
        VERIFY_OK(one.importText(kTrades, a, kNow));
        VERIFY_OK(one.importText(kTrades, b, kNow));
        VERIFY_OK(other.importText(kTrades, b, kNow));
        VERIFY_OK(other.importText(kTrades, a, kNow));
        QCOMPARE(one.facts(kTrades), other.facts(kTrades));
    }

    void splittingAFileAndItsOrderOfRowsChangeNothing()
    {
        SettlementDesk whole;
        SettlementDesk parts;
        QByteArrayList rows;
        for (int i = 1; i < 40; ++i)
            rows.append(trade(i, qPrintable(QStringLiteral("%1.50").arg(i))));
        VERIFY_OK(whole.importText(kTrades, kHeader + rows.join(), kNow));
        std::reverse(rows.begin(), rows.end());
        VERIFY_OK(parts.importText(kTrades, kHeader + rows.mid(20).join(), kNow));
        VERIFY_OK(parts.importText(kTrades, kHeader + rows.mid(0, 20).join(), kNow));
        QCOMPARE(parts.facts(kTrades), whole.facts(kTrades));
    }

    void aFileThatSaysLessLeavesWhatIsKnown()
    {
        SettlementDesk desk;
        const QByteArray full = kHeader + trade(1, "10.00");
        VERIFY_OK(desk.importText(kTrades, full, kNow - 2 * kDay));
        const auto less =
            desk.importText(kTrades, "订单行ID,订单号,商品销售金额\nCS1-000001,CS1,10.00\n", kNow);
        VERIFY_OK(less);
        QCOMPARE(less->counts.same, 1);
        QCOMPARE(desk.lines(kTrades).at(0).product, QStringLiteral("云桌面"));

        SettlementDesk other;
        VERIFY_OK(other.importText(kTrades, "订单行ID,订单号,商品销售金额\nCS1-000001,CS1,10.00\n", kNow));
        VERIFY_OK(other.importText(kTrades, full, kNow - 2 * kDay));
        QCOMPARE(other.facts(kTrades), desk.facts(kTrades));
    }

    void rowsThatRepeatAreTwoLines()
    {
        SettlementDesk desk;
        const QByteArray rows = "CS1-000001,202601,10.00\nCS1-000001,202601,10.00\nCS1-000001,202601,7.00\n";
        const auto done = desk.importText(kBills, "订单行ID,账期,结算金额\n" + rows, kNow);
        VERIFY_OK(done);
        QCOMPARE(done->counts.fresh, 3);
        const auto lines = desk.lines(kBills, QStringLiteral("202601"));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).netMinor, 700);
        QCOMPARE(lines.at(1).key, QStringLiteral("line:CS1-000001||sale|#2"));
    }

    void aLineThatIsBilledTwiceStaysTwoLines()
    {
        SettlementDesk desk;
        VERIFY_OK(desk.importText(kBills, "订单行ID,账期,结算金额\nCS1-000001,202601,10.00\n", kNow - kDay));
        VERIFY_OK(desk.importText(kBills, "订单行ID,账期,结算金额\nCS1-000001,202602,10.00\n", kNow));
        QCOMPARE(desk.lines(kBills).size(), 2);
        QCOMPARE(desk.lines(kBills, QStringLiteral("202602")).size(), 1);
    }

    void rowsWithoutAnOrderLineAreTaken()
    {
        SettlementDesk desk;
        const auto done = desk.importText(kBills,
            "账期,商品名称,客户名称,计费模式,开始时间,币种,结算金额\n"
            "202601,API,甲,按需,2026-01-01,CNY,1.00\n"
            "202601,API,乙,按需,2026-01-01,CNY,2.00\n"
            "202601,API,乙,按需,2026-01-02,CNY,2.00\n"
            "合计,,,,,,5.00\n",
            kNow);
        VERIFY_OK(done);
        QCOMPARE(done->counts.fresh, 3);
        QCOMPARE(done->counts.bad, 0);
        QVERIFY(done->totals.agree());
        QCOMPARE(done->totals.totalsRows.size(), 1);
        QCOMPARE(desk.lines(kBills).size(), 3);
        const auto again = desk.importText(kBills,
            "账期,商品名称,客户名称,计费模式,开始时间,币种,结算金额\n202601,API,乙,按需,2026-01-02,CNY,2."
            "50\n",
            kNow + 1);
        QCOMPARE(again->counts.changed, 1);
    }

    void rowsThatNameNothingAreRefused()
    {
        SettlementDesk desk;
        const auto done =
            desk.importText(kBills, "订单行ID,订单号,结算金额\n,,3.00\nCS1-000001,CS1,4.00\n,,x\n", kNow);
        VERIFY_OK(done);
        QCOMPARE(done->counts.bad, 2);
        QCOMPARE(done->counts.fresh, 1);
    }

    void aFileWithoutAnyNamingColumnIsRefused()
    {
        SettlementDesk desk;
        VERIFY_FAILS(desk.importText(kBills, "账期,结算金额\n202601,3.00\n", kNow), ErrorKind::BadInput);
    }

    void everyFileIsKeptByItsBytes()
    {
        SettlementDesk desk;
        const QByteArray text = kHeader + trade(1, "10.00");
        VERIFY_OK(desk.importText(kTrades, text, kNow, QStringLiteral("a.csv")));
        const auto files = settlementFiles(desk.connection(), QStringLiteral("shop"));
        VERIFY_OK(files);
        QCOMPARE(files->size(), 1);
        QCOMPARE(files->first().name, QStringLiteral("a.csv"));
        QCOMPARE(files->first().rows, 1);
        QCOMPARE(files->first().bytes, text.size());
        QFile kept(desk.path(QStringLiteral("attachments/") + files->first().sha256));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), text);
    }

    void aPreviewWritesNothing()
    {
        SettlementDesk desk;
        VERIFY_OK(desk.importText(kTrades, kHeader + trade(1, "10.00"), kNow, QStringLiteral("a.csv")));
        QFile file(desk.path(QStringLiteral("b.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kHeader + trade(1, "11.00") + trade(2, "1.00"));
        file.close();
        auto job = desk.staged(kTrades, file.fileName(), kNow + 1);
        VERIFY_OK(job);
        const auto preview = (*job)->compare(desk.connection());
        VERIFY_OK(preview);
        QCOMPARE(preview->counts.changed, 1);
        QCOMPARE(preview->counts.fresh, 1);
        const auto findings = (*job)->findings(RowOutcome::Changed, 0, 10);
        VERIFY_OK(findings);
        QCOMPARE(findings->size(), 1);
        QCOMPARE(findings->first().fieldId, QStringLiteral("sales"));
        QCOMPARE(findings->first().before.toLongLong(), 1000);
        QCOMPARE(findings->first().after.toLongLong(), 1100);
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_files"), 1);
        QCOMPARE(QDir(desk.path(QStringLiteral("attachments"))).entryList(QDir::Files).size(), 1);
    }

    void undoTakesLinesBackAndRedoBringsThemAgain()
    {
        SettlementDesk desk;
        VERIFY_OK(desk.importText(kTrades, kHeader + trade(1, "10.00") + trade(2, "20.00"), kNow - kDay));
        const QStringList before = desk.facts(kTrades);
        const auto newer = desk.importText(
            kTrades, kHeader + trade(1, "11.00") + trade(2, "20.00") + trade(3, "3.00"), kNow);
        VERIFY_OK(newer);
        const QStringList after = desk.facts(kTrades);
        Steps steps(desk.connection());
        VERIFY_OK(steps.undo(newer->stepId, kNow, QStringLiteral("li")));
        QCOMPARE(desk.facts(kTrades), before);
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_files"), 1);
        VERIFY_OK(steps.redo(newer->stepId, kNow, QStringLiteral("li")));
        QCOMPARE(desk.facts(kTrades), after);
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_seen"), 1);
    }

    void whatALaterFileRestsOnCannotBeTakenBackFirst()
    {
        SettlementDesk desk;
        const auto first = desk.importText(kTrades, kHeader + trade(1, "10.00"), kNow - kDay);
        VERIFY_OK(first);
        const auto seen = desk.importText(kTrades, kHeader + trade(1, "10.00") + trade(2, "1.00"), kNow);
        VERIFY_OK(seen);
        Steps steps(desk.connection());
        VERIFY_FAILS(steps.undo(first->stepId, kNow, QStringLiteral("li")), ErrorKind::Conflict);
        QCOMPARE(desk.lines(kTrades).size(), 2);
        // And an older file that came later hangs on the newer one.
        const auto older = desk.importText(kTrades, kHeader + trade(2, "9.00"), kNow - 2 * kDay);
        VERIFY_OK(older);
        QCOMPARE(older->counts.older, 1);
        VERIFY_FAILS(steps.undo(seen->stepId, kNow, QStringLiteral("li")), ErrorKind::Conflict);
        VERIFY_OK(steps.undo(older->stepId, kNow, QStringLiteral("li")));
        VERIFY_OK(steps.undo(seen->stepId, kNow, QStringLiteral("li")));
        VERIFY_OK(steps.undo(first->stepId, kNow, QStringLiteral("li")));
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_lines"), 0);
    }

    void theSameBytesWithOtherColumnsAreReadAnew()
    {
        SettlementDesk desk;
        const QByteArray text = "订单行ID,到手\nCS1-000001,10.00\n";
        VERIFY_OK(desk.importText(kTrades, text, kNow, QStringLiteral("a.csv")));
        QVERIFY(!desk.lines(kTrades).at(0).netMinor);
        ImportMapping mapping;
        mapping.fields.insert(QStringLiteral("到手"), QStringLiteral("net"));
        VERIFY_OK(desk.importFile(kTrades, desk.path(QStringLiteral("a.csv")), kNow, mapping));
        QCOMPARE(desk.lines(kTrades).at(0).netMinor, 1000);
        mapping.fields.insert(QStringLiteral("到手"), QStringLiteral("sales"));
        VERIFY_OK(desk.importFile(kTrades, desk.path(QStringLiteral("a.csv")), kNow, mapping));
        QCOMPARE(desk.lines(kTrades).at(0).salesMinor, 1000);
        QVERIFY(!desk.lines(kTrades).at(0).netMinor);
    }

    void manyRowsAreReadAndIndexed()
    {
        SettlementDesk desk;
        QByteArray text = kHeader;
        for (int i = 1; i <= 6000; ++i)
            text += trade(i, "1.00");
        const qint64 indexes = desk.count("SELECT count(*) FROM sqlite_schema WHERE type = 'index'");
        const auto done = desk.importText(kTrades, text, kNow);
        VERIFY_OK(done);
        QCOMPARE(done->counts.fresh, 6000);
        QCOMPARE(desk.count("SELECT count(*) FROM sqlite_schema WHERE type = 'index'"), indexes);
        QCOMPARE(desk.lines(kTrades).size(), 6000);
        VERIFY_OK(Steps(desk.connection()).undo(done->stepId, kNow, QStringLiteral("li")));
        QCOMPARE(desk.count("SELECT count(*) FROM settlement_lines"), 0);
    }

    void comparesADownloadWithTheOneBefore()
    {
        SettlementDesk desk;
        const QByteArray header = "订单行ID,账期,结算金额\n";
        VERIFY_OK(
            desk.importText(kBills, header + "A,202601,1.00\nB,202601,2.00\nC,202601,3.00\nX,202512,9.00\n",
                kNow - 2 * kDay, QStringLiteral("jan.csv")));
        VERIFY_OK(
            desk.importText(kBills, header + "Z,202603,1.00\n", kNow - kDay, QStringLiteral("mar.csv")));
        VERIFY_OK(desk.importText(kBills, header + "A,202601,1.00\nB,202601,2.50\nD,202601,4.00\n", kNow,
            QStringLiteral("jan2.csv")));
        const auto files = settlementFiles(desk.connection(), {});
        VERIFY_OK(files);
        const auto made = compareFiles(desk.connection(), files->first().id);
        VERIFY_OK(made);
        QCOMPARE(made->earlier.name, QStringLiteral("jan.csv"));
        QCOMPARE(made->same, 1);
        QCOMPARE(made->added.size(), 1);
        QCOMPARE(made->added.first().lineId, QStringLiteral("D"));
        QCOMPARE(made->changed.size(), 1);
        QCOMPARE(made->changed.first().fields, QStringList{ QStringLiteral("net") });
        QCOMPARE(made->changed.first().before.netMinor, 200);
        QCOMPARE(made->changed.first().after.netMinor, 250);
        QCOMPARE(made->missing.size(), 1); // C; X is of another period
        QCOMPARE(made->missing.first().lineId, QStringLiteral("C"));
        // What a file did not repeat stays.
        QCOMPARE(desk.lines(kBills, QStringLiteral("202601")).size(), 4);
        VERIFY_FAILS(compareFiles(desk.connection(), files->at(1).id), ErrorKind::NotFound);
        VERIFY_FAILS(compareFiles(desk.connection(), 99), ErrorKind::NotFound);
    }

    void everyLineTellsTheRowsOfItsFiles()
    {
        // GIVEN three downloads: one line stays, moved by a row, and one changes
        SettlementDesk desk;
        VERIFY_OK(desk.importText(kTrades, kHeader + trade(1, "10.00") + trade(2, "20.00"), kNow - 3 * kDay,
            QStringLiteral("first.csv")));
        VERIFY_OK(desk.importText(kTrades,
            kHeader + "\n" + trade(3, "30.00") + trade(2, "20.00", "已出账") + trade(1, "10.00"),
            kNow - 2 * kDay, QStringLiteral("second.csv")));
        const auto lines = desk.lines(kTrades);
        QCOMPARE(lines.size(), 3);
        // THEN the line that stayed names both rows, the changed one its new and its old row
        const auto stayed = lineHistory(desk.connection(), lines.at(0).id);
        VERIFY_OK(stayed);
        QCOMPARE(stayed->place.file.name, QStringLiteral("first.csv"));
        QCOMPARE(stayed->place.row, 2);
        QCOMPARE(stayed->seenIn.size(), 1);
        QCOMPARE(stayed->seenIn.first().file.name, QStringLiteral("second.csv"));
        QCOMPARE(stayed->seenIn.first().row, 5);
        const auto changed = lineHistory(desk.connection(), lines.at(1).id);
        VERIFY_OK(changed);
        QCOMPARE(changed->place.row, 4);
        QCOMPARE(changed->earlier.size(), 1);
        QCOMPARE(changed->earlier.first().place.row, 3);
        // AND what was imported before rows were kept tells none
        VERIFY_OK(desk.connection().execute(QStringLiteral("UPDATE settlement_lines SET file_row = NULL")));
        VERIFY_OK(desk.connection().execute(QStringLiteral("UPDATE settlement_seen SET file_row = NULL")));
        const auto old = lineHistory(desk.connection(), lines.at(0).id);
        VERIFY_OK(old);
        QVERIFY(!old->place.row && !old->seenIn.first().row);
    }

    void readsAWorkbookWithMergedHeadersTotalsAndTextNumbers()
    {
        SettlementDesk desk;
        const auto done = desk.importFile(
            kBills, QStringLiteral(ZHANGGUI_TEST_DATA "/tables/openpyxl_settlement.xlsx"), kNow);
        VERIFY_OK(done);
        QCOMPARE(done->counts.fresh, 4);
        QCOMPARE(done->counts.bad, 1); // the name of who made it
        QCOMPARE(done->totals.totalsRows.size(), 2);
        QVERIFY(done->totals.agree());
        const auto lines = desk.lines(kBills, QStringLiteral("202601"));
        QCOMPARE(lines.size(), 4);
        const SettlementLine &big = lines.at(0);
        QCOMPARE(big.lineId, QStringLiteral("CS2601010001-000001"));
        QCOMPARE(big.orderId, QStringLiteral("CS2601010001"));
        QCOMPARE(big.salesMinor, 150'000'000);
        QCOMPARE(big.feeRate, 500);
        QCOMPARE(big.netMinor, 145'500'000);
        QCOMPARE(lineHistory(desk.connection(), big.id).value().place.row, 6); // of the sheet
        QCOMPARE(lines.at(1).salesMinor, 123'456);
        QCOMPARE(lines.at(1).netMinor, 117'283);
        QCOMPARE(lines.at(2).kind, QStringLiteral("refund"));
        QCOMPARE(lines.at(2).salesMinor, -10'000);
        QCOMPARE(lines.at(2).netMinor, -9'500);
        QCOMPARE(lines.at(3).key, QStringLiteral("order:CS2601040004|API||sale"));
        QCOMPARE(lines.at(3).salesMinor, 30);
    }

    void readsAWorkbookOfExcelJs()
    {
        SettlementDesk desk;
        const auto done = desk.importFile(
            kTrades, QStringLiteral(ZHANGGUI_TEST_DATA "/tables/exceljs_settlement.xlsx"), kNow);
        VERIFY_OK(done);
        QCOMPARE(done->counts.fresh, 3);
        QCOMPARE(done->counts.bad, 0);
        QVERIFY(done->totals.agree());
        const auto lines = desk.lines(kTrades);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).effectiveMs, 1'767'576'600'000);
        QCOMPARE(lines.at(0).salesMinor, 150'000'000);
        QCOMPARE(lines.at(0).kind, QStringLiteral("sale"));
        QCOMPARE(lines.at(0).repayment, QStringLiteral("not-applicable"));
        QCOMPARE(lines.at(1).repayment, QStringLiteral("open"));
        QVERIFY(lines.at(1).originalLineId.isEmpty());
        QCOMPARE(lines.at(2).kind, QStringLiteral("refund"));
        QCOMPARE(lines.at(2).salesMinor, -10'000);
        QCOMPARE(lines.at(2).originalLineId, QStringLiteral("CS2601010001-000001"));
    }

    void layersStayApart()
    {
        SettlementDesk desk;
        VERIFY_OK(desk.importText(kTrades, kHeader + trade(1, "10.00"), kNow));
        VERIFY_OK(
            desk.importText(kBills, "订单行ID,订单号,账期,结算金额\nCS1-000001,CS1,202601,9.50\n", kNow));
        QCOMPARE(desk.lines(kTrades).at(0).key, desk.lines(kBills).at(0).key);
        const auto both = linesOfOrder(desk.connection(), QStringLiteral("shop"), QStringLiteral("CS1"));
        VERIFY_OK(both);
        QCOMPARE(both->size(), 2);
        QCOMPARE(both->first().layer, kTrades);
        VERIFY_OK(settlementLine(desk.connection(), both->last().id));
        VERIFY_FAILS(settlementLine(desk.connection(), 99), ErrorKind::NotFound);
    }
};

ZHANGGUI_TEST(SettlementImportTest)
#include "settlement_import_test.moc"
