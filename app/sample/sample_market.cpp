#include "app/sample/sample_market.h"

#include "app/sample/sample_orders.h"

namespace zhanggui {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

constexpr QLatin1String kDesk("00301-112233-0--0");
constexpr QLatin1String kMeter("00301-112244-0--0");
constexpr QLatin1String kLicense("00301-112255-0--0");
constexpr QLatin1String kFirst("68cbc86abc2018ab880d92f36422fa0e");
constexpr QLatin1String kSecond("9e2b1c7a7d0f4e7fb5c0a1d2e3f40516");
constexpr QLatin1String kWaiting("CS2611220905A7K2M");

MarketProduct product(const QString &id, const char *name, const char *kind, const char *mode, qint64 price)
{
    MarketProduct made;
    made.id = id;
    made.skuCode = QStringLiteral("d0abcd12-1234-5678-ab90-11ab012aaaa1");
    made.name = QString::fromUtf8(name);
    made.kind = QLatin1String(kind);
    made.chargingMode = QLatin1String(mode);
    made.priceMinor = price;
    made.upgradable = mode == QByteArray("PERIOD");
    made.trialDays = mode == QByteArray("PERIOD") ? 15 : 0;
    return made;
}

MarketOrder order(const char *id, const char *type, const QString &productId, const QString &customer,
    OrderStage stage, qint64 ago, qint64 paid)
{
    MarketOrder made;
    made.id = QLatin1String(id);
    made.lineId = made.id + QStringLiteral("-000001");
    made.type = QLatin1String(type);
    made.productId = productId;
    made.customerId = customer;
    made.createdMs = sampleNowMs() - ago;
    made.periodType = QStringLiteral("year");
    made.periodNumber = 1;
    made.amountMinor = paid;
    made.paidMinor = paid;
    made.stage = stage;
    made.stageSinceMs = made.createdMs + kMinute;
    return made;
}

MarketCall call(qint64 id, const char *interface, const char *scene, const QString &about, CallStage stage,
    int attempts, qint64 ago)
{
    MarketCall made;
    made.id = id;
    made.interfaceId = QLatin1String(interface);
    made.scene = QLatin1String(scene);
    made.orderId = about;
    made.stage = stage;
    made.attempts = attempts;
    made.firstMs = sampleNowMs() - ago;
    made.resultCode = stage == CallStage::Succeeded ? QStringLiteral("000000") : QString();
    return made;
}

MarketLogEntry row(qint64 id, const char *direction, const char *api, const char *method, const char *target,
    int status, const char *code, const char *subject, qint64 ago)
{
    MarketLogEntry made;
    made.id = id;
    made.direction = QLatin1String(direction);
    made.api = QLatin1String(api);
    made.method = QLatin1String(method);
    made.target = QString::fromUtf8(target);
    made.status = status;
    made.code = QLatin1String(code);
    made.subject = QLatin1String(subject);
    made.clockMs = sampleNowMs() - ago;
    made.wallMs = made.clockMs;
    made.tookUs = 1240 + int(id) * 137;
    return made;
}

} // namespace

