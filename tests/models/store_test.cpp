#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/store/store.h"
#include "tests/support/await.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <future>

using namespace zhanggui;
using test::await;
using Access = Connection::Access;

namespace {

const QString kKey = QStringLiteral("key");

}

class StoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void worksInOrderOnAThreadOfItsOwn();
    void announcesCommittedChangesInItsOwnThread();
    void saysWhyItCannotOpen();
    void aReadOnlyStoreRefusesToWrite();
    void finishesWhatWasAskedForBeforeItCloses();
    void skipsCancelledWork();
    void interruptsTheRunningWorkOnly();
    void rollsBackATransactionThatWorkLeftOpen();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Store> m_store;
};

void StoreTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("zhanggui.db"));
    auto store = Store::open(m_file, Access::Create);
    VERIFY_OK(store);
    m_store = std::move(*store);
}

void StoreTest::worksInOrderOnAThreadOfItsOwn()
{
    QList<int> order;
    QList<QThread *> threads;
    QFuture<void> last;
    for (int i = 0; i < 5; ++i) {
        last = m_store->run([&, i](Connection &) {
            order.append(i);
            threads.append(QThread::currentThread());
        });
    }
    last.waitForFinished();
    QCOMPARE(order, (QList<int>{ 0, 1, 2, 3, 4 }));
    QVERIFY(threads.first() != QThread::currentThread());
    QCOMPARE(threads.count(threads.first()), 5);
    QVERIFY(!m_store->isReadOnly());
    QCOMPARE(m_store->file(), m_file);
}

void StoreTest::announcesCommittedChangesInItsOwnThread()
{
    struct Receiver : QObject {
        QStringList tables;
        QThread *calledIn = nullptr;
    } receiver;
    connect(m_store.get(), &Store::changed, &receiver, [heard = &receiver](const QString &table) {
        heard->tables.append(table);
        heard->calledIn = QThread::currentThread();
    });
    await(m_store->run(
        [](Connection &connection) { return connection.value(QStringLiteral("SELECT 1")).has_value(); }));
    VERIFY_OK(await(m_store->run([](Connection &c) { return Settings(c).setValue(kKey, kKey); })));
    QTRY_COMPARE(receiver.tables, QStringList{ QStringLiteral("settings") });
    QCOMPARE(receiver.calledIn, QThread::currentThread());
}

void StoreTest::saysWhyItCannotOpen()
{
    VERIFY_FAILS(
        Store::open(m_folder->filePath(QStringLiteral("none.db")), Access::ReadWrite), ErrorKind::NotFound);
}

void StoreTest::aReadOnlyStoreRefusesToWrite()
{
    auto reader = Store::open(m_file, Access::ReadOnly);
    VERIFY_OK(reader);
    QVERIFY((*reader)->isReadOnly());
    VERIFY_FAILS(await((*reader)->run([](Connection &c) { return Settings(c).setValue(kKey, kKey); })),
        ErrorKind::ReadOnly);
}

void StoreTest::finishesWhatWasAskedForBeforeItCloses()
{
    QList<QFuture<Result<void>>> writes;
    for (int i = 0; i < 20; ++i) {
        writes.append(m_store->run(
            [i](Connection &c) { return Settings(c).setValue(QStringLiteral("k%1").arg(i), kKey); }));
    }
    m_store.reset();
    for (auto &write : writes) {
        QVERIFY(write.isFinished());
        VERIFY_OK(write.result());
    }
    const auto connection = Connection::open(m_file, Access::ReadOnly);
    QCOMPARE((*connection)->value(QStringLiteral("SELECT count(*) FROM settings"))->toInt(), 20);
}

void StoreTest::skipsCancelledWork()
{
    std::promise<void> gate;
    auto opened = gate.get_future().share();
    bool ran = false;
    auto first = m_store->run([opened](Connection &) { opened.wait(); });
    auto second = m_store->run([&ran](Connection &) { ran = true; });
    second.cancel();
    gate.set_value();
    m_store.reset();
    QVERIFY(first.isFinished());
    QVERIFY(second.isCanceled());
    QVERIFY(!ran);
}

void StoreTest::interruptsTheRunningWorkOnly()
{
    auto endless = m_store->run([](Connection &connection) {
        return connection.value(
            QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                           "SELECT count(*) FROM n"));
    });
    QVERIFY(QTest::qWaitFor(
        [&] {
            m_store->interrupt();
            return endless.isFinished();
        },
        30'000));
    VERIFY_FAILS(endless.result(), ErrorKind::Cancelled);
    VERIFY_OK(await(m_store->run([](Connection &c) { return Settings(c).setValue(kKey, kKey); })));
}

void StoreTest::rollsBackATransactionThatWorkLeftOpen()
{
    QTest::ignoreMessage(QtWarningMsg, "A job left its transaction open; it is rolled back.");
    m_store
        ->run([](Connection &c) {
            (void)c.execute(QStringLiteral("BEGIN"));
            (void)Settings(c).setValue(kKey, kKey);
        })
        .waitForFinished();
    const auto found = await(m_store->run([](Connection &c) { return Settings(c).value(kKey); }));
    QVERIFY(found.has_value() && !found->has_value());
}

ZHANGGUI_TEST(StoreTest)
#include "store_test.moc"
