#include "models/store/settings.h"
#include "models/workspace/workspace.h"
#include "tests/support/await.h"
#include "tests/support/damage.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace zhanggui;
using test::await;
using Mode = Workspace::Mode;

class WorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void makesAPrivateFolder();
    void isUnderTheUsersDataByDefault();
    void keepsWhatWasWritten();
    void aSecondWriterIsToldWhoIsThere();
    void aReaderNeedsNoLock();
    void aReaderMakesNothing();
    void aLostDatabaseIsNotMadeAnew();
    void refusesAFileInThePlaceOfTheFolder();
    void saysThatPermissionIsMissing();
    void readsAFolderThatCannotBeWritten();
    void asksForACheckAfterAnUncleanExit();
    void owesTheCheckUntilTheFileIsWhole();
    void aLockEndsWithItsHolder();
    void knowsZoneAndCurrency();

private:
    Result<std::unique_ptr<Workspace>> open(Mode mode = Mode::ReadWrite)
    {
        return Workspace::open(m_directory, mode);
    }
    QString path(const char *name) const { return m_directory + u'/' + QString::fromUtf8(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_directory;
};

void WorkspaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_directory = m_folder->filePath(QString::fromUtf8("我的 店铺/掌柜 😀"));
}

void WorkspaceTest::makesAPrivateFolder()
{
    const auto workspace = open();
    VERIFY_OK(workspace);
    QCOMPARE((*workspace)->directory(), m_directory);
    QCOMPARE((*workspace)->databaseFile(), path("zhanggui.db"));
    QCOMPARE((*workspace)->vaultFile(), path("vault.json"));
    QVERIFY(!(*workspace)->isReadOnly());
    QVERIFY(!(*workspace)->needsCheck());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    for (const QString &directory : { m_directory, (*workspace)->attachmentsDirectory() }) {
        QVERIFY(QFileInfo(directory).isDir());
        QVERIFY(!(QFile::permissions(directory) & others));
    }
}

void WorkspaceTest::isUnderTheUsersDataByDefault()
{
    QCOMPARE(
        Workspace::defaultDirectory(), qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/zhanggui"));
}

void WorkspaceTest::keepsWhatWasWritten()
{
    {
        const auto workspace = open();
        VERIFY_OK(workspace);
        VERIFY_OK(await((*workspace)->store().run([](Connection &c) { return test::addOrders(c, 3); })));
    }
    const auto workspace = open();
    VERIFY_OK(workspace);
    QVERIFY(!(*workspace)->needsCheck());
    QCOMPARE(await((*workspace)->store().run([](Connection &c) {
        return test::countOf(c, QStringLiteral("orders"));
    })),
        3);
}

void WorkspaceTest::aSecondWriterIsToldWhoIsThere()
{
    QCoreApplication::setApplicationName(QStringLiteral("zhanggui-test"));
    const auto first = open();
    VERIFY_OK(first);
    const auto second = open();
    VERIFY_FAILS(second, ErrorKind::Locked);
    QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(second.error().detail.contains(QSysInfo::machineHostName()));
    QVERIFY(second.error().detail.contains(QStringLiteral("zhanggui-test")));
}

void WorkspaceTest::aReaderNeedsNoLock()
{
    const auto writer = open();
    VERIFY_OK(writer);
    const auto reader = open(Mode::ReadOnly);
    VERIFY_OK(reader);
    QVERIFY((*reader)->isReadOnly());
    VERIFY_OK(await((*writer)->store().run([](Connection &c) { return test::addOrders(c, 3); })));
    QCOMPARE(await((*reader)->store().run(
                 [](Connection &c) { return test::countOf(c, QStringLiteral("orders")); })),
        3);
    VERIFY_FAILS(await((*reader)->store().run([](Connection &c) { return test::addOrders(c, 1); })),
        ErrorKind::ReadOnly);
}

void WorkspaceTest::aReaderMakesNothing()
{
    VERIFY_FAILS(open(Mode::ReadOnly), ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_directory));
}

void WorkspaceTest::aLostDatabaseIsNotMadeAnew()
{
    VERIFY_OK(open());
    QVERIFY(QFile::remove(path("zhanggui.db")));
    for (const Mode mode : { Mode::ReadWrite, Mode::ReadOnly }) {
        const auto refused = open(mode);
        VERIFY_FAILS(refused, ErrorKind::NotFound);
        QVERIFY(refused.error().what.contains(QStringLiteral("restore a backup")));
    }
    QVERIFY(!QFile::exists(path("zhanggui.db")));
    // Its log alone tells it too.
    QVERIFY(QFile::remove(path("workspace.json")));
    QVERIFY(test::writeFile(path("zhanggui.db-wal"), test::garbage(100)));
    VERIFY_FAILS(open(), ErrorKind::NotFound);
    QVERIFY(!QFile::exists(path("zhanggui.db")));
}

void WorkspaceTest::refusesAFileInThePlaceOfTheFolder()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_directory).path()));
    QVERIFY(test::writeFile(m_directory, "a file"));
    VERIFY_FAILS(open(), ErrorKind::BadInput);
}

void WorkspaceTest::saysThatPermissionIsMissing()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x5005)));
    {
        const test::OrdinaryUser user;
        QVERIFY(user.isOrdinary());
        VERIFY_FAILS(open(), ErrorKind::Storage);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x7000)));
    QVERIFY(!QFile::exists(m_directory));
}

