// Everything that is known of one order on one line: each source, what is real and what is not, in order and
// bounded.
#include "models/callbacks/run_repository.h"
#include "models/market/market_store.h"
#include "models/orders/order_repository.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/thread/order_notes.h"
#include "models/thread/order_thread.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/sample_market.h"
#include "tests/support/sample_order.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;
using test::fetchedAt;
using test::sampleOrder;

namespace {

const QString kEnvironment = QStringLiteral("emulator"); // of sample_order.h
const QString kOther = QStringLiteral("elsewhere");

} // namespace

class OrderThreadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsWhenItWasPlacedAndFetched();
    void tellsAFetchThatFailed();
    void tellsEditsWithTheirWriter();
    void keepsNotesAndTakesThemBack();
    void refusesNotesThatAreNone();
    void knowsAnOrderByItsNotesAlone();
    void setsTestDataApart();
    void tellsFailedCallsThatTheConsoleShowed();
    void readsTheEmulatorsFileWhenItIsThere();
    void namesWhatCannotBeReadAndShowsTheRest();
    void tellsRecordsAndTheirEvents();
    void keepsEnvironmentsApart();
    void isSortedAndBounded();
    void saysWhenNothingIsKnown();

private:
    QString orderId() const { return sampleOrder().id.text(); }
    OrderThread thread(int limit = 2000)
    {
        auto read = readOrderThread(*m_connection, *m_catalog, kEnvironment, orderId(), limit);
        if (!read)
            qWarning("%s", qPrintable(read.error().what + read.error().detail));
        return read.value_or(OrderThread());
    }
    QList<ThreadEntry> of(ThreadSource source, const OrderThread &all) const
    {
        QList<ThreadEntry> entries;
        for (const ThreadEntry &entry : all.entries) {
            if (entry.source == source)
                entries.append(entry);
        }
        return entries;
    }
    qint64 step(const char *source)
    {
        return Steps(*m_connection)
            .begin({ ++m_time, QStringLiteral("anna"), QString::fromUtf8(source), QStringLiteral("A step") })
            .value_or(-1);
    }
    void fetch(qint64 atMs)
    {
        VERIFY_OK(OrderRepository(*m_connection).save(fetchedAt(atMs), step("fetch")));
    }
    qint64 note(const QString &text, qint64 atMs, const QString &environment = kEnvironment)
    {
        return writeOrderNote(*m_connection, { environment, orderId(), text, QStringLiteral("anna"), atMs })
            .value_or(-1);
    }

    qint64 m_time = 1'732'000'000'000;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const WorkCatalog> m_catalog;
};

void OrderThreadTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection =
        openDatabase(m_folder->filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
    auto catalog = WorkCatalog::load();
    VERIFY_OK(catalog);
    m_catalog = *catalog;
    VERIFY_OK(ensureWorkTables(*m_connection, *m_catalog));
}

void OrderThreadTest::tellsWhenItWasPlacedAndFetched()
{
    // GIVEN an order that was fetched twice, the second time without news
    fetch(1'732'180'000'000);
    fetch(1'732'190'000'000);
    // THEN there are the order's own times and two fetches, in order
    const OrderThread all = thread();
    QVERIFY(all.order);
    QCOMPARE(all.orderRow, all.order->rowId);
    QVERIFY(!of(ThreadSource::Order, all).isEmpty());
    const QList<ThreadEntry> fetches = of(ThreadSource::Fetch, all);
    QCOMPARE(fetches.size(), 2);
    QCOMPARE(fetches.at(0).kind, QStringLiteral("exchange"));
    QVERIFY(fetches.at(0).rowId > 0);
    QVERIFY(fetches.at(0).text.contains(QStringLiteral("changed")));
    QCOMPARE(fetches.at(1).text, QStringLiteral("Nothing changed."));
    QVERIFY(fetches.at(0).real);
    QCOMPARE(of(ThreadSource::Edit, all).size(), 0);
}

