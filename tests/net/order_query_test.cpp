// The order query as pure functions: what is built, and what is read from answers good and odd.
#include "net/marketplace/order_query.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace zhanggui;

class OrderQueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldBuildTheDocumentedRequest();
    void shouldEncodeReservedBytesOfAnId();
    void shouldKeepAPathAndPortOfTheBase();
    void shouldReadTheRecordedAnswer();
    void shouldReadTheDocumentedTimesInTheAssumedZoneAndInAnother();
    void shouldTolerate_data();
    void shouldTolerate();
    void shouldRefuse_data();
    void shouldRefuse();
    void shouldKeepAWholeNumberAsIdExactly();
    void shouldReadWhatStandsForAnId();
    void shouldNoteDuplicateMembers();
    void shouldTurnEveryDocumentedCodeIntoASentence_data();
    void shouldTurnEveryDocumentedCodeIntoASentence();
    void shouldReadTheGatewaysVariantsByTheirMessage();
    void shouldExplainAStatusWithoutACode();
    void shouldRefuseASuccessCodeUnderAnErrorStatus();
    void shouldCheckOrderIds_data();
    void shouldCheckOrderIds();
    void shouldAgreeWithTheOrderTypeAboutEveryDescribedMember();

private:
    static QByteArray recorded();
    Result<OrderAnswer> parse(const QByteArray &body, int status = 200) const
    {
        return parseOrderQuery(
            { status, {}, body, 0 }, m_protocol, OrderId(QStringLiteral("MOCKPERIODYEARNEW")));
    }
    OrderQueryProtocol m_protocol;
};

QByteArray OrderQueryTest::recorded()
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/order_query/period_year_new.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

void OrderQueryTest::initTestCase()
{
    const Result<OrderQueryProtocol> protocol = orderQueryProtocol();
    QVERIFY2(protocol.has_value(), protocol ? "" : qPrintable(protocol.error().detail));
    m_protocol = *protocol;
    QVERIFY(!recorded().isEmpty());
}

void OrderQueryTest::shouldBuildTheDocumentedRequest()
{
    const HttpRequest request = buildOrderQuery(m_protocol,
        QUrl(QStringLiteral("https://mkt.myhuaweicloud.com")), OrderId(QStringLiteral("CS2207261447AUY4H")),
        OrderLineId(QStringLiteral("CS2207261447AUY4H-000001")));

    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.url.toEncoded(),
        QByteArray("https://mkt.myhuaweicloud.com/api/mkp-openapi-public/global/v1/order/query"
                   "?orderId=CS2207261447AUY4H&orderLineId=CS2207261447AUY4H-000001"));
    QCOMPARE(headerValue(request.headers, "host"), QByteArray("mkt.myhuaweicloud.com"));
    QCOMPARE(headerValue(request.headers, "content-type"), QByteArray("application/json"));
    QVERIFY(request.body.isEmpty());
    QVERIFY(headerValue(request.headers, "authorization").isEmpty());
}

void OrderQueryTest::shouldEncodeReservedBytesOfAnId()
{
    const HttpRequest request = buildOrderQuery(m_protocol, QUrl(QStringLiteral("https://mkt.example")),
        OrderId(QStringLiteral("a+b&c=d/e?f#g%20云")));

    QCOMPARE(request.url.query(QUrl::FullyEncoded),
        QStringLiteral("orderId=a%2Bb%26c%3Dd%2Fe%3Ff%23g%2520%E4%BA%91"));
}

void OrderQueryTest::shouldKeepAPathAndPortOfTheBase()
{
    const HttpRequest request = buildOrderQuery(
        m_protocol, QUrl(QStringLiteral("http://127.0.0.1:8080/test/")), OrderId(QStringLiteral("A")));

    QCOMPARE(request.url.toEncoded(),
        QByteArray("http://127.0.0.1:8080/test/api/mkp-openapi-public/global/v1/order/query?orderId=A"));
    QCOMPARE(headerValue(request.headers, "host"), QByteArray("127.0.0.1:8080"));
}

