#include "models/filter/amounts.h"
#include "models/filter/dates.h"
#include "tests/support/test_main.h"

#include <QDateTime>

using namespace zhanggui;

namespace {

const QTimeZone kShanghai("Asia/Shanghai");

/// "2026-11-22" or "2026-11-22 14:05:00" in that zone.
qint64 ms(const char *text, const QTimeZone &zone = kShanghai)
{
    const QString written = QString::fromLatin1(text);
    const QDate date = QDate::fromString(written.left(10), Qt::ISODate);
    const QTime time = written.size() > 10 ? QTime::fromString(written.mid(11), Qt::ISODate) : QTime(0, 0);
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

const char *const kNow = "2026-11-22 14:05:00"; // a Sunday

} // namespace

class FilterDatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDaysFromThePresent_data();
    void readsDaysFromThePresent();
    void readsThePointsOfTheCalendar_data();
    void readsThePointsOfTheCalendar();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void daysFollowTheZone();
    void knowsEveryDateItOffers();
    void readsAmounts_data();
    void readsAmounts();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
};

void FilterDatesTest::readsDaysFromThePresent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("startMs");
    QTest::addColumn<qint64>("endMs");
    const auto row = [](const char *texts, const char *start, const char *end) {
        for (const QString &text : QString::fromUtf8(texts).split(u'|'))
            QTest::newRow(qPrintable(text)) << text << ms(start) << ms(end);
    };
    row("今天|today|TODAY|今日", "2026-11-22", "2026-11-23");
    row("昨天|yesterday|1天前|1-day-ago|一天前", "2026-11-21", "2026-11-22");
    row("前天|2-days-ago", "2026-11-20", "2026-11-21");
    row("明天|tomorrow|in-1-day|1天后", "2026-11-23", "2026-11-24");
    row("本周|this-week|this week|This_Week", "2026-11-16", "2026-11-23");
    row("上周|last-week", "2026-11-09", "2026-11-16");
    row("下周|next-week", "2026-11-23", "2026-11-30");
    row("本月|this-month", "2026-11-01", "2026-12-01");
    row("上月|上个月|last-month", "2026-10-01", "2026-11-01");
    row("下月|next-month", "2026-12-01", "2027-01-01");
    row("本季度|this-quarter", "2026-10-01", "2027-01-01");
    row("上季度|last-quarter", "2026-07-01", "2026-10-01");
    row("本年|今年|this-year", "2026-01-01", "2027-01-01");
    row("去年|last-year", "2025-01-01", "2026-01-01");
    row("近7天|最近7天|近 7 天|近７天|近七天|过去7天|last-7-days|last 7 "
        "days|past-7-days|7d|-7d|近7天内|近1周",
        "2026-11-16", "2026-11-23");
    row("近十天|last-10-days", "2026-11-13", "2026-11-23");
    row("近三十天|30d", "2026-10-24", "2026-11-23");
    row("近3个月|近三个月|近3月|last-3-months|3m|近1季度", "2026-08-22", "2026-11-23");
    row("近半年|6m", "2026-05-22", "2026-11-23");
    row("近一年|1y|last-1-year", "2025-11-22", "2026-11-23");
    row("未来30天|next-30-days|+30d|未来30天内", "2026-11-22", "2026-12-22");
    row("未来1个月|next-1-month", "2026-11-22", "2026-12-23");
    row("2个月前|2-months-ago", "2026-09-22", "2026-09-23");
    QTest::newRow("hours") << QString::fromUtf8("近24小时") << ms("2026-11-21 14:05:00") << ms(kNow) + 1;
    QTest::newRow("24h") << QStringLiteral("24h") << ms("2026-11-21 14:05:00") << ms(kNow) + 1;
    QTest::newRow("minutes") << QStringLiteral("last-30-minutes") << ms("2026-11-22 13:35:00")
                             << ms(kNow) + 1;
    QTest::newRow("next hours") << QStringLiteral("next-2-hours") << ms(kNow)
                                << ms("2026-11-22 16:05:00") + 1;
    QTest::newRow("now") << QStringLiteral("now") << ms(kNow) << ms(kNow) + 1;
}

void FilterDatesTest::readsDaysFromThePresent()
{
    QFETCH(QString, text);
    const auto span = instantSpanFromText(text, kShanghai, ms(kNow));
    QVERIFY(span.has_value());
    QTEST(span->startMs, "startMs");
    QTEST(span->endMs, "endMs");
}

