// The engine from file to step: reading, totals, preview, cancel and resume, disk full, what is left behind.
#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "tests/support/full_disk.h"
#include "tests/support/import_support.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTimer>

#include <ctime>

using namespace zhanggui;

namespace {

QByteArray manyOrders(int count)
{
    QByteArray text = "订单号,商品名称,客户名称,订单金额,创建时间\n";
    for (int i = 0; i < count; ++i) {
        text += "CS" + QByteArray::number(100000 + i) + ",商品" + QByteArray::number(i % 50) + ",客户"
            + QByteArray::number(i % 300) + ',' + QByteArray::number(i) + ".50,2026-10-01 10:00:00\n";
    }
    return text;
}

QStringList partsIn(const QString &folder)
{
    return QDir(folder).entryList({ QStringLiteral("import-*") });
}

QString fixture(const char *name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/tables/%1").arg(QLatin1String(name));
}

} // namespace

class ImportEngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void inspectShowsColumnsSamplesAndHead();
    void readsEveryWellFormedFixtureTheSame_data();
    void readsEveryWellFormedFixtureTheSame();
    void refusesFilesThatNameNoOrders_data();
    void refusesFilesThatNameNoOrders();
    void namesEveryBadRowAndKeepsTheGoodOnes();
    void readsTotalsRowsAndComparesThem();
    void tellsWhenTheTotalsDisagree();
    void aLastRowThatSaysTheSumIsATotalsRow();
    void emptyRowsRemarksAndHeadersInTheMiddleAreNoData();
    void rowsOfAnOrderThatAreFarApartAreOneOrder();
    void previewWritesNothingAndSaysWhatWouldHappen();
    void findingsAreReadPageByPage();
    void publishComparesAnew();
    void stagingIsResumedAfterCancel();
    void publishingIsCancelledAsAWhole();
    void progressIsTold();
    void indexesAreTheSameAfterABulkImport();
    void aFullDiskLeavesTheWorkspaceAsItWas();
    void aFileThatChangedIsNoticed();
    void theStagedRowsAreRemovedWithTheJob();
    void brokenImportsAreRemovedAndNamed();
    void environmentsOfFiles();
    void factsAreNeverFromTheFuture();
    void theWindowStaysAliveWhileImporting();

private:
    QString file(const QByteArray &text, const char *name = "orders.csv")
    {
        return test::writeFile(m_folder->filePath(QString::fromUtf8(name)), text);
    }
    QString count(const char *table)
    {
        return test::dump(*m_connection, QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void ImportEngineTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection =
        openDatabase(m_folder->filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
}

void ImportEngineTest::inspectShowsColumnsSamplesAndHead()
{
    const auto seen =
        inspectImport(file("导出,,\n订单号,金额,别的\nCS1,1.00,x\nCS2,,y\n"), test::ordersKind(), {});
    VERIFY_OK(seen);
    QCOMPARE(seen->headerLine, 2);
    QCOMPARE(seen->file.encoding, QByteArray("UTF-8"));
    QCOMPARE(seen->columns.size(), 3);
    QCOMPARE(seen->columns.at(0).samples, (QStringList{ QStringLiteral("CS1"), QStringLiteral("CS2") }));
    QCOMPARE(seen->columns.at(1).fieldId, QStringLiteral("amount"));
    QCOMPARE(seen->columns.at(2).note, ImportColumn::Note::Unknown);
    QCOMPARE(seen->head.size(), 4);
    QCOMPARE(seen->head.at(0).second.first(), QString::fromUtf8("导出"));
    QVERIFY(seen->encodings.contains(QStringLiteral("GB18030")));
}

void ImportEngineTest::readsEveryWellFormedFixtureTheSame_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("first");
    for (const char *name :
        { "utf8.csv", "utf8_bom_crlf.csv", "gb18030.csv", "gb18030_bom.csv", "utf16le.csv", "utf16le_bom.csv",
            "utf16be.csv", "utf16be_bom.csv", "semicolon.csv", "tab.csv", "sep_line.csv" })
        QTest::newRow(name) << fixture(name) << "CS2610010001|123456";
    for (const char *name : { "cr.csv", "no_final_newline.csv", "blank_lines.csv", "trailing_commas.csv" })
        QTest::newRow(name) << fixture(name) << "CS1|100";
}

void ImportEngineTest::readsEveryWellFormedFixtureTheSame()
{
    QFETCH(QString, path);
    QFETCH(QString, first);
    // Stage beside the workspace, not beside the fixture.
    auto seen = inspectImport(path, test::ordersKind(), {});
    VERIFY_OK(seen);
    auto job =
        ImportJob::create(test::ordersKind(), { *seen, {}, QStringLiteral("shop"), 1000, m_folder->path() });
    VERIFY_OK(job);
    VERIFY_OK((*job)->stage());
    const auto result = (*job)->publish(*m_connection, QStringLiteral("tester"), test::kImportNowMs);
    VERIFY_OK(result);
    QCOMPARE(result->counts.bad, 0);
    QVERIFY(result->counts.fresh > 0);
    QCOMPARE(result->counts.fresh, result->counts.rows);
    QCOMPARE(test::dump(*m_connection,
                 QStringLiteral("SELECT order_id, amount_minor FROM orders ORDER BY 1 LIMIT 1")),
        first);
}

void ImportEngineTest::refusesFilesThatNameNoOrders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("other columns") << QByteArray("a,b\n1,2\n");
    QTest::newRow("no id") << QByteArray("商品名称,订单金额\nx,1\n");
    QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff", 4);
    QTest::newRow("header far down") << QByteArray("x\n").repeated(60) + "订单号\nCS1\n";
}

