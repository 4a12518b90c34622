// The real program: `zhanggui sign aksk` and `zhanggui emulate` as a user runs them.
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

namespace {

const QByteArray kKey = "MARKER-feature-secret";
const QString kPath = QStringLiteral("/api/mkp-openapi-public/global/v1/order/query");

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QProcessEnvironment environment()
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("TEST_SK"), QString::fromLatin1(kKey));
    variables.insert(QStringLiteral("EMPTY_SK"), QString());
    return variables;
}

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments);
    if (!process.waitForFinished(30000))
        return {};
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
        process.readAllStandardOutput(), process.readAllStandardError() };
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class EmulateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void signsAsTheOfficialVector();
    void hashesTheExactBytesOfTheBodyFile();
    void takesTheKeyFromAFile();
    void refusesBadUseOfSign_data();
    void refusesBadUseOfSign();
    void tellsItsAddressAtOnceAndEndsOnSignals_data();
    void tellsItsAddressAtOnceAndEndsOnSignals();
    void answersASignedRequestAndRefusesATamperedOne();
    void servesOrdersOfAFile();
    void provokesErrors();
    void carriesOutActionsAndMovesItsClock();
    void keepsItsStateInAFile();
    void beginsWithASeed();
    void refusesBadUseOfEmulate_data();
    void refusesBadUseOfEmulate();
    void saysWhenThePortIsTaken();

private:
    void start(const QStringList &more = {});
    QString file(const QString &name, const QByteArray &bytes) const;
    /// Signs with the program itself, sends to `sentQuery` (the signed one when empty).
    QPair<int, QJsonObject> call(const QString &query, const QString &sentQuery = {});

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QProcess> m_emulator;
    QString m_url;
};

void EmulateTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_emulator = std::make_unique<QProcess>();
}

void EmulateTest::cleanup()
{
    if (m_emulator->state() != QProcess::NotRunning) {
        m_emulator->kill();
        m_emulator->waitForFinished(10000);
    }
}

QString EmulateTest::file(const QString &name, const QByteArray &bytes) const
{
    QFile written(m_directory->filePath(name));
    if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
        return {};
    return written.fileName();
}

void EmulateTest::start(const QStringList &more)
{
    m_emulator->setProcessEnvironment(environment());
    m_emulator->start(
        QStringLiteral(ZHANGGUI_PROGRAM), words("emulate --port 0 --ak AK --key-env TEST_SK") + more);
    QVERIFY(QTest::qWaitFor([this] { return m_emulator->canReadLine(); }, 30000));
    const QByteArray line = m_emulator->readLine();
    m_url = QJsonDocument::fromJson(line)[u"url"].toString();
    QCOMPARE(line, QByteArray("{\"url\":\"" + m_url.toUtf8() + "\"}\n"));
    QVERIFY(m_url.startsWith(QStringLiteral("http://127.0.0.1:")));
}

QPair<int, QJsonObject> EmulateTest::call(const QString &query, const QString &sentQuery)
{
    const Outcome made = run(words("sign aksk --method GET --ak AK --key-env TEST_SK --format json")
        + QStringList({ QStringLiteral("--url"), QString(m_url + kPath + u'?' + query),
            QStringLiteral("--header"), QString(QStringLiteral("Host: ") + m_url.mid(7)) }));
    const QJsonObject json = QJsonDocument::fromJson(made.out).object();
    QNetworkRequest request(QUrl(m_url + kPath + u'?' + (sentQuery.isEmpty() ? query : sentQuery)));
    request.setRawHeader("X-Sdk-Date", json[u"stringToSign"].toString().section(u'\n', 1, 1).toLatin1());
    request.setRawHeader("Authorization", json[u"authorization"].toString().toLatin1());
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 30000))
        return {};
    return { reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        QJsonDocument::fromJson(reply->readAll()).object() };
}

void EmulateTest::signsAsTheOfficialVector()
{
    // Python SDK, core/tests/test_signer.py @343a486b; the header with the underscore is skipped.
    const QString key = file(QStringLiteral("sk"), "SecretKey");
    const Outcome made =
        run(words("sign aksk --method GET --url https://service.endpoint.myhuaweicloud.com/resources?size=1 "
                  "--ak AccessKey --format json")
            + QStringList({ QStringLiteral("--key-file"), key, QStringLiteral("--header"),
                QStringLiteral("Host: service.endpoint.myhuaweicloud.com"), QStringLiteral("--header"),
                QStringLiteral("X-Sdk-Date: 20200608T023900Z"), QStringLiteral("--header"),
                QStringLiteral("TEST_UNDERSCORE: TEST_VALUE") }));
    QCOMPARE(made.code, 0);
    QCOMPARE(made.err, QByteArray());
    const QJsonObject json = QJsonDocument::fromJson(made.out).object();
    QCOMPARE(json.keys(),
        QStringList({ QStringLiteral("authorization"), QStringLiteral("canonicalRequest"),
            QStringLiteral("signature"), QStringLiteral("signedHeaders"), QStringLiteral("stringToSign") }));
    QCOMPARE(json[u"signature"].toString(),
        QStringLiteral("cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842"));
    QCOMPARE(json[u"signedHeaders"].toString(), QStringLiteral("host;x-sdk-date"));
}

