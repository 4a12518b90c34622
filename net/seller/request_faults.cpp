// Mistakes in taking a call in: what a server refuses or stumbles over though the call is well.
#include "net/seller/answer_faults.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kColumn = 64; // of the table that the ids are kept in
constexpr qsizetype kWideColumn = 255;

SellerAnswer page(int status, const char *text)
{
    SellerAnswer answer;
    answer.status = status;
    answer.root = jsonText(QString::fromLatin1(text));
    return answer;
}

SellerAnswer refused(const char *what)
{
    return sellerAnswer(seller_code::kBadRequest, QString(u"invalid parameter: " % QLatin1String(what)));
}

bool isWideField(const QString &name)
{
    return name == u"customerId" || name == u"name" || name == u"domainName";
}

/// The members that the tables of the guides list, as a server binds them strictly to its classes.
bool isListed(const QString &name)
{
    static const QSet<QString> kListed = [] {
        const QString names = QStringLiteral(
            "activity orderId orderLineId businessId testFlag instanceId scene productId expireTime status "
            "productInfo license effectiveTime eventId deviceFingerprint authToken timeStamp customerId "
            "customerName userId userName mobilePhone email skuCode trialFlag chargingMode saasExtendParams "
            "amount diskSize bandWidth periodType periodNumber orderAmount acceptanceTime provisionType "
            "trialToFormal instanceStatus tenantId tenantCode name domainName flag appId clientId "
            "clientSecret "
            "userList currentSyncTime orgCode orgName parentCode orgInfo orgInfoList");
        const QStringList list = names.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return kListed.contains(name);
}

template <class Is> bool anyMember(const SellerCall &call, Is is)
{
    return std::any_of(call.fields.members.cbegin(), call.fields.members.cend(), is);
}

bool holdsEmptyText(const SellerCall &call)
{
    return anyMember(call, [](const JsonValue::Member &member) {
        return member.second.kind == JsonValue::Kind::Text && member.second.text.isEmpty();
    });
}

bool holdsTooLong(const SellerCall &call)
{
    return anyMember(call, [](const JsonValue::Member &member) {
        const bool isKept = member.first.endsWith(u"Id") || member.first == u"license"
            || member.first.startsWith(u"tenant") || isWideField(member.first);
        return isKept && member.second.text.size() > (isWideField(member.first) ? kWideColumn : kColumn);
    });
}

bool holds(const SellerCall &call, const std::function<bool(QChar)> &is)
{
    return anyMember(call, [&is](const JsonValue::Member &member) {
        return std::any_of(member.second.text.begin(), member.second.text.end(), is);
    });
}

} // namespace

std::optional<SellerAnswer> faultyRefusal(const SellerFaultSet &faults, const SellerCall &call)
{
    const QByteArray type = call.header("Content-Type").toLower();
    if (faults.has("charset-utf8-refused") && type.contains("charset=utf8"))
        return page(415, "Unsupported Media Type");
    if (faults.has("kit-paths-unknown") && call.path.contains("/produceAPI/"))
        return page(404, "Cannot POST this path");
    if (faults.has("test-calls-refused") && call.isTest())
        return refused("testFlag");
    if (faults.has("test-flag-zero-refused") && call.field("testFlag") == u"0")
        return refused("testFlag");
    if (faults.has("empty-optional-refused") && holdsEmptyText(call))
        return refused("a member is empty");
    if (faults.has("unknown-members-refused")
        && anyMember(call, [](const JsonValue::Member &member) { return !isListed(member.first); }))
        return refused("a member is not known");
    return std::nullopt;
}

std::optional<SellerAnswer> faultyBreak(const SellerFaultSet &faults, const SellerCall &call)
{
    if (faults.has("long-text-breaks") && holdsTooLong(call))
        return page(500, "Data truncation: Data too long for column 'order_id' at row 1");
    if (faults.has("sql-pasted") && holds(call, [](QChar c) { return c == u'\''; }))
        return page(500,
            "You have an error in your SQL syntax; check the manual that corresponds to your server version");
    if (faults.has("emoji-breaks") && holds(call, [](QChar c) { return c.isSurrogate(); }))
        return page(500, "Incorrect string value: '\\xF0\\xA0\\xAE\\xB7' for column 'order_id' at row 1");
    return std::nullopt;
}

} // namespace zhanggui
