// The orders an emulator serves. Their bytes are kept as they were written (member order, spelling of
// numbers), only blanks between them go: the recorded answer comes out byte for byte.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace zhanggui {

/// One order, cut so that an answer with all lines or with one is put together without parsing.
struct BookedOrder {
    struct Line {
        QString id;
        QByteArray json;
    };
    QByteArray head; // up to and with the "[" of orderLine
    QList<Line> lines;
    QByteArray tail; // from the "]" of orderLine on

    /// The orderInfo object with every line, or with `onlyLine` alone; nullopt when there is no such line.
    std::optional<QByteArray> orderInfo(const QString &onlyLine = {}) const;
};

class OrderBook {
public:
    /// The nine debug orders of the guide (MOCKPERIODYEARNEW and its sisters). Only MOCKPERIODYEARNEW has a
    /// recorded answer; the data marks the others as assumed.
    [[nodiscard]] static Result<OrderBook> builtIn();

    /// Takes up the orders of a JSON text: an array of orderInfo objects or of whole answers, or an object
    /// with one of the members orderInfo, orders, answers. Each order needs orderId (1 to 64 characters),
    /// orderType, createTime (yyyyMMddHHmmss) and orderLine with an orderLineId and a chargingMode in each
    /// line; anything else is kept unread. Returns what is wrong with those that were left out, one sentence
    /// each, naming index and member. An order replaces an earlier one of the same number, but a number twice
    /// in one text is a fault of the second. BadInput when the text is no JSON or holds no usable order.
    [[nodiscard]] Result<QStringList> addJson(const QByteArray &json);

    const BookedOrder *find(const QString &orderId) const;
    qsizetype size() const { return m_orders.size(); }

private:
    QHash<QString, BookedOrder> m_orders;
};

} // namespace zhanggui