void EmulateTest::hashesTheExactBytesOfTheBodyFile()
{
    const QString body = file(QStringLiteral("body"), QByteArray("a\0\r\n\xff", 5));
    const Outcome made =
        run(words("sign aksk --method post --url https://h.example/x --ak AK --key-env TEST_SK")
            + QStringList({ QStringLiteral("--body-file"), body }));
    QCOMPARE(made.code, 0);
    QVERIFY(made.out.contains("POST\n/x/\n\nx-sdk-date:"));
    QVERIFY(made.out.contains("dc44e33f0f3a24f15a85b9d2ab7d9aa612b77494a104f90539cef7321ddf0e7b"));
    QVERIFY(!made.out.contains("host"));
    QVERIFY(!made.out.contains(kKey) && !made.err.contains(kKey));
}

void EmulateTest::takesTheKeyFromAFile()
{
    const QString key = file(QStringLiteral("sk"), kKey + '\n');
    const QStringList common =
        words("sign aksk --method GET --url https://h.example/ --ak AK --format json --header")
        + QStringList(QStringLiteral("X-Sdk-Date: 20260101T000000Z"));
    const Outcome fromFile = run(common + QStringList({ QStringLiteral("--key-file"), key }));
    const Outcome fromVariable = run(common + words("--key-env TEST_SK"));
    QCOMPARE(fromFile.code, 0);
    QCOMPARE(fromFile.out, fromVariable.out);
}

void EmulateTest::refusesBadUseOfSign_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList good =
        words("sign aksk --method GET --url https://h.example/ --ak AK --key-env TEST_SK");
    const auto without = [&good](int at) {
        QStringList rest = good;
        rest.remove(at, 2);
        return rest;
    };
    const auto with = [&good](const char *option, const QString &value) {
        return good + QStringList({ QString::fromLatin1(option), value });
    };
    QTest::newRow("no kind") << QStringList(QStringLiteral("sign"));
    QTest::newRow("other kind") << words("sign rsa");
    QTest::newRow("no method") << without(2);
    QTest::newRow("no url") << without(4);
    QTest::newRow("no access key") << without(6);
    QTest::newRow("no key") << without(8);
    QTest::newRow("key as an argument") << good + words("--key secret");
    QTest::newRow("variable that is not set") << without(8) + words("--key-env NOT_SET_ANYWHERE");
    QTest::newRow("empty variable") << without(8) + words("--key-env EMPTY_SK");
    QTest::newRow("no key file") << without(8) + words("--key-file /nowhere/key");
    QTest::newRow("header without colon") << with("--header", QStringLiteral("abc"));
    QTest::newRow("header without name") << with("--header", QStringLiteral(": abc"));
    QTest::newRow("line break in a header") << with("--header", QStringLiteral("A: b\r\nC: d"));
    QTest::newRow("line break behind a header") << with("--header", QStringLiteral("A: b\n"));
    QTest::newRow("blank before the colon") << with("--header", QStringLiteral("A : b"));
    QTest::newRow("bad date") << with("--header", QStringLiteral("X-Sdk-Date: today"));
    QTest::newRow("no body file") << with("--body-file", QStringLiteral("/nowhere/body"));
    QTest::newRow("body file is a folder") << with("--body-file", QStringLiteral("/"));
    QTest::newRow("other format") << with("--format", QStringLiteral("xml"));
    QTest::newRow("url without scheme") << without(4) + words("--url h.example/");
    QTest::newRow("url of another scheme") << without(4) + words("--url ftp://h.example/");
    QTest::newRow("url without host") << without(4) + words("--url https:///x");
    QTest::newRow("one argument more") << good + words("more");
}

void EmulateTest::refusesBadUseOfSign()
{
    QFETCH(QStringList, arguments);
    const Outcome made = run(arguments);
    QCOMPARE(made.code, 2);
    QCOMPARE(made.out, QByteArray());
    QVERIFY(made.err.startsWith("zhanggui: "));
    QVERIFY(!made.err.contains(kKey));
}

