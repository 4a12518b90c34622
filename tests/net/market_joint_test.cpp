// Licences and joint operation: codes, applications, enterprises, users and departments.
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;
using test::ScriptedSender;

namespace {

QPair<const char *, QByteArray> named(const char *name, const QString &id)
{
    return { name, MarketStage::text(id) };
}

/// [{"userName":"u0"}, …]
QByteArray manyUsers(int count)
{
    QByteArrayList list;
    for (int i = 0; i < count; ++i)
        list.append("{\"userName\":\"u" + QByteArray::number(i) + "\"}");
    return '[' + list.join(',') + ']';
}

MarketProduct joint(const char *kind, const char *kit)
{
    MarketProduct product = aProduct("J1", kind);
    product.kit = QLatin1String(kit);
    return product;
}

} // namespace

class MarketJointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldIssueReceiveAndExpireLicenceCodes();
    void shouldApplyForALicence();
    void shouldSyncAJointProductAfterItsPurchase();
    void shouldSplitManyUsers();
    void shouldRefuseFlagsThatTheKitDoesNotKnow();
    void shouldReplaceDepartmentsByTheWholeList();
    void shouldDeleteAnEnterprise();
};

void MarketJointTest::shouldIssueReceiveAndExpireLicenceCodes()
{
    MarketStage stage({ aProduct("L2", "license-code") });
    const ActionResult bought = stage.buy("L2", "1y");
    QVERIFY(bought.license.startsWith(u"PL"));
    QCOMPARE(stage.license(bought.license).stage, LicenseStage::Issued);
    stage.act("receive", { named("license", bought.license) });
    VERIFY_FAILS(stage.attempt("receive", { named("license", bought.license) }), ErrorKind::Conflict);
    VERIFY_FAILS(stage.attempt("renew", { named("license", bought.license) }), ErrorKind::Conflict);

    // GIVEN the seller's software activates it: what the API side does
    MarketLicense license = stage.license(bought.license);
    QCOMPARE(license.stage, LicenseStage::Received);
    license.stage = LicenseStage::Alive;
    license.activatedMs = stage.engine->nowMs();
    license.expireMs = afterPeriod(stage.engine->nowMs(), { QStringLiteral("year"), 1 });
    MarketStage::good(stage.store->put(license));
    MarketEvent expiry;
    expiry.kind = QStringLiteral("expire-license");
    expiry.subject = license.code;
    expiry.dueMs = *license.expireMs;
    VERIFY_OK(stage.engine->schedule(expiry));
    VERIFY_OK(stage.engine->schedule(expiry));
    QCOMPARE(stage.store->events().value().size(), 1);

    // WHEN it is renewed, expires, is renewed again, and expires for good
    stage.act("renew", { named("license", license.code), { "period", "\"1m\"" } });
    QCOMPARE(stage.sender.last().interfaceId, QStringLiteral("license-code.refreshLicenseCode"));
    stage.advance("400d");
    QCOMPARE(stage.license(license.code).stage, LicenseStage::Expired);
    QCOMPARE(stage.sender.last().text(u"status"), QStringLiteral("FREEZE"));
    stage.act("renew", { named("license", license.code), { "period", "\"1m\"" } });
    QCOMPARE(stage.license(license.code).stage, LicenseStage::Alive);
    QCOMPARE(stage.sender.last().text(u"status"), QStringLiteral("UNFREEZE"));
    stage.advance("60d");
    QCOMPARE(stage.license(license.code).stage, LicenseStage::Released);
    QCOMPARE(stage.sender.last().interfaceId, QStringLiteral("license-code.releaseLicenseCode"));
}

