#include "models/tickets/conversation.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kStart = 1'760'000'000'000;

class Ticket {
public:
    explicit Ticket(const QString &number = QStringLiteral("T-1")) { m_record.number = number; }
    Ticket &said(Party party, qint64 hour, const QString &text, Channel channel = Channel::Ticket)
    {
        WorkEvent event;
        event.atMs = kStart + hour * kHour;
        event.party = party;
        event.text = markOf(channel) + text;
        m_record.events.append(event);
        return *this;
    }
    Ticket &step(qint64 hour, const QString &transition)
    {
        WorkEvent event;
        event.atMs = kStart + hour * kHour;
        event.kind = WorkEvent::Kind::Transition;
        event.transition = transition;
        m_record.events.append(event);
        return *this;
    }
    operator WorkRecord() const { return m_record; }

private:
    WorkRecord m_record;
};

const QString kAsk = QStringLiteral("It does not work");
const QString kAnswer = QStringLiteral("We look into it");

} // namespace

class TicketConversationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNoteIsReadWithItsMarkInTheReadersLanguage()
    {
        // Without a translator the words are English; what is stored is no sentence of the program.
        QCOMPARE(noteText(markOf(Channel::Mail) + kAsk), QStringLiteral("[e-mail] It does not work"));
        QCOMPARE(noteText(kAsk), kAsk);
        QCOMPARE(noteText(QStringLiteral("[x] %1")), QStringLiteral("[x] %1"));
    }

    void listsWhatWasSaidInItsOrderWithItsChannel()
    {
        const QList<TicketEntry> entries = conversationOf(Ticket()
                                                              .said(Party::Seller, 5, kAnswer)
                                                              .said(Party::Customer, 1, kAsk, Channel::Phone)
                                                              .step(3, QStringLiteral("accept")));
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.at(0).text, kAsk);
        QCOMPARE(entries.at(0).channel, Channel::Phone);
        QVERIFY(entries.at(0).isMessage());
        QCOMPARE(entries.at(1).transition, QStringLiteral("accept"));
        QVERIFY(!entries.at(1).isMessage());
        QCOMPARE(entries.at(2).text, kAnswer);
    }

    void readsEveryMarkThatItWrites()
    {
        for (const Channel channel : { Channel::Ticket, Channel::Phone, Channel::Mail,
                 Channel::AccountAuthorisation, Channel::SecretAuthorisation }) {
            const MarkedText marked = readMarked(markOf(channel) + kAsk);
            QCOMPARE(marked.channel, channel);
            QCOMPARE(marked.text, kAsk);
        }
        QCOMPARE(readMarked(QStringLiteral("[phones] x")).text, QStringLiteral("[phones] x"));
    }

    void takesAnAuthorisationForNoMessage()
    {
        const QList<TicketEntry> entries =
            conversationOf(Ticket().said(Party::Seller, 1, kAsk, Channel::AccountAuthorisation));
        QVERIFY(!entries.at(0).isMessage());
    }

    void missesAnAnswerThatCameAfterADay_data()
    {
        QTest::addColumn<qint64>("answeredHour"); // -1: never
        QTest::addColumn<qint64>("nowHour");
        QTest::addColumn<int>("misses");
        QTest::newRow("in time") << qint64(23) << qint64(100) << 0;
        QTest::newRow("to the minute") << qint64(24) << qint64(100) << 0;
        QTest::newRow("late") << qint64(25) << qint64(100) << 1;
        QTest::newRow("still open, in time") << qint64(-1) << qint64(10) << 0;
        QTest::newRow("still open, late") << qint64(-1) << qint64(25) << 1;
    }
    void missesAnAnswerThatCameAfterADay()
    {
        QFETCH(qint64, answeredHour);
        QFETCH(qint64, nowHour);
        QFETCH(int, misses);
        Ticket ticket;
        ticket.said(Party::Customer, 0, kAsk, Channel::Mail);
        if (answeredHour >= 0)
            ticket.said(Party::Seller, answeredHour, kAnswer);
        const AnswerRecord record = answersOf({ ticket }, kStart + nowHour * kHour);
        QCOMPARE(record.asked, 1);
        QCOMPARE(record.misses.size(), misses);
        QCOMPARE(record.nextDueMs.has_value(), answeredHour < 0 && misses == 0);
        if (record.nextDueMs)
            QCOMPARE(*record.nextDueMs, kStart + kAnswerMs);
    }

    void countsOnlyPhoneAndMail()
    {
        const AnswerRecord record =
            answersOf({ Ticket().said(Party::Customer, 0, kAsk) }, kStart + 100 * kHour);
        QCOMPARE(record.asked, 0);
        QVERIFY(record.misses.isEmpty());
    }

    void letsOneAnswerServeAllQuestionsBeforeIt()
    {
        const AnswerRecord record = answersOf({ Ticket()
                                                      .said(Party::Customer, 0, kAsk, Channel::Phone)
                                                      .said(Party::Customer, 20, kAsk, Channel::Mail)
                                                      .said(Party::Seller, 30, kAnswer) },
            kStart + 100 * kHour);
        QCOMPARE(record.asked, 2);
        QCOMPARE(record.misses.size(), 1); // the call
        QCOMPARE(record.misses.constFirst().askedMs, kStart);
    }

    void countsATicketThatCameByPhoneAndTakesAStepForItsAnswer()
    {
        WorkRecord ticket = Ticket().step(23, QStringLiteral("reply"));
        ticket.fields.insert(QStringLiteral("channel"), QStringLiteral("phone"));
        ticket.fields.insert(QStringLiteral("requestedAt"), kStart);
        AnswerRecord record = answersOf({ ticket }, kStart + 100 * kHour);
        QCOMPARE(record.asked, 1);
        QVERIFY(record.misses.isEmpty());
        ticket.events.first().transition = QStringLiteral("transfer"); // no word to the customer
        record = answersOf({ ticket }, kStart + 100 * kHour);
        QCOMPARE(record.misses.size(), 1);
        ticket.fields.insert(QStringLiteral("channel"), QStringLiteral("ticket"));
        QCOMPARE(answersOf({ ticket }, kStart + 100 * kHour).asked, 0);
    }

    void sparesTheProductAtTwoMissesAndNotAtThree()
    {
        QList<WorkRecord> tickets;
        for (int i = 0; i < 2; ++i)
            tickets.append(Ticket(QString::number(i)).said(Party::Customer, i, kAsk, Channel::Phone));
        QVERIFY(!answersOf(tickets, kStart + 100 * kHour).tooMany());
        tickets.append(Ticket(QStringLiteral("3")).said(Party::Customer, 9, kAsk, Channel::Mail));
        const AnswerRecord record = answersOf(tickets, kStart + 100 * kHour);
        QVERIFY(record.tooMany());
        QCOMPARE(record.misses.constLast().number, QStringLiteral("3"));
    }
};

ZHANGGUI_TEST(TicketConversationTest)
#include "ticket_conversation_test.moc"
