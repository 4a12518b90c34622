#include "net/seller/answer_faults.h"

#include "models/json/json_writer.h"
#include "net/seller/field_faults.h"
#include "net/signing/callback_signature.h"

#include <QStringConverter>

namespace zhanggui {

namespace {

constexpr qint64 kSlowMs = 6'000;
constexpr qint64 kBlockingMs = 25'000;
constexpr qint64 kOneAtATimeMs = 3'000;

constexpr char kLoginPage[] = "<!DOCTYPE html><html><head><title>Log in</title></head><body><form>"
                              "<input name=\"password\" type=\"password\"></form></body></html>";
constexpr char kErrorPage[] = "<html><body><h1>Whitelabel Error Page</h1><p>There was an unexpected error "
                              "(type=Internal Server Error, status=500).</p></body></html>";
constexpr QByteArrayView kGbkSuccess = "\xB3\xC9\xB9\xA6"; // 成功 in GBK

/// gzip with stored blocks (RFC 1951, RFC 1952): from the zlib stream that Qt makes.
QByteArray gzipped(const QByteArray &plain)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : plain) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    const auto little = [](quint32 value) {
        QByteArray bytes;
        for (int i = 0; i < 4; ++i)
            bytes += char((value >> (8 * i)) & 0xFF);
        return bytes;
    };
    // qCompress: four bytes of length, two of zlib's head, deflate, four of Adler-32.
    const QByteArray zlib = qCompress(plain).sliced(4);
    const QByteArray head("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    return head + zlib.sliced(2, zlib.size() - 6) + little(~crc) + little(quint32(plain.size()));
}

QByteArray enveloped(const SellerFaultSet &faults, const SellerAnswer &answer, const JsonStyle &style)
{
    if (faults.has("answer-wrapped"))
        return "{\"code\":0,\"message\":\"ok\",\"data\":" + writeJson(answer.root, style) + '}';
    if (faults.has("answer-in-a-list"))
        return '[' + writeJson(answer.root, style) + ']';
    if (faults.has("json-in-a-string"))
        return jsonQuoted(QString::fromUtf8(writeJson(answer.root, style)), style);
    return writeJson(answer.root, style);
}

QByteArray textOf(const SellerFaultSet &faults, const SellerAnswer &answer)
{
    if (answer.root.kind == JsonValue::Kind::Text) // no JSON: a page of the framework
        return "<html><body><h1>Error</h1><pre>" + answer.root.text.toUtf8() + "</pre></body></html>";
    if (faults.has("empty-answer"))
        return {};
    if (faults.has("login-page"))
        return kLoginPage;
    if (faults.has("error-page"))
        return kErrorPage;
    QByteArray text = enveloped(faults, answer, { .escapeNonAscii = true });
    if (faults.has("member-twice"))
        text.replace(0, 1, "{\"resultMsg\":\"first\",");
    if (faults.has("single-quotes"))
        text.replace('"', '\'');
    if (faults.has("text-behind-json"))
        text += " ok";
    if (faults.has("gbk-text"))
        text.replace("success.", kGbkSuccess);
    if (faults.has("byte-order-mark"))
        text.prepend("\xEF\xBB\xBF");
    if (faults.has("utf-16-text"))
        text = QStringEncoder(QStringConverter::Utf16LE).encode(QString::fromUtf8(text));
    return text;
}

int statusOf(const SellerFaultSet &faults, const SellerAnswer &answer)
{
    if (faults.has("error-page")
        || (faults.has("strange-call-breaks") && answer.code() == QLatin1String(seller_code::kBadRequest)))
        return 500;
    if (answer.status != 200)
        return answer.status;
    if (faults.has("status-201"))
        return 201;
    return faults.has("redirect") ? 302 : 200;
}

QByteArray contentType(const SellerFaultSet &faults, const SellerReply &reply)
{
    if (reply.body.startsWith('<') || faults.has("content-type-html"))
        return "text/html";
    if (faults.has("content-type-text"))
        return "text/plain";
    return faults.has("charset-gbk-declared") ? "application/json;charset=GBK" : "application/json";
}

/// Over the bytes that are sent, with the Key alone (zh-cn_topic_0070649157, C); or not.
QByteArray bodySignValue(const SellerFaultSet &faults, const SellerCall &call, const SellerAnswer &answer,
    const QByteArray &body, const Secret &key)
{
    if (faults.has("body-sign-of-other-text"))
        return bodySign(writeJson(answer.root, { .blanks = JsonStyle::Blanks::AfterSeparators }), key);
    if (faults.has("body-sign-key-with-time"))
        return bodySign(
            body, Secret(QByteArray(key.bytes().toByteArray() + call.field("timeStamp").toUtf8())));
    if (faults.has("body-sign-in-hex"))
        return QByteArray::fromBase64(bodySign(body, key)).toHex();
    return bodySign(body, key);
}

void addBodySign(const SellerFaultSet &faults, const SellerCall &call, const SellerAnswer &answer,
    const Secret &key, SellerReply &reply)
{
    if (faults.has("body-sign-missing"))
        return;
    const QByteArray value = bodySignValue(faults, call, answer, reply.body, key);
    reply.headers.emplaceBack("Body-Sign", "sign_type=\"HMAC-SHA256\", signature= \"" + value + '"');
    if (faults.has("body-sign-before-line-end"))
        reply.body += '\n';
}

qint64 delayOf(const SellerFaultSet &faults)
{
    if (faults.has("blocks-25-seconds"))
        return kBlockingMs;
    if (faults.has("one-at-a-time"))
        return kOneAtATimeMs;
    return faults.has("slow-6-seconds") ? kSlowMs : 0;
}

} // namespace

SellerReply sellerReply(const SellerFaultSet &faults, const SellerCall &call, SellerAnswer answer,
    const Secret *signing, const Secret *fieldKey)
{
    spoilFields(faults, call, answer, fieldKey);
    SellerReply reply;
    reply.status = statusOf(faults, answer);
    reply.delayMs = answer.delayMs + delayOf(faults);
    reply.holdsOthersUp = faults.has("one-at-a-time");
    reply.code = answer.code();
    reply.body = textOf(faults, answer);
    if (faults.has("strange-call-breaks") && reply.status == 500)
        reply.body = kErrorPage;
    if (!faults.has("content-type-missing"))
        reply.headers.emplaceBack("Content-Type", contentType(faults, reply));
    if (reply.status == 302)
        reply.headers.emplaceBack("Location", "/login");
    if (signing)
        addBodySign(faults, call, answer, *signing, reply);
    if (faults.has("compressed-unasked")) {
        reply.headers.emplaceBack("Content-Encoding", "gzip");
        reply.body = gzipped(reply.body);
    }
    return reply;
}

} // namespace zhanggui