void WorkspaceTest::readsAFolderThatCannotBeWritten()
{
    m_directory = m_folder->path();
    {
        const auto workspace = open();
        VERIFY_OK(await((*workspace)->store().run([](Connection &c) { return test::addOrders(c, 3); })));
    }
    QVERIFY(QFile::setPermissions(path("zhanggui.db"), QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_directory, QFile::Permissions::fromInt(0x5005)));
    {
        const test::OrdinaryUser user;
        VERIFY_FAILS(open(), ErrorKind::Storage);
        const auto reader = open(Mode::ReadOnly);
        VERIFY_OK(reader);
        QCOMPARE(await((*reader)->store().run(
                     [](Connection &c) { return test::countOf(c, QStringLiteral("orders")); })),
            3);
    }
    QVERIFY(QFile::setPermissions(m_directory, QFile::Permissions::fromInt(0x7000)));
}

void WorkspaceTest::asksForACheckAfterAnUncleanExit()
{
    VERIFY_OK(open());
    QVERIFY(test::writeFile(path("zhanggui.lock"), "{\"pid\":1}"));
    {
        const auto workspace = open();
        VERIFY_OK(workspace);
        QVERIFY((*workspace)->needsCheck());
    }
    // Nobody checked: it is still owed.
    {
        const auto workspace = open();
        QVERIFY((*workspace)->needsCheck());
        const auto report = await((*workspace)->check(CheckDepth::Quick));
        VERIFY_OK(report);
        QVERIFY(report->isWhole());
        QVERIFY(!(*workspace)->needsCheck());
    }
    QVERIFY(!(*open())->needsCheck());
}

void WorkspaceTest::owesTheCheckUntilTheFileIsWhole()
{
    {
        const auto workspace = open();
        VERIFY_OK(await((*workspace)->store().run([](Connection &c) { return test::addOrders(c, 50); })));
    }
    const int page = test::leafPagesOf(path("zhanggui.db"), QStringLiteral("exchanges")).first();
    QVERIFY(test::overwrite(path("zhanggui.db"), qint64(page - 1) * 4096, test::garbage(4096)));
    QVERIFY(test::writeFile(path("zhanggui.lock"), "{\"pid\":1}"));
    {
        const auto workspace = open();
        VERIFY_OK(workspace);
        const auto report = await((*workspace)->check(CheckDepth::Quick));
        VERIFY_OK(report);
        QVERIFY(!report->isWhole());
        QVERIFY((*workspace)->needsCheck());
    }
    QVERIFY((*open())->needsCheck());
}

void WorkspaceTest::aLockEndsWithItsHolder()
{
    const QString file = m_folder->filePath(QStringLiteral("lock"));
    {
        auto lock = WorkspaceLock::acquire(file);
        VERIFY_OK(lock);
        QVERIFY(!lock->afterUncleanExit());
        const WorkspaceLock moved = std::move(*lock);
        VERIFY_FAILS(WorkspaceLock::acquire(file), ErrorKind::Locked);
    }
    auto second = WorkspaceLock::acquire(file);
    VERIFY_OK(second);
    QVERIFY(second->afterUncleanExit());
    VERIFY_FAILS(
        WorkspaceLock::acquire(m_folder->filePath(QStringLiteral("no/folder/lock"))), ErrorKind::Storage);
}

void WorkspaceTest::knowsZoneAndCurrency()
{
    const auto workspace = open();
    const auto settings = [&](auto work) {
        return await((*workspace)->store().run([work](Connection &connection) {
            Settings values(connection);
            return work(values);
        }));
    };
    QCOMPARE(*settings([](Settings &s) { return s.timeZone(); }), QByteArray("America/New_York"));
    QCOMPARE(*settings([](Settings &s) { return s.currency(); }), QStringLiteral("CNY"));
    VERIFY_OK(settings([](Settings &s) { return s.setTimeZone("Asia/Shanghai"); }));
    VERIFY_OK(settings([](Settings &s) { return s.setCurrency(QStringLiteral("USD")); }));
    VERIFY_FAILS(settings([](Settings &s) { return s.setTimeZone("Asia/Nowhere"); }), ErrorKind::BadInput);
    VERIFY_FAILS(
        settings([](Settings &s) { return s.setCurrency(QStringLiteral("yuan")); }), ErrorKind::BadInput);
    QCOMPARE(*settings([](Settings &s) { return s.timeZone(); }), QByteArray("Asia/Shanghai"));
    QCOMPARE(*settings([](Settings &s) { return s.currency(); }), QStringLiteral("USD"));
    VERIFY_OK(
        settings([](Settings &s) { return s.setValue(QStringLiteral("view/100%"), QStringLiteral("x")); }));
    QCOMPARE(settings([](Settings &s) { return s.withPrefix(QStringLiteral("view/")); })->keys(),
        QStringList{ QStringLiteral("view/100%") });
    VERIFY_OK(settings([](Settings &s) { return s.remove(QStringLiteral("view/100%")); }));
    QVERIFY(settings([](Settings &s) { return s.withPrefix(QStringLiteral("view/")); })->isEmpty());
}

ZHANGGUI_TEST(WorkspaceTest)
#include "workspace_test.moc"
