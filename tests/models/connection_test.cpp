#include "models/store/connection.h"
#include "models/store/integrity.h"
#include "models/store/native_query.h"
#include "tests/support/damage.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <thread>

using namespace zhanggui;
using namespace std::chrono_literals;
using Access = Connection::Access;

namespace {

const QString kNumbers = QStringLiteral("CREATE TABLE numbers (id INTEGER PRIMARY KEY, name TEXT UNIQUE, "
                                        "size INTEGER CHECK (size >= 0)) STRICT");

Result<std::unique_ptr<Connection>> withTable(const QString &file)
{
    auto connection = Connection::open(file, Access::Create);
    if (connection) {
        if (const auto made = (*connection)->execute(kNumbers); !made)
            return tl::unexpected(made.error());
    }
    return connection;
}

Result<void> add(Connection &connection, const QString &name, int size = 0)
{
    return connection.execute(QStringLiteral("INSERT INTO numbers (name, size) VALUES (:name, :size)"),
        { { QStringLiteral("name"), name }, { QStringLiteral("size"), size } });
}

int count(Connection &connection)
{
    return connection.value(QStringLiteral("SELECT count(*) FROM numbers")).value_or(-1).toInt();
}

/// Adds rows of about 1 kB until that fails.
Error fillUntilItFails(Connection &connection)
{
    for (int i = 0; i < 100'000; ++i) {
        if (const auto added = add(connection, QStringLiteral("%1").arg(i, 1000, 10, QLatin1Char('0')));
            !added)
            return added.error();
    }
    return {};
}

} // namespace

class ConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyConnectionHasThePragmas_data();
    void everyConnectionHasThePragmas();
    void aNewFileIsPrivate();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void aMissingFileIsNotMade();
    void leavesNoConnectionNameBehind();
    void bindsByNameAndKeepsNull();
    void aRowThatCannotBeReadIsNotTheEnd();
    void namesTheConstraintThatSaysNo();
    void aReadOnlyConnectionWritesNothing();
    void readsInAFolderThatCannotBeWritten();
    void aSecondWriterIsToldInsteadOfWaiting();
    void aDroppedTransactionLeavesNothing();
    void aNestedTransactionRollsBackAlone();
    void aCommittedTransactionCannotBeCommittedAgain();
    void aFullFileRollsBackAndWorksOnLater();
    void aFileSizeLimitIsAnErrorAndNotTheEnd();
    void anotherThreadInterruptsAStatement();
    void namesTheTablesOfCommittedChangesOnly();
    void readsNatively();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void ConnectionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QString::fromUtf8("掌柜 😀.db"));
}

void ConnectionTest::everyConnectionHasThePragmas_data()
{
    QTest::addColumn<int>("access");
    QTest::newRow("read and write") << int(Access::ReadWrite);
    QTest::newRow("read only") << int(Access::ReadOnly);
}

void ConnectionTest::everyConnectionHasThePragmas()
{
    QFETCH(int, access);
    const auto first = withTable(m_file);
    VERIFY_OK(first);
    const auto second = Connection::open(m_file, Access(access), 1234ms);
    VERIFY_OK(second);
    const auto pragma = [&](const char *name) {
        return (*second)->value(QStringLiteral("PRAGMA ") + QLatin1String(name)).value_or(-1).toString();
    };
    QCOMPARE(pragma("journal_mode"), QStringLiteral("wal"));
    QCOMPARE(pragma("synchronous"), QStringLiteral("2"));
    QCOMPARE(pragma("foreign_keys"), QStringLiteral("1"));
    QCOMPARE(pragma("trusted_schema"), QStringLiteral("0"));
    QCOMPARE(pragma("cell_size_check"), QStringLiteral("1"));
    QCOMPARE(pragma("busy_timeout"), QStringLiteral("1234"));
}

void ConnectionTest::aNewFileIsPrivate()
{
    const auto connection = withTable(m_file);
    VERIFY_OK(connection);
    for (const char *suffix : { "", "-wal", "-shm" }) {
        const auto permissions = QFile::permissions(m_file + QLatin1String(suffix));
        QVERIFY2(permissions.testFlag(QFile::WriteOwner), suffix);
        QVERIFY2(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)), suffix);
    }
}

