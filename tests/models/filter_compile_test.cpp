#include "models/filter/compile.h"
#include "models/filter/hints.h"
#include "models/orders/order_kind.h"
#include "tests/support/random_filter.h"
#include "tests/support/test_main.h"

#include <QFile>
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
    void findsTheRightRows();
    void namesTheFaultAndItsPlace_data();
    void namesTheFaultAndItsPlace();
    void understandsNamesInBothLanguages_data();
    void understandsNamesInBothLanguages();
    void bindsEveryValue();
    void keepsPlacesOfTermsInTheTree();
    void understandsTheExamplesOfTheManual_data();
    void understandsTheExamplesOfTheManual();
    void refusesTooMuch();
    void findsWhatTheNaiveReadingFinds();
    void partsTextTermsFromTheRest_data();
    void partsTextTermsFromTheRest();
    void countsDaysFromThePresent();
    void remarksOnWhatMayBeMeantOtherwise_data();
    void remarksOnWhatMayBeMeantOtherwise();
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

void FilterCompileTest::findsTheRightRows()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, ids);
    QCOMPARE(idsFor(text, { kShanghai }), ids);
}

void FilterCompileTest::namesTheFaultAndItsPlace_data()
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
    row("type:)", FilterFault::MissingValue, 0, 5, "type");
    row("type: ", FilterFault::MissingValue, 0, 6, "type");
    row("x type:NEW,", FilterFault::MissingValue, 2, 9, "type");
    row("note~\"\"", FilterFault::MissingValue, 0, 7, "note");
    row("created:..", FilterFault::MissingValue, 0, 10, "created");
    row("a \"b c", FilterFault::UnclosedQuote, 2, 4, "");
    row("type:\"NEW", FilterFault::UnclosedQuote, 5, 4, "");
    row("amount>abc", FilterFault::NotAnAmount, 7, 3, "abc");
    row("amount:1.005", FilterFault::NotAnAmount, 7, 5, "1.005");
    row("amount:1..x", FilterFault::NotAnAmount, 7, 4, "x");
    row("created:someday", FilterFault::NotADate, 8, 7, "someday");
    row("创建:近8夜", FilterFault::NotADate, 3, 3, "近8夜");
    row("created:2026,x", FilterFault::NotADate, 13, 1, "x");
    row("created:2026-13", FilterFault::NotADate, 8, 7, "2026-13");
    row("created:2026-02-30", FilterFault::NotADate, 8, 10, "2026-02-30");
    row("created:2026-11..2026-10", FilterFault::EmptyRange, 8, 16, "2026-11..2026-10");
    row("amount:2..1", FilterFault::EmptyRange, 7, 4, "2..1");
    row("product>a", FilterFault::NotOrdered, 7, 1, "product");
    row("created:today..yesterday", FilterFault::EmptyRange, 8, 16, "today..yesterday");
    row("amount~5", FilterFault::NotText, 6, 1, "amount");
    row("amount>5,6", FilterFault::SeveralCompared, 7, 3, "amount");
    row("x -", FilterFault::LonelyOperator, 2, 1, "-");
    row("- x", FilterFault::LonelyOperator, 0, 1, "-");
    row("(-)", FilterFault::LonelyOperator, 1, 1, "-");
    row("a or", FilterFault::LonelyOperator, 2, 2, "or");
    row("或 a", FilterFault::LonelyOperator, 0, 1, "或");
    row("a and and b", FilterFault::LonelyOperator, 6, 3, "and");
    row("a && )", FilterFault::LonelyOperator, 2, 2, "&&");
    row("(a or) b", FilterFault::LonelyOperator, 3, 2, "or");
    row("not", FilterFault::LonelyOperator, 0, 3, "not");
    row("a ..", FilterFault::LonelyOperator, 2, 2, "..");
    row("a (b", FilterFault::UnclosedBracket, 2, 1, "");
    row("(", FilterFault::UnclosedBracket, 0, 1, "");
    row("a(b c", FilterFault::UnclosedBracket, 1, 1, "");
    row("a) b", FilterFault::LonelyBracket, 1, 1, "");
    row(")", FilterFault::LonelyBracket, 0, 1, "");
    row("a ()", FilterFault::EmptyBrackets, 2, 2, "");
    row("（ ）", FilterFault::EmptyBrackets, 0, 3, "");
    row("type:(NEW,RENEW)", FilterFault::BracketedValue, 5, 1, "");
}

