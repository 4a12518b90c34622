#include "net/signing/explain/recipe.h"

#include "net/signing/digest.h"
#include "net/signing/explain/body_form.h"
#include "net/signing/explain/form_form.h"
#include "net/signing/form_encoding.h"

namespace zhanggui::explain {

namespace {

constexpr qint64 kWritingWeight = 4; // writing JSON costs about four times as much as hashing it

bool readsJson(SignatureFamily family)
{
    return family == SignatureFamily::SaasV2 || family == SignatureFamily::Kit
        || family == SignatureFamily::KitV1;
}

QByteArray textOf(DigestText text, const QByteArray &digest)
{
    switch (text) {
    case DigestText::LowerHex:
        return digest.toHex();
    case DigestText::UpperHex:
        return digest.toHex().toUpper();
    case DigestText::Base64:
        return digest.toBase64();
    case DigestText::Base64OfHex:
        return digest.toHex().toBase64();
    case DigestText::Base64Url:
        return digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    case DigestText::Base64Encoded:
        return formEncoded(digest.toBase64());
    }
    return {};
}

QByteArray base64Url(const QByteArray &bytes, bool padded)
{
    const auto options = QByteArray::Base64UrlEncoding;
    return padded ? bytes.toBase64(options) : bytes.toBase64(options | QByteArray::OmitTrailingEquals);
}

QByteArray jwtCanonical(const Recipe &recipe, const QByteArray &payload)
{
    const QByteArray header = recipe.jwt.header == JwtForm::Header::Official
        ? QByteArray(R"({"alg":"HS256","sign_type":"SIGN"})")
        : QByteArray(R"({"alg":"HS256","typ":"JWT"})");
    const QByteArray body = base64Url(payload, recipe.jwt.padded);
    return recipe.jwt.payloadOnly ? body : QByteArray(base64Url(header, recipe.jwt.padded) + '.' + body);
}

QByteArray partOf(const Recipe &recipe, char part, const QByteArray &body)
{
    switch (part) {
    case 'k':
        return recipe.key;
    case 'n':
        return recipe.namesParts ? QByteArray("nonce=" + recipe.nonce) : recipe.nonce;
    case 't':
        return recipe.namesParts ? QByteArray("ts=" + recipe.timestamp) : recipe.timestamp;
    default:
        return recipe.namesParts ? QByteArray("body=" + body) : body;
    }
}

QByteArray joinedParts(const Recipe &recipe, const QByteArray &body)
{
    QByteArrayList parts;
    for (const char part : recipe.parts)
        parts.append(partOf(recipe, part, body));
    return parts.join(recipe.between);
}

QByteArray outerKey(const Recipe &recipe, SignatureFamily family)
{
    if (family == SignatureFamily::BodySign)
        return recipe.stampsKey ? QByteArray(recipe.key + recipe.timestamp) : recipe.key;
    if (family != SignatureFamily::SaasV1 && family != SignatureFamily::KitV1)
        return recipe.key;
    switch (recipe.form.key) {
    case FormForm::Key::KeyStamp:
        return recipe.key + recipe.timestamp;
    case FormForm::Key::KeyOnly:
        return recipe.key;
    case FormForm::Key::StampKey:
        return recipe.timestamp + recipe.key;
    case FormForm::Key::StampOnly:
        return recipe.timestamp;
    }
    return {};
}

} // namespace

Result<Material> materialOf(const ExplainInput &input)
{
    Material material;
    material.family = input.family;
    material.body = input.body;
    material.timestamp = input.timestamp;
    if (input.family == SignatureFamily::SaasV1) {
        const Result<CallbackParameters> decoded = decodedQuery(input.query);
        if (!decoded)
            return tl::unexpected(decoded.error());
        material.parameters = *decoded;
        material.rawParameters = rawQuery(input.query);
    } else {
        Result<JsonText> read = readJson(input.body, UnusableCharacters::Keep);
        if (read && read->root.kind == JsonValue::Kind::Object)
            material.json = std::move(read->root);
        else if (readsJson(input.family))
            return failure(ErrorKind::BadInput, QStringLiteral("The body must be one JSON object"),
                read ? QString() : read.error().detail);
    }
    if (input.family == SignatureFamily::KitV1)
        material.parameters = material.rawParameters = jsonParameters(*material.json);
    for (const auto &[name, value] : std::as_const(material.parameters)) {
        if (name == "timeStamp")
            material.timestamp = value;
    }
    return material;
}

Recipe rightRecipe(const Material &material, const ExplainInput &input)
{
    Recipe recipe;
    recipe.key = input.keys.first().key.bytes().toByteArray();
    recipe.timestamp = material.timestamp;
    recipe.nonce = input.nonce;
    switch (material.family) {
    case SignatureFamily::SaasV2:
        recipe.inner = DigestWay::Hmac;
        [[fallthrough]];
    case SignatureFamily::Kit:
        recipe.body.style.order = JsonStyle::Order::Ascending;
        recipe.body.style.nulls = JsonStyle::Nulls::Drop;
        recipe.parts = "kntb";
        recipe.text = DigestText::UpperHex;
        break;
    case SignatureFamily::UsagePush:
        recipe.body.raw = true;
        recipe.namesParts = true;
        recipe.parts = "tnb";
        recipe.between = "&";
        recipe.text = DigestText::Base64;
        break;
    case SignatureFamily::KitV1:
        recipe.form.keepsBlank = false;
        [[fallthrough]];
    case SignatureFamily::SaasV1:
        recipe.text = DigestText::Base64;
        break;
    case SignatureFamily::BodySign:
        recipe.body.raw = true;
        recipe.parts = "b";
        recipe.text = DigestText::Base64;
        break;
    case SignatureFamily::GatewayJwt:
        recipe.body.raw = true;
        recipe.text = DigestText::Base64Url;
        break;
    }
    return recipe;
}

QByteArray Kitchen::payload(const Recipe &recipe)
{
    const auto known = m_payloads.constFind(recipe.body.cacheKey);
    if (known != m_payloads.constEnd())
        return *known;
    m_work += m_material.body.size() * kWritingWeight;
    QByteArray made = bodyText(recipe.body, m_material.body, m_material.json);
    if (m_payloads.size() < 64)
        m_payloads.insert(recipe.body.cacheKey, made);
    return made;
}

QByteArray Kitchen::digest(DigestWay way, QByteArrayView key, QByteArrayView data)
{
    m_work += key.size() + data.size();
    switch (way) {
    case DigestWay::Hmac:
        return hmacSha256(key, data);
    case DigestWay::Plain:
        return QByteArray::fromHex(sha256Hex(data));
    case DigestWay::Swapped:
        return hmacSha256(data, key);
    case DigestWay::None:
        break;
    }
    return data.toByteArray();
}

Made Kitchen::make(const Recipe &recipe)
{
    Made made;
    switch (m_material.family) {
    case SignatureFamily::SaasV1:
    case SignatureFamily::KitV1:
        made.payload =
            recipe.form.json ? payload(recipe) : formText(recipe.form, m_material, recipe.body.dropped);
        made.canonical = made.payload;
        break;
    case SignatureFamily::GatewayJwt:
        made.payload = payload(recipe);
        made.canonical = jwtCanonical(recipe, made.payload);
        break;
    default:
        made.payload = payload(recipe);
        if (recipe.inner != DigestWay::None)
            made.bodyHash = textOf(recipe.innerText, digest(recipe.inner, recipe.key, made.payload));
        made.canonical = joinedParts(recipe, recipe.inner == DigestWay::None ? made.payload : made.bodyHash);
    }
    const QByteArray raw = digest(recipe.outer, outerKey(recipe, m_material.family), made.canonical);
    made.signature = textOf(recipe.text, raw);
    return made;
}

} // namespace zhanggui::explain