void ConnectionTest::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("4 kB of garbage") << test::garbage(4096);
    QTest::newRow("text") << QByteArray("orderId,customer\n").repeated(300);
}

void ConnectionTest::refusesWhatIsNoDatabase()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(test::writeFile(m_file, bytes));
    VERIFY_FAILS(Connection::open(m_file, Access::ReadWrite), ErrorKind::Corrupt);
    VERIFY_FAILS(Connection::open(m_file, Access::ReadOnly), ErrorKind::Corrupt);
    if (!bytes.isEmpty())
        VERIFY_FAILS(Connection::open(m_file, Access::Create), ErrorKind::Corrupt);
    QCOMPARE(test::readFile(m_file), bytes);
}

void ConnectionTest::aMissingFileIsNotMade()
{
    VERIFY_FAILS(Connection::open(m_file, Access::ReadWrite), ErrorKind::NotFound);
    VERIFY_FAILS(Connection::open(m_file, Access::ReadOnly), ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_file));
    VERIFY_FAILS(Connection::open(m_folder->filePath(QStringLiteral("no/such/folder.db")), Access::Create),
        ErrorKind::Storage);
}

void ConnectionTest::leavesNoConnectionNameBehind()
{
    const int before = QSqlDatabase::connectionNames().size();
    {
        const auto one = withTable(m_file);
        const auto two = Connection::open(m_file, Access::ReadOnly);
        VERIFY_OK(two);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 2);
    }
    VERIFY_FAILS(
        Connection::open(m_folder->filePath(QStringLiteral("none")), Access::ReadOnly), ErrorKind::NotFound);
    QVERIFY(test::writeFile(m_file, test::garbage(4096)));
    VERIFY_FAILS(Connection::open(m_file, Access::ReadOnly), ErrorKind::Corrupt);
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
}

void ConnectionTest::bindsByNameAndKeepsNull()
{
    const auto connection = withTable(m_file);
    VERIFY_OK(connection);
    const auto id = (*connection)
                        ->insert(QStringLiteral("INSERT INTO numbers (name, size) VALUES (:name, :size)"),
                            { { QStringLiteral("name"), QString() }, { QStringLiteral("size"), 7 } });
    VERIFY_OK(id);
    auto row = (*connection)
                   ->query(QStringLiteral("SELECT name, size FROM numbers WHERE id = :id"),
                       { { QStringLiteral("id"), *id } });
    VERIFY_OK(row);
    QVERIFY(row->next());
    QVERIFY(row->value(0).isNull());
    QCOMPARE(row->value(1).toInt(), 7);
}

void ConnectionTest::aRowThatCannotBeReadIsNotTheEnd()
{
    const auto connection = withTable(m_file);
    const QString sql =
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :last) "
                       "SELECT CASE WHEN i = 3 THEN abs(-9223372036854775807 - 1) ELSE i END FROM n");
    const auto number = [](const QSqlQuery &row) { return row.value(0).toInt(); };
    const auto upTo = [&](int last) {
        return (*connection)->list<int>(sql, { { QStringLiteral("last"), last } }, number);
    };
    QCOMPARE(upTo(2).value_or(QList<int>()), (QList<int>{ 1, 2 }));
    VERIFY_FAILS(upTo(5), ErrorKind::Storage);
}

void ConnectionTest::namesTheConstraintThatSaysNo()
{
    const auto connection = withTable(m_file);
    VERIFY_OK(connection);
    VERIFY_OK(add(**connection, QStringLiteral("one")));
    VERIFY_FAILS(add(**connection, QStringLiteral("one")), ErrorKind::Conflict);
    VERIFY_FAILS(add(**connection, QStringLiteral("two"), -1), ErrorKind::BadInput);
}

void ConnectionTest::aReadOnlyConnectionWritesNothing()
{
    QVERIFY(withTable(m_file).has_value());
    const auto reader = Connection::open(m_file, Access::ReadOnly);
    VERIFY_OK(reader);
    QVERIFY((*reader)->isReadOnly());
    VERIFY_FAILS(add(**reader, QStringLiteral("one")), ErrorKind::ReadOnly);
    QCOMPARE(count(**reader), 0);
}

