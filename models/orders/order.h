// An order as the order query answers it (AG/zh-cn_topic_0070649350, 2024-04-26; recorded answer of
// 2024-11). Enumerations stay text: values that no guide names are shown as they came.
#pragma once

#include "models/core/ids.h"
#include "models/core/wire_time.h"

#include <QList>

#include <optional>

namespace zhanggui {

struct ExtendParam {
    QString name;
    QString value;
    friend bool operator==(const ExtendParam &, const ExtendParam &) = default;
};

struct OrderProduct {
    QString productId;
    QString skuCode;
    QString productName;
    std::optional<qint64> linearValue;
    friend bool operator==(const OrderProduct &, const OrderProduct &) = default;
};

/// An amount as received and, when it is an exact decimal, in minor units. The guides print no unit [NF].
struct WireAmount {
    QString raw;
    std::optional<qint64> minor;
    friend bool operator==(const WireAmount &, const WireAmount &) = default;
};

struct OrderLine {
    OrderLineId id;
    QString chargingMode; // ON_DEMAND, ONE_TIME, PERIOD, ON_DEMAND_PKG
    QString periodType; // year seen; month, day expected
    std::optional<qint64> periodNumber;
    WireTime expireTime;
    WireAmount amount; // wire member `currency`: before discount [I]
    WireAmount amountAfterDiscount; // wire member `currencyAfterDiscount` [I]
    QList<OrderProduct> products;
    QList<ExtendParam> extendParams;
    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

/// Personal data; whoever shows it masks it until asked.
struct Buyer {
    QString customerId;
    QString customerName;
    QString customerRealName;
    QString customerType; // meanings not published
    QString mobilePhone;
    QString email;
    QString userId;
    QString userName;
    friend bool operator==(const Buyer &, const Buyer &) = default;
};

struct Order {
    OrderId id;
    QString orderType; // NEW, TRIAL, TRIAL_TO_FORMAL, UNSUBSCRIBE, RENEW, CHANGE
    WireTime createTime; // when the order was placed, not when it took effect
    QList<OrderLine> lines;
    std::optional<Buyer> buyer;
    QList<ExtendParam> extendParams;
    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace zhanggui
