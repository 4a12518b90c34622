// What the emulated marketplace knows: products, customers, orders, instances, licences, usage, tenants, and
// what it has still to do. Plain values; MarketStore keeps them. Times are milliseconds UTC of the emulator's
// own (virtual) clock unless their name says wall.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace zhanggui {

struct MarketProduct {
    QString id; // productId
    QString skuCode;
    QString name;
    QString kind; // saas-v2, saas-v1, license-code, license-online, license-1, service (anything without
                  // callbacks of its own: image, hardware, API, professional service)
    QString chargingMode; // PERIOD, ONE_TIME, ON_DEMAND, ON_DEMAND_PKG (order query's words)
    QString kit; // joint operation: kit-v1 or kit-v2; empty: not a joint product
    bool orderNotice = false; // orderNotify is sent for its orders
    bool upgradable = false; // upgradeInstance is offered
    bool changeOnRenewal = false; // changeInstanceCheck and RENEWAL_CHANGE are offered
    bool hourly = true; // on demand: billed by the hour; false: by the day
    bool stopBeforeExcess = false; // 用完即停套餐包: usage names the package
    bool supervised = false; // 服务监管: the order is done only when the buyer accepted
    bool delisted = false; // usage of it is abnormal (006)
    bool ofOtherSeller = false; // not published by the seller who asks: MKT.0150, 009
    int trialDays = 0; // 3 to 180; 0: no trial is offered
    int freezeDays = 15; // after expiry until release, at most 15 (by customer grade)
    QString site = QStringLiteral("cn"); // cn, intl
    QString currency = QStringLiteral("CNY");
    qint64 priceMinor = 0; // of one period, one time, or one unit
    QString address; // production address; empty: that of the emulator
    friend bool operator==(const MarketProduct &, const MarketProduct &) = default;
};

struct MarketCustomer {
    QString id; // customerId, 32 hexadecimal digits
    QString name;
    QString realName;
    int type = 0;
    QString mobile; // invented, from a range that is not given out
    QString email;
    QString userId; // IAM user; empty: none
    QString userName;
    friend bool operator==(const MarketCustomer &, const MarketCustomer &) = default;
};

/// How far an order is, as the platform knows it. What a buyer and a seller see is order_views.h.
enum class OrderStage {
    Unpaid, // 待支付
    Opening, // paid, the seller's server has not opened it yet
    Supervised, // opened; service supervision is not finished
    Done, // 已完成
    Failed, // the ladder gave up: refunded automatically
    Refunding, // 退款中
    Refunded,
    Cancelled, // 已取消, never paid
};

struct MarketOrder {
    QString id; // CS2207261447AUY4H
    QString lineId; // <id>-000001
    QString type; // NEW, TRIAL, TRIAL_TO_FORMAL, UNSUBSCRIBE, RENEW, CHANGE
    QString productId;
    QString customerId;
    qint64 createdMs = 0;
    std::optional<qint64> effectiveMs; // renewals: their own effective time
    std::optional<qint64> expireMs;
    QString periodType; // day, month, year; empty: no period
    int periodNumber = 0;
    int amount = 1; // linearValue
    qint64 amountMinor = 0; // before discount; negative for what is paid back
    qint64 paidMinor = 0; // after discount
    OrderStage stage = OrderStage::Unpaid;
    qint64 stageSinceMs = 0;
    QString reason; // why it failed or was refunded: a stable word
    QString instanceId; // what it opened or changes; empty: none yet
    QString license; // likewise, of licence products
    QString aboutOrder; // the order it renews, changes, or takes back; empty: none
    QString businessId; // of the last create sent
    QList<QPair<QString, QString>> extendParams; // of the order line
    QByteArray
        recorded; // orderInfo as a file gave it, to be answered byte for byte; empty: made of the above
    friend bool operator==(const MarketOrder &, const MarketOrder &) = default;
};

enum class InstanceStage { Opening, Running, Frozen, Released };

struct MarketInstance {
    QString id; // as the seller's server named it
    QString orderId;
    QString productId;
    QString customerId;
    QString relatedInstance; // a package's on-demand instance; empty: none
    InstanceStage stage = InstanceStage::Opening;
    bool trial = false;
    int amount = 1;
    qint64 openedMs = 0;
    std::optional<qint64> expireMs; // nullopt: does not expire
    std::optional<qint64> frozenMs;
    std::optional<qint64> releasedMs;
    QByteArray info; // the InstanceInfo that queryInstance gave, JSON; empty: none yet
    friend bool operator==(const MarketInstance &, const MarketInstance &) = default;
};

enum class LicenseStage {
    Issued, // generated; the buyer has not received it (92020004)
    Received, // not activated (92020011)
    Alive,
    Expired,
    Frozen,
    Released,
};

struct MarketLicense {
    QString code; // PL…
    QString orderId;
    QString productId;
    QString customerId;
    LicenseStage stage = LicenseStage::Issued;
    int amount = 1;
    std::optional<qint64> activatedMs;
    std::optional<qint64> expireMs;
    friend bool operator==(const MarketLicense &, const MarketLicense &) = default;
};

/// The state words of 话单管理 are not published (N); these three are ours.
enum class UsageStage { Waiting, Accepted, Abnormal };

