#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
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

} // namespace

class FilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsTheRightRows_data();
    void findsTheRightRows();
    void namesTheFaultAndItsPlace_data();
    void namesTheFaultAndItsPlace();
    void understandsNamesInBothLanguages_data();
    void understandsNamesInBothLanguages();
    void bindsEveryValue();
    void keepsPlacesOfTermsInTheTree();
    void refusesTooMuch();
    void quotesSoThatTheValueComesBack_data();
    void quotesSoThatTheValueComesBack();
    void daysFollowTheZone();
};

void FilterTest::initTestCase()
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

void FilterTest::cleanupTestCase()
{
    const QString name = QSqlDatabase::database().connectionName();
    QSqlDatabase::database().close();
    QSqlDatabase::removeDatabase(name);
}

void FilterTest::findsTheRightRows_data()
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
}

void FilterTest::findsTheRightRows()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, ids);
    const FilterResult<SqlCondition> condition = compileFilter(text, orderKind(), { kShanghai });
    QVERIFY(condition.has_value());
    QSqlQuery sql;
    QString statement = QStringLiteral("SELECT id FROM orders");
    if (!condition->where.isEmpty())
        statement += QStringLiteral(" WHERE ") + condition->where;
    QVERIFY(sql.prepare(statement + QStringLiteral(" ORDER BY id")));
    for (auto bind = condition->binds.begin(); bind != condition->binds.end(); ++bind)
        sql.bindValue(u':' + bind.key(), bind.value());
    QVERIFY2(sql.exec(), qPrintable(sql.lastError().text()));
    QList<int> found;
    while (sql.next())
        found.append(sql.value(0).toInt());
    QCOMPARE(found, ids);
}

void FilterTest::namesTheFaultAndItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *text, FilterFault fault, int position, int length, const char *subject) {
        QTest::newRow(text) << QString::fromUtf8(text) << int(fault) << position << length
                            << QString::fromUtf8(subject);
    };
    row("mail colour:red", FilterFault::UnknownField, 5, 6, "colour");
    row("颜色:红", FilterFault::UnknownField, 0, 2, "颜色");
    row(":x", FilterFault::UnknownField, 0, 1, "");
    row("-a=1", FilterFault::UnknownField, 1, 1, "a");
    row("type:", FilterFault::MissingValue, 0, 5, "type");
    row("type: NEW", FilterFault::MissingValue, 0, 5, "type");
    row("created:..", FilterFault::MissingValue, 0, 10, "created");
    row("a \"b c", FilterFault::UnclosedQuote, 2, 4, "");
    row("type:\"NEW", FilterFault::UnclosedQuote, 5, 4, "");
    row("amount>abc", FilterFault::NotAnAmount, 7, 3, "abc");
    row("amount:1.005", FilterFault::NotAnAmount, 7, 5, "1.005");
    row("amount:1..x", FilterFault::NotAnAmount, 7, 4, "x");
    row("created:yesterday", FilterFault::NotADate, 8, 9, "yesterday");
    row("created:2026-13", FilterFault::NotADate, 8, 7, "2026-13");
    row("created:2026-02-30", FilterFault::NotADate, 8, 10, "2026-02-30");
    row("created:2026-11..2026-10", FilterFault::EmptyRange, 8, 16, "2026-11..2026-10");
    row("amount:2..1", FilterFault::EmptyRange, 7, 4, "2..1");
    row("product>a", FilterFault::NotOrdered, 7, 1, "product");
    row("x -", FilterFault::LonelyMinus, 2, 1, "");
    row("- x", FilterFault::LonelyMinus, 0, 1, "");
}

void FilterTest::namesTheFaultAndItsPlace()
{
    QFETCH(QString, text);
    const FilterResult<SqlCondition> condition = compileFilter(text, orderKind(), { kShanghai });
    QVERIFY(!condition.has_value());
    QTEST(int(condition.error().fault), "fault");
    QTEST(condition.error().span.position, "position");
    QTEST(condition.error().span.length, "length");
    QTEST(condition.error().subject, "subject");
}

