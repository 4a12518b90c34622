// The rules of an instance's life that SaaS V2.0, SaaS V1.0 and the two instance-based licence families
// share. testFlag 1 acts on nothing: the same call gets the same answer whenever it comes, because saved
// cases are replayed unchanged and in any order (zh-cn_topic_0070649058, C).
#pragma once

#include "net/seller/seller_desk.h"

namespace zhanggui {

struct InstanceOrder {
    QString key; // what makes an order the same one again
    QString orderId;
    QString orderLineId;
    QString businessId;
    QString productId;
    QString chargingMode;
    QString expireTime;
};

/// The instance of that order, the same one each time. A debug call gets one that is kept nowhere.
SellerInstance instanceFor(SellerDesk &desk, const SellerCall &call, const InstanceOrder &order);
/// 000000, or 000004 while the instance is being opened.
SellerAnswer creationAnswer(const SellerDesk &desk, const SellerCall &call, const SellerInstance &instance);

/// What `act` answers for the instance; 000003 when there is none, or it was released. A debug call succeeds.
SellerAnswer onInstance(SellerDesk &desk, const SellerCall &call, const QString &id,
    const std::function<SellerAnswer(SellerInstance &)> &act);
/// Success, and success again for one that was released before.
SellerAnswer releaseInstance(SellerDesk &desk, const SellerCall &call, const QString &id);
SellerAnswer freezeInstance(SellerDesk &desk, const SellerCall &call, const QString &id);
SellerAnswer unfreezeInstance(SellerDesk &desk, const SellerCall &call, const QString &id);
/// Once for each `order`; a repetition succeeds without acting.
SellerAnswer refreshInstance(SellerDesk &desk, const SellerCall &call, const QString &id,
    const QString &order, const QString &expireTime);
SellerAnswer upgradeInstance(
    SellerDesk &desk, const SellerCall &call, const QString &id, const QString &order);

/// appInfo of one instance, plain (V2.0) or enciphered with `cipherKey` (V1.0).
JsonValue appInfoOf(const SellerDesk &desk, const SellerInstance &instance, const Secret *cipherKey);
/// Answers queryInstance: up to 100 ids apart by commas, one element each.
SellerAnswer queryInstances(
    SellerDesk &desk, const SellerCall &call, const QString &ids, const Secret *cipherKey);

} // namespace zhanggui
