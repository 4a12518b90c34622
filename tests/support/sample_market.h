// Rows of the emulated marketplace in which no member has its default.
#pragma once

#include "models/market/market_entities.h"

namespace zhanggui::test {

inline MarketProduct sampleProduct(const QString &id = QStringLiteral("OFFI0001"))
{
    return { .id = id,
        .skuCode = QStringLiteral("sku-1"),
        .name = QStringLiteral("云堡垒机,标准规格,专业版,包周期"),
        .kind = QStringLiteral("saas-v2"),
        .chargingMode = QStringLiteral("PERIOD"),
        .kit = QStringLiteral("kit-v2"),
        .orderNotice = true,
        .upgradable = true,
        .changeOnRenewal = true,
        .hourly = false,
        .stopBeforeExcess = true,
        .supervised = true,
        .delisted = true,
        .ofOtherSeller = true,
        .trialDays = 30,
        .freezeDays = 7,
        .site = QStringLiteral("intl"),
        .currency = QStringLiteral("USD"),
        .priceMinor = 99'900,
        .address = QStringLiteral("https://seller.example.com/produce") };
}

inline MarketCustomer sampleCustomer(const QString &id = QStringLiteral("00000000000000000000000000000001"))
{
    return { id, QStringLiteral("mock_user"), QStringLiteral("测试用户"), 1, QStringLiteral("18600000000"),
        QStringLiteral("user@example.com"), QStringLiteral("iam-1"), QStringLiteral("iam_name") };
}

inline MarketOrder sampleMarketOrder(const QString &id = QStringLiteral("CS2610050001ABCDE"))
{
    MarketOrder order;
    order.id = id;
    order.lineId = id + QStringLiteral("-000001");
    order.type = QStringLiteral("RENEW");
    order.productId = QStringLiteral("OFFI0001");
    order.customerId = QStringLiteral("00000000000000000000000000000001");
    order.createdMs = 1'790'000'000'001;
    order.effectiveMs = 1'790'000'000'002;
    order.expireMs = 1'790'000'000'003;
    order.periodType = QStringLiteral("year");
    order.periodNumber = 2;
    order.amount = 50;
    order.amountMinor = -100;
    order.paidMinor = 90;
    order.stage = OrderStage::Supervised;
    order.stageSinceMs = 1'790'000'000'004;
    order.reason = QStringLiteral("gave-up");
    order.instanceId = QStringLiteral("instance-1");
    order.license = QStringLiteral("PL1");
    order.aboutOrder = QStringLiteral("CS0");
    order.businessId = QStringLiteral("business-1");
    order.extendParams = { { QStringLiteral("域名"), QStringLiteral("\"a\",b") },
        { QStringLiteral("ip"), QString() } };
    order.recorded = "{\"orderId\":\"x\",\"n\":1.50}";
    return order;
}

inline MarketInstance sampleInstance(const QString &id = QStringLiteral("instance-1"))
{
    return { id, QStringLiteral("CS1"), QStringLiteral("OFFI0001"), QStringLiteral("c1"),
        QStringLiteral("instance-0"), InstanceStage::Frozen, true, 5, 1, 2, 3, 4, "{\"instanceId\":\"x\"}" };
}

inline MarketLicense sampleLicense(const QString &code = QStringLiteral("PL1"))
{
    return { code, QStringLiteral("CS1"), QStringLiteral("OFFI0001"), QStringLiteral("c1"),
        LicenseStage::Expired, 5, 1, 2 };
}

inline MarketUsage sampleUsage()
{
    return { 0, QStringLiteral("sn-1"), QStringLiteral("instance-1"), QStringLiteral("OFFI0001"),
        QStringLiteral("package-1"), QStringLiteral("20261005T000000Z"), QStringLiteral("20261004T220000Z"),
        QStringLiteral("20261004T230000Z"), QStringLiteral("1.50"), true, 5, UsageStage::Abnormal,
        { QStringLiteral("001"), QStringLiteral("009") }, 6 };
}

inline MarketCall sampleCall()
{
    return { 0, QStringLiteral("saas-v2.newInstance"), QStringLiteral("new"), QStringLiteral("CS1"),
        QStringLiteral("instance-1"), "{\"orderId\":\"CS1\"}", 1, 2, 3, CallStage::GivenUp,
        QStringLiteral("000005"), QStringLiteral("no answer"), true };
}

inline MarketLogEntry sampleLogEntry()
{
    return { 0, 1, 2, QStringLiteral("out"), QStringLiteral("saas-v2.newInstance"), QStringLiteral("POST"),
        QStringLiteral("/produce?a=1"), 200, QStringLiteral("000005"), QStringLiteral("CS1"),
        QStringLiteral("the code is no success"), "{\"a\":1}", "{\"b\":2}", 1234, 9 };
}

} // namespace zhanggui::test
