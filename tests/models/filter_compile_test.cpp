#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "tests/support/random_filter.h"
#include "tests/support/test_main.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace zhanggui;

namespace {

const QTimeZone kShanghai("Asia/Shanghai");

qint64 shanghaiMs(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), kShanghai).toMSecsSinceEpoch();
}

QList<int> idsFor(const QString &text, const FilterContext &context)
{
    const FilterResult<SqlCondition> condition = compileFilter(text, orderKind(), context);
    if (!condition)
        return { -1 };
    QSqlQuery sql;
    QString statement = QStringLiteral("SELECT id FROM orders");
    if (!condition->where.isEmpty())
        statement += QStringLiteral(" WHERE ") + condition->where;
    const bool prepared = sql.prepare(statement + QStringLiteral(" ORDER BY id"));
    for (auto bind = condition->binds.begin(); bind != condition->binds.end(); ++bind)
        sql.bindValue(u':' + bind.key(), bind.value());
    if (!prepared || !sql.exec()) {
        qWarning("%s", qPrintable(sql.lastError().text()));
        return { -2 };
    }
    QList<int> found;
    while (sql.next())
        found.append(sql.value(0).toInt());
    return found;
}

} // namespace

class FilterCompileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsTheRightRows_data();
    void isNotTooMuchForSqlite();
    void findsTheRightRows();
    void findsWhatTheNaiveReadingFinds();
    void countsDaysFromThePresent();
    void daysFollowTheZone();
};

void FilterCompileTest::initTestCase()
{
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    db.setDatabaseName(QStringLiteral(":memory:"));
    QVERIFY(db.open());
    QSqlQuery sql;
    QVERIFY2(
        sql.exec(QStringLiteral(
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, order_id TEXT, product TEXT, customer_name TEXT,"
            " customer_id TEXT, order_type TEXT, status TEXT, charging_mode TEXT, create_ms INTEGER,"
            " expire_ms INTEGER, fetched_ms INTEGER, amount_minor INTEGER, tags TEXT, note TEXT,"
            " environment TEXT, phone TEXT, email TEXT)")),
        qPrintable(sql.lastError().text()));
    const auto add = [&sql](int id, const char *orderId, const char *product, const char *type,
                         const char *charging, qint64 created, QVariant amount, QVariant tags,
                         QVariant note) {
        sql.prepare(QStringLiteral(
            "INSERT INTO orders (id, order_id, product, order_type, charging_mode, create_ms, amount_minor,"
            " tags, note) VALUES (?,?,?,?,?,?,?,?,?)"));
        const QVariantList values = { id, QString::fromUtf8(orderId), QString::fromUtf8(product),
            QString::fromUtf8(type), QString::fromUtf8(charging), created, amount, tags, note };
        for (const QVariant &value : values)
            sql.addBindValue(value);
        QVERIFY(sql.exec());
    };
    add(1, "CS01", "云堡垒机 / 日志", "NEW", "PERIOD", shanghaiMs(2026, 10, 1), 10000,
        QStringLiteral("重要 回访"), QStringLiteral("100% paid"));
    add(2, "CS02", "邮箱_标准版", "RENEW", "ONE_TIME,PERIOD", shanghaiMs(2026, 11, 30, 23, 59), 10001,
        QStringLiteral("重要客户"), QVariant());
    add(3, "CS03", "Mail Pro", "NEW", "ON_DEMAND_PKG", shanghaiMs(2026, 12, 1), QVariant(), QVariant(),
        QStringLiteral("say \"hi\" back\\slash"));
    add(4, "XX04", "邮箱x标准版", "赠送", "ON_DEMAND", shanghaiMs(2025, 1, 31, 12, 0), -500, QVariant(),
        QString());
}

void FilterCompileTest::cleanupTestCase()
{
    const QString name = QSqlDatabase::database().connectionName();
    QSqlDatabase::database().close();
    QSqlDatabase::removeDatabase(name);
}

