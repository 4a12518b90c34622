// What the seller remembers, in memory: instances by order line, nonces, licence codes, and what the kit
// synchronises. No rules of one family stand here.
#pragma once

#include "models/json/json_value.h"
#include "net/callbacks/callback_keys.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>

#include <deque>

namespace zhanggui {

/// The nonces of the last minutes: none is accepted twice.
class NonceMemory {
public:
    /// False when it is known. A nonce is kept a little longer than its timestamp can be valid.
    bool remember(const QByteArray &nonce, qint64 nowMs);

private:
    QSet<QByteArray> m_known;
    std::deque<std::pair<qint64, QByteArray>> m_byTime;
};

enum class InstanceState { Running, Frozen, Released };

struct SellerInstance {
    QString id;
    QString orderId;
    QString orderLineId;
    QString productId;
    QString chargingMode; // ON_DEMAND, ON_DEMAND_PKG, PERIOD, ONE_TIME; empty: not known yet
    QString expireTime; // as the marketplace sent it
    QString userName;
    QString password; // the buyer's first one
    QString license;
    InstanceState state = InstanceState::Running;
    qint64 createdAtMs = 0;
    qint64 openAtMs = 0; // its information is not known before
    int seats = 0; // of the kit's users; a downgrade must leave room for them
    QSet<QString> doneOrders; // renewals and upgrades that were carried out
    QSet<QString> events; // licence applications that were answered
};

struct SellerLicense {
    InstanceState state = InstanceState::Running;
    QString expireTime;
    QSet<QString> doneOrders;
};

/// One company of the joint kit with what belongs to it.
struct SellerTenant {
    QString code;
    QString name;
    QString domain;
    QMap<QString, QString> applications; // appId → clientId; the secret is kept nowhere
    QMap<QString, QSet<QString>> users; // appId → user names
    QMap<QString, QString> departments; // code → name
};

class SellerState {
public:
    explicit SellerState(RandomBytes random);

    /// The instance, or nullptr. Stays where it is while this lives.
    SellerInstance *instance(const QString &id);
    /// The instance that was made for this key, or nullptr.
    SellerInstance *madeFor(const QString &key);
    /// The instance whose first order this was, or nullptr.
    SellerInstance *madeForLine(const QString &orderId, const QString &orderLineId);
    /// A new one; its id is `wanted` when that is a plain text that is not taken, else a new UUID.
    SellerInstance &make(const QString &key, const QString &wanted, qint64 nowMs);

    QMap<QString, SellerLicense> &licenses() { return m_licenses; }
    QMap<QString, SellerTenant> &tenants() { return m_tenants; }
    QSet<QString> &notified() { return m_notified; }
    NonceMemory &nonces() { return m_nonces; }
    const RandomBytes &random() const { return m_random; }

private:
    RandomBytes m_random;
    QMap<QString, SellerInstance> m_instances;
    QHash<QString, QString> m_byKey;
    QMap<QString, SellerLicense> m_licenses;
    QMap<QString, SellerTenant> m_tenants;
    QSet<QString> m_notified;
    NonceMemory m_nonces;
};

/// Letters and digits from random bytes.
QString randomLetters(const RandomBytes &random, int count);

} // namespace zhanggui
