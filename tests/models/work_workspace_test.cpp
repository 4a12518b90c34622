// Work records as part of a workspace: what of its own files cannot be used, times that other rules compute,
// backup, restore and salvage of tables that data made.
#include "models/store/backup.h"
#include "models/store/salvage.h"
#include "models/store/settings.h"
#include "models/work/work_refresh.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"

#include <QDir>
#include <QSqlRecord>

using namespace zhanggui;
using test::WorkStage;

namespace {

const QString kInvoice = QStringLiteral("customer-invoice");
constexpr qint64 kMonday = 1'772'416'800'000; // 2026-03-02 10:00 in China
constexpr qint64 kDay = 86'400'000;

const QString kRefund = QStringLiteral("refund");

/// Its review has seven working days.
NewWork refund(const QString &number)
{
    NewWork work;
    work.kind = kRefund;
    work.environment = QStringLiteral("shop");
    work.number = number;
    work.values = { { QStringLiteral("orderId"), QStringLiteral("CS1") },
        { QStringLiteral("refundType"), QStringLiteral("negotiated") },
        { QStringLiteral("productType"), QStringLiteral("saas") },
        { QStringLiteral("requestedAt"), kMonday } };
    return work;
}

NewWork invoice(const QString &number)
{
    NewWork work;
    work.kind = kInvoice;
    work.environment = QStringLiteral("shop");
    work.number = number;
    work.values = { { QStringLiteral("orderId"), QStringLiteral("CS1") },
        { QStringLiteral("amount"), qint64(12000) }, { QStringLiteral("requestedAt"), kMonday },
        { QStringLiteral("recipientPhone"), QStringLiteral("13812345678") } };
    return work;
}

QStringList workTables(Connection &connection)
{
    return connection
        .list<QString>(
            QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'work_*' "
                           "ORDER BY name"),
            {}, [](const QSqlQuery &row) { return row.value(0).toString(); })
        .value_or(QStringList());
}

/// Every row of every table of work records, as text.
QStringList rowsOf(Connection &connection)
{
    QStringList rows;
    for (const QString &table : workTables(connection)) {
        auto all = connection.query(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(table));
        while (all && all->next()) {
            QStringList cells{ table };
            for (int column = 0; column < all->record().count(); ++column)
                cells << all->value(column).toString();
            rows << cells.join(u'|');
        }
    }
    return rows;
}

} // namespace

class WorkWorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void usesTheProgramsOwnWhereAFileOfTheWorkspaceIsBroken_data();
    void usesTheProgramsOwnWhereAFileOfTheWorkspaceIsBroken();
    void computesDueTimesAnewWhenTheCalendarIsAnother();
    void computesDueTimesAnewWhenALengthIsAnother();
    void aStoppedComputationIsTriedAgain();
    void aBackupHoldsRecordsEventsAndFiles();
    void salvagesRecordsAroundADamagedPage();
    void sortsChineseWordsByPinyin();

private:
    template <class F> auto run(F work)
    {
        auto done = m_stage->workspace->store().run(std::move(work));
        done.waitForFinished();
        return done.result();
    }
    void reopen()
    {
        m_stage->workspace.reset();
        auto opened = Workspace::open(m_stage->directory(), Workspace::Mode::ReadWrite);
        VERIFY_OK(opened);
        m_stage->workspace = std::move(*opened);
    }
    void writeFile(const QString &name, const QByteArray &text)
    {
        const QString path = m_stage->directory() + u'/' + name;
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(test::writeFile(path, text));
    }
    Result<std::optional<qint64>> refresh(const std::function<bool(qint64, qint64)> &go = {})
    {
        return run([this, go](Connection &connection) {
            return refreshWork(connection,
                { *m_stage->workspace->workCatalog(), m_stage->workspace->directory() },
                QStringLiteral("tester"), kMonday, go);
        });
    }

    std::unique_ptr<WorkStage> m_stage;
};

void WorkWorkspaceTest::init()
{
    m_stage = std::make_unique<WorkStage>();
}

void WorkWorkspaceTest::usesTheProgramsOwnWhereAFileOfTheWorkspaceIsBroken_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("kind") << QStringLiteral("work/own.json") << QByteArray("{ \"id\": \"own\" ");
    QTest::newRow("machine") << QStringLiteral("rules/machines/own.json")
                             << QByteArray("{ \"id\": \"own\", \"kind\": \"ticket\" }");
    QTest::newRow("calendar") << QStringLiteral("rules/calendar.json")
                              << QByteArray("{ \"weekdays\": [1, 2, 9] }");
}