void EmulateTest::tellsItsAddressAtOnceAndEndsOnSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void EmulateTest::tellsItsAddressAtOnceAndEndsOnSignals()
{
    QFETCH(int, signal);
    start();
    QCOMPARE(::kill(pid_t(m_emulator->processId()), signal), 0);
    QVERIFY(m_emulator->waitForFinished(30000));
    QCOMPARE(m_emulator->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_emulator->exitCode(), 0);
    QCOMPARE(m_emulator->readAllStandardOutput(), QByteArray());
}

void EmulateTest::answersASignedRequestAndRefusesATamperedOne()
{
    start();
    const auto good = call(QStringLiteral("orderId=MOCKPERIODYEARNEW"));
    QCOMPARE(good.first, 200);
    QCOMPARE(good.second[u"orderInfo"][u"orderId"].toString(), QStringLiteral("MOCKPERIODYEARNEW"));
    const auto bad =
        call(QStringLiteral("orderId=MOCKPERIODYEARNEW"), QStringLiteral("orderId=MOCKONDEMAND"));
    QCOMPARE(bad.first, 401);
    QCOMPARE(bad.second[u"error_code"].toString(), QStringLiteral("APIGW.0301"));
}

void EmulateTest::servesOrdersOfAFile()
{
    const QString orders = file(QStringLiteral("orders.json"),
        R"([{"orderId":"OWN","orderType":"NEW","createTime":"20260101000000",
             "orderLine":[{"orderLineId":"OWN-1","chargingMode":"PERIOD"}]}, {"orderId":"BAD"}])");
    start({ QStringLiteral("--orders"), orders });
    QVERIFY(QTest::qWaitFor(
        [this] { return m_emulator->readAllStandardError().contains("order 1: orderType is missing"); },
        30000));
    QCOMPARE(call(QStringLiteral("orderId=OWN")).first, 200);
    QCOMPARE(
        call(QStringLiteral("orderId=BAD")).second[u"resultCode"].toString(), QStringLiteral("MKT.0100"));
    QCOMPARE(call(QStringLiteral("orderId=MOCKONDEMAND")).first, 200);
}

void EmulateTest::provokesErrors()
{
    start(words("--fail APIGW.0308:1 --fail CBC.0250:1"));
    QCOMPARE(call(QStringLiteral("orderId=MOCKONDEMAND")).first, 429);
    const auto second = call(QStringLiteral("orderId=MOCKONDEMAND"));
    QCOMPARE(second.first, 406);
    QCOMPARE(second.second[u"error_code"].toString(), QStringLiteral("CBC.0250"));
    QCOMPARE(call(QStringLiteral("orderId=MOCKONDEMAND")).first, 200);
}

void EmulateTest::carriesOutActionsAndMovesItsClock()
{
    start(words("--paused"));
    const QStringList url{ QStringLiteral("--url"), m_url };
    const auto object = [](const QStringList &arguments) {
        return QJsonDocument::fromJson(run(arguments).out).object();
    };
    const QJsonObject products = object(words("emulate state products") + url);
    const QJsonObject customers = object(words("emulate state customers") + url);
    const QString product = products[u"rows"][0][u"id"].toString();
    const QString customer = customers[u"rows"][0][u"id"].toString();
    QVERIFY(!product.isEmpty() && !customer.isEmpty());
    // WHEN something is bought THEN order query knows it, and the log the query
    const QJsonObject bought = object(words("emulate do buy --wait --set")
        + QStringList(QStringLiteral("product=") + product)
        + QStringList({ QStringLiteral("--set"), QString(QStringLiteral("customer=") + customer) }) + url);
    const QString order = bought[u"order"].toString();
    QVERIFY(!order.isEmpty());
    QCOMPARE(call(QStringLiteral("orderId=") + order).first, 200);
    const Outcome log = run(words("emulate log --filter") + QStringList(order) + url);
    QCOMPARE(log.code, 0);
    QVERIFY(log.out.contains("order-query"));
    QVERIFY(!log.out.contains(kKey));
    const QString before = object(words("emulate clock") + url)[u"now"].toString();
    const QJsonObject clock = object(words("emulate clock --advance 3d") + url);
    QVERIFY(before < clock[u"now"].toString());
    QCOMPARE(clock[u"rate"].toDouble(), 0.0);
    QCOMPARE(run(words("emulate do dance") + url).code, 2);
    QCOMPARE(run(words("emulate clock --advance soon") + url).code, 2);
    QCOMPARE(run(words("emulate state --url http://127.0.0.1:1")).code, 3);
    QCOMPARE(run(words("emulate state --url http://example.com")).code, 2);
}