void OrderQueryTest::shouldReadTheRecordedAnswer()
{
    const Result<OrderAnswer> answer = parse(recorded());

    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
    const Order &order = answer->order;
    QCOMPARE(order.id.text(), QStringLiteral("MOCKPERIODYEARNEW"));
    QCOMPARE(order.orderType, QStringLiteral("NEW"));
    QCOMPARE(order.createTime.raw, QStringLiteral("20241121090846"));
    QCOMPARE(*order.createTime.utcMs, qint64(1732151326000)); // 2024-11-21 01:08:46 UTC
    QCOMPARE(order.lines.size(), 1);
    const OrderLine &line = order.lines.first();
    QCOMPARE(line.id.text(), QStringLiteral("MOCKPERIODYEARNEW-000001"));
    QCOMPARE(line.chargingMode, QStringLiteral("PERIOD"));
    QCOMPARE(line.periodType, QStringLiteral("year"));
    QCOMPARE(line.periodNumber, std::optional<qint64>(1));
    QCOMPARE(line.amount, (WireAmount{ QStringLiteral("100"), 10000 }));
    QCOMPARE(line.products.first().productName, QStringLiteral("MOCK测试商品,测试规格,基础版,包周期"));
    QCOMPARE(line.products.first().linearValue, std::optional<qint64>(50));
    QCOMPARE(line.extendParams.size(), 2);
    QCOMPARE(order.buyer->mobilePhone, QStringLiteral("18600000000"));
    QCOMPARE(order.buyer->customerRealName, QStringLiteral("测试用户1"));
    QCOMPARE(order.buyer->customerType, QStringLiteral("0"));
    QVERIFY(order.buyer->email.isEmpty());
    QVERIFY(order.extendParams.isEmpty());
    QVERIFY2(answer->notes.isEmpty(), qPrintable(answer->notes.join(u'\n')));
}

void OrderQueryTest::shouldReadTheDocumentedTimesInTheAssumedZoneAndInAnother()
{
    // GIVEN the guide's sample, whose expiry reads as UTC, under both readings
    OrderQueryProtocol utc = m_protocol;
    utc.expireOffsetSeconds = 0;
    QByteArray body = recorded();
    body.replace("20251121235959", "20230726155959");

    const auto expires = [&body](const OrderQueryProtocol &protocol) {
        return *parseOrderJson(body, protocol, {})->order.lines.first().expireTime.utcMs;
    };
    QCOMPARE(expires(utc) - expires(m_protocol), qint64(8 * 3600 * 1000));
}

void OrderQueryTest::shouldTolerate_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("unknown members") << QByteArray("\"orderType\"")
                                     << QByteArray("\"future\":{\"x\":[1,{}]},\"orderType\"");
    QTest::newRow("number as text") << QByteArray("\"periodNumber\":1")
                                    << QByteArray("\"periodNumber\":\"1\"");
    QTest::newRow("text as number") << QByteArray("\"currency\":\"100\"")
                                    << QByteArray("\"currency\":100.00");
    QTest::newRow("time as number") << QByteArray("\"20241121090846\"") << QByteArray("20241121090846");
    QTest::newRow("null buyer members") << QByteArray("\"18600000000\"") << QByteArray("null");
    QTest::newRow("unknown order type") << QByteArray("\"NEW\"") << QByteArray("\"SOMETHING_NEW\"");
    QTest::newRow("unreadable time") << QByteArray("\"20241121090846\"") << QByteArray("\"soon\"");
    QTest::newRow("amount with words")
        << QByteArray("\"currency\":\"100\"") << QByteArray("\"currency\":\"about 100\"");
    QTest::newRow("no optional line members")
        << QByteArray("\"periodType\":\"year\",\"periodNumber\":1,") << QByteArray();
    QTest::newRow("other pair of names") << QByteArray("\"resultCode\":\"MKT.0000\",\"resultMsg\"")
                                         << QByteArray("\"error_code\":\"CBC.0000\",\"error_msg\"");
    QTest::newRow("blank around") << QByteArray("{\"resultCode\"") << QByteArray("\r\n\t {\"resultCode\"");
    QTest::newRow("byte order mark") << QByteArray("{\"resultCode\"")
                                     << QByteArray("\xEF\xBB\xBF{\"resultCode\"");
    QTest::newRow("list where text was expected")
        << QByteArray("\"periodType\":\"year\"") << QByteArray("\"periodType\":[]");
    QTest::newRow("text in a list of objects")
        << QByteArray("\"extendParams\":[]") << QByteArray("\"extendParams\":[\"x\",null]");
    QTest::newRow("escaped NUL and half a pair")
        << QByteArray("mock_user_01") << QByteArray("a\\u0000\\ud800b");
}