void ConnectionTest::readsInAFolderThatCannotBeWritten()
{
    // GIVEN a database, closed cleanly, in a folder where no -shm can be made
    {
        const auto writer = withTable(m_file);
        VERIFY_OK(add(**writer, QStringLiteral("one")));
    }
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x5005)));
    // WHEN somebody without root's rights opens it
    {
        const test::OrdinaryUser user;
        QVERIFY(user.isOrdinary());
        const auto reader = Connection::open(m_file, Access::ReadOnly);
        // THEN it can be read, and writing is refused
        VERIFY_OK(reader);
        QCOMPARE(count(**reader), 1);
        VERIFY_FAILS(add(**reader, QStringLiteral("two")), ErrorKind::ReadOnly);
        const auto writer = Connection::open(m_file, Access::ReadWrite);
        QVERIFY(!writer || !add(**writer, QStringLiteral("two")));
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x7000)));
}

void ConnectionTest::aSecondWriterIsToldInsteadOfWaiting()
{
    const auto first = withTable(m_file);
    const auto second = Connection::open(m_file, Access::ReadWrite, 1ms);
    VERIFY_OK(second);
    {
        const auto writing = Transaction::begin(**first);
        VERIFY_OK(writing);
        VERIFY_FAILS(Transaction::begin(**second), ErrorKind::Locked);
        QCOMPARE(count(**second), 0);
    }
    VERIFY_OK(Transaction::begin(**second));
}

void ConnectionTest::aDroppedTransactionLeavesNothing()
{
    const auto connection = withTable(m_file);
    {
        const auto transaction = Transaction::begin(**connection);
        VERIFY_OK(transaction);
        VERIFY_OK(add(**connection, QStringLiteral("one")));
        QVERIFY((*connection)->inTransaction());
    }
    QVERIFY(!(*connection)->inTransaction());
    QCOMPARE(count(**connection), 0);
}

void ConnectionTest::aNestedTransactionRollsBackAlone()
{
    const auto connection = withTable(m_file);
    auto outer = Transaction::begin(**connection);
    VERIFY_OK(outer);
    VERIFY_OK(add(**connection, QStringLiteral("outer")));
    {
        const auto dropped = Transaction::begin(**connection);
        VERIFY_OK(add(**connection, QStringLiteral("dropped")));
    }
    {
        auto kept = Transaction::begin(**connection);
        VERIFY_OK(add(**connection, QStringLiteral("kept")));
        VERIFY_OK(kept->commit());
    }
    VERIFY_OK(outer->commit());
    const auto names =
        (*connection)
            ->value(QStringLiteral("SELECT group_concat(name) FROM (SELECT name FROM numbers ORDER BY id)"));
    QCOMPARE(names->toString(), QStringLiteral("outer,kept"));
}

void ConnectionTest::aCommittedTransactionCannotBeCommittedAgain()
{
    const auto connection = withTable(m_file);
    auto transaction = Transaction::begin(**connection);
    VERIFY_OK(transaction->commit());
    VERIFY_FAILS(transaction->commit(), ErrorKind::Conflict);
}

void ConnectionTest::aFullFileRollsBackAndWorksOnLater()
{
    // GIVEN a database that may not grow
    const auto connection = withTable(m_file);
    VERIFY_OK(add(**connection, QStringLiteral("before")));
    VERIFY_OK((*connection)->value(QStringLiteral("PRAGMA max_page_count = 20")));
    // WHEN a transaction writes more than fits
    {
        auto transaction = Transaction::begin(**connection);
        const Error error = fillUntilItFails(**connection);
        QCOMPARE(error.kind, ErrorKind::Storage);
        QCOMPARE(error.what, QStringLiteral("the disk is full"));
    }
    // THEN nothing of it stays, the file is whole, and with space it goes on
    QCOMPARE(count(**connection), 1);
    QVERIFY(checkIntegrity(**connection, CheckDepth::Full)->isWhole());
    VERIFY_OK((*connection)->value(QStringLiteral("PRAGMA max_page_count = 1000")));
    VERIFY_OK(add(**connection, QStringLiteral("after")));
}

