// The clock bar of the emulator: what it shows, what it asks for.
#include "tests/support/test_main.h"
#include "ui/emulator/clock_bar.h"
#include "ui/emulator/market_text.h"
#include "ui/widgets/action_collection.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kStart = 1'795'327'500'000; // 2026-11-22 06:05 UTC

struct Bar {
    qint64 wall = 1000;
    ActionCollection actions;
    ClockBar bar{ actions, [this] { return wall; } };

    Bar()
    {
        bar.setZone(QTimeZone::utc());
        bar.setRunning(true);
    }
    MarketClock paused() const
    {
        MarketClock clock;
        clock.nowMs = kStart;
        clock.rate = 0;
        clock.readAtMs = wall;
        return clock;
    }
    template <class T> T *find(const char *name) { return bar.findChild<T *>(QLatin1String(name)); }
};

} // namespace

class EmulatorClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsATimeThatRunsAtItsRate()
    {
        // GIVEN a clock read at one second, an hour a second
        Bar bar;
        MarketClock clock = bar.paused();
        clock.rate = 3600;
        bar.bar.setClock(clock);
        QCOMPARE(bar.bar.shownTime(), QStringLiteral("2026-11-22 06:05:00"));
        // WHEN two seconds pass
        bar.wall += 2000;
        bar.bar.setZone(QTimeZone::utc());
        // THEN two hours passed there, and a paused one stands still
        QCOMPARE(bar.bar.shownTime(), QStringLiteral("2026-11-22 08:05:00"));
        clock.rate = 0;
        bar.bar.setClock(clock);
        QCOMPARE(bar.bar.shownTime(), QStringLiteral("2026-11-22 06:05:00"));
    }

    void namesTheNextEvent()
    {
        Bar bar;
        MarketClock clock = bar.paused();
        bar.bar.setClock(clock);
        QVERIFY(!bar.find<QToolButton>("clockNext")->isEnabled());
        QCOMPARE(bar.find<QLabel>("clockNextText")->text(), QStringLiteral("Nothing is planned"));
        // WHEN something is planned
        clock.next =
            MarketEvent{ 1, kStart + 2 * kHour, QStringLiteral("freeze"), QStringLiteral("i-1"), {} };
        clock.planned = 3;
        bar.bar.setClock(clock);
        // THEN it is named, with how long until then
        QVERIFY(bar.find<QLabel>("clockNextText")->text().contains(QStringLiteral("expiry · i-1")));
        QVERIFY(bar.find<QLabel>("clockNextText")->text().contains(QStringLiteral("2 h")));
        QVERIFY(bar.find<QToolButton>("clockPlanned")->text().contains(u'3'));
        QSignalSpy next(&bar.bar, &ClockBar::nextRequested);
        bar.find<QToolButton>("clockNext")->click();
        QCOMPARE(next.count(), 1);
        // AND a long name of it does not widen the window
        const int width = bar.bar.minimumSizeHint().width();
        clock.next->subject = QString(300, u'x');
        bar.bar.setClock(clock);
        QCOMPARE(bar.bar.minimumSizeHint().width(), width);
    }

    void stepsBySpansAndByOneOfOnesOwn()
    {
        Bar bar;
        bar.bar.setClock(bar.paused());
        QSignalSpy advance(&bar.bar, &ClockBar::advanceRequested);
        bar.actions.find(QStringLiteral("emulator.clock.day"))->trigger();
        QCOMPARE(advance.takeFirst().first().toLongLong(), 24 * kHour);
        auto *span = bar.find<QLineEdit>("clockSpan");
        span->setText(QStringLiteral("soon"));
        QVERIFY(!bar.find<QToolButton>("clockGo")->isEnabled());
        QTest::keyClick(span, Qt::Key_Return);
        QCOMPARE(advance.count(), 0);
        span->setText(QStringLiteral("90d"));
        QTest::keyClick(span, Qt::Key_Return);
        QCOMPARE(advance.takeFirst().first().toLongLong(), qint64(90) * 24 * kHour);
    }

    void pausesAndGoesOnAtTheFormerRate()
    {
        Bar bar;
        MarketClock clock = bar.paused();
        clock.rate = 60;
        bar.bar.setClock(clock);
        QSignalSpy rate(&bar.bar, &ClockBar::rateRequested);
        bar.find<QToolButton>("clockPause")->click();
        QCOMPARE(rate.takeFirst().first().toDouble(), 0.0);
        bar.bar.setClock(bar.paused());
        bar.find<QToolButton>("clockPause")->click();
        QCOMPARE(rate.takeFirst().first().toDouble(), 60.0);
        QCOMPARE(bar.find<QComboBox>("clockRate")->currentData().toDouble(), 60.0);
    }

    void showsAnAdvanceAndStopsIt()
    {
        Bar bar;
        MarketClock clock = bar.paused();
        clock.advancing = true;
        clock.fromMs = kStart - kHour;
        clock.untilMs = kStart + 3 * kHour;
        bar.bar.setClock(clock);
        QVERIFY(!bar.find<QProgressBar>("clockProgress")->isHidden());
        QCOMPARE(bar.find<QProgressBar>("clockProgress")->value(), 250);
        // Nothing else can be asked meanwhile.
        QVERIFY(!bar.actions.find(QStringLiteral("emulator.clock.hour"))->isEnabled());
        QSignalSpy stop(&bar.bar, &ClockBar::stopRequested);
        bar.find<QToolButton>("clockStop")->click();
        QCOMPARE(stop.count(), 1);
        bar.bar.setClock(bar.paused());
        QVERIFY(bar.find<QProgressBar>("clockProgress")->isHidden());
    }

    void isGreyWhileNothingRuns()
    {
        Bar bar;
        bar.bar.setRunning(false);
        QCOMPARE(bar.bar.shownTime(), QStringLiteral("—"));
        QVERIFY(!bar.find<QToolButton>("clockPause")->isEnabled());
        QVERIFY(!bar.actions.find(QStringLiteral("emulator.clock.hour"))->isEnabled());
    }

    void saysSpansInTwoUnits()
    {
        QCOMPARE(spanText(0), QStringLiteral("0 s"));
        QCOMPARE(spanText(65'000), QStringLiteral("1 min 5 s"));
        QCOMPARE(spanText(26 * kHour + 5000), QStringLiteral("1 day(s) 2 h"));
        QCOMPARE(spanText(24 * kHour + 5000), QStringLiteral("1 day(s)"));
        QCOMPARE(spanFromText(QStringLiteral(" 40m ")), std::optional<qint64>(40 * 60'000));
        QCOMPARE(spanFromText(QStringLiteral("2w")), std::optional<qint64>(qint64(14) * 24 * kHour));
        for (const char *bad : { "", "0d", "d", "-1d", "1.5h", "999999y", "3 hours" })
            QVERIFY2(!spanFromText(QLatin1String(bad)), bad);
    }
};

ZHANGGUI_GUI_TEST(EmulatorClockTest)
#include "emulator_clock_test.moc"