void WorkWorkspaceTest::usesTheProgramsOwnWhereAFileOfTheWorkspaceIsBroken()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    // GIVEN a record, and a file of the workspace that nobody can use
    const qint64 id = m_stage->make(invoice(QStringLiteral("A1")), kMonday);
    writeFile(file, text);
    // WHEN the workspace is opened
    reopen();
    // THEN it is told which file, the program's own kinds serve, and the record is there
    const std::optional<Error> &fault = m_stage->workspace->workFault();
    QVERIFY(fault.has_value());
    QVERIFY2(QString(fault->what + fault->detail).contains(QFileInfo(file).fileName()),
        qPrintable(fault->what + u' ' + fault->detail));
    QVERIFY(m_stage->workspace->workCatalog()->kinds().size() > 20);
    QCOMPARE(m_stage->read(kInvoice, id).dueMs.value_or(0), kMonday + 7 * kDay);
    // AND when the file is mended, nothing is told any more
    QVERIFY(QFile::remove(m_stage->directory() + u'/' + file));
    reopen();
    QVERIFY(!m_stage->workspace->workFault());
}

void WorkWorkspaceTest::computesDueTimesAnewWhenTheCalendarIsAnother()
{
    const qint64 id = m_stage->make(refund(QStringLiteral("R1")), kMonday);
    const qint64 before = m_stage->read(kRefund, id).dueMs.value_or(0);
    const auto first = refresh();
    VERIFY_OK(first);
    QCOMPARE(first->value_or(-1), 0); // never computed before, and the same
    const auto again = refresh();
    VERIFY_OK(again);
    QVERIFY(!again->has_value());
    // WHEN a calendar without Fridays comes into the folder
    writeFile(QStringLiteral("rules/calendar.json"), "{ \"weekdays\": [1, 2, 3, 4] }");
    reopen();
    const auto changed = refresh();
    // THEN the due time is by that, once
    VERIFY_OK(changed);
    QCOMPARE(changed->value_or(-1), 1);
    QCOMPARE(m_stage->read(kRefund, id).dueMs.value_or(0), before + kDay);
    QVERIFY(!refresh()->has_value());
}

void WorkWorkspaceTest::computesDueTimesAnewWhenALengthIsAnother()
{
    NewWork ticket{ QStringLiteral("ticket"), QStringLiteral("shop"), QStringLiteral("T1"), {}, 0,
        { { QStringLiteral("subject"), QStringLiteral("Login") },
            { QStringLiteral("requestedAt"), kMonday } } };
    const qint64 id = m_stage->make(ticket, kMonday);
    VERIFY_OK(refresh());
    QVERIFY(!m_stage->read(QStringLiteral("ticket"), id).dueMs);
    VERIFY_OK(run([](Connection &connection) {
        return Settings(connection).setValue(QStringLiteral("work/slaHours"), QStringLiteral("4"));
    }));
    QCOMPARE(refresh()->value_or(-1), 1);
    QCOMPARE(m_stage->read(QStringLiteral("ticket"), id).dueMs.value_or(0), kMonday + 4 * 3'600'000);
}

void WorkWorkspaceTest::aStoppedComputationIsTriedAgain()
{
    const qint64 id = m_stage->make(refund(QStringLiteral("R1")), kMonday);
    const qint64 before = m_stage->read(kRefund, id).dueMs.value_or(0);
    VERIFY_OK(refresh());
    writeFile(QStringLiteral("rules/calendar.json"), "{ \"weekdays\": [1, 2, 3, 4] }");
    reopen();
    VERIFY_FAILS(refresh([](qint64, qint64) { return false; }), ErrorKind::Cancelled);
    QCOMPARE(m_stage->read(kRefund, id).dueMs.value_or(0), before);
    qint64 total = 0;
    QCOMPARE(refresh([&total](qint64, qint64 all) {
        total = all;
        return true;
    })->value_or(-1),
        1);
    QCOMPARE(total, 1);
}

