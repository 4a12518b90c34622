// How a probe becomes cases: which interfaces it fits, what `each` multiplies, what goes into the requests,
// and that a damaged file is refused with its place.
#include "net/callbacks/probe_template.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace zhanggui;

namespace {

QByteArray probesText()
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/suites/sample_probes.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QList<Probe>> readProbes(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected<Error>(root.error());
    JsonFaults faults;
    QList<Probe> probes = probesFromJson(*root, faults);
    if (!faults.none())
        return failure(ErrorKind::Corrupt, QStringLiteral("damaged"), faults.first());
    return probes;
}

const CaseField *fieldOf(const CaseStep &step, QStringView name)
{
    for (const CaseField &field : step.request) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

QStringList idsOf(const QList<CallbackCase> &cases)
{
    QStringList ids;
    for (const CallbackCase &one : cases)
        ids.append(one.id);
    return ids;
}

} // namespace

class ProbeTemplateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldFitInterfacesByTheirData();
    void shouldMakeOrdersOfItsOwn();
    void shouldSendNoTestFlagForReal();
    void shouldMakeACaseForEachField();
    void shouldMarkWrongValues();
    void shouldKeepEscapesOfValues();
    void shouldCallTheFamilysOtherInterfaces();
    void shouldSetPlacesOnlyWhereTheFieldIs();
    void shouldNameWhatIsDamaged_data();
    void shouldNameWhatIsDamaged();

private:
    QList<CallbackCase> expand(const QString &probe, const QString &interfaceId, bool real = false) const;
    const Probe &probe(const QString &id) const;

    CallbackProtocol m_protocol;
    QList<Probe> m_probes;
};

void ProbeTemplateTest::initTestCase()
{
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *protocol;
    const Result<QList<Probe>> probes = readProbes(probesText());
    VERIFY_OK(probes);
    m_probes = *probes;
}

const Probe &ProbeTemplateTest::probe(const QString &id) const
{
    return *std::find_if(
        m_probes.cbegin(), m_probes.cend(), [&id](const Probe &one) { return one.id == id; });
}

QList<CallbackCase> ProbeTemplateTest::expand(const QString &id, const QString &interfaceId, bool real) const
{
    const CallbackInterface &one = *m_protocol.interfaceOf(interfaceId);
    const InterfaceFamily &family = *m_protocol.family(one.family);
    if (!applies(probe(id), family, one))
        return {};
    return expandProbe(probe(id), family, one, QStringLiteral("cn"), real);
}

void ProbeTemplateTest::shouldFitInterfacesByTheirData()
{
    QVERIFY(!expand(QStringLiteral("twice"), QStringLiteral("saas-v2.newInstance")).isEmpty());
    QVERIFY(expand(QStringLiteral("twice"), QStringLiteral("saas-v2.queryInstance")).isEmpty());
    // Where nothing creates, the first interface stands for the family.
    QVERIFY(!expand(QStringLiteral("long"), QStringLiteral("kit-v2.tenantSync")).isEmpty());
    QVERIFY(expand(QStringLiteral("long"), QStringLiteral("kit-v2.authSync")).isEmpty());
    QVERIFY(expand(QStringLiteral("missing"), QStringLiteral("kit-v2.tenantSync")).isEmpty());
    QVERIFY(
        expand(QStringLiteral("ended"), QStringLiteral("license-code.updateLicenseCodeStatus")).isEmpty());
}

void ProbeTemplateTest::shouldMakeOrdersOfItsOwn()
{
    const auto cases = expand(QStringLiteral("twice"), QStringLiteral("saas-v2.newInstance"));

    QCOMPARE(idsOf(cases), QStringList{ QStringLiteral("saas-v2.newInstance.twice") });
    const CaseStep &step = cases[0].steps[0];
    QCOMPARE(fieldOf(step, u"orderId")->json, QByteArray("\"{{order}}\""));
    QCOMPARE(fieldOf(step, u"orderLineId")->json, QByteArray("\"{{line}}\""));
    QCOMPARE(fieldOf(step, u"testFlag")->json, QByteArray("\"1\""));
    QCOMPARE(step.form.times, 2);
    QCOMPARE(cases[0].together[0].place, QStringLiteral("instanceId"));
    QCOMPARE(cases[0].together[0].underTestFlag, std::optional(Severity::Note));
}

void ProbeTemplateTest::shouldSendNoTestFlagForReal()
{
    const auto v2 = expand(QStringLiteral("twice"), QStringLiteral("saas-v2.newInstance"), true);
    QCOMPARE(idsOf(v2), QStringList{ QStringLiteral("saas-v2.newInstance.twice.real") });
    QVERIFY(!fieldOf(v2[0].steps[0], u"testFlag"));

    // The kit demands the field: 0 means for real.
    const auto kit = expand(QStringLiteral("scenes"), QStringLiteral("kit-v2.tenantSync"), true);
    QCOMPARE(fieldOf(kit[0].steps[0], u"testFlag")->json, QByteArray("0"));

    QVERIFY(expand(QStringLiteral("missing"), QStringLiteral("saas-v2.newInstance"), true).isEmpty());
}