void OrderQueryTest::shouldTolerate()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray body = recorded();
    QVERIFY(body.contains(from));
    body.replace(from, to);

    const Result<OrderAnswer> answer = parse(body);

    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->order.id.text(), QStringLiteral("MOCKPERIODYEARNEW"));
    QVERIFY(!answer->order.buyer->customerName.contains(QChar(0)));
}

void OrderQueryTest::shouldRefuse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const QByteArray good = recorded();
    const auto with = [&good](
                          const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    QTest::newRow("empty") << QByteArray() << QStringLiteral("no body");
    QTest::newRow("blanks") << QByteArray(" \n") << QStringLiteral("no body");
    QTest::newRow("cut") << good.chopped(5) << QStringLiteral("byte");
    QTest::newRow("trailing bytes") << good + "x" << QStringLiteral("follows");
    QTest::newRow("HTML") << QByteArray("<html>login</html>") << QStringLiteral("byte 0");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QStringLiteral("deeper than 64");
    QTest::newRow("deep inside") << with("\"extendParams\":[]",
        QByteArray("\"extendParams\":" + QByteArray(70, '[') + QByteArray(70, ']')).constData())
                                 << QStringLiteral("deeper than 64");
    QTest::newRow("not UTF-8") << with("mock_user_01", "\xFF\xFE") << QStringLiteral("UTF-8");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("resultCode");
    QTest::newRow("no code") << QByteArray("{}") << QStringLiteral("resultCode");
    QTest::newRow("no order") << QByteArray("{\"resultCode\":\"MKT.0000\",\"resultMsg\":\"ok\"}")
                              << QStringLiteral("orderInfo");
    QTest::newRow("no order id") << with("\"orderInfo\":{\"orderId\":\"MOCKPERIODYEARNEW\",",
        "\"orderInfo\":{") << QStringLiteral("orderInfo.orderId");
    QTest::newRow("null order id") << with(
        "\"orderInfo\":{\"orderId\":\"MOCKPERIODYEARNEW\",", "\"orderInfo\":{\"orderId\":null,")
                                   << QStringLiteral("orderInfo.orderId");
    QTest::newRow("no order type") << with("\"orderType\":\"NEW\",", "")
                                   << QStringLiteral("orderInfo.orderType");
    QTest::newRow("no line id") << with("\"orderLineId\":\"MOCKPERIODYEARNEW-000001\",", "")
                                << QStringLiteral("orderInfo.orderLine[0].orderLineId");
    QTest::newRow("another order") << with("\"orderId\":\"MOCKPERIODYEARNEW\"", "\"orderId\":\"OTHER\"")
                                   << QStringLiteral("OTHER");
    QTest::newRow("id as a double") << with("\"orderId\":\"MOCKPERIODYEARNEW\"", "\"orderId\":6.737e21")
                                    << QStringLiteral("6.737e21");
    QTest::newRow("id as a truth value") << with("\"orderId\":\"MOCKPERIODYEARNEW\"", "\"orderId\":true")
                                         << QStringLiteral("orderInfo.orderId");
    QTest::newRow("NaN") << with("\"periodNumber\":1", "\"periodNumber\":NaN") << QStringLiteral("byte");
    QTest::newRow("leading zero") << with("\"periodNumber\":1", "\"periodNumber\":01")
                                  << QStringLiteral("byte");
    QTest::newRow("control character") << with("mock_user_01", "a\nb") << QStringLiteral("control character");
    QTest::newRow("bad escape") << with("mock_user_01", "a\\x") << QStringLiteral("escape");
}

void OrderQueryTest::shouldRefuse()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);

    const Result<OrderAnswer> answer = parse(body);

    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::BadReply);
    QVERIFY2(QString(answer.error().what + answer.error().detail).contains(says),
        qPrintable(answer.error().what + u' ' + answer.error().detail));
}

