// What an editor marks while one types: every shipped case is right or wrong on purpose, and each kind of
// mistake is named at its field.
#include "net/callbacks/case_lint.h"
#include "net/callbacks/suite_catalog.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

class CaseLintTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldFindNothingInShippedCases();
    void shouldSayWhatIsWrong_data();
    void shouldSayWhatIsWrong();
    void shouldSayWhatIsMissing();
    void shouldLeaveAloneWhatIsWrongOnPurpose();

private:
    CallbackCase ordinary(const QString &interfaceId) const;

    CallbackProtocol m_protocol;
    SuiteCatalog m_catalog;
};

void CaseLintTest::initTestCase()
{
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *protocol;
    const Result<SuiteCatalog> catalog = SuiteCatalog::load(m_protocol);
    VERIFY_OK(catalog);
    m_catalog = *catalog;
}

CallbackCase CaseLintTest::ordinary(const QString &interfaceId) const
{
    for (const CallbackSuite &suite : m_catalog.suites()) {
        for (const CallbackCase &one : suite.cases) {
            if (suite.kind == QLatin1String("official") && one.steps[0].interfaceId == interfaceId)
                return one;
        }
    }
    return {};
}

void CaseLintTest::shouldFindNothingInShippedCases()
{
    for (const CallbackSuite &suite : m_catalog.suites()) {
        for (const CallbackCase &one : suite.cases) {
            const QList<CaseFinding> findings = lintCase(m_protocol, one);
            QVERIFY2(findings.isEmpty(),
                findings.isEmpty()
                    ? ""
                    : qPrintable(one.id % u' ' % findings[0].member % u": " % findings[0].reason));
        }
    }
}

void CaseLintTest::shouldSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("callback");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *title, const char *callback, const char *field, const char *json,
                         const char *said) {
        QTest::newRow(title) << QString::fromLatin1(callback) << QString::fromLatin1(field)
                             << QByteArray(json) << QString::fromUtf8(said);
    };
    const char *create = "saas-v2.newInstance";
    row("type", create, "orderId", "1", "text in quotes");
    row("length", create, "orderId", "\"{{text:65}}\"", "65 characters; the guide allows 64");
    row("null", create, "orderId", "null", "mandatory");
    row("no JSON", create, "orderId", "MOCK", "quotes");
    row("place", create, "orderId", "\"{{nobody}}\"", "nobody");
    row("unknown field", create, "orderNumber", "\"1\"", "no such field");
    row("value", "saas-v2.refreshInstance", "scene", "\"renewal\"", "RENEWAL_CHANGE");
    row("time", "saas-v2.refreshInstance", "expireTime", "\"2026-01-02\"", "yyyyMMddHHmmss");
    row("object", "saas-v2.changeInstanceCheck", "productInfo", "[]", "object");
    row("number as text", "kit-v2.tenantSync", "flag", "\"1\"", "whole number");
    row("member", "kit-v2.authSync", "userList", R"([{"userName":"a"}])", "[0].name");
    row("many ids", "saas-v2.queryInstance", "instanceId",
        QByteArray(QByteArray("\"") + QByteArray("id,").repeated(100) + QByteArray("id\"")).constData(),
        "101 elements");
}

void CaseLintTest::shouldSayWhatIsWrong()
{
    QFETCH(QString, callback);
    QFETCH(QString, field);
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    CallbackCase subject = ordinary(callback);
    QVERIFY(!subject.steps.isEmpty());
    QList<CaseField> &request = subject.steps[0].request;
    request.removeIf([&field](const CaseField &other) { return other.name == field; });
    request.append({ field, json, false });

    const QList<CaseFinding> findings = lintCase(m_protocol, subject);

    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].member, QString(u"request." % field));
    QCOMPARE(findings[0].step, 0);
    QVERIFY2(findings[0].reason.contains(said), qPrintable(findings[0].reason));
}

void CaseLintTest::shouldSayWhatIsMissing()
{
    CallbackCase subject = ordinary(QStringLiteral("saas-v2.newInstance"));
    subject.steps[0].request.removeIf([](const CaseField &field) { return field.name == u"businessId"; });

    const QList<CaseFinding> findings = lintCase(m_protocol, subject);

    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].member, QStringLiteral("request.businessId"));
}

void CaseLintTest::shouldLeaveAloneWhatIsWrongOnPurpose()
{
    CallbackCase subject = ordinary(QStringLiteral("saas-v2.newInstance"));
    subject.steps[0].request.append({ QStringLiteral("orderNumber"), "1", true });

    QVERIFY(lintCase(m_protocol, subject).isEmpty());
}

ZHANGGUI_TEST(CaseLintTest)

#include "case_lint_test.moc"