void FilterCompileTest::findsTheRightRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("ids");
    const auto row = [](const char *text, QList<int> ids) {
        QTest::newRow(text) << QString::fromUtf8(text) << ids;
    };
    row("", { 1, 2, 3, 4 });
    row("   ", { 1, 2, 3, 4 });
    row("cs0", { 1, 2, 3 });
    row("邮箱", { 2, 4 });
    row("箱", { 2, 4 });
    row("邮箱_", { 2 }); // not a wildcard
    row("100%", { 1 });
    row("0%p", {});
    row("back\\slash", { 3 });
    row("\"say \\\"hi\\\"\"", { 3 });
    row("“Mail Pro”", { 3 });
    row("mail pro", { 3 });
    row("pro mail", { 3 });
    row("mail -pro", {});
    row("-邮箱", { 1, 3 });
    row("product:mail", { 3 });
    row("product=mail", {});
    row("product=\"Mail Pro\"", { 3 });
    row("订单号:XX", { 4 });
    row("订单类型:新购", { 1, 3 });
    row("type:\"new purchase\"", { 1, 3 });
    row("type:new", { 1, 3 });
    row("-type:NEW", { 2, 4 });
    row("类型：续费", { 2 });
    row("类型:赠送", { 4 }); // no guide knows it
    row("计费模式:包周期", { 1, 2 });
    row("charging:ON_DEMAND", { 4 }); // not ON_DEMAND_PKG
    row("标签:重要", { 1 }); // not 重要客户
    row("-tag:重要", { 2, 3, 4 });
    row("tag:\"\"", { 3, 4 });
    row("note:\"\"", { 2, 4 });
    row("-note:\"\"", { 1, 3 });
    row("-note:paid", { 2, 3, 4 });
    row("amount:100", { 1 });
    row("amount:100.00", { 1 });
    row("amount>100", { 2 });
    row("amount>=100", { 1, 2 });
    row("amount<100", { 4 });
    row("amount＜=100", { 1, 4 });
    row("amount<-4", { 4 });
    row("amount:-5", { 4 });
    row("amount:-5..100", { 1, 4 });
    row("amount:100..", { 1, 2 });
    row("amount:..0", { 4 });
    row("amount:\"\"", { 3 });
    row("-amount>100", { 1, 3, 4 });
    row("创建:2026-10..2026-11", { 1, 2 });
    row("创建时间:2026-11", { 2 });
    row("created:2025", { 4 });
    row("created>2026-11", { 3 });
    row("created>=2026-11", { 2, 3 });
    row("created<2026-10-01", { 4 });
    row("created<=2026-10-1", { 1, 4 });
    row("created:2026-11-30T23:59", { 2 });
    row("created:\"2026-11-30 23:59\"..", { 2, 3 });
    row("created:..2025-12-31", { 4 });
    row("类型:新购 金额>=100 -标签:催款", { 1 });
    row("amount:1,00", {});
    row("类型:新购 或 类型:续费", { 1, 2, 3 });
    row("类型:新购,续费", { 1, 2, 3 });
    row("-类型:新购,续费", { 4 });
    row("类型!=新购", { 2, 4 });
    row("金额!=100", { 2, 3, 4 });
    row("金额:100、100.01", { 1, 2 });
    row("金额:100.01,100", { 1, 2 });
    row("邮箱 (类型:续费 or 金额<0)", { 2, 4 });
    row("邮箱 类型:续费 or 金额:空", { 2, 3 });
    row("not (邮箱 or mail)", { 1 });
    row("类型~new", { 1, 2, 3 });
    row("类型~购", { 1, 3 });
    row("类型~赠", { 4 });
    row("类型!~新", { 2, 4 });
    row("计费~包", { 1, 2, 3 });
    row("标签~重要", { 1, 2 });
    row("订单~s0", { 1, 2, 3 });
    row("订单=CS01", { 1 });
    row("备注:有", { 1, 3 });
    row("备注:空", { 2, 4 });
    row("备注!=空", { 1, 3 });
    row("金额:empty", { 3 });
    row("金额:any", { 1, 2, 4 });
    row("创建:2026Q4", { 1, 2, 3 });
}

void FilterCompileTest::isNotTooMuchForSqlite()
{
    // What is allowed is not too much for SQLite: lists of 200 texts, brackets 32 deep.
    QString text = QStringLiteral("a");
    for (int i = 0; i < kMaxFilterDepth; ++i)
        text = QStringLiteral("b %1 (%2)").arg(i % 2 == 0 ? QStringLiteral("or") : QString(), text);
    QVERIFY(!idsFor(text, FilterContext()).contains(-2));
    QCOMPARE(idsFor(QStringLiteral("zz ").repeated(kMaxFilterTerms), FilterContext()), QList<int>());
}

