#include "models/store/backup.h"
#include "models/store/integrity.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace zhanggui;
using Access = Connection::Access;

class BackupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void copiesADatabaseThatIsInUse();
    void reportsProgress();
    void aCancelledBackupKeepsTheOlderOne();
    void aFullDiskKeepsTheOlderBackup();
    void refusesToBackUpOntoItself();
    void saysThatTheFolderIsMissing();
    void refusesToRestoreWhatIsNoGoodBackup_data();
    void refusesToRestoreWhatIsNoGoodBackup();
    void restoresAndKeepsWhatWasThere();
    void restoresOverADamagedFile();
    void aLogLeftBehindIsNotAppliedToTheRestoredFile();
    void aCancelledRestoreChangesNothing();
    void findsDamageInAFile();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    std::unique_ptr<Connection> open(const QString &file)
    {
        auto connection = openDatabase(file, Access::ReadWrite);
        return connection ? std::move(*connection) : nullptr;
    }

    QTemporaryDir m_samples;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void BackupTest::initTestCase()
{
    VERIFY_OK(test::makeDatabase(m_samples.filePath(QStringLiteral("sample.db")), 40));
}

void BackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(m_samples.filePath(QStringLiteral("sample.db")), path("live.db")));
}

void BackupTest::copiesADatabaseThatIsInUse()
{
    // GIVEN a writer with committed rows in the log and one that is not committed
    const auto writer = open(path("live.db"));
    VERIFY_OK(writer->execute(QStringLiteral("UPDATE orders SET note = 'committed'")));
    const auto pending = Transaction::begin(*writer);
    VERIFY_OK(writer->execute(QStringLiteral("UPDATE orders SET note = 'pending'")));
    const auto reader = Connection::open(path("live.db"), Access::ReadOnly);
    VERIFY_OK(reader);
    // WHEN it is backed up
    VERIFY_OK(backupDatabase(**reader, path("备份 😀.db")));
    // THEN the copy is one private file with exactly the committed rows
    const auto permissions = QFile::permissions(path("备份 😀.db"));
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!QFile::exists(path("备份 😀.db-wal")));
    const auto copy = Connection::open(path("备份 😀.db"), Access::ReadOnly);
    VERIFY_OK(copy);
    QCOMPARE(
        (*copy)->value(QStringLiteral("SELECT count(*) FROM orders WHERE note = 'committed'"))->toInt(), 40);
    VERIFY_OK(verifyBackup(path("备份 😀.db")));
}

void BackupTest::reportsProgress()
{
    const auto source = open(path("live.db"));
    VERIFY_OK(source->execute(QStringLiteral("UPDATE orders SET note = printf('%.100000c', 'x')")));
    QList<int> remaining;
    int total = 0;
    VERIFY_OK(backupDatabase(*source, path("copy.db"), [&](int left, int all) {
        remaining.append(left);
        total = all;
        return true;
    }));
    QVERIFY(remaining.size() >= 2);
    QVERIFY(std::is_sorted(remaining.crbegin(), remaining.crend()));
    QVERIFY(total > remaining.first());
}

void BackupTest::aCancelledBackupKeepsTheOlderOne()
{
    const auto source = open(path("live.db"));
    VERIFY_OK(backupDatabase(*source, path("copy.db")));
    VERIFY_OK(source->execute(QStringLiteral("UPDATE orders SET note = printf('%.50000c', 'x')")));
    const QByteArray before = test::readFile(path("copy.db"));
    const QStringList filesBefore = files();
    VERIFY_FAILS(
        backupDatabase(*source, path("copy.db"), [](int, int) { return false; }), ErrorKind::Cancelled);
    QCOMPARE(test::readFile(path("copy.db")), before);
    QCOMPARE(files(), filesBefore);
}

void BackupTest::aFullDiskKeepsTheOlderBackup()
{
    QVERIFY(test::writeFile(path("copy.db"), "the older backup"));
    const QStringList filesBefore = files();
    const auto source = Connection::open(path("live.db"), Access::ReadOnly);
    VERIFY_OK(source);
    const auto formerHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit former = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
    rlimit small = former;
    small.rlim_cur = 50'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto failed = backupDatabase(**source, path("copy.db"));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);
    std::signal(SIGXFSZ, formerHandler);
    VERIFY_FAILS(failed, ErrorKind::Storage);
    QCOMPARE(test::readFile(path("copy.db")), QByteArray("the older backup"));
    for (const QString &file : files())
        QVERIFY2(filesBefore.contains(file) || file.startsWith(QLatin1String("live.db-")), qPrintable(file));
}

