// Distinct types for the identifiers of the marketplace, so that one cannot be passed for another.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <utility>

namespace zhanggui {

template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

/// 订单号, at most 64 characters (order query, AG/zh-cn_topic_0070649350, 2024-04-26).
using OrderId = Id<struct OrderIdTag>;
/// 订单行ID; seen as `<orderId>-000001`.
using OrderLineId = Id<struct OrderLineIdTag>;
/// 实例ID, chosen by the seller's server.
using InstanceId = Id<struct InstanceIdTag>;
/// Name of an environment, unique in a workspace.
using EnvironmentName = Id<struct EnvironmentNameTag>;

} // namespace zhanggui
