#include "models/filter/completion.h"
#include "models/orders/order_kind.h"
#include "tests/support/random_filter.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace zhanggui;

namespace {

const QLocale kChinese(QLocale::Chinese);
const QLocale kEnglish(QLocale::English);

/// The cursor stands at the '|'.
QList<FilterCompletion> complete(QString text, const QLocale &locale, const KnownValues &values = {})
{
    const int cursor = int(text.indexOf(u'|'));
    return completeFilter(text.remove(cursor, 1), cursor, orderKind(), locale, values);
}

/// The text with the completion in its place, and the cursor behind it.
QString inserted(QString text, const FilterCompletion &completion)
{
    text.remove(u'|');
    text.replace(completion.span.position, completion.span.length, completion.insert);
    return text.insert(completion.span.position + completion.insert.size(), u'|');
}

} // namespace

class FilterCompletionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersWhatFits_data();
    void offersWhatFits();
    void offersNamesInTheProgramsLanguageFirst();
    void offersNothingWhereNothingFits_data();
    void offersNothingWhereNothingFits();
    void asksForValuesOfTheStore_data();
    void asksForValuesOfTheStore();
    void offersValuesOfTheStore();
    void everyOfferLeadsToAFilter();
    void neverReplacesWhatIsOutsideTheText();
};

void FilterCompletionTest::offersWhatFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("result"); // one of the offers leads to it
    const auto row = [](const char *text, const QLocale &locale, const char *result) {
        QTest::addRow("%s %s", text, result)
            << QString::fromUtf8(text) << locale << QString::fromUtf8(result);
    };
    row("|", kChinese, "订单号:|");
    row("金|", kChinese, "金额:|");
    row("订单金|", kChinese, "订单金额:|");
    row("amo|", kChinese, "amount:|");
    row("金|", kEnglish, "金额:|");
    row("amo|", kEnglish, "amount:|");
    row("-amo|", kEnglish, "-amount:|");
    row("(amo|)", kEnglish, "(amount:|)");
    row("mail am|ou x", kEnglish, "mail amount:| x");
    row("amount|", kEnglish, "amount>|");
    row("customer|", kEnglish, "customer~|");
    row("amount:|", kEnglish, "amount:>=|");
    row("amount:|", kEnglish, "amount:empty|");
    row("金额:|", kChinese, "金额:空|");
    row("type:|", kEnglish, "type:NEW|");
    row("类型:|", kChinese, "类型:新购|");
    row("类型:新购,|", kChinese, "类型:新购,续费|");
    row("类型:新购, 续|", kChinese, "类型:新购, 续费|");
    row("类型: 续|", kChinese, "类型: 续费|");
    row("类型:续|费 x", kChinese, "类型:续费| x");
    row("type:renew|", kEnglish, "type:RENEW|");
    row("type:conv|", kEnglish, "");
    row("类型:转正|", kChinese, "类型:试用转正|");
    row("status:await|", kEnglish, "status:\"Awaiting payment\"|");
    row("处理|", kChinese, "订单状态:处理中|");
    row("创建:|", kChinese, "创建:近7天|");
    row("创建:近|", kChinese, "创建:近3个月|");
    row("created:last|", kEnglish, "created:last-month|");
    row("created:2026..to|", kEnglish, "created:2026..today|");
    row("created>to|", kEnglish, "created>today|");
    row("mail |", kEnglish, "mail or |");
    row("邮箱 |", kChinese, "邮箱 或 |");
    row("mail or |", kEnglish, "mail or not |");
    row("备注:|", kChinese, "备注:有|");
}

void FilterCompletionTest::offersWhatFits()
{
    QFETCH(QString, text);
    QFETCH(QLocale, locale);
    QFETCH(QString, result);
    QStringList results;
    for (const FilterCompletion &offer : complete(text, locale))
        results.append(inserted(text, offer));
    QVERIFY(results.size() <= kMaxFilterCompletions);
    QVERIFY2(
        result.isEmpty() ? results.isEmpty() : results.contains(result), qPrintable(results.join(u'\n')));
}

