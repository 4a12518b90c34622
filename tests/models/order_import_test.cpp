// Orders from files: rows, lines, newer and older facts, and what must hold for any files.
#include "models/orders/order_repository.h"
#include "models/store/steps.h"
#include "tests/support/import_support.h"
#include "tests/support/results.h"
#include "tests/support/sample_order.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <random>

using namespace zhanggui;

namespace {

constexpr char kHeader[] =
    "订单号,订单行ID,商品名称,客户名称,订单类型,计费模式,订单状态,订单金额,创建时间,到期时间\n";

/// A line of the file of the property tests.
struct Line {
    int order = 0;
    int line = 0;
    QByteArray text;
};

QByteArray joined(const QList<Line> &lines)
{
    QByteArray text = kHeader;
    for (const Line &line : lines)
        text += line.text;
    return text;
}

/// Orders of one to four lines; `version` changes amounts, states and some customers.
QList<Line> someLines(std::mt19937 &random, int orders, int version)
{
    const auto pick = [&random](std::initializer_list<const char *> words) {
        return QByteArray(std::data(words)[random() % words.size()]);
    };
    QList<Line> lines;
    for (int order = 0; order < orders; ++order) {
        const int count = 1 + order % 4;
        // Rows of one order agree, but need not say everything.
        const QByteArray name = QByteArray("客户") + QByteArray::number(order % 7 + version);
        const QByteArray status = pick({ "处理中", "已完成", "退款中", "" });
        for (int line = 0; line < count; ++line) {
            const QByteArray customer = random() % 4 == 0 ? QByteArray() : name;
            const QByteArray state = random() % 4 == 0 ? QByteArray() : status;
            const QByteArray id = "CS" + QByteArray::number(1000 + order);
            lines.append({ order, line,
                id + ',' + id + "-00000" + QByteArray::number(line + 1) + ','
                    + pick({ "甲商品", "乙商品", "" }) + ',' + customer + ",新购,"
                    + pick({ "包周期", "按需", "一次性" }) + ',' + state + ','
                    + QByteArray::number(int(random() % 100000)) + '.'
                    + QByteArray::number(10 + int(random() % 90)) + ",2026-10-"
                    + QByteArray::number(10 + order % 20) + " 10:" + QByteArray::number(10 + order % 50) + ':'
                    + QByteArray::number(10 + order % 40) + ",2027-0" + QByteArray::number(1 + line)
                    + "-01\n" });
        }
    }
    return lines;
}

} // namespace

class OrderImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRowWithoutALineIsAnOrder();
    void linesBelongToTheirOrder();
    void theSameFileTwiceIsNoChange();
    void aNewerFileChangesWhatDiffers();
    void anOlderFileNeverOverwrites();
    void anEmptyCellClearsNothing();
    void anotherValueOfTheSameTimeIsAConflict();
    void rowsOfOneFileThatDisagreeAreAConflict();
    void aRepeatedRowIsADuplicate();
    void anAmountCanBelongToTheOrder();
    void theEnvironmentsCurrencyIsOnlyAnAssumption();
    void aFetchedOrderGetsItsState();
    void aFileOlderThanTheFetchAddsOnlyWhatIsMissing();
    void aNewLineOfAKnownOrderChangesItsTotals();
    void undoTakesTheWholeImportBack();
    void redoBringsItBack();
    void theOrderOfImportsDoesNotMatter_data();
    void theOrderOfImportsDoesNotMatter();
    void aSplitFileIsTheWhole_data();
    void aSplitFileIsTheWhole();
    void undoRestoresEverything_data();
    void undoRestoresEverything();

private:
    Result<ImportResult> import(const QByteArray &text, qint64 asOfMs);
    Result<ImportResult> importWith(const QByteArray &text, qint64 asOfMs, const ImportMapping &mapping);
    QString orders() { return test::dumpOrders(*m_connection); }
    QString one(const char *sql) { return test::dump(*m_connection, QString::fromLatin1(sql)); }
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    int m_files = 0;
};

void OrderImportTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_files = 0;
    reopen();
}

