#include "models/filter/compile.h"
#include "models/filter/hints.h"
#include "models/orders/order_kind.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QFile>

using namespace zhanggui;

namespace {

const QTimeZone kShanghai("Asia/Shanghai");

qint64 shanghaiMs(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), kShanghai).toMSecsSinceEpoch();
}

} // namespace

class FilterParseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheFaultAndItsPlace_data();
    void namesTheFaultAndItsPlace();
    void understandsNamesInBothLanguages_data();
    void understandsNamesInBothLanguages();
    void bindsEveryValue();
    void keepsPlacesOfTermsInTheTree();
    void understandsTheExamplesOfTheManual_data();
    void understandsTheExamplesOfTheManual();
    void refusesTooMuch();
    void partsTextTermsFromTheRest_data();
    void partsTextTermsFromTheRest();
    void remarksOnWhatMayBeMeantOtherwise_data();
    void remarksOnWhatMayBeMeantOtherwise();
};

void FilterParseTest::namesTheFaultAndItsPlace_data()
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

void FilterParseTest::namesTheFaultAndItsPlace()
{
    QFETCH(QString, text);
    const FilterResult<SqlCondition> condition = compileFilter(text, orderKind(), { kShanghai });
    QVERIFY(!condition.has_value());
    QTEST(int(condition.error().fault), "fault");
    QTEST(condition.error().span.position, "position");
    QTEST(condition.error().span.length, "length");
    QTEST(condition.error().subject, "subject");
}

void FilterParseTest::understandsNamesInBothLanguages_data()
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

void FilterParseTest::understandsNamesInBothLanguages()
{
    QFETCH(QString, name);
    QFETCH(QString, fieldId);
    const Field *field = orderKind().findByName(name);
    QVERIFY(field != nullptr);
    QCOMPARE(field->id, fieldId);
}

void FilterParseTest::bindsEveryValue()
{
    const QString hostile = QStringLiteral("'; DROP TABLE orders; --");
    const FilterResult<SqlCondition> condition = compileFilter(
        QStringLiteral("note:%1 %1").arg(quotedFilterValue(hostile)), orderKind(), { kShanghai });
    QVERIFY(condition.has_value());
    QVERIFY(!condition->where.contains(QStringLiteral("DROP")));
    for (const QVariant &value : condition->binds)
        QVERIFY(value.toString().contains(hostile));
}

void FilterParseTest::keepsPlacesOfTermsInTheTree()
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

void FilterParseTest::understandsTheExamplesOfTheManual_data()
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

void FilterParseTest::understandsTheExamplesOfTheManual()
{
    QFETCH(QString, text);
    const FilterContext context{ kShanghai, shanghaiMs(2026, 11, 22, 14, 5) };
    QVERIFY(compileFilter(text, orderKind(), context).has_value());
    QVERIFY(filterHints(*parseFilter(text, orderKind()), orderKind()).isEmpty());
}

void FilterParseTest::refusesTooMuch()
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
}

void FilterParseTest::partsTextTermsFromTheRest_data()
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

void FilterParseTest::partsTextTermsFromTheRest()
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

void FilterParseTest::remarksOnWhatMayBeMeantOtherwise_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::newRow("known") << QString::fromUtf8("类型:新购,NEW") << QString();
    QTest::newRow("unknown") << QString::fromUtf8("a or -类型:赠送") << QString::fromUtf8("赠送");
    QTest::newRow("part of a name") << QString::fromUtf8("类型~购") << QString();
    QTest::newRow("two amounts or one") << QString::fromUtf8("金额:100,200") << QStringLiteral("100,200");
    QTest::newRow("clearly one") << QString::fromUtf8("金额:1,000.50") << QString();
}

void FilterParseTest::remarksOnWhatMayBeMeantOtherwise()
{
    QFETCH(QString, text);
    const QList<FilterHint> hints = filterHints(*parseFilter(text, orderKind()), orderKind());
    QTEST(hints.isEmpty() ? QString() : hints.constFirst().subject, "subject");
    for (const FilterHint &hint : hints)
        QCOMPARE(text.mid(hint.span.position, hint.span.length), hint.subject);
}

ZHANGGUI_TEST(FilterParseTest)
#include "filter_parse_test.moc"