void BackupTest::refusesToBackUpOntoItself()
{
    const auto source = open(path("live.db"));
    VERIFY_FAILS(backupDatabase(*source, path("live.db")), ErrorKind::BadInput);
    QVERIFY(QFile::link(path("live.db"), path("link.db")));
    VERIFY_FAILS(backupDatabase(*source, path("link.db")), ErrorKind::BadInput);
    VERIFY_FAILS(restoreDatabase(path("link.db"), path("live.db"), 0), ErrorKind::BadInput);
}

void BackupTest::saysThatTheFolderIsMissing()
{
    const auto source = open(path("live.db"));
    VERIFY_FAILS(backupDatabase(*source, path("no/folder/copy.db")), ErrorKind::Storage);
}

void BackupTest::refusesToRestoreWhatIsNoGoodBackup_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << QStringLiteral("missing") << int(ErrorKind::NotFound);
    QTest::newRow("garbage") << QStringLiteral("garbage") << int(ErrorKind::Corrupt);
    QTest::newRow("cut off") << QStringLiteral("cut") << int(ErrorKind::Corrupt);
    QTest::newRow("overwritten page") << QStringLiteral("page") << int(ErrorKind::Corrupt);
    QTest::newRow("another program's") << QStringLiteral("application") << int(ErrorKind::Rejected);
    QTest::newRow("newer") << QStringLiteral("newer") << int(ErrorKind::Rejected);
    QTest::newRow("without tables") << QStringLiteral("empty") << int(ErrorKind::Rejected);
}

void BackupTest::refusesToRestoreWhatIsNoGoodBackup()
{
    QFETCH(QString, damage);
    QFETCH(int, kind);
    const QString backup = path("copy.db");
    if (damage == QLatin1String("garbage")) {
        QVERIFY(test::writeFile(backup, test::garbage(4096)));
    } else if (damage == QLatin1String("empty")) {
        const auto made = Connection::open(backup, Access::Create);
        VERIFY_OK((*made)->execute(QStringLiteral("PRAGMA user_version = 0")));
        VERIFY_OK((*made)->execute(QStringLiteral("VACUUM")));
    } else if (damage != QLatin1String("missing")) {
        VERIFY_OK(backupDatabase(*open(path("live.db")), backup));
    }
    if (damage == QLatin1String("cut"))
        QVERIFY(QFile::resize(backup, QFileInfo(backup).size() / 2));
    if (damage == QLatin1String("page"))
        QVERIFY(test::overwrite(backup,
            qint64(test::leafPagesOf(backup, QStringLiteral("orders")).first() - 1) * 4096,
            test::garbage(4096)));
    if (damage == QLatin1String("application"))
        QVERIFY(test::overwrite(backup, 68, "ELSE"));
    if (damage == QLatin1String("newer"))
        QVERIFY(test::overwrite(backup, 60, QByteArray("\0\0\3\0", 4)));
    const QByteArray before = test::readFile(path("live.db"));
    const QStringList filesBefore = files();

    const auto refused = restoreDatabase(backup, path("live.db"), 0);

    VERIFY_FAILS(refused, ErrorKind(kind));
    QCOMPARE(test::readFile(path("live.db")), before);
    for (const QString &file : files())
        QVERIFY2(filesBefore.contains(file) || file.startsWith(QLatin1String("copy.db")), qPrintable(file));
}

void BackupTest::restoresAndKeepsWhatWasThere()
{
    VERIFY_OK(backupDatabase(*open(path("live.db")), path("copy.db")));
    VERIFY_OK(open(path("live.db"))->execute(QStringLiteral("UPDATE orders SET note = 'later'")));

    const auto restored = restoreDatabase(path("copy.db"), path("live.db"), 1'763'820'302'000);

    VERIFY_OK(restored);
    QCOMPARE(restored->facts.version, newestSchemaVersion());
    QCOMPARE(restored->replaced, path("live.db.replaced-20251122-140502"));
    const auto notes = [](Connection &connection) {
        return connection.value(QStringLiteral("SELECT count(*) FROM orders WHERE note = 'later'"))->toInt();
    };
    QCOMPARE(notes(*open(path("live.db"))), 0);
    QCOMPARE(test::countIn(path("live.db")), 40);
    QCOMPARE(notes(*open(restored->replaced)), 40);
    // A second one in the same second does not overwrite the first.
    const auto again = restoreDatabase(path("copy.db"), path("live.db"), 1'763'820'302'000);
    QCOMPARE(again->replaced, path("live.db.replaced-20251122-140502-2"));
    // And it makes the database where there is none.
    const auto fresh = restoreDatabase(path("copy.db"), path("fresh.db"), 0);
    QVERIFY(fresh->replaced.isEmpty());
    QCOMPARE(test::countIn(path("fresh.db")), 40);
}

