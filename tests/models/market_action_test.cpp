// The vocabulary of actions, and the calendar that periods follow.
#include "models/market/market_action.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QSet>

using namespace zhanggui;

namespace {

qint64 at(const char *text)
{
    return marketTimeFromText(QString::fromLatin1(text), 0).value_or(-1);
}

QString faultOf(const char *json)
{
    const auto action = marketActionFromJson(json);
    return action ? QString() : action.error().detail;
}

} // namespace

class MarketActionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAnActionWithItsMembersInOrder()
    {
        // WHEN
        const auto action = marketActionFromJson(
            R"( {"do": "buy", "as": "first", "product": "P1", "customer": "C1", "amount": 3, "paid": false} )");

        // THEN
        VERIFY_OK(action);
        QCOMPARE(action->word, QStringLiteral("buy"));
        QCOMPARE(action->as, QStringLiteral("first"));
        QCOMPARE(action->members.size(), 4);
        QCOMPARE(action->members.at(0).first, QStringLiteral("product"));
        QCOMPARE(action->text(u"product"), QStringLiteral("P1"));
        QCOMPARE(action->text(u"amount"), QStringLiteral("3"));
        QCOMPARE(action->text(u"paid"), QStringLiteral("false"));
        QVERIFY(action->has(u"paid"));
        QVERIFY(!action->has(u"period"));
        QCOMPARE(action->text(u"period"), QString());
    }

    void shouldWriteWhatItReadsBack()
    {
        const QByteArrayList all = {
            R"({"do":"buy","as":"a-1","product":"P","customer":"C","period":"1y","params":{"ip":"1","域":"引号"}})",
            R"({"do":"renew","license":"$first.license","period":"3m"})",
            R"({"do":"syncUsers","tenant":"T","users":[{"userName":"u","name":"一"}],"flag":2})",
            R"({"do":"limits","perSecond":0,"skewMs":-90000})",
            R"({"do":"restart","call":7})",
            R"({"do":"restart","call":"$x.call"})",
            R"({"do":"applyLicense","instance":"i","effective":"2026-10-05T08:30:00+08:00","expire":"+30d"})",
        };
        for (const QByteArray &json : all) {
            const auto action = marketActionFromJson(json);
            VERIFY_OK(action);
            QCOMPARE(marketActionToJson(*action), json);
        }
    }

    void shouldNameEverythingThatIsWrong()
    {
        QCOMPARE(faultOf("[]"), QStringLiteral("it must be an object"));
        QCOMPARE(faultOf("{}"), QStringLiteral("the member \"do\" is missing"));
        QCOMPARE(faultOf(R"({"do":"steal"})"), QStringLiteral("no action is called \"steal\""));
        QCOMPARE(
            faultOf(R"({"do":"buy","product":"P","customr":"C","period":"1w","amount":1.5,"paid":"no"})"),
            QStringLiteral(
                "buy: there is no member \"customr\"; \"period\" a period is a number from 1 to 999 "
                "and d, m or y, like 1y; \"amount\" must be a whole number; \"paid\" must be true "
                "or false; \"customer\" is missing"));
        QCOMPARE(faultOf(R"({"do":"renew"})"),
            QStringLiteral("renew: exactly one of \"instance\", \"license\" is needed"));
        QCOMPARE(faultOf(R"({"do":"freeze","instance":"a","license":"b"})"),
            QStringLiteral("freeze: exactly one of \"instance\", \"license\" is needed"));
        QCOMPARE(faultOf(R"({"do":"pay","order":""})"), QStringLiteral("pay: \"order\" must not be empty"));
        QCOMPARE(faultOf(R"({"do":"pay","order":7})"), QStringLiteral("pay: \"order\" must be a text"));
        QVERIFY(faultOf(R"({"do":"pay","order":"a","order":"b"})").contains(QLatin1String("more than once")));
        QVERIFY(faultOf(R"({"do":"pay","as":"a.b","order":"a"})").contains(QLatin1String("\"as\" must be")));
        QVERIFY(faultOf(R"({"do":"outage","for":"soon"})").contains(QLatin1String("like 40m")));
        QVERIFY(faultOf(R"({"do":"applyLicense","instance":"i","expire":"2026-10-05 08:30"})")
                    .contains(QLatin1String("a time is written")));
        QVERIFY(!faultOf("{\"do\":").isEmpty());
    }

    void shouldDescribeEachActionOnceWithKnownTypes()
    {
        const QSet<QString> types = { QStringLiteral("order"), QStringLiteral("instance"),
            QStringLiteral("license"), QStringLiteral("product"), QStringLiteral("customer"),
            QStringLiteral("tenant"), QStringLiteral("event"), QStringLiteral("call"), QStringLiteral("text"),
            QStringLiteral("period"), QStringLiteral("duration"), QStringLiteral("number"),
            QStringLiteral("flag"), QStringLiteral("time"), QStringLiteral("list") };
        QSet<QString> words;
        for (const MarketActionForm &form : marketActionForms()) {
            const QString word = QString::fromLatin1(form.word);
            QVERIFY2(!words.contains(word), form.word);
            words.insert(word);
            QCOMPARE(marketActionForm(word), &form);
            for (const MarketActionForm::Member &member : form.members)
                QVERIFY2(types.contains(QString::fromLatin1(member.type)), member.name);
        }
        QCOMPARE(words.size(), 30);
        QCOMPARE(marketActionForm(u"Buy"), nullptr);
    }

    void shouldReadPeriods()
    {
        QCOMPARE(marketPeriodFromText(QStringLiteral("1y"))->type, QStringLiteral("year"));
        QCOMPARE(marketPeriodFromText(QStringLiteral("3m"))->number, 3);
        QCOMPARE(marketPeriodFromText(QStringLiteral("30d"))->type, QStringLiteral("day"));
        QCOMPARE(marketPeriodText({ QStringLiteral("month"), 12 }), QStringLiteral("12m"));
        for (const char *text : { "", "y", "0y", "-1y", "1", "1Y", "1 y", "1.5y", "1000y", "٣m", "1yy" })
            VERIFY_FAILS(marketPeriodFromText(QString::fromUtf8(text)), ErrorKind::BadInput);
    }

    void shouldFollowTheCalendarOfTheMarketplace_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *from, const char *period, const char *to) {
            QTest::addRow("%s %s", from, period)
                << QString::fromLatin1(from) << QString::fromLatin1(period) << QString::fromLatin1(to);
        };
        row("2028-02-29T12:00:00+08:00", "1y", "2029-02-28T12:00:00+08:00");
        row("2028-02-29T12:00:00+08:00", "4y", "2032-02-29T12:00:00+08:00");
        row("2026-01-31T23:59:59+08:00", "1m", "2026-02-28T23:59:59+08:00");
        row("2028-01-31T23:59:59+08:00", "1m", "2028-02-29T23:59:59+08:00");
        row("2026-08-31T00:00:00+08:00", "1m", "2026-09-30T00:00:00+08:00");
        row("2026-12-31T00:00:00+08:00", "2m", "2027-02-28T00:00:00+08:00");
        row("2026-12-31T10:00:00+08:00", "1d", "2027-01-01T10:00:00+08:00");
        // The last day of January in UTC+8, while UTC still writes the 30th.
        row("2026-01-31T01:00:00+08:00", "1m", "2026-02-28T01:00:00+08:00");
        // 1 March there, 28 February in UTC: one month later is 1 April.
        row("2026-03-01T07:00:00+08:00", "1m", "2026-04-01T07:00:00+08:00");
        // Europe changes its clocks in between.
        row("2026-03-01T12:00:00+08:00", "6m", "2026-09-01T12:00:00+08:00");
    }

    void shouldFollowTheCalendarOfTheMarketplace()
    {
        QFETCH(QString, from);
        QFETCH(QString, period);
        QFETCH(QString, to);
        const qint64 start = at(from.toLatin1().constData());
        const auto read = marketPeriodFromText(period);
        VERIFY_OK(read);
        QCOMPARE(marketTimeText(afterPeriod(start, *read)), to);
    }

    void shouldReadDurations()
    {
        QCOMPARE(*marketDurationFromText(QStringLiteral("90s")), 90'000);
        QCOMPARE(*marketDurationFromText(QStringLiteral("40m")), 2'400'000);
        QCOMPARE(*marketDurationFromText(QStringLiteral("1d 12h")), 129'600'000);
        QCOMPARE(*marketDurationFromText(QStringLiteral("36500d")), 36500 * qint64(86'400'000));
        for (const char *text :
            { "", " ", "40", "m", "40 m", "-1h", "1.5h", "36501d", "36500d 1s", "1y", "1h," })
            VERIFY_FAILS(marketDurationFromText(QString::fromLatin1(text)), ErrorKind::BadInput);
    }

    void shouldReadAndWriteTimes()
    {
        QCOMPARE(at("1970-01-01T08:00:01+08:00"), 1000);
        QCOMPARE(at("1970-01-01T00:00:01.250Z"), 1250);
        QCOMPARE(marketTimeText(1000), QStringLiteral("1970-01-01T08:00:01+08:00"));
        QCOMPARE(marketTimeText(1250), QStringLiteral("1970-01-01T08:00:01.250+08:00"));
        const qint64 now = at("2026-10-05T00:00:00+08:00");
        QCOMPARE(marketTimeText(*marketTimeFromText(QStringLiteral("+1y"), now)),
            QStringLiteral("2027-10-05T00:00:00+08:00"));
        QCOMPARE(*marketTimeFromText(QStringLiteral("+40m"), now), now + 2'400'000);
        for (const char *text :
            { "", "2026-10-05T08:30:00", "2026-13-05T08:30:00Z", "+", "+soon", "tomorrow" })
            VERIFY_FAILS(marketTimeFromText(QString::fromLatin1(text), now), ErrorKind::BadInput);
    }
};

ZHANGGUI_TEST(MarketActionTest)
#include "market_action_test.moc"
