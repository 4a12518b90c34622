// The rules of an instance's life in SaaS V2.0 and licences opened online, by direct calls.
#include "tests/support/results.h"
#include "tests/support/seller_calls.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QByteArray on(const char *activity, const QString &instance, const QByteArray &more = {})
{
    return QByteArray("{\"activity\":\"") + activity + "\",\"instanceId\":\"" + instance.toUtf8() + '"' + more
        + '}';
}

QByteArray renewal(const QString &instance, const QByteArray &order, const QByteArray &until)
{
    return on("refreshInstance", instance,
        ",\"scene\":\"RENEWAL\",\"orderId\":\"" + order + "\",\"orderLineId\":\"" + order
            + "-000001\",\"expireTime\":\"" + until + '"');
}

const QByteArray kFreeze = ",\"status\":\"FREEZE\"";

} // namespace

class ReferenceSellerInstancesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldMakeOneInstanceForOneOrderLine();
    void shouldTakeTheFirstBusinessIdForTheInstance();
    void shouldNotTakeAStrangeBusinessIdForTheInstance();
    void shouldActOnNothingForDebugCalls();
    void shouldAnswerUnknownInstancesWith000003_data();
    void shouldAnswerUnknownInstancesWith000003();
    void shouldKeepAFrozenInstance();
    void shouldReleaseForGoodAndRepeatedly();
    void shouldRenewOnceForEachOrder();
    void shouldTellUsageOfWhatIsPaidByUse();
    void shouldAnswerAHundredIdsAndNoMore();
    void shouldAnswer000004UntilTheInstanceIsOpen();
    void shouldLeaveRoomForUsersWhenDowngraded();
    void shouldQueryTheOrderOfANewInstanceOnce();
    void shouldUploadTheLicenceOfAnApplicationOnce();
    void shouldWantTheEndOfALicenceByPeriod();

private:
    static QString made(SellerCaller &seller, const QByteArray &order = "CS1")
    {
        return seller.v2Json(newInstanceBody(order, "b-" + order)).member(u"instanceId").text;
    }
};

void ReferenceSellerInstancesTest::shouldMakeOneInstanceForOneOrderLine()
{
    SellerCaller seller;
    const QString first = seller.v2Json(newInstanceBody("CS1", "b1")).member(u"instanceId").text;
    QCOMPARE(seller.v2Json(newInstanceBody("CS1", "b2")).member(u"instanceId").text, first);
    QVERIFY(seller.v2Json(newInstanceBody("CS2", "b3")).member(u"instanceId").text != first);
    // The same line of the same order once more after the release: still no second instance.
    QCOMPARE(seller.v2Code(on("releaseInstance", first)), QStringLiteral("000000"));
    QCOMPARE(seller.v2Json(newInstanceBody("CS1", "b4")).member(u"instanceId").text, first);
}

void ReferenceSellerInstancesTest::shouldTakeTheFirstBusinessIdForTheInstance()
{
    SellerCaller seller;
    QCOMPARE(seller.v2Json(newInstanceBody("CS1", "87b94795-0603")).member(u"instanceId").text,
        QStringLiteral("87b94795-0603"));
    // Taken already: another order gets an id of its own.
    QVERIFY(seller.v2Json(newInstanceBody("CS2", "87b94795-0603")).member(u"instanceId").text
        != QStringLiteral("87b94795-0603"));
}

void ReferenceSellerInstancesTest::shouldNotTakeAStrangeBusinessIdForTheInstance()
{
    SellerCaller seller;
    const QString id = seller.v2Json(newInstanceBody("CS1", "a,b <x>")).member(u"instanceId").text;
    QCOMPARE(id.size(), 36);
    QVERIFY(!id.contains(u','));
}

void ReferenceSellerInstancesTest::shouldActOnNothingForDebugCalls()
{
    SellerCaller seller;
    const QByteArray flag = ",\"testFlag\":\"1\"";
    const QString first = seller.v2Json(newInstanceBody("CS1", "b1", flag)).member(u"instanceId").text;
    QVERIFY(!first.isEmpty());
    QCOMPARE(seller.v2Json(newInstanceBody("CS1", "b2", flag)).member(u"instanceId").text, first);
    QVERIFY(seller.v2Json(newInstanceBody("CS2", "b3", flag)).member(u"instanceId").text != first);
    // Nothing was made.
    QCOMPARE(seller.v2Code(on("queryInstance", first)), QStringLiteral("000003"));
    QVERIFY(seller.queried.isEmpty());
    // A released instance and one that never was get the same answer as ever.
    const QString real = made(seller);
    QCOMPARE(seller.v2Code(on("releaseInstance", real, flag)), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(on("queryInstance", real)), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(on("queryInstance", QStringLiteral("never-was"), flag)), QStringLiteral("000000"));
    // 0 is a real call.
    const QString zero =
        seller.v2Json(newInstanceBody("CS9", "b9", ",\"testFlag\":\"0\"")).member(u"instanceId").text;
    QCOMPARE(seller.v2Code(on("queryInstance", zero)), QStringLiteral("000000"));
}