void ImportEngineTest::refusesFilesThatNameNoOrders()
{
    QFETCH(QByteArray, text);
    VERIFY_FAILS(inspectImport(file(text), test::ordersKind(), {}), ErrorKind::BadInput);
}

void ImportEngineTest::namesEveryBadRowAndKeepsTheGoodOnes()
{
    auto job = test::stagedJob({ file("订单号,商品名称,订单金额,创建时间\n"
                                      "CS1,a,1.00,2026-01-01\n"
                                      ",a,1.00,2026-01-01\n"
                                      "1.2E+18,a,1.00,2026-01-01\n"
                                      "CS2,a,1.005,3/4/2026\n"
                                      "CS3,a\xff,1.00,2026-01-01\n"
                                      "CS4,a,1.00,2026-01-01\n") });
    VERIFY_OK(job);
    const auto bad = (*job)->findings(RowOutcome::Bad, 0, 100);
    VERIFY_OK(bad);
    QStringList told;
    for (const ImportFinding &finding : *bad)
        told.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(finding.line)
                        .arg(finding.columnName, importReasonId(finding.reason), finding.raw));
    // The file is no UTF-8 because of one byte, so that it is read as GB18030: the names decide.
    const auto preview = (*job)->compare(*m_connection);
    VERIFY_OK(preview);
    QCOMPARE(preview->counts.rows, 6);
    QCOMPARE(preview->counts.bad + preview->counts.fresh, 6);
    QVERIFY2(told.contains(QString::fromUtf8("3 订单号 missing-id ")), qPrintable(told.join(u'\n')));
    QVERIFY(told.contains(QString::fromUtf8("4 订单号 lost-digits 1.2E+18")));
    QVERIFY(told.contains(QString::fromUtf8("5 订单金额 inexact-amount 1.005")));
    QVERIFY(told.contains(QString::fromUtf8("5 创建时间 ambiguous-time 3/4/2026")));
}

void ImportEngineTest::readsTotalsRowsAndComparesThem()
{
    const auto preview = test::previewFile(*m_connection,
        { file("订单号,订单金额,币种\nCS1,1.00,CNY\n小计,1.00,\nCS2,2.50,USD\n小计,2.50,\nGrand "
               "total,3.50,\n") });
    VERIFY_OK(preview);
    QCOMPARE(preview->counts.rows, 2);
    QCOMPARE(preview->totals.totalsRows.size(), 3);
    QVERIFY(preview->totals.agree());
    QCOMPARE(preview->totals.sums.size(), 2);
    QCOMPARE(preview->totals.sums.at(0).currency, QStringLiteral("CNY"));
    QCOMPARE(preview->totals.sums.at(1).minor, 250);
}

