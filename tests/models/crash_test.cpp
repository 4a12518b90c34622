// What a killed process leaves behind. The test starts itself again as the process that is killed.
#include "models/store/backup.h"
#include "models/store/integrity.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace zhanggui;
using Access = Connection::Access;

namespace {

constexpr int kBatch = 20;
constexpr int kKills = 10;

/// Writes batches for ever and says so after each commit.
int writeBatches(const QString &file)
{
    const auto connection = openDatabase(file, Access::ReadWrite);
    if (!connection)
        return 1;
    QTextStream out(stdout);
    for (int batch = 0;; ++batch) {
        auto transaction = Transaction::begin(**connection);
        for (int i = 0; transaction && i < kBatch; ++i) {
            const auto step =
                Steps(**connection)
                    .begin({ batch, QStringLiteral("child"), QStringLiteral("test"), QString(500, u'x') });
            if (!step)
                return 2;
        }
        if (!transaction || !transaction->commit())
            return 3;
        out << "batch" << Qt::endl;
    }
}

/// Makes the same backup for ever and says so after each.
int makeBackups(const QString &file)
{
    const auto connection = Connection::open(file, Access::ReadOnly);
    QTextStream out(stdout);
    while (connection && backupDatabase(**connection, file + QStringLiteral(".backup")))
        out << "backup" << Qt::endl;
    return 1;
}

/// Starts this program in another role and kills it after it has said `lines` lines. Gives what it had said
/// until then; how far it was with the next is up to chance.
QByteArray runAndKill(const QString &role, const QString &file, int lines)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { role, file });
    QByteArray said;
    while (said.count('\n') < lines && child.waitForReadyRead(30'000))
        said += child.readAllStandardOutput();
    child.kill();
    child.waitForFinished();
    return said + child.readAllStandardOutput();
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKilledWriterLeavesWholeBatchesOnly();
    void aKilledBackupLeavesAWholeFile();
};

void CrashTest::aKilledWriterLeavesWholeBatchesOnly()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("zhanggui.db"));
    VERIFY_OK(test::makeDatabase(file, 0));
    int before = test::countIn(file, QStringLiteral("steps"));
    for (int i = 0; i < kKills; ++i) {
        const int reported = int(runAndKill(QStringLiteral("--write-batches"), file, i + 1).count("batch\n"));
        const auto connection = openDatabase(file, Access::ReadWrite);
        VERIFY_OK(connection);
        QVERIFY(checkIntegrity(**connection, CheckDepth::Full)->isWhole());
        const int written = test::countOf(**connection, QStringLiteral("steps")) - before;
        QCOMPARE(written % kBatch, 0);
        QVERIFY2(reported > 0, "the writer said nothing");
        QVERIFY2(written >= reported * kBatch, "a batch that was reported done is missing");
        before += written;
    }
}

void CrashTest::aKilledBackupLeavesAWholeFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("zhanggui.db"));
    VERIFY_OK(test::makeDatabase(file, 50));
    for (int i = 0; i < kKills; ++i) {
        QVERIFY(!runAndKill(QStringLiteral("--make-backups"), file, i + 1).isEmpty());
        VERIFY_OK(verifyBackup(file + QStringLiteral(".backup")));
    }
    QCOMPARE(test::countIn(file + QStringLiteral(".backup")), 50);
}

int main(int argc, char **argv)
{
    test::prepareProcess();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write-batches"))
        return writeBatches(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--make-backups"))
        return makeBackups(arguments.value(2));
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crash_test.moc"
