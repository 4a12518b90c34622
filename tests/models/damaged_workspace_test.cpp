// A workspace whose files were damaged while nobody looked: it says so, or works with what is whole.
#include "models/workspace/workspace.h"
#include "tests/support/await.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace zhanggui;
using test::await;
using Mode = Workspace::Mode;

namespace {

constexpr int kOrders = 60;

}

class DamagedWorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhenItCannotBeOpened_data();
    void saysWhenItCannotBeOpened();
    void findsAPageThatIsGone();
    void readsWhatIsWholeBesideDamage();
    void ignoresGarbageBesideTheDatabase_data();
    void ignoresGarbageBesideTheDatabase();

private:
    QString database() const { return m_folder->filePath(QStringLiteral("zhanggui.db")); }
    Result<std::unique_ptr<Workspace>> open(Mode mode) { return Workspace::open(m_folder->path(), mode); }
    static int ordersIn(Workspace &workspace)
    {
        return await(
            workspace.store().run([](Connection &c) { return test::countOf(c, QStringLiteral("orders")); }));
    }

    QTemporaryDir m_samples;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DamagedWorkspaceTest::initTestCase()
{
    VERIFY_OK(test::makeDatabase(m_samples.filePath(QStringLiteral("sample.db")), kOrders));
}

void DamagedWorkspaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(m_samples.filePath(QStringLiteral("sample.db")), database()));
}

void DamagedWorkspaceTest::saysWhenItCannotBeOpened_data()
{
    QTest::addColumn<qint64>("keep");
    QTest::addColumn<qint64>("garbageAt");
    QTest::addColumn<int>("garbageSize");
    QTest::newRow("4 kB of garbage at the beginning") << qint64(-1) << qint64(0) << 4096;
    QTest::newRow("the header overwritten") << qint64(-1) << qint64(0) << 100;
    QTest::newRow("the names of the tables overwritten") << qint64(-1) << qint64(100) << 3996;
    QTest::newRow("cut off after the first page") << qint64(4096) << qint64(-1) << 0;
    QTest::newRow("cut off within the first page") << qint64(1000) << qint64(-1) << 0;
    QTest::newRow("emptied") << qint64(0) << qint64(-1) << 0;
}

void DamagedWorkspaceTest::saysWhenItCannotBeOpened()
{
    QFETCH(qint64, keep);
    QFETCH(qint64, garbageAt);
    QFETCH(int, garbageSize);
    if (keep >= 0)
        QVERIFY(QFile::resize(database(), keep));
    if (garbageAt >= 0)
        QVERIFY(test::overwrite(database(), garbageAt, test::garbage(garbageSize)));
    const QByteArray before = test::readFile(database());
    for (const Mode mode : { Mode::ReadWrite, Mode::ReadOnly }) {
        VERIFY_FAILS(open(mode), ErrorKind::Corrupt);
        QCOMPARE(test::readFile(database()), before);
    }
}

void DamagedWorkspaceTest::findsAPageThatIsGone()
{
    for (const char *table : { "orders", "order_params", "orders_by_created", "changes" }) {
        const int page = test::leafPagesOf(database(), QString::fromUtf8(table)).first();
        const QByteArray whole = test::readFile(database());
        QVERIFY(test::overwrite(database(), qint64(page - 1) * 4096, test::garbage(4096)));
        const auto workspace = open(Mode::ReadOnly);
        VERIFY_OK(workspace);
        QVERIFY2(!await((*workspace)->check(CheckDepth::Quick))->isWhole(), table);
        QVERIFY(test::writeFile(database(), whole));
    }
}

void DamagedWorkspaceTest::readsWhatIsWholeBesideDamage()
{
    const int page = test::leafPagesOf(database(), QStringLiteral("exchanges")).first();
    QVERIFY(test::overwrite(database(), qint64(page - 1) * 4096, test::garbage(4096)));
    const auto workspace = open(Mode::ReadOnly);
    VERIFY_OK(workspace);
    QCOMPARE(ordersIn(**workspace), kOrders);
    const auto history =
        await((*workspace)->store().run([](Connection &c) { return OrderRepository(c).history(1); }));
    VERIFY_FAILS(history, ErrorKind::Corrupt);
    const auto order =
        await((*workspace)->store().run([](Connection &c) { return OrderRepository(c).find(1); }));
    QVERIFY((*order)->order == test::sampleOrder(QStringLiteral("CS0")));
}

void DamagedWorkspaceTest::ignoresGarbageBesideTheDatabase_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("log") << QStringLiteral("-wal");
    QTest::newRow("index of the log") << QStringLiteral("-shm");
}

void DamagedWorkspaceTest::ignoresGarbageBesideTheDatabase()
{
    QFETCH(QString, suffix);
    QVERIFY(test::writeFile(database() + suffix, test::garbage(40'000)));
    const auto workspace = open(Mode::ReadWrite);
    VERIFY_OK(workspace);
    QCOMPARE(ordersIn(**workspace), kOrders);
    QVERIFY(await((*workspace)->check(CheckDepth::Full))->isWhole());
    VERIFY_OK(await((*workspace)->store().run([](Connection &c) {
        return c.execute(QStringLiteral("UPDATE orders SET note = 'still writable'"));
    })));
}

ZHANGGUI_TEST(DamagedWorkspaceTest)
#include "damaged_workspace_test.moc"
