// An order for tests, with every field filled, shaped like the recorded answer of the order query.
#pragma once

#include "models/orders/order_repository.h"

namespace zhanggui::test {

inline Order sampleOrder(const QString &number = QStringLiteral("CS2411210908ABCDE"))
{
    OrderLine line;
    line.id = OrderLineId(number + QStringLiteral("-000001"));
    line.chargingMode = QStringLiteral("PERIOD");
    line.periodType = QStringLiteral("year");
    line.periodNumber = 1;
    line.expireTime = wireTimeFromCompact(QStringLiteral("20251121235959"), 8 * 3600);
    line.amount = { QStringLiteral("120"), 12000 };
    line.amountAfterDiscount = { QStringLiteral("100.50"), 10050 };
    line.products = { { QStringLiteral("OFFI846204237451911168"), QStringLiteral("0a4d1578"),
        QString::fromUtf8("云商店商品,基础版"), 50 } };
    line.extendParams = { { QStringLiteral("emailDomainName"), QStringLiteral("test.example") },
        { QStringLiteral("ip"), QStringLiteral("127.0.0.1") } };

    Order order;
    order.id = OrderId(number);
    order.orderType = QStringLiteral("NEW");
    order.createTime = wireTimeFromCompact(QStringLiteral("20241121090846"), 8 * 3600);
    order.lines = { line };
    order.buyer = Buyer{ QStringLiteral("00000000000000000000000000000001"), QStringLiteral("mock_user_01"),
        QString::fromUtf8("测试用户1"), QStringLiteral("0"), QStringLiteral("18600000000"), {}, {}, {} };
    order.extendParams = { { QStringLiteral("source"), QStringLiteral("test") } };
    return order;
}

/// `order` as fetched from the environment "emulator" at `atMs`.
inline FetchedOrder fetchedAt(qint64 atMs, const Order &order = sampleOrder())
{
    FetchedOrder fetched;
    fetched.environment = EnvironmentName(QStringLiteral("emulator"));
    fetched.order = order;
    fetched.fetchedAtMs = atMs;
    fetched.answeredAtMs = atMs;
    fetched.exchange = { atMs, fetched.environment, QStringLiteral("openapi.order.query"),
        QByteArray("GET /order HTTP/1.1"), 200, QByteArray("HTTP/1.1 200 OK"),
        "{\"at\":" + QByteArray::number(atMs) + "}", QStringLiteral("ok") };
    return fetched;
}

} // namespace zhanggui::test
