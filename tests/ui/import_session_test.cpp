#include "tests/support/import_home.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace zhanggui;
using State = ImportSession::State;

namespace {

constexpr int kWaitMs = 30'000;
constexpr int kMany = 200'000;

const ImportTerms kTerms{ QStringLiteral("files"), 0 };

bool prepared(ImportSession &session, const QString &file)
{
    session.open(file, {});
    if (!QTest::qWaitFor([&session] { return !session.isRunning(); }, kWaitMs)
        || session.state() != State::Inspected)
        return false;
    session.setTerms({}, kTerms);
    session.prepare();
    return QTest::qWaitFor([&session] { return !session.isRunning(); }, kWaitMs)
        && session.state() == State::Prepared;
}

} // namespace

class ImportSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsAFileInFourSteps();
    void stopsSoonAndGoesOnWhereItStopped();
    void writesNothingWhenStoppedWhilePublishing();
    void leavesNothingBehindWhenItGoesInTheMiddle();
    void hearsOnlyOfTheNewestFile();
    void showsTheColumnsOfAFileThatNobodyKnows();
    void saysWhenAFileIsNoTable();
    void dropsThePreviewWhenTheChoicesChange();
    void readsFindingsAndSavesTheBadRows();
};

void ImportSessionTest::importsAFileInFourSteps()
{
    // GIVEN a file of twelve orders
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    QSignalSpy states(&session, &ImportSession::stateChanged);
    // WHEN it is previewed
    QVERIFY(prepared(session, home.writeOrders(QStringLiteral("a.csv"), 12)));
    // THEN nothing is written yet, and the preview says what would be
    QCOMPARE(home.orders(), 0);
    QCOMPARE(session.preview().counts.rows, 12);
    QCOMPARE(session.preview().counts.fresh, 12);
    // WHEN it is published
    session.publish();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Published, kWaitMs);
    // THEN the orders are there, as one step
    QCOMPARE(home.orders(), 12);
    QCOMPARE(home.steps(), 1);
    QVERIFY(session.result().stepId > 0);
    QCOMPARE(session.result().counts.fresh, 12);
    QList<State> seen;
    for (const QVariantList &change : states)
        seen << change.first().value<State>();
    QCOMPARE(seen,
        (QList<State>{ State::Inspecting, State::Inspected, State::Preparing, State::Prepared,
            State::Publishing, State::Published }));
}

void ImportSessionTest::stopsSoonAndGoesOnWhereItStopped()
{
    // GIVEN a large file that is being staged
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    QSignalSpy failed(&session, &ImportSession::failed);
    session.open(home.writeOrders(QStringLiteral("a.csv"), kMany), {});
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Inspected, kWaitMs);
    session.setTerms({}, kTerms);
    qint64 rowsBefore = 0;
    const auto stop =
        connect(&session, &ImportSession::progressed, this, [&](const ImportProgress &progress) {
            if (progress.phase == ImportProgress::Phase::Stage && progress.rows > 0) {
                rowsBefore = progress.rows;
                session.cancel();
            }
        });
    // WHEN it is stopped
    session.prepare();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Paused, kWaitMs);
    disconnect(stop);
    // THEN it says so, and nothing is written
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(0).value<State>(), State::Preparing);
    QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::Cancelled);
    QVERIFY(rowsBefore > 0);
    QCOMPARE(home.orders(), 0);
    // WHEN it goes on, THEN every row is there once
    session.prepare();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Prepared, kWaitMs);
    QCOMPARE(session.preview().counts.rows, kMany);
    QCOMPARE(session.preview().counts.fresh, kMany);
}

void ImportSessionTest::writesNothingWhenStoppedWhilePublishing()
{
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    QSignalSpy failed(&session, &ImportSession::failed);
    QVERIFY(prepared(session, home.writeOrders(QStringLiteral("a.csv"), kMany)));
    connect(&session, &ImportSession::progressed, &session, [&](const ImportProgress &progress) {
        if (progress.phase == ImportProgress::Phase::Publish && progress.rows > 0)
            session.cancel();
    });
    session.publish();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kWaitMs);
    // THEN nothing is written, and it can be tried again
    QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::Cancelled);
    QCOMPARE(session.state(), State::Prepared);
    QCOMPARE(home.orders(), 0);
    QCOMPARE(home.steps(), 0);
    disconnect(&session, &ImportSession::progressed, &session, nullptr);
    session.publish();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Published, kWaitMs);
    QCOMPARE(home.orders(), kMany);
}