void ReferenceSellerInstancesTest::shouldAnswerUnknownInstancesWith000003_data()
{
    QTest::addColumn<QByteArray>("body");
    const QString id = QStringLiteral("never-was");
    QTest::newRow("query") << on("queryInstance", id);
    QTest::newRow("refresh") << renewal(id, "CS2", "20271231000000");
    QTest::newRow("status") << on("updateInstanceStatus", id, kFreeze);
    QTest::newRow("release") << on("releaseInstance", id);
    QTest::newRow("upgrade") << on(
        "upgradeInstance", id, ",\"orderId\":\"CS2\",\"orderLineId\":\"CS2-000001\"");
    QTest::newRow("check") << on("changeInstanceCheck", id, ",\"productInfo\":{}");
    QTest::newRow("one of two") << on("queryInstance", QStringLiteral("never-was,neither"));
}

void ReferenceSellerInstancesTest::shouldAnswerUnknownInstancesWith000003()
{
    QFETCH(const QByteArray, body);
    SellerCaller seller;
    const SellerReply reply = seller.send(body);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.code, QStringLiteral("000003"));
}

void ReferenceSellerInstancesTest::shouldKeepAFrozenInstance()
{
    SellerCaller seller;
    const QString id = made(seller);
    QCOMPARE(seller.v2Code(on("updateInstanceStatus", id, kFreeze)), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(on("updateInstanceStatus", id, kFreeze)), QStringLiteral("000000"));
    QCOMPARE(seller.service->state().instance(id)->state, InstanceState::Frozen);
    QCOMPARE(seller.v2Code(on("queryInstance", id)), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(renewal(id, "CS2", "20271231000000")), QStringLiteral("000000"));
    QCOMPARE(
        seller.v2Code(on("updateInstanceStatus", id, ",\"status\":\"UNFREEZE\"")), QStringLiteral("000000"));
    QCOMPARE(seller.service->state().instance(id)->state, InstanceState::Running);
    QCOMPARE(
        seller.v2Code(on("updateInstanceStatus", id, ",\"status\":\"NORMAL\"")), QStringLiteral("000002"));
}

void ReferenceSellerInstancesTest::shouldReleaseForGoodAndRepeatedly()
{
    SellerCaller seller;
    const QString id = made(seller);
    QCOMPARE(seller.v2Code(on("releaseInstance", id)), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(on("releaseInstance", id)), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(on("queryInstance", id)), QStringLiteral("000003"));
    QCOMPARE(
        seller.v2Code(on("updateInstanceStatus", id, ",\"status\":\"UNFREEZE\"")), QStringLiteral("000003"));
}

void ReferenceSellerInstancesTest::shouldRenewOnceForEachOrder()
{
    SellerCaller seller;
    const QString id = made(seller);
    const auto expiry = [&] { return seller.service->state().instance(id)->expireTime; };
    QCOMPARE(seller.v2Code(renewal(id, "CS2", "20271231000000")), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(renewal(id, "CS2", "20291231000000")), QStringLiteral("000000"));
    QCOMPARE(expiry(), QStringLiteral("20271231000000"));
    // The cancellation may name the renewal's own order.
    const QByteArray cancelled =
        renewal(id, "CS2", "20261231000000").replace("RENEWAL", "UNSUBSCRIBE_RENEWAL_PERIOD");
    QCOMPARE(seller.v2Code(cancelled), QStringLiteral("000000"));
    QCOMPARE(expiry(), QStringLiteral("20261231000000"));
    QCOMPARE(seller.v2Code(renewal(id, "CS3", "20301231000000000")), QStringLiteral("000000"));
    QCOMPARE(expiry(), QStringLiteral("20301231000000000"));
    QCOMPARE(seller.v2Code(renewal(id, "CS4", "2030-12-31")), QStringLiteral("000002"));
}

void ReferenceSellerInstancesTest::shouldTellUsageOfWhatIsPaidByUse()
{
    SellerCaller seller;
    const QString byUse = made(seller, "MOCKONDEMAND");
    const QString byYear = made(seller, "MOCKPERIODYEARNEW");
    seller.nowMs += 5'400'000;
    const JsonValue info = seller.v2Json(on("queryInstance", byUse % u',' % byYear)).member(u"info");
    QCOMPARE(info.items.size(), 2);
    const JsonValue usage = info.items[0].member(u"usageInfo").items.value(0);
    QCOMPARE(usage.member(u"usageValue").text, QStringLiteral("1.5000"));
    QCOMPARE(usage.member(u"statisticalTime").text, QStringLiteral("20231114234320000"));
    QVERIFY(info.items[1].member(u"usageInfo").isMissing());
    QCOMPARE(info.items[1].member(u"appInfo").member(u"frontEndUrl").text,
        QStringLiteral("https://app.example.com/login"));
    QVERIFY(!seller.send(on("queryInstance", byYear)).body.contains("\xE8")); // Chinese as escapes
}