void OrderQueryTest::shouldKeepAWholeNumberAsIdExactly()
{
    QByteArray body = recorded();
    body.replace("\"0a4d1578-5295-46a7-92d4-7c803dccc51d\"", "6737174442215405460123");

    QCOMPARE(
        parse(body)->order.lines.first().products.first().skuCode, QStringLiteral("6737174442215405460123"));
}

void OrderQueryTest::shouldReadWhatStandsForAnId()
{
    // orderLine missing, null, and a single object instead of a list
    const QByteArray good = recorded();
    const qsizetype from = good.indexOf("[{\"orderLineId\"");
    const qsizetype end = good.indexOf(",\"buyerInfo\"");
    const QByteArray lines = good.mid(from, end - from);
    const auto lineCount = [this](const QByteArray &body) { return parse(body)->order.lines.size(); };

    QCOMPARE(lineCount(QByteArray(good).replace(lines, "null")), 0);
    QCOMPARE(lineCount(QByteArray(good).replace(QByteArray("\"orderLine\":" + lines + ","), "")), 0);
    QCOMPARE(lineCount(QByteArray(good).replace(lines, lines.mid(1, lines.size() - 2))), 1);
    QCOMPARE(parse(QByteArray(good).replace(lines, "null"))->notes.size(), 1);
}

void OrderQueryTest::shouldNoteDuplicateMembers()
{
    QByteArray body = recorded();
    body.replace("\"orderType\":\"NEW\"", "\"orderType\":\"TRIAL\",\"orderType\":\"NEW\"");

    const Result<OrderAnswer> answer = parse(body);

    QCOMPARE(answer->order.orderType, QStringLiteral("NEW"));
    QCOMPARE(answer->notes.size(), 1);
    QVERIFY(answer->notes.first().contains(QStringLiteral("orderType")));
}

void OrderQueryTest::shouldTurnEveryDocumentedCodeIntoASentence_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("otherNames");
    QFile file(QStringLiteral(":/protocol/open_api_errors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("errors")).toArray();
    for (int i = 0; i < rows.size(); ++i) {
        const QString code = rows[i].toObject().value(QLatin1String("code")).toString();
        for (const bool otherNames : { false, true }) {
            QTest::addRow("%s row %d %d", qPrintable(code), i, int(otherNames))
                << code << QString() << otherNames;
            if (code.startsWith(QLatin1String("MKT.")))
                QTest::addRow("CBC %s row %d %d", qPrintable(code), i, int(otherNames))
                    << code << QStringLiteral("CBC.") << otherNames;
        }
    }
}

void OrderQueryTest::shouldTurnEveryDocumentedCodeIntoASentence()
{
    QFETCH(QString, code);
    QFETCH(QString, prefix);
    QFETCH(bool, otherNames);
    const ApiErrorEntry *entry = m_protocol.errors.find(code);
    QVERIFY(entry);
    const QString sent = prefix.isEmpty() ? code : prefix + code.mid(4);
    const QJsonObject body{ { otherNames ? QStringLiteral("error_code") : QStringLiteral("resultCode"),
                                sent },
        { otherNames ? QStringLiteral("error_msg") : QStringLiteral("resultMsg"), entry->message } };
    const int status = entry->http.isEmpty() ? 500 : entry->http.first();

    const Result<OrderAnswer> answer = parse(QJsonDocument(body).toJson(), status);

    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, m_protocol.errors.find(code, status, entry->message)->kind);
    QVERIFY(answer.error().what.size() > 20);
    QCOMPARE(apiCodeOf(answer.error()), sent);
    QVERIFY(!adviceFor(answer.error(), m_protocol.errors, QLocale(QLocale::Chinese)).isEmpty());
    QCOMPARE(adviceFor(answer.error(), m_protocol.errors, QLocale(QLocale::English)), answer.error().what);
}

