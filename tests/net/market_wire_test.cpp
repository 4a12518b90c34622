// The engine over the wire against the reference seller, which checks every signature: each product kind's
// life, as real requests.
#include "net/emulator/lifecycle/wire_sender.h"
#include "net/seller/reference_seller.h"
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;

namespace {

// Would stand for places in a case of the debugger.
const QByteArray kBraces = "\"{{uuid}} {{{{\"";
const QByteArray kUsers = R"([{"userName":"zhangsan","name":"张三","email":"zhangsan@example.com"}])";
const QByteArray kKey = "a-key-of-the-tests-0001";

CallbackKeys allKeys()
{
    CallbackKeys keys;
    for (const CallbackKey type : { CallbackKey::Basic, CallbackKey::JointSaas, CallbackKey::License,
             CallbackKey::Common, CallbackKey::V1 })
        keys.keys.insert(type, Secret(kKey));
    return keys;
}

/// A stage whose calls cross the wire.
class WireStage : public MarketStage {
public:
    explicit WireStage(const QList<MarketProduct> &products, const CallbackKeys &keys = allKeys(),
        const QStringList &faults = {})
        : MarketStage(products)
        , seller(sellerOptions(faults))
    {
        const auto address = seller.listen(0);
        if (!address)
            qFatal("%s", qPrintable(address.error().what));
        WireSender::Options sending;
        sending.keys = keys;
        wire = WireSender::create(protocol, sending).value();
        options.seller = *address;
        engine = std::make_unique<MarketEngine>(*store, protocol, *wire, options);
        engine->setRate(0);
        settle();
    }

    static ReferenceSeller::Options sellerOptions(const QStringList &faults)
    {
        ReferenceSeller::Options options;
        options.faults = faults;
        options.slowness = 0.01;
        options.keys = allKeys();
        return options;
    }

    /// Exceptions of all calls; none when every one went well.
    QStringList exceptions()
    {
        QStringList list;
        const QList<MarketCall> all = store->calls().value();
        for (const MarketCall &call : all) {
            if (call.stage != CallStage::Succeeded || !call.exception.isEmpty())
                list.append(call.interfaceId % u": " % call.exception);
        }
        return list;
    }

    ReferenceSeller seller;
    std::unique_ptr<WireSender> wire;
};

} // namespace

class MarketWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldLiveAYearlyLifeOfInstances_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("mode");
        QTest::newRow("V2 period") << "saas-v2"
                                   << "PERIOD";
        QTest::newRow("V1 period") << "saas-v1"
                                   << "PERIOD";
        QTest::newRow("V2 package") << "saas-v2"
                                    << "ON_DEMAND_PKG";
        QTest::newRow("V1 package") << "saas-v1"
                                    << "ON_DEMAND_PKG";
        QTest::newRow("online licence") << "license-online"
                                        << "PERIOD";
        QTest::newRow("License 1.0") << "license-1"
                                     << "PERIOD";
    }
    void shouldLiveAYearlyLifeOfInstances()
    {
        QFETCH(QString, kind);
        QFETCH(QString, mode);
        WireStage stage({ aProduct("P1", qPrintable(kind), qPrintable(mode)) });

        const ActionResult bought = stage.buy("P1", "1y");
        QCOMPARE(stage.exceptions(), QStringList());
        const QString instance = stage.instanceOf(bought);
        QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
        const ActionResult renewed = stage.act("renew", { { "instance", MarketStage::text(instance) } });
        QCOMPARE(stage.stageOf(renewed), QStringLiteral("done"));
        stage.advance("900d");

        QCOMPARE(stage.exceptions(), QStringList());
        QCOMPARE(stage.instance(instance).stage, InstanceStage::Released);
    }

    void shouldSyncAJointProductOfBothVersions_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("kit");
        QTest::newRow("V2") << "saas-v2"
                            << "kit-v2";
        QTest::newRow("V1") << "saas-v1"
                            << "kit-v1";
    }
    void shouldSyncAJointProductOfBothVersions()
    {
        QFETCH(QString, kind);
        QFETCH(QString, kit);
        MarketProduct product = aProduct("J1", qPrintable(kind));
        product.kit = kit;
        WireStage stage({ product });

        stage.buy("J1");
        const QString tenant = stage.store->tenants().value().constFirst().id;
        stage.act("syncUsers", { { "tenant", MarketStage::text(tenant) }, { "users", kUsers } });
        stage.act("syncDepartment",
            { { "tenant", MarketStage::text(tenant) }, { "code", "\"10001\"" }, { "name", "\"测试部\"" },
                { "parent", "\"10000\"" } });

        QCOMPARE(stage.exceptions(), QStringList());
    }

    void shouldSignWithTheKeyOfEachTypeAndShowNone()
    {
        MarketProduct product = aProduct("P1", "saas-v2");
        product.orderNotice = true;
        WireStage stage({ product });
        stage.buy("P1");
        QCOMPARE(stage.exceptions(), QStringList());
        const QList<MarketLogEntry> log = stage.log();
        QVERIFY(!log.isEmpty());
        static const QRegularExpression whole(QStringLiteral("signature=[0-9A-Fa-f]{8}"));
        for (const MarketLogEntry &entry : log) {
            QVERIFY(!entry.target.contains(QString::fromLatin1(kKey)));
            QVERIFY2(!entry.target.contains(whole), qPrintable(entry.target));
            QVERIFY(entry.target.startsWith(u"/"));
            QVERIFY(!entry.request.contains(kKey) && !entry.answer.contains(kKey));
            QCOMPARE(entry.status, 200);
        }
    }

    void shouldNameWhatIsWrongWithAnAnswer_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("opens");
        const auto row = [](const char *kind, const char *fault, const char *says, bool opens) {
            QTest::addRow("%s %s", kind, fault) << QString::fromLatin1(kind) << QString::fromLatin1(fault)
                                                << QString::fromLatin1(says) << opens;
        };
        row("saas-v1", "body-sign-missing", "no Body-Sign", true);
        row("saas-v1", "body-sign-before-line-end", "Body-Sign header does not fit", true);
        row("saas-v2", "instance-id-missing", "no instanceId", false);
        row("saas-v2", "instance-id-too-long", "more than 64", false);
        row("saas-v2", "front-end-url-missing", "frontEndUrl", false);
        row("saas-v2", "info-never", "", false);
        row("saas-v2", "result-code-missing", "no resultCode", false);
        row("saas-v2", "login-page", "JSON", false);
        row("saas-v2", "error-page", "HTTP status", false);
        row("saas-v2", "status-201", "HTTP status 201", false);
        row("saas-v2", "wrong-key-type", "000001", false);
        row("license-1", "licence-missing", "no license", false);
    }
    void shouldNameWhatIsWrongWithAnAnswer()
    {
        QFETCH(QString, kind);
        QFETCH(QString, fault);
        QFETCH(QString, says);
        QFETCH(bool, opens);
        WireStage stage({ aProduct("P1", qPrintable(kind)) }, allKeys(), { fault });
        const ActionResult bought = stage.buy("P1");
        QCOMPARE(stage.stageOf(bought) == u"done", opens);
        const QString exceptions = stage.exceptions().join(u' ');
        QVERIFY2(exceptions.contains(says), qPrintable(exceptions));
    }

    void shouldNameAnotherInstanceOfTheSameOrder()
    {
        WireStage stage(
            { aProduct("V1", "saas-v1") }, allKeys(), { QStringLiteral("instance-per-business-id") });
        const QString instance = stage.instanceOf(stage.buy("V1"));
        stage.act("viewResource", { { "instance", MarketStage::text(instance) } });
        QVERIFY2(
            stage.lastCall().exception.contains(u"another instance"), qPrintable(stage.lastCall().exception));
    }

    void shouldNameUsageThatPayPerUseLacks()
    {
        WireStage good({ aProduct("P1", "saas-v2", "ON_DEMAND") });
        good.buy("P1");
        QCOMPARE(good.exceptions(), QStringList());
        WireStage stage(
            { aProduct("P1", "saas-v2", "ON_DEMAND") }, allKeys(), { QStringLiteral("usage-info-missing") });
        const ActionResult bought = stage.buy("P1");
        QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
        QVERIFY(stage.exceptions().join(u' ').contains(u"usageInfo"));
    }

    void shouldFailTheAttemptWhoseKeyIsMissing()
    {
        WireStage stage({ aProduct("P1", "saas-v2") }, {});
        const ActionResult bought = stage.buy("P1");
        QCOMPARE(stage.stageOf(bought), QStringLiteral("opening"));
        QVERIFY2(
            stage.lastCall().exception.contains(u"no-basic-key"), qPrintable(stage.lastCall().exception));
    }

    void shouldSendTextsWithBracesAsTheyAre()
    {
        WireStage stage({ aProduct("V1", "saas-v1") });
        stage.act("buy",
            { { "product", "\"V1\"" }, { "customer", MarketStage::text(test::aCustomer().id) },
                { "params", "{\"ip\":" + kBraces + '}' } });
        QCOMPARE(stage.exceptions(), QStringList());
        const auto params = stage.log()
                                .constFirst()
                                .target.section(QStringLiteral("saasExtendParams="), 1)
                                .section(u'&', 0, 0);
        QCOMPARE(QByteArray::fromBase64(QByteArray::fromPercentEncoding(params.toLatin1())),
            QByteArray("[{\"name\":\"ip\",\"value\":" + kBraces + "}]"));
    }
};

ZHANGGUI_TEST(MarketWireTest)
#include "market_wire_test.moc"
