#include "net/seller/instance_rules.h"

#include "net/signing/digest.h"
#include "net/signing/field_cipher.h"

namespace zhanggui {

namespace {

constexpr qsizetype kMostIds = 100;
constexpr qint64 kRaceMs = 60;

/// The debug orders say how they are charged (zh-cn_topic_0000002497812372, C).
QString modeOfDebugOrder(const QString &orderId)
{
    if (orderId == u"MOCKONDEMAND")
        return QStringLiteral("ON_DEMAND");
    if (orderId == u"MOCKONDEMANDPKG")
        return QStringLiteral("ON_DEMAND_PKG");
    if (orderId == u"MOCKONETIMENEW")
        return QStringLiteral("ONE_TIME");
    return orderId.startsWith(u"MOCK") ? QStringLiteral("PERIOD") : QString();
}

/// An instance that is kept nowhere and yet the same for the same text.
SellerInstance debugInstance(const QString &id, qint64 nowMs)
{
    const QString digest = QString::fromLatin1(sha256Hex(id.toUtf8()));
    SellerInstance instance;
    instance.id = id;
    instance.userName = u"buyer-" % digest.left(6);
    instance.password = u"Try-" % digest.mid(6, 10);
    instance.createdAtMs = instance.openAtMs = nowMs - 3'600'000;
    return instance;
}

SellerAnswer unknown()
{
    return sellerAnswer(seller_code::kUnknown, QStringLiteral("instance not found"));
}

SellerAnswer broken(const char *what)
{
    return sellerAnswer(seller_code::kBroken, QString(u"internal error: " % QLatin1String(what)));
}

SellerAnswer crashed()
{
    SellerAnswer answer = broken("null");
    answer.status = 500;
    return answer;
}

/// Why the kept instance is not to be given to this call; the mistakes of sellers.
bool makesAnother(const SellerDesk &desk, const SellerInstance &kept, qint64 nowMs)
{
    return desk.faults.has("new-instance-on-retry")
        || (desk.faults.has("new-instance-in-parallel") && nowMs - kept.createdAtMs < kRaceMs);
}

/// Hours since it was opened, as the amount that was used: 12 digits, 4 decimals (C).
QString usedAmount(const SellerInstance &instance, qint64 nowMs)
{
    return QString::number(double(nowMs - instance.createdAtMs) / 3'600'000.0, 'f', 4);
}

JsonValue usageOf(const SellerInstance &instance, qint64 nowMs)
{
    return jsonObject({ { QStringLiteral("usageValue"), jsonNumber(usedAmount(instance, nowMs)) },
        { QStringLiteral("statisticalTime"), jsonText(compactUtc(nowMs)) },
        { QStringLiteral("dashboardUrl"), jsonText(QStringLiteral("https://app.example.com/usage")) } });
}

/// usageInfo is owed by what is paid by use (zh-cn_topic_0070649428, C); where the order was not asked for,
/// it is given too.
bool tellsUsage(const SellerInstance &instance)
{
    return instance.chargingMode.isEmpty() || instance.chargingMode.startsWith(u"ON_DEMAND");
}

QString enciphered(const SellerDesk &desk, const QString &plain, const Secret *key)
{
    if (!key)
        return plain;
    const QByteArray iv = randomLetters(desk.state.random(), int(kFieldIvSize)).toLatin1();
    const Result<QByteArray> cipher = encryptField(plain.toUtf8(), *key, desk.fieldBits, iv);
    return cipher ? QString::fromLatin1(*cipher) : QString();
}

} // namespace

SellerInstance instanceFor(SellerDesk &desk, const SellerCall &call, const InstanceOrder &order)
{
    const QString mode = order.chargingMode.isEmpty() ? modeOfDebugOrder(order.orderId) : order.chargingMode;
    if (call.isTest()) {
        SellerInstance debug =
            debugInstance(u"test-" % QString::fromLatin1(sha256Hex(order.key.toUtf8()).left(32)), call.atMs);
        debug.chargingMode = mode;
        debug.orderId = order.orderId;
        return debug;
    }
    QString key = order.key;
    if (desk.faults.has("instance-per-business-id"))
        key = order.businessId;
    if (desk.faults.has("one-instance-for-all"))
        key = QStringLiteral("all");
    const SellerInstance *kept = desk.state.madeFor(key);
    if (kept && !makesAnother(desk, *kept, call.atMs))
        return *kept;
    SellerInstance &made = desk.state.make(key, order.businessId, call.atMs);
    made.orderId = order.orderId;
    made.orderLineId = order.orderLineId;
    made.productId = order.productId;
    made.chargingMode = mode;
    made.expireTime = order.expireTime;
    made.openAtMs += desk.openAfterMs;
    if (desk.orderToQuery)
        desk.orderToQuery(order.orderId, order.orderLineId);
    return made;
}

SellerAnswer creationAnswer(const SellerDesk &desk, const SellerCall &call, const SellerInstance &instance)
{
    SellerAnswer answer = sellerSuccess();
    if (instance.openAtMs > call.atMs)
        answer = sellerAnswer(seller_code::kProcessing, QStringLiteral("the instance is being opened"));
    answer.add("instanceId", instance.id);
    if (desk.faults.has("new-instance-in-parallel"))
        answer.delayMs = kRaceMs;
    return answer;
}

SellerAnswer onInstance(SellerDesk &desk, const SellerCall &call, const QString &id,
    const std::function<SellerAnswer(SellerInstance &)> &act)
{
    if (call.isTest())
        return sellerSuccess();
    SellerInstance *instance = desk.state.instance(id);
    if (instance && instance->state != InstanceState::Released)
        return act(*instance);
    if (instance && desk.faults.has("call-after-release-breaks"))
        return crashed();
    if (desk.faults.has("success-for-unknown"))
        return sellerSuccess();
    if (desk.faults.has("unknown-as-error"))
        return broken("the instance does not exist");
    return desk.faults.has("unknown-breaks") ? crashed() : unknown();
}

SellerAnswer releaseInstance(SellerDesk &desk, const SellerCall &call, const QString &id)
{
    const SellerInstance *known = call.isTest() ? nullptr : desk.state.instance(id);
    if (known && known->state == InstanceState::Released)
        return desk.faults.has("release-twice-breaks") ? crashed() : sellerSuccess();
    return onInstance(desk, call, id, [](SellerInstance &instance) {
        instance.state = InstanceState::Released;
        return sellerSuccess();
    });
}

SellerAnswer freezeInstance(SellerDesk &desk, const SellerCall &call, const QString &id)
{
    return onInstance(desk, call, id, [&desk](SellerInstance &instance) {
        if (instance.state == InstanceState::Frozen && desk.faults.has("freeze-twice-fails"))
            return broken("the instance is frozen already");
        // The data stay: the buyer may renew while the instance is frozen (zh-cn_topic_0070649430, C).
        instance.state =
            desk.faults.has("released-at-freeze") ? InstanceState::Released : InstanceState::Frozen;
        return sellerSuccess();
    });
}

SellerAnswer unfreezeInstance(SellerDesk &desk, const SellerCall &call, const QString &id)
{
    return onInstance(desk, call, id, [](SellerInstance &instance) {
        instance.state = InstanceState::Running;
        return sellerSuccess();
    });
}

SellerAnswer refreshInstance(SellerDesk &desk, const SellerCall &call, const QString &id,
    const QString &order, const QString &expireTime)
{
    return onInstance(desk, call, id, [&](SellerInstance &instance) {
        if (instance.doneOrders.contains(order))
            return desk.faults.has("renewal-twice-fails") ? broken("duplicate key") : sellerSuccess();
        instance.doneOrders.insert(order);
        instance.expireTime = expireTime;
        return sellerSuccess();
    });
}

SellerAnswer upgradeInstance(
    SellerDesk &desk, const SellerCall &call, const QString &id, const QString &order)
{
    return onInstance(desk, call, id, [&](SellerInstance &instance) {
        const QString done = u"upgrade " % order;
        if (instance.doneOrders.contains(done))
            return desk.faults.has("upgrade-twice-fails") ? broken("duplicate key") : sellerSuccess();
        instance.doneOrders.insert(done);
        return sellerSuccess();
    });
}

JsonValue appInfoOf(const SellerDesk &desk, const SellerInstance &instance, const Secret *cipherKey)
{
    return jsonObject(
        { { QStringLiteral("frontEndUrl"), jsonText(QStringLiteral("https://app.example.com/login")) },
            { QStringLiteral("adminUrl"), jsonText(QStringLiteral("https://app.example.com/admin")) },
            { QStringLiteral("userName"), jsonText(enciphered(desk, instance.userName, cipherKey)) },
            { QStringLiteral("password"), jsonText(enciphered(desk, instance.password, cipherKey)) },
            { QStringLiteral("memo"),
                jsonText(QStringLiteral(
                    u"\u8bf7\u5728\u9996\u6b21\u767b\u5f55\u65f6\u4fee\u6539\u5bc6\u7801")) } });
}

SellerAnswer queryInstances(
    SellerDesk &desk, const SellerCall &call, const QString &ids, const Secret *cipherKey)
{
    const QStringList wanted = ids.split(u',', Qt::SkipEmptyParts);
    if (wanted.isEmpty() || wanted.size() > kMostIds)
        return sellerAnswer(seller_code::kBadRequest,
            QStringLiteral("invalid parameter: instanceId holds none or more than 100 ids"));
    QList<JsonValue> info;
    for (const QString &id : wanted) {
        SellerInstance instance = debugInstance(id, call.atMs);
        SellerAnswer found = onInstance(desk, call, id, [&instance](const SellerInstance &kept) {
            instance = kept;
            return sellerSuccess();
        });
        if (found.code() != QLatin1String(seller_code::kSuccess))
            return found;
        if (instance.openAtMs > call.atMs)
            continue; // asked again until its information is there
        JsonValue one = jsonObject({ { QStringLiteral("instanceId"), jsonText(instance.id) },
            { QStringLiteral("appInfo"), appInfoOf(desk, instance, cipherKey) } });
        if (tellsUsage(instance))
            one.members.emplaceBack(QStringLiteral("usageInfo"), jsonList({ usageOf(instance, call.atMs) }));
        info.append(one);
    }
    SellerAnswer answer = sellerSuccess();
    if (cipherKey)
        answer.add("encryptType", desk.fieldBits == 128 ? QStringLiteral("2") : QStringLiteral("1"));
    if (!info.isEmpty())
        answer.add("info", jsonList(info));
    return answer;
}

} // namespace zhanggui