void EmulateTest::keepsItsStateInAFile()
{
    const QString state = m_directory->filePath(QStringLiteral("state"));
    const QStringList file{ QStringLiteral("--state"), state };
    start(file);
    QCOMPARE(call(QStringLiteral("orderId=MOCKONDEMAND")).first, 200);
    // WHEN it runs THEN others may look, but not change it
    QCOMPARE(run(words("emulate log") + file).code, 0);
    QCOMPARE(run(words("emulate reset") + file).code, 3);
    QCOMPARE(::kill(pid_t(m_emulator->processId()), SIGTERM), 0);
    QVERIFY(m_emulator->waitForFinished(30000));
    // THEN the log is still there
    QVERIFY(run(words("emulate log") + file).out.contains("orderId=MOCKONDEMAND"));
    const QString copy = m_directory->filePath(QStringLiteral("copy"));
    QCOMPARE(run(words("emulate snapshot") + QStringList(copy) + file).code, 0);
    QCOMPARE(run(words("emulate reset") + file).code, 0);
    QCOMPARE(run(words("emulate restore") + QStringList(copy) + file).code, 0);
    QVERIFY(
        QJsonDocument::fromJson(run(words("emulate state") + file).out)[u"counts"][u"products"].toInt() > 0);
    QCOMPARE(run(words("emulate reset --state /nowhere/state")).code, 2);
    QCOMPARE(run(words("emulate log")).code, 2);
}

void EmulateTest::beginsWithASeed()
{
    const QString seed = file(QStringLiteral("seed.json"), R"({"products":[],"customers":[]})");
    const QStringList both{ QStringLiteral("--seed"), seed };
    start(both);
    const Outcome state = run(words("emulate state --url") + QStringList(m_url));
    QCOMPARE(QJsonDocument::fromJson(state.out)[u"counts"][u"products"].toInt(-1), 0);
}

void EmulateTest::refusesBadUseOfEmulate_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList good = words("emulate --port 0 --ak AK --key-env TEST_SK");
    QTest::newRow("no such sub-command") << words("emulate dance");
    QTest::newRow("bad clock rate") << good + words("--clock-rate -1");
    QTest::newRow("bad lock") << good + words("--lock-after 0");
    QTest::newRow("half a buyer") << good + words("--buyer-ak B");
    QTest::newRow("bad usage errors") << good + words("--usage-errors never");
    QTest::newRow("public seller") << good
            + words("--seller https://seller.example.com/x --usage-key-env TEST_SK");
    QTest::newRow("no seed file") << good + words("--seed /nowhere/seed.json");
    QTest::newRow("both places") << words("emulate state --url http://127.0.0.1:1 --state x");
    QTest::newRow("no port") << words("emulate --ak AK --key-env TEST_SK");
    QTest::newRow("bad port") << words("emulate --port x --ak AK --key-env TEST_SK");
    QTest::newRow("port out of range") << words("emulate --port 65536 --ak AK --key-env TEST_SK");
    QTest::newRow("no access key") << words("emulate --port 0 --key-env TEST_SK");
    QTest::newRow("no key") << words("emulate --port 0 --ak AK");
    QTest::newRow("empty key") << words("emulate --port 0 --ak AK --key-env EMPTY_SK");
    QTest::newRow("unknown code") << good + words("--fail MKT.1234");
    QTest::newRow("no count") << good + words("--fail MKT.0250:x");
    QTest::newRow("no orders file") << good + words("--orders /nowhere/orders.json");
    QTest::newRow("orders are no JSON")
        << good + QStringList({ QStringLiteral("--orders"), QStringLiteral(ZHANGGUI_PROGRAM) });
    QTest::newRow("unknown option") << good + words("--listen 0.0.0.0");
}

void EmulateTest::refusesBadUseOfEmulate()
{
    QFETCH(QStringList, arguments);
    const Outcome made = run(arguments);
    QCOMPARE(made.code, 2);
    QCOMPARE(made.out, QByteArray());
    QVERIFY(made.err.startsWith("zhanggui: "));
}

void EmulateTest::saysWhenThePortIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost, 0));
    const QString port = QString::number(taken.serverPort());
    const Outcome made = run(words("emulate --ak AK --key-env TEST_SK --port") + QStringList(port));
    QCOMPARE(made.code, 3);
    QCOMPARE(made.out, QByteArray());
    QVERIFY(made.err.contains(port.toLatin1()));
}

ZHANGGUI_TEST(EmulateTest)
#include "emulate_test.moc"