void ReferenceSellerInstancesTest::shouldAnswerAHundredIdsAndNoMore()
{
    SellerCaller seller;
    QStringList ids;
    for (int i = 0; i < 101; ++i)
        ids.append(made(seller, "CS" + QByteArray::number(i)));
    const JsonValue answer = seller.v2Json(on("queryInstance", ids.mid(0, 100).join(u',')));
    QCOMPARE(answer.member(u"info").items.size(), 100);
    QCOMPARE(answer.member(u"info").items[99].member(u"instanceId").text, ids[99]);
    QCOMPARE(seller.v2Code(on("queryInstance", ids.join(u','))), QStringLiteral("000002"));
    QCOMPARE(seller.v2Code(on("queryInstance", QStringLiteral(",,"))), QStringLiteral("000002"));
}

void ReferenceSellerInstancesTest::shouldAnswer000004UntilTheInstanceIsOpen()
{
    SellerCaller seller({}, 60'000);
    const JsonValue first = seller.v2Json(newInstanceBody("CS1", "b1"));
    QCOMPARE(first.member(u"resultCode").text, QStringLiteral("000004"));
    const QString id = first.member(u"instanceId").text;
    QVERIFY(!id.isEmpty());
    QVERIFY(seller.v2Json(on("queryInstance", id)).member(u"info").isMissing());
    seller.nowMs += 60'001;
    QCOMPARE(seller.v2Json(on("queryInstance", id)).member(u"info").items.size(), 1);
    QCOMPARE(seller.v2Code(newInstanceBody("CS1", "b2")), QStringLiteral("000000"));
}

void ReferenceSellerInstancesTest::shouldLeaveRoomForUsersWhenDowngraded()
{
    SellerCaller seller;
    const QString id = made(seller);
    QByteArray users;
    for (const char *name : { "a", "b", "c" })
        users += QByteArray(users.isEmpty() ? "" : ",") + "{\"userName\":\"" + name
            + "\",\"name\":\"N\",\"orgCode\":\"1\",\"role\":\"user\",\"enable\":\"true\"}";
    const QByteArray sync = "{\"instanceId\":\"" + id.toUtf8()
        + "\",\"tenantId\":\"t\",\"appId\":\"p\",\"userList\":[" + users
        + "],\"currentSyncTime\":\"20231114221320000\",\"flag\":1,\"testFlag\":0,\"timeStamp\":"
          "\"20231114221320000\"}";
    QCOMPARE(seller.kit("authSync", sync).code, QStringLiteral("000000"));
    const auto check = [&](const QByteArray &amount) {
        return seller.v2Code(
            on("changeInstanceCheck", id, ",\"productInfo\":{\"linearValue\":" + amount + '}'));
    };
    QCOMPARE(check("3"), QStringLiteral("000000"));
    QCOMPARE(check("2"), QStringLiteral("000002"));
}

void ReferenceSellerInstancesTest::shouldQueryTheOrderOfANewInstanceOnce()
{
    SellerCaller seller;
    made(seller);
    seller.v2Json(newInstanceBody("CS1", "again"));
    QCOMPARE(seller.queried, QStringList{ QStringLiteral("CS1") });
}

void ReferenceSellerInstancesTest::shouldUploadTheLicenceOfAnApplicationOnce()
{
    SellerCaller seller;
    const QString id =
        seller.v2Json(newInstanceBody("CS1", "b1"), CallbackKey::License).member(u"instanceId").text;
    const QByteArray apply = on("getLicenseAsync", id,
        ",\"effectiveTime\":\"2023-10-27 10:30:15 z\",\"expireTime\":\"2033-10-27 10:30:15 "
        "z\",\"eventId\":\"e1\"");
    QCOMPARE(seller.v2Code(apply, CallbackKey::License), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(apply, CallbackKey::License), QStringLiteral("000000"));
    QCOMPARE(seller.uploaded.size(), 1);
    QVERIFY(seller.uploaded.first().startsWith(u"e1 LIC-"));
    // Only the licence key may ask for a licence.
    QCOMPARE(seller.v2Code(apply, CallbackKey::Basic), QStringLiteral("000001"));
}

void ReferenceSellerInstancesTest::shouldWantTheEndOfALicenceByPeriod()
{
    SellerCaller seller;
    const QString id = made(seller, "MOCKPERIODYEARNEW");
    const QByteArray apply =
        on("getLicenseAsync", id, ",\"effectiveTime\":\"20231027103015\",\"eventId\":\"e1\"");
    QCOMPARE(seller.v2Code(apply, CallbackKey::License), QStringLiteral("000902"));
    QVERIFY(seller.uploaded.isEmpty());
}

ZHANGGUI_TEST(ReferenceSellerInstancesTest)
#include "reference_seller_instances_test.moc"