void FilterCompileTest::namesTheFaultAndItsPlace()
{
    QFETCH(QString, text);
    const FilterResult<SqlCondition> condition = compileFilter(text, orderKind(), { kShanghai });
    QVERIFY(!condition.has_value());
    QTEST(int(condition.error().fault), "fault");
    QTEST(condition.error().span.position, "position");
    QTEST(condition.error().span.length, "length");
    QTEST(condition.error().subject, "subject");
}

void FilterCompileTest::understandsNamesInBothLanguages_data()
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

void FilterCompileTest::understandsNamesInBothLanguages()
{
    QFETCH(QString, name);
    QFETCH(QString, fieldId);
    const Field *field = orderKind().findByName(name);
    QVERIFY(field != nullptr);
    QCOMPARE(field->id, fieldId);
}

void FilterCompileTest::bindsEveryValue()
{
    const QString hostile = QStringLiteral("'; DROP TABLE orders; --");
    const FilterResult<SqlCondition> condition = compileFilter(
        QStringLiteral("note:%1 %1").arg(quotedFilterValue(hostile)), orderKind(), { kShanghai });
    QVERIFY(condition.has_value());
    QVERIFY(!condition->where.contains(QStringLiteral("DROP")));
    for (const QVariant &value : condition->binds)
        QVERIFY(value.toString().contains(hostile));
}

void FilterCompileTest::keepsPlacesOfTermsInTheTree()
{
    const FilterResult<FilterNode> filter =
        parseFilter(QStringLiteral("mail -created:2026..2027 (a or b)"), orderKind());
    QVERIFY(filter.has_value());
    QCOMPARE(filter->children.size(), 3);
    const FilterNode &negated = filter->children.at(1);
    QCOMPARE(negated.kind, FilterNode::Kind::Not);
    QCOMPARE(negated.span, (FilterSpan{ 5, 19 }));
    const FilterNode &range = negated.children.at(0);
    QCOMPARE(range.span, (FilterSpan{ 6, 18 }));
    QCOMPARE(range.values.size(), 1);
    QCOMPARE(range.values.at(0).kind, FilterValue::Kind::Range);
    QCOMPARE(range.values.at(0).text, QStringLiteral("2026"));
    QCOMPARE(range.values.at(0).upper, QStringLiteral("2027"));
    QCOMPARE(range.values.at(0).span, (FilterSpan{ 14, 10 }));
    QCOMPARE(filter->children.at(2).span, (FilterSpan{ 25, 8 }));
}

void FilterCompileTest::understandsTheExamplesOfTheManual_data()
{
    QTest::addColumn<QString>("text");
    for (const char *language : { "en", "zh_CN" }) {
        QFile page(QStringLiteral(ZHANGGUI_SOURCE "/docs/%1/filter.md").arg(QLatin1String(language)));
        QVERIFY(page.open(QIODevice::ReadOnly));
        bool isExample = false;
        for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
            if (line.startsWith(QStringLiteral("```")))
                isExample = line == QStringLiteral("```filter");
            else if (isExample)
                QTest::addRow("%s: %s", language, qPrintable(line)) << line;
        }
    }
}

void FilterCompileTest::understandsTheExamplesOfTheManual()
{
    QFETCH(QString, text);
    const FilterContext context{ kShanghai, shanghaiMs(2026, 11, 22, 14, 5) };
    QVERIFY(!idsFor(text, context).contains(-1) && !idsFor(text, context).contains(-2));
    QVERIFY(filterHints(*parseFilter(text, orderKind()), orderKind()).isEmpty());
}

