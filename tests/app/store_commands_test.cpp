// backup, restore and check, as the command line calls them.
#include "app/commands/command.h"
#include "models/workspace/workspace.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

struct Outcome {
    Exit exit = Exit::Good;
    QString out;
    QString err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

const QString kJson = QStringLiteral("--format=json");

} // namespace

class StoreCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void backsUpAndRestores();
    void restoresALostDatabase();
    void restoresIntoANewWorkspace();
    void backsUpWhileAWriterIsAtWork();
    void doesNotRestoreWhileAWriterIsAtWork();
    void aDamagedBackupFallsShort();
    void findsAWholeDatabase();
    void findsDamageAndSalvages();
    void findsGarbage();
    void saysWhatIsMissing();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void theProgramItselfBacksUp();

private:
    Outcome run(const char *command, const QStringList &arguments)
    {
        Outcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        CommandContext context{ { m_directory, {} }, arguments, out, err };
        outcome.exit = findCommand(QString::fromUtf8(command))->run(context);
        return outcome;
    }
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void note(const QString &text)
    {
        const auto connection = openDatabase(m_database, Connection::Access::ReadWrite);
        VERIFY_OK((*connection)
                      ->execute(QStringLiteral("UPDATE orders SET note = :note"),
                          { { QStringLiteral("note"), text } }));
    }
    QString noteIn(const QString &file)
    {
        const auto connection = openDatabase(file, Connection::Access::ReadOnly);
        return connection ? (*connection)->value(QStringLiteral("SELECT max(note) FROM orders"))->toString()
                          : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_directory;
    QString m_database;
};

void StoreCommandsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_directory = path("工作区 1");
    VERIFY_OK(Workspace::open(m_directory, Workspace::Mode::ReadWrite));
    m_database = m_directory + QStringLiteral("/zhanggui.db");
    VERIFY_OK(test::addOrders(**openDatabase(m_database, Connection::Access::ReadWrite), 40));
}

void StoreCommandsTest::backsUpAndRestores()
{
    note(QStringLiteral("then"));
    const Outcome backup = run("backup", { path("备份.db"), kJson });
    QCOMPARE(backup.exit, Exit::Good);
    QCOMPARE(backup.json().value(QStringLiteral("file")).toString(), path("备份.db"));
    QCOMPARE(backup.json().value(QStringLiteral("bytes")).toInteger(), QFileInfo(path("备份.db")).size());
    note(QStringLiteral("later"));
    const Outcome restored = run("restore", { path("备份.db"), kJson });
    QCOMPARE(restored.exit, Exit::Good);
    QCOMPARE(noteIn(m_database), QStringLiteral("then"));
    QCOMPARE(noteIn(restored.json().value(QStringLiteral("replaced")).toString()), QStringLiteral("later"));
    const Outcome again = run("restore", { path("备份.db") });
    QVERIFY(again.out.contains(QStringLiteral(".replaced-")));
    VERIFY_OK(Workspace::open(m_directory, Workspace::Mode::ReadWrite));
}

void StoreCommandsTest::restoresALostDatabase()
{
    QCOMPARE(run("backup", { path("copy.db") }).exit, Exit::Good);
    QVERIFY(QFile::remove(m_database));
    VERIFY_FAILS(Workspace::open(m_directory, Workspace::Mode::ReadWrite), ErrorKind::NotFound);
    const Outcome restored = run("restore", { path("copy.db"), kJson });
    QCOMPARE(restored.exit, Exit::Good);
    QVERIFY(restored.json().value(QStringLiteral("replaced")).isNull());
    VERIFY_OK(Workspace::open(m_directory, Workspace::Mode::ReadWrite));
    QCOMPARE(test::countIn(m_database), 40);
}