void FilterCompileTest::findsTheRightRows()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, ids);
    QCOMPARE(idsFor(text, { kShanghai }), ids);
}

void FilterCompileTest::findsWhatTheNaiveReadingFinds()
{
    // GIVEN random rows
    const FilterContext context{ kShanghai, shanghaiMs(2026, 11, 22, 14, 5) };
    test::RandomFilter random(orderKind(), 2026);
    QSqlQuery sql;
    QVERIFY(sql.exec(QStringLiteral("DELETE FROM orders WHERE id > 4")));
    QList<QHash<QString, QVariant>> rows;
    QStringList columns = { QStringLiteral("id") };
    for (const Field &field : orderKind().fields)
        columns.append(field.column);
    for (int i = 0; i < 150; ++i) {
        rows.append(random.row());
        QVERIFY(sql.prepare(
            QStringLiteral("INSERT INTO orders (%1) VALUES (%2)")
                .arg(columns.join(u','), QStringList(columns.size(), QStringLiteral("?")).join(u','))));
        sql.addBindValue(i + 5);
        for (const Field &field : orderKind().fields)
            sql.addBindValue(rows.constLast().value(field.id));
        QVERIFY2(sql.exec(), qPrintable(sql.lastError().text()));
    }
    // WHEN random filters are asked
    int hits = 0;
    for (int i = 0; i < 800; ++i) {
        const FilterNode filter = random.filter();
        QList<int> expected;
        for (int row = 0; row < rows.size(); ++row) {
            if (test::matchesNaively(filter, rows.at(row), orderKind(), context))
                expected.append(row + 5);
        }
        // THEN SQL finds the same
        QList<int> found = idsFor(printFilter(filter, orderKind()), context);
        found.erase(std::remove_if(found.begin(), found.end(), [](int id) { return id <= 4; }), found.end());
        QVERIFY2(found == expected, qPrintable(printFilter(filter, orderKind())));
        hits += expected.isEmpty() ? 0 : 1;
    }
    QVERIFY(sql.exec(QStringLiteral("DELETE FROM orders WHERE id > 4")));
    QVERIFY(hits > 300);
}

void FilterCompileTest::countsDaysFromThePresent()
{
    const FilterContext context{ kShanghai, shanghaiMs(2026, 12, 1, 14, 5) };
    QCOMPARE(idsFor(QString::fromUtf8("创建:今天"), context), (QList<int>{ 3 }));
    QCOMPARE(idsFor(QString::fromUtf8("created:yesterday..today"), context), (QList<int>{ 2, 3 }));
    QCOMPARE(idsFor(QString::fromUtf8("创建<昨天"), context), (QList<int>{ 1, 4 }));
    QCOMPARE(idsFor(QString::fromUtf8("创建:近3个月"), context), (QList<int>{ 1, 2, 3 }));
    QCOMPARE(idsFor(QString::fromUtf8("创建:去年"), context), (QList<int>{ 4 }));
    QCOMPARE(idsFor(QString::fromUtf8("创建:今天,去年"), context), (QList<int>{ 3, 4 }));
}

void FilterCompileTest::daysFollowTheZone()
{
    const auto lowest = [](const QTimeZone &zone) {
        return compileFilter(QStringLiteral("created>=2026-03-08"), orderKind(), { zone })
            ->binds.first()
            .toLongLong();
    };
    QCOMPARE(lowest(kShanghai), shanghaiMs(2026, 3, 8));
    QCOMPARE(lowest(QTimeZone::utc()) - lowest(kShanghai), qint64(8) * 3600 * 1000);
    // The day has 23 hours where the clock goes forward.
    const SqlCondition day =
        *compileFilter(QStringLiteral("created:2026-03-08"), orderKind(), { QTimeZone("America/New_York") });
    QCOMPARE(day.binds.value(QStringLiteral("f1")).toLongLong()
            - day.binds.value(QStringLiteral("f0")).toLongLong(),
        qint64(23) * 3600 * 1000 - 1);
}

ZHANGGUI_TEST(FilterCompileTest)
#include "filter_compile_test.moc"
