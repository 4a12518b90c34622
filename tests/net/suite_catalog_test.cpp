// The suites that the program ships: the official ones hold exactly what the publishing rules ask for, probes
// become cases that the runner can send, and what a team adds is read with the same care.
#include "models/json/json_value.h"
#include "net/callbacks/check_catalog.h"
#include "net/callbacks/suite_catalog.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const QByteArray *requestValue(const CaseStep &step, QStringView name)
{
    for (const CaseField &field : step.request) {
        if (field.name == name)
            return &field.json;
    }
    return nullptr;
}

bool hasTestFlag(const CaseStep &step)
{
    const QByteArray *flag = requestValue(step, u"testFlag");
    return flag && (*flag == "\"1\"" || *flag == "1");
}

} // namespace

class SuiteCatalogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldHoldWhatPublishingAsksFor_data();
    void shouldHoldWhatPublishingAsksFor();
    void shouldShipRobustnessAndSecurity_data();
    void shouldShipRobustnessAndSecurity();
    void shouldNameKnownInterfacesFieldsAndChecks();
    void shouldExpectUsageOfPayPerUseInstances();
    void shouldHaveUniqueReadableIds();
    void shouldSayWhereSuitesAreFrom();
    void shouldExpandTheSameEveryTime();
    void shouldSendOfficialCasesAsTheConsoleDoes();
    void shouldSendWhatTheSuiteSays();
    void shouldKeepSendsSane();
    void shouldTryForgeriesOnEveryInterface();
    void shouldMakeStateANoteUnderTestFlag();
    void shouldPickCases();
    void shouldReadSuitesOfATeam();
    void shouldNameWhatIsDamaged_data();
    void shouldNameWhatIsDamaged();
    void shouldProposeIds();

private:
    const CallbackCase *caseOf(const QString &suite, const QString &id) const;

    CallbackProtocol m_protocol;
    SuiteCatalog m_catalog;
};

void SuiteCatalogTest::initTestCase()
{
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *protocol;
    const Result<SuiteCatalog> catalog = SuiteCatalog::load(m_protocol);
    VERIFY_OK(catalog);
    m_catalog = *catalog;
}

