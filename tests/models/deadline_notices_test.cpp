// When somebody is told of a deadline: once a threshold, never in quiet hours.
#include "models/deadlines/deadline_notices.h"
#include "models/store/schema.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const QTimeZone kChina(8 * 3600);

qint64 at(const char *chinaTime)
{
    QDateTime time = QDateTime::fromString(QLatin1String(chinaTime), QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeZone(kChina);
    return time.toMSecsSinceEpoch();
}

Deadline dueAt(const char *chinaTime, const char *number = "1")
{
    Deadline deadline;
    deadline.source = QStringLiteral("customer-invoice");
    deadline.number = QLatin1String(number);
    deadline.clock = QStringLiteral("issue");
    deadline.dueMs = at(chinaTime);
    return deadline;
}

NoticeRules loud()
{
    NoticeRules rules;
    rules.quiet = false;
    return rules;
}

QList<int> thresholdsOf(const NoticeRound &round)
{
    QList<int> all;
    for (const DueNotice &notice : round.tell)
        all << notice.thresholdMinutes;
    return all;
}

} // namespace

class DeadlineNoticesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceForEachThreshold()
    {
        // GIVEN a deadline the day after tomorrow
        const QList<Deadline> all{ dueAt("2026-11-25 12:00") };
        QSet<QString> told;
        const auto look = [&](const char *time) {
            const NoticeRound round = noticesAt(at(time), all, loud(), kChina, told);
            told = round.told;
            return thresholdsOf(round);
        };

        // THEN each threshold is told when it is crossed, and not again
        QCOMPARE(look("2026-11-23 12:00"), QList<int>());
        QCOMPARE(look("2026-11-24 12:00"), QList<int>{ 1440 });
        QCOMPARE(look("2026-11-24 12:01"), QList<int>());
        QCOMPARE(look("2026-11-25 10:00"), QList<int>{ 120 });
        QCOMPARE(look("2026-11-25 12:00"), QList<int>{ 0 });
        QCOMPARE(look("2026-12-25 12:00"), QList<int>());
    }

    void tellsOnceWhenSeveralThresholdsWereMissed()
    {
        const NoticeRound round =
            noticesAt(at("2026-11-25 11:00"), { dueAt("2026-11-25 12:00") }, loud(), kChina, {});
        QCOMPARE(thresholdsOf(round), QList<int>{ 120 });
        QCOMPARE(round.told.size(), 2);
    }

    void saysWhenToLookAgain()
    {
        const QList<Deadline> all{ dueAt("2026-11-25 12:00"), dueAt("2026-11-24 13:00", "2") };
        const NoticeRound round = noticesAt(at("2026-11-23 12:00"), all, loud(), kChina, {});
        QCOMPARE(round.nextMs, at("2026-11-23 13:00"));
        QVERIFY(!noticesAt(at("2026-11-23 12:00"), {}, loud(), kChina, {}).nextMs);
    }

    void isQuietOverMidnightAndTellsInTheMorning()
    {
        // GIVEN quiet hours from 20:00 to 8:00
        const QList<Deadline> all{ dueAt("2026-11-25 23:00") };
        for (const char *time : { "2026-11-25 20:00", "2026-11-25 23:30", "2026-11-26 07:59" }) {
            const NoticeRound quiet = noticesAt(at(time), all, NoticeRules(), kChina, {});
            QVERIFY(quiet.tell.isEmpty());
            QVERIFY(quiet.told.isEmpty());
            QCOMPARE(quiet.nextMs, at("2026-11-26 08:00"));
        }
        QCOMPARE(
            thresholdsOf(noticesAt(at("2026-11-26 08:00"), all, NoticeRules(), kChina, {})), QList<int>{ 0 });
        QCOMPARE(thresholdsOf(noticesAt(at("2026-11-25 19:59"), all, NoticeRules(), kChina, {})),
            QList<int>{ 1440 });
    }

    void quietHoursInsideOneDay()
    {
        NoticeRules rules;
        rules.quietFrom = { 12, 0 };
        rules.quietTo = { 14, 0 };
        const QList<Deadline> all{ dueAt("2026-11-25 13:00") };
        QCOMPARE(noticesAt(at("2026-11-25 13:00"), all, rules, kChina, {}).nextMs, at("2026-11-25 14:00"));
        QVERIFY(!noticesAt(at("2026-11-25 14:00"), all, rules, kChina, {}).tell.isEmpty());
        QVERIFY(!noticesAt(at("2026-11-25 11:59"), all, rules, kChina, {}).tell.isEmpty());
    }

    void aDeadlineThatMovedIsToldAnew()
    {
        const NoticeRound first =
            noticesAt(at("2026-11-25 12:00"), { dueAt("2026-11-25 12:00") }, loud(), kChina, {});
        const NoticeRound second =
            noticesAt(at("2026-11-25 12:00"), { dueAt("2026-11-25 12:30") }, loud(), kChina, first.told);
        QCOMPARE(thresholdsOf(second), QList<int>{ 120 });
    }

    void forgetsDeadlinesThatAreGone()
    {
        const NoticeRound first =
            noticesAt(at("2026-11-25 12:00"), { dueAt("2026-11-25 12:00") }, loud(), kChina, {});
        QVERIFY(noticesAt(at("2026-11-25 12:00"), {}, loud(), kChina, first.told).told.isEmpty());
    }

    void tellsNothingWhenItIsSwitchedOff()
    {
        NoticeRules rules = loud();
        rules.enabled = false;
        const NoticeRound round =
            noticesAt(at("2026-11-25 12:00"), { dueAt("2026-11-25 12:00") }, rules, kChina, {});
        QVERIFY(round.tell.isEmpty());
        QVERIFY(!round.nextMs);
    }

    void readsThresholds()
    {
        QCOMPARE(thresholdsFromText(QStringLiteral("0, 120,1440,120")).value(), (QList<int>{ 1440, 120, 0 }));
        QVERIFY(thresholdsFromText({})->isEmpty());
        VERIFY_FAILS(thresholdsFromText(QStringLiteral("-5")), ErrorKind::BadInput);
        VERIFY_FAILS(thresholdsFromText(QStringLiteral("soon")), ErrorKind::BadInput);
        VERIFY_FAILS(thresholdsFromText(QStringLiteral("99999999")), ErrorKind::BadInput);
    }

    void keepsRulesAndWhatWasTold()
    {
        // GIVEN a workspace's database
        QTemporaryDir folder;
        const auto connection =
            openDatabase(folder.filePath(QStringLiteral("a.db")), Connection::Access::Create);
        VERIFY_OK(connection);
        QCOMPARE(readNoticeRules(**connection).value(), NoticeRules());

        // WHEN rules and what was told are kept
        NoticeRules rules;
        rules.enabled = false;
        rules.thresholdMinutes = { 60 };
        rules.quietFrom = { 18, 30 };
        VERIFY_OK(writeNoticeRules(**connection, rules));
        VERIFY_OK(writeTold(**connection, { QStringLiteral("a/1/2"), QStringLiteral("b/1/2") }));

        // THEN they come back, also without quiet hours
        QCOMPARE(readNoticeRules(**connection).value(), rules);
        QCOMPARE(readTold(**connection).value().size(), 2);
        rules.quiet = false;
        VERIFY_OK(writeNoticeRules(**connection, rules));
        QVERIFY(!readNoticeRules(**connection)->quiet);
    }
};

ZHANGGUI_TEST(DeadlineNoticesTest)
#include "deadline_notices_test.moc"