void FilterCompletionTest::offersNamesInTheProgramsLanguageFirst()
{
    QCOMPARE(complete(QStringLiteral("|"), kChinese).constFirst().insert, QString::fromUtf8("订单号:"));
    QCOMPARE(complete(QStringLiteral("|"), kEnglish).constFirst().insert, QStringLiteral("orderId:"));
    QCOMPARE(complete(QStringLiteral("created:|"), kChinese).constFirst().insert, QString::fromUtf8("今天"));
    QCOMPARE(complete(QStringLiteral("created:|"), kEnglish).constFirst().insert, QStringLiteral("today"));
    // What begins like the typed text stands before what contains it.
    QCOMPARE(complete(QString::fromUtf8("试用|"), kChinese).constFirst().insert,
        QString::fromUtf8("订单类型:试用"));
}

void FilterCompletionTest::offersNothingWhereNothingFits_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "colour:|", "xyzzy|", "amount>|", "\"not closed |", "amount|>5" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterCompletionTest::offersNothingWhereNothingFits()
{
    QFETCH(QString, text);
    const QList<FilterCompletion> offers = complete(text, kEnglish);
    const bool isOperator = std::all_of(offers.begin(), offers.end(), [](const FilterCompletion &offer) {
        return offer.kind == FilterCompletion::Kind::Field || offer.kind == FilterCompletion::Kind::Operator;
    });
    QVERIFY(offers.isEmpty() || (text.contains(QStringLiteral("|>")) && isOperator));
}

void FilterCompletionTest::asksForValuesOfTheStore_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fieldId");
    QTest::addColumn<QString>("prefix");
    const auto row = [](const char *text, const char *field, const char *prefix) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(field)
                            << QString::fromUtf8(prefix);
    };
    row("客户:深|", "customer", "深");
    row("客户:\"深圳 启|", "customer", "深圳 启");
    row("客户~|", "customer", "");
    row("tag:a,重|", "tags", "重");
    row("order:CS|", "orderId", "CS");
    row("order:|", "", ""); // a million ids are no offer
    row("phone:1|", "", ""); // personal
    row("type:N|", "", ""); // has an enumeration
    row("amount:1|", "", "");
    row("created:2|", "", "");
    row("客|", "", "");
}

void FilterCompletionTest::asksForValuesOfTheStore()
{
    QFETCH(QString, text);
    const int cursor = int(text.indexOf(u'|'));
    const auto wanted = wantedValues(text.remove(cursor, 1), cursor, orderKind());
    QTEST(wanted ? wanted->fieldId : QString(), "fieldId");
    QTEST(wanted ? wanted->prefix : QString(), "prefix");
}

void FilterCompletionTest::offersValuesOfTheStore()
{
    const KnownValues values = [](const KnownValuesRequest &request) {
        return request == KnownValuesRequest{ QStringLiteral("customer"), QString::fromUtf8("深") }
            ? QStringList{ QString::fromUtf8("深圳 启明"), QString::fromUtf8("深蓝") }
            : QStringList();
    };
    const QString text = QString::fromUtf8("a 客户:深|");
    const QList<FilterCompletion> offers = complete(text, kChinese, values);
    QCOMPARE(offers.size(), 2);
    QCOMPARE(inserted(text, offers.at(0)), QString::fromUtf8("a 客户:\"深圳 启明\"|"));
    QCOMPARE(offers.at(0).label, QString::fromUtf8("深圳 启明"));
}

void FilterCompletionTest::everyOfferLeadsToAFilter()
{
    for (const QLocale &locale : { kChinese, kEnglish }) {
        for (const Field &field : orderKind().fields) {
            for (const FilterCompletion &offer : complete(field.id + QStringLiteral(":|"), locale)) {
                QString text = inserted(field.id + QStringLiteral(":|"), offer).remove(u'|');
                if (offer.goesOn)
                    text += QStringLiteral("1");
                QVERIFY2(parseFilter(text, orderKind()).has_value(), qPrintable(text));
            }
        }
    }
}

void FilterCompletionTest::neverReplacesWhatIsOutsideTheText()
{
    test::RandomFilter random(orderKind(), 7);
    for (int i = 0; i < 4000; ++i) {
        const QString text = random.anyText();
        const int cursor = int(text.size()) * (i % 5) / 4;
        for (const FilterCompletion &offer : completeFilter(text, cursor, orderKind(), kChinese)) {
            QVERIFY2(offer.span.position >= 0 && offer.span.position <= cursor
                    && offer.span.position + offer.span.length <= text.size()
                    && offer.span.position + offer.span.length >= cursor,
                qPrintable(text));
        }
    }
}

ZHANGGUI_TEST(FilterCompletionTest)
#include "filter_completion_test.moc"