const CallbackCase *SuiteCatalogTest::caseOf(const QString &suite, const QString &id) const
{
    const CallbackSuite *found = m_catalog.suite(suite);
    if (!found)
        return nullptr;
    for (const CallbackCase &one : found->cases) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

void SuiteCatalogTest::shouldHoldWhatPublishingAsksFor_data()
{
    QTest::addColumn<QString>("suite");
    QTest::addColumn<QString>("cases"); // of the rules, in the order in which they are sent
    const auto row = [](const QByteArray &suite, const QByteArray &cases) {
        QTest::newRow(suite.constData()) << QString::fromLatin1(suite) << QString::fromLatin1(cases);
    };
    // zh-cn_topic_0070649414, 2025-12-16: √ of the matrix; x stays out, o is a suite of its own.
    const char *period = "newInstance.trial newInstance.period queryInstance.single "
                         "refreshInstance.TRIAL_TO_FORMAL refreshInstance.RENEWAL "
                         "refreshInstance.UNSUBSCRIBE_RENEWAL_PERIOD refreshInstance.RENEWAL_CHANGE "
                         "updateInstanceStatus.FREEZE updateInstanceStatus.UNFREEZE releaseInstance.expired "
                         "releaseInstance.unsubscribed";
    row("saas-v2-period", period);
    row("saas-v2-period-intl", period);
    const char *oneTime = "newInstance.one-time queryInstance.single releaseInstance.unsubscribed";
    row("saas-v2-one-time", oneTime);
    row("saas-v2-one-time-intl", oneTime);
    row("saas-v2-on-demand",
        "newInstance.on-demand newInstance.on-demand-package queryInstance.single refreshInstance.RENEWAL "
        "updateInstanceStatus.FREEZE updateInstanceStatus.UNFREEZE releaseInstance.expired "
        "releaseInstance.unsubscribed");
    row("saas-v2-on-demand-intl",
        "newInstance.on-demand newInstance.on-demand-package queryInstance.single refreshInstance.RENEWAL "
        "releaseInstance.expired releaseInstance.unsubscribed");
    // saas_topic_0000001, 2025-11-13, and its twin of KooGallery.
    const char *period1 =
        "newInstance.period refreshInstance.renewal refreshInstance.renewal-product "
        "refreshInstance.trial-to-formal refreshInstance.trial-to-formal-product expireInstance.expired "
        "releaseInstance.released";
    const char *onDemand1 = "newInstance.on-demand newInstance.on-demand-package queryInstance.single "
                            "instanceStatus.FREEZE instanceStatus.NORMAL releaseInstance.released";
    for (const char *site : { "", "-intl" }) {
        row(QByteArray("saas-v1-period").append(site), period1);
        row(QByteArray("saas-v1-one-time").append(site), "newInstance.one-time releaseInstance.released");
        row(QByteArray("saas-v1-on-demand").append(site), onDemand1);
    }
    // Joint products: the base ones and five of the kit (zh-cn_topic_0070649300).
    const QByteArray five =
        " tenantSync.add applicationSync.add authSync.add singleOrgSync.add allOrgSync.all";
    row("joint-saas-period", period + five);
    row("joint-saas-one-time", oneTime + five);
    row("joint-saas-v1-period", period1 + five);
    row("joint-saas-v1-on-demand", onDemand1 + five);
    // zh-cn_topic_0070649478, zh-cn_topic_0070649282, zh-cn_topic_0000002091917709
    row("license-code-lifecycle",
        "refreshLicenseCode.RENEWAL refreshLicenseCode.UNSUBSCRIBE_RENEWAL_PERIOD "
        "updateLicenseCodeStatus.FREEZE updateLicenseCodeStatus.UNFREEZE releaseLicenseCode.expired "
        "releaseLicenseCode.unsubscribed");
    row("license-online-lifecycle",
        "newInstance.period newInstance.one-time refreshInstance.TRIAL_TO_FORMAL refreshInstance.RENEWAL "
        "refreshInstance.UNSUBSCRIBE_RENEWAL_PERIOD updateInstanceStatus.FREEZE "
        "updateInstanceStatus.UNFREEZE getLicenseAsync.apply releaseInstance.expired "
        "releaseInstance.unsubscribed");
    row("license-1-lifecycle",
        "getLicense.period getLicense.one-time refreshLicense.renewal expireLicense.expired "
        "releaseLicense.released");
    row("kit-v2-sync",
        "tenantSync.add tenantSync.modify applicationSync.add applicationSync.modify singleOrgSync.add "
        "singleOrgSync.modify allOrgSync.all authSync.add authSync.modify authSync.cancel authSync.delete "
        "singleOrgSync.delete applicationSync.delete tenantSync.delete");
    row("kit-v1-sync",
        "tenantSync.add applicationSync.add singleOrgSync.add singleOrgSync.modify allOrgSync.all "
        "authSync.add authSync.modify authSync.delete singleOrgSync.delete applicationSync.delete "
        "tenantSync.delete");
    row("order-notify", "orderNotify.new");
    row("gateway", "call.prompt");
    row("saas-v2-upgrade",
        "newInstance.period upgradeInstance.upgrade changeInstanceCheck.check "
        "refreshInstance.RENEWAL_CHANGE");
}

void SuiteCatalogTest::shouldHoldWhatPublishingAsksFor()
{
    QFETCH(QString, suite);
    QFETCH(QString, cases);
    const CallbackSuite *found = m_catalog.suite(suite);
    QVERIFY(found);
    QStringList ids;
    for (const CallbackCase &one : found->cases) {
        ids.append(one.id.section(u'.', 1));
        QCOMPARE(one.site, found->site);
        QCOMPARE(one.probe, QStringLiteral("official"));
    }
    QCOMPARE(ids.join(u' '), cases);
    QCOMPARE(found->kind, QStringLiteral("official"));
    QCOMPARE(
        found->site, suite.endsWith(QLatin1String("-intl")) ? QStringLiteral("intl") : QStringLiteral("cn"));
    // What the matrix marks with an x is not in it.
    const QString column = found->product % u'/' % found->mode;
    for (const CallbackCase &one : found->cases) {
        const CallbackInterface local =
            m_protocol.interfaceOf(one.steps[0].interfaceId)->forSite(found->site);
        QVERIFY2(local.needed.value(column) != QLatin1String("no"), qPrintable(one.id));
    }
}

void SuiteCatalogTest::shouldShipRobustnessAndSecurity_data()
{
    QTest::addColumn<QString>("family");
    for (const char *family : { "saas-v2", "saas-v1", "kit-v1", "kit-v2", "license-code", "license-online",
             "license-1", "order-notify" })
        QTest::newRow(family) << QString::fromLatin1(family);
}

void SuiteCatalogTest::shouldShipRobustnessAndSecurity()
{
    QFETCH(QString, family);
    const CallbackSuite *robustness = m_catalog.suite(QString(family % u"-robustness"));
    const CallbackSuite *security = m_catalog.suite(QString(family % u"-security"));
    QVERIFY(robustness);
    QVERIFY(security);
    QCOMPARE(robustness->kind, QStringLiteral("robustness"));
    QCOMPARE(robustness->sends, SuiteFlag::Both);
    QCOMPARE(security->kind, QStringLiteral("security"));
    QCOMPARE(security->sends, SuiteFlag::TestFlag);
}

void SuiteCatalogTest::shouldNameKnownInterfacesFieldsAndChecks()
{
    const Result<CheckCatalog> checks = CheckCatalog::load();
    VERIFY_OK(checks);
    for (const CallbackSuite &suite : m_catalog.suites()) {
        for (const CallbackCase &one : suite.cases) {
            QVERIFY2(
                !one.steps.isEmpty() && !one.title.isEmpty() && !one.titleZh.isEmpty(), qPrintable(one.id));
            QList<Expectation> expectations = one.together;
            for (const CaseStep &step : one.steps) {
                const CallbackInterface *found = m_protocol.interfaceOf(step.interfaceId);
                QVERIFY2(found && found->isOn(suite.site), qPrintable(one.id));
                for (const CaseField &field : step.request) {
                    QVERIFY2(found->requestField(field.name) || field.wrongOnPurpose, qPrintable(one.id));
                    QVERIFY2(readJson(field.json).has_value(), qPrintable(one.id % u' ' % field.name));
                    QVERIFY2(
                        !field.json.contains("\"{") || field.json.contains("{{"), field.json.constData());
                }
                for (const Capture &capture : step.capture)
                    QVERIFY2(found->responseField(capture.place), qPrintable(one.id));
                QVERIFY2(step.form.repeatOfStep < one.steps.size(), qPrintable(one.id));
                expectations += step.expect;
            }
            for (const Expectation &expectation : std::as_const(expectations)) {
                QVERIFY2(checks->check(expectation.check), qPrintable(one.id % u' ' % expectation.check));
                QVERIFY2(!expectation.place.startsWith(u'{'), qPrintable(one.id));
                const bool needsPlace = expectation.check.endsWith(QLatin1String("-value"))
                    || expectation.check == QLatin1String("field-present");
                QCOMPARE(!expectation.place.isEmpty(), needsPlace);
            }
        }
    }
}

void SuiteCatalogTest::shouldExpectUsageOfPayPerUseInstances()
{
    // usageInfo is mandatory for them (zh-cn_topic_0070649428), but what a server says under testFlag is its
    // own.
    for (const char *id : { "saas-v2-on-demand", "saas-v1-on-demand" }) {
        const CallbackSuite *suite = m_catalog.suite(QString::fromLatin1(id));
        QVERIFY(suite);
        const auto asks = std::find_if(suite->cases.cbegin(), suite->cases.cend(),
            [](const CallbackCase &one) { return one.id.contains(QLatin1String("queryInstance")); });
        QVERIFY(asks != suite->cases.cend());
        QCOMPARE(asks->steps.last().expect.size(), 1);
        QCOMPARE(asks->steps.last().expect.first().place, QStringLiteral("info[].usageInfo"));
        QCOMPARE(asks->steps.last().expect.first().severity, std::optional(Severity::Warning));
    }
}

void SuiteCatalogTest::shouldHaveUniqueReadableIds()
{
    static const QRegularExpression suiteForm(QStringLiteral("^[a-z0-9-]+$"));
    static const QRegularExpression caseForm(QStringLiteral("^[a-z0-9-]+(\\.[A-Za-z0-9_-]+){2,3}$"));
    QSet<QString> suites;
    for (const CallbackSuite &suite : m_catalog.suites()) {
        QVERIFY2(suiteForm.match(suite.id).hasMatch() && !suites.contains(suite.id), qPrintable(suite.id));
        suites.insert(suite.id);
        QSet<QString> cases;
        for (const CallbackCase &one : suite.cases) {
            QVERIFY2(caseForm.match(one.id).hasMatch() && !cases.contains(one.id), qPrintable(one.id));
            cases.insert(one.id);
        }
    }
}

void SuiteCatalogTest::shouldSayWhereSuitesAreFrom()
{
    for (const CallbackSuite &suite : m_catalog.suites()) {
        QVERIFY2(!suite.sourcePage.isEmpty() && !suite.sourceDate.isEmpty() && !suite.sourceMark.isEmpty(),
            qPrintable(suite.id));
        QVERIFY2(!suite.titleEn.isEmpty() && !suite.titleZh.isEmpty(), qPrintable(suite.id));
    }
}

void SuiteCatalogTest::shouldExpandTheSameEveryTime()
{
    const Result<SuiteCatalog> again = SuiteCatalog::load(m_protocol);
    VERIFY_OK(again);
    QCOMPARE(again->suites().size(), m_catalog.suites().size());
    for (qsizetype i = 0; i < again->suites().size(); ++i) {
        QCOMPARE(again->suites()[i].id, m_catalog.suites()[i].id);
        QVERIFY(again->suites()[i].cases == m_catalog.suites()[i].cases);
    }
}

void SuiteCatalogTest::shouldSendOfficialCasesAsTheConsoleDoes()
{
    const CallbackCase *period =
        caseOf(QStringLiteral("saas-v2-period"), QStringLiteral("saas-v2.newInstance.period"));
    QVERIFY(period);
    const CaseStep &create = period->steps[0];
    QCOMPARE(*requestValue(create, u"activity"), QByteArray("\"newInstance\""));
    QCOMPARE(*requestValue(create, u"orderId"), QByteArray("\"MOCKPERIODYEARNEW\""));
    QCOMPARE(*requestValue(create, u"orderLineId"), QByteArray("\"MOCKPERIODYEARNEW-000001\""));
    QCOMPARE(*requestValue(create, u"businessId"), QByteArray("\"{{business}}\""));
    QCOMPARE(*requestValue(create, u"testFlag"), QByteArray("\"1\""));
    QCOMPARE(
        create.capture, (QList<Capture>{ { QStringLiteral("instance"), QStringLiteral("instanceId") } }));
    QCOMPARE(create.form, SendForm());

    const CallbackCase *expired =
        caseOf(QStringLiteral("saas-v2-period"), QStringLiteral("saas-v2.releaseInstance.expired"));
    QVERIFY(expired);
    QVERIFY(!requestValue(expired->steps[0], u"orderId"));
    QCOMPARE(*requestValue(expired->steps[0], u"instanceId"), QByteArray("\"{{instance}}\""));
}

void SuiteCatalogTest::shouldSendWhatTheSuiteSays()
{
    for (const CallbackSuite &suite : m_catalog.suites()) {
        for (const CallbackCase &one : suite.cases) {
            const bool real = one.id.endsWith(QLatin1String(".real"));
            QVERIFY2(!real || suite.sends == SuiteFlag::Both, qPrintable(one.id));
            for (const CaseStep &step : one.steps) {
                const bool carriesFlag = m_protocol.interfaceOf(step.interfaceId)->requestField(u"testFlag");
                if (suite.sends != SuiteFlag::Real && carriesFlag
                    && !one.id.contains(QLatin1String("missing-field-testFlag")))
                    QCOMPARE(hasTestFlag(step), !real);
            }
        }
    }
}

void SuiteCatalogTest::shouldKeepSendsSane()
{
    for (const CallbackSuite &suite : m_catalog.suites()) {
        const int limit = suite.kind == QLatin1String("official") ? 20 : 170;
        QVERIFY2(sendsOf(suite) <= limit, qPrintable(suite.id % u' ' % QString::number(sendsOf(suite))));
    }
}

void SuiteCatalogTest::shouldTryForgeriesOnEveryInterface()
{
    for (const CallbackSuite &suite : m_catalog.suites()) {
        if (suite.kind != QLatin1String("security"))
            continue;
        QSet<QString> wrong;
        QSet<QString> all;
        for (const CallbackCase &one : suite.cases) {
            all.insert(one.steps.constLast().interfaceId);
            const CaseStep &last = one.steps.constLast();
            if (last.form.signature == QLatin1String("wrong")) {
                wrong.insert(last.interfaceId);
                QCOMPARE(last.expect.constFirst().check, QStringLiteral("refused"));
                QVERIFY2(!last.expect.constFirst().severity, qPrintable(one.id));
                QVERIFY2(last.strange && last.capture.isEmpty(), qPrintable(one.id));
            }
        }
        QCOMPARE(wrong, all);
    }
}

void SuiteCatalogTest::shouldMakeStateANoteUnderTestFlag()
{
    const QStringList ofState{ QStringLiteral("same-value"), QStringLiteral("distinct-value"),
        QStringLiteral("unknown-instance"), QStringLiteral("equal-answers") };
    int seen = 0;
    for (const CallbackSuite &suite : m_catalog.suites()) {
        for (const CallbackCase &one : suite.cases) {
            QList<Expectation> expectations = one.together;
            for (const CaseStep &step : one.steps)
                expectations += step.expect;
            for (const Expectation &expectation : std::as_const(expectations)) {
                if (!ofState.contains(expectation.check))
                    continue;
                ++seen;
                QVERIFY2(expectation.underTestFlag == Severity::Note, qPrintable(one.id));
                QVERIFY2(!expectation.severity, qPrintable(one.id));
            }
        }
    }
    QVERIFY(seen > 10);
}

void SuiteCatalogTest::shouldPickCases()
{
    const CallbackSuite &suite = *m_catalog.suite(u"saas-v2-period");

    const auto all = withOnly(suite, {});
    VERIFY_OK(all);
    QCOMPARE(all->cases.size(), suite.cases.size());
    const auto one = withOnly(suite, { QStringLiteral("saas-v2.newInstance.period") });
    VERIFY_OK(one);
    QCOMPARE(one->cases.size(), 1);
    const CallbackSuite &robust = *m_catalog.suite(u"saas-v2-robustness");
    const auto twin = withOnly(robust, { QStringLiteral("saas-v2.newInstance.idempotency-serial") });
    VERIFY_OK(twin);
    QCOMPARE(twin->cases.size(), 1);
    const auto several = withOnly(
        suite, { QStringLiteral("saas-v2.refreshInstance"), QStringLiteral("saas-v2.queryInstance.single") });
    VERIFY_OK(several);
    QCOMPARE(several->cases.size(), 5);
    const auto none =
        withOnly(suite, { QStringLiteral("saas-v2.queryInstance"), QStringLiteral("saas-v2.newInst") });
    VERIFY_FAILS(none, ErrorKind::BadInput);
    QVERIFY(none.error().detail.contains(QLatin1String("saas-v2.newInst")));
}

namespace {

const QByteArray kTeamSuite = R"({
  "suites": [{
    "id": "our-nightly", "kind": "official", "title": { "en": "Nightly", "zh": "每夜" }, "product": "saas",
    "mode": "period", "sites": ["cn", "intl"], "sends": "test-flag",
    "cases": ["saas-v2.newInstance.period", "saas-v2.queryInstance.single"],
    "source": { "page": "our wiki", "date": "2026-01-02", "mark": "I" }
  }]
})";