void ProbeTemplateTest::shouldMakeACaseForEachField()
{
    const auto missing = expand(QStringLiteral("missing"), QStringLiteral("saas-v2.newInstance"));
    QCOMPARE(missing.size(), 4); // testFlag is optional
    QCOMPARE(missing[1].id, QStringLiteral("saas-v2.newInstance.missing-orderId"));
    QVERIFY(!fieldOf(missing[1].steps[0], u"orderId"));
    QVERIFY(missing[1].steps[0].strange);
    QVERIFY(missing[1].steps[0].capture.isEmpty());

    const auto scenes = expand(QStringLiteral("scenes"), QStringLiteral("kit-v2.tenantSync"));
    QCOMPARE(scenes.size(), 3);
    QCOMPARE(scenes[1].id, QStringLiteral("kit-v2.tenantSync.scenes-delete"));
    QCOMPARE(fieldOf(scenes[1].steps[0], u"flag")->json, QByteArray("0"));
}

void ProbeTemplateTest::shouldMarkWrongValues()
{
    const auto cases = expand(QStringLiteral("long"), QStringLiteral("saas-v2.newInstance"));

    QCOMPARE(idsOf(cases),
        (QStringList{ QStringLiteral("saas-v2.newInstance.long-orderId"),
            QStringLiteral("saas-v2.newInstance.long-orderLineId"),
            QStringLiteral("saas-v2.newInstance.long-businessId") }));
    const CaseField *order = fieldOf(cases[0].steps[0], u"orderId");
    QCOMPARE(order->json, QByteArray("\"{{text:65}}\""));
    QVERIFY(order->wrongOnPurpose);
    QVERIFY(!fieldOf(cases[0].steps[0], u"businessId")->wrongOnPurpose);
}

void ProbeTemplateTest::shouldKeepEscapesOfValues()
{
    const auto cases = expand(QStringLiteral("text"), QStringLiteral("saas-v2.newInstance"));

    QCOMPARE(cases[0].id, QStringLiteral("saas-v2.newInstance.text-nul"));
    QCOMPARE(fieldOf(cases[0].steps[0], u"businessId")->json, QByteArray("\"a\\u0000b\""));
}

void ProbeTemplateTest::shouldCallTheFamilysOtherInterfaces()
{
    const auto cases = expand(QStringLiteral("ended"), QStringLiteral("saas-v1.refreshInstance"));

    QCOMPARE(cases[0].steps.size(), 3);
    QCOMPARE(cases[0].steps[0].interfaceId, QStringLiteral("saas-v1.newInstance"));
    QCOMPARE(cases[0].steps[0].capture.constFirst().name, QStringLiteral("instance"));
    QCOMPARE(cases[0].steps[1].interfaceId, QStringLiteral("saas-v1.releaseInstance"));
    QCOMPARE(cases[0].steps[2].interfaceId, QStringLiteral("saas-v1.refreshInstance"));
}

void ProbeTemplateTest::shouldSetPlacesOnlyWhereTheFieldIs()
{
    const auto tenant = expand(QStringLiteral("scenes"), QStringLiteral("kit-v2.tenantSync"));
    const auto users = expand(QStringLiteral("scenes"), QStringLiteral("kit-v2.authSync"));

    QCOMPARE(fieldOf(tenant[0].steps[0], u"orderId")->json, QByteArray("\"{{newOrder}}\""));
    QVERIFY(!fieldOf(users[0].steps[0], u"orderId"));
}

void ProbeTemplateTest::shouldNameWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *title, const char *from, const char *to, const char *named) {
        QTest::newRow(title) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(named);
    };
    row("unknown member", "\"onlyTestFlag\"", "\"onlyTestflag\"", "probes.missing.onlyTestflag");
    row("unknown group", "\"group\": \"size\"", "\"group\": \"length\"", "probes.long.group");
    row("unknown condition", "\"creates\": true", "\"makes\": true", "probes.twice.applies.makes");
    row("unknown form", "\"times\": 2", "\"often\": 2", "form.often");
    row("no times", "\"times\": 2", "\"times\": 0", "form.times");
    row("unknown each", "\"of\": \"mandatory\"", "\"of\": \"must\"", "each.of");
    row("unknown severity", "\"underTestFlag\": \"note\"", "\"underTestFlag\": \"mild\"", "underTestFlag");
    row("unknown call", "\"call\": \"end\"", "\"call\": \"stop\"", "steps[1].call");
    row("no step", "\"steps\": [{ \"form\": { \"times\": 2 } }]", "\"steps\": []", "probes.twice");
    row("one language", "{ \"en\": \"Long.\", \"zh\": \"超长。\" }", "{ \"en\": \"Long.\" }", "about.zh");
    row("no source", "\"date\": \"2026-01-02\", ", "", "source.date");
}

void ProbeTemplateTest::shouldNameWhatIsDamaged()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = probesText();
    QVERIFY(json.contains(from));
    json.replace(from, to);

    const Result<QList<Probe>> probes = readProbes(json);

    VERIFY_FAILS(probes, ErrorKind::Corrupt);
    QVERIFY2(probes.error().detail.contains(named), qPrintable(probes.error().detail));
}

ZHANGGUI_TEST(ProbeTemplateTest)

#include "probe_template_test.moc"