void OrderThreadTest::tellsAFetchThatFailed()
{
    fetch(1'732'180'000'000);
    VERIFY_OK(m_connection->execute(
        QStringLiteral(
            "INSERT INTO exchanges (at_ms, environment, interface_id, subject, request_head, status,"
            " response_head, body, outcome) VALUES (1, :e, 'x', :o, x'', 401, x'', x'', 'APIGW.0301')"),
        { { QStringLiteral("e"), kEnvironment }, { QStringLiteral("o"), orderId() } }));
    const QList<ThreadEntry> fetches = of(ThreadSource::Fetch, thread());
    QCOMPARE(fetches.size(), 2);
    QVERIFY(fetches.at(0).title.contains(QStringLiteral("APIGW.0301")));
    QCOMPARE(fetches.at(0).tone, ChoiceTone::Fail);
}

void OrderThreadTest::tellsEditsWithTheirWriter()
{
    fetch(1'732'180'000'000);
    const qint64 row = thread().orderRow;
    VERIFY_OK(OrderRepository(*m_connection).setTags({ row }, { QStringLiteral("vip") }, step("edit")));
    const QList<ThreadEntry> edits = of(ThreadSource::Edit, thread());
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.at(0).actor, QStringLiteral("anna"));
    QCOMPARE(edits.at(0).kind, QStringLiteral("step"));
    QCOMPARE(edits.at(0).text, QStringLiteral("1 value(s) changed."));
}

void OrderThreadTest::keepsNotesAndTakesThemBack()
{
    fetch(1'732'180'000'000);
    // WHEN a note is written
    const qint64 stepId = note(QStringLiteral("  客户要求年底前开票  "), 1'732'200'000'000);
    QVERIFY(stepId > 0);
    // THEN it stands in the thread, once
    const OrderThread all = thread();
    const QList<ThreadEntry> notes = of(ThreadSource::Note, all);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.at(0).text, QStringLiteral("客户要求年底前开票"));
    QCOMPARE(notes.at(0).actor, QStringLiteral("anna"));
    QCOMPARE(notes.at(0).atMs, 1'732'200'000'000);
    QCOMPARE(of(ThreadSource::Edit, all).size(), 0);
    // WHEN it is undone, and done again
    Steps steps(*m_connection);
    VERIFY_OK(steps.undo(stepId, 1, QStringLiteral("anna")));
    QCOMPARE(of(ThreadSource::Note, thread()).size(), 0);
    VERIFY_OK(steps.redo(stepId, 2, QStringLiteral("anna")));
    QCOMPARE(of(ThreadSource::Note, thread()).size(), 1);
}

void OrderThreadTest::refusesNotesThatAreNone()
{
    const auto written = [this](const QString &text) {
        return writeOrderNote(*m_connection, { kEnvironment, orderId(), text, QStringLiteral("anna"), 1 });
    };
    VERIFY_FAILS(written(QStringLiteral(" \n ")), ErrorKind::BadInput);
    VERIFY_FAILS(written(QString(kMaxOrderNote + 1, u'x')), ErrorKind::BadInput);
    VERIFY_OK(written(QString(kMaxOrderNote, u'x')));
    // Nothing of what was refused is left, not even a step.
    QCOMPARE(
        m_connection->value(QStringLiteral("SELECT count(*) FROM steps")).value_or(QVariant()).toInt(), 1);
}

void OrderThreadTest::knowsAnOrderByItsNotesAlone()
{
    QVERIFY(note(QStringLiteral("a call"), 5) > 0);
    const OrderThread all = thread();
    QVERIFY(!all.order);
    QCOMPARE(all.entries.size(), 1);
    const auto known = threadEnvironments(*m_connection, *m_catalog, orderId());
    VERIFY_OK(known);
    QCOMPARE(*known, QStringList{ kEnvironment });
}

