// What cells of files mean: exact, or refused with a reason.
#include "models/import/cell_values.h"
#include "models/import/control_totals.h"
#include "tests/support/import_support.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

const FileZone kChina(8 * 3600);

QString reasonOf(ImportReason reason)
{
    return reason == ImportReason::None ? QStringLiteral("ok") : importReasonId(reason);
}

SourceCell cell(CellKind kind, const QByteArray &text)
{
    return { kind, { text.constData(), size_t(text.size()) } };
}

CellValue readAs(const char *field, CellKind kind, const QByteArray &text, ImportReason *reason)
{
    const ImportKind kinds = test::ordersKind();
    CellReader reader(kinds.fields.at(kinds.indexOf(QString::fromLatin1(field))), kChina);
    CellValue value;
    *reason = reader.read(cell(kind, text), value);
    return value;
}

} // namespace

class ImportCellsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAmountsExactlyOrRefusesThem_data();
    void readsAmountsExactlyOrRefusesThem();
    void tellsTheCurrencyOfAnAmount();
    void readsTimes_data();
    void readsTimes();
    void readsTimesInTheZoneOfTheFile();
    void refusesZonesThatDoNotExist();
    void seesWhereDigitsWereLost_data();
    void seesWhereDigitsWereLost();
    void checksIds_data();
    void checksIds();
    void cleansTexts();
    void understandsChoicesInBothLanguages_data();
    void understandsChoicesInBothLanguages();
    void takesPlaceholdersForNothing();
    void leavesOutMaskedPersonalData();
    void refusesFaultyCells();
    void knowsTotalsWords();
};

void ImportCellsTest::readsAmountsExactlyOrRefusesThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, qint64 minor, bool isNumber = false) {
        QTest::addRow("%s%s", text, isNumber ? " number" : "")
            << QByteArray(text) << isNumber << minor << "ok";
    };
    const auto bad = [](const char *text, const char *reason, bool isNumber = false) {
        QTest::addRow("%s%s", text, isNumber ? " number" : "")
            << QByteArray(text) << isNumber << qint64(0) << reason;
    };
    row("0", 0);
    row("1234.5", 123450);
    row("1,234,567.89", 123456789);
    row("１２３．４５", 12345);
    row("￥１，２３４．５０", 123450);
    row("¥ 8.80", 880);
    row("$12", 1200);
    row("12.00 USD", 1200);
    row("CNY100", 10000);
    row("100元", 10000);
    row("(1.00)", -100);
    row("（１．００）", -100);
    row("1.00-", -100);
    row("-¥1.00", -100);
    row("¥-1.00", -100);
    row("−1.00", -100);
    row("-0.00", 0);
    row("+3.5", 350);
    row("1.500", 150);
    row("92233720368547758.07", 9223372036854775807);
    row("0.30000000000000004", 30, true);
    row("1234.5599999999999", 123456, true);
    row("1E3", 100000, true);
    row("5.0E-2", 5, true);
    bad("1.005", "inexact-amount");
    bad("1.005", "inexact-amount", true);
    bad("1e3", "exponent-amount");
    bad("9.2E+18", "exponent-amount");
    bad("92233720368547758.08", "amount-too-large");
    bad("9.2E18", "amount-too-large", true);
    bad("1.234,56", "not-an-amount");
    bad("1,23", "not-an-amount");
    bad("12,34,567", "not-an-amount");
    bad("one", "not-an-amount");
    bad("--1", "not-an-amount");
    bad("(-1)", "not-an-amount");
    bad("1.", "not-an-amount");
    bad("0x10", "not-an-amount");
    bad("1 000", "not-an-amount");
}

void ImportCellsTest::readsAmountsExactlyOrRefusesThem()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isNumber);
    QFETCH(qint64, minor);
    QFETCH(QString, reason);
    const AmountText amount = amountFromText(text.toStdString(), isNumber);
    QCOMPARE(reasonOf(amount.reason), reason);
    if (amount.reason == ImportReason::None)
        QCOMPARE(amount.minor, minor);
}

void ImportCellsTest::tellsTheCurrencyOfAnAmount()
{
    QCOMPARE(amountFromText("￥5", false).currency, "CNY");
    QCOMPARE(amountFromText("5 eur", false).currency, "EUR");
    QCOMPARE(amountFromText("HK$5", false).currency, "HKD");
    QCOMPARE(amountFromText("5", false).currency, "");
    QCOMPARE(currencyFromText("人民币"), "CNY");
    QCOMPARE(currencyFromText("usd"), "USD");
    QCOMPARE(currencyFromText("yuan"), "");
}

void ImportCellsTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QByteArray(text) << utc;
    };
    row("2026-11-22 14:05:09", "2026-11-22T06:05:09Z");
    row("2026-11-22 14:05", "2026-11-22T06:05:00Z");
    row("2026-11-22", "2026-11-21T16:00:00Z");
    row("2026/1/2 3:04", "2026-01-01T19:04:00Z");
    row("2026.01.02", "2026-01-01T16:00:00Z");
    row("2026年11月22日", "2026-11-21T16:00:00Z");
    row("2026年1月2日 14:05:00", "2026-01-02T06:05:00Z");
    row("2026年1月2日14时05分", "2026-01-02T06:05:00Z");
    row("２０２６－１１－２２", "2026-11-21T16:00:00Z");
    row("20261122140509", "2026-11-22T06:05:09Z");
    row("20261122", "2026-11-21T16:00:00Z");
    row("2026-11-22T14:05:09Z", "2026-11-22T14:05:09Z");
    row("2026-11-22T14:05:09.5+00:00", "2026-11-22T14:05:09.500Z");
    row("2026-11-22 14:05:09 -0530", "2026-11-22T19:35:09Z");
    row("2024-02-29", "2024-02-28T16:00:00Z");
    row("2026-02-29", "not-a-time");
    row("2026-13-01", "not-a-time");
    row("2026-11-22 25:00", "not-a-time");
    row("2026-11/22", "not-a-time");
    row("45985.5", "not-a-time");
    row("yesterday", "not-a-time");
    row("2026-11-22 14:05 foo", "not-a-time");
    row("3/4/2026", "ambiguous-time");
    row("22/11/2026 10:00", "ambiguous-time");
    row("26-11-22", "ambiguous-time");
}

void ImportCellsTest::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, utc);
    const InstantText instant = instantFromText(text.toStdString(), kChina);
    if (!utc.endsWith(u'Z')) {
        QCOMPARE(reasonOf(instant.reason), utc);
        return;
    }
    QCOMPARE(reasonOf(instant.reason), QStringLiteral("ok"));
    QCOMPARE(instant.utcMs, QDateTime::fromString(utc, Qt::ISODateWithMs).toMSecsSinceEpoch());
}

void ImportCellsTest::readsTimesInTheZoneOfTheFile()
{
    const auto zone = FileZone::from("America/New_York");
    VERIFY_OK(zone);
    // Winter and summer time, and an hour that the clocks left out.
    QCOMPARE(instantFromText("2024-01-10 00:00", *zone).utcMs,
        QDateTime::fromString(QStringLiteral("2024-01-10T05:00:00Z"), Qt::ISODate).toMSecsSinceEpoch());
    QCOMPARE(instantFromText("2024-07-10 00:00", *zone).utcMs,
        QDateTime::fromString(QStringLiteral("2024-07-10T04:00:00Z"), Qt::ISODate).toMSecsSinceEpoch());
    QCOMPARE(reasonOf(instantFromText("2024-03-10 02:30", *zone).reason), QStringLiteral("not-a-time"));
    const auto fixed = FileZone::from("UTC-03:30");
    VERIFY_OK(fixed);
    QCOMPARE(instantFromText("1970-01-01", *fixed).utcMs, qint64(12'600'000));
}

void ImportCellsTest::refusesZonesThatDoNotExist()
{
    VERIFY_FAILS(FileZone::from("Mars/Olympus"), ErrorKind::BadInput);
    VERIFY_FAILS(FileZone::from("UTC+25:00"), ErrorKind::BadInput);
    VERIFY_OK(FileZone::from("Asia/Shanghai"));
}

void ImportCellsTest::seesWhereDigitsWereLost_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<bool>("lost");
    const auto row = [](const char *text, bool isNumber, bool lost) {
        QTest::addRow("%s%s", text, isNumber ? " number" : "") << QByteArray(text) << isNumber << lost;
    };
    row("1.2E+18", false, true);
    row("6.737E+18", false, true);
    row("1E+18", false, true);
    row("1.2E18", false, true);
    row("6737174442215400000", false, true);
    row("6737174442215405460", false, false);
    row("CS2207261447AUY4H", false, false);
    row("12E5", false, false);
    row("123456789012345", true, false);
    row("1234567890123456", true, true);
    row("12E5", true, true);
    row("12.5", true, true);
    row("12.5", false, false);
    row("7", true, false);
}

void ImportCellsTest::seesWhereDigitsWereLost()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isNumber);
    QFETCH(bool, lost);
    QCOMPARE(hasLostDigits(text.toStdString(), isNumber), lost);
}

