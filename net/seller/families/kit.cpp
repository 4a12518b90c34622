// The joint operation kit, V1.0 (zh-cn_topic_0070649109 to -113) and V2.0 (zh-cn_topic_0070649433 to -437):
// the buyer's company, its application, users and departments, told under paths of the production address.
// Adding, changing and deleting may be repeated; deleting what is not there succeeds, and asks for no
// instance (C).
#include "net/seller/families/families.h"
#include "net/signing/rsa_oaep.h"

namespace zhanggui {

namespace {

constexpr qsizetype kMostUsers = 500;
constexpr qsizetype kMostDepartments = 10'000;
constexpr qsizetype kLeastSecret = 384; // bytes of a cipher text under the least key, 3072 bits

enum class Flag { Delete, Add, Modify, Cancel };

struct KitCall {
    SellerDesk &desk;
    const SellerCall &call;
    bool isV1;
    CallFields fields;
    QString instanceId;
    QString tenantId;
    Flag flag = Flag::Add;

    bool deletes() const { return flag == Flag::Delete || flag == Flag::Cancel; }
    SellerTenant &tenant() { return desk.state.tenants()[tenantId]; }
    bool knowsTenant() const { return desk.state.tenants().contains(tenantId); }
};

bool isFlag(const SellerCall &call, const char *name, const SellerFaultSet &faults)
{
    const JsonValue &value = call.fields.member(QString::fromLatin1(name));
    if (faults.has("numbers-as-text-only") && value.kind == JsonValue::Kind::Number)
        return false;
    // A zero is there; languages that take it for nothing mislead.
    return !(faults.has("zero-taken-for-missing") && value.text == u"0");
}

/// What all five have: timeStamp in UTC+8, testFlag, flag, and the ids that say whose it is.
void readCommon(KitCall &kit, bool hasFlag)
{
    CallFields &fields = kit.fields;
    kit.instanceId = fields.present("instanceId"); // empty while the seller applies for its credentials (C)
    fields.time("timeStamp");
    const QString test = fields.word("testFlag", { "0", "1" });
    kit.tenantId = fields.text("tenantId");
    if (!hasFlag)
        return;
    const QString flag =
        kit.isV1 ? fields.word("flag", { "0", "1", "2" }) : fields.word("flag", { "0", "1", "2", "3" });
    kit.flag = Flag(flag.toInt() & 3);
}

SellerAnswer done(const KitCall &kit, bool wasThere)
{
    if (kit.deletes() && kit.desk.faults.has("delete-demands-instance")
        && !kit.desk.state.instance(kit.instanceId) && !kit.call.isTest())
        return sellerAnswer(seller_code::kUnknown, QStringLiteral("instance not found"));
    if (kit.deletes() && !wasThere && kit.desk.faults.has("delete-unknown-fails"))
        return sellerAnswer(seller_code::kUnknown, QStringLiteral("nothing to delete"));
    if (kit.flag == Flag::Add && wasThere && kit.desk.faults.has("add-twice-fails"))
        return sellerAnswer(seller_code::kBroken, QStringLiteral("internal error: duplicate key"));
    return sellerSuccess();
}

SellerAnswer tenantSync(KitCall &kit)
{
    readCommon(kit, true);
    kit.fields.text("orderId");
    const QString code = kit.fields.text("tenantCode");
    const QString name = kit.fields.text("name", 255);
    const QString domain = kit.fields.text("domainName", 255);
    if (const auto refusal = kit.fields.refusal())
        return *refusal;
    const bool wasThere = kit.knowsTenant();
    if (kit.call.isTest())
        return done(kit, kit.flag == Flag::Delete);
    if (kit.flag == Flag::Delete) {
        kit.desk.state.tenants().remove(kit.tenantId);
        return done(kit, wasThere);
    }
    SellerTenant &tenant = kit.tenant();
    tenant.code = code;
    tenant.name = name;
    tenant.domain = domain;
    return done(kit, wasThere);
}

/// The secret opens with the seller's own key, or has at least the form of what that key could open.
bool isSecret(const SellerDesk &desk, const QString &secret)
{
    if (!desk.privateKey.isEmpty())
        return decryptClientSecret(secret.toLatin1(), desk.privateKey, desk.keys.oaep).has_value();
    const auto bytes =
        QByteArray::fromBase64Encoding(secret.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return bytes && (*bytes).size() >= kLeastSecret;
}

SellerAnswer applicationSync(KitCall &kit)
{
    readCommon(kit, true);
    const QString app = kit.fields.text("appId");
    const QString client = kit.fields.text("clientId");
    const QString secret = kit.fields.text("clientSecret", 4096);
    if (const auto refusal = kit.fields.refusal())
        return *refusal;
    if (!isSecret(kit.desk, secret))
        return sellerAnswer(seller_code::kBadSecret, QStringLiteral("clientSecret does not open"));
    if (kit.call.isTest())
        return done(kit, kit.flag == Flag::Delete);
    const bool wasThere = kit.knowsTenant() && kit.tenant().applications.contains(app);
    if (kit.flag != Flag::Delete)
        kit.tenant().applications.insert(app, client);
    else if (wasThere)
        kit.tenant().applications.remove(app);
    return done(kit, wasThere);
}

/// Each user of the list has what the table demands (zh-cn_topic_0070649435, C).
QStringList userNames(KitCall &kit, const QList<JsonValue> &users)
{
    QStringList names;
    for (const JsonValue &user : users) {
        CallFields one(user, kit.desk.faults);
        names.append(one.text("userName"));
        one.text("name");
        one.text("orgCode");
        one.word("role", { "user", "admin" });
        one.word("enable", { "true", "false" });
        one.optional("mobile", 32);
        one.optional("email", 128);
        if (one.refusal())
            return {};
    }
    return names;
}

SellerAnswer authSync(KitCall &kit)
{
    readCommon(kit, true);
    const QString app = kit.fields.text("appId");
    kit.fields.text("currentSyncTime", 20);
    const bool asText = kit.isV1 != kit.desk.faults.has("list-form-confused");
    const QList<JsonValue> users = kit.fields.objects("userList", kMostUsers, asText);
    if (const auto refusal = kit.fields.refusal())
        return *refusal;
    const QStringList names = userNames(kit, users);
    if (names.size() != users.size())
        return sellerAnswer(
            seller_code::kBadRequest, QStringLiteral("invalid parameter: a user of userList"));
    if (kit.call.isTest())
        return done(kit, kit.deletes());
    bool wasThere = kit.knowsTenant();
    QSet<QString> &known = kit.tenant().users[app];
    for (const QString &name : names) {
        wasThere = wasThere && known.contains(name);
        if (kit.deletes())
            known.remove(name);
        else
            known.insert(name);
    }
    if (SellerInstance *instance = kit.desk.state.instance(kit.instanceId))
        instance->seats = int(known.size());
    return done(kit, wasThere);
}

SellerAnswer singleOrgSync(KitCall &kit)
{
    readCommon(kit, true);
    const QString code = kit.fields.text("orgCode");
    const QString name = kit.fields.text("orgName", 128);
    kit.fields.optional("parentCode");
    if (const auto refusal = kit.fields.refusal())
        return *refusal;
    if (kit.call.isTest())
        return done(kit, kit.flag == Flag::Delete);
    QMap<QString, QString> &departments = kit.tenant().departments;
    const bool wasThere = departments.contains(code);
    if (kit.flag == Flag::Delete)
        departments.remove(code);
    else
        departments.insert(code, name);
    return done(kit, wasThere);
}

/// All departments at once, in the place of those that were there.
SellerAnswer allOrgSync(KitCall &kit)
{
    readCommon(kit, false);
    const bool asText = kit.isV1 != kit.desk.faults.has("list-form-confused");
    const QList<JsonValue> list =
        kit.fields.objects(kit.isV1 ? "orgInfo" : "orgInfoList", kMostDepartments, asText);
    if (const auto refusal = kit.fields.refusal())
        return *refusal;
    QMap<QString, QString> departments;
    for (const JsonValue &department : list) {
        CallFields one(department, kit.desk.faults);
        const QString code = one.text("orgCode");
        // V1.0 names the same member `name`.
        departments.insert(code, one.text(kit.isV1 ? "name" : "orgName", 128));
        if (const auto refusal = one.refusal())
            return *refusal;
    }
    if (!kit.call.isTest())
        kit.tenant().departments = departments;
    return sellerSuccess();
}

} // namespace

SellerAnswer answerKit(SellerDesk &desk, const SellerCall &call, const QByteArray &name, bool isV1)
{
    if (!isFlag(call, "flag", desk.faults) || !isFlag(call, "testFlag", desk.faults))
        return sellerAnswer(seller_code::kBadRequest, QStringLiteral("invalid parameter: a flag is missing"));
    KitCall kit{ desk, call, isV1, CallFields(call.fields, desk.faults), {}, {} };
    if (name == "tenantSync")
        return tenantSync(kit);
    if (name == "applicationSync")
        return applicationSync(kit);
    if (name == "authSync")
        return authSync(kit);
    if (name == "singleOrgSync")
        return singleOrgSync(kit);
    if (name == "allOrgSync")
        return allOrgSync(kit);
    return sellerAnswer(seller_code::kBadRequest, QStringLiteral("invalid parameter: no such path"));
}

} // namespace zhanggui
