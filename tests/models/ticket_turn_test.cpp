#include "models/rules/machine_catalog.h"
#include "models/tickets/ticket_turn.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDateTime>

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3'600'000;

/// China's time; 2025-06-06 is a Friday.
qint64 at(int day, int hour)
{
    return QDateTime(QDate(2025, 6, day), QTime(hour, 0), QTimeZone(8 * 3600)).toMSecsSinceEpoch();
}

WorkEvent step(qint64 atMs, const char *transition, const char *from, const char *to)
{
    WorkEvent event;
    event.atMs = atMs;
    event.kind = WorkEvent::Kind::Transition;
    event.transition = QLatin1String(transition);
    event.from = QLatin1String(from);
    event.to = QLatin1String(to);
    return event;
}

} // namespace

class TicketTurnTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = MachineCatalog::load();
        VERIFY_OK(catalog);
        m_catalog = std::move(*catalog);
        m_machine = m_catalog.find(QStringLiteral("ticket"));
        QVERIFY(m_machine);
    }
    void init()
    {
        m_ticket = {};
        m_ticket.kind = QStringLiteral("ticket");
        m_ticket.state = QStringLiteral("in-progress");
        m_ticket.stateMs = at(6, 16);
        m_ticket.events = { step(at(6, 16), "accept", "to-accept", "in-progress") };
        m_values = { { QStringLiteral("settings.slaHours"), qint64(8) },
            { QStringLiteral("requestedAt"), at(6, 16) } };
    }

    void countsWorkingHoursOnlyAcrossAWeekend()
    {
        // GIVEN a ticket of Friday 16:00 and a day that ends at 18:00
        const TicketTurn turn = now(at(9, 10)); // Monday 10:00
        QVERIFY(turn.clock);
        QVERIFY(turn.lengthTold);
        QCOMPARE(turn.reading.state, ClockReading::State::Running);
        // THEN two hours of Friday and one of Monday have passed
        QCOMPARE(turn.reading.leftMs, 5 * kHour);
        QCOMPARE(turn.reading.dueMs, at(9, 15));
        QCOMPARE(turn.waitsFor, Party::Seller);
    }

    void standsWhileTheTicketWaitsForTheCustomer()
    {
        m_ticket.state = QStringLiteral("waiting-customer");
        m_ticket.stateMs = at(6, 17);
        m_ticket.events.append(step(at(6, 17), "wait-customer", "in-progress", "waiting-customer"));
        const TicketTurn waiting = now(at(9, 17));
        QCOMPARE(waiting.reading.state, ClockReading::State::Paused);
        QCOMPARE(waiting.reading.leftMs, 7 * kHour);
        QCOMPARE(waiting.waitsFor, Party::Customer);
        QCOMPARE(waiting.sinceMs, at(6, 17));

        // WHEN the customer answers on Monday at 15:00
        m_ticket.state = QStringLiteral("in-progress");
        m_ticket.stateMs = at(9, 15);
        m_ticket.events.append(step(at(9, 15), "customer-reply", "waiting-customer", "in-progress"));
        const TicketTurn on = now(at(9, 17));
        QCOMPARE(on.reading.state, ClockReading::State::Running);
        QCOMPARE(on.reading.leftMs, 5 * kHour);
    }

    void standsWhileTheSlaIsPaused()
    {
        WorkEvent pause = step(at(6, 17), "pause-sla", "in-progress", "in-progress");
        pause.paused = { QStringLiteral("sla") };
        m_ticket.events.append(pause);
        QCOMPARE(now(at(9, 12)).reading.state, ClockReading::State::Paused);
        QCOMPARE(now(at(9, 12)).reading.leftMs, 7 * kHour);
        WorkEvent resume = step(at(9, 12), "resume-sla", "in-progress", "in-progress");
        resume.resumed = { QStringLiteral("sla") };
        m_ticket.events.append(resume);
        QCOMPARE(now(at(9, 13)).reading.leftMs, 6 * kHour);
    }

    void doesNotRunAsLongAsNobodySaidHowLong()
    {
        m_values.remove(QStringLiteral("settings.slaHours"));
        const TicketTurn turn = now(at(9, 10));
        QVERIFY(!turn.lengthTold);
        QVERIFY(!turn.reading.dueMs);
    }

    void isTheSellersTurnSinceTheCustomersLastWord()
    {
        WorkEvent said;
        said.atMs = at(9, 11);
        said.party = Party::Customer;
        said.text = QStringLiteral("Still broken");
        m_ticket.events.append(said);
        QCOMPARE(now(at(9, 12)).sinceMs, at(9, 11));
        said.party = Party::Seller; // one's own word does not make it later
        said.atMs = at(9, 12);
        m_ticket.events.append(said);
        QCOMPARE(now(at(9, 13)).sinceMs, at(9, 11));
    }

    void knowsNoTurnInAStateThatTheDataDoesNotKnow()
    {
        m_ticket.state = QString::fromUtf8("神秘");
        QCOMPARE(now(at(9, 12)).waitsFor, Party::Nobody);
        QVERIFY(!turnOf(m_ticket, nullptr, m_values, m_calendar, at(9, 12)).clock);
    }

    void wantsCauseAndSolutionBeforeClosing()
    {
        QCOMPARE(missingForClosing(m_ticket),
            (QStringList{ QStringLiteral("cause"), QStringLiteral("solution") }));
        m_ticket.fields = { { QStringLiteral("cause"), QStringLiteral(" ") },
            { QStringLiteral("solution"), QStringLiteral("restarted") } };
        QCOMPARE(missingForClosing(m_ticket), QStringList{ QStringLiteral("cause") });
        m_ticket.fields.insert(QStringLiteral("cause"), QStringLiteral("disk"));
        QVERIFY(missingForClosing(m_ticket).isEmpty());
    }

private:
    TicketTurn now(qint64 nowMs) const { return turnOf(m_ticket, m_machine, m_values, m_calendar, nowMs); }

    MachineCatalog m_catalog = MachineCatalog::fromMachines({}).value();
    const Machine *m_machine = nullptr;
    WorkCalendar m_calendar;
    WorkRecord m_ticket;
    RuleValues m_values;
};

ZHANGGUI_TEST(TicketTurnTest)
#include "ticket_turn_test.moc"
