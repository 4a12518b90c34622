#include "app/callbacks/run_keeper.h"
#include "models/callbacks/run_retention.h"
#include "models/store/store.h"
#include "tests/support/await.h"
#include "tests/support/results.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

qint64 fixedNow()
{
    return 1'732'180'200'000;
}

} // namespace

class RunKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsCasesInTheirOrder();
    void goesOnInMemoryWhenTheStoreFails();
    void prunesWhenARunHasEnded();
    void aReadOnlyWorkspaceKeepsRunsInMemory();

private:
    void run(RunKeeper &keeper, int cases)
    {
        keeper.begin(test::sampleRun());
        for (int i = 0; i < cases; ++i) {
            CaseRecord record = test::sampleCase();
            record.round = i;
            keeper.add(record);
        }
        RunRecord ended = test::sampleRun();
        ended.endedMs = ended.startedMs + 5;
        keeper.end(ended);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void RunKeeperTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_folder->filePath(QStringLiteral("runs.db")), Connection::Access::Create);
    VERIFY_OK(store);
    m_store = std::move(*store);
}

void RunKeeperTest::keepsCasesInTheirOrder()
{
    RunKeeper keeper(*m_store, fixedNow);
    QSignalSpy kept(&keeper, &RunKeeper::kept);
    QSignalSpy ended(&keeper, &RunKeeper::ended);
    run(keeper, 5);
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(kept.count(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(kept.at(i).first().value<CaseSummary>().round, i);
    const auto summary = ended.first().first().value<RunSummary>();
    const auto stored = test::await(m_store->run(
        [id = summary.id](Connection &connection) { return RunRepository(connection).run(id); }));
    QVERIFY(stored->has_value());
    QCOMPARE((*stored)->counts, summary.counts);
    QCOMPARE((*stored)->cases, 5);
}

void RunKeeperTest::goesOnInMemoryWhenTheStoreFails()
{
    // GIVEN a workspace that cannot take exchanges any more
    VERIFY_OK(test::await(m_store->run([](Connection &connection) {
        return connection.execute(QStringLiteral("DROP TABLE callback_sends"));
    })));
    RunKeeper keeper(*m_store, fixedNow);
    QSignalSpy kept(&keeper, &RunKeeper::kept);
    QSignalSpy failed(&keeper, &RunKeeper::notStored);
    QSignalSpy ended(&keeper, &RunKeeper::ended);
    // WHEN a run goes on
    run(keeper, 3);
    QTRY_COMPARE(ended.count(), 1);
    // THEN it is said once, and every case can be looked at
    QCOMPARE(failed.count(), 1);
    QCOMPARE(kept.count(), 3);
    for (int i = 0; i < 3; ++i) {
        const auto summary = kept.at(i).first().value<CaseSummary>();
        QVERIFY(summary.id < 0);
        QVERIFY(keeper.inMemory(summary.id) != nullptr);
        QCOMPARE(keeper.inMemory(summary.id)->round, i);
    }
    QCOMPARE(ended.first().first().value<RunSummary>().id, 0);
    QVERIFY(keeper.inMemory(-4) == nullptr);
    QVERIFY(keeper.inMemory(1) == nullptr);
}

void RunKeeperTest::prunesWhenARunHasEnded()
{
    VERIFY_OK(test::await(m_store->run([](Connection &connection) {
        return setRunRetention(connection, { 2, 500, 90 });
    })));
    RunKeeper keeper(*m_store, fixedNow);
    QSignalSpy ended(&keeper, &RunKeeper::ended);
    for (int i = 1; i <= 4; ++i) {
        run(keeper, 1);
        QTRY_COMPARE(ended.count(), i);
    }
    const auto count =
        test::await(m_store->run([](Connection &connection) { return RunRepository(connection).count(); }));
    QCOMPARE(count.value_or(-1), 2);
}

void RunKeeperTest::aReadOnlyWorkspaceKeepsRunsInMemory()
{
    const QString file = m_store->file();
    m_store.reset();
    auto store = Store::open(file, Connection::Access::ReadOnly);
    VERIFY_OK(store);
    m_store = std::move(*store);
    RunKeeper keeper(*m_store, fixedNow);
    QSignalSpy kept(&keeper, &RunKeeper::kept);
    QSignalSpy failed(&keeper, &RunKeeper::notStored);
    QSignalSpy ended(&keeper, &RunKeeper::ended);
    run(keeper, 2);
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(kept.count(), 2);
    QCOMPARE(failed.count(), 0); // the window says already that nothing is written
    QVERIFY(keeper.inMemory(-1) != nullptr);
}

ZHANGGUI_TEST(RunKeeperTest)
#include "run_keeper_test.moc"