Result<SuiteCatalog> loadTeam(const CallbackProtocol &protocol, const QByteArray &json)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("team.json")));
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, file.errorString());
    file.write(json);
    file.close();
    return SuiteCatalog::load(protocol, folder.path());
}

} // namespace

void SuiteCatalogTest::shouldReadSuitesOfATeam()
{
    const Result<SuiteCatalog> catalog = loadTeam(m_protocol, kTeamSuite);

    VERIFY_OK(catalog);
    QCOMPARE(catalog->suites().size(), m_catalog.suites().size() + 2);
    QCOMPARE(catalog->suite(u"our-nightly")->cases.size(), 2);
    QCOMPARE(catalog->suite(u"our-nightly-intl")->site, QStringLiteral("intl"));
}

void SuiteCatalogTest::shouldNameWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *title, const char *from, const char *to, const char *named) {
        QTest::newRow(title) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(named);
    };
    row("unknown interface", "saas-v2.queryInstance.single", "saas-v2.askInstance.single", "askInstance");
    row("unknown scene", "saas-v2.newInstance.period", "saas-v2.newInstance.weekly", "weekly");
    row("unknown member", "\"mode\"", "\"modus\"", "our-nightly");
    row("unknown kind", "\"official\"", "\"house\"", "kind");
    row("no source", "\"date\": \"2026-01-02\", ", "", "source.date");
    row("no case", "\"saas-v2.newInstance.period\", \"saas-v2.queryInstance.single\"", "", "our-nightly");
    row("expects of no case", "\"cases\"", "\"expect\": [{\"case\": \"nobody\", \"that\": []}], \"cases\"",
        "nobody");
    row("no JSON", "\"suites\": [", "\"suites\": ", "team.json");
}

void SuiteCatalogTest::shouldNameWhatIsDamaged()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = kTeamSuite;
    QVERIFY(json.contains(from));
    json.replace(from, to);

    const Result<SuiteCatalog> catalog = loadTeam(m_protocol, json);

    VERIFY_FAILS(catalog, ErrorKind::Corrupt);
    QVERIFY2(catalog.error().detail.contains(named), qPrintable(catalog.error().detail));
    QVERIFY2(
        catalog.error().detail.startsWith(QLatin1String("team.json")), qPrintable(catalog.error().detail));
}

void SuiteCatalogTest::shouldProposeIds()
{
    QVERIFY(m_catalog.idsLike(QStringLiteral("saas-v2-perod")).contains(QStringLiteral("saas-v2-period")));
}

ZHANGGUI_TEST(SuiteCatalogTest)

#include "suite_catalog_test.moc"