void ImportCellsTest::checksIds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const char *text, const char *reason, const char *id = "") {
        QTest::newRow(name) << QByteArray(text) << reason << QByteArray(id);
    };
    row("plain", "CS1", "ok", "CS1");
    row("blanks around", "  CS1 ", "ok", "CS1");
    row("Excel's formula", "=\"00123\"", "ok", "00123");
    row("apostrophe", "'6737174442215405461", "ok", "6737174442215405461");
    row("blank inside", "CS 1", "control-characters");
    row("line break", "CS\n1", "control-characters");
    row("zero width",
        "CS\xE2\x80\x8B"
        "1",
        "control-characters");
    row("right to left override",
        "CS\xE2\x80\xAE"
        "1",
        "control-characters");
    row("long", "AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFFFFFFGGGGG", "too-long");
}

void ImportCellsTest::checksIds()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    QFETCH(QByteArray, id);
    ImportReason found{};
    const CellValue value = readAs("orderId", CellKind::Text, text, &found);
    QCOMPARE(reasonOf(found), reason);
    if (found == ImportReason::None)
        QCOMPARE(QByteArray::fromStdString(value.text), id);
}

void ImportCellsTest::cleansTexts()
{
    ImportReason reason{};
    QCOMPARE(readAs("product", CellKind::Text, "a\r\nb\tc\xE2\x80\xAE", &reason).text, "a  b c");
    QCOMPARE(reasonOf(reason), QStringLiteral("ok"));
    (void)readAs("product", CellKind::Text, "a\x01", &reason);
    QCOMPARE(reasonOf(reason), QStringLiteral("control-characters"));
    (void)readAs("product", CellKind::Text, QByteArray(5000, 'x'), &reason);
    QCOMPARE(reasonOf(reason), QStringLiteral("too-long"));
}

void ImportCellsTest::understandsChoicesInBothLanguages_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *field, const char *text, const char *value) {
        QTest::newRow(text) << QByteArray(field) << QByteArray(text) << QByteArray(value);
    };
    row("type", "新购", "NEW");
    row("type", "new purchase", "NEW");
    row("type", "RENEW", "RENEW");
    row("type", "变更（升级）", "CHANGE");
    row("type", "something else", "something else");
    row("charging", "包周期", "PERIOD");
    row("charging", "包周期、按需", "PERIOD,ON_DEMAND");
    row("charging", "PERIOD, other", "PERIOD,other");
    row("status", "Completed", "已完成");
    row("status", "奇怪,状态", "奇怪,状态");
}

void ImportCellsTest::understandsChoicesInBothLanguages()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    ImportReason reason{};
    const CellValue read = readAs(field.constData(), CellKind::Text, text, &reason);
    QCOMPARE(reasonOf(reason), QStringLiteral("ok"));
    QCOMPARE(QByteArray::fromStdString(read.text), value);
}

void ImportCellsTest::takesPlaceholdersForNothing()
{
    for (const char *field : { "amount", "created", "product", "type", "phone" }) {
        for (const char *text : { "", "  ", "-", "--", "—", "/", "N/A" }) {
            ImportReason reason{};
            const CellValue value = readAs(field, CellKind::Text, text, &reason);
            QVERIFY2(reason == ImportReason::None && value.kind == ImportValue::Kind::Nothing, text);
        }
    }
}

void ImportCellsTest::leavesOutMaskedPersonalData()
{
    ImportReason reason{};
    const CellValue masked = readAs("phone", CellKind::Text, "138****5678", &reason);
    QVERIFY(masked.masked && masked.kind == ImportValue::Kind::Nothing);
    const CellValue open = readAs("phone", CellKind::Number, "13800005678", &reason);
    QCOMPARE(open.text, "13800005678");
    QVERIFY(!readAs("product", CellKind::Text, "a*b", &reason).masked);
}

void ImportCellsTest::refusesFaultyCells()
{
    ImportReason reason{};
    (void)readAs("product", CellKind::Fault, "#REF!", &reason);
    QCOMPARE(reasonOf(reason), QStringLiteral("faulty-cell"));
    (void)readAs("orderId", CellKind::Date, "2026-01-01", &reason);
    QCOMPARE(reasonOf(reason), QStringLiteral("lost-digits"));
    (void)readAs("amount", CellKind::Boolean, "true", &reason);
    QCOMPARE(reasonOf(reason), QStringLiteral("not-an-amount"));
}

void ImportCellsTest::knowsTotalsWords()
{
    for (const char *word : { "合计", "合计：", "总计 3 条", "小计", "Total", "TOTAL:", "Grand total" })
        QVERIFY2(isTotalsWord(word), word);
    for (const char *word : { "", "CS1", "合计科技有限公司", "Totally", "商品" })
        QVERIFY2(!isTotalsWord(word), word);
}

ZHANGGUI_TEST(ImportCellsTest)
#include "import_cells_test.moc"
