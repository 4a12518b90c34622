#include "net/callbacks/request_builder.h"

#include "net/callbacks/request_signing.h"
#include "net/callbacks/send_words.h"
#include "net/signing/canonical.h"
#include "net/signing/form_encoding.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool isGet(const CallbackInterface &callback)
{
    return callback.method == "GET";
}

/// As the published examples of each guide print it: SaaS zh-cn_topic_0070649427 (charset=utf8), order
/// notification zh-cn_topic_0000002055600456 (charset=utf-8), kit zh-cn_topic_0070649433 and License 2.0
/// zh-cn_topic_0070649248 (none).
QByteArray officialContentType(const CallbackInterface &callback)
{
    if (callback.family == u"order-notify")
        return "application/json;charset=utf-8";
    if (callback.family.startsWith(u"kit") || callback.family == u"license-code"
        || callback.family == u"gateway")
        return "application/json";
    return "application/json;charset=utf8";
}

/// Path of the production address with the interface's own behind it.
QByteArray pathOf(const QUrl &url, const CallbackInterface &callback)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toUtf8();
    if (!callback.path.isEmpty() && path.endsWith('/'))
        path.chop(1);
    path += callback.path.toUtf8();
    return path.isEmpty() ? QByteArray("/") : path;
}

QByteArray joined(const QByteArray &left, const QByteArray &right)
{
    if (left.isEmpty() || right.isEmpty())
        return left + right;
    return left + '&' + right;
}

Result<QByteArray> methodOf(const CallbackInterface &callback, const SendForm &form)
{
    const QByteArray method = form.method.isEmpty() ? callback.method : form.method;
    if (!isMethod(method))
        return failure(ErrorKind::BadInput, QStringLiteral("This is no HTTP method"),
            QString::fromUtf8(method.left(40)));
    return method;
}

Result<QByteArray> contentTypeOf(const CallbackInterface &callback, const SendForm &form)
{
    const QByteArray type =
        form.contentType.isEmpty() ? officialContentType(callback) : form.contentType.toUtf8();
    if (!isHeaderValue(type))
        return failure(ErrorKind::BadInput, QStringLiteral("A content type is printable ASCII"));
    return type;
}

struct Head {
    QByteArray method;
    QByteArray target;
    QByteArray contentType; // empty: no body, no such header
    QList<QPair<QByteArray, QByteArray>> headers;
};

Result<QByteArray> headBytes(
    const Head &head, const RequestContext &context, qsizetype bodySize, bool hasBody)
{
    QByteArray text = head.method + ' ' + head.target + " HTTP/1.1\r\nHost: " + hostHeaderValue(context.url)
        + "\r\nAccept: application/json\r\n";
    if (hasBody)
        text += "Content-Type: " + head.contentType + "\r\nContent-Length: " + QByteArray::number(bodySize)
            + "\r\n";
    for (const auto &[name, value] : head.headers) {
        if (!isHeaderValue(name) || name.contains(':') || !isHeaderValue(value))
            return failure(ErrorKind::BadInput, QStringLiteral("A header must be printable ASCII"));
        text += name + ": " + value + "\r\n";
    }
    text += "User-Agent: zhanggui/" ZHANGGUI_VERSION "\r\nConnection: ";
    return text + (context.keepAlive ? "keep-alive" : "close") + "\r\n\r\n";
}

/// The gateway adds these to what it forwards (sp_topic_0000236, 2025-11-13, C).
void addGatewayHeaders(QList<QPair<QByteArray, QByteArray>> &headers, const RandomBytes &random)
{
    headers.emplaceBack("X-Request-Id", newUuid(random).toLatin1());
    headers.emplaceBack("X-Customer-Id", random(16).toHex());
    headers.emplaceBack("X-Customer-Name", "zhanggui");
}

bool carriesTestFlag(const FilledRequest &filled, const SendForm &form, const QByteArray &body)
{
    if (form.body != u"raw")
        return filled.testFlag && form.body != u"empty";
    const Result<JsonText> json = readJson(body);
    return json && json->root.member(u"testFlag").text == u"1";
}

Result<QByteArray> queryOf(const CallbackInterface &callback, const SendForm &form, const QByteArray &body,
    const SignedParts &parts, const QUrl &url)
{
    QByteArray query = url.query(QUrl::FullyEncoded).toUtf8();
    if (isGet(callback) && form.body == u"raw") {
        if (!isHeaderValue(body) || body.contains(' '))
            return failure(
                ErrorKind::BadInput, QStringLiteral("A raw query is printable ASCII without blanks"));
        query = joined(query, body);
        const auto token = std::find_if(parts.query.begin(), parts.query.end(),
            [](const auto &part) { return part.first == "authToken"; });
        return token == parts.query.end() ? query : joined(query, encodedQuery({ *token }));
    }
    return joined(query, encodedQuery(parts.query));
}

} // namespace

Result<BuiltRequest> buildRequest(
    const CallbackInterface &callback, const CaseStep &step, const RequestContext &given)
{
    RequestContext context = given;
    if (context.values.business.isEmpty())
        context.values.business = newUuid(context.values.random);
    if (context.values.newOrder.isEmpty())
        context.values.newOrder = newOrderNumber(context.values.nowMs, context.values.random);
    const Result<QByteArray> method = methodOf(callback, step.form);
    const Result<QByteArray> type = contentTypeOf(callback, step.form);
    if (!method || !type)
        return tl::unexpected(method ? type.error() : method.error());
    const Result<FilledRequest> filled = fillRequest(callback, step, context);
    if (!filled)
        return tl::unexpected(filled.error());
    const Result<QByteArray> body = bodyOf(*filled, step.form, context);
    if (!body)
        return tl::unexpected(body.error());
    const CallbackParameters own =
        decodedQuery(context.url.query(QUrl::FullyEncoded).toUtf8()).value_or(CallbackParameters());
    Result<SignedParts> parts = signRequest(callback, step.form, *filled, *body, own, context);
    if (!parts)
        return tl::unexpected(parts.error());
    const Result<QByteArray> query = queryOf(callback, step.form, *body, *parts, context.url);
    if (!query)
        return tl::unexpected(query.error());
    if (callback.signing == u"jwt")
        addGatewayHeaders(parts->headers, context.values.random);
    const QByteArray path = pathOf(context.url, callback);
    const Head head{ *method, query->isEmpty() ? path : path + '?' + *query, *type, parts->headers };
    const QByteArray sentBody = isGet(callback) ? QByteArray() : *body;
    const bool hasBody = !isGet(callback) || *method != "GET";
    return headBytes(head, context, sentBody.size(), hasBody).map([&](const QByteArray &bytes) {
        return BuiltRequest{ bytes + sentBody, parts->record, parts->nonce,
            carriesTestFlag(*filled, step.form, *body), filled->notCaptured };
    });
}

} // namespace zhanggui
