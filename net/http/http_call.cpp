#include "net/http/http_call.h"

#include "net/http/body_device.h"
#include "net/http/tls_fault.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace zhanggui {

namespace {

/// Method, host, path, status and time only: queries and headers may hold what nobody should read.
Q_LOGGING_CATEGORY(logHttp, "zhanggui.http", QtWarningMsg)

constexpr qint64 kReadBufferBytes = qint64(1024) * 1024;

struct NetworkSentence {
    QNetworkReply::NetworkError error;
    const char *sentence; // %1: the host
};

constexpr NetworkSentence kNetworkSentences[] = {
    { QNetworkReply::ConnectionRefusedError, "%1 refused the connection." },
    { QNetworkReply::RemoteHostClosedError, "%1 closed the connection before the answer was complete." },
    { QNetworkReply::HostNotFoundError, "The name %1 was not found." },
    { QNetworkReply::TimeoutError, "The connection to %1 timed out." },
    { QNetworkReply::ProxyConnectionRefusedError, "The proxy on the way to %1 refused the connection." },
    { QNetworkReply::ProxyNotFoundError, "The proxy on the way to %1 was not found." },
    { QNetworkReply::ProxyTimeoutError, "The proxy on the way to %1 did not answer in time." },
    { QNetworkReply::ProxyAuthenticationRequiredError, "The proxy on the way to %1 wants a password." },
    { QNetworkReply::ContentReSendError,
        "%1 closed the connection without an answer; nothing was sent again." },
};

Error networkError(QNetworkReply::NetworkError error, const QString &text, const QString &host)
{
    const auto *known = std::find_if(std::begin(kNetworkSentences), std::end(kNetworkSentences),
        [error](const NetworkSentence &entry) { return entry.error == error; });
    const char *sentence =
        known == std::end(kNetworkSentences) ? "The connection to %1 failed." : known->sentence;
    return { ErrorKind::Network, QString::fromLatin1(sentence).arg(host), text };
}

Error badReply(const QString &what, const QString &detail = {})
{
    return { ErrorKind::BadReply, what, detail };
}

} // namespace

HttpCall::HttpCall(HttpRequest request, const HttpPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_policy(policy)
{
    m_promise.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail({ ErrorKind::Timeout,
            QStringLiteral("%1 did not answer completely within %2 ms.").arg(host()).arg(m_policy.deadlineMs),
            status() == 0 ? QStringLiteral("no answer yet")
                          : QStringLiteral("%1 bytes of the body had come").arg(m_body.size()) });
    });
}

QString HttpCall::host() const
{
    const int usual = m_request.url.scheme() == QLatin1String("https") ? 443 : 80;
    return QStringLiteral("%1:%2").arg(m_request.url.host()).arg(m_request.url.port(usual));
}

QNetworkRequest HttpCall::networkRequest(const QSslConfiguration &tls) const
{
    QNetworkRequest request(m_request.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setMaximumRedirectsAllowed(0);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setDecompressedSafetyCheckThreshold(m_policy.maxBodyBytes);
    request.setSslConfiguration(tls);
    request.setRawHeader("User-Agent", "zhanggui/" ZHANGGUI_VERSION);
    // Said so that Qt does not send the language of the machine.
    request.setRawHeader("Accept-Language", "zh-CN,en");
    for (const HttpHeader &header : m_request.headers)
        request.setRawHeader(header.name, header.value);
    return request;
}

void HttpCall::dispatch(QNetworkAccessManager &manager, const QSslConfiguration &tls)
{
    m_clock.start();
    // Started here and not in the queue, where waiting is no fault of the server.
    m_deadline.start(std::chrono::milliseconds(m_policy.deadlineMs));
    QNetworkRequest request = networkRequest(tls);
    if (m_request.method == "GET" && m_request.body.isEmpty()) {
        m_reply = manager.get(request);
    } else {
        auto *body = new BodyDevice(m_request.body);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        m_reply = manager.sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(kReadBufferBytes);
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &faults) { m_tlsFaults = faults; });
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpCall::checkCertificate);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::checkHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::conclude);
}

void HttpCall::fail(Error error)
{
    finish(tl::unexpected<Error>(std::move(error)));
}

void HttpCall::checkCertificate()
{
    // Emitted before the request is written, so a certificate that is refused here sees none of it.
    if (const std::optional<Error> fault = certificateFault())
        fail(*fault);
}

std::optional<Error> HttpCall::certificateFault() const
{
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    if (certificate.isNull() || namesHost(certificate, m_request.url.host(QUrl::FullyEncoded)))
        return {};
    return otherHostError(certificate, host());
}

void HttpCall::checkHead()
{
    if (const std::optional<Error> fault = headFault())
        fail(*fault);
}

