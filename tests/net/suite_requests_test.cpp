// Every request of every shipped suite can be built and signed: a place that nobody knows or a value that is
// no JSON must not wait for a server to be found.
#include "net/callbacks/request_builder.h"
#include "net/callbacks/suite_catalog.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

class SuiteRequestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldBuildEveryRequest();
};

void SuiteRequestsTest::shouldBuildEveryRequest()
{
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    const Result<SuiteCatalog> suites = SuiteCatalog::load(*protocol);
    VERIFY_OK(suites);
    CallbackKeys keys;
    for (const CallbackKey key : { CallbackKey::Basic, CallbackKey::JointSaas, CallbackKey::License,
             CallbackKey::Common, CallbackKey::V1, CallbackKey::Gateway })
        keys.keys.insert(key, Secret("suite-key-0001"));
    keys.gatewayApiKey = Secret("api-id");
    RequestContext context;
    context.keys = &keys;
    context.url = QUrl(QStringLiteral("http://127.0.0.1:8080/any/path"));
    context.values.nowMs = 1'790'000'000'000;
    context.values.random = [](int count) { return QByteArray(count, 'r'); };

    int built = 0;
    for (const CallbackSuite &suite : suites->suites()) {
        for (const CallbackCase &callbackCase : suite.cases) {
            for (const CaseStep &step : callbackCase.steps) {
                const CallbackInterface *callback = protocol->interfaceOf(step.interfaceId);
                QVERIFY2(callback, qPrintable(step.interfaceId));
                const Result<BuiltRequest> request =
                    buildRequest(callback->forSite(callbackCase.site), step, context);
                QVERIFY2(request.has_value(),
                    qPrintable(callbackCase.id % u": " % (request ? QString() : request.error().detail)));
                ++built;
            }
        }
    }
    QVERIFY(built > 500);
}

ZHANGGUI_TEST(SuiteRequestsTest)
#include "suite_requests_test.moc"
