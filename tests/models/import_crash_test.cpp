// What a program that is killed in the middle of an import, or of undoing one, leaves behind. The test starts
// itself again as the process that is killed; when it is killed is drawn from a seeded generator.
#include "models/store/integrity.h"
#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "tests/support/import_support.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <random>

using namespace zhanggui;

namespace {

constexpr int kImportKills = 50;
constexpr int kUndoKills = 50;

QByteArray orders(int first, int count, const char *state)
{
    QByteArray text = "订单号,订单行ID,商品名称,客户名称,订单状态,订单金额\n";
    for (int i = first; i < first + count; ++i) {
        const QByteArray id = "CS" + QByteArray::number(i);
        text += id + ',' + id + "-1,商品" + QByteArray::number(i % 9) + ",客户" + QByteArray::number(i % 31)
            + ',' + state + ',' + QByteArray::number(i) + ".00\n";
    }
    return text;
}

/// Says a line whenever it is asked, and goes on.
std::function<bool()> ticking()
{
    return [] {
        static QTextStream out(stdout);
        out << "tick" << Qt::endl;
        return false;
    };
}

int importAsChild(const QString &folder)
{
    const auto workspace = Workspace::open(folder, Workspace::Mode::ReadWrite);
    if (!workspace)
        return 1;
    const auto connection = openDatabase((*workspace)->databaseFile(), Connection::Access::ReadWrite);
    if (!connection)
        return 2;
    auto inspection = inspectImport(folder + QStringLiteral("/../second.csv"), test::ordersKind(), {});
    if (!inspection)
        return 3;
    auto job =
        ImportJob::create(test::ordersKind(), { *inspection, {}, QStringLiteral("shop"), 2000, folder });
    if (!job || !(*job)->stage({}, ticking()))
        return 4;
    return (*job)->publish(**connection, QStringLiteral("child"), 1, {}, ticking()) ? 0 : 5;
}

int undoAsChild(const QString &folder, qint64 step)
{
    const auto workspace = Workspace::open(folder, Workspace::Mode::ReadWrite);
    if (!workspace)
        return 1;
    const auto connection = openDatabase((*workspace)->databaseFile(), Connection::Access::ReadWrite);
    if (!connection)
        return 2;
    RevertOptions options;
    options.cancelled = ticking();
    options.progress = [tick = ticking()](qint64, qint64) { (void)tick(); };
    return Steps(**connection).undo(step, 1, QStringLiteral("child"), options) ? 0 : 5;
}

/// Runs this program in another role and kills it when it has said `ticks` lines; -1: lets it end. Gives how
/// many lines it said.
int runAndKill(const QStringList &arguments, int ticks)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    int said = 0;
    while ((ticks < 0 || said < ticks) && child.state() != QProcess::NotRunning) {
        child.waitForReadyRead(30'000);
        said += int(child.readAllStandardOutput().count('\n'));
    }
    child.kill();
    child.waitForFinished();
    return said + int(child.readAllStandardOutput().count('\n'));
}

} // namespace

class ImportCrashTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aKilledImportIsThereWholeOrNotAtAll();
    void aKilledUndoIsDoneWholeOrNotAtAll();

private:
    /// Opens the workspace as the next start of the program does; says whether a broken import was named.
    void look(QString *seen, bool *broken);
    void change(const std::function<Result<qint64>(Steps &)> &how);
    qint64 lastImport();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

void ImportCrashTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(QStringLiteral("ws"));
    test::writeFile(m_folder->filePath(QStringLiteral("second.csv")), orders(1200, 3000, "已完成"));
    VERIFY_OK(Workspace::open(m_workspace, Workspace::Mode::ReadWrite));
    const auto connection =
        openDatabase(Workspace::pathsIn(m_workspace).database(), Connection::Access::ReadWrite);
    VERIFY_OK(connection);
    const QString first =
        test::writeFile(m_folder->filePath(QStringLiteral("first.csv")), orders(1000, 300, "处理中"));
    VERIFY_OK(test::importFile(**connection, { first, 1000 }));
}