QList<MarketProduct> sampleProducts()
{
    QList<MarketProduct> all{ product(kDesk, "云桌面 Cloud desk", "saas-v2", "PERIOD", 1'200'000),
        product(kMeter, "短信 Messages", "saas-v2", "ON_DEMAND", 5),
        product(kLicense, "制图 Drawing", "license-code", "PERIOD", 480'000),
        product(QStringLiteral("00301-112266-0--0"), "咨询 Consulting", "service", "ONE_TIME", 3'000'000) };
    all.last().supervised = true;
    return all;
}

QList<MarketCustomer> sampleCustomers()
{
    MarketCustomer first;
    first.id = kFirst;
    first.name = QStringLiteral("example-company");
    first.realName = QStringLiteral("张三");
    first.mobile = QStringLiteral("18600000000");
    first.email = QStringLiteral("zhang@example.com");
    MarketCustomer second;
    second.id = kSecond;
    second.name = QStringLiteral("another-company");
    second.realName = QStringLiteral("John Smith");
    second.mobile = QStringLiteral("00000000123");
    second.email = QStringLiteral("john@example.com");
    return { first, second };
}

QList<MarketOrder> sampleMarketOrders()
{
    QList<MarketOrder> all{ order(kWaiting.data(), "NEW", kDesk, kFirst, OrderStage::Opening, 40 * kMinute,
                                1'200'000),
        order("CS2611220811P3QXZ", "NEW", kMeter, kSecond, OrderStage::Unpaid, 2 * kHour, 0),
        order("CS2611211530B9TWE", "RENEW", kDesk, kSecond, OrderStage::Done, kDay, 1'200'000),
        order("CS2611201102L5NCD", "NEW", kLicense, kFirst, OrderStage::Done, 2 * kDay, 480'000),
        order("CS2611191819B4LVS", "UNSUBSCRIBE", kDesk, kFirst, OrderStage::Refunded, 3 * kDay, -1'200'000),
        order("CS2611191510Q8KJH", "NEW", kDesk, kFirst, OrderStage::Failed, 3 * kDay + 3 * kHour, 1'200'000),
        order("CS2611180930T6YUI", "NEW", QStringLiteral("00301-112266-0--0"), kSecond,
            OrderStage::Supervised, 4 * kDay, 3'000'000) };
    all[2].instanceId = QStringLiteral("i-sample-0002");
    return all;
}

QList<MarketInstance> sampleInstances()
{
    QList<MarketInstance> all;
    const InstanceStage stages[] = { InstanceStage::Running, InstanceStage::Frozen, InstanceStage::Released };
    for (int i = 0; i < 3; ++i) {
        MarketInstance made;
        made.id = QStringLiteral("i-sample-%1").arg(3 - i, 4, 10, QLatin1Char('0'));
        made.orderId = QStringLiteral("CS2611211530B9TWE");
        made.productId = i == 0 ? kMeter : kDesk;
        made.customerId = i == 0 ? kSecond : kFirst;
        made.stage = stages[i];
        made.amount = i + 1;
        made.openedMs = sampleNowMs() - (i + 1) * kDay;
        made.expireMs = sampleNowMs() + (200 - 150 * i) * kDay;
        made.info = R"({"instanceId":"i-sample","appInfo":{"frontEndUrl":"https://desk.example.com",)"
                    R"("userName":"admin","password":"****"}})";
        all.append(made);
    }
    return all;
}

QList<MarketUsage> sampleUsage()
{
    MarketUsage good;
    good.id = 2;
    good.serial = QStringLiteral("20261122090000-0001");
    good.instanceId = QStringLiteral("i-sample-0003");
    good.beginTime = QStringLiteral("20261122080000");
    good.endTime = QStringLiteral("20261122090000");
    good.value = QStringLiteral("1250");
    good.receivedMs = sampleNowMs() - kHour;
    good.stage = UsageStage::Accepted;
    MarketUsage bad = good;
    bad.id = 1;
    bad.stage = UsageStage::Abnormal;
    bad.codes = { QStringLiteral("003"), QStringLiteral("012") };
    return { good, bad };
}

QList<MarketCall> sampleCalls()
{
    QList<MarketCall> all{ call(5, "saas-v2.newInstance", "period", kWaiting, CallStage::Waiting, 2,
                               40 * kMinute),
        call(4, "saas-v2.refreshInstance", "RENEWAL", QStringLiteral("CS2611211530B9TWE"),
            CallStage::Succeeded, 1, kDay),
        call(3, "license-code.refreshLicenseCode", "", QStringLiteral("CS2611201102L5NCD"),
            CallStage::Succeeded, 1, 2 * kDay),
        call(2, "saas-v2.newInstance", "period", QStringLiteral("CS2611191510Q8KJH"), CallStage::GivenUp, 4,
            3 * kDay + 3 * kHour) };
    all[0].nextMs = sampleNowMs() + 20 * kMinute;
    all[0].exception = QStringLiteral("HTTP 502, no resultCode");
    all[3].resultCode = QStringLiteral("000005");
    all[3].exception = QStringLiteral("000005: system internal error");
    return all;
}

QList<MarketLogEntry> sampleMarketLog()
{
    QList<MarketLogEntry> all{
        row(8, "out", "saas-v2.newInstance", "POST",
            "/callback?signature=****&timestamp=1795338300000&nonce=****", 502, "", "CS2611220905A7K2M",
            20 * kMinute),
        row(7, "in", "usage-push", "POST", "/api/mkp-openapi-public/global/v1/isv/usage-data", 200,
            "MKT.0000", "20261122090000-0001", 35 * kMinute),
        row(6, "out", "saas-v2.newInstance", "POST",
            "/callback?signature=****&timestamp=1795337100000&nonce=****", 502, "", "CS2611220905A7K2M",
            40 * kMinute),
        row(5, "in", "order-query", "GET",
            "/api/mkp-openapi-public/global/v1/order/query?orderId=CS2611211530B9TWE", 200, "MKT.0000",
            "CS2611211530B9TWE", 2 * kHour),
        row(4, "in", "order-query", "GET",
            "/api/mkp-openapi-public/global/v1/order/query?orderId=NOSUCHORDER", 500, "MKT.0100",
            "NOSUCHORDER", 2 * kHour + kMinute),
        row(3, "out", "saas-v2.refreshInstance", "POST",
            "/callback?signature=****&timestamp=1795251900000&nonce=****", 200, "000000", "CS2611211530B9TWE",
            kDay),
    };
    for (MarketLogEntry &one : all) {
        if (one.direction == QLatin1String("out")) {
            one.callId = one.id == 3 ? 4 : 5;
            one.request = R"({"activity":"newInstance","orderId":"CS2611220905A7K2M",)"
                          R"("orderLineId":"CS2611220905A7K2M-000001","businessId":"03pf80c2bae96vc4",)"
                          R"("productId":"00301-112233-0--0","testFlag":"0"})";
            one.answer = one.status == 200 ? R"({"resultCode":"000000","resultMsg":"success"})"
                                           : "<html>Bad gateway</html>";
        } else {
            one.answer = one.status == 200
                ? R"({"resultCode":"MKT.0000","resultMsg":"Success"})"
                : R"({"resultCode":"MKT.0100","resultMsg":"Parameter is invalid"})";
        }
    }
    return all;
}

MarketCounts sampleCounts()
{
    MarketCounts counts;
    counts.products = sampleProducts().size();
    counts.customers = sampleCustomers().size();
    counts.orders = sampleMarketOrders().size();
    counts.instances = sampleInstances().size();
    counts.licenses = 1;
    counts.usage = sampleUsage().size();
    counts.calls = sampleCalls().size();
    counts.log = sampleMarketLog().size();
    return counts;
}

MarketNames sampleNames()
{
    MarketNames names;
    for (const MarketProduct &one : sampleProducts())
        names.products.insert(one.id, one);
    for (const MarketCustomer &one : sampleCustomers())
        names.customers.insert(one.id, one.name);
    return names;
}

MarketClock sampleClock()
{
    MarketClock clock;
    clock.nowMs = sampleNowMs();
    clock.rate = 0;
    clock.readAtMs = sampleNowMs();
    clock.planned = 7;
    clock.next = MarketEvent{ 1, sampleNowMs() + 20 * kMinute, QStringLiteral("call"), kWaiting, {} };
    return clock;
}

OrderPicture samplePicture()
{
    OrderPicture picture;
    picture.order = sampleMarketOrders().constFirst();
    const qint64 since = picture.order.stageSinceMs;
    picture.views.buyer = { QStringLiteral("处理中"), QStringLiteral("Processing"),
        { QStringLiteral("The order is paid. The seller is opening the product."),
            QStringLiteral("订单已支付，服务商正在开通。") },
        since };
    picture.views.seller = { QStringLiteral("处理中"), QStringLiteral("Processing"),
        { QStringLiteral(
              "newInstance was sent 2 times and had no valid answer; the next attempt comes at the "
              "time below."),
            QStringLiteral("newInstance 已调用 2 次，未得到有效响应，将按下方时间再次调用。") },
        since };
    picture.views.platform = { QStringLiteral("开通中"), QStringLiteral("Opening"),
        { QStringLiteral("After 3 hours without success the order fails and is refunded."),
            QStringLiteral("3 小时内未开通成功，订单失败并自动退款。") },
        since };
    picture.calls = { sampleCalls().constFirst() };
    picture.info =
        R"({"orderId":"CS2611220905A7K2M","orderType":"NEW","createTime":"20261122090500",)"
        R"("orderLine":[{"orderLineId":"CS2611220905A7K2M-000001","chargingMode":"PERIOD",)"
        R"("periodType":"year","periodNumber":1,"currency":"CNY","currencyAfterDiscount":12000}]})";
    return picture;
}

QList<MarketSnapshot> sampleSnapshots()
{
    return { { QStringLiteral("/sample/before-reset.db"), QStringLiteral("before-reset"),
                 sampleNowMs() - kHour, 1'450'000 },
        { QStringLiteral("/sample/yearly.db"), QStringLiteral("yearly"), sampleNowMs() - kDay, 812'000 } };
}

} // namespace zhanggui
