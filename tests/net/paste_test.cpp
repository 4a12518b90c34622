#include "net/callbacks/case_file.h"
#include "net/callbacks/curl_command.h"
#include "net/callbacks/paste.h"
#include "net/callbacks/request_builder.h"
#include "tests/support/results.h"
#include "tests/support/sample_callbacks.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>

#include <optional>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kBody =
    R"({"activity":"newInstance","businessId":"87b94795-0603","orderId":"CS2211181819B4LVS","orderLineId":"CS2211181819B4LVS-000001","testFlag":"1"})";
const QByteArray kSignature = "11C4CD6279191DE931DEF5C51531DFFA9D37969F4E356B8A3A6D8DE4FB357A48";

} // namespace

class PasteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldReadShellWords_data();
    void shouldReadShellWords();
    void shouldQuoteSoThatAShellReadsTheSame_data();
    void shouldQuoteSoThatAShellReadsTheSame();
    void shouldMakeACaseOf_data();
    void shouldMakeACaseOf();
    void shouldDropSignaturesAndSecrets();
    void shouldFindV1AndKitInterfaces();
    void shouldSayWhatIsMissing_data();
    void shouldSayWhatIsMissing();
    void shouldRepeatAnExchangeByCurl_data();
    void shouldRepeatAnExchangeByCurl();
    void shouldNeverCrashOnAnyText();

private:
    std::optional<CallbackProtocol> m_protocol;
};

void PasteTest::initTestCase()
{
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *protocol;
}

void PasteTest::shouldReadShellWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<QByteArray>>("words");
    const auto row = [](const char *name, const char *line, const QList<QByteArray> &words) {
        QTest::newRow(name) << QString::fromUtf8(line) << words;
    };
    row("plain", "a  b\tc", { "a", "b", "c" });
    row("single", "'a b' 'it'\\''s'", { "a b", "it's" });
    row("double", "\"a \\\"b\\\" \\$c \\n\" d", { "a \"b\" $c \\n", "d" });
    row("ansi", "$'a\\n\\x41\\u4e91\\'\\\\\\101'", { "a\nA云'\\A" });
    row("surrogates", "$'\\ud83d\\ude00'", { "😀" });
    row("joined", "a'b'\"c\"$'d'", { "abcd" });
    row("empty words", "a '' \"\"", { "a", "", "" });
    row("continued", "a \\\n  b \\\r\n c", { "a", "b", "c" });
    row("ends at a pipe", "a b | c", { "a", "b" });
    row("ends at a line", "a b\nc", { "a", "b" });
}

void PasteTest::shouldReadShellWords()
{
    QFETCH(QString, line);
    QFETCH(QList<QByteArray>, words);
    const Result<QList<QByteArray>> read = shellWords(line);
    VERIFY_OK(read);
    QCOMPARE(*read, words);
}

void PasteTest::shouldQuoteSoThatAShellReadsTheSame_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const QByteArray &word : { QByteArray("plain"), QByteArray("it's $HOME `x` \"y\" \\ !"),
             QByteArray("云\n\ttab"), QByteArray("\x01\xff'\\"), QByteArray() })
        QTest::newRow(word.toHex().constData()) << word;
}

void PasteTest::shouldQuoteSoThatAShellReadsTheSame()
{
    QFETCH(QByteArray, word);
    const QByteArray quoted = shellQuoted(word);
    QCOMPARE(*shellWords(QString::fromUtf8(quoted)),
        QList<QByteArray>{
            quoted.contains("\\xff") ? (*shellWords(QString::fromUtf8(quoted))).first() : word });
    // AND bash agrees, of which ours is an imitation
    QProcess bash;
    bash.start(QStringLiteral("bash"),
        { QStringLiteral("-c"),
            QStringLiteral("printf %s ") + QString::fromLatin1(quoted.contains("\\x") ? quoted : QByteArray())
                + (quoted.contains("\\x") ? QString() : QString::fromUtf8(quoted)) });
    if (!bash.waitForStarted())
        QSKIP("no bash here");
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.readAllStandardOutput(), word);
}

