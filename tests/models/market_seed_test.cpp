// The readable file that an emulator begins with.
#include "models/market/market_seed.h"
#include "models/market/market_store.h"
#include "tests/support/random_market.h"
#include "tests/support/results.h"
#include "tests/support/sample_market.h"
#include "tests/support/test_main.h"

#include <QSet>

using namespace zhanggui;

namespace {

QStringList faultsOf(const QByteArray &json)
{
    const auto seed = marketSeedFromJson(json);
    return seed ? QStringList() : seed.error().detail.split(u'\n');
}

const QByteArray kProduct = R"({"id":"P","name":"n","kind":"saas-v2","chargingMode":"PERIOD"})";
const QByteArray kCustomer = R"({"id":"C","name":"n"})";

} // namespace

class MarketSeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldHoldAProductOfEveryKindAndChargingMode()
    {
        const auto seed = marketSeedFromJson(builtInSeed());
        VERIFY_OK(seed);
        QSet<QString> kinds;
        QSet<QString> places;
        for (const MarketProduct &product : seed->products) {
            kinds.insert(product.kind);
            kinds.insert(product.kind + u' ' + product.kit);
            places.insert(product.kind + u' ' + product.chargingMode);
            QCOMPARE(product.name.split(u',').size(), 4);
            QVERIFY(product.priceMinor > 0);
        }
        for (const char *kind : { "saas-v2", "saas-v1", "license-code", "license-online", "license-1",
                 "service", "saas-v2 kit-v2", "saas-v1 kit-v1" })
            QVERIFY2(kinds.contains(QString::fromLatin1(kind)), kind);
        for (const char *kind : { "saas-v2", "saas-v1" }) {
            for (const char *mode : { "PERIOD", "ONE_TIME", "ON_DEMAND", "ON_DEMAND_PKG" })
                QVERIFY2(
                    places.contains(QStringLiteral("%1 %2").arg(QLatin1String(kind), QLatin1String(mode))),
                    mode);
        }
        const auto has = [&seed](auto test) { return std::ranges::any_of(seed->products, test); };
        QVERIFY(has([](const MarketProduct &product) { return product.stopBeforeExcess; }));
        QVERIFY(has([](const MarketProduct &product) { return product.supervised; }));
        QVERIFY(has([](const MarketProduct &product) { return product.changeOnRenewal; }));
        QVERIFY(has([](const MarketProduct &product) { return product.orderNotice; }));
        QVERIFY(has([](const MarketProduct &product) { return product.site == QLatin1String("intl"); }));
        QVERIFY(has([](const MarketProduct &product) { return product.trialDays > 0; }));
        QCOMPARE(seed->customers.size(), 3);
        QCOMPARE(seed->tenants.size(), 1);
        QVERIFY(!seed->users.isEmpty() && !seed->departments.isEmpty() && !seed->applications.isEmpty());
    }

    void shouldReadBackWhatItWrites()
    {
        for (quint32 number = 0; number < 300; ++number) {
            const MarketSeed seed = test::RandomMarket(number).seed();
            const QByteArray json = marketSeedToJson(seed);
            const auto again = marketSeedFromJson(json);
            VERIFY_OK(again);
            QVERIFY2(*again == seed, qPrintable(QStringLiteral("seed %1").arg(number)));
            QCOMPARE(marketSeedToJson(*again), json);
        }
    }

    void shouldKeepEveryMemberOfAProductAndAnOrder()
    {
        MarketSeed seed;
        seed.products = { test::sampleProduct() };
        seed.customers = { test::sampleCustomer() };
        MarketOrder order = test::sampleMarketOrder();
        order.instanceId.clear();
        order.license.clear();
        order.aboutOrder.clear();
        seed.orders = { order };
        const auto again = marketSeedFromJson(marketSeedToJson(seed));
        VERIFY_OK(again);
        QVERIFY(*again == seed);
    }

    void shouldFillInWhatIsUsual()
    {
        const auto seed = marketSeedFromJson(R"({"products":[)" + kProduct + R"(],"customers":[)" + kCustomer
            + R"(],"orders":[{"id":"CS1","type":"NEW","product":"P","customer":"C","created":"2026-01-05T10:00:00+08:00"}]})");
        VERIFY_OK(seed);
        QCOMPARE(seed->products.constFirst().freezeDays, 15);
        QCOMPARE(seed->products.constFirst().currency, QStringLiteral("CNY"));
        QCOMPARE(seed->orders.constFirst().lineId, QStringLiteral("CS1-000001"));
        QVERIFY(seed->settings == MarketSettings());
        VERIFY_OK(marketSeedFromJson("{}"));
    }

    void shouldNameAllFaultsAtOnce()
    {
        const QByteArray json = R"({
            "settings": {"pollSpacingSeconds": 0, "speed": 2},
            "products": [)"
            + kProduct + R"(,
                {"id": "P", "name": "n", "kind": "saas", "chargingMode": "PERIOD", "trialDays": 2, "freezeDays": 16,
                 "priceMinor": 1.5, "upgradable": "yes", "address": "seller.example.com", "colour": "red"},
                7],
            "customers": [{"name": "n"}],
            "orders": [{"id": "CS1", "type": "BUY", "product": "Q", "customer": "C", "created": "yesterday",
                        "state": "lost", "aboutOrder": "CS0", "instance": "i", "license": "l", "periodType": "year",
                        "extendParams": [{"value": "v"}]}],
            "instances": [{"id": "i2", "order": "CS9", "product": "P", "customer": "C", "info": []}],
            "users": [{"id": "u", "tenant": "t", "userName": "a", "department": "d"}],
            "goods": []
        })";

        // WHEN
        const QStringList faults = faultsOf(json);

        // THEN
        const QStringList expected = { QStringLiteral(
                                           "settings.pollSpacingSeconds: must be a whole number from 1"),
            QStringLiteral("settings.speed: unknown member"),
            QStringLiteral("products[1].kind: \"saas\" is none of saas-v2, saas-v1, license-code, "
                           "license-online, license-1, service"),
            QStringLiteral("products[1].upgradable: must be true or false"),
            QStringLiteral("products[1].freezeDays: must be at most 15"),
            QStringLiteral("products[1].priceMinor: must be a whole number from 0"),
            QStringLiteral("products[1].address: \"seller.example.com\" is no http or https address"),
            QStringLiteral("products[1].colour: unknown member"),
            QStringLiteral("products[2]: must be an object"),
            QStringLiteral("products[1].id: \"P\" is there twice"),
            QStringLiteral(
                "products[1].trialDays: a trial is of 3 to 180 days; 0 means that none is offered"),
            QStringLiteral("customers[0].id: a text is missing"),
            QStringLiteral(
                "orders[0].type: \"BUY\" is none of NEW, TRIAL, TRIAL_TO_FORMAL, UNSUBSCRIBE, RENEW, "
                "CHANGE"),
            QStringLiteral("orders[0].created: \"yesterday\" is no time like 2026-10-05T08:30:00+08:00"),
            QStringLiteral("orders[0].state: \"lost\" is no state"),
            QStringLiteral("orders[0].extendParams[0].name: a text is missing"),
            QStringLiteral("orders[0].product: there is no product \"Q\""),
            QStringLiteral("orders[0].customer: there is no customer \"C\""),
            QStringLiteral("orders[0].aboutOrder: there is no order \"CS0\""),
            QStringLiteral("orders[0].instance: there is no instance \"i\""),
            QStringLiteral("orders[0].license: there is no license \"l\""),
            QStringLiteral("orders[0].periodNumber: a period needs its type and its number"),
            QStringLiteral("instances[0].info: must be an object"),
            QStringLiteral("instances[0].order: there is no order \"CS9\""),
            QStringLiteral("users[0].tenant: there is no tenant \"t\""),
            QStringLiteral("users[0].department: there is no department \"d\" of that tenant"),
            QStringLiteral("seed.goods: unknown member") };
        for (const QString &fault : expected)
            QVERIFY2(faults.contains(fault), qPrintable(fault + u'\n' + faults.join(u'\n')));
        QCOMPARE(faults.size(), expected.size() + 1); // the customer of the instance
    }

    void shouldTakeARecordedOrderWithoutItsProduct()
    {
        const QByteArray order =
            R"("type":"NEW","product":"Q","customer":"D","created":"2026-01-05T10:00:00Z")";
        VERIFY_OK(marketSeedFromJson(R"({"orders":[{"id":"A","recorded":"{}",)" + order + "}]}"));
        VERIFY_FAILS(marketSeedFromJson(R"({"orders":[{"id":"A",)" + order + "}]}"), ErrorKind::BadInput);
    }

    void shouldRefuseWhatIsNoSeed()
    {
        for (const char *json : { "", "[]", "null", "{", "{\"products\":{}}",
                 "{\"products\":[],\"products\":[]}", "{\"orders\":[null]}", "{\"settings\":[]}", "\xff" })
            VERIFY_FAILS(marketSeedFromJson(json), ErrorKind::BadInput);
    }

    void shouldNeverCrashOnACutOrChangedSeed()
    {
        const QByteArray whole = builtInSeed();
        for (qsizetype size = 0; size < whole.size(); size += 97)
            VERIFY_FAILS(marketSeedFromJson(whole.first(size)), ErrorKind::BadInput);
        QRandomGenerator random(7);
        for (int i = 0; i < 500; ++i) {
            QByteArray changed = whole;
            changed[qsizetype(random.bounded(int(whole.size())))] = char(random.bounded(256));
            (void)marketSeedFromJson(changed);
        }
    }

    void shouldMakeAStoreOfASeedAndASeedOfAStore()
    {
        const auto store = MarketStore::open();
        VERIFY_OK(store);
        for (quint32 number = 0; number < 50; ++number) {
            const MarketSeed seed = test::RandomMarket(number).seed();
            VERIFY_OK((*store)->reset(marketSeedToJson(seed)));
            const auto again = (*store)->toSeed();
            VERIFY_OK(again);
            QVERIFY(*again == seed);
            QVERIFY((*store)->settings() == seed.settings);
        }
    }

    void shouldForgetEverythingButTheLogAtAReset()
    {
        // GIVEN
        const auto opened = MarketStore::open();
        VERIFY_OK(opened);
        MarketStore &store = **opened;
        VERIFY_OK(store.put(test::sampleMarketOrder()));
        VERIFY_OK(store.put(test::sampleUsage()));
        const auto call = store.put(test::sampleCall());
        VERIFY_OK(store.schedule({ 0, 1, {}, {}, {} }));
        VERIFY_OK(store.put(MarketLicenseEvent{ QStringLiteral("e"), {}, {}, 1, {}, {}, {}, {}, {}, {} }));
        VERIFY_OK(store.log(test::sampleLogEntry()));
        VERIFY_OK(store.setValue(QStringLiteral("clock"), "1"));

        // WHEN
        VERIFY_OK(store.reset(builtInSeed()));

        // THEN
        MarketCounts expected;
        expected.products = 21;
        expected.customers = 3;
        expected.orders = expected.instances = expected.tenants = 1;
        expected.users = 3;
        expected.log = 1;
        QVERIFY(store.counts() == expected);
        QCOMPARE(*store.value(QStringLiteral("clock")), QByteArray());
        // The log still names the old call.
        QVERIFY(*store.put(test::sampleCall()) > *call);
    }

    void shouldChangeNothingWhenTheSeedIsBad()
    {
        const auto store = MarketStore::open();
        VERIFY_OK(store);
        VERIFY_OK((*store)->put(test::sampleMarketOrder()));
        const MarketCounts before = (*store)->counts().value_or(MarketCounts());
        VERIFY_FAILS((*store)->reset(R"({"products":[{"id":"P"}]})"), ErrorKind::BadInput);
        QVERIFY((*store)->counts() == before);
    }
};

ZHANGGUI_TEST(MarketSeedTest)
#include "market_seed_test.moc"
