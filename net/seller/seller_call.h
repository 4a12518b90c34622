// One call as it came and one answer as it goes: what the families of the reference seller work on. Pure.
#pragma once

#include "models/json/json_value.h"
#include "net/signing/callback_signature.h"

#include <QByteArray>

namespace zhanggui {

/// The result codes that the seller gives (zh-cn_topic_0070649421, C).
namespace seller_code {
inline constexpr char kSuccess[] = "000000";
inline constexpr char kUnauthorised[] = "000001";
inline constexpr char kBadRequest[] = "000002";
inline constexpr char kUnknown[] = "000003"; // no such instance, no such licence code
inline constexpr char kProcessing[] = "000004";
inline constexpr char kBroken[] = "000005";
inline constexpr char kBadSecret[] = "000101"; // clientSecret does not open (official sample, S)
inline constexpr char kNeedsExpiry[] = "000902";
} // namespace seller_code

struct SellerCall {
    QByteArray method;
    QByteArray path;
    CallbackParameters query; // decoded
    CallbackParameters headers;
    QByteArray body;
    qint64 atMs = 0;
    JsonValue
        fields; // members of the body, or parameters of the query (V1.0); Missing: the body is no object

    /// The last of that name; empty when there is none.
    QByteArray parameter(QByteArrayView name) const;
    bool hasParameter(QByteArrayView name) const;
    /// Without regard to case.
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
    /// A member of `fields` as text, whatever its kind.
    QString field(const char *name) const;
    /// The console's debug calls carry 1; absent and 0 are the same (topic_0070649092, C).
    bool isTest() const { return field("testFlag") == QLatin1String("1"); }
};

/// `target` and headers as they came. A query or body that cannot be read leaves its part empty.
SellerCall readSellerCall(
    QByteArray method, const QByteArray &target, CallbackParameters headers, QByteArray body, qint64 atMs);

/// resultCode, resultMsg and what follows them.
struct SellerAnswer {
    int status = 200;
    JsonValue root;
    qint64 delayMs = 0; // answered so much later; a fault's

    QString code() const { return root.member(u"resultCode").text; }
    SellerAnswer &add(const char *name, const QString &text);
    SellerAnswer &add(const char *name, JsonValue value);
};

SellerAnswer sellerAnswer(const char *code, const QString &message);
SellerAnswer sellerSuccess();

JsonValue jsonText(const QString &text);
JsonValue jsonNumber(const QString &digits);
JsonValue jsonObject(QList<JsonValue::Member> members);
JsonValue jsonList(QList<JsonValue> items);

/// The time as yyyyMMddHHmmssSSS in UTC.
QString compactUtc(qint64 utcMs);

} // namespace zhanggui
