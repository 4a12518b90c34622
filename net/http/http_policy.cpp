#include "net/http/http_policy.h"

#include <QFile>
#include <QHostAddress>

#include <array>

namespace zhanggui {

namespace {

bool isTokenByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'))
        return true;
    return byte != 0 && byte < 0x80 && QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

/// Printable ASCII and blanks: a CR or LF in a value would be sent as it is and start another header.
bool isHeaderText(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

QByteArray authorityOf(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray bracketed = host.contains(':') ? '[' + host + ']' : host;
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    return url.port(usual) == usual ? bracketed : bracketed + ':' + QByteArray::number(url.port());
}

Result<void> validateAddress(const QUrl &url)
{
    const auto bad = [&url](const QString &what) {
        return failure(
            ErrorKind::BadInput, what, url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toString());
    };
    if (!url.isValid() || url.host().isEmpty())
        return bad(QStringLiteral("The address is not a valid address of a server."));
    if (!url.userInfo().isEmpty())
        return bad(QStringLiteral("The address holds a user name or password, which is not sent."));
    if (url.scheme() == QLatin1String("http") && !isLoopback(url))
        return bad(QStringLiteral("Plain http is allowed only to this machine; use https."));
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return bad(QStringLiteral("The address begins neither with https nor with http."));
    return {};
}

/// The client sets these itself, or leaves them alone because a value of ours would switch a safety off:
/// with an Accept-Encoding of ours Qt no longer limits what it decompresses.
constexpr std::array kOwnHeaders{ "content-length", "transfer-encoding", "connection", "accept-encoding",
    "cookie", "expect", "upgrade" };

Result<void> validateHeader(const HttpHeader &header, const QUrl &url)
{
    const auto bad = [&header](const QString &what) {
        return failure(
            ErrorKind::BadInput, what, QString::fromLatin1(header.name.left(80).toPercentEncoding("-_")));
    };
    if (!isToken(header.name))
        return bad(QStringLiteral("A header's name holds characters that are not allowed."));
    if (!isHeaderText(header.value))
        return bad(QStringLiteral("A header's value holds control or non-ASCII characters."));
    const QByteArray name = header.name.toLower();
    if (std::find(kOwnHeaders.begin(), kOwnHeaders.end(), name) != kOwnHeaders.end())
        return bad(QStringLiteral("This header is set by the client itself."));
    if (name == "host" && header.value.compare(authorityOf(url), Qt::CaseInsensitive) != 0)
        return bad(QStringLiteral("The Host header names another server than the address."));
    return {};
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

Result<void> validateRequest(const HttpRequest &request)
{
    if (!isToken(request.method) || request.method != request.method.toUpper()) {
        return failure(ErrorKind::BadInput, QStringLiteral("The method is not an upper-case word."),
            QString::fromLatin1(request.method.left(40).toPercentEncoding()));
    }
    if (Result<void> address = validateAddress(request.url); !address)
        return address;
    for (const HttpHeader &header : request.headers) {
        if (Result<void> valid = validateHeader(header, request.url); !valid)
            return valid;
    }
    return {};
}

Result<QNetworkProxy> proxyFromText(const QString &text)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    if (text == QLatin1String("none"))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(text);
    const bool http = url.scheme() == QLatin1String("http");
    if ((!http && url.scheme() != QLatin1String("socks5")) || url.host().isEmpty() || url.port() <= 0) {
        return failure(ErrorKind::BadInput,
            QStringLiteral("A proxy is written http://host:port, socks5://host:port or none."));
    }
    if (!url.userInfo().isEmpty()) {
        return failure(ErrorKind::BadInput,
            QStringLiteral("A proxy's user name and password are not kept in settings."));
    }
    return QNetworkProxy(
        http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(), quint16(url.port()));
}

Result<QList<QSslCertificate>> certificatesFromFile(const QString &file)
{
    if (file.isEmpty())
        return QList<QSslCertificate>();
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::BadInput, QStringLiteral("The CA file cannot be read."),
            file % u": " % pem.errorString());
    }
    // 4 MB hold some thousand certificates: more is another kind of file.
    const QList<QSslCertificate> found =
        QSslCertificate::fromData(pem.read(qint64(4) * 1024 * 1024), QSsl::Pem);
    if (found.isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("The CA file holds no certificate in PEM form."), file);
    return found;
}

} // namespace zhanggui