void OrderThreadTest::setsTestDataApart()
{
    fetch(1'732'180'000'000);
    // GIVEN a run of the debugger that sent this number, and one that sent another
    RunRepository runs(*m_connection);
    const Result<qint64> run = runs.begin(test::sampleRun());
    VERIFY_OK(run);
    CaseRecord record = test::sampleCase();
    record.sends[0].wire.request += orderId().toUtf8();
    VERIFY_OK(runs.addCase(*run, test::sampleCase()));
    VERIFY_OK(runs.addCase(*run, record));
    // THEN it is there once, and not real
    const QList<ThreadEntry> sent = of(ThreadSource::Callback, thread());
    QCOMPARE(sent.size(), 1);
    QVERIFY(!sent.at(0).real);
    QCOMPARE(sent.at(0).kind, QStringLiteral("run"));
    QCOMPARE(sent.at(0).rowId, *run);
    QCOMPARE(sent.at(0).place, 1);
    QVERIFY(sent.at(0).title.contains(QStringLiteral("saas-v2.newInstance")));
}

void OrderThreadTest::tellsFailedCallsThatTheConsoleShowed()
{
    VERIFY_OK(
        m_connection->execute(QStringLiteral("INSERT INTO callback_failed_orders (product, order_id, day)"
                                             " VALUES ('desk', :o, '2026-11-20')"),
            { { QStringLiteral("o"), orderId() } }));
    const QList<ThreadEntry> failed = of(ThreadSource::Callback, thread());
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).real);
    // The day begins at midnight of China.
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(failed.at(0).atMs, Qt::UTC).toString(Qt::ISODate),
        QStringLiteral("2026-11-19T16:00:00Z"));
}

void OrderThreadTest::readsTheEmulatorsFileWhenItIsThere()
{
    fetch(1'732'180'000'000);
    QVERIFY(of(ThreadSource::Emulator, thread()).isEmpty());
    {
        auto store = MarketStore::open(m_folder->filePath(QStringLiteral("emulator.db")));
        VERIFY_OK(store);
        VERIFY_OK((*store)->put(test::sampleMarketOrder(orderId())));
        MarketLogEntry log;
        log.clockMs = 7;
        log.direction = QStringLiteral("in");
        log.api = QStringLiteral("order-query");
        log.method = QStringLiteral("POST");
        log.status = 200;
        log.subject = orderId();
        VERIFY_OK((*store)->log(log));
        log.subject = orderId() + QStringLiteral("X");
        VERIFY_OK((*store)->log(log));
    }
    const QList<ThreadEntry> emulated = of(ThreadSource::Emulator, thread());
    QCOMPARE(emulated.size(), 2);
    for (const ThreadEntry &entry : emulated)
        QVERIFY(!entry.real);
    QVERIFY(emulated.at(0).title.contains(QStringLiteral("order-query")));
    // Each says which row it is of.
    QCOMPARE(emulated.at(0).kind, QStringLiteral("emulator-log"));
    QVERIFY(emulated.at(0).rowId > 0);
    QCOMPARE(emulated.at(1).kind, QStringLiteral("emulator-order"));
    QCOMPARE(emulated.at(1).subject, orderId());
}

void OrderThreadTest::namesWhatCannotBeReadAndShowsTheRest()
{
    fetch(1'732'180'000'000);
    QVERIFY(thread().gaps.isEmpty());
    // GIVEN a damaged file of the emulator, and a table that is not as it was
    QVERIFY(test::writeFile(m_folder->filePath(QStringLiteral("emulator.db")), test::garbage(8192)));
    VERIFY_OK(m_connection->execute(
        QStringLiteral("ALTER TABLE work_refund RENAME COLUMN state TO state_of_another_time")));
    // THEN both are named, and the order and its fetch are there
    const OrderThread all = thread();
    QVERIFY(all.order);
    QCOMPARE(of(ThreadSource::Fetch, all).size(), 1);
    QCOMPARE(all.gaps.size(), 2);
    QCOMPARE(threadGapName(all.gaps.at(0)), QStringLiteral("Emulator"));
    QVERIFY(!all.gaps.at(0).error.what.isEmpty());
    QCOMPARE(threadGapName(all.gaps.at(1)), QStringLiteral("Records: Refunds"));
    // A number that nobody knows stays unknown, whatever trials there may have been.
    VERIFY_OK(m_connection->execute(
        QStringLiteral("ALTER TABLE work_refund RENAME COLUMN state_of_another_time TO state")));
    VERIFY_FAILS(
        readOrderThread(*m_connection, *m_catalog, kEnvironment, QStringLiteral("CS0")), ErrorKind::NotFound);
}

