// Snapshots of the emulated marketplace: taken in use, put back whole or not at all, whatever happens
// meanwhile. The test starts itself again as the process that reads, or that is killed.
#include "models/market/market_seed.h"
#include "models/market/market_store.h"
#include "models/store/connection.h"
#include "models/store/integrity.h"
#include "tests/support/damage.h"
#include "tests/support/full_disk.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/sample_market.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace zhanggui;

namespace {

constexpr int kFewOrders = 3;
constexpr int kManyOrders = 2000;

/// A state whose orders all say how many there are.
Result<void> fill(MarketStore &store, int orders)
{
    auto transaction = store.begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (int i = 0; i < orders; ++i) {
        MarketOrder order = test::sampleMarketOrder(QStringLiteral("CS%1-%2").arg(orders).arg(i));
        order.amount = orders;
        if (auto put = store.put(order); !put)
            return put;
    }
    return transaction->commit();
}

Result<void> makeSnapshot(const QString &file, int orders)
{
    const auto store = MarketStore::open();
    if (!store)
        return tl::unexpected(store.error());
    return fill(**store, orders).and_then([&] { return (*store)->snapshot(file); });
}

/// How many orders there are when all of them say so; -1 otherwise.
int wholeState(const MarketStore &store)
{
    const auto orders = store.orders(1'000'000);
    if (!orders)
        return -1;
    const int count = int(orders->size());
    for (const MarketOrder &order : *orders) {
        if (order.amount != count)
            return -1;
    }
    return count;
}

bool isOneOfTwo(int orders)
{
    return orders == kFewOrders || orders == kManyOrders;
}

/// `restore STATE FEW MANY`: one after the other, until it is killed.
int restoreForEver(const QStringList &arguments)
{
    const auto store = MarketStore::open(arguments.at(2));
    QTextStream out(stdout);
    while (store) {
        for (const QString &snapshot : { arguments.at(3), arguments.at(4) }) {
            if (!(*store)->restore(snapshot))
                return 1;
            out << "restored" << Qt::endl;
        }
    }
    return 2;
}

bool isEnded(const MarketStore &store)
{
    return store.value(QStringLiteral("end")).value_or(QByteArray()) == "1";
}

/// `states FILE`: looks until the state says "end", with one connection and with fresh ones.
int readStates(const QStringList &arguments)
{
    const auto kept = MarketStore::openReadOnly(arguments.at(2));
    QTextStream out(stdout);
    while (kept && !isEnded(**kept)) {
        const auto fresh = MarketStore::openReadOnly(arguments.at(2));
        if (!fresh || !isOneOfTwo(wholeState(**fresh)) || !isOneOfTwo(wholeState(**kept)))
            return 1;
        out << "read" << Qt::endl;
    }
    return kept ? 0 : 1;
}

/// `log FILE`: the same for the log, which must only grow, without a gap.
int readLog(const QStringList &arguments)
{
    const auto kept = MarketStore::openReadOnly(arguments.at(2));
    QTextStream out(stdout);
    qint64 newest = 0;
    while (kept && !isEnded(**kept)) {
        MarketLogQuery query;
        query.afterId = newest;
        query.oldestFirst = true;
        query.filter = QStringLiteral("code:000005");
        const auto rows = (*kept)->findLog(query);
        if (!rows)
            return 1;
        for (const MarketLogEntry &row : *rows) {
            if (row.id != ++newest)
                return 1;
        }
        out << "read" << Qt::endl;
    }
    return kept ? 0 : 1;
}

} // namespace

class MarketSnapshotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(makeSnapshot(path("few.snapshot"), kFewOrders));
        VERIFY_OK(makeSnapshot(path("many.snapshot"), kManyOrders));
    }

    void init()
    {
        m_state = path(QTest::currentTestFunction()) + QStringLiteral(".zgm");
        auto opened = MarketStore::open(m_state);
        VERIFY_OK(opened);
        m_store = std::move(*opened);
        VERIFY_OK(fill(*m_store, 5));
    }

    void cleanup() { m_store.reset(); }

    void shouldPutBackEverything()
    {
        // GIVEN
        VERIFY_OK(m_store->log(test::sampleLogEntry()));
        VERIFY_OK(m_store->setValue(QStringLiteral("clock"), "17"));
        VERIFY_OK(m_store->schedule({ 0, 7, QStringLiteral("call"), {}, {} }));
        const MarketCounts before = m_store->counts().value_or(MarketCounts());
        const QString snapshot = path("all.snapshot");
        VERIFY_OK(m_store->snapshot(snapshot));

        // WHEN
        VERIFY_OK(m_store->reset(builtInSeed()));
        VERIFY_OK(m_store->clearLog());
        VERIFY_OK(m_store->restore(snapshot));

        // THEN
        QVERIFY(m_store->counts() == before);
        QCOMPARE(wholeState(*m_store), 5);
        QCOMPARE(*m_store->value(QStringLiteral("clock")), QByteArray("17"));
        QCOMPARE((*m_store->nextEvent())->dueMs, 7);
        VERIFY_OK(m_store->put(test::sampleMarketOrder()));
        VERIFY_OK(m_store->log(test::sampleLogEntry()));
    }

    void shouldKeepWhatWasRestoredForTheNextStart()
    {
        VERIFY_OK(m_store->restore(path("many.snapshot")));
        m_store.reset();
        const auto again = MarketStore::open(m_state);
        VERIFY_OK(again);
        QCOMPARE(wholeState(**again), kManyOrders);
    }

    void shouldMakeOneFileThatIsReadAlone()
    {
        const QString snapshot = path("alone.snapshot");
        VERIFY_OK(m_store->snapshot(snapshot));
        QVERIFY(!QFile::exists(snapshot + QStringLiteral("-wal")));
        QCOMPARE(QFile::permissions(snapshot) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto reader = MarketStore::openReadOnly(snapshot);
        VERIFY_OK(reader);
        QCOMPARE(wholeState(**reader), 5);
    }

    void shouldNotRestoreWhileATransactionIsOpen()
    {
        auto transaction = m_store->begin();
        VERIFY_OK(transaction);
        VERIFY_OK(m_store->put(test::sampleMarketOrder()));
        VERIFY_FAILS(m_store->restore(path("few.snapshot")), ErrorKind::Conflict);
        VERIFY_OK(transaction->commit());
        QCOMPARE(m_store->counts()->orders, 6);
    }

    void shouldRefuseItsOwnFile()
    {
        VERIFY_FAILS(m_store->snapshot(m_state), ErrorKind::BadInput);
        VERIFY_FAILS(m_store->restore(m_state), ErrorKind::BadInput);
        QCOMPARE(wholeState(*m_store), 5);
    }

    void shouldRefuseWhatIsNoSnapshot()
    {
        VERIFY_FAILS(m_store->restore(path("nothing")), ErrorKind::NotFound);
        QVERIFY(test::writeFile(path("garbage"), test::garbage(20'000)));
        VERIFY_FAILS(m_store->restore(path("garbage")), ErrorKind::Corrupt);
        QVERIFY(test::writeFile(path("empty"), {}));
        VERIFY_FAILS(m_store->restore(path("empty")), ErrorKind::Corrupt);
        VERIFY_OK(test::makeDatabase(path("workspace.db"), 3));
        VERIFY_FAILS(m_store->restore(path("workspace.db")), ErrorKind::Rejected);
        VERIFY_FAILS(MarketStore::open(path("workspace.db")), ErrorKind::Rejected);
        VERIFY_FAILS(MarketStore::openReadOnly(path("workspace.db")), ErrorKind::Rejected);
        VERIFY_FAILS(MarketStore::open(path("garbage")), ErrorKind::Corrupt);
        QCOMPARE(wholeState(*m_store), 5);
    }

    void shouldRefuseASnapshotOfANewerProgramOrWithOtherTables()
    {
        const QString newer = path("newer.snapshot");
        QVERIFY(QFile::copy(path("few.snapshot"), newer));
        VERIFY_OK(change(newer, "PRAGMA user_version = 99"));
        VERIFY_FAILS(m_store->restore(newer), ErrorKind::Rejected);
        VERIFY_FAILS(MarketStore::open(newer), ErrorKind::Rejected);
        const QString other = path("other.snapshot");
        QVERIFY(QFile::copy(path("few.snapshot"), other));
        VERIFY_OK(change(other, "DROP TABLE calls"));
        VERIFY_FAILS(m_store->restore(other), ErrorKind::Rejected);
        QCOMPARE(wholeState(*m_store), 5);
    }

    void shouldRefuseACutSnapshotAndKeepTheState()
    {
        const QByteArray whole = test::readFile(path("many.snapshot"));
        for (int cut = 0; cut < 30; ++cut) {
            const QString file = path("cut.snapshot");
            QVERIFY(test::writeFile(file, whole.first(whole.size() * cut / 30 + (cut % 3))));
            const auto restored = m_store->restore(file);
            VERIFY_FAILS(restored, ErrorKind::Corrupt);
            QVERIFY(QFile::remove(file));
        }
        QCOMPARE(wholeState(*m_store), 5);
        VERIFY_OK(m_store->put(test::sampleMarketOrder()));
    }

    void shouldRefuseASnapshotWithDamagedPages()
    {
        const qint64 size = QFileInfo(path("many.snapshot")).size();
        for (int page = 1; page < 30; ++page) {
            const QString file = path("damaged.snapshot");
            QVERIFY(QFile::copy(path("many.snapshot"), file));
            QVERIFY(test::overwrite(file, size / 4096 * page / 30 * 4096, test::garbage(4096)));
            const auto restored = m_store->restore(file);
            VERIFY_FAILS(restored, ErrorKind::Corrupt);
            QVERIFY(QFile::remove(file));
        }
        QCOMPARE(wholeState(*m_store), 5);
    }

    void shouldSayThatAStateOnDiskIsCut()
    {
        m_store.reset();
        const QByteArray whole = test::readFile(path("many.snapshot"));
        for (int cut = 1; cut < 30; ++cut) {
            const QString file = path("cut.zgm");
            QVERIFY(test::writeFile(file, whole.first(whole.size() * cut / 30 + (cut % 3))));
            VERIFY_FAILS(MarketStore::open(file), ErrorKind::Corrupt);
            QVERIFY(QFile::remove(file));
        }
    }

    void shouldSayThatAStateOnDiskHasADamagedPage()
    {
        const QString file = path("page.zgm");
        QVERIFY(QFile::copy(path("many.snapshot"), file));
        const qint64 pages = QFileInfo(file).size() / 4096;
        QVERIFY(test::overwrite(file, pages / 2 * 4096, test::garbage(4096)));
        VERIFY_FAILS(MarketStore::open(file), ErrorKind::Corrupt);
    }

    void shouldKeepTheStateOnAFullDisk()
    {
        // GIVEN
        const QString snapshot = path("older.snapshot");
        VERIFY_OK(m_store->snapshot(snapshot));
        {
            const test::FullDisk full;

            // WHEN
            VERIFY_FAILS(m_store->restore(path("many.snapshot")), ErrorKind::Storage);
            VERIFY_FAILS(m_store->put(test::sampleMarketOrder()), ErrorKind::Storage);
            VERIFY_FAILS(m_store->log(test::sampleLogEntry()), ErrorKind::Storage);
            VERIFY_FAILS(m_store->reset(builtInSeed()), ErrorKind::Storage);
            VERIFY_FAILS(m_store->snapshot(snapshot), ErrorKind::Storage);
            QCOMPARE(wholeState(*m_store), 5);
        }

        // THEN
        QCOMPARE(m_store->counts()->log, 0);
        VERIFY_OK(m_store->restore(snapshot));
        QCOMPARE(wholeState(*m_store), 5);
        VERIFY_OK(m_store->put(test::sampleMarketOrder()));
    }

    void shouldBeWholeWhenARestoreIsKilled()
    {
        m_store.reset();
        for (int lines = 1; lines <= 12; ++lines) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                { QStringLiteral("restore"), m_state, path("few.snapshot"), path("many.snapshot") });
            int said = 0;
            while (said < lines && child.waitForReadyRead(60'000))
                said += int(child.readAllStandardOutput().count('\n'));
            child.kill();
            QVERIFY(child.waitForFinished(60'000));
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            const auto store = MarketStore::open(m_state);
            VERIFY_OK(store);
            QVERIFY2(isOneOfTwo(wholeState(**store)), qPrintable(QString::number(wholeState(**store))));
            QVERIFY(checkIntegrity((*store)->connection(), CheckDepth::Full)->isWhole());
        }
    }

    void shouldLetAnotherProcessReadTheLogWhileItIsWritten()
    {
        QProcess reader;
        QVERIFY(startReader(reader, "log"));
        for (int i = 0; i < 2000; ++i)
            VERIFY_OK(m_store->log(test::sampleLogEntry()));
        VERIFY_OK(m_store->setValue(QStringLiteral("end"), "1"));
        QVERIFY(reader.waitForFinished(60'000));
        QCOMPARE(reader.exitCode(), 0);
    }

    void shouldShowOthersOneStateOrTheOtherWhileItRestores()
    {
        VERIFY_OK(m_store->restore(path("few.snapshot")));
        QProcess reader;
        QVERIFY(startReader(reader, "states"));
        for (int i = 0; i < 20; ++i)
            VERIFY_OK(m_store->restore(path(i % 2 == 0 ? "many.snapshot" : "few.snapshot")));
        VERIFY_OK(m_store->setValue(QStringLiteral("end"), "1"));
        QVERIFY(reader.waitForFinished(60'000));
        QCOMPARE(reader.exitCode(), 0);
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    bool startReader(QProcess &reader, const char *role) const
    {
        reader.start(QCoreApplication::applicationFilePath(), { QString::fromLatin1(role), m_state });
        return reader.waitForReadyRead(60'000);
    }

    static Result<void> change(const QString &file, const char *sql)
    {
        const auto connection = Connection::open(file, Connection::Access::ReadWrite);
        return connection ? (*connection)->execute(QString::fromLatin1(sql))
                          : Result<void>(tl::unexpected(connection.error()));
    }

    QTemporaryDir m_folder;
    QString m_state;
    std::unique_ptr<MarketStore> m_store;
};

int main(int argc, char **argv)
{
    test::prepareProcess();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("restore"))
        return restoreForEver(arguments);
    if (arguments.value(1) == QLatin1String("states"))
        return readStates(arguments);
    if (arguments.value(1) == QLatin1String("log"))
        return readLog(arguments);
    MarketSnapshotTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "market_snapshot_test.moc"
