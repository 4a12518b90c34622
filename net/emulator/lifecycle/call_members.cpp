#include "net/emulator/lifecycle/call_members.h"

#include "models/json/json_writer.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

constexpr QLatin1String kMarks("********");

/// Fields of the protocol count letters as Java does; the guides' formats use SSS for milliseconds.
QString timeText(qint64 ms, const QString &format, int zoneSeconds)
{
    QString qtFormat = format;
    qtFormat.replace(QStringLiteral("SSS"), QStringLiteral("zzz"));
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, zoneSeconds).toString(qtFormat);
}

int zoneOf(const CallbackField &field)
{
    return field.zone == u"UTC+8" ? 8 * 3600 : 0;
}

QByteArray text(const QString &value)
{
    return value.isEmpty() ? QByteArray() : jsonQuoted(value);
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// Yuan with two digits; V1 allows three (zh-cn_topic_0070649013, C).
QByteArray amount(qint64 minor)
{
    const QByteArray cents = QByteArray::number(qAbs(minor) % 100).rightJustified(2, '0');
    return (minor < 0 ? "-" : "") + QByteArray::number(qAbs(minor) / 100) + '.' + cents;
}

/// 0 按需, 1 包周期, 3 按次, 5 按需套餐包 (zh-cn_topic_0070649013, C).
QByteArray chargingMode(const QString &mode)
{
    constexpr std::array<std::pair<QLatin1String, int>, 4> kModes{ {
        { QLatin1String("ON_DEMAND"), 0 },
        { QLatin1String("PERIOD"), 1 },
        { QLatin1String("ONE_TIME"), 3 },
        { QLatin1String("ON_DEMAND_PKG"), 5 },
    } };
    const auto found = std::ranges::find_if(kModes, [&mode](const auto &one) { return one.first == mode; });
    return found == kModes.end() ? QByteArray() : number(found->second);
}

QByteArray extendParams(const QList<QPair<QString, QString>> &parameters)
{
    if (parameters.isEmpty())
        return {};
    QByteArrayList list;
    for (const auto &[name, value] : parameters)
        list.append("{\"name\":" + jsonQuoted(name) + ",\"value\":" + jsonQuoted(value) + '}');
    return '[' + list.join(',') + ']';
}

/// V1's list says `name` where V2's says `orgName` (zh-cn_topic_0070649113 and 0070649437, C).
QByteArray departmentList(const QList<MarketDepartment> &departments, const char *nameMember)
{
    QByteArrayList list;
    for (const MarketDepartment &one : departments)
        list.append("{\"orgCode\":" + jsonQuoted(one.code) + ",\"" + nameMember + "\":" + jsonQuoted(one.name)
            + ",\"parentCode\":" + jsonQuoted(one.parentCode) + '}');
    return '[' + list.join(',') + ']';
}

QByteArray userJson(const MarketUser &user)
{
    QByteArray json = "{\"userName\":" + jsonQuoted(user.userName) + ",\"name\":" + jsonQuoted(user.name)
        + ",\"orgCode\":" + jsonQuoted(user.orgCode) + ",\"role\":" + jsonQuoted(user.role)
        + ",\"enable\":" + (user.enabled ? "\"true\"" : "\"false\"");
    if (!user.mobile.isEmpty())
        json += ",\"mobile\":" + jsonQuoted(user.mobile);
    if (!user.email.isEmpty())
        json += ",\"email\":" + jsonQuoted(user.email);
    return json + '}';
}

QByteArray userList(const QList<MarketUser> &users)
{
    QByteArrayList list;
    for (const MarketUser &user : users)
        list.append(userJson(user));
    return '[' + list.join(',') + ']';
}

/// Of changeInstanceCheck: the guide has no table of it (N); as order query names the members (I).
QByteArray productInfo(const CallFacts &facts)
{
    return "{\"productId\":" + jsonQuoted(facts.product.id) + ",\"skuCode\":"
        + jsonQuoted(facts.product.skuCode) + ",\"linearValue\":" + number(facts.order.amount) + '}';
}

/// "2023-10-27 10:30:15 z", as the example of getLicenseAsync prints it (zh-cn_topic_0070649255, C).
QByteArray licenseTime(const std::optional<qint64> &ms)
{
    if (!ms)
        return {};
    return jsonQuoted(QStringLiteral("%1 z").arg(timeText(*ms, QStringLiteral("yyyy-MM-dd HH:mm:ss"), 0)));
}

/// Debug requests are made by the console alone: not said where it may be left out, else "not a debug
/// request".
QByteArray noTestFlag(const CallbackField &field)
{
    if (field.mandatory != Mandatory::Yes)
        return {};
    return field.type == u"integer" ? QByteArray("0") : QByteArray("\"0\"");
}

class Members {
public:
    Members(const CallbackInterface &callback, const CallFacts &facts, const CallMoment &moment)
        : m_callback(callback)
        , m_facts(facts)
        , m_moment(moment)
        , m_scene(sceneOf(callback, facts.scene))
    {
    }

    /// Empty: nothing to say.
    QByteArray of(const CallbackField &field) const
    {
        using Source = QByteArray (Members::*)(const CallbackField &) const;
        for (const Source source : { &Members::ofScene, &Members::ofOrder, &Members::ofBuyer,
                 &Members::ofPeriod, &Members::ofKit, &Members::ofLicense, &Members::ofSend }) {
            QByteArray value = (this->*source)(field);
            if (!value.isEmpty())
                return value;
        }
        return {};
    }

private:
    QByteArray ofScene(const CallbackField &field) const
    {
        if (field.name == u"activity")
            return text(m_callback.activity);
        if (field.name == u"testFlag")
            return noTestFlag(field);
        static const QStringList kSceneMembers{ QStringLiteral("scene"), QStringLiteral("status"),
            QStringLiteral("instanceStatus"), QStringLiteral("flag"), QStringLiteral("trialToFormal") };
        if (!kSceneMembers.contains(field.name))
            return {};
        const auto set =
            std::ranges::find_if(m_scene.set, [&field](const auto &one) { return one.first == field.name; });
        if (set != m_scene.set.end())
            return set->second;
        // The guide has no table for the flag of the whole list; its example carries 1 (D).
        return field.name == u"flag" ? QByteArray("1") : QByteArray();
    }

    QByteArray ofOrder(const CallbackField &field) const
    {
        const MarketOrder &order = m_facts.order;
        if (field.name == u"orderId")
            return text(order.id);
        if (field.name == u"orderLineId")
            return text(order.lineId);
        if (field.name == u"instanceId")
            return text(m_facts.instanceId);
        if (field.name == u"license")
            return text(m_facts.license);
        if (field.name == u"productId")
            return field.mandatory == Mandatory::Yes || m_facts.otherProduct ? text(m_facts.product.id)
                                                                             : QByteArray();
        if (field.name == u"skuCode")
            return text(m_facts.product.skuCode);
        if (field.name == u"productInfo")
            return productInfo(m_facts);
        if (field.name == u"amount")
            return number(order.amount);
        if (field.name == u"orderAmount")
            return m_facts.product.chargingMode == u"ON_DEMAND" ? QByteArray() : amount(order.paidMinor);
        if (field.name == u"chargingMode")
            return chargingMode(m_facts.product.chargingMode);
        return {};
    }

    QByteArray ofBuyer(const CallbackField &field) const
    {
        const MarketCustomer &customer = m_facts.customer;
        if (field.name == u"customerId")
            return text(customer.id);
        if (field.name == u"customerName")
            return text(customer.name);
        if (field.name == u"mobilePhone")
            return text(customer.mobile);
        if (field.name == u"email")
            return text(customer.email);
        if (field.name == u"saasExtendParams")
            return extendParams(m_facts.order.extendParams);
        return {};
    }

    QByteArray ofPeriod(const CallbackField &field) const
    {
        if (field.name == u"expireTime" && m_callback.activity == u"getLicenseAsync")
            return licenseTime(m_facts.event.expireMs);
        if (field.name == u"effectiveTime")
            return licenseTime(m_facts.event.effectiveMs);
        if (field.name == u"expireTime" && m_facts.expireMs)
            return jsonQuoted(timeText(*m_facts.expireMs,
                field.format.isEmpty() ? QStringLiteral("yyyyMMddHHmmss") : field.format, zoneOf(field)));
        if (field.name == u"trialFlag")
            return m_facts.order.type == u"TRIAL" ? QByteArray("1") : QByteArray();
        if (m_facts.order.periodType.isEmpty())
            return {};
        const bool named = m_facts.order.periodType == u"year" || m_facts.order.periodType == u"month";
        if (field.name == u"periodType" && named)
            return text(m_facts.order.periodType);
        if (field.name == u"periodNumber" && named)
            return number(m_facts.order.periodNumber);
        return {};
    }

    QByteArray ofKit(const CallbackField &field) const
    {
        const MarketTenant &tenant = m_facts.tenant;
        if (field.name == u"tenantId")
            return text(tenant.id);
        if (field.name == u"tenantCode")
            return text(tenant.code);
        if (field.name == u"name")
            return text(tenant.name);
        if (field.name == u"domainName")
            return text(m_facts.domainName);
        if (field.name == u"appId")
            return text(m_facts.application.appId);
        if (field.name == u"clientId")
            return text(m_facts.application.clientId);
        if (field.name == u"clientSecret")
            return text(m_facts.application.clientSecret);
        if (field.name == u"orgCode")
            return text(m_facts.department.code);
        if (field.name == u"orgName")
            return text(m_facts.department.name);
        if (field.name == u"parentCode")
            return jsonQuoted(m_facts.department.parentCode);
        return ofKitLists(field);
    }

    QByteArray ofKitLists(const CallbackField &field) const
    {
        if (field.name == u"userList")
            return userList(m_facts.users);
        if (field.name == u"orgInfo")
            return departmentList(m_facts.departments, "name");
        if (field.name == u"orgInfoList")
            return departmentList(m_facts.departments, "orgName");
        return {};
    }

    QByteArray ofLicense(const CallbackField &field) const
    {
        if (field.name == u"eventId")
            return text(m_facts.event.eventId);
        if (field.name == u"deviceFingerprint")
            return text(m_facts.event.deviceFingerprint);
        return {};
    }

    QByteArray ofSend(const CallbackField &field) const
    {
        if (field.name == u"businessId")
            return text(m_moment.businessId);
        if (field.name == u"timeStamp")
            return jsonQuoted(timeText(m_moment.wallMs, QStringLiteral("yyyyMMddHHmmssSSS"), zoneOf(field)));
        if (field.name == u"currentSyncTime")
            return jsonQuoted(timeText(m_moment.nowMs,
                field.format.isEmpty() ? QStringLiteral("yyyyMMddHHmmssSSS") : field.format, zoneOf(field)));
        return {};
    }

    const CallbackInterface &m_callback;
    const CallFacts &m_facts;
    const CallMoment &m_moment;
    const CallbackScene &m_scene;
};

} // namespace