void StoreCommandsTest::restoresIntoANewWorkspace()
{
    QCOMPARE(run("backup", { path("copy.db") }).exit, Exit::Good);
    m_directory = path("new/workspace");
    QCOMPARE(run("restore", { path("copy.db") }).exit, Exit::Good);
    const auto workspace = Workspace::open(m_directory, Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    QCOMPARE(test::countIn((*workspace)->databaseFile()), 40);
}

void StoreCommandsTest::backsUpWhileAWriterIsAtWork()
{
    const auto writer = Workspace::open(m_directory, Workspace::Mode::ReadWrite);
    VERIFY_OK(writer);
    QCOMPARE(run("backup", { path("copy.db") }).exit, Exit::Good);
    QCOMPARE(test::countIn(path("copy.db")), 40);
}

void StoreCommandsTest::doesNotRestoreWhileAWriterIsAtWork()
{
    QCOMPARE(run("backup", { path("copy.db") }).exit, Exit::Good);
    const auto writer = Workspace::open(m_directory, Workspace::Mode::ReadWrite);
    VERIFY_OK(writer);
    const Outcome refused = run("restore", { path("copy.db") });
    QCOMPARE(refused.exit, Exit::Unreachable);
    QVERIFY(refused.err.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(refused.out.isEmpty());
}

void StoreCommandsTest::aDamagedBackupFallsShort()
{
    QVERIFY(test::writeFile(path("copy.db"), test::garbage(8000)));
    m_directory = path("new");
    QCOMPARE(run("restore", { path("copy.db") }).exit, Exit::FellShort);
    QVERIFY2(!QFile::exists(m_directory), "a folder was made for nothing");
}

void StoreCommandsTest::findsAWholeDatabase()
{
    const Outcome quick = run("check", { kJson });
    QCOMPARE(quick.exit, Exit::Good);
    QCOMPARE(quick.json().value(QStringLiteral("whole")), QJsonValue(true));
    QCOMPARE(quick.json().value(QStringLiteral("depth")).toString(), QStringLiteral("quick"));
    const Outcome full = run("check", { QStringLiteral("--full") });
    QCOMPARE(full.exit, Exit::Good);
    QCOMPARE(full.out, QStringLiteral("The database is whole.\n"));
}

void StoreCommandsTest::findsDamageAndSalvages()
{
    const QList<int> pages = test::leafPagesOf(m_database, QStringLiteral("changes"));
    QVERIFY(test::overwrite(m_database, qint64(pages.at(pages.size() / 2) - 1) * 4096, test::garbage(4096)));
    const Outcome found = run("check", { kJson });
    QCOMPARE(found.exit, Exit::FellShort);
    QVERIFY(!found.json().value(QStringLiteral("problems")).toArray().isEmpty());

    const Outcome salvaged = run("check", { QStringLiteral("--salvage"), path("saved.db"), kJson });
    QCOMPARE(salvaged.exit, Exit::FellShort);
    const QJsonObject report = salvaged.json().value(QStringLiteral("salvage")).toObject();
    QCOMPARE(report.value(QStringLiteral("whole")), QJsonValue(false));
    for (const auto &value : report.value(QStringLiteral("tables")).toArray()) {
        const QJsonObject table = value.toObject();
        const bool damaged = table.value(QStringLiteral("table")) == QStringLiteral("changes");
        QCOMPARE(table.value(QStringLiteral("lost")).toArray().isEmpty(), !damaged);
    }
    QCOMPARE(run("restore", { path("saved.db") }).exit, Exit::Good);
    QCOMPARE(run("check", { QStringLiteral("--full") }).exit, Exit::Good);
    QCOMPARE(test::countIn(m_database), 40);

    const Outcome taken = run("check", { QStringLiteral("--salvage"), path("saved.db") });
    QCOMPARE(taken.exit, Exit::BadUsage);
}

void StoreCommandsTest::findsGarbage()
{
    QVERIFY(test::writeFile(m_database, test::garbage(8000)));
    const Outcome found = run("check", {});
    QCOMPARE(found.exit, Exit::FellShort);
    QVERIFY(found.out.contains(QStringLiteral("damaged")));
    QCOMPARE(run("check", { QStringLiteral("--salvage"), path("saved.db") }).exit, Exit::Unreachable);
}

void StoreCommandsTest::saysWhatIsMissing()
{
    m_directory = path("nowhere");
    for (const char *command : { "backup", "restore" }) {
        const Outcome outcome = run(command, { path("none.db") });
        QCOMPARE(outcome.exit, Exit::BadUsage);
        QVERIFY(outcome.err.contains(QStringLiteral("no database file")));
    }
    QCOMPARE(run("check", {}).exit, Exit::BadUsage);
    QVERIFY(!QFile::exists(m_directory));
    QVERIFY(!QFile::exists(path("none.db")));
}

void StoreCommandsTest::refusesBadUsage_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QStringList>("arguments");
    const QString file = QStringLiteral("/tmp/none");
    QTest::newRow("backup without file") << QByteArray("backup") << QStringList();
    QTest::newRow("backup with two files") << QByteArray("backup") << QStringList{ file, file };
    QTest::newRow("restore without file") << QByteArray("restore") << QStringList();
    QTest::newRow("restore, unknown option")
        << QByteArray("restore") << QStringList{ file, QStringLiteral("--force") };
    QTest::newRow("check with a file") << QByteArray("check") << QStringList{ file };
    QTest::newRow("check, unknown format")
        << QByteArray("check") << QStringList{ QStringLiteral("--format=csv") };
    QTest::newRow("salvage without file")
        << QByteArray("check") << QStringList{ QStringLiteral("--salvage") };
}

void StoreCommandsTest::refusesBadUsage()
{
    QFETCH(QByteArray, command);
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(command.constData(), arguments);
    QCOMPARE(outcome.exit, Exit::BadUsage);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void StoreCommandsTest::theProgramItselfBacksUp()
{
    QProcess program;
    program.setWorkingDirectory(m_folder->path());
    program.start(QStringLiteral(ZHANGGUI_PROGRAM),
        { QStringLiteral("--workspace"), m_directory, QStringLiteral("backup"),
            QStringLiteral("relative.db") });
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(test::countIn(path("relative.db")), 40);
}

ZHANGGUI_TEST(StoreCommandsTest)
#include "store_commands_test.moc"