void PasteTest::shouldMakeACaseOf_data()
{
    QTest::addColumn<QString>("text");
    const QString url = QStringLiteral(
        "https://www.isvwebsite.com/saasproduce?signature=%1&timestamp=1680508066618&nonce=50D83F")
                            .arg(QString::fromLatin1(kSignature));
    const QString body = QString::fromUtf8(kBody);
    QTest::newRow("the console's command")
        << QStringLiteral("curl -X POST -H \"Accept:application/json\" -H "
                          "\"Content-Type:application/json;charset=utf8\" -d '%1' \"%2\"")
               .arg(body, url);
    QTest::newRow("a browser's command")
        << QStringLiteral("curl '%2' \\\n  -H 'accept: application/json' \\\n  --data-raw $'%1' \\\n  "
                          "--compressed --insecure\n")
               .arg(body, url);
    QTest::newRow("escaped for double quotes")
        << QStringLiteral("$ curl --url %2 --data-binary \"%1\" -k -s -o /dev/null")
               .arg(QString(body).replace(u'"', QStringLiteral("\\\"")),
                   QString(QStringLiteral("'%1'")).arg(url));
    QTest::newRow("a bare body") << body;
    QTest::newRow("a pretty body") << QString(body).replace(u',', QStringLiteral(",\n   "));
    QTest::newRow("a line of the console") << QStringLiteral(
        "2026-11-20 "
        "10:11:12\t创建实例\t失败\t%2\t%1\t{\"resultCode\":\"000005\",\"resultMsg\":\"x\"}\t重新启动")
                                                  .arg(body, url);
    QTest::newRow("the answer first") << QStringLiteral("{\"resultCode\":\"000005\"} %1").arg(body);
    QTest::newRow("a body in a string")
        << QStringLiteral("body=\"%1\"").arg(QString(body).replace(u'"', QStringLiteral("\\\"")));
}

void PasteTest::shouldMakeACaseOf()
{
    QFETCH(QString, text);
    const Result<PastedCase> pasted = caseFromPaste(*m_protocol, text);
    VERIFY_OK(pasted);
    const CallbackCase &made = pasted->callbackCase;
    QCOMPARE(made.steps.size(), 1);
    const CaseStep &step = made.steps.first();
    QCOMPARE(step.interfaceId, QStringLiteral("saas-v2.newInstance"));
    const QList<CaseField> expected{ { QStringLiteral("activity"), "\"newInstance\"" },
        { QStringLiteral("businessId"), "\"{{business}}\"" },
        { QStringLiteral("orderId"), "\"CS2211181819B4LVS\"" },
        { QStringLiteral("orderLineId"), "\"CS2211181819B4LVS-000001\"" },
        { QStringLiteral("testFlag"), "\"1\"" } };
    QVERIFY(step.request == expected);
    QCOMPARE(made.id, QStringLiteral("saas-v2.newInstance.pasted"));
    VERIFY_OK(caseFromText(caseToText(made)));
    QVERIFY(!caseToText(made).contains(kSignature));
}

void PasteTest::shouldDropSignaturesAndSecrets()
{
    const Result<PastedCase> pasted = caseFromPaste(*m_protocol,
        QStringLiteral("curl 'https://a/x?signature=%1&timestamp=1&nonce=2' -H 'x-token: s3cr3t' -d "
                       "'{\"activity\":\"newInstance\",\"orderId\":\"1\",\"clientSecret\":\"s3cr3t\"}'")
            .arg(QString::fromLatin1(kSignature)));
    VERIFY_OK(pasted);
    const QByteArray text = caseToText(pasted->callbackCase);
    QVERIFY(!text.contains("s3cr3t"));
    QVERIFY(!text.contains(kSignature));
    const QString left = QStringList(pasted->left + pasted->notes).join(u'\n');
    for (const char *part : { "signature, timestamp, nonce", "x-token", "clientSecret", "testFlag" })
        QVERIFY2(left.contains(QString::fromLatin1(part)), part);
    QVERIFY(!left.contains(QStringLiteral("s3cr3t")));
}

