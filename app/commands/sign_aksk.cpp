#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/input_bytes.h"
#include "app/commands/sign_subcommands.h"
#include "models/core/wire_time.h"
#include "net/signing/aksk.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhanggui {

namespace {

QString usage()
{
    return QStringLiteral("sign aksk --method M --url U --ak AK --key-env VAR");
}

QString say(const char *text)
{
    return QCoreApplication::translate("SignCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("method"),
        say(QT_TRANSLATE_NOOP("SignCommand", "HTTP method, e.g. GET.")), QStringLiteral("method") });
    parser.addOption({ QStringLiteral("url"),
        say(QT_TRANSLATE_NOOP("SignCommand", "Address with http:// or https://, taken as it is.")),
        QStringLiteral("url") });
    parser.addOption({ QStringLiteral("header"),
        say(QT_TRANSLATE_NOOP("SignCommand", "A header to sign, \"Name: value\". May be repeated.")),
        QStringLiteral("header") });
    parser.addOption({ QStringLiteral("body-file"),
        say(QT_TRANSLATE_NOOP("SignCommand", "File with the exact bytes of the body.")),
        QStringLiteral("file") });
    addCredentialOptions(parser);
    addFormatOption(parser);
}

/// Path and query as written: QUrl would recode them.
Result<QByteArray> targetOf(const QString &url)
{
    const QByteArray text = url.toUtf8();
    const QByteArray lower = text.left(8).toLower();
    const qsizetype host = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
    const auto isEnd = [](char c) { return c == '/' || c == '?' || c == '#'; };
    const auto end = std::find_if(text.begin() + host, text.end(), isEnd);
    if (host == 0 || end == text.begin() + host)
        return failure(
            ErrorKind::BadInput, QStringLiteral("--url must begin with http:// or https:// and a host"), url);
    QByteArray target = text.mid(end - text.begin());
    if (const qsizetype fragment = target.indexOf('#'); fragment >= 0)
        target.truncate(fragment);
    if (!target.startsWith('/'))
        target.prepend('/');
    return target;
}

Result<HttpHeaders> headersOf(const QStringList &lines)
{
    HttpHeaders headers;
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            // Not the line itself: it may be a token that lost its name.
            return failure(ErrorKind::BadInput, QStringLiteral("--header must be \"Name: value\""),
                QStringLiteral("header %1").arg(headers.size() + 1));
        headers.append({ line.first(colon).toUtf8(), line.sliced(colon + 1).toUtf8() });
    }
    return headers;
}

Result<WireRequest> requestOf(const QCommandLineParser &parser)
{
    for (const QString &option : { QStringLiteral("method"), QStringLiteral("url") }) {
        if (parser.value(option).isEmpty())
            return failure(
                ErrorKind::BadInput, QStringLiteral("This option is missing"), QStringLiteral("--") + option);
    }
    Result<QByteArray> target = targetOf(parser.value(QStringLiteral("url")));
    if (!target)
        return tl::unexpected(target.error());
    Result<HttpHeaders> headers = headersOf(parser.values(QStringLiteral("header")));
    if (!headers)
        return tl::unexpected(headers.error());
    Result<QByteArray> body = inputBytes(parser, QStringLiteral("body-file"));
    if (!body)
        return tl::unexpected(body.error());
    return WireRequest{ parser.value(QStringLiteral("method")).toUtf8(), *target, *headers, *body };
}

QByteArray asJson(const AkskSignature &signature)
{
    const QJsonObject json{
        { QStringLiteral("canonicalRequest"), QString::fromUtf8(signature.canonicalRequest) },
        { QStringLiteral("stringToSign"), QString::fromUtf8(signature.stringToSign) },
        { QStringLiteral("signedHeaders"), QString::fromUtf8(signature.signedHeaders) },
        { QStringLiteral("signature"), QString::fromUtf8(signature.signature) },
        { QStringLiteral("authorization"), QString::fromUtf8(signature.authorization) },
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString asText(const AkskSignature &signature)
{
    return say(QT_TRANSLATE_NOOP("SignCommand",
                   "Canonical request:\n%1\n\nString to sign:\n%2\n\nSigned headers:\n%3\n\n"
                   "Signature:\n%4\n\nHeaders to send besides those given:\n%5"))
        .arg(QString::fromUtf8(signature.canonicalRequest), QString::fromUtf8(signature.stringToSign),
            QString::fromUtf8(signature.signedHeaders), QString::fromUtf8(signature.signature),
            QString(QStringLiteral("X-Sdk-Date: ")
                + QString::fromUtf8(headerValue(signature.headers, "x-sdk-date"))
                + QStringLiteral("\nAuthorization: ") + QString::fromUtf8(signature.authorization)));
}

Result<QString> signedText(const QCommandLineParser &parser)
{
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return tl::unexpected(json.error());
    Result<WireRequest> request = requestOf(parser);
    if (!request)
        return tl::unexpected(request.error());
    const Result<Credentials> credentials = credentialsFromOptions(parser);
    if (!credentials)
        return tl::unexpected(credentials.error());
    // Asked for by --token-env: temporary keys send and sign it.
    if (!credentials->securityToken.isEmpty())
        request->headers.append({ "X-Security-Token", credentials->securityToken.bytes().toByteArray() });
    const Result<AkskSignature> signature =
        signAkskWire(*request, credentials->accessKey, credentials->secretKey, systemNowMs());
    if (!signature)
        return tl::unexpected(signature.error());
    return *json ? QString::fromUtf8(asJson(*signature)) : asText(*signature);
}

} // namespace

Exit runSignAksk(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto end = parseArguments(parser, context, arguments, usage()))
        return *end;
    const Result<QString> text = signedText(parser);
    if (!text) {
        fail(context, text.error());
        return Exit::BadUsage; // all that can fail here is what was given
    }
    context.out << *text << Qt::endl;
    return Exit::Good;
}

} // namespace zhanggui