std::optional<Error> HttpCall::headFault() const
{
    const int code = status();
    if (code >= 300 && code < 400) {
        const QUrl target = m_request.url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        return badReply(
            QStringLiteral("%1 redirects to another address, which a signed call does not follow.")
                .arg(host()),
            QStringLiteral("status %1 to %2://%3")
                .arg(QString::number(code), target.scheme(),
                    target.authority(QUrl::EncodeUnicode).section(u'@', -1)));
    }
    qint64 headBytes = 0;
    const QList<QNetworkReply::RawHeaderPair> &headers = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        headBytes += name.size() + value.size() + 4;
    // Qt drops all headers in silence when they are too many or too large for it.
    if (code >= 200 && headers.isEmpty())
        return badReply(QStringLiteral("The headers of the answer are missing or too large to be read."));
    if (headBytes > m_policy.maxHeaderBytes) {
        return badReply(QStringLiteral("The headers of the answer are larger than %1 bytes.")
                            .arg(m_policy.maxHeaderBytes),
            QString::number(headBytes));
    }
    if (!m_reply->hasRawHeader("Content-Length"))
        return {};
    const QByteArray text = m_reply->rawHeader("Content-Length");
    bool isNumber = false;
    const qint64 length = text.toLongLong(&isNumber);
    if (!isNumber || length < 0
        || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })
        || m_reply->hasRawHeader("Transfer-Encoding")) {
        return badReply(
            QStringLiteral("The answer's length is not stated clearly."), QString::fromLatin1(text.left(80)));
    }
    if (length > m_policy.maxBodyBytes) {
        return badReply(QStringLiteral("The answer is larger than %1 bytes.").arg(m_policy.maxBodyBytes),
            QString::number(length));
    }
    return {};
}

void HttpCall::readSome()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_policy.maxBodyBytes)
        fail(badReply(QStringLiteral("The answer is larger than %1 bytes.").arg(m_policy.maxBodyBytes)));
}

int HttpCall::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

std::optional<Error> HttpCall::transportFault() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!m_tlsFaults.isEmpty())
        return tlsError(m_tlsFaults, m_reply->sslConfiguration().peerCertificate(), host());
    if (error == QNetworkReply::SslHandshakeFailedError)
        return handshakeError(m_reply->errorString(), host());
    // From 200 on the numbers are Qt's reading of an HTTP status, which is for whoever called to judge.
    const bool aboutStatus = error >= QNetworkReply::ContentAccessDenied
        && error != QNetworkReply::ContentReSendError && status() >= 400;
    if (error == QNetworkReply::NoError || aboutStatus)
        return {};
    if (error == QNetworkReply::UnknownContentError || error == QNetworkReply::ProtocolFailure)
        return badReply(
            QStringLiteral("The answer of %1 is not well-formed HTTP.").arg(host()), m_reply->errorString());
    return networkError(error, m_reply->errorString(), host());
}

std::optional<Error> HttpCall::lengthFault() const
{
    // Qt keeps silent about a body that is shorter than announced. It removes the header when it
    // decompresses.
    if (!m_reply->hasRawHeader("Content-Length") || m_reply->hasRawHeader("Content-Encoding")
        || m_request.method == "HEAD")
        return {};
    const qint64 announced = m_reply->rawHeader("Content-Length").toLongLong();
    if (announced == m_body.size())
        return {};
    return badReply(QStringLiteral("The answer was cut: %1 bytes were announced, %2 came.")
                        .arg(announced)
                        .arg(m_body.size()));
}

void HttpCall::conclude()
{
    readSome();
    if (m_finished)
        return;
    std::optional<Error> fault = transportFault();
    if (!fault)
        fault = certificateFault();
    if (!fault)
        fault = headFault();
    if (!fault)
        fault = lengthFault();
    if (!fault && status() < 200)
        fault = badReply(QStringLiteral("%1 answered something that is not HTTP.").arg(host()));
    if (fault)
        return fail(*fault);
    HttpReply reply;
    reply.status = status();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.append({ name, value });
    reply.body = m_body;
    finish(reply);
}

void HttpCall::finish(Result<HttpReply> result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    if (result)
        result->elapsedMs = m_clock.elapsed();
    logEnd(result);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    m_promise.addResult(std::move(result));
    m_promise.finish();
    Q_EMIT ended(this);
}

void HttpCall::logEnd(const Result<HttpReply> &result) const
{
    const qint64 ms = m_clock.isValid() ? m_clock.elapsed() : 0;
    qCInfo(logHttp).noquote() << m_request.method << host() << m_request.url.path(QUrl::FullyEncoded)
                              << (result ? QString::number(result->status) : result.error().what) << ms
                              << "ms";
}

} // namespace zhanggui