void FilterCompileTest::refusesTooMuch()
{
    const FilterResult<FilterNode> longText = parseFilter(QString(kMaxFilterLength + 1, u'a'), orderKind());
    QCOMPARE(longText.error().fault, FilterFault::TooLong);
    const FilterResult<FilterNode> manyTerms =
        parseFilter(QStringLiteral("a ").repeated(kMaxFilterTerms + 1), orderKind());
    QCOMPARE(manyTerms.error().fault, FilterFault::TooLong);
    QVERIFY(parseFilter(QStringLiteral("a ").repeated(kMaxFilterTerms), orderKind()).has_value());
    const FilterResult<FilterNode> manyValues =
        parseFilter(QStringLiteral("note:a") + QStringLiteral(",a").repeated(kMaxFilterTerms), orderKind());
    QCOMPARE(manyValues.error().fault, FilterFault::TooLong);
    const auto nested = [](int depth) {
        return parseFilter(QString(depth, u'(') + u'a' + QString(depth, u')'), orderKind());
    };
    QVERIFY(nested(kMaxFilterDepth).has_value());
    QCOMPARE(nested(kMaxFilterDepth + 1).error().fault, FilterFault::TooDeep);
    QCOMPARE(parseFilter(QString(1000, u'-') + u'a', orderKind()).error().fault, FilterFault::TooDeep);
    // What is allowed is not too much for SQLite: lists of 200 texts, brackets 32 deep.
    QString text = QStringLiteral("a");
    for (int i = 0; i < kMaxFilterDepth; ++i)
        text = QStringLiteral("b %1 (%2)").arg(i % 2 == 0 ? QStringLiteral("or") : QString(), text);
    QVERIFY(!idsFor(text, FilterContext()).contains(-2));
    QCOMPARE(idsFor(QStringLiteral("zz ").repeated(kMaxFilterTerms), FilterContext()), QList<int>());
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
    for (int i = 0; i < 1500; ++i) {
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
    QVERIFY(hits > 500);
}

void FilterCompileTest::partsTextTermsFromTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("terms");
    QTest::addColumn<bool>("rest");
    const auto row = [](const char *text, QStringList terms, bool rest) {
        QTest::newRow(text) << QString::fromUtf8(text) << terms << rest;
    };
    row("", {}, false);
    row("mail", { QStringLiteral("mail") }, false);
    row("-mail 箱", { QStringLiteral("-mail"), QStringLiteral("箱") }, false);
    row("mail amount>5", { QStringLiteral("mail") }, true);
    row("product:mail", { QStringLiteral("mail") }, false);
    row("-product~mail", { QStringLiteral("-mail") }, false);
    row("product!~mail", { QStringLiteral("-mail") }, false);
    row("product=mail", {}, true);
    row("product:mail,pro", {}, true);
    row("product:empty", {}, true);
    row("tags:mail", {}, true);
    row("tags~mail", { QStringLiteral("mail") }, false);
    row("phone:138", {}, true); // not among the free texts
    row("mail or pro", {}, true);
    row("-(mail or pro)", {}, true);
    row("mail (a or b)", { QStringLiteral("mail") }, true);
    row("\"\"", {}, false);
}

void FilterCompileTest::partsTextTermsFromTheRest()
{
    QFETCH(QString, text);
    const SqlCondition condition = *compileFilter(text, orderKind(), {});
    QStringList terms;
    for (const TextTerm &term : condition.textTerms)
        terms.append((term.negated ? QStringLiteral("-") : QString()) + term.needle);
    QTEST(terms, "terms");
    QTEST(!condition.remainder.isEmpty(), "rest");
    QVERIFY(condition.where.contains(condition.remainder));
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

void FilterCompileTest::remarksOnWhatMayBeMeantOtherwise_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::newRow("known") << QString::fromUtf8("类型:新购,NEW") << QString();
    QTest::newRow("unknown") << QString::fromUtf8("a or -类型:赠送") << QString::fromUtf8("赠送");
    QTest::newRow("part of a name") << QString::fromUtf8("类型~购") << QString();
    QTest::newRow("two amounts or one") << QString::fromUtf8("金额:100,200") << QStringLiteral("100,200");
    QTest::newRow("clearly one") << QString::fromUtf8("金额:1,000.50") << QString();
}

void FilterCompileTest::remarksOnWhatMayBeMeantOtherwise()
{
    QFETCH(QString, text);
    const QList<FilterHint> hints = filterHints(*parseFilter(text, orderKind()), orderKind());
    QTEST(hints.isEmpty() ? QString() : hints.constFirst().subject, "subject");
    for (const FilterHint &hint : hints)
        QCOMPARE(text.mid(hint.span.position, hint.span.length), hint.subject);
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
