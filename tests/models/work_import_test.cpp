// Files of work records of a kind that only data describe (tests/data/work).
#include "models/history/record_names.h"
#include "models/history/step_text.h"
#include "models/import/cell_values.h"
#include "models/import/import_job.h"
#include "models/store/salvage.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const QString kParcel = QStringLiteral("parcel");
constexpr qint64 kNow = 1'772'380'800'000; // 2026-03-02 00:00 in China
constexpr qint64 kDay = 86'400'000;

} // namespace

class WorkImportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const WorkCatalog> m_catalog;

    Result<ImportResult> import(const QByteArray &text, qint64 asOfMs, const ImportMapping &mapping = {})
    {
        const QString path = m_folder->filePath(QStringLiteral("parcels.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return failure(ErrorKind::Storage, QStringLiteral("test"));
        file.close();
        const ImportKind &kind = m_catalog->imports(kParcel);
        auto inspection = inspectImport(path, kind, mapping);
        if (!inspection)
            return tl::unexpected(inspection.error());
        auto job = ImportJob::create(
            kind, { std::move(*inspection), mapping, QStringLiteral("shop"), asOfMs, m_folder->path() });
        if (!job)
            return tl::unexpected(job.error());
        if (const auto staged = (*job)->stage(); !staged)
            return tl::unexpected(staged.error());
        return (*job)->publish(*m_connection, QStringLiteral("li"), kNow);
    }
    WorkRecord read(const char *number)
    {
        WorkRepository works(*m_connection, *m_catalog, {}, kNow);
        const auto found = works.find(kParcel, QStringLiteral("shop"), QLatin1String(number));
        return found.value().value_or(WorkRecord());
    }
    qint64 count(const char *sql) { return m_connection->value(QLatin1String(sql)).value().toLongLong(); }

private Q_SLOTS:
    void initTestCase() { m_catalog = WorkCatalog::load(QStringLiteral(ZHANGGUI_TEST_DATA "/work")).value(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection =
            std::move(*openDatabase(m_folder->filePath(QStringLiteral("a.db")), Connection::Access::Create));
        QVERIFY(ensureWorkTables(*m_connection, *m_catalog));
    }

    void takesRowsByTheNamesOfTheKind()
    {
        const auto done = import("包裹编号,状态,订单号,邮费,税率,寄送方式,易碎,投递次数,申请时间,收件人手机\n"
                                 "A1,未寄出,CS1,12.50,6%,EMS,是,2,2026-03-01 00:00,138****0000\n"
                                 "A2,海关查验,CS2,1,0.13,骑手,否,,,13800000000\n"
                                 "A3,待寄出,CS3,x,6%,EMS,是,1,,\n"
                                 "A4,待寄出,CS3,1,much,EMS,是,1.5,,\n",
            kNow);
        QVERIFY(done);
        QCOMPARE(done->counts.fresh, 2);
        QCOMPARE(done->counts.bad, 2);
        const WorkRecord first = read("A1");
        QCOMPARE(first.state, QStringLiteral("to-send"));
        QCOMPARE(first.stateMs, kNow - kDay);
        QCOMPARE(first.dueMs.value_or(0), kNow + 6 * kDay);
        QCOMPARE(first.waitsFor, Party::Seller);
        QCOMPARE(first.orderId, QStringLiteral("CS1"));
        QCOMPARE(first.fields.value(QStringLiteral("amount")).toLongLong(), 1250);
        QCOMPARE(first.fields.value(QStringLiteral("taxRate")).toLongLong(), 600);
        QCOMPARE(first.fields.value(QStringLiteral("medium")).toString(), QStringLiteral("post"));
        QCOMPARE(first.fields.value(QStringLiteral("fragile")).toLongLong(), 1);
        QCOMPARE(first.fields.value(QStringLiteral("attempts")).toLongLong(), 2);
        QVERIFY(!first.fields.contains(QStringLiteral("phone"))); // somebody had masked it
        const WorkRecord second = read("A2");
        QCOMPARE(second.state, QStringLiteral("海关查验"));
        QCOMPARE(second.fields.value(QStringLiteral("medium")).toString(), QStringLiteral("骑手"));
        QCOMPARE(second.fields.value(QStringLiteral("taxRate")).toLongLong(), 1300);
        QVERIFY(!second.dueMs);
    }

    void keepsTheNewerFactAndNotesAChangedState()
    {
        QVERIFY(import("包裹编号,状态,邮费,申请时间\nA1,待寄出,1.00,2026-03-01 00:00\n", kNow - 3 * kDay));
        const auto newer = import("包裹编号,状态,邮费\nA1,运输中,2.00\n", kNow - kDay);
        QCOMPARE(newer->counts.changed, 1);
        const auto older = import("包裹编号,状态,邮费\nA1,待寄出,9.00\n", kNow - 2 * kDay);
        QCOMPARE(older->counts.older, 1);
        const WorkRecord record = read("A1");
        QCOMPARE(record.state, QStringLiteral("on-its-way"));
        QCOMPARE(record.stateMs, kNow - kDay);
        QCOMPARE(record.fields.value(QStringLiteral("amount")).toLongLong(), 200);
        QCOMPARE(stateHistoryOf(record).size(), 2);
        QVERIFY(Steps(*m_connection).undo(newer->stepId, kNow, QStringLiteral("li")));
        QCOMPARE(read("A1").state, QStringLiteral("to-send"));
        QCOMPARE(read("A1").events.size(), 0);
    }

    void tellsWhatFailsACheckOfTheKindAndImportsIt()
    {
        const QString path = m_folder->filePath(QStringLiteral("checked.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "包裹编号,状态,寄送方式,快递单号\nA1,待寄出,快递,123\nA2,待寄出,快递,1234567\nA3,待寄出,EMS,\n");
        file.close();
        const ImportKind &kind = m_catalog->imports(kParcel);
        auto inspection = inspectImport(path, kind, {});
        QVERIFY(inspection);
        auto job = ImportJob::create(
            kind, { std::move(*inspection), {}, QStringLiteral("shop"), kNow, m_folder->path() });
        QVERIFY(job && (*job)->stage());
        // WHEN a preview is made THEN one row has a warning, with field and sentence
        const auto preview = (*job)->compare(*m_connection);
        QVERIFY(preview);
        QCOMPARE(preview->counts.warned, 1);
        QCOMPARE(preview->counts.fresh, 3);
        QCOMPARE(preview->findings.value(int(RowOutcome::Warned)), 1);
        const auto found = (*job)->findings(RowOutcome::Warned, 0, 10);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        const ImportFinding &warning = found->constFirst();
        QCOMPARE(warning.line, 2);
        QCOMPARE(warning.fieldId, QStringLiteral("courierNumber"));
        QCOMPARE(warning.columnName, QStringLiteral("快递单号"));
        QCOMPARE(warning.record, QStringLiteral("A1"));
        QCOMPARE(findingText(warning), QStringLiteral("A courier number has 6 to 20 characters."));
        const QJsonObject json = toJson(warning, kind);
        QCOMPARE(json.value(u"outcome").toString(), QStringLiteral("warned"));
        QCOMPARE(json.value(u"check").toString(), QStringLiteral("courier-number"));
        QCOMPARE(json.value(u"after").toString(), QStringLiteral("123"));
        QCOMPARE(preview->counts.toJson().value(u"warned").toInt(), 1);
        // AND the row is imported all the same
        const auto done = (*job)->publish(*m_connection, QStringLiteral("li"), kNow);
        QVERIFY(done);
        QCOMPARE(done->counts.warned, 1);
        QCOMPARE(read("A1").fields.value(QStringLiteral("courierNumber")).toString(), QStringLiteral("123"));
        // A change that fails a check is told, too; what is as it was is not.
        const auto changed = import("包裹编号,快递单号\nA1,123\nA2,9\n", kNow);
        QVERIFY(changed);
        QCOMPARE(changed->counts.warned, 0); // of the same time: nothing changes
        const auto newer = import("包裹编号,快递单号\nA1,123\nA2,9\n", kNow + kDay);
        QVERIFY(newer);
        QCOMPARE(newer->counts.warned, 1);
    }

    void aDayHasNoZone_data()
    {
        QTest::addColumn<QByteArray>("fileZone");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("file in UTC, workspace in China") << QByteArray("UTC") << QByteArray("Asia/Shanghai");
        QTest::newRow("file in China, workspace in UTC") << QByteArray("UTC+08:00") << QByteArray("UTC");
        QTest::newRow("file in China, workspace in America")
            << QByteArray("UTC+08:00") << QByteArray("America/New_York");
    }

    void aDayHasNoZone()
    {
        QFETCH(QByteArray, fileZone);
        QFETCH(QByteArray, zone);
        QVERIFY(Settings(*m_connection).setTimeZone(zone));
        ImportMapping mapping;
        mapping.zone = fileZone;
        QVERIFY(import("包裹编号,申请日期,申请时间\n"
                       "A1,2026-03-02,2026-03-02 00:30\nA2,2026年3月2日,\nA3,2026-03-02 23:59,\n",
            kNow, mapping));
        const QTimeZone here(zone);
        for (const char *number : { "A1", "A2", "A3" }) {
            const qint64 day = read(number).fields.value(QStringLiteral("askedOn")).toLongLong();
            QCOMPARE(day, QDate(2026, 3, 2).startOfDay(here).toMSecsSinceEpoch());
        }
        // A time is of the file's zone, as ever.
        const qint64 offset = fileZone == "UTC" ? 0 : 8 * 3'600'000;
        QCOMPARE(read("A1").fields.value(QStringLiteral("requestedAt")).toLongLong(),
            QDateTime(QDate(2026, 3, 2), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch() - offset);
        // The same file again says nothing new.
        const auto again = import("包裹编号,申请日期\nA1,2026-03-02\n", kNow + kDay, mapping);
        QVERIFY(again);
        QCOMPARE(again->counts.same, 1);
    }

    void importsManyAndTakesThemBack()
    {
        QByteArray text("包裹编号,状态,订单号,邮费\n");
        for (int i = 0; i < 6000; ++i)
            text += "P" + QByteArray::number(i) + ",待寄出,CS" + QByteArray::number(i) + ",1.00\n";
        const auto done = import(text, kNow);
        QCOMPARE(done->counts.newRecords, 6000);
        QCOMPARE(count("SELECT count(*) FROM made_rows"), 1);
        QCOMPARE(
            count(
                "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name = 'work_parcel_by_state'"),
            1);
        QVERIFY(Steps(*m_connection).undo(done->stepId, kNow, QStringLiteral("li")));
        QCOMPARE(count("SELECT count(*) FROM work_parcel"), 0);
        const auto again = Steps(*m_connection).redo(done->stepId, kNow, QStringLiteral("li"));
        QVERIFY(again);
        QCOMPARE(read("P17").state, QStringLiteral("to-send"));
    }

    void readsRatesExactly()
    {
        QCOMPARE(rateFromText("6%", false).value_or(-1), 600);
        QCOMPARE(rateFromText("6", false).value_or(-1), 600);
        QCOMPARE(rateFromText("0.06", true).value_or(-1), 600);
        QCOMPARE(rateFromText("1.5％", false).value_or(-1), 150);
        QVERIFY(!rateFromText("0.00001", true));
        QVERIFY(!rateFromText("免税", false));
        QCOMPARE(wholeNumberFromText("1,200", false).value_or(-1), 1200);
        QVERIFY(!wholeNumberFromText("1.5", false));
    }

    void namesRecordsAndStepsInTheHistory()
    {
        QVERIFY(import("包裹编号,状态\nA1,待寄出\n", kNow));
        QCOMPARE(
            recordNames(*m_connection, QStringLiteral("work_parcel"), { 1 })->value(1), QStringLiteral("A1"));
        const WorkKind &kind = *m_catalog->kind(kParcel);
        QCOMPARE(stepText(QStringLiteral("edit"), {},
                     workStepFacts({ kParcel, kind.one, "transition", 1, QStringLiteral("A1"),
                         { QStringLiteral("Send"), QStringLiteral("寄出") } })),
            QStringLiteral("Step 'Send': parcel A1"));
        QVERIFY(stepText(QStringLiteral("undo"), {}, workStepFacts({ kParcel, kind.one, "remove", 3 }))
                    .contains(QStringLiteral("parcel")));
    }

    void salvagesTablesThatDataMade()
    {
        QVERIFY(import("包裹编号,状态\nA1,待寄出\nA2,待寄出\n", kNow));
        const QString target = m_folder->filePath(QStringLiteral("saved.db"));
        const auto report = salvageDatabase(m_folder->filePath(QStringLiteral("a.db")), target);
        QVERIFY(report);
        QVERIFY(report->isWhole());
        const auto saved = openDatabase(target, Connection::Access::ReadWrite);
        QVERIFY(saved);
        QVERIFY(ensureWorkTables(**saved, *m_catalog));
        QCOMPARE((*saved)->value(QStringLiteral("SELECT count(*) FROM work_parcel"))->toInt(), 2);
        QCOMPARE((*saved)->value(QStringLiteral("SELECT count(*) FROM deadlines"))->toInt(), 0);
    }
};

ZHANGGUI_TEST(WorkImportTest)
#include "work_import_test.moc"
