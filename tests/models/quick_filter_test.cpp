#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "models/views/quick_filter.h"
#include "models/views/view_suggestions.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

const Field &field(const char *id)
{
    return orderKind().fields.at(orderKind().indexOf(QString::fromLatin1(id)));
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

FilterNode tree(const QString &filter)
{
    return parseFilter(filter, orderKind()).value();
}

} // namespace

class QuickFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTermsThatReadBack_data();
    void writesTermsThatReadBack();
    void replacesOnlyTheTermsOfTheField_data();
    void replacesOnlyTheTermsOfTheField();
    void addsATermToAnyFilter_data();
    void addsATermToAnyFilter();
    void leavesAFilterAloneThatCannotBeRead();
    void knowsWhichColumnsAreFiltered();
    void offersViewsWhoseFiltersCanBeRead();
};

void QuickFilterTest::writesTermsThatReadBack_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("same"); // what a person would write
    const RecordKind &kind = orderKind();
    QTest::newRow("text is exact") << termFor(kind, field("customer"), text("华为")) << text("客户=华为");
    QTest::newRow("text with a blank")
        << termFor(kind, field("customer"), text("Acme Trading")) << text("customer=\"Acme Trading\"");
    QTest::newRow("text like a filter") << termFor(kind, field("customer"), text("a:b or (c) \"d\" -e"))
                                        << text("customer=\"a:b or (c) \\\"d\\\" -e\"");
    QTest::newRow("text that is a keyword")
        << termFor(kind, field("customer"), text("empty")) << text("customer=\"empty\"");
    QTest::newRow("choice") << termFor(kind, field("type"), text("NEW")) << text("type:NEW");
    QTest::newRow("unknown choice") << termFor(kind, field("status"), text("审核 中"))
                                    << text("状态:\"审核 中\"");
    QTest::newRow("empty") << termFor(kind, field("status"), {}) << text("status:empty");
    QTest::newRow("tag") << termFor(kind, field("tags"), text("重要")) << text("标签:重要");
    QTest::newRow("amount") << termFor(kind, field("amount"), qint64(-123450)) << text("amount:-1234.50");
    QTest::newRow("day") << termFor(kind, field("created"), QDate(2026, 3, 5), DateSpan::Day)
                         << text("created:2026-03-05");
    QTest::newRow("month") << termFor(kind, field("created"), QDate(2026, 3, 1), DateSpan::Month)
                           << text("created:2026-03");
    QTest::newRow("year") << termFor(kind, field("created"), QDate(2026, 1, 1), DateSpan::Year)
                          << text("created:2026");
    QTest::newRow("several") << termForAny(kind, field("type"), { text("NEW"), text("RENEW"), {} })
                             << text("type:NEW,RENEW,empty");
    QTest::newRow("contains") << termForText(kind, field("customer"), text("华 为"))
                              << text("客户:\"华 为\"");
    QTest::newRow("from and to") << termForRange(kind, field("amount"), text("1,000"), text("2000"))
                                 << text("amount:1000..2000");
    QTest::newRow("from") << termForRange(kind, field("created"), text("2026-01"), {})
                          << text("created:2026-01..");
    QTest::newRow("not") << negatedTerm(termFor(kind, field("type"), text("NEW"))) << text("-type:NEW");
}

void QuickFilterTest::writesTermsThatReadBack()
{
    QFETCH(QString, term);
    QFETCH(QString, same);
    const FilterContext context{ QTimeZone::utc(), 0 };
    const auto written = compileFilter(term, orderKind(), context);
    const auto wanted = compileFilter(same, orderKind(), context);
    QVERIFY2(written.has_value(), qPrintable(term));
    QVERIFY2(wanted.has_value(), qPrintable(same));
    QCOMPARE(written->where, wanted->where);
    QCOMPARE(written->binds, wanted->binds);
}