void ImportEngineTest::tellsWhenTheTotalsDisagree()
{
    const auto result =
        test::importFile(*m_connection, { file("序号,订单号,订单金额\n1,CS1,1.00\n2,CS2,x\n总计,,3.00\n") });
    VERIFY_OK(result);
    QCOMPARE(result->counts.bad, 1);
    QVERIFY(!result->totals.agree());
    QCOMPARE(result->totals.totalsRows.first().stated.first().file, 300);
    QCOMPARE(result->totals.totalsRows.first().stated.first().rows, 100);
    QCOMPARE(count("orders"), QStringLiteral("1"));
}

void ImportEngineTest::aLastRowThatSaysTheSumIsATotalsRow()
{
    const auto preview = test::previewFile(
        *m_connection, { file("订单号,商品名称,订单金额\nCS1,a,1.00\nCS2,b,2.00\n,,3.00\n") });
    VERIFY_OK(preview);
    QCOMPARE(preview->counts.rows, 2);
    QCOMPARE(preview->totals.totalsRows.size(), 1);
    const auto other = test::previewFile(
        *m_connection, { file("订单号,商品名称,订单金额\nCS1,a,1.00\nCS2,b,2.00\n,,4.00\n") });
    VERIFY_OK(other);
    QCOMPARE(other->counts.bad, 1);
}

void ImportEngineTest::emptyRowsRemarksAndHeadersInTheMiddleAreNoData()
{
    const auto preview = test::previewFile(*m_connection,
        { file("订单号,订单金额,说明\nCS1,1.00,\n,,\n , "
               ",\n,,以上为十月订单\n订单号,订单金额,说明\nCS2,2.00,\n注：仅供参考,,\n") });
    VERIFY_OK(preview);
    QCOMPARE(preview->counts.rows, 3);
    QCOMPARE(preview->counts.fresh, 2);
    QCOMPARE(preview->counts.bad, 1);
}

void ImportEngineTest::rowsOfAnOrderThatAreFarApartAreOneOrder()
{
    QByteArray text = "订单号,订单行ID,订单金额\n";
    for (int line = 1; line <= 3; ++line) {
        for (int order = 0; order < 500; ++order)
            text += "CS" + QByteArray::number(order) + ",CS" + QByteArray::number(order) + '-'
                + QByteArray::number(line) + ",1.00\n";
    }
    const auto result = test::importFile(*m_connection, { file(text) });
    VERIFY_OK(result);
    QCOMPARE(result->counts.records, 500);
    QCOMPARE(result->counts.fresh, 1500);
    QCOMPARE(test::dump(*m_connection,
                 QStringLiteral("SELECT count(*), min(amount_minor), max(line_count) FROM orders")),
        QStringLiteral("500|300|3"));
}

void ImportEngineTest::previewWritesNothingAndSaysWhatWouldHappen()
{
    VERIFY_OK(test::importFile(
        *m_connection, { file("订单号,订单状态\nCS1,处理中\nCS2,处理中\nCS3,处理中\nCS4,处理中\n"), 1000 }));
    const QString before = test::dumpOrders(*m_connection);
    auto job = test::stagedJob(
        { file("订单号,订单状态\nCS1,处理中\nCS2,已完成\nCS5,处理中\nCS5,处理中\nCS5,已完成\n"), 2000 });
    VERIFY_OK(job);
    for (int round = 0; round < 2; ++round) {
        const auto preview = (*job)->compare(*m_connection);
        VERIFY_OK(preview);
        QCOMPARE(preview->counts.same, 1);
        QCOMPARE(preview->counts.changed, 1);
        QCOMPARE(preview->counts.fresh, 1);
        QCOMPARE(preview->counts.duplicate, 1);
        QCOMPARE(preview->counts.conflict, 1);
        QCOMPARE(preview->counts.rows, 5);
        QCOMPARE(preview->findings.at(qsizetype(RowOutcome::Changed)), 1);
    }
    const auto changed = (*job)->findings(RowOutcome::Changed, 0, 10);
    VERIFY_OK(changed);
    QCOMPARE(changed->first().line, 3);
    QCOMPARE(changed->first().record, QStringLiteral("CS2"));
    QCOMPARE(changed->first().columnName, QString::fromUtf8("订单状态"));
    QCOMPARE(changed->first().before.toString(), QString::fromUtf8("处理中"));
    QCOMPARE(changed->first().after.toString(), QString::fromUtf8("已完成"));
    QCOMPARE(test::dumpOrders(*m_connection), before);
    QCOMPARE(count("steps"), QStringLiteral("1"));
    // The same with a connection that cannot write.
    const auto reader = openDatabase(m_connection->file(), Connection::Access::ReadOnly);
    VERIFY_OK(reader);
    VERIFY_OK((*job)->compare(**reader));
}

