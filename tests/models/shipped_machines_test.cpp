// Which of the shipped machines a record follows, by product type, product class, track and the day of the
// order; and what texts of files name their states.
#include "models/rules/machine_catalog.h"
#include "models/rules/machine_words.h"
#include "models/work/machine_titles.h"
#include "models/work/work_catalog.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace zhanggui;

namespace {

const MachineCatalog &catalog()
{
    static const MachineCatalog shipped = [] {
        auto loaded = MachineCatalog::load();
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().detail));
        return *loaded;
    }();
    return shipped;
}

/// In UTC+8, where the marketplace counts its days.
qint64 at(const QString &time)
{
    QDateTime moment = QDateTime::fromString(time, QStringLiteral("yyyy-MM-dd HH:mm"));
    moment.setTimeZone(QTimeZone(8 * 3600));
    return moment.toMSecsSinceEpoch();
}

QString machineOf(const QString &kind, const RuleValues &values)
{
    const Machine *machine = catalog().of(kind, values, at(QStringLiteral("2026-01-05 10:00")));
    return machine ? machine->id : QString();
}

QVariant text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

class ShippedMachinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldBeToldInTitlesAlone()
    {
        const auto work = WorkCatalog::load();
        QVERIFY(work.has_value());
        for (const Machine &machine : (*work)->machines().machines()) {
            const WorkKind *kind = (*work)->kind(machine.kind);
            QVERIFY2(kind, qPrintable(machine.kind));
            const QString told = machineText(titled(machine, *kind));
            const QRegularExpression id(QStringLiteral("\\b(order|settings|count|files)\\.[a-zA-Z-]+"));
            QVERIFY2(!id.match(told).hasMatch(), qPrintable(machine.id + u' ' + id.match(told).captured()));
        }
    }

    void shouldChooseTheFlowOfASupervisedLine_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("productClass");
        QTest::addColumn<QString>("track");
        QTest::addColumn<QString>("ordered");
        QTest::addColumn<QString>("machine");
        const auto row = [](const char *name, const char *type, const char *productClass, const char *track,
                             const char *ordered, const char *machine) {
            QTest::newRow(name) << QString::fromLatin1(type) << QString::fromLatin1(productClass)
                                << QString::fromLatin1(track) << QString::fromLatin1(ordered)
                                << QString::fromLatin1(machine);
        };
        row("last minute before 2025-03-26", "manual-service", "general", "", "2025-03-25 23:59",
            "supervision-manual-service-until-2025-03-25");
        row("2025-03-26", "manual-service", "general", "", "2025-03-26 00:00", "supervision-manual-service");
        row("SaaS before 2025-03-26", "saas", "joint", "enablement", "2025-03-25 23:59",
            "supervision-saas-reviewed-until-2025-03-25");
        row("SaaS from 2025-03-26", "saas", "joint", "base", "2025-03-26 00:00", "supervision-saas-reviewed");
        row("joint on no track", "saas", "joint", "none", "2025-03-26 00:00", "supervision-saas");
        row("tracks are of joint goods", "saas", "general", "enablement", "2025-03-26 00:00",
            "supervision-saas");
        row("License 2.0 before 2024-09-14", "license-2", "general", "", "2024-09-13 23:59",
            "supervision-license-2-until-2024-09-13");
        row("License 2.0 from 2024-09-14", "license-2", "general", "", "2024-09-14 00:00",
            "supervision-license-2");
        row("License 2.0, reviewed", "license-2", "joint", "enablement", "2024-09-14 00:00",
            "supervision-license-2-reviewed");
        row("all joint goods up to 2023-04-28", "hardware", "joint", "none", "2023-04-28 23:59",
            "supervision-hardware-reviewed");
        row("after 2023-04-28 by track", "hardware", "joint", "none", "2023-04-29 00:00",
            "supervision-hardware");
        row("general goods never", "hardware", "general", "", "2023-01-01 00:00", "supervision-hardware");
        row("License 1.0", "license-1", "self-service", "", "2026-01-01 00:00", "supervision-license-1");
        row("offline", "license-offline", "joint", "base", "2026-01-01 00:00",
            "supervision-license-offline-reviewed");
        row("package", "license-package", "joint", "base", "2026-01-01 00:00", "supervision-license-package");
        row("orchestration", "orchestration", "", "", "2026-01-01 00:00", "supervision-orchestration");
        row("data files since 2024-04-25", "data-file", "general", "", "2024-04-25 00:00",
            "supervision-data-file");
        row("data files before", "data-file", "general", "", "2024-04-24 23:59", "");
        row("not supervised", "image", "general", "", "2026-01-01 00:00", "");
    }
    void shouldChooseTheFlowOfASupervisedLine()
    {
        QFETCH(QString, type);
        QFETCH(QString, productClass);
        QFETCH(QString, track);
        QFETCH(QString, ordered);
        QFETCH(QString, machine);
        QCOMPARE(
            machineOf(QStringLiteral("supervision"),
                { { QStringLiteral("productType"), type }, { QStringLiteral("productClass"), productClass },
                    { QStringLiteral("track"), track }, { QStringLiteral("orderedAt"), at(ordered) } }),
            machine);
    }

    void shouldGoByTheDayOfEntryWhereTheOrdersDayIsNotKnown()
    {
        QCOMPARE(
            machineOf(QStringLiteral("supervision"),
                { { QStringLiteral("productType"), text("saas") },
                    { QStringLiteral("productClass"), QVariant() }, { QStringLiteral("track"), QVariant() },
                    { QStringLiteral("orderedAt"), QVariant() } }),
            QStringLiteral("supervision-saas"));
    }

    void shouldChooseTheFlowOfARefund_data()
    {
        QTest::addColumn<QString>("refundType");
        QTest::addColumn<QString>("productType");
        QTest::addColumn<QString>("machine");
        const auto row = [](const char *refundType, const char *productType, const char *machine) {
            QTest::addRow("%s %s", refundType, productType)
                << QString::fromLatin1(refundType) << QString::fromLatin1(productType)
                << QString::fromLatin1(machine);
        };
        row("negotiated", "manual-service", "refund-manual-service");
        row("negotiated", "saas", "refund-saas");
        row("negotiated", "license-2", "refund-license-2");
        row("negotiated", "license-1", "refund-license");
        row("negotiated", "license-package", "refund-license");
        row("negotiated", "orchestration", "refund-orchestration");
        row("negotiated", "data-file", "refund-data-file");
        row("negotiated", "api", "refund-other");
        row("renewal", "saas", "refund-renewal");
        row("failed", "saas", "refund-failed");
        row("five-days", "saas", "refund-five-days");
        row("image", "image", "refund-image");
        row("not-received", "hardware", "refund-not-received");
        row("received", "hardware", "refund-return");
        row("other", "container", "refund-other");
        row("", "", "refund-other");
    }
    void shouldChooseTheFlowOfARefund()
    {
        QFETCH(QString, refundType);
        QFETCH(QString, productType);
        QFETCH(QString, machine);
        QCOMPARE(machineOf(QStringLiteral("refund"),
                     { { QStringLiteral("refundType"), refundType },
                         { QStringLiteral("productType"), productType } }),
            machine);
    }

    void shouldKnowStatesByTheWordsOfOldAndNewPages_data()
    {
        QTest::addColumn<QString>("machine");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *machine, const char *words, const char *state) {
            QTest::addRow("%s %s", machine, words)
                << QString::fromLatin1(machine) << QString::fromUtf8(words) << QString::fromLatin1(state);
        };
        row("customer-invoice", "待开票", "pending");
        row("customer-invoice", "待审核", "pending");
        row("customer-invoice", "待签收", "waiting-receipt");
        row("customer-invoice", "已撤销", "rejected");
        row("ticket", "待处理", "to-accept");
        row("ticket", "待反馈", "waiting-customer");
        row("supervision-manual-service", "服务商实施服务", "deliver");
        row("supervision-manual-service", "商家上传交付凭证", "deliver");
        row("supervision-license-2-reviewed", "商家上传交付凭证", "upload-proof");
        row("supervision-saas", "Waiting for the user to confirm acceptance", "customer-acceptance");
        row("refund-return", "待用户寄回", "to-send-back");
        row("application", "草稿", "draft");
        row("lead", "已拒绝", "refused");
    }
    void shouldKnowStatesByTheWordsOfOldAndNewPages()
    {
        QFETCH(QString, machine);
        QFETCH(QString, words);
        QFETCH(QString, state);
        const MachineState *found = catalog().find(machine)->stateNamed(words);
        QVERIFY(found);
        QCOMPARE(found->id, state);
    }

    void shouldKeepWhatNoStateIsCalled()
    {
        QVERIFY(!catalog().find(QStringLiteral("ticket"))->stateNamed(QStringLiteral("无效")));
    }
};

ZHANGGUI_TEST(ShippedMachinesTest)
#include "shipped_machines_test.moc"