void QuickFilterTest::replacesOnlyTheTermsOfTheField_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing there") << QString() << text("type:NEW");
    QTest::newRow("another field stays as written") << text("客户~华为") << text("客户~华为 type:NEW");
    QTest::newRow("its own goes") << text("类型:续费 客户~华为 -类型:试用") << text("客户~华为 type:NEW");
    QTest::newRow("alone") << text("类型:续费") << text("type:NEW");
    QTest::newRow("brackets of its own") << text("(类型:续费 or 类型:试用) 退款") << text("退款 type:NEW");
    QTest::newRow("brackets of both stay")
        << text("(类型:续费 or 客户:a) 退款") << text("(类型:续费 or 客户:a) 退款 type:NEW");
    QTest::newRow("an or at the top")
        << text("类型:续费 or 客户:a") << text("(类型:续费 or 客户:a) type:NEW");
    QTest::newRow("an or of its own") << text("类型:续费 or 类型:试用") << text("type:NEW");
    QTest::newRow("and as a word") << text("客户:a and 类型:续费 and 金额>5")
                                   << text("客户:a 金额>5 type:NEW");
}

void QuickFilterTest::replacesOnlyTheTermsOfTheField()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto written = withFieldTerm(before, orderKind(), field("type"), text("type:NEW"));
    QCOMPARE(written.value_or(QString()), after);
    QVERIFY(parseFilter(*written, orderKind()).has_value());
    // AND taking it out again leaves no term of the field alone
    const auto out = withFieldTerm(*written, orderKind(), field("type"), {});
    QVERIFY(!filtersBy(*out, orderKind(), field("type")));
}

void QuickFilterTest::addsATermToAnyFilter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing") << QString() << text("-type:NEW");
    QTest::newRow("and") << text("a b") << text("a b -type:NEW");
    QTest::newRow("or") << text("a or b") << text("(a or b) -type:NEW");
    QTest::newRow("or in brackets") << text("(a or b)") << text("(a or b) -type:NEW");
    QTest::newRow("or of brackets") << text("(a) or (b)") << text("((a) or (b)) -type:NEW");
}

void QuickFilterTest::addsATermToAnyFilter()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(withTerm(before, orderKind(), text("-type:NEW")).value_or(QString()), after);
    QCOMPARE(tree(after).kind, before.isEmpty() ? FilterNode::Kind::Not : FilterNode::Kind::And);
}

void QuickFilterTest::leavesAFilterAloneThatCannotBeRead()
{
    QCOMPARE(withFieldTerm(text("amount>"), orderKind(), field("type"), text("type:NEW")), std::nullopt);
    QCOMPARE(withTerm(text("\"open"), orderKind(), text("type:NEW")), std::nullopt);
    QVERIFY(!filtersBy(text("type:"), orderKind(), field("type")));
}

void QuickFilterTest::knowsWhichColumnsAreFiltered()
{
    const QString filter = text("客户~华为 -(类型:续费 or 类型:试用) 退款");
    QVERIFY(filtersBy(filter, orderKind(), field("customer")));
    QVERIFY(filtersBy(filter, orderKind(), field("type")));
    QVERIFY(!filtersBy(filter, orderKind(), field("amount")));
    QVERIFY(!filtersBy({}, orderKind(), field("amount")));
}

void QuickFilterTest::offersViewsWhoseFiltersCanBeRead()
{
    for (const QString &language : { QStringLiteral("zh_CN"), QStringLiteral("en_US") }) {
        const QList<View> views = suggestedViews(orderKind(), language);
        QCOMPARE(views.size(), 4);
        for (const View &view : views) {
            QVERIFY(checkViewName(view.name).has_value());
            QVERIFY2(compileFilter(view.filter, orderKind(), FilterContext()).has_value(),
                qPrintable(view.filter));
            for (const ColorRule &rule : view.colors)
                QVERIFY(compileFilter(rule.filter, orderKind(), FilterContext()).has_value());
        }
    }
    QCOMPARE(suggestedViews(orderKind(), QStringLiteral("zh_CN")).constFirst().name, text("处理中"));
    QCOMPARE(suggestedViews(orderKind(), QStringLiteral("de")).constFirst().name, text("Processing"));
}

ZHANGGUI_TEST(QuickFilterTest)
#include "quick_filter_test.moc"
