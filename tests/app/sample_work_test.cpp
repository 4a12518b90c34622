// The sample records: every one is accepted by the kinds and machines that are shipped.
#include "app/sample/sample_orders.h"
#include "app/sample/sample_work.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/workspace/workspace.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QMap>
#include <QTemporaryDir>

#include <array>

using namespace zhanggui;

class SampleWorkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsEveryAreaOfTheWorkingDay();
    void namesTheRecordThatTheDataRefuses();
};

void SampleWorkTest::fillsEveryAreaOfTheWorkingDay()
{
    // GIVEN a new workspace
    const QTemporaryDir folder;
    const auto workspace = Workspace::open(folder.path(), Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    // WHEN it is filled with the samples
    VERIFY_OK(fillSampleWorkspace(**workspace));
    // THEN every area has records that wait, records that are done, and none from after the sample's now
    const auto counts = (*workspace)->store().run([](Connection &connection) {
        QMap<QString, std::array<qint64, 4>> all;
        for (const char *kind : { "customer_invoice", "huawei_invoice", "platform_fee_invoice", "ticket",
                 "supervision", "refund" }) {
            const QString table = QStringLiteral("work_") + QLatin1String(kind);
            const auto value = [&](const QString &what) {
                return connection.value(QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(table, what))
                    ->toLongLong();
            };
            all[table] = { value(QStringLiteral("1")), value(QStringLiteral("due_ms IS NOT NULL")),
                value(QStringLiteral("waits_for = ''")),
                value(QStringLiteral("state_ms > %1").arg(sampleNowMs())) };
        }
        return Result<QMap<QString, std::array<qint64, 4>>>(all);
    });
    const auto read = counts.result();
    VERIFY_OK(read);
    for (auto table = read->cbegin(); table != read->cend(); ++table) {
        const auto [rows, running, done, future] = table.value();
        QVERIFY2(rows >= 2, qPrintable(table.key()));
        QVERIFY2(done >= 1, qPrintable(table.key()));
        QCOMPARE(future, 0);
        if (table.key() == QLatin1String("work_customer_invoice")
            || table.key() == QLatin1String("work_refund"))
            QVERIFY2(running >= 1, qPrintable(table.key()));
    }
}

void SampleWorkTest::namesTheRecordThatTheDataRefuses()
{
    // GIVEN a record whose step does not lead away from its state
    const QTemporaryDir folder;
    const auto workspace = Workspace::open(folder.path(), Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    // WHEN it is to be filled in
    const auto filled = fillSampleWork(**workspace,
        R"([{"kind": "ticket", "number": "T-1", "made": "-1d", "values": {"subject": "x"},
             "steps": [{"do": "resolve", "at": "-1h", "inputs": {"cause": "c", "solution": "s"}}]}])");
    // THEN it is named, and nothing is left of it
    QVERIFY(!filled);
    QVERIFY2(filled.error().what.contains(QLatin1String("T-1")), qPrintable(filled.error().what));
    const auto left = (*workspace)->store().run([](Connection &connection) {
        return connection.value(QStringLiteral("SELECT count(*) FROM work_ticket"));
    });
    QCOMPARE(left.result()->toInt(), 0);
}

ZHANGGUI_TEST(SampleWorkTest)
#include "sample_work_test.moc"
