#include "net/seller/field_faults.h"

#include "net/signing/field_cipher.h"

namespace zhanggui {

namespace {

constexpr QByteArrayView kIv = "a1B2c3D4e5F6g7H8";
constexpr int kStrong = 256;

struct Spoiling {
    const SellerFaultSet &faults;
    const SellerCall &call;
    SellerAnswer &answer;
    const Secret *key;

    bool isSuccess() const { return answer.code() == QLatin1String(seller_code::kSuccess); }
    bool has(const char *fault) const { return faults.has(fault); }
};

JsonValue *memberOf(JsonValue &object, const char *name)
{
    for (auto &[key, value] : object.members) {
        if (key == QLatin1String(name))
            return &value;
    }
    return nullptr;
}

void drop(JsonValue &object, const char *name)
{
    object.members.removeIf(
        [name](const JsonValue::Member &member) { return member.first == QLatin1String(name); });
}

void set(JsonValue &object, const char *name, const JsonValue &value)
{
    if (JsonValue *there = memberOf(object, name))
        *there = value;
}

void rename(JsonValue &object, const char *name, const char *other)
{
    for (auto &[key, value] : object.members) {
        if (key == QLatin1String(name))
            key = QString::fromLatin1(other);
    }
}

/// Every object of that name, wherever the family keeps it: appInfo of a creation or of each info[].
QList<JsonValue *> objectsNamed(SellerAnswer &answer, const char *name)
{
    QList<JsonValue *> found;
    if (JsonValue *own = memberOf(answer.root, name))
        found.append(own);
    JsonValue *info = memberOf(answer.root, "info");
    if (!info)
        return found;
    for (JsonValue &one : info->items) {
        JsonValue *inside = memberOf(one, name);
        if (!inside)
            continue;
        if (inside->kind != JsonValue::Kind::List)
            found.append(inside);
        else
            for (JsonValue &item : inside->items)
                found.append(&item);
    }
    return found;
}

QString cipher(const QString &plain, const Secret &key, int bits)
{
    return QString::fromLatin1(encryptField(plain.toUtf8(), key, bits, kIv).value_or(QByteArray()));
}

void spoilCodes(const Spoiling &spoiling)
{
    JsonValue &root = spoiling.answer.root;
    if (spoiling.has("result-msg-missing"))
        drop(root, "resultMsg");
    if (spoiling.has("message-too-long"))
        set(root, "resultMsg",
            jsonText(QStringLiteral("the whole request and every step of it ").repeated(8)));
    if (spoiling.has("stack-trace") && !spoiling.isSuccess())
        set(root, "resultMsg",
            jsonText(QStringLiteral("java.lang.IllegalArgumentException: no value\n"
                                    "\tat com.seller.Produce.handle(Produce.java:42)")));
    if (spoiling.has("result-code-short") && spoiling.isSuccess())
        set(root, "resultCode", jsonText(QStringLiteral("0")));
    if (spoiling.has("result-code-http") && spoiling.isSuccess())
        set(root, "resultCode", jsonText(QStringLiteral("200")));
    if (spoiling.has("result-code-number")) {
        const QString digits = QString::number(spoiling.answer.code().toInt());
        set(root, "resultCode", jsonNumber(digits));
    }
    if (spoiling.has("result-code-missing"))
        drop(root, "resultCode");
}

void spoilInstance(const Spoiling &spoiling)
{
    JsonValue &root = spoiling.answer.root;
    if (!memberOf(root, "instanceId"))
        return;
    if (spoiling.has("instance-id-missing"))
        drop(root, "instanceId");
    if (spoiling.has("instance-id-too-long"))
        set(root, "instanceId", jsonText(root.member(u"instanceId").text.leftJustified(70, u'0')));
    if (spoiling.has("instance-id-number"))
        set(root, "instanceId", jsonNumber(QStringLiteral("1680508066618")));
    if (spoiling.has("processing-for-ever"))
        set(root, "resultCode", jsonText(QString::fromLatin1(seller_code::kProcessing)));
    if (spoiling.has("licence-missing"))
        drop(root, "license");
}

void spoilAppInfo(const Spoiling &spoiling)
{
    for (JsonValue *info : objectsNamed(spoiling.answer, "appInfo")) {
        if (spoiling.has("front-end-url-missing"))
            drop(*info, "frontEndUrl");
        if (spoiling.has("url-without-scheme"))
            set(*info, "frontEndUrl", jsonText(QStringLiteral("app.example.com/login")));
        if (spoiling.has("memo-too-long"))
            set(*info, "memo", jsonText(QStringLiteral("Please read this. ").repeated(60)));
        const QString name = QStringLiteral("buyer") % QStringLiteral("x").repeated(spoiling.key ? 90 : 130);
        if (spoiling.has("user-name-too-long"))
            set(*info, "userName", jsonText(spoiling.key ? cipher(name, *spoiling.key, kStrong) : name));
    }
}

void spoilCiphers(const Spoiling &spoiling)
{
    if (!spoiling.key)
        return;
    const QString plain = QStringLiteral("Start-1234");
    QString value;
    if (spoiling.has("password-in-plain-text"))
        value = plain;
    if (spoiling.has("cipher-iv-inside")) // base64 over IV and cipher text together
        value = QString::fromLatin1(QByteArray(kIv.toByteArray()
            + QByteArray::fromBase64(cipher(plain, *spoiling.key, kStrong).mid(kFieldIvSize).toLatin1()))
                                        .toBase64());
    if (spoiling.has("cipher-of-other-strength"))
        value = cipher(plain, *spoiling.key, 128);
    if (spoiling.has("cipher-key-not-derived"))
        value = cipher(plain, Secret(QByteArrayView("the key itself, filled up to 32!")), kStrong);
    if (!value.isEmpty()) {
        for (JsonValue *info : objectsNamed(spoiling.answer, "appInfo"))
            set(*info, "password", jsonText(value));
    }
    if (spoiling.has("encrypt-type-named"))
        set(spoiling.answer.root, "encryptType", jsonText(QStringLiteral("AES")));
}

void spoilUsage(const Spoiling &spoiling)
{
    for (JsonValue *usage : objectsNamed(spoiling.answer, "usageInfo")) {
        if (spoiling.has("usage-time-missing"))
            drop(*usage, "statisticalTime");
        if (spoiling.has("usage-time-format"))
            set(*usage, "statisticalTime", jsonText(QStringLiteral("2026-01-31 08:30:00")));
        if (spoiling.has("usage-decimals"))
            set(*usage, "usageValue", jsonNumber(QStringLiteral("12.123456789")));
    }
}

void spoilInfo(const Spoiling &spoiling)
{
    JsonValue *info = memberOf(spoiling.answer.root, "info");
    if (!info)
        return;
    for (JsonValue &one : info->items) {
        if (spoiling.has("usage-info-missing"))
            drop(one, "usageInfo");
    }
    if (spoiling.has("info-as-object") && !info->items.isEmpty()) {
        const JsonValue first = info->items.first(); // a copy: it must not be assigned from its own part
        *info = first;
    }
    if (spoiling.has("info-never"))
        drop(spoiling.answer.root, "info");
}

void spoilGateway(const Spoiling &spoiling)
{
    if (spoiling.has("usage-missing"))
        drop(spoiling.answer.root, "usage");
    if (spoiling.has("usage-misnamed"))
        rename(spoiling.answer.root, "usage", "tokenUsage");
    if (spoiling.has("usage-part-missing")) {
        if (JsonValue *usage = memberOf(spoiling.answer.root, "usage"))
            drop(*usage, "total_tokens");
    }
}

} // namespace

void spoilFields(
    const SellerFaultSet &faults, const SellerCall &call, SellerAnswer &answer, const Secret *key)
{
    if (faults.isEmpty() || answer.root.kind != JsonValue::Kind::Object)
        return;
    const Spoiling spoiling{ faults, call, answer, key };
    spoilInstance(spoiling);
    spoilAppInfo(spoiling);
    spoilCiphers(spoiling);
    spoilUsage(spoiling);
    spoilInfo(spoiling);
    spoilGateway(spoiling);
    if (answer.root.member(u"resultCode").kind == JsonValue::Kind::Text)
        spoilCodes(spoiling);
}

} // namespace zhanggui
