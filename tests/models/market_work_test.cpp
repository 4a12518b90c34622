// What the emulated marketplace has still to do and what was pushed to it: events, calls, usage, small
// values.
#include "models/market/market_store.h"
#include "models/store/connection.h"
#include "tests/support/results.h"
#include "tests/support/sample_market.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

template <class Row> QList<qint64> numbersOf(const Result<QList<Row>> &rows)
{
    QList<qint64> numbers;
    for (const Row &row : rows.value_or(QList<Row>()))
        numbers.append(row.id);
    return numbers;
}

} // namespace

class MarketWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = MarketStore::open();
        VERIFY_OK(opened);
        m_store = std::move(*opened);
    }

    void shouldNumberUsageAndListWhatWaits()
    {
        MarketUsage record = test::sampleUsage();
        const auto first = m_store->put(record);
        record.stage = UsageStage::Waiting;
        const auto second = m_store->put(record);
        record.instanceId = text("instance-2");
        const auto third = m_store->put(record);
        record.stage = UsageStage::Accepted;
        record.billedMs.reset();
        const auto fourth = m_store->put(record);
        VERIFY_OK(fourth);
        QCOMPARE(numbersOf(m_store->usage()), QList<qint64>({ *first, *second, *third, *fourth }));
        QCOMPARE(numbersOf(m_store->usage({}, 2)), QList<qint64>({ *third, *fourth }));
        QCOMPARE(numbersOf(m_store->usage(text("instance-1"))), QList<qint64>({ *first, *second }));
        QCOMPARE(numbersOf(m_store->usage(text("instance-1"), 1)), QList<qint64>({ *second }));
        QCOMPARE(numbersOf(m_store->waitingUsage()), QList<qint64>({ *second, *third }));
        QCOMPARE(numbersOf(m_store->waitingUsage(1)), QList<qint64>({ *second }));
        QCOMPARE(numbersOf(m_store->unbilledUsage()), QList<qint64>({ *fourth }));

        MarketUsage kept = test::sampleUsage();
        kept.id = *first;
        QVERIFY(m_store->usageRecord(*first) == kept);
        kept.codes = { text("013") };
        QCOMPARE(*m_store->put(kept), *first);
        QVERIFY(m_store->usageRecord(*first) == kept);
        kept.id = 999;
        VERIFY_FAILS(m_store->put(kept), ErrorKind::NotFound);
    }

    void shouldKnowSerialsAndPeriods()
    {
        MarketUsage record = test::sampleUsage();
        record.stage = UsageStage::Waiting;
        const qint64 id = m_store->put(record).value_or(0);
        QVERIFY(*m_store->knowsSerial(text("sn-1"), 0));
        QVERIFY(!*m_store->knowsSerial(text("sn-1"), id));
        QVERIFY(!*m_store->knowsSerial(text("sn-2"), 0));

        MarketUsage next = record;
        QVERIFY(*m_store->knowsPeriod(next));
        next.id = id;
        QVERIFY(!*m_store->knowsPeriod(next));
        next = record;
        next.beginTime = text("20261004T210000Z");
        QVERIFY(!*m_store->knowsPeriod(next));
        next = record;
        next.endTime = text("20261004T233000Z");
        QVERIFY(!*m_store->knowsPeriod(next));
        next = record;
        next.instanceId = text("instance-2");
        QVERIFY(!*m_store->knowsPeriod(next));

        record.id = id;
        record.stage = UsageStage::Abnormal;
        VERIFY_OK(m_store->put(record));
        next = record;
        next.id = 0;
        QVERIFY(!*m_store->knowsPeriod(next));
        record.serial.clear();
        VERIFY_OK(m_store->put(record));
        QVERIFY(!*m_store->knowsSerial(QString(), 0));
    }

    void shouldGiveEventsByDueTimeThenNumber()
    {
        QVERIFY(!m_store->nextEvent()->has_value());
        const auto plan = [this](qint64 due, const char *kind, const char *subject) {
            return m_store->schedule({ 0, due, text(kind), text(subject), "{}" }).value_or(0);
        };
        const qint64 late = plan(30, "poll", "a");
        const qint64 first = plan(10, "call", "a");
        const qint64 second = plan(10, "call", "b");
        const qint64 early = plan(5, "release", "a");
        QCOMPARE(numbersOf(m_store->events()), QList<qint64>({ early, first, second, late }));
        QCOMPARE((*m_store->nextEvent())->id, early);
        QCOMPARE((*m_store->nextEvent())->data, QByteArray("{}"));

        VERIFY_OK(m_store->removeEvent(early));
        QCOMPARE((*m_store->nextEvent())->id, first);
        VERIFY_OK(m_store->schedule({ first, 40, text("call"), text("a"), {} }));
        QCOMPARE(numbersOf(m_store->events()), QList<qint64>({ second, late, first }));
        VERIFY_OK(m_store->removeEvents(text("call"), text("b")));
        QCOMPARE(numbersOf(m_store->events()), QList<qint64>({ late, first }));
        QCOMPARE(numbersOf(m_store->events(1)), QList<qint64>({ late }));
        VERIFY_FAILS(m_store->schedule({ early, 1, {}, {}, {} }), ErrorKind::NotFound);
        // A number that was given never means another event.
        VERIFY_OK(m_store->removeEvent(first));
        QVERIFY(plan(1, "call", "c") > first);
    }

    void shouldKeepCalls()
    {
        MarketCall call = test::sampleCall();
        const qint64 id = m_store->put(call).value_or(0);
        call.id = id;
        QVERIFY(m_store->call(id) == call);
        MarketCall other;
        other.orderId = text("CS2");
        const qint64 otherId = m_store->put(other).value_or(0);
        QCOMPARE(numbersOf(m_store->calls()), QList<qint64>({ otherId, id }));
        QCOMPARE(numbersOf(m_store->calls(1)), QList<qint64>({ otherId }));
        QCOMPARE(numbersOf(m_store->callsAbout(text("CS1"))), QList<qint64>({ id }));
        QCOMPARE(numbersOf(m_store->callsAbout(text("instance-1"))), QList<qint64>({ id }));
        QCOMPARE(numbersOf(m_store->callsAbout(QString())), QList<qint64>());
        call.stage = CallStage::Succeeded;
        call.nextMs.reset();
        QCOMPARE(*m_store->put(call), id);
        QVERIFY(m_store->call(id) == call);
    }

    void shouldKeepSmallValues()
    {
        QCOMPARE(*m_store->value(text("clock")), QByteArray());
        VERIFY_OK(m_store->setValue(text("clock"), QByteArray("1\0002", 3)));
        QCOMPARE(*m_store->value(text("clock")), QByteArray("1\0002", 3));
        VERIFY_OK(m_store->setValue(text("clock"), "3"));
        QCOMPARE(*m_store->value(text("clock")), QByteArray("3"));
        VERIFY_OK(m_store->setValue(text("clock"), {}));
        QCOMPARE(*m_store->value(text("clock")), QByteArray());
        QCOMPARE(m_store->connection().value(text("SELECT count(*) FROM facts"))->toInt(), 0);
    }

private:
    std::unique_ptr<MarketStore> m_store;
};

ZHANGGUI_TEST(MarketWorkTest)
#include "market_work_test.moc"