void FilterDatesTest::readsThePointsOfTheCalendar_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("startMs");
    QTest::addColumn<qint64>("endMs");
    const auto row = [](const char *texts, const char *start, const char *end) {
        for (const QString &text : QString::fromUtf8(texts).split(u'|'))
            QTest::newRow(qPrintable(text)) << text << ms(start) << ms(end);
    };
    row("2026|2026年|２０２６", "2026-01-01", "2027-01-01");
    row("2026-10|2026/10|2026.10|2026年10月", "2026-10-01", "2026-11-01");
    row("2026-10-05|2026-10-5|2026/10/5|2026年10月5日|2026年10月5号|20261005", "2026-10-05", "2026-10-06");
    row("2026-10-05 08:30|2026-10-05T08:30|2026年10月5日 8:30|2026年10月5日8:30", "2026-10-05 08:30:00",
        "2026-10-05 08:31:00");
    row("2026-10-05T08:30:15", "2026-10-05 08:30:15", "2026-10-05 08:30:16");
    row("2026Q3|2026-q3|2026年3季度|2026年第三季度", "2026-07-01", "2026-10-01");
}

void FilterDatesTest::readsThePointsOfTheCalendar()
{
    readsDaysFromThePresent();
}

void FilterDatesTest::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", "soon", "近", "近天", "近0天", "近999999天", "last-days", "last-x-days",
             "7", "7 5", "7x", "2026-13", "2026-02-30", "2026-10-05 25:00", "2026Q5", "-", "+", "近7", "下",
             "20261345", "today yesterday", "in-7", "近一一一一天" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterDatesTest::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    QVERIFY(!instantSpanFromText(text, kShanghai, ms(kNow)).has_value());
}

void FilterDatesTest::daysFollowTheZone()
{
    // Half past midnight in China is still the day before in New York.
    const qint64 now = ms("2026-11-22 00:30:00");
    const QTimeZone newYork("America/New_York");
    const QTimeZone kathmandu("Asia/Kathmandu");
    QCOMPARE(relativeSpan(QStringLiteral("today"), newYork, now)->startMs, ms("2026-11-21", newYork));
    QCOMPARE(relativeSpan(QStringLiteral("today"), kathmandu, now)->startMs, ms("2026-11-21", kathmandu));
    // The day on which the clock goes forward has 23 hours.
    const auto day = relativeSpan(QStringLiteral("today"), newYork, ms("2026-03-08 12:00:00", newYork));
    QCOMPARE(day->endMs - day->startMs, qint64(23) * 3'600'000);
    // The last day of a month has a month before it.
    const auto month = relativeSpan(QStringLiteral("last-1-month"), kShanghai, ms("2026-03-31 12:00:00"));
    QCOMPARE(month->startMs, ms("2026-02-28"));
}

void FilterDatesTest::knowsEveryDateItOffers()
{
    for (const RelativeDate &date : offeredRelativeDates()) {
        const auto chinese = relativeSpan(QString::fromUtf8(date.chinese), kShanghai, ms(kNow));
        const auto english = relativeSpan(QString::fromUtf8(date.english), kShanghai, ms(kNow));
        QVERIFY2(chinese.has_value() && english.has_value(), date.english);
        QVERIFY2(*chinese == *english, date.english);
    }
}

void FilterDatesTest::readsAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const char *text, qint64 minor) {
        QTest::newRow(text) << QString::fromUtf8(text) << minor;
    };
    row("0", 0);
    row("100", 10000);
    row("-5", -500);
    row("+5", 500);
    row("99.9", 9990);
    row("99.900", 9990);
    row("1,234.56", 123456);
    row("１，２３４．５６", 123456);
    row("12,345,678", 1234567800);
    row("￥100", 10000);
    row("¥ 100", 10000);
    row("100元", 10000);
    row("1万", 1000000);
    row("1.5万", 1500000);
    row("0.00005万", 50);
    row("-2.5万元", -2500000);
    row("1亿", 10000000000);
}

void FilterDatesTest::readsAmounts()
{
    QFETCH(QString, text);
    QFETCH(qint64, minor);
    QCOMPARE(amountFromFilterText(text).value_or(-1), minor);
}

void FilterDatesTest::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", "-", "abc", "1.005", "1,00", "10,00,000", "1,2345", ",100", "1.", ".5",
             "1e3", "万", "1千", "99999999999999999999", "9999999999亿", "1 000", "0x10", "--1" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterDatesTest::refusesWhatIsNoAmount()
{
    QFETCH(QString, text);
    QVERIFY(!amountFromFilterText(text).has_value());
}

ZHANGGUI_TEST(FilterDatesTest)
#include "filter_dates_test.moc"
