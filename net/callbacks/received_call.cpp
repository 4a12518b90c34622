#include "net/callbacks/received_call.h"

#include "net/callbacks/curl_command.h"
#include "net/signing/body_sign_header.h"
#include "net/signing/form_encoding.h"

#include <algorithm>

namespace zhanggui {

namespace {

void takeHeader(ReceivedCall &call, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        call.headers.append({ line.first(colon).trimmed(), line.mid(colon + 1).trimmed() });
}

void takeTarget(ReceivedCall &call, const QByteArray &target)
{
    call.target = target;
    const qsizetype mark = target.indexOf('?');
    call.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    if (const qsizetype hash = call.query.indexOf('#'); hash >= 0)
        call.query.truncate(hash);
}

ReceivedCall fromCurl(const CurlCommand &command)
{
    ReceivedCall call;
    takeTarget(call, command.url.toUtf8());
    call.headers = command.headers;
    call.body = command.body;
    return call;
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_';
    });
}

bool isHeaderLine(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && isToken(QByteArrayView(line).first(colon)) && !line.mid(colon).startsWith("://");
}

/// Takes a line of the head; false when it is none.
bool takeHeadLine(ReceivedCall &call, const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    const bool requestLine = words.size() == 3 && words[2].startsWith("HTTP/");
    if (line.startsWith("HTTP/1."))
        return true; // an answer
    const bool method = words.size() == 2 && (words[0] == "POST" || words[0] == "GET");
    if (requestLine || method) {
        takeTarget(call, words[1]);
        return true;
    }
    if (words.size() == 1
        && (line.startsWith("http://") || line.startsWith("https://") || line.startsWith('/'))) {
        takeTarget(call, line);
        return true;
    }
    if (isHeaderLine(line)) {
        takeHeader(call, line);
        return true;
    }
    const bool query = words.size() == 1 && line.contains('=') && !line.startsWith('{');
    if (query)
        takeTarget(call, line.startsWith('?') ? line : '?' + line);
    return query;
}

/// The three parts of a token behind "Bearer", or of a bare one.
QByteArrayList jwtParts(const ReceivedCall &call)
{
    QByteArray token = headerOf(call, "Authorization");
    if (token.startsWith("Bearer "))
        token = token.mid(7);
    if (token.isEmpty())
        token = call.body.trimmed();
    const QByteArrayList parts = token.trimmed().split('.');
    return parts.size() == 3 && parts[0].startsWith("ey") ? parts : QByteArrayList();
}

QByteArray parameter(const CallbackParameters &parameters, QByteArrayView name)
{
    const auto found = std::find_if(
        parameters.cbegin(), parameters.cend(), [&name](const auto &one) { return one.first == name; });
    return found == parameters.cend() ? QByteArray() : found->second;
}

} // namespace

ReceivedCall readReceivedCall(const QByteArray &text)
{
    if (const QString words = QString::fromUtf8(text); holdsCurl(words)) {
        if (const Result<CurlCommand> command = curlFromText(words))
            return fromCurl(*command);
    }
    ReceivedCall call;
    qsizetype at = 0;
    bool head = false;
    while (at < text.size()) {
        const qsizetype end = text.indexOf('\n', at);
        const QByteArray line = text.mid(at, end < 0 ? -1 : end - at).trimmed();
        const qsizetype next = end < 0 ? text.size() : end + 1;
        if (line.isEmpty()) {
            at = next;
            if (head)
                break; // the body follows
            continue;
        }
        if (!takeHeadLine(call, line))
            break;
        head = true;
        at = next;
    }
    call.body = text.mid(at);
    return call;
}

QByteArray headerOf(const ReceivedCall &call, QByteArrayView name)
{
    for (const auto &[header, value] : call.headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::optional<SignatureFamily> familyOf(const ReceivedCall &call)
{
    const CallbackParameters parameters = decodedQuery(call.query).value_or(CallbackParameters());
    const auto has = [&](QByteArrayView name) { return !headerOf(call, name).isEmpty(); };
    if (has("x-sign"))
        return SignatureFamily::Kit;
    if (has("Body-Sign"))
        return SignatureFamily::BodySign;
    if (!parameter(parameters, "authToken").isEmpty())
        return SignatureFamily::SaasV1;
    if (has("authToken"))
        return SignatureFamily::KitV1;
    if (!parameter(parameters, "signature").isEmpty())
        return SignatureFamily::SaasV2;
    if (has("signature") && has("ts"))
        return SignatureFamily::UsagePush;
    if (!jwtParts(call).isEmpty())
        return SignatureFamily::GatewayJwt;
    return std::nullopt;
}

SignedParts partsOf(const ReceivedCall &call, SignatureFamily family)
{
    const CallbackParameters parameters = decodedQuery(call.query).value_or(CallbackParameters());
    const auto header = [&call](QByteArrayView name) { return headerOf(call, name); };
    SignedParts parts;
    parts.body = call.body;
    parts.query = call.query;
    switch (family) {
    case SignatureFamily::SaasV2:
        parts.timestamp = parameter(parameters, "timestamp");
        parts.nonce = parameter(parameters, "nonce");
        parts.signature = parameter(parameters, "signature");
        break;
    case SignatureFamily::Kit:
        parts.timestamp = header("x-timestamp");
        parts.nonce = header("x-nonce");
        parts.signature = header("x-sign");
        break;
    case SignatureFamily::SaasV1:
        parts.timestamp = parameter(parameters, "timeStamp");
        parts.signature = parameter(parameters, "authToken");
        break;
    case SignatureFamily::KitV1:
        parts.signature = header("authToken");
        break;
    case SignatureFamily::BodySign:
        if (const auto read = readBodySign("Body-Sign", header("Body-Sign")))
            parts.signature = read->signature;
        break;
    case SignatureFamily::UsagePush:
        parts.timestamp = header("ts");
        parts.nonce = header("nonce");
        parts.signature = header("signature");
        break;
    case SignatureFamily::GatewayJwt:
        if (const QByteArrayList token = jwtParts(call); !token.isEmpty()) {
            parts.body = QByteArray::fromBase64(token[1], QByteArray::Base64UrlEncoding);
            parts.signature = token[2];
        }
        break;
    }
    return parts;
}

} // namespace zhanggui