void ImportEngineTest::findingsAreReadPageByPage()
{
    QByteArray text = "订单号,订单金额\n";
    for (int i = 0; i < 25; ++i)
        text += "CS" + QByteArray::number(i) + ",x\n";
    auto job = test::stagedJob({ file(text) });
    VERIFY_OK(job);
    QCOMPARE((*job)->findings(RowOutcome::Bad, 0, 10)->size(), 10);
    QCOMPARE((*job)->findings(RowOutcome::Bad, 20, 10)->size(), 5);
    QCOMPARE((*job)->findings(RowOutcome::Bad, 20, 10)->first().line, 22);
}

void ImportEngineTest::publishComparesAnew()
{
    auto job = test::stagedJob({ file("订单号,订单状态\nCS1,处理中\n"), 1000 });
    VERIFY_OK(job);
    QCOMPARE((*job)->compare(*m_connection)->counts.fresh, 1);
    VERIFY_OK(test::importFile(*m_connection, { file("订单号,订单状态\nCS1,已完成\n", "newer.csv"), 2000 }));
    const auto result = (*job)->publish(*m_connection, QStringLiteral("tester"), 3000);
    VERIFY_OK(result);
    QCOMPARE(result->counts.older, 1);
    QCOMPARE(
        test::dump(*m_connection, QStringLiteral("SELECT status FROM orders")), QString::fromUtf8("已完成"));
}

void ImportEngineTest::stagingIsResumedAfterCancel()
{
    const auto seen = inspectImport(file(manyOrders(5000)), test::ordersKind(), {});
    VERIFY_OK(seen);
    auto job =
        ImportJob::create(test::ordersKind(), { *seen, {}, QStringLiteral("shop"), 1000, m_folder->path() });
    VERIFY_OK(job);
    VERIFY_FAILS((*job)->publish(*m_connection, QStringLiteral("t"), 1), ErrorKind::Conflict);
    int asked = 0;
    int cancels = 0;
    while (!(*job)->isStaged()) {
        const auto staged = (*job)->stage({}, [&asked] { return ++asked % 5 == 0; });
        if (!staged)
            QCOMPARE(staged.error().kind, ErrorKind::Cancelled);
        cancels += staged ? 0 : 1;
    }
    QVERIFY(cancels >= 2);
    const auto result = (*job)->publish(*m_connection, QStringLiteral("t"), 1);
    VERIFY_OK(result);
    QCOMPARE(result->counts.fresh, 5000);
    QCOMPARE(count("orders"), QStringLiteral("5000"));
}

void ImportEngineTest::publishingIsCancelledAsAWhole()
{
    auto job = test::stagedJob({ file(manyOrders(6000)) });
    VERIFY_OK(job);
    for (const int after : { 1, 5, 20 }) {
        int asked = 0;
        VERIFY_FAILS(
            (*job)->publish(*m_connection, QStringLiteral("t"), 1, {}, [&] { return ++asked > after; }),
            ErrorKind::Cancelled);
        QCOMPARE(count("orders"), QStringLiteral("0"));
        QCOMPARE(count("steps"), QStringLiteral("0"));
    }
    VERIFY_OK((*job)->publish(*m_connection, QStringLiteral("t"), 1));
    QCOMPARE(count("orders"), QStringLiteral("6000"));
}