void FilterTest::understandsNamesInBothLanguages_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fieldId");
    const auto row = [](const char *name, const char *fieldId) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(fieldId);
    };
    row("订单号", "orderId");
    row("ORDERID", "orderId");
    row("商品名称", "product");
    row("客户名称", "customer");
    row("订单类型", "type");
    row("计费模式", "charging");
    row("订单状态", "status");
    row("订单金额", "amount");
    row("创建时间", "created");
    row("到期时间", "expires");
    row("环境", "environment");
    row("标签", "tags");
    row("备注", "note");
}

void FilterTest::understandsNamesInBothLanguages()
{
    QFETCH(QString, name);
    QFETCH(QString, fieldId);
    const Field *field = orderKind().findByName(name);
    QVERIFY(field != nullptr);
    QCOMPARE(field->id, fieldId);
}

void FilterTest::bindsEveryValue()
{
    const QString hostile = QStringLiteral("'; DROP TABLE orders; --");
    const FilterResult<SqlCondition> condition = compileFilter(
        QStringLiteral("note:%1 %1").arg(quotedFilterValue(hostile)), orderKind(), { kShanghai });
    QVERIFY(condition.has_value());
    QVERIFY(!condition->where.contains(QStringLiteral("DROP")));
    for (const QVariant &value : condition->binds)
        QVERIFY(value.toString().contains(hostile));
}

void FilterTest::keepsPlacesOfTermsInTheTree()
{
    const FilterResult<FilterNode> filter =
        parseFilter(QStringLiteral("mail -created:2026..2027"), orderKind());
    QVERIFY(filter.has_value());
    QCOMPARE(filter->children.size(), 2);
    const FilterNode &negated = filter->children.at(1);
    QCOMPARE(negated.kind, FilterNode::Kind::Not);
    QCOMPARE(negated.span, (FilterSpan{ 5, 19 }));
    const FilterNode &range = negated.children.at(0);
    QCOMPARE(range.op, FilterOperator::Range);
    QCOMPARE(range.value, QStringLiteral("2026"));
    QCOMPARE(range.upper, QStringLiteral("2027"));
    QCOMPARE(range.valueSpan, (FilterSpan{ 14, 10 }));
}

void FilterTest::refusesTooMuch()
{
    const FilterResult<FilterNode> longText = parseFilter(QString(kMaxFilterLength + 1, u'a'), orderKind());
    QCOMPARE(longText.error().fault, FilterFault::TooLong);
    const FilterResult<FilterNode> manyTerms =
        parseFilter(QStringLiteral("a ").repeated(kMaxFilterTerms + 1), orderKind());
    QCOMPARE(manyTerms.error().fault, FilterFault::TooLong);
    QVERIFY(parseFilter(QStringLiteral("a ").repeated(kMaxFilterTerms), orderKind()).has_value());
}

void FilterTest::quotesSoThatTheValueComesBack_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : { "plain", "two words", "-minus", "a..b", "a:b", "q\"uote", "back\\slash",
             "中“文”", "", "价格＜100", "tab\tbed" })
        QTest::newRow(value) << QString::fromUtf8(value);
}

void FilterTest::quotesSoThatTheValueComesBack()
{
    QFETCH(QString, value);
    const FilterResult<FilterNode> filter =
        parseFilter(QStringLiteral("note:") + quotedFilterValue(value), orderKind());
    QVERIFY(filter.has_value());
    QCOMPARE(filter->children.size(), 1);
    QCOMPARE(filter->children.at(0).value, value);
    QCOMPARE(filter->children.at(0).op, FilterOperator::Matches);
}

void FilterTest::daysFollowTheZone()
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

ZHANGGUI_TEST(FilterTest)
#include "filter_test.moc"
