// validated(): each rule is one function from the environment to the reason against it.
#include "models/environments/environment.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestAccessKey = 256;
constexpr qint64 kLargestCaFile = qint64(4) * 1024 * 1024;

using Checked = Result<void>;

Checked refuse(const char *field, const QString &reason)
{
    return failure(ErrorKind::BadInput, QStringLiteral("The environment cannot be used"),
        QStringLiteral("%1: %2").arg(QLatin1String(field), reason));
}

/// Control and format characters (also those that turn the direction of text) and line separators.
bool isUnprintable(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

Checked checkName(const Environment &environment)
{
    const QString &name = environment.name.text();
    if (name.isEmpty())
        return refuse("name", QStringLiteral("it is empty"));
    if (name.size() > kLongestName)
        return refuse("name", QStringLiteral("it is longer than %1 characters").arg(kLongestName));
    if (std::ranges::any_of(name, isUnprintable))
        return refuse("name", QStringLiteral("it holds a control character"));
    return {};
}

Checked checkBaseUrl(const Environment &environment)
{
    const QUrl &url = environment.baseUrl;
    if (url.isEmpty())
        return refuse("baseUrl", QStringLiteral("it is empty"));
    if (!url.isValid() || url.host().isEmpty())
        return refuse("baseUrl", QStringLiteral("it is no address of the form https://host"));
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return refuse("baseUrl", QStringLiteral("it holds a user name or password"));
    if (url.hasQuery())
        return refuse("baseUrl", QStringLiteral("it holds a query"));
    if (url.hasFragment())
        return refuse("baseUrl", QStringLiteral("it holds a fragment"));
    if (url.scheme() == u"https")
        return {};
    if (url.scheme() != u"http")
        return refuse("baseUrl", QStringLiteral("its scheme is not https"));
    if (!isLoopbackHost(url.host()))
        return refuse("baseUrl", QStringLiteral("plain http is allowed to this machine only, use https"));
    return {};
}

Checked checkFallbackHost(const Environment &environment)
{
    const QString &host = environment.fallbackHost;
    if (host.isEmpty())
        return {};
    const QUrl url(QStringLiteral("https://") + host, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.path().isEmpty() || url.hasQuery() || url.hasFragment()
        || url.authority().contains(u'@'))
        return refuse("fallbackHost", QStringLiteral("it is no host name"));
    if (environment.baseUrl.scheme() == u"http" && !isLoopbackHost(url.host()))
        return refuse(
            "fallbackHost", QStringLiteral("plain http is allowed to this machine only, use https"));
    return {};
}

Checked checkAccessKey(const Environment &environment)
{
    const QString &key = environment.accessKey;
    if (key.size() > kLongestAccessKey)
        return refuse("accessKey", QStringLiteral("it is longer than %1 characters").arg(kLongestAccessKey));
    // It stands in the Authorization header between "Access=" and a comma.
    const auto unfit = [](QChar c) { return c <= u' ' || c > u'~' || c == u',' || c == u'"'; };
    if (std::ranges::any_of(key, unfit))
        return refuse("accessKey",
            QStringLiteral("it holds a blank, a control character or another one that no AK has"));
    return {};
}

Checked checkCaFile(const Environment &environment)
{
    if (environment.caFile.isEmpty())
        return {};
    QFile file(environment.caFile);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return refuse("caFile", QStringLiteral("it cannot be read"));
    if (file.size() > kLargestCaFile)
        return refuse("caFile", QStringLiteral("it is too large for a list of certificates"));
    const QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf("-----BEGIN CERTIFICATE-----");
    if (begin < 0 || text.indexOf("-----END CERTIFICATE-----", begin) < 0)
        return refuse("caFile", QStringLiteral("it holds no certificate in PEM form"));
    return {};
}

Checked checkProxy(const Environment &environment)
{
    if (environment.proxy.isEmpty())
        return {};
    const QUrl url(environment.proxy, QUrl::StrictMode);
    const bool known = url.scheme() == u"http" || url.scheme() == u"socks5";
    if (!url.isValid() || !known || url.host().isEmpty() || url.port() <= 0)
        return refuse(
            "proxy", QStringLiteral("it is no address of the form http://host:port or socks5://host:port"));
    if (!url.password(QUrl::FullyEncoded).isEmpty())
        return refuse("proxy", QStringLiteral("it holds a password"));
    if ((!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment())
        return refuse("proxy", QStringLiteral("it holds more than host and port"));
    return {};
}

Checked checkCurrency(const Environment &environment)
{
    const QString &currency = environment.currency;
    const bool letters = std::ranges::all_of(currency, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!currency.isEmpty() && (currency.size() != 3 || !letters))
        return refuse("currency", QStringLiteral("it is no code of three letters such as CNY"));
    return {};
}

void tidy(Environment &environment)
{
    environment.name = EnvironmentName(environment.name.text().trimmed());
    environment.fallbackHost = environment.fallbackHost.trimmed();
    environment.accessKey = environment.accessKey.trimmed();
    environment.proxy = environment.proxy.trimmed();
    environment.currency = environment.currency.trimmed().toUpper();
    if (environment.baseUrl.path() == u"/")
        environment.baseUrl.setPath({});
    if (!environment.caFile.isEmpty())
        environment.caFile = QFileInfo(environment.caFile).absoluteFilePath();
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || host == u"::1"
        || host == u"[::1]")
        return true;
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == u"127"
        && std::ranges::all_of(parts, [](const QString &part) {
               const bool digits = std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
               return digits && !part.isEmpty() && part.size() <= 3 && part.toInt() <= 255;
           });
}

Result<Environment> validated(Environment environment)
{
    tidy(environment);
    for (auto *check : { checkName, checkBaseUrl, checkFallbackHost, checkAccessKey, checkCaFile, checkProxy,
             checkCurrency }) {
        if (const Checked good = check(environment); !good)
            return tl::unexpected(good.error());
    }
    return environment;
}

} // namespace zhanggui