void ConnectionTest::aFileSizeLimitIsAnErrorAndNotTheEnd()
{
    const auto connection = withTable(m_file);
    VERIFY_OK(add(**connection, QStringLiteral("before")));
    // GIVEN a process that may write no file larger than 200 kB, with the signal for that ignored
    const auto formerHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit former = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
    rlimit small = former;
    small.rlim_cur = 200'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    // WHEN a transaction writes more
    Error error;
    Result<void> committed;
    {
        auto transaction = Transaction::begin(**connection);
        QVERIFY((*connection)->execute(QStringLiteral("PRAGMA cache_size = 10")).has_value());
        error = fillUntilItFails(**connection);
    }
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);
    std::signal(SIGXFSZ, formerHandler);
    // THEN that is an error of the storage, and the file is as before
    QCOMPARE(error.kind, ErrorKind::Storage);
    QCOMPARE(count(**connection), 1);
    QVERIFY(checkIntegrity(**connection, CheckDepth::Full)->isWhole());
}

void ConnectionTest::anotherThreadInterruptsAStatement()
{
    const auto connection = withTable(m_file);
    std::atomic<bool> ended = false;
    std::thread other([&] {
        while (!ended) {
            (*connection)->interrupt();
            std::this_thread::yield();
        }
    });
    const auto endless =
        (*connection)
            ->value(QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                   "FROM n) SELECT count(*) FROM n"));
    ended = true;
    other.join();
    VERIFY_FAILS(endless, ErrorKind::Cancelled);
    VERIFY_OK(add(**connection, QStringLiteral("after")));
}

void ConnectionTest::namesTheTablesOfCommittedChangesOnly()
{
    const auto connection = withTable(m_file);
    (void)(*connection)->takeChangedTables();
    {
        const auto dropped = Transaction::begin(**connection);
        VERIFY_OK(add(**connection, QStringLiteral("one")));
    }
    QCOMPARE((*connection)->takeChangedTables(), QStringList());
    VERIFY_OK(add(**connection, QStringLiteral("two")));
    {
        const auto dropped = Transaction::begin(**connection);
    }
    QCOMPARE((*connection)->takeChangedTables(), QStringList{ QStringLiteral("numbers") });
    QCOMPARE((*connection)->takeChangedTables(), QStringList());
}

void ConnectionTest::readsNatively()
{
    const auto connection = withTable(m_file);
    auto insert = NativeQuery::prepare(
        **connection, QStringLiteral("INSERT INTO numbers (id, name, size) VALUES (?1, ?2, :size)"));
    VERIFY_OK(insert);
    insert->bind(1, qint64(5'000'000'000));
    insert->bind(2, QString::fromUtf8("云商店 😀"));
    insert->bind(insert->parameter(":size"), QVariant(3));
    QCOMPARE(insert->next().value_or(true), false);
    insert->reset();
    insert->bind(1, qint64(6));
    QCOMPARE(insert->next().value_or(true), false);

    auto select =
        NativeQuery::prepare(**connection, QStringLiteral("SELECT * FROM numbers ORDER BY id DESC"));
    VERIFY_OK(select);
    QCOMPARE(select->columnCount(), 3);
    QVERIFY(select->next().value_or(false));
    QCOMPARE(select->int64(0), qint64(5'000'000'000));
    QCOMPARE(select->text(1), QString::fromUtf8("云商店 😀"));
    QCOMPARE(select->value(2), QVariant(qlonglong(3)));
    QVERIFY(select->next().value_or(false));
    QVERIFY(select->isNull(1));
    QVERIFY(select->text(1).isNull());
    QVERIFY(!select->value(2).isValid());
    QCOMPARE(select->next().value_or(true), false);

    VERIFY_FAILS(NativeQuery::prepare(**connection, QStringLiteral("SELECT nothing")), ErrorKind::Storage);
    auto refused =
        NativeQuery::prepare(**connection, QStringLiteral("INSERT INTO numbers (size) VALUES (-1)"));
    VERIFY_OK(refused);
    VERIFY_FAILS(refused->next(), ErrorKind::BadInput);
}

ZHANGGUI_TEST(ConnectionTest)
#include "connection_test.moc"