void MarketJointTest::shouldApplyForALicence()
{
    MarketStage stage({ aProduct("O1", "license-online"), aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("O1", "1y"));
    const ActionResult applied =
        stage.act("applyLicense", { named("instance", instance), { "fingerprint", "\"AA-BB\"" } });
    QCOMPARE(stage.sender.last().interfaceId, QStringLiteral("license-online.getLicenseAsync"));
    QCOMPARE(stage.sender.last().text(u"eventId"), applied.event);
    QCOMPARE(stage.sender.last().text(u"deviceFingerprint"), QStringLiteral("AA-BB"));
    QCOMPARE(stage.sender.last().text(u"expireTime"), QStringLiteral("2027-03-02 15:59:59 z"));
    QCOMPARE(stage.store->licenseEvent(applied.event).value().state, QStringLiteral("waiting"));

    stage.act("denyLicense", { named("event", applied.event) });
    QCOMPARE(stage.store->licenseEvent(applied.event).value().state, QStringLiteral("denied"));
    VERIFY_FAILS(stage.attempt("denyLicense", { named("event", applied.event) }), ErrorKind::Conflict);
    VERIFY_FAILS(stage.attempt("denyLicense", { { "event", "\"no\"" } }), ErrorKind::NotFound);
    const QString other = stage.instanceOf(stage.buy("P1", "1y"));
    VERIFY_FAILS(stage.attempt("applyLicense", { named("instance", other) }), ErrorKind::Conflict);
}

void MarketJointTest::shouldSyncAJointProductAfterItsPurchase()
{
    MarketStage stage({ joint("saas-v2", "kit-v2") });
    stage.engine->setTenantDomain(QStringLiteral("https://127.0.0.1:8443"));
    const QString instance = stage.instanceOf(stage.buy("J1", "1y"));
    QCOMPARE(stage.sender.names().mid(2),
        QStringList({ QStringLiteral("kit-v2.tenantSync"), QStringLiteral("kit-v2.applicationSync"),
            QStringLiteral("kit-v2.allOrgSync") }));
    const MarketTenant tenant = stage.store->tenants().value().at(0);
    QCOMPARE(tenant.instanceId, instance);
    const ScriptedSender::Sent &first = stage.sender.calls.at(2);
    QCOMPARE(first.text(u"tenantId"), tenant.id);
    QCOMPARE(first.text(u"domainName"), QString(u"https://127.0.0.1:8443/t/" + tenant.id));
    QCOMPARE(first.json(u"flag"), QByteArray("1"));
    const MarketApplication application = stage.store->applications(tenant.id).value().at(0);
    QCOMPARE(stage.sender.calls.at(3).text(u"clientSecret"), application.clientSecret);
    for (const MarketLogEntry &entry : stage.log())
        QVERIFY(!entry.request.contains(application.clientSecret.toUtf8()));
    const QList<MarketCall> calls = stage.store->calls().value();
    for (const MarketCall &call : calls)
        QVERIFY(!call.request.contains(application.clientSecret.toUtf8()));
}

void MarketJointTest::shouldSplitManyUsers()
{
    MarketStage stage({ joint("saas-v1", "kit-v1") });
    stage.buy("J1", "1y");
    const QString tenant = stage.store->tenants().value().at(0).id;
    stage.act("syncUsers", { named("tenant", tenant), { "users", manyUsers(1001) } });
    QCOMPARE(stage.sender.count(u"kit-v1.authSync"), 3);
    QCOMPARE(stage.store->users(tenant).value().size(), 1001);
    QCOMPARE(stage.sender.last().json(u"userList").count("userName"), 1);

    stage.act("syncUsers", { named("tenant", tenant), { "users", "[\"u7\"]" }, { "flag", "0" } });
    QCOMPARE(stage.sender.last().json(u"flag"), QByteArray("0"));
    QCOMPARE(stage.store->users(tenant).value().size(), 1000);
    VERIFY_FAILS(stage.attempt("syncUsers", { named("tenant", tenant), { "users", "[\"nobody\"]" } }),
        ErrorKind::NotFound);
    VERIFY_FAILS(
        stage.attempt("syncUsers", { named("tenant", tenant), { "users", "[]" } }), ErrorKind::BadInput);
}

void MarketJointTest::shouldRefuseFlagsThatTheKitDoesNotKnow()
{
    MarketStage stage({ joint("saas-v1", "kit-v1"), aProduct("P1", "saas-v2") });
    stage.buy("J1", "1y");
    const MarketTenant tenant = stage.store->tenants().value().at(0);
    VERIFY_FAILS(stage.attempt("syncTenant", { named("instance", tenant.instanceId), { "flag", "2" } }),
        ErrorKind::Conflict);
    VERIFY_FAILS(stage.attempt(
                     "syncUsers", { named("tenant", tenant.id), { "users", manyUsers(1) }, { "flag", "3" } }),
        ErrorKind::Conflict);
    QCOMPARE(stage.store->users(tenant.id).value().size(), 0);
    const QString plain = stage.instanceOf(stage.buy("P1", "1y"));
    VERIFY_FAILS(stage.attempt("syncTenant", { named("instance", plain) }), ErrorKind::Conflict);
}

void MarketJointTest::shouldReplaceDepartmentsByTheWholeList()
{
    MarketStage stage({ joint("saas-v2", "kit-v2") });
    stage.buy("J1", "1y");
    const QString tenant = stage.store->tenants().value().at(0).id;
    stage.act("syncDepartments",
        { named("tenant", tenant),
            { "departments",
                "[{\"code\":\"1\",\"name\":\"A\"},"
                "{\"code\":\"2\",\"name\":\"B\",\"parent\":\"1\"}]" } });
    QCOMPARE(stage.sender.last().json(u"orgInfoList"),
        QByteArray("[{\"orgCode\":\"1\",\"orgName\":\"A\",\"parentCode\":\"\"},"
                   "{\"orgCode\":\"2\",\"orgName\":\"B\",\"parentCode\":\"1\"}]"));
    QCOMPARE(stage.store->departments(tenant).value().size(), 2);
    stage.act("syncDepartment",
        { named("tenant", tenant), { "code", "\"2\"" }, { "name", "\"B\"" }, { "flag", "0" } });
    QCOMPARE(stage.store->departments(tenant).value().size(), 1);
    VERIFY_FAILS(stage.attempt("syncDepartments", { named("tenant", tenant), { "departments", "[{}]" } }),
        ErrorKind::BadInput);
}

void MarketJointTest::shouldDeleteAnEnterprise()
{
    MarketStage stage({ joint("saas-v2", "kit-v2") });
    const QString instance = stage.instanceOf(stage.buy("J1", "1y"));
    stage.act("syncTenant", { named("instance", instance), { "flag", "2" }, { "name", "\"新名称\"" } });
    QCOMPARE(stage.sender.last().text(u"name"), QStringLiteral("新名称"));
    stage.act("syncTenant", { named("instance", instance), { "flag", "0" } });
    QCOMPARE(stage.sender.last().json(u"flag"), QByteArray("0"));
    QCOMPARE(stage.lastCall().stage, CallStage::Succeeded);
    QCOMPARE(stage.store->tenants().value().size(), 0);
}

ZHANGGUI_TEST(MarketJointTest)
#include "market_joint_test.moc"