void BackupTest::restoresOverADamagedFile()
{
    VERIFY_OK(backupDatabase(*open(path("live.db")), path("copy.db")));
    QVERIFY(test::writeFile(path("live.db"), test::garbage(9000)));
    const auto restored = restoreDatabase(path("copy.db"), path("live.db"), 0);
    VERIFY_OK(restored);
    QCOMPARE(test::countIn(path("live.db")), 40);
    QCOMPARE(test::readFile(restored->replaced), test::garbage(9000));
}

void BackupTest::aLogLeftBehindIsNotAppliedToTheRestoredFile()
{
    VERIFY_OK(backupDatabase(*open(path("live.db")), path("copy.db")));
    // GIVEN a damaged database with the log of a killed writer beside it
    {
        const auto writer = open(path("live.db"));
        VERIFY_OK(writer->execute(QStringLiteral("UPDATE orders SET note = 'in the log'")));
        QVERIFY(QFile::copy(path("live.db-wal"), path("saved-wal")));
    }
    QVERIFY(QFile::rename(path("saved-wal"), path("live.db-wal")));
    QVERIFY(test::overwrite(path("live.db"), 0, test::garbage(200)));
    // WHEN a backup is restored
    const auto restored = restoreDatabase(path("copy.db"), path("live.db"), 0);
    // THEN the log went with the damaged file
    VERIFY_OK(restored);
    QVERIFY(QFile::exists(restored->replaced + QStringLiteral("-wal")));
    const auto connection = open(path("live.db"));
    QVERIFY(checkIntegrity(*connection, CheckDepth::Full)->isWhole());
    QCOMPARE(connection->value(QStringLiteral("SELECT count(*) FROM orders WHERE note = ''"))->toInt(), 40);
}

void BackupTest::aCancelledRestoreChangesNothing()
{
    const auto source = open(path("live.db"));
    VERIFY_OK(source->execute(QStringLiteral("UPDATE orders SET note = printf('%.50000c', 'x')")));
    VERIFY_OK(backupDatabase(*source, path("copy.db")));
    const QStringList filesBefore = files();
    VERIFY_FAILS(restoreDatabase(path("copy.db"), path("live.db"), 0, [](int, int) { return false; }),
        ErrorKind::Cancelled);
    QCOMPARE(files(), filesBefore);
    QCOMPARE(test::countIn(path("live.db")), 40);
}

void BackupTest::findsDamageInAFile()
{
    {
        const auto connection = open(path("live.db"));
        QVERIFY(checkIntegrity(*connection, CheckDepth::Quick)->isWhole());
        QVERIFY(checkIntegrity(*connection, CheckDepth::Full)->isWhole());
    }
    // A row without parent is only seen by the full check.
    {
        const auto connection = open(path("live.db"));
        VERIFY_OK(connection->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
        VERIFY_OK(connection->execute(QStringLiteral("DELETE FROM orders WHERE id = 1")));
        QVERIFY(checkIntegrity(*connection, CheckDepth::Quick)->isWhole());
        const auto report = checkIntegrity(*connection, CheckDepth::Full);
        QVERIFY(!report->isWhole());
        QVERIFY(report->problems.join(u' ').contains(QStringLiteral("order_lines")));
    }
    const int page = test::leafPagesOf(path("live.db"), QStringLiteral("exchanges")).first();
    QVERIFY(test::overwrite(path("live.db"), qint64(page - 1) * 4096, test::garbage(4096)));
    const auto damaged = open(path("live.db"));
    const auto report = checkIntegrity(*damaged, CheckDepth::Quick);
    VERIFY_OK(report);
    QVERIFY(!report->isWhole());
}

ZHANGGUI_TEST(BackupTest)
#include "backup_test.moc"
