#include "net/callbacks/request_body.h"

#include "models/json/json_writer.h"
#include "net/signing/field_cipher.h"

#include <QDateTime>

namespace zhanggui {

namespace {

constexpr QLatin1String kTimeStamp("timeStamp");
constexpr QLatin1String kAuthToken("authToken");

bool isV1(const CallbackInterface &callback)
{
    return callback.signing.endsWith(u"v1");
}

JsonValue textValue(const QString &text)
{
    JsonValue value;
    value.kind = JsonValue::Kind::Text;
    value.text = text;
    return value;
}

/// V1.0 carries its time in the request itself; the form may shift or spoil it.
PlaceholderValues shifted(const PlaceholderValues &values, const SendForm &form)
{
    PlaceholderValues result = values;
    result.nowMs += form.timestampShiftMs;
    return result;
}

QString spoiledTime(const QString &text, const SendForm &form)
{
    if (form.timestamp == u"text")
        return QStringLiteral("now");
    return form.timestamp == u"seconds" ? text.left(14) : text;
}

QByteArray newIv(const RandomBytes &random)
{
    constexpr QByteArrayView kAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QByteArray iv = random(int(kFieldIvSize));
    for (char &byte : iv)
        byte = kAlphabet[uchar(byte) % kAlphabet.size()];
    return iv;
}

Result<JsonValue> enciphered(
    const CallbackInterface &callback, const JsonValue &value, const RequestContext &context)
{
    const Secret *key = context.keys->of(callback.key);
    if (value.text.isEmpty() || !key)
        return value;
    return encryptField(plainValue(value), *key, context.fieldBits, newIv(context.values.random))
        .map([](const QByteArray &cipher) { return textValue(QString::fromLatin1(cipher)); });
}

Result<JsonValue> underPublicKey(const JsonValue &value, const CallbackKeys &keys)
{
    const QByteArray pem = keys.rsaPublicKey.isEmpty() ? rehearsalPublicKey() : keys.rsaPublicKey;
    return encryptClientSecret(plainValue(value), pem, keys.oaep).map([](const QByteArray &cipher) {
        return textValue(QString::fromLatin1(cipher));
    });
}

bool isContainer(const JsonValue &value)
{
    return value.kind == JsonValue::Kind::List || value.kind == JsonValue::Kind::Object;
}

Result<JsonValue> coded(const CallbackInterface &callback, const CallbackField &field, const JsonValue &value,
    const RequestContext &context)
{
    if (value.isNothing())
        return value;
    if (field.coding == u"field-cipher")
        return enciphered(callback, value, context);
    if (field.coding == u"rsa-oaep")
        return underPublicKey(value, *context.keys);
    // Written out as a list in the case; what is base64 already stays.
    if (field.coding == u"extend-params" && (isContainer(value) || value.text.trimmed().startsWith(u'[')))
        return textValue(QString::fromLatin1(plainValue(value).toBase64()));
    if (field.type == u"json" && isContainer(value))
        return textValue(QString::fromUtf8(writeJson(value)));
    return value;
}

Result<JsonValue> filledValue(const CallbackInterface &callback, const CaseField &field, const SendForm &form,
    const RequestContext &context, QStringList &notCaptured)
{
    const bool isTime = isV1(callback) && field.name == kTimeStamp;
    const Result<FilledText> text = fillPlaces(
        QString::fromUtf8(field.json), isTime ? shifted(context.values, form) : context.values, true);
    if (!text)
        return tl::unexpected(text.error());
    notCaptured += text->notCaptured;
    const Result<JsonText> json = readJson(text->text.toUtf8(), UnusableCharacters::Keep);
    if (!json)
        return failure(ErrorKind::BadInput,
            QStringLiteral("The value of %1 is no JSON").arg(field.name.left(60)), json.error().detail);
    if (isTime && json->root.kind == JsonValue::Kind::Text)
        return textValue(spoiledTime(json->root.text, form));
    const CallbackField *known = field.wrongOnPurpose ? nullptr : callback.requestField(field.name);
    return known ? coded(callback, *known, json->root, context) : json->root;
}

JsonValue timeNow(const SendForm &form, const RequestContext &context)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(context.values.nowMs + form.timestampShiftMs, Qt::UTC)
                             .toString(QStringLiteral("yyyyMMddHHmmsszzz"));
    return textValue(spoiledTime(time, form));
}

JsonStyle styleOf(const QString &body)
{
    JsonStyle style;
    style.order = body == u"unsorted" ? JsonStyle::Order::Descending : JsonStyle::Order::Ascending;
    style.blanks = body == u"pretty" ? JsonStyle::Blanks::Indented : JsonStyle::Blanks::None;
    style.escapeNonAscii = body == u"ascii";
    return style;
}

} // namespace

QByteArray plainValue(const JsonValue &value)
{
    return value.kind == JsonValue::Kind::Text ? value.text.toUtf8() : writeJson(value);
}

Result<FilledRequest> fillRequest(
    const CallbackInterface &callback, const CaseStep &step, const RequestContext &context)
{
    FilledRequest filled;
    filled.object.kind = JsonValue::Kind::Object;
    bool timed = false;
    for (const CaseField &field : step.request) {
        if (isV1(callback) && field.name == kAuthToken)
            continue;
        const bool isTime = isV1(callback) && field.name == kTimeStamp;
        timed = timed || isTime;
        if (isTime && step.form.timestamp == u"missing")
            continue;
        Result<JsonValue> value = filledValue(callback, field, step.form, context, filled.notCaptured);
        if (!value)
            return tl::unexpected(value.error());
        filled.object.members.append({ field.name, *value });
    }
    if (callback.signing == u"saas-v1" && !timed && step.form.timestamp != u"missing")
        filled.object.members.append({ QString(kTimeStamp), timeNow(step.form, context) });
    filled.testFlag = filled.object.member(u"testFlag").text == u"1";
    filled.notCaptured.removeDuplicates();
    return filled;
}

Result<QByteArray> bodyOf(const FilledRequest &filled, const SendForm &form, const RequestContext &context)
{
    if (form.body == u"empty")
        return QByteArray();
    if (form.body == u"raw") {
        // Bytes that are no text have no places.
        if (!QUtf8StringView(form.rawBody.constData(), form.rawBody.size()).isValidUtf8())
            return form.rawBody;
        return fillPlaces(QString::fromUtf8(form.rawBody), context.values, true)
            .map([](const FilledText &text) { return text.text.toUtf8(); });
    }
    const QByteArray body = writeJson(filled.object, styleOf(form.body));
    return form.body == u"newline" ? body + '\n' : body;
}

} // namespace zhanggui