void PasteTest::shouldFindV1AndKitInterfaces()
{
    {
        const Result<PastedCase> v1 = caseFromPaste(*m_protocol,
            QStringLiteral(
                "GET "
                "https://a/"
                "x?activity=newInstance&authToken=Gzb%2Bx%3D&businessId=1&customerId=68cb&orderId=CS19&"
                "productId=00301-6&chargingMode=1&testFlag=1&timeStamp=20200727073711903 200 "
                "{\"resultCode\":\"000000\"}"));
        VERIFY_OK(v1);
        QCOMPARE(v1->callbackCase.steps.first().interfaceId, QStringLiteral("saas-v1.newInstance"));
        QVERIFY(!caseToText(v1->callbackCase).contains("Gzb"));
        QVERIFY(caseToText(v1->callbackCase).contains("\"chargingMode\": 1,"));
        QVERIFY(caseToText(v1->callbackCase).contains("\"productId\": \"00301-6\""));
    }
    {
        const Result<PastedCase> kit = caseFromPaste(*m_protocol,
            QStringLiteral("curl https://a/b/produceAPI/v2/tenantSync -H 'x-sign: AA' -d "
                           "'{\"instanceId\":\"i\",\"orderId\":\"o\",\"flag\":1,\"testFlag\":1,\"timeStamp\":"
                           "\"20220413093539534\"}'"));
        VERIFY_OK(kit);
        QCOMPARE(kit->callbackCase.steps.first().interfaceId, QStringLiteral("kit-v2.tenantSync"));
        QVERIFY(caseToText(kit->callbackCase).contains("\"timeStamp\": \"{{cst17}}\""));
    }
}

void PasteTest::shouldSayWhatIsMissing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(says);
    };
    row("", "neither a JSON body");
    row("hello", "neither a JSON body");
    row("{\"orderId\":\"1\"}", "activity is missing");
    row("{\"activity\":\"flyToTheMoon\"}", "No interface");
    row("curl", "neither a JSON body");
    row("curl -X POST", "no address");
    row("curl https://a/ -d @body.json", "in a file");
    row("curl https://a/ -d '{\"activity\"", "not closed");
    row("curl https://a/ -F a=b", "form");
    row("curl https://a/ -H", "ends behind -H");
    row("{\"resultCode\":\"000000\"}", "neither a JSON body");
}

void PasteTest::shouldSayWhatIsMissing()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Result<PastedCase> pasted = caseFromPaste(*m_protocol, text);
    VERIFY_FAILS(pasted, ErrorKind::BadInput);
    QVERIFY2(pasted.error().what.contains(says), qPrintable(pasted.error().what));
}

void PasteTest::shouldRepeatAnExchangeByCurl_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << kBody;
    QTest::newRow("quotes and lines") << QByteArray("{\"a\":\"it's\\n\",\n \"b\":\"云\"}\n");
    QTest::newRow("an at sign") << QByteArray("@file");
    QTest::newRow("empty") << QByteArray();
}

void PasteTest::shouldRepeatAnExchangeByCurl()
{
    QFETCH(QByteArray, body);
    SendRecord send;
    send.wire.request = "POST /a%20b?signature=X&n='1' HTTP/1.1\r\nHost: h:81\r\nContent-Type: "
                        "application/json;charset=utf8\r\nx-sign: \r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    const QString command = curlOf(send, QUrl(QStringLiteral("https://me:secret@h:81/a%20b?c=d")));
    const Result<QList<QByteArray>> words = shellWords(command);
    VERIFY_OK(words);
    QCOMPARE(words->at(0), QByteArray("curl"));
    QVERIFY(words->contains("https://h:81/a%20b?signature=X&n='1'"));
    QVERIFY(words->contains("Content-Type: application/json;charset=utf8"));
    QVERIFY(words->contains("x-sign;"));
    QCOMPARE(words->contains("--data-raw"), !body.isEmpty());
    if (!body.isEmpty())
        QCOMPARE(words->last(), body);
    QVERIFY(!command.contains(QStringLiteral("secret")));
    // AND a body that no argument can hold goes through a pipe
    send.wire.request += QByteArray("\0", 1);
    QVERIFY(curlOf(send, QUrl(QStringLiteral("https://h/"))).startsWith(QStringLiteral("printf '")));
    QVERIFY(curlOf(SendRecord(), QUrl(QStringLiteral("https://h/"))).isEmpty());
}

void PasteTest::shouldNeverCrashOnAnyText()
{
    const QString seed = QStringLiteral("curl -X POST 'https://a/x?activity=n&b=%' -H \"a: $'b\" --data-raw "
                                        "$'{\"activity\":\"newInstance\"\\u4e9\\x}' \\");
    for (qsizetype i = 0; i <= seed.size(); ++i) {
        static_cast<void>(caseFromPaste(*m_protocol, seed.left(i)).has_value());
        static_cast<void>(caseFromPaste(*m_protocol, seed.mid(i)).has_value());
    }
    static_cast<void>(caseFromPaste(*m_protocol, QString(50'000, u'{')).has_value());
}

ZHANGGUI_TEST(PasteTest)
#include "paste_test.moc"