void WorkWorkspaceTest::aBackupHoldsRecordsEventsAndFiles()
{
    // GIVEN records with events and a file
    const qint64 id = m_stage->make(invoice(QStringLiteral("A1")), kMonday);
    m_stage->make(test::supervisedLine());
    m_stage->attach(kInvoice, id, "", QStringLiteral("proof.pdf"), "%PDF-1.4 proof");
    m_stage->write([id](WorkRepository &works, qint64 step) {
        return works.addNote(kInvoice, id, QStringLiteral("called"), Party::Customer, step);
    });
    const QString backup = m_stage->folder.filePath(QStringLiteral("backup.db"));
    VERIFY_OK(run([backup](Connection &connection) { return backupDatabase(connection, backup); }));
    const auto before = run([](Connection &connection) -> Result<QStringList> { return rowsOf(connection); });
    QVERIFY(before->size() > 5);
    // WHEN it is restored elsewhere
    const QString elsewhere = m_stage->folder.filePath(QStringLiteral("elsewhere"));
    VERIFY_OK(Workspace::restore(elsewhere, backup, kMonday));
    const auto restored = Workspace::open(elsewhere, Workspace::Mode::ReadWrite);
    VERIFY_OK(restored);
    // THEN every row is there, and every file of a record is told to be gone until its copy is put back
    auto rows = (*restored)->store().run(
        [](Connection &connection) -> Result<QStringList> { return rowsOf(connection); });
    rows.waitForFinished();
    QCOMPARE(*rows.result(), *before);
    const WorkRecord record = m_stage->read(kInvoice, id);
    QCOMPARE(record.files.size(), 1);
    const WorkFile &file = record.files.constFirst();
    const QString attachments = (*restored)->attachmentsDirectory();
    QCOMPARE(fileStateOf(attachments, file), FileState::Gone);
    QVERIFY(QFile::copy(pathOf(m_stage->workspace->attachmentsDirectory(), file), pathOf(attachments, file)));
    QCOMPARE(fileStateOf(attachments, file), FileState::Whole);
}

void WorkWorkspaceTest::salvagesRecordsAroundADamagedPage()
{
    constexpr int kRecords = 400;
    m_stage->write(
        [](WorkRepository &works, qint64 step) -> Result<qint64> {
            for (int i = 0; i < kRecords; ++i) {
                NewWork work = invoice(QStringLiteral("A%1").arg(i));
                work.values.insert(QStringLiteral("note"), QString(200, u'n'));
                if (auto made = works.create(work, step); !made)
                    return made;
            }
            return 0;
        },
        kMonday);
    const QString damaged = m_stage->workspace->databaseFile();
    m_stage->workspace.reset();
    const QList<int> pages = test::leafPagesOf(damaged, QStringLiteral("work_customer_invoice"));
    QVERIFY(pages.size() > 5);
    QVERIFY(test::overwrite(damaged, qint64(pages.at(pages.size() / 2) - 1) * 4096, test::garbage(4096)));
    // WHEN the file is salvaged into another workspace
    const QString folder = m_stage->folder.filePath(QStringLiteral("salvaged"));
    QVERIFY(QDir().mkpath(folder));
    const auto report = salvageDatabase(damaged, folder + QStringLiteral("/zhanggui.db"));
    VERIFY_OK(report);
    QVERIFY(!report->isWhole());
    // THEN most records are there with their events, and the workspace opens and takes new ones
    auto opened = Workspace::open(folder, Workspace::Mode::ReadWrite);
    VERIFY_OK(opened);
    m_stage->workspace = std::move(*opened);
    QVERIFY(!m_stage->workspace->workFault());
    const auto count = [this](const char *table) {
        return run([table](Connection &connection) {
            return connection.value(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table));
        })->toInt();
    };
    const int kept = count("work_customer_invoice");
    QVERIFY2(kept > kRecords / 2 && kept < kRecords, qPrintable(QString::number(kept)));
    QCOMPARE(count("work_events"), kRecords);
    QVERIFY(m_stage->make(invoice(QStringLiteral("B1")), kMonday) > 0);
    QCOMPARE(count("deadlines"), kept + 1);
}

void WorkWorkspaceTest::sortsChineseWordsByPinyin()
{
    const QStringList names{ QStringLiteral("赵"), QStringLiteral("安"), QStringLiteral("李"),
        QStringLiteral("王"), QStringLiteral("陈") };
    for (const QString &name : names) {
        NewWork work{ QStringLiteral("lead"), QStringLiteral("shop"), {}, {}, 0,
            { { QStringLiteral("subject"), name } } };
        m_stage->make(work);
    }
    const RecordKind &leads = m_stage->workspace->workCatalog()->records(QStringLiteral("lead"));
    const Field &subject = leads.fields.at(leads.indexOf(QStringLiteral("subject")));
    const auto sorted = run([&subject](Connection &connection) {
        return connection.list<QString>(
            QStringLiteral("SELECT f_subject FROM work_lead ORDER BY ") + subject.sortExpression(), {},
            [](const QSqlQuery &row) { return row.value(0).toString(); });
    });
    VERIFY_OK(sorted);
    QCOMPARE(*sorted,
        (QStringList{ QStringLiteral("安"), QStringLiteral("陈"), QStringLiteral("李"), QStringLiteral("王"),
            QStringLiteral("赵") }));
}

ZHANGGUI_TEST(WorkWorkspaceTest)
#include "work_workspace_test.moc"
