#include "models/store/integrity.h"
#include "models/store/salvage.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kOrders = 300;

SalvagedTable of(const SalvageReport &report, const char *table)
{
    for (const SalvagedTable &salvaged : report.tables) {
        if (salvaged.table == QLatin1String(table))
            return salvaged;
    }
    return {};
}

} // namespace

class SalvageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsEverythingOfAWholeFile();
    void keepsWhatSurroundsDamagedPages();
    void keepsEverythingWhenOnlyTheHeaderIsGone();
    void keepsTheBeginningOfAFileThatWasCutOff();
    void dropsRowsWhoseParentsAreLost();
    void saysThatNothingCanBeRead();
    void neverOverwritesAFile();
    void refusesAnotherProgramsFile();

private:
    void damagePage(int page)
    {
        QVERIFY(test::overwrite(m_file, qint64(page - 1) * 4096, test::garbage(4096)));
    }
    void verifyTarget(const SalvageReport &report)
    {
        const auto target = openDatabase(m_target, Connection::Access::ReadWrite);
        VERIFY_OK(target);
        const auto check = checkIntegrity(**target, CheckDepth::Full);
        QVERIFY2(check->isWhole(), qPrintable(check->problems.value(0)));
        for (const SalvagedTable &table : report.tables)
            QCOMPARE(test::countOf(**target, table.table), int(table.kept));
        VERIFY_OK(test::addOrders(**target, 1).or_else([](const Error &) {}));
    }

    QTemporaryDir m_samples;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_target;
};

void SalvageTest::initTestCase()
{
    VERIFY_OK(test::makeDatabase(m_samples.filePath(QStringLiteral("sample.db")), kOrders));
}

void SalvageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("damaged.db"));
    m_target = m_folder->filePath(QStringLiteral("salvaged.db"));
    QVERIFY(QFile::copy(m_samples.filePath(QStringLiteral("sample.db")), m_file));
}

void SalvageTest::keepsEverythingOfAWholeFile()
{
    const QByteArray before = test::readFile(m_file);
    const auto report = salvageDatabase(m_file, m_target);
    VERIFY_OK(report);
    QVERIFY(report->isWhole());
    QCOMPARE(of(*report, "orders").kept, kOrders);
    QCOMPARE(of(*report, "order_params").kept, 3 * kOrders);
    verifyTarget(*report);
    QCOMPARE(test::readFile(m_file), before);
}

void SalvageTest::keepsWhatSurroundsDamagedPages()
{
    // GIVEN three pages of exchanges that are gone: the first, one in the middle, the last
    const QList<int> pages = test::leafPagesOf(m_file, QStringLiteral("exchanges"));
    QVERIFY(pages.size() > 5);
    for (const int page : { pages.first(), pages.at(pages.size() / 2), pages.last() })
        damagePage(page);
    // WHEN it is salvaged
    const auto report = salvageDatabase(m_file, m_target);
    // THEN only their rows are missing, and the report names them
    VERIFY_OK(report);
    const SalvagedTable exchanges = of(*report, "exchanges");
    QCOMPARE(exchanges.lost.size(), 3);
    QCOMPARE(exchanges.lost.first().from, 1);
    QCOMPARE(exchanges.lost.last().to, -1);
    qint64 lost = kOrders - (exchanges.lost.last().from - 1);
    for (int i = 0; i < 2; ++i)
        lost += exchanges.lost.at(i).to - exchanges.lost.at(i).from + 1;
    QCOMPARE(exchanges.kept + lost, kOrders);
    QVERIFY(lost < kOrders / 2);
    QCOMPARE(of(*report, "orders").kept, kOrders);
    QVERIFY(!report->isWhole());
    verifyTarget(*report);
}

void SalvageTest::keepsEverythingWhenOnlyTheHeaderIsGone()
{
    QVERIFY(test::overwrite(m_file, 0, test::garbage(100)));
    const QByteArray before = test::readFile(m_file);
    const auto report = salvageDatabase(m_file, m_target);
    VERIFY_OK(report);
    QCOMPARE(of(*report, "orders").kept, kOrders);
    QVERIFY(report->isWhole());
    verifyTarget(*report);
    QCOMPARE(test::readFile(m_file), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

void SalvageTest::keepsTheBeginningOfAFileThatWasCutOff()
{
    QVERIFY(QFile::resize(m_file, QFileInfo(m_file).size() * 2 / 3 / 4096 * 4096));
    const auto report = salvageDatabase(m_file, m_target);
    VERIFY_OK(report);
    QVERIFY(!report->isWhole());
    const qint64 kept = of(*report, "orders").kept + of(*report, "orders").refused;
    QVERIFY2(kept > kOrders / 3 && kept <= kOrders, qPrintable(QString::number(kept)));
    verifyTarget(*report);
}

void SalvageTest::dropsRowsWhoseParentsAreLost()
{
    const QList<int> pages = test::leafPagesOf(m_file, QStringLiteral("orders"));
    damagePage(pages.at(pages.size() / 2));
    const auto report = salvageDatabase(m_file, m_target);
    VERIFY_OK(report);
    const SalvagedTable orders = of(*report, "orders");
    QCOMPARE(orders.lost.size(), 1);
    const qint64 lost = orders.lost.first().to - orders.lost.first().from + 1;
    QCOMPARE(orders.kept, kOrders - lost);
    QCOMPARE(of(*report, "order_lines").refused, lost);
    QCOMPARE(of(*report, "order_products").refused, lost);
    QCOMPARE(of(*report, "order_params").refused, 3 * lost);
    verifyTarget(*report);
}

void SalvageTest::saysThatNothingCanBeRead()
{
    QVERIFY(test::writeFile(m_file, test::garbage(100'000)));
    VERIFY_FAILS(salvageDatabase(m_file, m_target), ErrorKind::Corrupt);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList{ QStringLiteral("damaged.db") });
    VERIFY_FAILS(
        salvageDatabase(m_folder->filePath(QStringLiteral("none.db")), m_target), ErrorKind::NotFound);
}

void SalvageTest::neverOverwritesAFile()
{
    QVERIFY(test::writeFile(m_target, "mine"));
    VERIFY_FAILS(salvageDatabase(m_file, m_target), ErrorKind::Conflict);
    QCOMPARE(test::readFile(m_target), QByteArray("mine"));
}

void SalvageTest::refusesAnotherProgramsFile()
{
    QVERIFY(test::overwrite(m_file, 68, "ELSE"));
    VERIFY_FAILS(salvageDatabase(m_file, m_target), ErrorKind::Rejected);
    QVERIFY(!QFile::exists(m_target));
}

ZHANGGUI_TEST(SalvageTest)
#include "salvage_test.moc"