void OrderThreadTest::tellsRecordsAndTheirEvents()
{
    // GIVEN an invoice of the order with an event, and one that came with a file
    const WorkKind *kind = m_catalog->kind(QStringLiteral("customer-invoice"));
    QVERIFY(kind);
    const auto insert = [&](const QString &number, const QString &state, qint64 at) {
        return m_connection
            ->insert(QStringLiteral("INSERT INTO %1 (environment, number, state, state_ms, machine, order_id,"
                                    " created_ms) VALUES (:e, :n, :s, :at, 'customer-invoice', :o, :at)")
                         .arg(kind->table()),
                { { QStringLiteral("e"), kEnvironment }, { QStringLiteral("n"), number },
                    { QStringLiteral("s"), state }, { QStringLiteral("at"), at },
                    { QStringLiteral("o"), orderId() } })
            .value_or(-1);
    };
    const qint64 first = insert(QStringLiteral("INV-1"), QStringLiteral("waiting-receipt"), 200);
    QVERIFY(first > 0);
    QVERIFY(insert(QStringLiteral("INV-2"), QStringLiteral("什么状态"), 300) > 0);
    VERIFY_OK(m_connection->execute(
        QStringLiteral(
            "INSERT INTO work_events (record_table, record_id, at_ms, kind, actor, transition_id,"
            " from_state, to_state, text, step_id) VALUES (:t, :id, 200, 'transition', 'anna', 'issue',"
            " 'pending', 'waiting-receipt', 'by mail', 1)"),
        { { QStringLiteral("t"), kind->table() }, { QStringLiteral("id"), first } }));
    // THEN the event is told with the words of the data, an unknown state as it came
    const OrderThread all = thread();
    QCOMPARE(all.work.size(), 2);
    const QList<ThreadEntry> entries = of(ThreadSource::Work, all);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).kind, kind->id);
    QCOMPARE(entries.at(0).rowId, first);
    QCOMPARE(entries.at(0).actor, QStringLiteral("anna"));
    QCOMPARE(entries.at(0).text, QStringLiteral("by mail"));
    QVERIFY(entries.at(0).title.contains(QStringLiteral("INV-1")));
    const Machine *machine = m_catalog->machines().find(QStringLiteral("customer-invoice"));
    QVERIFY(machine);
    QVERIFY(entries.at(0).title.contains(machine->state(QStringLiteral("waiting-receipt"))->title.en));
    QVERIFY(entries.at(1).title.contains(QStringLiteral("什么状态")));
}

void OrderThreadTest::keepsEnvironmentsApart()
{
    fetch(1'732'180'000'000);
    QVERIFY(note(QStringLiteral("here"), 5) > 0);
    QVERIFY(note(QStringLiteral("there"), 5, kOther) > 0);
    const QList<ThreadEntry> notes = of(ThreadSource::Note, thread());
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.at(0).text, QStringLiteral("here"));
    const auto known = threadEnvironments(*m_connection, *m_catalog, orderId());
    VERIFY_OK(known);
    QCOMPARE(*known, QStringList({ kOther, kEnvironment }));
}

void OrderThreadTest::isSortedAndBounded()
{
    for (const qint64 at : { 50, 10, 40, 20, 30 })
        QVERIFY(note(QString::number(at), at) > 0);
    const OrderThread all = thread(5);
    QVERIFY(!all.cut);
    QCOMPARE(all.entries.size(), 5);
    QVERIFY(std::ranges::is_sorted(all.entries, {}, &ThreadEntry::atMs));
    const OrderThread newest = thread(3);
    QVERIFY(newest.cut);
    QCOMPARE(newest.entries.size(), 3);
    QCOMPARE(newest.entries.constFirst().text, QStringLiteral("30"));
}

void OrderThreadTest::saysWhenNothingIsKnown()
{
    VERIFY_FAILS(
        readOrderThread(*m_connection, *m_catalog, kEnvironment, QStringLiteral("CS0")), ErrorKind::NotFound);
}

ZHANGGUI_TEST(OrderThreadTest)
#include "order_thread_test.moc"
