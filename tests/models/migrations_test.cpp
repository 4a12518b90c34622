#include "models/store/migrations.h"
#include "models/store/schema.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <list>
#include <string>

using namespace zhanggui;
using Access = Connection::Access;

namespace {

/// A table of migrations for one test; its statements are files in a folder of the test's.
class Table {
public:
    explicit Table(QString folder)
        : m_folder(std::move(folder))
    {
    }

    void add(int version, const QByteArrayList &statements)
    {
        auto &files = m_files.emplace_back();
        for (const QByteArray &statement : statements) {
            const QString name = QStringLiteral("%1/%2.sql").arg(m_folder).arg(++m_count);
            QVERIFY(test::writeFile(name, statement));
            files.push_back(m_names.emplace_back(name.toStdString()).c_str());
        }
        m_rows.push_back({ version, files });
    }

    std::span<const Migration> rows(qsizetype count = -1) const
    {
        return std::span(m_rows).first(count < 0 ? m_rows.size() : size_t(count));
    }

private:
    QString m_folder;
    int m_count = 0;
    std::list<std::string> m_names;
    std::list<std::vector<const char *>> m_files;
    std::vector<Migration> m_rows;
};

QStringList schemaOf(Connection &connection)
{
    QStringList all;
    auto rows = connection.query(QStringLiteral(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"));
    while (rows && rows->next())
        all.append(QStringLiteral("%1 %2 %3: %4")
                       .arg(rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(),
                           rows->value(3).toString()));
    return all;
}

QString fixtureOf(int version)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/schema/v%1.sql").arg(version);
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void migratedEqualsFresh_data();
    void migratedEqualsFresh();
    void everyVersionHasAFixture();
    void aFixtureIsTheSchemaOfItsDay();
    void migratesStepByStepAndKeepsRows();
    void copiesTheFileBeforeTheFirstStep();
    void aFailingStepLeavesTheVersionBefore();
    void opensTheNewestUnchanged();
    void refusesANewerFile();
    void refusesAnotherProgramsFile();
    void readsAnOlderFileOnlyAfterItWasMigrated();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void MigrationsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void MigrationsTest::migratedEqualsFresh_data()
{
    QTest::addColumn<QString>("fixture");
    const QDir folder(QStringLiteral(ZHANGGUI_TEST_DATA "/schema"));
    for (const QString &name : folder.entryList({ QStringLiteral("v*.sql") }))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void MigrationsTest::migratedEqualsFresh()
{
    // GIVEN a database as an earlier version left it, with a row in each table
    QFETCH(QString, fixture);
    const auto old = Connection::open(path("old.db"), Access::Create);
    VERIFY_OK(old);
    const QByteArray dump = test::readFile(fixture);
    QCOMPARE(sqlite3_exec((*old)->native(), dump.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    QStringList tables;
    auto names = (*old)->query(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"));
    while (names->next())
        tables.append(names->value(0).toString());
    const auto rowsIn = [&](const QString &table) {
        return (*old)->value(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table))->toInt();
    };
    QMap<QString, int> before;
    for (const QString &table : tables) {
        before.insert(table, rowsIn(table));
        QVERIFY2(before.value(table) > 0 || table.startsWith(QLatin1String("sqlite_")), qPrintable(table));
    }
    // WHEN it is migrated and another one is made anew
    VERIFY_OK(migrate(**old, schemaMigrations()));
    const auto fresh = openDatabase(path("fresh.db"), Access::Create);
    VERIFY_OK(fresh);
    // THEN both are the same, and no row is lost
    QCOMPARE(schemaOf(**old), schemaOf(**fresh));
    QCOMPARE(schemaVersion(**old)->version, newestSchemaVersion());
    for (const QString &table : tables)
        QCOMPARE(rowsIn(table), before.value(table));
}

void MigrationsTest::everyVersionHasAFixture()
{
    for (const Migration &migration : schemaMigrations())
        QVERIFY2(QFile::exists(fixtureOf(migration.version)), qPrintable(fixtureOf(migration.version)));
}

void MigrationsTest::aFixtureIsTheSchemaOfItsDay()
{
    // A released step must never be edited: its fixture would differ from what the step makes.
    for (size_t count = 1; count <= schemaMigrations().size(); ++count) {
        const auto steps = schemaMigrations().first(count);
        const int version = steps.back().version;
        const auto made = Connection::open(path("made.db") + QString::number(version), Access::Create);
        VERIFY_OK(migrate(**made, steps));
        const auto kept = Connection::open(path("kept.db") + QString::number(version), Access::Create);
        const QByteArray dump = test::readFile(fixtureOf(version));
        QCOMPARE(sqlite3_exec((*kept)->native(), dump.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(schemaOf(**made), schemaOf(**kept));
        QCOMPARE(schemaVersion(**kept)->version, version);
        QCOMPARE(schemaVersion(**kept)->applicationId, kApplicationId);
    }
}

void MigrationsTest::migratesStepByStepAndKeepsRows()
{
    Table table(m_folder->path());
    table.add(3, { "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT", "INSERT INTO a VALUES (7)" });
    table.add(5, { "ALTER TABLE a ADD COLUMN name TEXT", "UPDATE a SET name = 'seven'" });
    const auto old = Connection::open(path("old.db"), Access::Create);
    VERIFY_OK(migrate(**old, table.rows(1)));
    QCOMPARE(schemaVersion(**old)->version, 3);
    VERIFY_OK(migrate(**old, table.rows()));
    QCOMPARE(schemaVersion(**old)->version, 5);
    QCOMPARE((*old)->value(QStringLiteral("SELECT name FROM a WHERE id = 7"))->toString(),
        QStringLiteral("seven"));

    const auto fresh = Connection::open(path("fresh.db"), Access::Create);
    VERIFY_OK(migrate(**fresh, table.rows()));
    QCOMPARE(schemaOf(**old), schemaOf(**fresh));
}

void MigrationsTest::copiesTheFileBeforeTheFirstStep()
{
    Table table(m_folder->path());
    table.add(1, { "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT" });
    table.add(2, { "DROP TABLE a", "CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT" });
    const auto connection = Connection::open(path("kept.db"), Access::Create);
    VERIFY_OK(migrate(**connection, table.rows(1)));
    QVERIFY2(!QFile::exists(path("kept.db.before-v1")), "a new file needs no copy");
    VERIFY_OK((*connection)->execute(QStringLiteral("INSERT INTO a VALUES (42)")));
    QVERIFY(test::writeFile(path("kept.db.before-v2"), "an earlier copy"));

    VERIFY_OK(migrate(**connection, table.rows()));

    QCOMPARE(test::readFile(path("kept.db.before-v2")), QByteArray("an earlier copy"));
    const auto copy = Connection::open(path("kept.db.before-v2-2"), Access::ReadOnly);
    VERIFY_OK(copy);
    QCOMPARE(schemaVersion(**copy)->version, 1);
    QCOMPARE((*copy)->value(QStringLiteral("SELECT id FROM a"))->toInt(), 42);
}

void MigrationsTest::aFailingStepLeavesTheVersionBefore()
{
    Table table(m_folder->path());
    table.add(1, { "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT" });
    table.add(2, { "CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT", "INSERT INTO a VALUES ('text')" });
    const auto connection = Connection::open(path("kept.db"), Access::Create);
    VERIFY_OK(migrate(**connection, table.rows(1)));
    const QStringList before = schemaOf(**connection);

    const auto failed = migrate(**connection, table.rows());

    VERIFY_FAILS(failed, ErrorKind::BadInput);
    QVERIFY(failed.error().detail.contains(QStringLiteral("3.sql")));
    QCOMPARE(schemaOf(**connection), before);
    QCOMPARE(schemaVersion(**connection)->version, 1);
    QVERIFY(!(*connection)->inTransaction());
}

void MigrationsTest::opensTheNewestUnchanged()
{
    {
        VERIFY_OK(openDatabase(path("new.db"), Access::Create));
    }
    const QByteArray before = test::readFile(path("new.db"));
    {
        VERIFY_OK(openDatabase(path("new.db"), Access::ReadWrite));
        VERIFY_OK(openDatabase(path("new.db"), Access::ReadOnly));
    }
    QCOMPARE(test::readFile(path("new.db")), before);
}

void MigrationsTest::refusesANewerFile()
{
    {
        const auto connection = openDatabase(path("new.db"), Access::Create);
        VERIFY_OK((*connection)->execute(QStringLiteral("PRAGMA user_version = 999")));
    }
    for (const Access access : { Access::ReadWrite, Access::ReadOnly, Access::Create }) {
        const auto refused = openDatabase(path("new.db"), access);
        VERIFY_FAILS(refused, ErrorKind::Rejected);
        QVERIFY(refused.error().what.contains(QStringLiteral("newer")));
    }
}

void MigrationsTest::refusesAnotherProgramsFile()
{
    {
        const auto connection = Connection::open(path("other.db"), Access::Create);
        VERIFY_OK((*connection)->execute(QStringLiteral("CREATE TABLE theirs (a)")));
    }
    VERIFY_FAILS(openDatabase(path("other.db"), Access::ReadWrite), ErrorKind::Rejected);
    {
        const auto connection = Connection::open(path("other.db"), Access::ReadWrite);
        VERIFY_OK((*connection)->execute(QStringLiteral("PRAGMA application_id = 7")));
    }
    const auto refused = openDatabase(path("other.db"), Access::ReadWrite);
    VERIFY_FAILS(refused, ErrorKind::Rejected);
    QVERIFY(refused.error().what.contains(QStringLiteral("another program")));
    const auto untouched = Connection::open(path("other.db"), Access::ReadOnly);
    QCOMPARE(schemaOf(**untouched).size(), 1);
}

void MigrationsTest::readsAnOlderFileOnlyAfterItWasMigrated()
{
    {
        const auto connection = openDatabase(path("old.db"), Access::Create);
        VERIFY_OK((*connection)->execute(QStringLiteral("PRAGMA user_version = 0")));
    }
    VERIFY_FAILS(openDatabase(path("old.db"), Access::ReadOnly), ErrorKind::ReadOnly);
}

ZHANGGUI_TEST(MigrationsTest)
#include "migrations_test.moc"