void ImportSessionTest::leavesNothingBehindWhenItGoesInTheMiddle()
{
    test::ImportHome home;
    {
        ImportSession session(test::ImportHome::kind(), home.home());
        session.open(home.writeOrders(QStringLiteral("a.csv"), kMany), {});
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Inspected, kWaitMs);
        session.setTerms({}, kTerms);
        session.prepare();
        QTRY_VERIFY_WITH_TIMEOUT(!home.stagedFiles().isEmpty(), kWaitMs);
    }
    QCOMPARE(home.stagedFiles(), QStringList());
    {
        ImportSession session(test::ImportHome::kind(), home.home());
        QVERIFY(prepared(session, home.writeOrders(QStringLiteral("b.csv"), kMany)));
        session.publish();
    }
    // What was being published is rolled back, or was just done: never half of it.
    const int orders = home.orders();
    QVERIFY2(orders == 0 || orders == kMany, qPrintable(QString::number(orders)));
    QCOMPARE(home.steps(), orders == 0 ? 0 : 1);
    QTRY_COMPARE(home.stagedFiles(), QStringList());
}

void ImportSessionTest::hearsOnlyOfTheNewestFile()
{
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    QSignalSpy inspected(&session, &ImportSession::inspected);
    QSignalSpy failed(&session, &ImportSession::failed);
    const QString small = home.writeOrders(QStringLiteral("b.csv"), 3);
    session.open(home.writeOrders(QStringLiteral("a.csv"), kMany), {});
    session.open(small, {});
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Inspected, kWaitMs);
    QCOMPARE(inspected.count(), 1);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(session.inspection().file.path, small);
}

void ImportSessionTest::showsTheColumnsOfAFileThatNobodyKnows()
{
    // GIVEN a file whose names nobody knows
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    const QString file = home.write(QStringLiteral("a.csv"),
        "my export,,\nwhich one,what,what\nA1,Cloud shield,red\nA2,Cloud shield,blue\n");
    session.open(file, {});
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Unclear, kWaitMs);
    // THEN its columns can be looked at
    QCOMPARE(session.inspection().headerLine, 2);
    QCOMPARE(session.inspection().columns.size(), 3);
    QCOMPARE(session.inspection().columns.at(0).name, QStringLiteral("which one"));
    QCOMPARE(session.inspection().columns.at(0).samples.value(0), QStringLiteral("A1"));
    QVERIFY(session.inspection().head.size() >= 4);
    // WHEN somebody says which one is the number, THEN the file can be imported
    ImportMapping mapping;
    mapping.headerLine = 2;
    mapping.fields.insert(QStringLiteral("which one"), QStringLiteral("orderId"));
    session.open(file, mapping);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Inspected, kWaitMs);
    session.setTerms(mapping, kTerms);
    session.prepare();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Prepared, kWaitMs);
    QCOMPARE(session.preview().counts.fresh, 2);
}

void ImportSessionTest::saysWhenAFileIsNoTable()
{
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    QSignalSpy failed(&session, &ImportSession::failed);
    session.open(home.write(QStringLiteral("a.csv"), {}), {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kWaitMs);
    QCOMPARE(session.state(), State::Empty);
    session.open(QStringLiteral("/no/such/file.csv"), {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, kWaitMs);
    QCOMPARE(failed.last().at(1).value<Error>().kind, ErrorKind::NotFound);
}

void ImportSessionTest::dropsThePreviewWhenTheChoicesChange()
{
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    QVERIFY(prepared(session, home.writeOrders(QStringLiteral("a.csv"), 3)));
    session.setTerms(session.mapping(), kTerms);
    QCOMPARE(session.state(), State::Prepared);
    session.setTerms(session.mapping(), { QStringLiteral("files"), test::kImportNowMs });
    QCOMPARE(session.state(), State::Inspected);
    session.publish();
    QCOMPARE(session.state(), State::Inspected);
    QTRY_COMPARE(home.stagedFiles(), QStringList());
}

void ImportSessionTest::readsFindingsAndSavesTheBadRows()
{
    test::ImportHome home;
    ImportSession session(test::ImportHome::kind(), home.home());
    QVERIFY(prepared(session,
        home.write(QStringLiteral("a.csv"),
            "订单号,商品名称,订单金额\nZG1,Cloud shield,12.50\n1.2E+18,Cloud shield,1\nZG3,Cloud "
            "shield,=1+2\n")));
    QCOMPARE(session.preview().counts.bad, 2);
    QSignalSpy read(&session, &ImportSession::findingsRead);
    session.readFindings(RowOutcome::Bad, 0, 100);
    QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, kWaitMs);
    const auto findings = read.first().at(2).value<QList<ImportFinding>>();
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.first().line, 3);
    QCOMPARE(findings.first().reason, ImportReason::LostDigits);
    // WHEN the bad rows are saved
    QSignalSpy saved(&session, &ImportSession::badRowsSaved);
    const QString target = home.directory() + QStringLiteral("/bad.csv");
    session.saveBadRows(target);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kWaitMs);
    // THEN the file says line, column and reason, and holds no formula
    QCOMPARE(saved.first().at(1).toLongLong(), 2);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(bytes.count("\r\n"), 3);
    QVERIFY2(bytes.contains("1.2E+18"), bytes.constData());
    QVERIFY2(bytes.contains("'=1+2"), bytes.constData());
}

ZHANGGUI_GUI_TEST(ImportSessionTest)
#include "import_session_test.moc"