void ImportCrashTest::look(QString *seen, bool *broken)
{
    const auto workspace = Workspace::open(m_workspace, Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    *broken = !(*workspace)->brokenImports().isEmpty();
    QVERIFY(QDir(m_workspace).entryList({ QStringLiteral("import-*") }).isEmpty());
    const auto connection = openDatabase((*workspace)->databaseFile(), Connection::Access::ReadWrite);
    VERIFY_OK(connection);
    QVERIFY(checkIntegrity(**connection, CheckDepth::Full)->isWhole());
    QCOMPARE(test::dump(**connection, QStringLiteral("PRAGMA foreign_key_check")), QString());
    QCOMPARE(test::dump(**connection,
                 QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'orders_by_created'")),
        QStringLiteral("1"));
    *seen = test::dumpOrders(**connection);
}

void ImportCrashTest::change(const std::function<Result<qint64>(Steps &)> &how)
{
    const auto connection =
        openDatabase(Workspace::pathsIn(m_workspace).database(), Connection::Access::ReadWrite);
    VERIFY_OK(connection);
    Steps steps(**connection);
    VERIFY_OK(how(steps));
}

qint64 ImportCrashTest::lastImport()
{
    const auto connection =
        openDatabase(Workspace::pathsIn(m_workspace).database(), Connection::Access::ReadOnly);
    return connection
        ? (*connection)->value(QStringLiteral("SELECT max(step_id) FROM imports")).value_or(0).toLongLong()
        : 0;
}

void ImportCrashTest::aKilledImportIsThereWholeOrNotAtAll()
{
    const QStringList arguments{ QStringLiteral("--import"), m_workspace };
    QString before;
    QString after;
    bool broken = false;
    look(&before, &broken);
    QVERIFY(!broken);
    const int ticks = runAndKill(arguments, -1);
    look(&after, &broken);
    QVERIFY(!broken);
    QVERIFY(ticks > 10 && after != before);
    change([this](Steps &steps) { return steps.undo(lastImport(), 1, QStringLiteral("t")); });

    std::mt19937 random(20261122);
    int namedBroken = 0;
    for (int i = 0; i < kImportKills; ++i) {
        runAndKill(arguments, 1 + int(random() % unsigned(ticks)));
        QString seen;
        look(&seen, &broken);
        namedBroken += broken ? 1 : 0;
        QVERIFY2(seen == before || seen == after, "something half is there");
        if (seen == after)
            change([this](Steps &steps) { return steps.undo(lastImport(), 1, QStringLiteral("t")); });
        else
            QVERIFY2(broken, "the import that was broken off was not named");
    }
    QVERIFY2(namedBroken > kImportKills / 2, qPrintable(QString::number(namedBroken)));
}

void ImportCrashTest::aKilledUndoIsDoneWholeOrNotAtAll()
{
    runAndKill({ QStringLiteral("--import"), m_workspace }, -1);
    const qint64 step = lastImport();
    const QStringList arguments{ QStringLiteral("--undo"), m_workspace, QString::number(step) };
    QString before;
    QString after;
    bool broken = false;
    look(&before, &broken);
    const int ticks = runAndKill(arguments, -1);
    look(&after, &broken);
    QVERIFY(ticks > 5 && after != before);
    const auto redo = [step](Steps &steps) { return steps.redo(step, 1, QStringLiteral("t")); };
    change(redo);

    std::mt19937 random(20261123);
    int notDone = 0;
    for (int i = 0; i < kUndoKills; ++i) {
        runAndKill(arguments, 1 + int(random() % unsigned(ticks)));
        QString seen;
        look(&seen, &broken);
        QVERIFY2(seen == before || seen == after, "something half is there");
        notDone += seen == before ? 1 : 0;
        if (seen == after)
            change(redo);
    }
    QVERIFY2(notDone > 0, "no kill came before the end");
}

int main(int argc, char **argv)
{
    test::prepareProcess();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--import"))
        return importAsChild(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--undo"))
        return undoAsChild(arguments.value(2), arguments.value(3).toLongLong());
    ImportCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "import_crash_test.moc"