const CallbackScene &sceneOf(const CallbackInterface &callback, const QString &id)
{
    const CallbackScene *scene = callback.scene(id);
    return scene ? *scene : callback.scenes.constFirst();
}

Result<CallMemberList> callMembers(
    const CallbackInterface &callback, const CallFacts &facts, const CallMoment &moment)
{
    const CallbackInterface here = callback.forSite(facts.site);
    const CallbackScene &scene = sceneOf(here, facts.scene);
    const Members values(here, facts, moment);
    CallMemberList members;
    for (const CallbackField &field : here.request) {
        const bool needed = field.mandatory == Mandatory::Yes;
        if (!needed && scene.leaveOut.contains(field.name))
            continue;
        const QByteArray value = values.of(field);
        if (!value.isEmpty())
            members.append({ field.name, value });
        else if (needed)
            return failure(ErrorKind::BadInput,
                QStringLiteral("Nothing is known for the mandatory member %1 of %2")
                    .arg(field.name, callback.id));
    }
    return members;
}

CallMemberList freshMembers(
    const CallbackInterface &callback, const CallMemberList &members, const CallMoment &moment)
{
    const CallFacts none;
    const Members values(callback, none, moment);
    CallMemberList result = members;
    for (auto &[name, value] : result) {
        const CallbackField *field = callback.requestField(name);
        if (field && field->fresh)
            value = values.of(*field);
    }
    return result;
}

QByteArray storedMembers(const CallbackInterface &callback, const CallMemberList &members)
{
    QByteArrayList list;
    for (const auto &[name, value] : members) {
        const CallbackField *field = callback.requestField(name);
        list.append(jsonQuoted(name) + ':' + (field && field->secret ? jsonQuoted(QString(kMarks)) : value));
    }
    return '{' + list.join(',') + '}';
}

Result<CallMemberList> membersFromStored(const QByteArray &object)
{
    const Result<JsonText> json = readJson(object, UnusableCharacters::Keep);
    if (!json || json->root.kind != JsonValue::Kind::Object)
        return failure(ErrorKind::Corrupt, QStringLiteral("The members of a stored call cannot be read"));
    CallMemberList members;
    for (const auto &[name, value] : json->root.members)
        members.append({ name, writeJson(value) });
    return members;
}

} // namespace zhanggui
