// What callbacks of the emulated marketplace carry, held against the protocol data: nothing mandatory is
// missing, nothing unknown is there, every value fits its field.
#include "models/json/json_value.h"
#include "net/emulator/lifecycle/call_members.h"
#include "net/protocol/field_fit.h"
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QSet>

#include <algorithm>

using namespace zhanggui;

namespace {

/// Everything there is to say about a call.
CallFacts fullFacts(const QString &site, const QString &scene)
{
    CallFacts facts;
    facts.site = site;
    facts.scene = scene;
    facts.product = test::aProduct("P1", "saas-v2");
    facts.customer = test::aCustomer();
    facts.order.id = QStringLiteral("CS2603021000ABCDE");
    facts.order.lineId = QStringLiteral("CS2603021000ABCDE-000001");
    facts.order.periodType = QStringLiteral("year");
    facts.order.periodNumber = 1;
    facts.order.amount = 3;
    facts.order.paidMinor = 12'345;
    facts.order.extendParams = { { QStringLiteral("identificationCode"), QStringLiteral("EMU-1") } };
    facts.instanceId = QStringLiteral("instance-1");
    facts.license = QStringLiteral("PL00000000000000000A");
    facts.expireMs = test::kStageStart;
    facts.otherProduct = true;
    facts.tenant = { QStringLiteral("t1"), facts.instanceId, facts.order.id, QStringLiteral("code"),
        QStringLiteral("测试企业"), {} };
    facts.domainName = QStringLiteral("https://code.example.com");
    facts.application = { QStringLiteral("a1"), QStringLiteral("t1"), QStringLiteral("c1"),
        QStringLiteral("made-up-secret"), {} };
    facts.department = { QStringLiteral("t1"), QStringLiteral("10000"), QStringLiteral("开发部"), {} };
    facts.departments = { facts.department };
    MarketUser user;
    user.userName = QStringLiteral("zhangsan");
    user.name = QStringLiteral("张三");
    user.orgCode = QStringLiteral("10000");
    user.email = QStringLiteral("zhangsan@example.com");
    facts.users = { user };
    facts.event.eventId = QStringLiteral("e1");
    facts.event.effectiveMs = facts.event.expireMs = test::kStageStart;
    facts.event.deviceFingerprint = QStringLiteral("00-16-EA");
    return facts;
}

const CallMoment kMoment{ test::kStageStart, test::kStageStart + 1234, QStringLiteral("business-1") };

QByteArray valueOf(const CallMemberList &members, QStringView name)
{
    const auto found =
        std::ranges::find_if(members, [name](const auto &member) { return member.first == name; });
    return found == members.end() ? QByteArray() : found->second;
}

} // namespace

class MarketMembersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = CallbackProtocol::load();
        VERIFY_OK(loaded);
        m_protocol = *loaded;
    }

    void shouldFitTheProtocolData_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("site");
        for (const InterfaceFamily &family : m_protocol.families()) {
            if (family.id == u"gateway")
                continue;
            for (const CallbackInterface &one : family.interfaces) {
                for (const QString &site : one.sites) {
                    for (const CallbackScene &scene : one.scenes)
                        QTest::addRow("%s %s %s", qPrintable(one.id), qPrintable(scene.id), qPrintable(site))
                            << one.id << scene.id << site;
                }
            }
        }
    }
    void shouldFitTheProtocolData()
    {
        QFETCH(QString, id);
        QFETCH(QString, scene);
        QFETCH(QString, site);
        const CallbackInterface here = m_protocol.interfaceOf(id)->forSite(site);

        const auto members = callMembers(*m_protocol.interfaceOf(id), fullFacts(site, scene), kMoment);

        VERIFY_OK(members);
        QSet<QString> names;
        for (const auto &[name, json] : *members) {
            const CallbackField *field = here.requestField(name);
            QVERIFY2(field, qPrintable(QStringLiteral("unknown: ") + name));
            QVERIFY2(!names.contains(name), qPrintable(QStringLiteral("twice: ") + name));
            names.insert(name);
            QVERIFY2(fieldFault(*field, json) == FieldFault::None,
                qPrintable(name % u" = " % QString::fromUtf8(json)));
        }
        for (const CallbackField &field : here.request)
            QVERIFY2(field.mandatory != Mandatory::Yes || names.contains(field.name), qPrintable(field.name));
        for (const auto &[name, json] : here.scene(scene)->set) {
            if (!name.startsWith(u"order") && name != u"chargingMode" && names.contains(name))
                QCOMPARE(valueOf(*members, name), json);
        }
        for (const QString &name : here.scene(scene)->leaveOut)
            QVERIFY2(!names.contains(name), qPrintable(name));
        QVERIFY(valueOf(*members, u"testFlag") != "\"1\"" && valueOf(*members, u"testFlag") != "1");
    }

    void shouldNameTheMandatoryMemberThatHasNoValue()
    {
        CallFacts facts = fullFacts(QStringLiteral("cn"), QStringLiteral("RENEWAL"));
        facts.instanceId.clear();
        const auto members = callMembers(*m_protocol.interfaceOf(u"saas-v2.refreshInstance"), facts, kMoment);
        VERIFY_FAILS(members, ErrorKind::BadInput);
        QVERIFY(members.error().what.contains(u"instanceId"));
    }

    void shouldWriteTimesInTheFieldsZone()
    {
        // 2026-03-02 10:00:00 at UTC+8 is 02:00 UTC
        const auto renewed = callMembers(*m_protocol.interfaceOf(u"saas-v2.refreshInstance"),
            fullFacts(QStringLiteral("cn"), QStringLiteral("RENEWAL")), kMoment);
        QCOMPARE(valueOf(*renewed, u"expireTime"), QByteArray("\"20260302020000\""));
        const auto applied = callMembers(*m_protocol.interfaceOf(u"license-online.getLicenseAsync"),
            fullFacts(QStringLiteral("cn"), QStringLiteral("apply")), kMoment);
        QCOMPARE(valueOf(*applied, u"effectiveTime"), QByteArray("\"2026-03-02 02:00:00 z\""));
        const auto tenant = callMembers(*m_protocol.interfaceOf(u"kit-v2.tenantSync"),
            fullFacts(QStringLiteral("cn"), QStringLiteral("add")), kMoment);
        QCOMPARE(valueOf(*tenant, u"timeStamp"), QByteArray("\"20260302100001234\""));
    }

    void shouldMakeAnewWhatIsNewAtEverySend()
    {
        const CallbackInterface *create = m_protocol.interfaceOf(u"saas-v2.newInstance");
        const auto members =
            callMembers(*create, fullFacts(QStringLiteral("cn"), QStringLiteral("period")), kMoment);
        CallMoment later = kMoment;
        later.businessId = QStringLiteral("business-2");

        const CallMemberList again = freshMembers(*create, *members, later);

        QCOMPARE(valueOf(again, u"businessId"), QByteArray("\"business-2\""));
        QCOMPARE(valueOf(again, u"orderId"), valueOf(*members, u"orderId"));
        QCOMPARE(again.size(), members->size());
    }

    void shouldKeepNoSecretInAStoredCall()
    {
        const CallbackInterface *sync = m_protocol.interfaceOf(u"kit-v2.applicationSync");
        const auto members =
            callMembers(*sync, fullFacts(QStringLiteral("cn"), QStringLiteral("add")), kMoment);
        QVERIFY(valueOf(*members, u"clientSecret").contains("made-up-secret"));
        const QByteArray stored = storedMembers(*sync, *members);
        QVERIFY(!stored.contains("made-up-secret"));
        const auto read = membersFromStored(stored);
        VERIFY_OK(read);
        QCOMPARE(valueOf(*read, u"clientId"), valueOf(*members, u"clientId"));
        VERIFY_FAILS(membersFromStored("[]"), ErrorKind::Corrupt);
    }

private:
    CallbackProtocol m_protocol;
};

ZHANGGUI_TEST(MarketMembersTest)
#include "market_members_test.moc"