void OrderQueryTest::shouldReadTheGatewaysVariantsByTheirMessage()
{
    const auto error = [this](int status, const char *message) {
        const QByteArray body = QByteArray("{\"error_code\":\"APIGW.0301\",\"error_msg\":\"") + message
            + "\",\"request_id\":\"r-1\"}";
        return parse(body, status).error();
    };
    const Error wrongKey = error(401, "Incorrect IAM authentication information: verify aksk signature fail");
    const Error unknown = error(401, "Incorrect IAM authentication information: Get secretKey failed,ak:x");
    QCOMPARE(wrongKey.kind, ErrorKind::Unauthorized);
    QVERIFY(wrongKey.what.contains(QStringLiteral("signature does not match")));
    QVERIFY(unknown.what.contains(QStringLiteral("does not know this AK")));
    QVERIFY(unknown.detail.contains(QStringLiteral("r-1")));
}

void OrderQueryTest::shouldExplainAStatusWithoutACode()
{
    const Result<OrderAnswer> proxy = parse("<html>Bad gateway</html>", 502);
    QCOMPARE(proxy.error().kind, ErrorKind::ServerFault);
    QVERIFY(proxy.error().what.contains(QStringLiteral("502")));
    QCOMPARE(parse({}, 429).error().kind, ErrorKind::RateLimited);
    QCOMPARE(parse({}, 406).error().kind, ErrorKind::RateLimited);
    QCOMPARE(parse({}, 401).error().kind, ErrorKind::Unauthorized);
    QCOMPARE(parse({}, 404).error().kind, ErrorKind::NotFound);
    QCOMPARE(parse("{\"resultCode\":\"MKT.7777\"}", 500).error().kind, ErrorKind::ServerFault);
}

void OrderQueryTest::shouldRefuseASuccessCodeUnderAnErrorStatus()
{
    QVERIFY(!parse(recorded(), 500).has_value());
}

void OrderQueryTest::shouldCheckOrderIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QStringLiteral("CS2207261447AUY4H") << true;
    QTest::newRow("64") << QString(64, u'A') << true;
    QTest::newRow("65") << QString(65, u'A') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank inside") << QStringLiteral("CS 1") << false;
    QTest::newRow("line break") << QStringLiteral("CS\n1") << false;
    QTest::newRow("bidi override") << QStringLiteral("CS\u202E1") << false;
}

void OrderQueryTest::shouldCheckOrderIds()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(orderIdFromText(text).has_value(), good);
}

void OrderQueryTest::shouldAgreeWithTheOrderTypeAboutEveryDescribedMember()
{
    // GIVEN an answer that has every described member, with a value that tells its name
    const auto made = [](const auto &self, const QList<FieldDescription> &fields) -> QJsonObject {
        QJsonObject object;
        for (const FieldDescription &field : fields) {
            QJsonValue value = field.name;
            if (field.type == QLatin1String("object"))
                value = self(self, field.fields);
            else if (field.type == QLatin1String("list"))
                value = QJsonArray{ self(self, field.fields) };
            else if (field.type == QLatin1String("integer"))
                value = 7;
            else if (field.type == QLatin1String("time"))
                value = QStringLiteral("20260101000000");
            else if (field.type == QLatin1String("amount"))
                value = QStringLiteral("1.50");
            object.insert(field.name, value);
        }
        return object;
    };
    QJsonObject body = made(made, m_protocol.interface.response);
    body.insert(QStringLiteral("resultCode"), QStringLiteral("MKT.0000"));

    const Result<OrderAnswer> answer = parseOrderJson(QJsonDocument(body).toJson(), m_protocol, {});

    // THEN the parser knows them all, and nothing is left to note
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
    QVERIFY2(answer->notes.isEmpty(), qPrintable(answer->notes.join(u'\n')));
    const OrderLine line = answer->order.lines.value(0);
    QCOMPARE(line.products.value(0).productName, QStringLiteral("productName"));
    QCOMPARE(line.products.value(0).linearValue, std::optional<qint64>(7));
    QCOMPARE(line.amountAfterDiscount.minor, std::optional<qint64>(150));
    QCOMPARE(answer->order.buyer->userName, QStringLiteral("userName"));
    QCOMPARE(answer->order.buyer->customerType, QStringLiteral("7"));
    QCOMPARE(answer->order.extendParams.value(0).value, QStringLiteral("value"));
}

ZHANGGUI_TEST(OrderQueryTest)
#include "order_query_test.moc"