void OrderImportTest::reopen()
{
    m_connection.reset();
    auto connection =
        openDatabase(m_folder->filePath(QStringLiteral("db%1").arg(++m_files)), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
}

Result<ImportResult> OrderImportTest::import(const QByteArray &text, qint64 asOfMs)
{
    return importWith(text, asOfMs, {});
}

Result<ImportResult> OrderImportTest::importWith(
    const QByteArray &text, qint64 asOfMs, const ImportMapping &mapping)
{
    const QString file = m_folder->filePath(QStringLiteral("file%1.csv").arg(++m_files));
    return test::importFile(*m_connection, { test::writeFile(file, text), asOfMs, mapping });
}

void OrderImportTest::aRowWithoutALineIsAnOrder()
{
    const auto result =
        import("订单号,商品名称,客户名称,订单类型,计费模式,订单状态,订单金额,创建时间,客户手机\n"
               "CS1,云堡垒机,华为,新购,包周期,处理中,12.50,2026-10-01 09:30:00,13800005678\n",
            1000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.fresh, 1);
    QCOMPARE(result->counts.newRecords, 1);
    QCOMPARE(one("SELECT environment, order_id, product, customer_name, order_type, charging_mode, status, "
                 "amount_minor, create_raw, create_ms, phone, has_buyer, line_count, answered_ms, "
                 "fetched_ms, ages "
                 "FROM orders"),
        QString::fromUtf8("shop|CS1|云堡垒机|华为|NEW|PERIOD|处理中|1250|2026-10-01 09:30:00|1790818200000|"
                          "13800005678|1|0|1000|1000|"));
    QCOMPARE(
        one("SELECT product_key IS NOT NULL AND customer_key IS NOT NULL FROM orders"), QStringLiteral("1"));
}

void OrderImportTest::linesBelongToTheirOrder()
{
    const auto result = import(QByteArray(kHeader)
            + "CS1,CS1-000002,乙,客户,新购,按需,处理中,2.50,2026-10-01,2027-05-01\n"
              "CS1,CS1-000001,甲,客户,新购,包周期,处理中,1.00,2026-10-01,2027-01-01\n",
        1000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.fresh, 2);
    QCOMPARE(result->counts.records, 1);
    QCOMPARE(one("SELECT product, charging_mode, amount_minor, line_count, expire_raw FROM orders"),
        QString::fromUtf8("甲 / 乙|PERIOD,ON_DEMAND|350|2|2027-05-01"));
    QCOMPARE(one("SELECT l.position, l.line_id, l.amount_after_minor, l.as_of_ms, p.product_name FROM "
                 "order_lines l "
                 "JOIN order_products p ON p.line_row = l.id ORDER BY l.position"),
        QString::fromUtf8("0|CS1-000001|100|1000|甲\n1|CS1-000002|250|1000|乙"));
}

void OrderImportTest::theSameFileTwiceIsNoChange()
{
    std::mt19937 random(1);
    const QByteArray text = joined(someLines(random, 50, 0));
    VERIFY_OK(import(text, 1000));
    const QString before = orders();
    const auto again = import(text, 1000);
    VERIFY_OK(again);
    QCOMPARE(again->counts.fresh, 0);
    QCOMPARE(again->counts.changed, 0);
    QCOMPARE(again->counts.same, again->counts.rows);
    QVERIFY(again->earlier.has_value());
    QCOMPARE(again->earlier->stepId, 1);
    QCOMPARE(again->earlier->atMs, test::kImportNowMs);
    QCOMPARE(orders(), before);
    QCOMPARE(one("SELECT count(*) FROM changes"), QStringLiteral("0"));
    // Still the same when only the time of the file changed; the facts became younger.
    const auto touched = import(text, 2000);
    VERIFY_OK(touched);
    QCOMPARE(touched->counts.same, touched->counts.rows);
    QCOMPARE(touched->counts.changedRecords, 0);
}

void OrderImportTest::aNewerFileChangesWhatDiffers()
{
    VERIFY_OK(import("订单号,客户名称,订单状态\nCS1,甲,处理中\nCS2,乙,处理中\n", 1000));
    const auto result = import("订单号,客户名称,订单状态\nCS1,甲,已完成\nCS2,乙,处理中\n", 2000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.changed, 1);
    QCOMPARE(result->counts.same, 1);
    QCOMPARE(one("SELECT order_id, status, answered_ms, ages FROM orders ORDER BY 1"),
        QString::fromUtf8("CS1|已完成|2000|{\"line_count\":1000}\nCS2|处理中|2000|{\"line_count\":1000}"));
}

void OrderImportTest::anOlderFileNeverOverwrites()
{
    VERIFY_OK(import("订单号,客户名称,订单状态\nCS1,甲,已完成\n", 2000));
    const auto result = import("订单号,客户名称,订单状态,客户ID\nCS1,乙,处理中,7\n", 1000);
    VERIFY_OK(result);
    // The id was not known at all, so that even an older file may say it.
    QCOMPARE(result->counts.changed, 1);
    QCOMPARE(one("SELECT customer_name, status, customer_id, answered_ms FROM orders"),
        QString::fromUtf8("甲|已完成|7|2000"));
    const auto older = import("订单号,客户名称,订单状态\nCS1,丙,处理中\n", 500);
    VERIFY_OK(older);
    QCOMPARE(older->counts.older, 1);
}

void OrderImportTest::anEmptyCellClearsNothing()
{
    VERIFY_OK(import("订单号,客户名称,订单金额\nCS1,甲,1.00\n", 1000));
    VERIFY_OK(import("订单号,客户名称,订单金额\nCS1,,--\n", 2000));
    QCOMPARE(one("SELECT customer_name, amount_minor FROM orders"), QString::fromUtf8("甲|100"));
    // The empty cells did not age: what is newer than the first file wins.
    VERIFY_OK(import("订单号,客户名称,订单金额\nCS1,乙,2.00\n", 1500));
    QCOMPARE(one("SELECT customer_name, amount_minor FROM orders"), QString::fromUtf8("乙|200"));
}

void OrderImportTest::anotherValueOfTheSameTimeIsAConflict()
{
    VERIFY_OK(import("订单号,客户名称,订单金额\nCS1,甲,1.00\n", 1000));
    const auto result = import("订单号,客户名称,订单金额\nCS1,乙,1.00\n", 1000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.conflict, 1);
    QCOMPARE(one("SELECT customer_name FROM orders"), QString::fromUtf8("甲"));
    QCOMPARE(one("SELECT line, column_name, reason, raw FROM import_rejects"),
        QString::fromUtf8("2|客户名称|same-time|乙"));
}

void OrderImportTest::rowsOfOneFileThatDisagreeAreAConflict()
{
    const auto result = import("订单号,客户名称,订单金额\nCS1,甲,1.00\nCS1,乙,1.00\n", 1000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.fresh, 1);
    QCOMPARE(result->counts.conflict, 1);
    QCOMPARE(one("SELECT customer_name FROM orders"), QString::fromUtf8("甲"));
    QCOMPARE(one("SELECT line, reason FROM import_rejects"), QStringLiteral("3|same-file"));
}

void OrderImportTest::aRepeatedRowIsADuplicate()
{
    const auto result = import(QByteArray(kHeader)
            + "CS1,CS1-1,甲,客户,新购,按需,处理中,2.50,2026-10-01,\n"
              "CS2,CS2-1,甲,客户,新购,按需,处理中,2.50,2026-10-01,\n"
              "CS1,CS1-1,甲,客户,新购,按需,处理中,2.50,2026-10-01,\n"
              "CS1,CS1-1,甲,客户,新购,按需,处理中,9.99,2026-10-01,\n",
        1000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.fresh, 2);
    QCOMPARE(result->counts.duplicate, 1);
    QCOMPARE(result->counts.conflict, 1);
    QCOMPARE(one("SELECT order_id, amount_minor, line_count FROM orders ORDER BY 1"),
        QStringLiteral("CS1|250|1\nCS2|250|1"));
}

void OrderImportTest::anAmountCanBelongToTheOrder()
{
    const QByteArray text = QByteArray(kHeader)
        + "CS1,CS1-1,甲,客户,新购,按需,处理中,5.00,2026-10-01,\n"
          "CS1,CS1-2,乙,客户,新购,按需,处理中,5.00,2026-10-01,\n";
    ImportMapping mapping;
    mapping.amounts = AmountLevel::Record;
    VERIFY_OK(importWith(text, 1000, mapping));
    QCOMPARE(one("SELECT amount_minor FROM orders"), QStringLiteral("500"));
    reopen();
    VERIFY_OK(
        import("订单号,订单行ID,订单金额,订单行金额\nCS1,CS1-1,5.00,2.00\nCS1,CS1-2,5.00,2.50\n", 1000));
    QCOMPARE(one("SELECT amount_minor FROM orders"), QStringLiteral("500"));
    QCOMPARE(one("SELECT amount_after_minor FROM order_lines ORDER BY 1"), QStringLiteral("200\n250"));
}

void OrderImportTest::theEnvironmentsCurrencyIsOnlyAnAssumption()
{
    VERIFY_OK(m_connection->execute(QStringLiteral(
        "INSERT INTO environments (name, site, base_url, currency) VALUES ('shop', 'china', '', 'CNY')")));
    VERIFY_OK(import("订单号,订单金额\nCS1,1.00\n", 2000));
    QCOMPARE(one("SELECT currency FROM orders"), QStringLiteral("CNY"));
    VERIFY_OK(import("订单号,订单金额,币种\nCS1,1.00,USD\n", 1000));
    QCOMPARE(one("SELECT currency FROM orders"), QStringLiteral("USD"));
    VERIFY_OK(import("订单号,订单金额(EUR)\nCS2,1.00\n", 1000));
    QCOMPARE(one("SELECT currency FROM orders WHERE order_id = 'CS2'"), QStringLiteral("EUR"));
}

void OrderImportTest::aFetchedOrderGetsItsState()
{
    const auto step =
        Steps(*m_connection).begin({ 1, QStringLiteral("t"), QStringLiteral("fetch"), QStringLiteral("f") });
    VERIFY_OK(step);
    FetchedOrder fetched = test::fetchedAt(5000, test::sampleOrder(QStringLiteral("CS1")));
    fetched.environment = EnvironmentName(QStringLiteral("shop"));
    VERIFY_OK(OrderRepository(*m_connection).save(fetched, *step));
    const auto result = import("订单号,订单行ID,订单状态,订单金额\nCS1,CS1-000001,已完成,100.50\n", 6000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.changed, 1);
    QCOMPARE(one("SELECT status, amount_minor, line_count, customer_name FROM orders"),
        QString::fromUtf8("已完成|10050|1|mock_user_01"));
    // The next fetch, which knows no state, leaves it.
    fetched.answeredAtMs = fetched.fetchedAtMs = 7000;
    VERIFY_OK(OrderRepository(*m_connection).save(fetched, *step));
    QCOMPARE(one("SELECT status, answered_ms FROM orders"), QString::fromUtf8("已完成|7000"));
}

void OrderImportTest::aFileOlderThanTheFetchAddsOnlyWhatIsMissing()
{
    const auto step =
        Steps(*m_connection).begin({ 1, QStringLiteral("t"), QStringLiteral("fetch"), QStringLiteral("f") });
    VERIFY_OK(step);
    FetchedOrder fetched = test::fetchedAt(5000, test::sampleOrder(QStringLiteral("CS1")));
    fetched.environment = EnvironmentName(QStringLiteral("shop"));
    VERIFY_OK(OrderRepository(*m_connection).save(fetched, *step));
    const auto result =
        import("订单号,订单行ID,订单状态,订单金额,客户名称\nCS1,CS1-000001,处理中,1.00,某人\n", 4000);
    VERIFY_OK(result);
    QCOMPARE(one("SELECT status, amount_minor, customer_name, answered_ms FROM orders"),
        QStringLiteral("处理中|10050|mock_user_01|5000"));
    QCOMPARE(one("SELECT amount_after_minor FROM order_lines"), QStringLiteral("10050"));
}

void OrderImportTest::aNewLineOfAKnownOrderChangesItsTotals()
{
    const QByteArray header = "订单号,订单行ID,商品名称,订单金额\n";
    VERIFY_OK(import(header + "CS1,CS1-000002,乙,2.00\n", 1000));
    const auto result = import(header + "CS1,CS1-000001,甲,1.00\nCS1,CS1-000002,乙,2.00\n", 1000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.fresh, 1);
    QCOMPARE(result->counts.same, 1);
    QCOMPARE(result->counts.newRecords, 0);
    QCOMPARE(result->counts.changedRecords, 1);
    QCOMPARE(one("SELECT product, amount_minor, line_count FROM orders"), QString::fromUtf8("甲 / 乙|300|2"));
}

void OrderImportTest::undoTakesTheWholeImportBack()
{
    std::mt19937 random(2);
    const auto first = import(joined(someLines(random, 20, 0)), 1000);
    VERIFY_OK(first);
    const QString before = orders();
    const auto second = import(joined(someLines(random, 30, 1)), 2000);
    VERIFY_OK(second);
    QVERIFY(second->counts.newRecords == 10 && second->counts.changedRecords > 0);
    QVERIFY(orders() != before);
    VERIFY_OK(Steps(*m_connection).undo(second->stepId, 9, QStringLiteral("tester")));
    QCOMPARE(orders(), before);
    VERIFY_OK(Steps(*m_connection).undo(first->stepId, 9, QStringLiteral("tester")));
    QCOMPARE(orders(), QStringLiteral("\n"));
    QCOMPARE(one("SELECT count(*) FROM order_products"), QStringLiteral("0"));
}

void OrderImportTest::redoBringsItBack()
{
    std::mt19937 random(3);
    VERIFY_OK(import(joined(someLines(random, 10, 0)), 1000));
    const auto second = import(joined(someLines(random, 15, 1)), 2000);
    VERIFY_OK(second);
    const QString after = orders();
    VERIFY_OK(Steps(*m_connection).undo(second->stepId, 9, QStringLiteral("tester")));
    VERIFY_OK(Steps(*m_connection).redo(second->stepId, 9, QStringLiteral("tester")));
    QCOMPARE(orders(), after);
}

void OrderImportTest::theOrderOfImportsDoesNotMatter_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 12; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void OrderImportTest::theOrderOfImportsDoesNotMatter()
{
    QFETCH(int, seed);
    std::mt19937 random{ unsigned(seed) };
    // Some files know lines, some only whole orders; some rows are missing from each.
    QList<std::pair<QByteArray, qint64>> files;
    for (int i = 0; i < 4; ++i) {
        QList<Line> lines = someLines(random, 12, i);
        lines.erase(
            std::remove_if(lines.begin(), lines.end(), [&random](const Line &) { return random() % 4 == 0; }),
            lines.end());
        QByteArray text = joined(lines);
        if (i % 2 == 1) {
            text = "订单号,客户名称,订单状态,订单金额,商品名称,到期时间\n";
            for (int order = 0; order < 14; ++order) {
                if (random() % 3 != 0)
                    text += "CS" + QByteArray::number(1000 + order) + ",客户"
                        + QByteArray::number(random() % 9) + ",已完成," + QByteArray::number(random() % 1000)
                        + ",丙商品,2028-01-0" + QByteArray::number(1 + random() % 9) + "\n";
            }
        }
        files.append({ text, 1000 * (i + 1) });
    }
    QString expected;
    for (int round = 0; round < 4; ++round) {
        reopen();
        for (const auto &[text, asOf] : files)
            VERIFY_OK(import(text, asOf));
        if (round == 0)
            expected = orders();
        QCOMPARE(orders(), expected);
        std::shuffle(files.begin(), files.end(), random);
    }
}

void OrderImportTest::aSplitFileIsTheWhole_data()
{
    theOrderOfImportsDoesNotMatter_data();
}

void OrderImportTest::aSplitFileIsTheWhole()
{
    QFETCH(int, seed);
    std::mt19937 random{ unsigned(seed) + 100 };
    QList<Line> lines = someLines(random, 20, 0);
    if (seed % 2 == 1)
        std::shuffle(lines.begin(), lines.end(), random);
    VERIFY_OK(import(joined(lines), 1000));
    const QString whole = orders();
    reopen();
    // Anywhere, also between the lines of one order; in both orders of importing.
    const qsizetype cut = 1 + random() % (lines.size() - 1);
    QList<QByteArray> parts{ joined(lines.mid(0, cut)), joined(lines.mid(cut)) };
    if (seed % 3 == 0)
        std::reverse(parts.begin(), parts.end());
    for (const QByteArray &part : parts)
        VERIFY_OK(import(part, 1000));
    QCOMPARE(orders(), whole);
}

void OrderImportTest::undoRestoresEverything_data()
{
    theOrderOfImportsDoesNotMatter_data();
}

void OrderImportTest::undoRestoresEverything()
{
    QFETCH(int, seed);
    std::mt19937 random{ unsigned(seed) + 200 };
    QStringList states{ orders() };
    QList<qint64> steps;
    for (int i = 0; i < 4; ++i) {
        const auto result =
            import(joined(someLines(random, 5 + int(random() % 15), i)), 1000 + qint64(random() % 4) * 100);
        VERIFY_OK(result);
        steps.append(result->stepId);
        states.append(orders());
    }
    while (!steps.isEmpty()) {
        QCOMPARE(orders(), states.takeLast());
        VERIFY_OK(Steps(*m_connection).undo(steps.takeLast(), 9, QStringLiteral("tester")));
    }
    QCOMPARE(orders(), states.takeLast());
}

ZHANGGUI_TEST(OrderImportTest)
#include "order_import_test.moc"
