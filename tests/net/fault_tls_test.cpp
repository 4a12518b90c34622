// FaultProxy over TLS: certificates swapped connection by connection as a client judges them, targets with
// https, and the faults of the wire below the encryption.
#include "tests/support/fault_proxy_rig.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kAnswer = plainAnswer(QByteArray(200'000, 'a'));
const QByteArray kRequest = postOf("/x", QByteArray(100'000, 'r'));

} // namespace

class FaultTlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldSwapTheCertificate_data();
    void shouldSwapTheCertificate();
    void shouldSwapAnotherForEachConnection();
    void shouldTellWhoTookTheCertificate();
    void shouldPassBytesToATargetWithHttps();
    void shouldRefuseATargetItCannotVerify();
    void shouldBreakTheWireBelowTls();
    void shouldSayThatAClientSpokePlainHttp();

private:
    FaultProxy::Options secure() const
    {
        FaultProxy::Options options;
        options.tls = m_authority;
        return options;
    }
    WireOptions trusting(bool keepAlive = false) const
    {
        return { .authorities = { m_authority->certificate() }, .keepAlive = keepAlive };
    }

    std::optional<LocalAuthority> m_authority;
    std::unique_ptr<ScriptedServer> m_server;
};

void FaultTlsTest::initTestCase()
{
    const Result<LocalAuthority> authority = LocalAuthority::inMemory(systemNowMs());
    VERIFY_OK(authority);
    m_authority = *authority;
    m_server =
        std::make_unique<ScriptedServer>([](const QByteArray &) { return Scripted{ .bytes = kAnswer }; });
}

void FaultTlsTest::shouldSwapTheCertificate_data()
{
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *word, const char *fault) {
        QTest::newRow(word) << QString::fromLatin1(fault);
    };
    row("expired", "expired");
    row("not-yet", "not-yet-valid");
    row("other-host", "other-host");
    row("self-signed", "self-signed");
    row("unknown-authority", "unknown-authority");
    row("weak", "weak-key");
    QCOMPARE(faultCertificates().size(), 6);
}

void FaultTlsTest::shouldSwapTheCertificate()
{
    QFETCH(QString, fault);
    const QByteArray word = QTest::currentDataTag();
    FaultProxyRig rig(
        m_server->url(), "{\"first\":2,\"times\":1,\"certificate\":\"" + word + "\"}", secure());
    // Good, bad, good again; nothing of a bad one reaches the server.
    QCOMPARE(rig.send(kRequest, trusting()).response, kAnswer);
    const qsizetype before = m_server->requests().size();
    const WireRecord record = rig.send(kRequest, trusting());
    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QVERIFY2(record.tls.faults.contains(fault), qPrintable(record.tls.faults.join(u' ')));
    QCOMPARE(m_server->requests().size(), before);
    QCOMPARE(rig.send(kRequest, trusting()).response, kAnswer);
}

void FaultTlsTest::shouldSwapAnotherForEachConnection()
{
    const Result<QList<ShippedFaultPlan>> plans = shippedFaultPlans();
    VERIFY_OK(plans);
    FaultProxy::Options options = secure();
    options.target = m_server->url();
    options.plan = plans->first().plan;
    FaultProxy proxy(options);
    const Result<QUrl> url = proxy.listen(0);
    VERIFY_OK(url);
    WireClient client;
    QStringList faults;
    for (int i = 0; i < 8; ++i) {
        const WireRecord record = call(
            client, { true, QStringLiteral("127.0.0.1"), quint16(url->port()) }, kRequest, trusting(true));
        faults << record.tls.faults.value(0, QString::number(record.status));
    }
    QCOMPARE(faults.join(u' '),
        QStringLiteral("expired not-yet-valid other-host self-signed unknown-authority weak-key 200 200"));
}

