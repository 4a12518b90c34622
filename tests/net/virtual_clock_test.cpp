// The emulator's own clock: paused, at some rate, kept while the program is closed.
#include "net/emulator/lifecycle/virtual_clock.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

constexpr qint64 kBase = 1'795'334'400'000;
constexpr qint64 kWall = 1'000'000;

} // namespace

class VirtualClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldStandStillWhilePaused()
    {
        const VirtualClock clock(kBase, kWall, 0);
        QCOMPARE(clock.at(kWall + 3'600'000), kBase);
        QVERIFY(!clock.wallUntil(kBase + 1, kWall));
    }

    void shouldRunSoManyTimesAsFast()
    {
        const VirtualClock clock(kBase, kWall, 3600);
        QCOMPARE(clock.at(kWall + 1000), kBase + 3'600'000);
        QCOMPARE(clock.wallUntil(kBase + 3'600'000, kWall).value_or(-1), qint64(1000));
        QCOMPARE(clock.wallUntil(kBase + 1, kWall).value_or(-1), qint64(1));
        QCOMPARE(clock.wallUntil(kBase - 1, kWall).value_or(-1), qint64(0));
    }

    void shouldNotRunBackwardsWhenTheRealClockIsPutBack()
    {
        const VirtualClock clock(kBase, kWall, 1);
        QCOMPARE(clock.at(kWall - 5000), kBase);
    }

    void shouldGoOnWithTheRealTimeWhileClosedOnlyAtRateOne()
    {
        // GIVEN a clock of rate 1 and a fast one, both closed for an hour
        const VirtualClock real(kBase, kWall, 1);
        const VirtualClock fast(kBase, kWall, 1000);
        const qint64 later = kWall + 3'600'000;

        // THEN only the first moved on
        QCOMPARE(VirtualClock::fromJson(real.toJson(), later)->at(later), kBase + 3'600'000);
        QCOMPARE(VirtualClock::fromJson(fast.toJson(), later)->at(later), kBase);
        QCOMPARE(VirtualClock::fromJson(fast.toJson(), later)->rate(), 1000.0);
    }

    void shouldRefuseWhatIsNoClock()
    {
        QVERIFY(!VirtualClock::fromJson({}, kWall));
        QVERIFY(!VirtualClock::fromJson(R"({"base":"x","wall":"1","rate":1})", kWall));
        QVERIFY(!VirtualClock::fromJson(R"({"base":"1","wall":"1","rate":-2})", kWall));
    }
};

ZHANGGUI_TEST(VirtualClockTest)
#include "virtual_clock_test.moc"
