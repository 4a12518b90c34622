// `listing check --product`: what the workspace knows of a product, checked, kept and compared.
#include "app/commands/listing_command.h"
#include "models/environments/environment_repository.h"
#include "models/store/steps.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace zhanggui;
using test::WorkStage;

class ListingCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<WorkStage>();
        NewWork product;
        product.kind = QStringLiteral("product");
        product.environment = QStringLiteral("shop");
        product.number = QStringLiteral("OFFI1");
        product.values = { { QStringLiteral("productName"), QStringLiteral("Cloud Backup V2.0") },
            { QStringLiteral("productType"), QStringLiteral("saas") },
            { QStringLiteral("productClass"), QStringLiteral("joint") },
            { QStringLiteral("version"), QStringLiteral("V2.0") },
            { QStringLiteral("specs"), QStringLiteral("Standard") } };
        m_stage->make(product);
        m_stage->attach(QStringLiteral("product"), 1, "copyright", QStringLiteral("Cloud Backup V2.0.pdf"),
            "%PDF-1.4 %%EOF");
        NewWork scan;
        scan.kind = QStringLiteral("security-scan");
        scan.environment = QStringLiteral("shop");
        scan.values = { { QStringLiteral("productName"), QStringLiteral("Cloud Backup V2.0") },
            { QStringLiteral("highRisk"), qint64(2) }, { QStringLiteral("cvssTenths"), qint64(75) } };
        m_stage->make(scan);
        m_stage->workspace.reset(); // commands open it themselves
    }

    void checksWhatTheRecordsOfAProductTell()
    {
        QCOMPARE(run({ QStringLiteral("--product"), QStringLiteral("Cloud Backup V2.0"),
                     QStringLiteral("--format"), QStringLiteral("json") }),
            Exit::FellShort);
        const QJsonObject object = QJsonDocument::fromJson(m_out.toUtf8()).object();
        QCOMPARE(object.value(QStringLiteral("product")).toString(), QStringLiteral("Cloud Backup V2.0"));
        QCOMPARE(object.value(QStringLiteral("environment")).toString(), QStringLiteral("shop"));
        QCOMPARE(outcome(object, "name-no-version"), QStringLiteral("failed"));
        QCOMPARE(outcome(object, "name-given"), QStringLiteral("passed"));
        QCOMPARE(outcome(object, "version-given"), QStringLiteral("passed"));
        // The scan tells two findings, the certificate is the product's.
        bool scan = false;
        bool certificate = false;
        for (const auto &check : object.value(QStringLiteral("checks")).toArray()) {
            scan = scan
                || check[QStringLiteral("reason")].toString().contains(QStringLiteral("2 is more than 0"));
            certificate = certificate
                || check[QStringLiteral("place")].toString() == QStringLiteral("Cloud Backup V2.0.pdf");
        }
        QVERIFY2(scan, qPrintable(m_out));
        QVERIFY2(certificate, qPrintable(m_out));
    }

    void keepsTheResultInTheHistoryAndComparesTheNext()
    {
        // WHEN it is kept, by the product's number this time
        const QStringList keep{ QStringLiteral("--product"), QStringLiteral("OFFI1"),
            QStringLiteral("--keep") };
        QCOMPARE(run(keep), Exit::FellShort);
        QVERIFY(!m_out.contains(QStringLiteral("Kept at")));
        // THEN a listing is there with it, and the next check tells what became of it
        QCOMPARE(run({ QStringLiteral("--product"), QStringLiteral("Cloud Backup V2.0") }), Exit::FellShort);
        QVERIFY2(m_out.contains(QStringLiteral("0 mended, 0 new")), qPrintable(m_out));
        QCOMPARE(run(keep), Exit::FellShort); // the same listing, not another one
        auto workspace = Workspace::open(m_stage->directory(), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        auto kept = (*workspace)->store().run([](Connection &connection) {
            return connection.value(
                QStringLiteral("SELECT group_concat(f_check_result || f_name) FROM work_listing"));
        });
        kept.waitForFinished();
        QCOMPARE(kept.result()->toString(), QStringLiteral("failedCloud Backup V2.0"));
        auto steps = (*workspace)->store().run([](Connection &connection) {
            return connection.value(
                QStringLiteral("SELECT count(*) FROM steps WHERE title LIKE 'Keep the checklist%'"));
        });
        steps.waitForFinished();
        QCOMPARE(steps.result()->toInt(), 2);
    }

    void namesWhatThereIsWhenAProductIsNotKnown()
    {
        QCOMPARE(run({ QStringLiteral("--product"), QStringLiteral("Nothing") }), Exit::BadUsage);
        QVERIFY2(m_err.contains(QStringLiteral("Cloud Backup V2.0")), qPrintable(m_err));
        QVERIFY(m_out.isEmpty());
    }

    void refusesWhatDoesNotGoTogether()
    {
        QCOMPARE(run({}), Exit::BadUsage);
        QCOMPARE(run({ QStringLiteral("a.json"), QStringLiteral("--product"), QStringLiteral("x") }),
            Exit::BadUsage);
        QCOMPARE(run({ QStringLiteral("a.json"), QStringLiteral("--keep") }), Exit::BadUsage);
        QCOMPARE(run({ QStringLiteral("--product"), QStringLiteral("Cloud Backup V2.0"),
                     QStringLiteral("--environment"), QStringLiteral("elsewhere") }),
            Exit::BadUsage);
    }

private:
    Exit run(const QStringList &arguments)
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out);
        QTextStream err(&m_err);
        CommandContext context{ { m_stage->directory(), {} },
            QStringList{ QStringLiteral("check") } + arguments, out, err };
        const Exit ended = runListing(context);
        out.flush();
        err.flush();
        return ended;
    }
    static QString outcome(const QJsonObject &object, const char *rule)
    {
        for (const auto &check : object.value(QStringLiteral("checks")).toArray()) {
            if (check[QStringLiteral("rule")].toString() == QLatin1String(rule))
                return check[QStringLiteral("outcome")].toString();
        }
        return {};
    }

    std::unique_ptr<WorkStage> m_stage;
    QString m_out;
    QString m_err;
};

ZHANGGUI_GUI_TEST(ListingCommandTest)
#include "listing_command_test.moc"
