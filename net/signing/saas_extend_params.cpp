#include "net/signing/saas_extend_params.h"

#include "models/json/json_writer.h"
#include "net/signing/form_encoding.h"

namespace zhanggui {

namespace {

tl::unexpected<Error> unreadable(QString reason)
{
    return failure(ErrorKind::BadInput, QStringLiteral("saasExtendParams cannot be read"), std::move(reason));
}

Result<QByteArray> decodedBase64(QByteArrayView text)
{
    // Base64 has no "%": where there is one, the text is still URL-encoded.
    QByteArray base64 = text.trimmed().toByteArray();
    if (base64.contains('%')) {
        const Result<QByteArray> plain = formDecoded(base64);
        if (!plain)
            return unreadable(plain.error().what);
        base64 = *plain;
    }
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (base64.isEmpty() || !decoded)
        return unreadable(QStringLiteral("it is no base64"));
    return *decoded;
}

} // namespace

Result<QByteArray> saasExtendParamsValue(const QList<SaasExtendParam> &parameters)
{
    QByteArray json = "[";
    for (const SaasExtendParam &parameter : parameters) {
        if (json.size() > 1)
            json += ',';
        json += "{\"name\":" + jsonQuoted(parameter.name) + ",\"value\":" + jsonQuoted(parameter.value) + '}';
    }
    QByteArray base64 = QByteArray(json + ']').toBase64();
    if (base64.size() > kSaasExtendParamsLimit)
        return failure(ErrorKind::BadInput, QStringLiteral("saasExtendParams is longer than 2048"),
            QString::number(base64.size()));
    return base64;
}

Result<QByteArray> saasExtendParamsOnTheWire(const QList<SaasExtendParam> &parameters)
{
    return saasExtendParamsValue(parameters).map([](const QByteArray &value) { return formEncoded(value); });
}

Result<QList<SaasExtendParam>> readSaasExtendParams(QByteArrayView text)
{
    const Result<QByteArray> json = decodedBase64(text);
    if (!json)
        return tl::unexpected(json.error());
    const Result<JsonText> read = readJson(*json);
    if (!read || read->root.kind != JsonValue::Kind::List)
        return unreadable(QStringLiteral("it holds no JSON array"));
    QList<SaasExtendParam> parameters;
    for (const JsonValue &item : read->root.items) {
        const JsonValue &name = item.member(u"name");
        const JsonValue &value = item.member(u"value");
        if (name.kind != JsonValue::Kind::Text)
            return unreadable(QStringLiteral("element %1 has no name").arg(parameters.size() + 1));
        const bool isText = value.kind == JsonValue::Kind::Text;
        parameters.append({ name.text,
            isText                  ? value.text
                : value.isNothing() ? QString()
                                    : QString::fromUtf8(writeJson(value)) });
    }
    return parameters;
}

} // namespace zhanggui
