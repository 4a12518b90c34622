// The description of the order query is data that code relies on: it must be whole, and damage must be named.
#include "net/protocol/interface_description.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace zhanggui;

class InterfaceDescriptionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadTheOrderQuery();
    void shouldHaveASourceMarkForEveryField();
    void shouldNameWhatIsDamaged_data();
    void shouldNameWhatIsDamaged();
    void shouldSayWhenAFileIsNotThere();

private:
    static QByteArray orderQuery() { return *protocolFile(QStringLiteral("order_query.json")); }
};

void InterfaceDescriptionTest::shouldReadTheOrderQuery()
{
    const Result<InterfaceDescription> read = interfaceDescriptionFromJson(orderQuery());

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->id, QStringLiteral("openapi.order.query"));
    QCOMPARE(read->method, QByteArray("GET"));
    QCOMPARE(read->path, QStringLiteral("/api/mkp-openapi-public/global/v1/order/query"));
    QCOMPARE(read->hosts.size(), 3);
    QCOMPARE(read->hosts.first().fallback, QStringLiteral("mkt.myhuaweicloud.cn"));
    QCOMPARE(read->request.size(), 2);
    QCOMPARE(read->request.first().maxLength, std::optional<int>(64));
    const FieldDescription *type = read->responseField(u"orderInfo.orderType");
    QVERIFY(type);
    QCOMPARE(type->mandatory, Mandatory::Yes);
    QCOMPARE(type->values.size(), 6);
    const FieldDescription *expires = read->responseField(u"orderInfo.orderLine.expireTime");
    QVERIFY(expires);
    QCOMPARE(expires->zoneOffsetSeconds, std::optional<int>(8 * 3600));
    QCOMPARE(expires->zoneMark, QStringLiteral("I"));
    QVERIFY(read->responseField(u"orderInfo.buyerInfo.mobilePhone")->personal);
    QVERIFY(!read->responseField(u"orderInfo.orderLine.nothing"));
    QVERIFY(!read->responseField(u"nothing.at.all"));
}

void InterfaceDescriptionTest::shouldHaveASourceMarkForEveryField()
{
    const Result<InterfaceDescription> read = interfaceDescriptionFromJson(orderQuery());
    const auto check = [](const auto &self, const QList<FieldDescription> &fields) -> void {
        for (const FieldDescription &field : fields) {
            QVERIFY2(!field.mark.isEmpty(), qPrintable(field.name));
            QVERIFY2((field.type == QLatin1String("object") || field.type == QLatin1String("list"))
                    || field.fields.isEmpty(),
                qPrintable(field.name));
            self(self, field.fields);
        }
    };
    check(check, read->request);
    check(check, read->response);
    for (const InterfaceSource &source : read->sources)
        QVERIFY(!source.date.isEmpty());
}

void InterfaceDescriptionTest::shouldNameWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    QTest::newRow("no id") << QByteArray("\"id\": \"openapi.order.query\",") << QByteArray()
                           << QStringLiteral("id");
    QTest::newRow("unknown method") << QByteArray("\"GET\"") << QByteArray("\"FETCH\"")
                                    << QStringLiteral("FETCH");
    QTest::newRow("unknown type") << QByteArray("\"type\": \"amount\"") << QByteArray("\"type\": \"money\"")
                                  << QStringLiteral("currency");
    QTest::newRow("unknown mark") << QByteArray("\"mark\": \"R\"") << QByteArray("\"mark\": \"?\"")
                                  << QStringLiteral("mark");
    QTest::newRow("bad zone") << QByteArray("\"+08:00\"") << QByteArray("\"Asia/Shanghai\"")
                              << QStringLiteral("createTime");
    QTest::newRow("bad length") << QByteArray("\"max\": 16") << QByteArray("\"max\": 0")
                                << QStringLiteral("resultCode");
    QTest::newRow("unknown mandatory")
        << QByteArray("\"mandatory\": \"no\"") << QByteArray("\"mandatory\": \"perhaps\"")
        << QStringLiteral("orderLineId");
    QTest::newRow("twice") << QByteArray("\"name\": \"email\"") << QByteArray("\"name\": \"mobilePhone\"")
                           << QStringLiteral("mobilePhone");
}

void InterfaceDescriptionTest::shouldNameWhatIsDamaged()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = orderQuery();
    QVERIFY(json.contains(from));
    json.replace(from, to);

    const Result<InterfaceDescription> read = interfaceDescriptionFromJson(json);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::Corrupt);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

void InterfaceDescriptionTest::shouldSayWhenAFileIsNotThere()
{
    QCOMPARE(protocolFile(QStringLiteral("nothing.json")).error().kind, ErrorKind::NotFound);
    QVERIFY(!interfaceDescriptionFromJson("not json").has_value());
    QVERIFY(!interfaceDescriptionFromJson("{}").has_value());
}

ZHANGGUI_TEST(InterfaceDescriptionTest)
#include "interface_description_test.moc"
