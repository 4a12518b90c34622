// Framing, status, headers, and what of the body is not JSON.
#include "net/callbacks/judging/verdicts.h"
#include "net/wire/http_reader.h"

#include <QRegularExpression>

#include <array>

namespace zhanggui {

namespace {

QString text(const QByteArray &bytes)
{
    return shownText(QString::fromUtf8(bytes), 120);
}

/// What of the content type follows the media type: "charset=utf-8"; empty when nothing does.
QByteArray parametersOf(const QByteArray &contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    return semicolon < 0 ? QByteArray() : contentType.sliced(semicolon + 1).trimmed();
}

QByteArray charsetOf(const QByteArray &parameters)
{
    for (const QByteArray &part : parameters.split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.left(equals).trimmed().toLower() == "charset")
            return part.sliced(equals + 1).trimmed().replace('"', "").toLower();
    }
    return {};
}

void judgeContentType(const Exchange &exchange, Verdicts &verdicts)
{
    const QByteArray header = headerOf(exchange.wire, "Content-Type");
    const bool good = mediaType(header) == "application/json" || exchange.answer.eventStream;
    const QString shown = header.isEmpty() ? QStringLiteral("–") : text(header);
    verdicts.say(good, "content-type", { { QStringLiteral("type"), shown } });
    const QByteArray parameters = parametersOf(header);
    if (good) {
        verdicts.say(parameters.isEmpty(), "content-type-parameters", { { QStringLiteral("type"), shown } });
    }
    const QByteArray charset = charsetOf(parameters);
    verdicts.say(charset.isEmpty() || charset == "utf-8" || charset == "utf8", "declared-charset",
        { { QStringLiteral("charset"), text(charset) } });
}

/// Whose page it is, as a word of the catalogue; empty when the body is no web page.
QString pageKind(const WireRecord &wire)
{
    struct Sign {
        const char *text;
        const char16_t *page;
    };
    static constexpr std::array kSigns{ Sign{ "whitelabel error page", u"page-spring" },
        Sign{ "apache tomcat", u"page-tomcat" }, Sign{ "<center>nginx", u"page-nginx" },
        Sign{ "openresty", u"page-nginx" }, Sign{ "apache/2", u"page-apache" },
        Sign{ "internet information services", u"page-iis" }, Sign{ "iis ", u"page-iis" },
        Sign{ "cannot post ", u"page-express" }, Sign{ "cannot get ", u"page-express" },
        Sign{ "django", u"page-django" }, Sign{ "csrf", u"page-django" },
        Sign{ "fatal error</b>", u"page-php" }, Sign{ "cloudflare", u"page-waf" },
        Sign{ "firewall", u"page-waf" }, Sign{ "type=\"password\"", u"page-login" } };
    const QByteArray begin = wire.body.left(16 * 1024).toLower();
    const QByteArray start = begin.trimmed().left(64);
    const bool isPage = mediaType(headerOf(wire, "Content-Type")) == "text/html"
        || start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<head");
    if (!isPage)
        return {};
    const auto found = std::find_if(
        kSigns.begin(), kSigns.end(), [&begin](const Sign &sign) { return begin.contains(sign.text); });
    return found == kSigns.end() ? QStringLiteral("page-other") : QString::fromUtf16(found->page);
}

QString cookieNames(const WireRecord &wire)
{
    QStringList names;
    for (const auto &[name, value] : wire.headers) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) == 0)
            names.append(text(value.left(std::max<qsizetype>(0, value.indexOf('=')))));
    }
    return names.mid(0, 5).join(QStringLiteral(", "));
}

} // namespace

void judgeFraming(const Exchange &exchange, Verdicts &verdicts)
{
    // Two findings have checks of their own that say more.
    static const QStringList kElsewhere{ QStringLiteral("content-encoding"), QStringLiteral("body-bom") };
    QList<const WireFinding *> seen;
    for (const WireFinding &finding : exchange.wire.findings) {
        if (!kElsewhere.contains(finding.id))
            seen.append(&finding);
    }
    for (const WireFinding *finding : std::as_const(seen)) {
        const WireFindingKind kind = finding->fatal ? WireFindingKind::Fatal : wireFindingKind(finding->id);
        const VerdictFacts facts{ { QStringLiteral("reason"), finding->id },
            { QStringLiteral("byte"), QString::number(finding->offset) } };
        verdicts.fall(kind == WireFindingKind::Fatal ? "framing"
                : kind == WireFindingKind::Fault     ? "framing-oddity"
                                                     : "framing-detail",
            facts);
    }
    for (const char *check : { "framing", "framing-oddity", "framing-detail" }) {
        if (exchange.answer.whole && !verdicts.has(QLatin1String(check)))
            verdicts.pass(check);
    }
}

void judgeHttp(const Exchange &exchange, Verdicts &verdicts)
{
    const WireRecord &wire = exchange.wire;
    verdicts.say(
        wire.status == 200, "http-status", { { QStringLiteral("status"), QString::number(wire.status) } });
    const bool redirects = wire.status >= 300 && wire.status <= 399;
    const QByteArray location = headerOf(wire, "Location");
    verdicts.say(!redirects, "redirect",
        { { QStringLiteral("location"), location.isEmpty() ? QStringLiteral("–") : text(location) } });
    const QString page = pageKind(wire);
    verdicts.say(page.isEmpty(), "error-page", { { QStringLiteral("page"), page } });
    const QString cookies = cookieNames(wire);
    verdicts.say(cookies.isEmpty(), "cookie", { { QStringLiteral("name"), cookies } });
    judgeContentType(exchange, verdicts);
    const QByteArray coding = headerOf(wire, "Content-Encoding").trimmed().toLower();
    verdicts.say(coding.isEmpty() || coding == "identity", "content-encoding",
        { { QStringLiteral("coding"), text(coding) } });
}

void judgeStackTrace(const Exchange &exchange, Verdicts &verdicts)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(\bat [\w$.<>]+\([\w$]+\.(?:java|kt|scala|groovy):\d+\)|\b(?:java|javax|jakarta|org\.springframework|org\.hibernate)(?:\.\w+)+(?:Exception|Error)\b|Traceback \(most recent call last\)|\bin /\S+\.(?:php|rb|py|js|ts)(?: on line |:)\d+|\bat .{1,120} in \S+\.cs:line \d+|\bat .{1,120}\(.{1,200}\.(?:js|ts):\d+:\d+\)|goroutine \d+ \[running\]|SQLSTATE\[|\bORA-\d{5}\b|You have an error in your SQL syntax|SQLSyntaxErrorException|psql: error|sqlite3\.\w*Error)"));
    const QString body = QString::fromUtf8(exchange.wire.body.left(64 * 1024));
    const QRegularExpressionMatch match = pattern.match(body);
    const VerdictFacts facts{ { QStringLiteral("evidence"), shownText(match.captured()) } };
    const QLatin1String check("no-stack-trace");
    const Expectation *expected = expectationOf(*exchange.context.step, check);
    if (!match.hasMatch())
        verdicts.pass("no-stack-trace");
    else if (expected)
        verdicts.fall(*expected, "no-stack-trace", facts);
    else
        verdicts.fall("no-stack-trace", facts);
}

} // namespace zhanggui
