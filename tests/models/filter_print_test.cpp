#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "tests/support/random_filter.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

class FilterPrintTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItPrints();
    void printsTheSameTreeForEveryWayToWriteIt_data();
    void printsTheSameTreeForEveryWayToWriteIt();
    void quotesSoThatTheValueComesBack_data();
    void quotesSoThatTheValueComesBack();
    void neitherCrashesNorPointsOutsideTheText();
};

void FilterPrintTest::readsBackWhatItPrints()
{
    test::RandomFilter random(orderKind(), 4711);
    for (int i = 0; i < 3000; ++i) {
        const FilterNode filter = random.filter();
        const QString text = printFilter(filter, orderKind());
        const FilterResult<FilterNode> again = parseFilter(text, orderKind());
        QVERIFY2(again.has_value(), qPrintable(text));
        QVERIFY2(*again == filter, qPrintable(text));
    }
}

void FilterPrintTest::printsTheSameTreeForEveryWayToWriteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *text, const char *printed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
    };
    row("", "");
    row("状态:处理中 金额>1000 创建:2026-10..2026-11 客户~华为 -类型:试用 退款",
        "status:处理中 amount>1000 created:2026-10..2026-11 customer~华为 -type:试用 退款");
    row("a and b", "a b");
    row("a && b", "a b");
    row("a&&b", "a b");
    row("a 且 b 并且 c", "a b c");
    row("a OR b", "a or b");
    row("a||b", "a or b");
    row("a 或 b 或者 c", "a or b or c");
    row("a b or c", "a b or c");
    row("a (b or c)", "a (b or c)");
    row("a （b 或 c）", "a (b or c)");
    row("((a))", "a");
    row("(a b) c", "a b c");
    row("a or (b or c)", "a or b or c");
    row("(a b) or c", "a b or c");
    row("not a b", "-a b");
    row("not (a b)", "-(a b)");
    row("不(a b)", "-(a b)");
    row("!a", "-a");
    row("非 类型：试用", "-type:试用");
    row("－a", "-a");
    row("--a", "-(-a)");
    row("not not a", "-(-a)");
    row("-(a or b) c", "-(a or b) c");
    row("金额 > 1000", "amount>1000");
    row("金额:>1000", "amount>1000");
    row("金额≥1000", "amount>=1000");
    row("金额＞＝1000", "amount>=1000");
    row("金额!=5", "amount!=5");
    row("金额≠5", "amount!=5");
    row("类型!~用", "type!~用");
    row("type == NEW", "type=NEW");
    row("Order-type:NEW", "type:NEW");
    row("状态:处理中,已完成", "status:处理中,已完成");
    row("状态:处理中，已完成、已取消", "status:处理中,已完成,已取消");
    row("状态:处理中, 已完成", "status:处理中,已完成");
    row("金额:1,000", "amount:\"1,000\"");
    row("金额:1,000、20,30", "amount:\"1,000\"、20、30");
    row("金额:1000,200", "amount:1000、200");
    row("金额:1.50,200", "amount:1.50、200");
    row("金额:１００..２００", "amount:１００..２００");
    row("note:\"\"", "note:empty");
    row("备注:空", "note:empty");
    row("备注:有", "note:any");
    row("备注:\"空\"", "note:\"空\"");
    row("备注~空", "note~\"空\"");
    row("创建:近7天", "created:近7天");
    row("创建:\"last 7 days\"..", "created:\"last 7 days\"..");
    row("「Mail Pro」", "\"Mail Pro\"");
    row("『a\"b』", "\"a\\\"b\"");
    row("a\"b c\"d", "\"ab cd\"");
    row("云堡垒机（专业版）", "\"云堡垒机（专业版）\"");
    row("商品:云堡垒机（专业 版）", "");
    row("\"or\"", "\"or\"");
    row("order", "order");
    row("或许", "或许");
    row("note:a:b", "note:\"a:b\"");
    row("100%", "100%");
}

void FilterPrintTest::printsTheSameTreeForEveryWayToWriteIt()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const FilterResult<FilterNode> filter = parseFilter(text, orderKind());
    if (text.contains(u' ') && printed.isEmpty()) { // a blank inside a bracket that belongs to the word
        QCOMPARE(filter.error().fault, FilterFault::UnclosedBracket);
        return;
    }
    QVERIFY(filter.has_value());
    QCOMPARE(printFilter(*filter, orderKind()), printed);
    const FilterResult<FilterNode> again = parseFilter(printed, orderKind());
    QVERIFY(again.has_value());
    QVERIFY(*again == *filter);
}

void FilterPrintTest::quotesSoThatTheValueComesBack_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value :
        { "plain", "two words", "-minus", "a..b", "a:b", "q\"uote", "back\\slash", "中“文”", "中「文」",
            "价格＜100", "tab\tbed", "or", "且", "a,b", "一、二", "(x)", "!x", "a&&b" })
        QTest::newRow(value) << QString::fromUtf8(value);
}

void FilterPrintTest::quotesSoThatTheValueComesBack()
{
    QFETCH(QString, value);
    for (const char *before : { "note:", "", "-", "a or " }) {
        const QString text = QString::fromUtf8(before) + quotedFilterValue(value);
        const FilterResult<FilterNode> filter = parseFilter(text, orderKind());
        QVERIFY2(filter.has_value(), qPrintable(text));
        const FilterNode &node = filter->children.isEmpty() ? *filter : filter->children.constLast();
        QCOMPARE(node.kind == FilterNode::Kind::Word ? node.word : node.values.constFirst().text, value);
    }
}

void FilterPrintTest::neitherCrashesNorPointsOutsideTheText()
{
    test::RandomFilter random(orderKind(), 99);
    int good = 0;
    for (int i = 0; i < 30'000; ++i) {
        const QString text = random.anyText();
        const FilterResult<SqlCondition> condition = compileFilter(text, orderKind(), {});
        if (condition) {
            ++good;
            const FilterNode filter = *parseFilter(text, orderKind());
            const QString printed = printFilter(filter, orderKind());
            QVERIFY2(*parseFilter(printed, orderKind()) == filter, qPrintable(text));
        } else {
            const FilterSpan span = condition.error().span;
            QVERIFY2(span.position >= 0 && span.length > 0 && span.position + span.length <= text.size(),
                qPrintable(text));
        }
    }
    QVERIFY(good > 1000);
}

ZHANGGUI_TEST(FilterPrintTest)
#include "filter_print_test.moc"
