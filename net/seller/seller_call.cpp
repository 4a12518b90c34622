#include "net/seller/seller_call.h"

#include "net/signing/form_encoding.h"

#include <QDateTime>

namespace zhanggui {

namespace {

using Parameter = QPair<QByteArray, QByteArray>;

const Parameter *last(const CallbackParameters &list, QByteArrayView name, Qt::CaseSensitivity cases)
{
    for (auto one = list.crbegin(); one != list.crend(); ++one) {
        if (one->first.compare(name, cases) == 0)
            return &*one;
    }
    return nullptr;
}

QByteArray valueOf(const Parameter *found)
{
    return found ? found->second : QByteArray();
}

JsonValue made(JsonValue::Kind kind, const QString &text)
{
    JsonValue value;
    value.kind = kind;
    value.text = text;
    return value;
}

} // namespace

QByteArray SellerCall::parameter(QByteArrayView name) const
{
    return valueOf(last(query, name, Qt::CaseSensitive));
}

bool SellerCall::hasParameter(QByteArrayView name) const
{
    return last(query, name, Qt::CaseSensitive) != nullptr;
}

QByteArray SellerCall::header(QByteArrayView name) const
{
    return valueOf(last(headers, name, Qt::CaseInsensitive));
}

bool SellerCall::hasHeader(QByteArrayView name) const
{
    return last(headers, name, Qt::CaseInsensitive) != nullptr;
}

QString SellerCall::field(const char *name) const
{
    return fields.member(QString::fromLatin1(name)).text;
}

SellerCall readSellerCall(
    QByteArray method, const QByteArray &target, CallbackParameters headers, QByteArray body, qint64 atMs)
{
    SellerCall call{ std::move(method), {}, {}, std::move(headers), std::move(body), atMs, {} };
    const qsizetype mark = target.indexOf('?');
    call.path = mark < 0 ? target : target.left(mark);
    if (mark >= 0)
        call.query = decodedQuery(QByteArrayView(target).sliced(mark + 1)).value_or(CallbackParameters());
    if (call.method == "GET") {
        call.fields = jsonObject({});
        for (const auto &[name, value] : std::as_const(call.query))
            call.fields.members.emplaceBack(QString::fromUtf8(name), jsonText(QString::fromUtf8(value)));
        return call;
    }
    if (Result<JsonText> read = readJson(call.body); read && read->root.kind == JsonValue::Kind::Object)
        call.fields = std::move(read->root);
    return call;
}

SellerAnswer &SellerAnswer::add(const char *name, const QString &text)
{
    return add(name, jsonText(text));
}

SellerAnswer &SellerAnswer::add(const char *name, JsonValue value)
{
    root.members.emplaceBack(QString::fromLatin1(name), std::move(value));
    return *this;
}

SellerAnswer sellerAnswer(const char *code, const QString &message)
{
    SellerAnswer answer;
    answer.root = jsonObject({});
    answer.add("resultCode", QString::fromLatin1(code)).add("resultMsg", message);
    return answer;
}

SellerAnswer sellerSuccess()
{
    return sellerAnswer(seller_code::kSuccess, QStringLiteral("success."));
}

JsonValue jsonText(const QString &text)
{
    return made(JsonValue::Kind::Text, text);
}

JsonValue jsonNumber(const QString &digits)
{
    return made(JsonValue::Kind::Number, digits);
}

JsonValue jsonObject(QList<JsonValue::Member> members)
{
    JsonValue value;
    value.kind = JsonValue::Kind::Object;
    value.members = std::move(members);
    return value;
}

JsonValue jsonList(QList<JsonValue> items)
{
    JsonValue value;
    value.kind = JsonValue::Kind::List;
    value.items = std::move(items);
    return value;
}

QString compactUtc(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(QStringLiteral("yyyyMMddHHmmsszzz"));
}

} // namespace zhanggui
