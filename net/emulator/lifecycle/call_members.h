// What a callback carries, from the state of the emulated marketplace: every member that the protocol data
// makes mandatory, the optional ones where there is something to say, and no other. Pure.
#pragma once

#include "models/core/result.h"
#include "models/market/market_entities.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// What a call is about. What does not matter to its interface stays empty.
struct CallFacts {
    QString site; // cn, intl
    QString scene; // id in the protocol data
    MarketOrder order; // new, renewal, change or unsubscription order; of expiry and V1 release the purchase
    MarketProduct product; // that the order is for
    MarketCustomer customer;
    QString instanceId;
    QString license;
    std::optional<qint64> expireMs; // what the call tells; not always the order's
    bool otherProduct = false; // renewed or converted as another product: productId is sent
    MarketTenant tenant;
    MarketApplication application;
    QString domainName; // of the tenant, never empty
    MarketDepartment department;
    QList<MarketDepartment> departments;
    QList<MarketUser> users;
    MarketLicenseEvent event;
};

/// Times that differ from attempt to attempt. Members that are signed with goes the real time, what is said
/// about the business goes the virtual one.
struct CallMoment {
    qint64 nowMs = 0; // virtual
    qint64 wallMs = 0; // real
    QString businessId; // a new one
};

using CallMemberList = QList<QPair<QString, QByteArray>>;

/// Name → JSON text in the guide's order, without what signing adds. BadInput, naming the member, when one
/// that is mandatory has no value.
[[nodiscard]] Result<CallMemberList> callMembers(
    const CallbackInterface &callback, const CallFacts &facts, const CallMoment &moment);

/// The members of a stored call as they are sent at this attempt: those that are new at every send
/// (businessId, timeStamp, currentSyncTime) are made anew.
CallMemberList freshMembers(
    const CallbackInterface &callback, const CallMemberList &members, const CallMoment &moment);

/// One JSON object, with marks for secret members (clientSecret), and back.
QByteArray storedMembers(const CallbackInterface &callback, const CallMemberList &members);
[[nodiscard]] Result<CallMemberList> membersFromStored(const QByteArray &object);

/// The scene of that id, else the first one.
const CallbackScene &sceneOf(const CallbackInterface &callback, const QString &id);

} // namespace zhanggui
