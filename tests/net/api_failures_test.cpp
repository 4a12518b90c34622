#include "net/emulator/api_failures.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace zhanggui;

class ApiFailuresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsEveryDocumentedCode_data();
    void knowsEveryDocumentedCode();
    void answersInBothPairsOfNames();
    void tellsStatusesOfOneCodeApart();
    void describesEveryCodeInBothLanguages();
    void readsOptions_data();
    void readsOptions();
    void refusesOtherOptions_data();
    void refusesOtherOptions();
    void refusesOtherTables();
};

void ApiFailuresTest::knowsEveryDocumentedCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("extraInfo");
    const auto row = [](const char *code, int status, bool extraInfo = false) {
        QTest::newRow(code) << status << extraInfo;
    };
    row("MKT.0999", 500);
    row("MKT.0100", 500, true);
    row("MKT.0101", 400);
    row("MKT.0102", 400);
    row("MKT.0199", 400);
    row("MKT.0150", 401, true);
    row("MKT.0151", 401);
    row("MKT.0154", 401);
    row("MKT.0250", 406, true);
    row("MKT.9001", 500, true);
    row("MKT.9002", 500, true);
    row("MKT.9003", 500);
    row("MKT.9004", 500, true);
    row("MKT.9005", 500, true);
    row("APIGW.0101", 404);
    row("APIGW.0103", 404);
    row("APIGW.0104", 400);
    row("APIGW.0105", 400);
    row("APIGW.0106", 400);
    row("APIGW.0201", 400);
    row("APIGW.0301", 401);
    row("APIGW.0302", 403);
    row("APIGW.0303", 401);
    row("APIGW.0308", 429);
    row("APIGW.0608", 500);
    for (const char *code : { "92020001", "92020002", "92020003", "92020004", "92020005", "92020011",
             "92020020", "91381033", "91381034", "91381035", "91381036", "91381037", "91381038", "91380150" })
        row(code, 200);
    row("95000001", 400);
    row("95000002", 405);
    row("95000003", 415);
    row("95000004", 400);
}

void ApiFailuresTest::knowsEveryDocumentedCode()
{
    QFETCH(int, status);
    QFETCH(bool, extraInfo);
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    const auto found = table->find(QTest::currentDataTag());
    QVERIFY(found.has_value());
    QCOMPARE(found->code, QByteArray(QTest::currentDataTag()));
    QCOMPARE(found->status, status);
    QCOMPARE(found->extraInfo, extraInfo);
}

void ApiFailuresTest::answersInBothPairsOfNames()
{
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    const auto first = table->find("MKT.0250");
    const auto second = table->find("CBC.0250");
    QVERIFY(first && second);
    QCOMPARE(first->codeName, "resultCode");
    QCOMPARE(first->messageName, "resultMsg");
    QCOMPARE(second->codeName, "error_code");
    QCOMPARE(second->messageName, "error_msg");
    QCOMPARE(second->message, first->message);
    QVERIFY(!table->find("APIGW.0250"));
    QVERIFY(!table->find("0250"));
    QVERIFY(!table->find(""));
}

void ApiFailuresTest::tellsStatusesOfOneCodeApart()
{
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    QCOMPARE(table->find("APIGW.0201", 504)->message, QStringLiteral("Backend timeout."));
    QCOMPARE(table->find("APIGW.0201", 413)->message, QStringLiteral("Request entity too large."));
    QVERIFY(!table->find("APIGW.0201", 418));
}

void ApiFailuresTest::describesEveryCodeInBothLanguages()
{
    QFile file(QStringLiteral(":/protocol/open_api_errors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray errors = QJsonDocument::fromJson(file.readAll())[u"errors"].toArray();
    QVERIFY(errors.size() > 50);
    const QSet<QString> kinds{ QStringLiteral("badInput"), QStringLiteral("notFound"),
        QStringLiteral("conflict"), QStringLiteral("unauthorized"), QStringLiteral("forbidden"),
        QStringLiteral("rateLimited"), QStringLiteral("rejected"), QStringLiteral("serverFault") };
    for (const auto &error : errors) {
        const QByteArray name = error[u"code"].toString().toUtf8();
        const char *code = name.constData();
        QVERIFY2(kinds.contains(error[u"kind"].toString()), code);
        QVERIFY2(error[u"advice"][u"en"].toString().endsWith(u'.'), code);
        QVERIFY2(error[u"advice"][u"zh"].toString().endsWith(QChar(0x3002)), code);
        QVERIFY2(!error[u"source"][u"page"].toString().isEmpty(), code);
        QVERIFY2(QStringList(
                     { QStringLiteral("C"), QStringLiteral("R"), QStringLiteral("I"), QStringLiteral("NF") })
                     .contains(error[u"source"][u"mark"].toString()),
            code);
    }
}

void ApiFailuresTest::readsOptions_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("requests");
    QTest::newRow("MKT.0250") << QByteArray("MKT.0250") << 406 << -1;
    QTest::newRow("MKT.0250:3") << QByteArray("MKT.0250") << 406 << 3;
    QTest::newRow("APIGW.0201@502") << QByteArray("APIGW.0201") << 502 << -1;
    QTest::newRow("APIGW.0201@504:1") << QByteArray("APIGW.0201") << 504 << 1;
    QTest::newRow("92020003:2") << QByteArray("92020003") << 200 << 2;
}

void ApiFailuresTest::readsOptions()
{
    QFETCH(QByteArray, code);
    QFETCH(int, status);
    QFETCH(int, requests);
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    const auto read = provokedFailure(QString::fromLatin1(QTest::currentDataTag()), *table);
    QVERIFY(read.has_value());
    QCOMPARE(read->failure.code, code);
    QCOMPARE(read->failure.status, status);
    QCOMPARE(read->requests, requests);
}

void ApiFailuresTest::refusesOtherOptions_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", "MKT.1234", "mkt.0250", "MKT.0250:", "MKT.0250:0", "MKT.0250:-1",
             "MKT.0250:x", "MKT.0250:1:2", "MKT.0250@", "MKT.0250@x", "MKT.0250@500", "MKT.0000", ":1" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ApiFailuresTest::refusesOtherOptions()
{
    QFETCH(QString, text);
    const auto table = ApiFailureTable::builtIn();
    QVERIFY(table.has_value());
    const auto read = provokedFailure(text, *table);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QCOMPARE(read.error().detail, text);
}

void ApiFailuresTest::refusesOtherTables()
{
    for (const char *json : { "", "{}", "{\"families\":{\"x\":{}}}",
             R"({"families":{"gateway":{"forms":[{}]}},"errors":[{"code":"A.1","family":"gateway"}]})" })
        QCOMPARE(ApiFailureTable::fromJson(json).error().kind, ErrorKind::Corrupt);
}

ZHANGGUI_TEST(ApiFailuresTest)
#include "api_failures_test.moc"