struct MarketUsage {
    qint64 id = 0; // of the store
    QString serial; // metering_sn; empty with the old interface
    QString instanceId;
    QString productId; // old interface only
    QString packageInstance; // relate_pkg_instance
    QString recordTime; // as received
    QString beginTime;
    QString endTime;
    QString value;
    bool oldInterface = false;
    qint64 receivedMs = 0;
    UsageStage stage = UsageStage::Waiting;
    QStringList codes; // 001 … 013, when abnormal
    std::optional<qint64> billedMs; // collected into a bill (daily 01:00, hourly at minute 15): no way back
    friend bool operator==(const MarketUsage &, const MarketUsage &) = default;
};

/// Joint operation: what the kit callbacks carry.
struct MarketTenant {
    QString id; // tenantId
    QString instanceId;
    QString orderId;
    QString code; // tenantCode
    QString name;
    QString domainName; // https://…: where its OAuth stands; empty: the emulator's own address
    friend bool operator==(const MarketTenant &, const MarketTenant &) = default;
};

struct MarketApplication {
    QString appId;
    QString tenantId;
    QString clientId;
    QString clientSecret; // made up by the emulator for its own OAuth: protects nothing outside this machine
    QStringList redirectUris; // none: any is taken
    friend bool operator==(const MarketApplication &, const MarketApplication &) = default;
};

struct MarketUser {
    QString id; // userId
    QString tenantId;
    QString userName;
    QString name;
    QString orgCode;
    QString role = QStringLiteral("user"); // user, admin
    bool enabled = true;
    QString mobile;
    QString email;
    friend bool operator==(const MarketUser &, const MarketUser &) = default;
};

struct MarketDepartment {
    QString tenantId;
    QString code;
    QString name;
    QString parentCode;
    friend bool operator==(const MarketDepartment &, const MarketDepartment &) = default;
};

/// An application for a licence of 在线开通License, answered by the upload interface.
struct MarketLicenseEvent {
    QString eventId;
    QString instanceId;
    QString deviceFingerprint;
    qint64 appliedMs = 0;
    std::optional<qint64> effectiveMs;
    std::optional<qint64> expireMs;
    QString state; // waiting, delivered, denied
    QString deliveredType; // CHARACTERS, FILE
    QString deliveredName; // of the file
    QByteArray delivered; // characters, or SHA-256 of the file in hexadecimal digits
    friend bool operator==(const MarketLicenseEvent &, const MarketLicenseEvent &) = default;
};

/// Something that happens at a moment of the emulator's clock.
struct MarketEvent {
    qint64 id = 0;
    qint64 dueMs = 0;
    QString kind; // "call", "poll", "freeze", "release", "check-usage", "bill-usage", "expire-license", …
    QString subject; // id of what it is about
    QByteArray data; // JSON object, may be empty
    friend bool operator==(const MarketEvent &, const MarketEvent &) = default;
};

enum class CallStage { Waiting, Succeeded, GivenUp, Withdrawn };

/// One callback to the seller over all its attempts (a row of 生产接口消息).
struct MarketCall {
    qint64 id = 0;
    QString interfaceId; // "saas-v2.newInstance"
    QString scene; // id of the scene in the protocol data
    QString orderId;
    QString instanceId;
    QByteArray request; // members, JSON object, without what signing adds
    qint64 firstMs = 0;
    std::optional<qint64> nextMs; // of the next attempt
    int attempts = 0;
    CallStage stage = CallStage::Waiting;
    QString resultCode; // of the last answer
    QString exception; // 异常信息, English; empty when all is well
    bool manual = false; // restarted by hand
    friend bool operator==(const MarketCall &, const MarketCall &) = default;
};

/// One row of the log: a request received (API) or sent (callback). Bodies are redacted and cut.
struct MarketLogEntry {
    qint64 id = 0;
    qint64 wallMs = 0; // real time, UTC
    qint64 clockMs = 0; // of the emulator's clock
    QString direction; // "in": received; "out": sent to the seller
    QString api; // "order-query", "usage-push", …; "out": the interface's id
    QString method;
    QString target; // path and query; signatures and tokens as marks
    int status = 0; // 0: no answer
    QString code; // MKT.0000, APIGW.0301, 000000 …
    QString subject; // order, instance, licence or usage serial it is about; empty: not known
    QString failure; // English; empty: none
    QByteArray request; // body
    QByteArray answer; // body
    int tookUs = 0;
    qint64 callId = 0; // "out": MarketCall::id
    friend bool operator==(const MarketLogEntry &, const MarketLogEntry &) = default;
};

/// Stable words for tables, files and JSON ("unpaid", "running", …), and back; nullopt for an unknown word.
QString orderStageWord(OrderStage stage);
std::optional<OrderStage> orderStageFromWord(QStringView word);
QString instanceStageWord(InstanceStage stage);
std::optional<InstanceStage> instanceStageFromWord(QStringView word);
QString licenseStageWord(LicenseStage stage);
std::optional<LicenseStage> licenseStageFromWord(QStringView word);
QString usageStageWord(UsageStage stage);
std::optional<UsageStage> usageStageFromWord(QStringView word);
QString callStageWord(CallStage stage);
std::optional<CallStage> callStageFromWord(QStringView word);

} // namespace zhanggui