void FaultTlsTest::shouldTellWhoTookTheCertificate()
{
    FaultProxyRig rig(m_server->url(), R"({"name":"swap","certificate":"self-signed"})", secure());
    QCOMPARE(rig.send(kRequest, trusting()).outcome, WireOutcome::TlsRefused);
    const FaultedExchange refused = rig.told(0);
    QCOMPARE(refused.rule, QStringLiteral("swap"));
    QCOMPARE(
        refused.done, QStringList({ QStringLiteral("certificate self-signed"), QStringLiteral("refused") }));
    QVERIFY(refused.method.isEmpty() && !refused.failure.isEmpty());
    // A careless client that takes any certificate is told of, too.
    QSslSocket careless;
    careless.setPeerVerifyMode(QSslSocket::VerifyNone); // it is the careless one of this test
    careless.connectToHostEncrypted(QStringLiteral("127.0.0.1"), rig.port);
    QByteArray received;
    connect(&careless, &QSslSocket::readyRead, this, [&] { received += careless.readAll(); });
    careless.write(kRequest);
    QTRY_COMPARE(received, kAnswer);
    QCOMPARE(rig.told(1).done,
        QStringList({ QStringLiteral("certificate self-signed"), QStringLiteral("accepted") }));
    QCOMPARE(rig.told(2).status, 200);
}

void FaultTlsTest::shouldPassBytesToATargetWithHttps()
{
    // GIVEN a server with https, which is another proxy without faults
    FaultProxyRig behind(m_server->url(), {}, secure());
    FaultProxy::Options options;
    options.authorities = { m_authority->certificate() };
    FaultProxyRig rig(QUrl(QStringLiteral("https://localhost:%1").arg(behind.port)), {}, options);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(rig.send(kRequest, { .keepAlive = true }).response, kAnswer);
    QCOMPARE(behind.told(0).method, QByteArray("POST"));
    QVERIFY(m_server->requests().last().endsWith(QByteArray(100'000, 'r')));
}

void FaultTlsTest::shouldRefuseATargetItCannotVerify()
{
    FaultProxyRig behind(m_server->url(), {}, secure());
    const qsizetype before = m_server->requests().size();
    FaultProxyRig rig(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(behind.port)), {});
    QCOMPARE(rig.send(kRequest).status, 502);
    QVERIFY2(rig.told(0).failure.contains(QStringLiteral("certificate")), qPrintable(rig.told(0).failure));
    QCOMPARE(m_server->requests().size(), before);
}

void FaultTlsTest::shouldBreakTheWireBelowTls()
{
    FaultProxyRig rig(m_server->url(),
        R"({"path":"/reset","resetAfter":100000},{"path":"/cut","truncateBody":10},{"path":"/slow","bandwidth":"1MB/s"},
           {"path":"/twice","duplicates":1})",
        secure());
    const WireRecord reset = rig.send(postOf("/reset", "{}"), trusting());
    QCOMPARE(reset.outcome, WireOutcome::BrokenAnswer);
    QCOMPARE(reset.response, kAnswer.left(100'000));
    const WireRecord cut = rig.send(postOf("/cut", "{}"), trusting());
    QCOMPARE(cut.outcome, WireOutcome::BrokenAnswer);
    QCOMPARE(cut.response, kAnswer.left(kAnswer.size() - 200'000 + 10));
    const WireRecord slow = rig.send(postOf("/slow", "{}"), trusting());
    QCOMPARE(slow.response, kAnswer);
    QVERIFY(slow.times.totalUs > 100'000);
    QCOMPARE(rig.send(postOf("/twice", "{}"), trusting()).response, kAnswer);
    QCOMPARE(rig.told(3).done, QStringList{ QStringLiteral("copies 1") });
}

void FaultTlsTest::shouldSayThatAClientSpokePlainHttp()
{
    FaultProxyRig rig(m_server->url(), {}, secure());
    WireTarget plain = rig.at();
    plain.tls = false;
    const WireRecord record = call(rig.client, plain, kRequest);
    QVERIFY(record.outcome == WireOutcome::NoAnswer || record.outcome == WireOutcome::BrokenAnswer);
    QVERIFY(rig.told(0).failure.startsWith(QStringLiteral("the client made no secure connection")));
}

ZHANGGUI_TEST(FaultTlsTest)
#include "fault_tls_test.moc"