void ImportEngineTest::progressIsTold()
{
    QList<ImportProgress> told;
    const auto listen = [&told](const ImportProgress &progress) { told.append(progress); };
    const auto seen = inspectImport(file(manyOrders(3000)), test::ordersKind(), {});
    VERIFY_OK(seen);
    auto job =
        ImportJob::create(test::ordersKind(), { *seen, {}, QStringLiteral("shop"), 1000, m_folder->path() });
    VERIFY_OK(job);
    VERIFY_OK((*job)->stage(listen));
    QCOMPARE(told.last().rows, 3000);
    QCOMPARE(told.last().bytes, told.last().totalBytes);
    VERIFY_OK((*job)->publish(*m_connection, QStringLiteral("t"), 1, listen));
    QVERIFY(std::any_of(told.begin(), told.end(), [](const ImportProgress &progress) {
        return progress.phase == ImportProgress::Phase::Publish && progress.rows == 3000
            && progress.totalRows == 3000;
    }));
    QCOMPARE(told.last().phase, ImportProgress::Phase::Index);
}

void ImportEngineTest::indexesAreTheSameAfterABulkImport()
{
    const QString sql =
        QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name");
    const QString before = test::dump(*m_connection, sql);
    VERIFY_OK(test::importFile(*m_connection, { file(manyOrders(6000)) }));
    QCOMPARE(test::dump(*m_connection, sql), before);
    QCOMPARE(test::dump(*m_connection, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    QCOMPARE(count("orders WHERE amount_minor = 50"), QStringLiteral("1"));
}

void ImportEngineTest::aFullDiskLeavesTheWorkspaceAsItWas()
{
    VERIFY_OK(test::importFile(*m_connection, { file(manyOrders(10)) }));
    const QString before = test::dumpOrders(*m_connection);
    auto job = test::stagedJob({ file(manyOrders(8000)), 2000 });
    VERIFY_OK(job);
    {
        const test::FullDisk full;
        VERIFY_FAILS((*job)->publish(*m_connection, QStringLiteral("t"), 1), ErrorKind::Storage);
        const auto seen = inspectImport(file("", "none.csv"), test::ordersKind(), {});
        QVERIFY(!seen);
    }
    QCOMPARE(test::dumpOrders(*m_connection), before);
    QCOMPARE(count("steps"), QStringLiteral("1"));
    // With room again the same staged rows are published.
    VERIFY_OK((*job)->publish(*m_connection, QStringLiteral("t"), 1));
    QCOMPARE(count("orders"), QStringLiteral("8000"));
    QCOMPARE(test::dump(*m_connection, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void ImportEngineTest::aFileThatChangedIsNoticed()
{
    const QString path = file(manyOrders(10));
    const auto seen = inspectImport(path, test::ordersKind(), {});
    VERIFY_OK(seen);
    file(manyOrders(11));
    auto job =
        ImportJob::create(test::ordersKind(), { *seen, {}, QStringLiteral("shop"), 1000, m_folder->path() });
    VERIFY_OK(job);
    VERIFY_FAILS((*job)->stage(), ErrorKind::Conflict);
}

void ImportEngineTest::theStagedRowsAreRemovedWithTheJob()
{
    auto job = test::stagedJob({ file(manyOrders(10)) });
    VERIFY_OK(job);
    const QStringList parts = partsIn(m_folder->path());
    QCOMPARE(parts.size(), 1);
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_folder->filePath(parts.first())) & others));
    job->reset();
    QVERIFY(partsIn(m_folder->path()).isEmpty());
}

void ImportEngineTest::brokenImportsAreRemovedAndNamed()
{
    const QString folder = m_folder->filePath(QStringLiteral("ws"));
    VERIFY_OK(Workspace::open(folder, Workspace::Mode::ReadWrite));
    {
        auto job = test::stagedJob({ file(manyOrders(500), "十月 '订单'.csv") });
        VERIFY_OK(job);
        QVERIFY(QFile::copy(m_folder->filePath(partsIn(m_folder->path()).first()),
            folder + QStringLiteral("/import-1.part")));
    }
    test::writeFile(folder + QStringLiteral("/import-2.part"), "garbage");
    const auto reader = Workspace::open(folder, Workspace::Mode::ReadOnly);
    VERIFY_OK(reader);
    QVERIFY((*reader)->brokenImports().isEmpty());
    QCOMPARE(partsIn(folder).size(), 2);
    const auto workspace = Workspace::open(folder, Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    QCOMPARE((*workspace)->brokenImports().size(), 2);
    QCOMPARE((*workspace)->brokenImports().first().fileName, QString::fromUtf8("十月 '订单'.csv"));
    QCOMPARE((*workspace)->brokenImports().last().fileName, QString());
    QVERIFY(brokenImportText((*workspace)->brokenImports().first())
                .contains(QString::fromUtf8("十月 '订单'.csv")));
    QVERIFY(partsIn(folder).isEmpty());
}

void ImportEngineTest::environmentsOfFiles()
{
    const auto add = [this](const char *name, const char *site) {
        return m_connection->execute(
            QStringLiteral("INSERT INTO environments (name, site, base_url) VALUES ('%1', '%2', '')")
                .arg(QLatin1String(name), QLatin1String(site)));
    };
    QCOMPARE(*importEnvironment(*m_connection, {}), QStringLiteral("files"));
    QCOMPARE(*importEnvironment(*m_connection, QStringLiteral(" mine ")), QStringLiteral("mine"));
    VERIFY_OK(add("emu", "emulator"));
    QCOMPARE(*importEnvironment(*m_connection, {}), QStringLiteral("emu"));
    VERIFY_OK(add("shop", "china"));
    QCOMPARE(*importEnvironment(*m_connection, {}), QStringLiteral("shop"));
    VERIFY_OK(add("overseas", "koogallery"));
    const auto several = importEnvironment(*m_connection, {});
    VERIFY_FAILS(several, ErrorKind::BadInput);
    QCOMPARE(several.error().detail, QStringLiteral("overseas, shop"));
}

void ImportEngineTest::factsAreNeverFromTheFuture()
{
    TableFileFacts facts;
    facts.modifiedMs = 5000;
    QCOMPARE(*importAsOf(facts, std::nullopt, 9000), 5000);
    QCOMPARE(*importAsOf(facts, std::nullopt, 4000), 4000);
    QCOMPARE(*importAsOf(facts, 3000, 4000), 3000);
    VERIFY_FAILS(importAsOf(facts, 4001, 4000), ErrorKind::BadInput);
}

/// The main thread must get its turn whatever the store's thread does. Other programs may hold up this
/// machine, so that the best of several rounds counts.
void ImportEngineTest::theWindowStaysAliveWhileImporting()
{
    auto workspace = Workspace::open(m_folder->filePath(QStringLiteral("ws")), Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    const QString path = file(manyOrders(50'000));
    qint64 smallest = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 5 && smallest > 50; ++round) {
        qint64 longest = 0;
        QElapsedTimer sinceBeat;
        QTimer heart;
        heart.setInterval(5);
        QObject::connect(&heart, &QTimer::timeout, this, [&] {
            longest = std::max(longest, sinceBeat.elapsed());
            sinceBeat.start();
        });
        QEventLoop loop;
        QFutureWatcher<Result<ImportResult>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        sinceBeat.start();
        heart.start();
        watcher.setFuture((*workspace)->store().run([path, round](Connection &connection) {
            return test::importFile(connection, { path, 1000 + round });
        }));
        loop.exec();
        longest = std::max(longest, sinceBeat.elapsed());
        VERIFY_OK(watcher.result());
        smallest = std::min(smallest, longest);
    }
    QVERIFY2(smallest <= 50, qPrintable(QStringLiteral("the smallest longest gap was %1 ms").arg(smallest)));
}

ZHANGGUI_TEST(ImportEngineTest)
#include "import_engine_test.moc"
