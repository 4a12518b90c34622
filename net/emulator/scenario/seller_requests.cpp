// sellerRequest(): usage push (zh-cn_topic_0070649410 and -411, 2025-11-13, C), licences
// (zh-cn_topic_0070649244, -245, 2025, and 0000002290055385, 2025-10-15, C), upload (zh-cn_topic_0070649351,
// 2024-04-26, C), order query (zh-cn_topic_0070649350, 2024-04-26, C).
#include "net/emulator/json_spans.h"
#include "net/emulator/scenario/scenario_forms.h"
#include "net/emulator/scenario/seller_software.h"
#include "net/signing/aksk.h"
#include "net/signing/callback_signature.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QUrlQuery>

namespace zhanggui {

namespace {

constexpr QLatin1String kGlobal("/api/mkp-openapi-public/global/");

struct Context {
    const MarketAction &step;
    const SellerIdentity &identity;
    qint64 wallMs;
    qint64 clockMs;
    const RandomBytes &random;
};

/// "now", "-2h" and "+1d" from the virtual clock in the API's form; any other text as it is, so that wrong
/// times can be sent.
QString moment(const Context &context, const char *member, const QString &otherwise, const QString &form)
{
    QString text = context.step.text(QString::fromLatin1(member));
    if (text.isEmpty())
        text = otherwise;
    qint64 shift = 0;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        const Result<qint64> time = durationFromText(text.mid(1));
        if (!time)
            return text;
        shift = text.startsWith(u'-') ? -*time : *time;
    } else if (text != u"now") {
        return text;
    }
    return QDateTime::fromMSecsSinceEpoch(context.clockMs + shift, Qt::UTC).toString(form);
}

HttpRequest requestTo(const Context &context, const QByteArray &method, const QString &path)
{
    HttpRequest request;
    request.method = method;
    request.url = context.identity.market;
    request.url.setPath(path);
    request.headers.append(HttpHeader{ "Host", hostHeaderValue(request.url) });
    return request;
}

Result<HttpRequest> withAksk(HttpRequest request, const Context &context)
{
    return signAksk(
        std::move(request), context.identity.accessKey, context.identity.secretKey, context.wallMs)
        .map([](const AkskSigned &made) { return made.request; });
}

Result<HttpRequest> signedJson(const Context &context, const QString &path, const QByteArray &body)
{
    HttpRequest request = requestTo(context, "POST", path);
    request.headers.append(HttpHeader{ "Content-Type", "application/json" });
    request.body = body;
    return withAksk(std::move(request), context);
}

Result<HttpRequest> pushUsage(const Context &context)
{
    const bool old = context.step.text(u"old") == u"true";
    const auto text = [&context](const char *name) { return context.step.text(QString::fromLatin1(name)); };
    const QString form = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
    using Member = QPair<QString, QString>;
    QList<Member> members{
        Member{ QStringLiteral("begin_time"), moment(context, "begin", QStringLiteral("-1h"), form) },
        Member{ QStringLiteral("end_time"), moment(context, "end", QStringLiteral("now"), form) },
        Member{ QStringLiteral("instance_id"), text("instance") },
    };
    const QString serial =
        text("serial").isEmpty() ? QString::fromLatin1(context.random(16).toHex()) : text("serial");
    if (!old)
        members.append(Member{ QStringLiteral("metering_sn"), serial });
    if (!text("product").isEmpty())
        members.append(Member{ QStringLiteral("product_id"), text("product") });
    members.append(
        Member{ QStringLiteral("record_time"), moment(context, "record", QStringLiteral("now"), form) });
    if (!text("package").isEmpty())
        members.append(Member{ QStringLiteral("relate_pkg_instance"), text("package") });
    members.append(
        { QStringLiteral("usage_value"), text("value").isEmpty() ? QStringLiteral("1") : text("value") });
    // In this order of names: the new interface signs the naturally sorted body.
    QByteArray record;
    for (const auto &[name, value] : members)
        record += (record.isEmpty() ? "" : ",") + jsonString(name) + ':' + jsonString(value);
    const QByteArray body = "{\"usage_records\":[{" + record + "}]}";
    if (old)
        return signedJson(context, QStringLiteral("/rest/marketplace/v1/isv/usage-data"), body);
    HttpRequest request = requestTo(context, "POST", kGlobal % u"v1/isv/usage-data");
    const QByteArray ts = QByteArray::number(context.wallMs);
    const QByteArray nonce = context.random(16).toHex();
    request.headers.append(HttpHeader{ "Content-Type", "application/json" });
    request.headers.append(
        HttpHeader{ "signature", signUsagePush(body, nonce, ts, context.identity.usageKey).signature });
    request.headers.append(HttpHeader{ "ts", ts });
    request.headers.append(HttpHeader{ "nonce", nonce });
    request.body = body;
    return request;
}

Result<HttpRequest> licenseCall(const Context &context, const QString &word)
{
    const bool batch = context.step.text(u"batch") == u"true";
    const QByteArray license = jsonString(context.step.text(u"license"));
    QByteArray body =
        batch ? QByteArray("{\"license_list\":[" + license + ']') : QByteArray("{\"license\":" + license);
    const QString effective = moment(context, "effective", {}, QStringLiteral("yyyyMMddHHmmss"));
    if (!effective.isEmpty())
        body += ",\"real_effect_time\":" + jsonString(effective);
    return signedJson(context, kGlobal % (batch ? u"v2" : u"v1") % u"/license/" % word, body + '}');
}

Result<HttpRequest> reportSoftware(const Context &context)
{
    const QString id = context.step.text(u"id");
    const QByteArray use = id.isEmpty()
        ? QByteArray("\"active_num\":" + context.step.text(u"active").toUtf8())
        : QByteArray("\"id\":" + jsonString(id));
    return signedJson(context, kGlobal % u"v2/license/software-usage-info",
        "{\"usage_info\":[{\"license\":" + jsonString(context.step.text(u"license"))
            + ",\"software_usage_Info\":[{" + use + "}]}]}");
}

Result<HttpRequest> upload(const Context &context)
{
    const QString file = context.step.text(u"file");
    const QByteArray content = context.step.text(u"content").toUtf8();
    QByteArray facts;
    if (file.isEmpty())
        facts =
            "{\"type\":\"CHARACTERS\",\"characters\":" + jsonString(context.step.text(u"characters")) + '}';
    else
        facts = "{\"type\":\"FILE\",\"file_name\":" + jsonString(file) + ",\"sha256\":\""
            + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + "\"}";
    const QByteArray boundary = "part-" + context.random(12).toHex();
    QByteArray body = "--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"isvUpdateFileReq\"\r\nContent-Type: "
          "application/json\r\n\r\n"
        + facts + "\r\n";
    if (!file.isEmpty())
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename="
            + jsonString(file) + "\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    body += "--" + boundary + "--\r\n";
    HttpRequest request =
        requestTo(context, "POST", kGlobal % u"v1/market-event/" % context.step.text(u"event") % u"/file");
    request.headers.append(HttpHeader{ "Content-Type", "multipart/form-data; boundary=" + boundary });
    // How a multipart body enters the hash is not documented; the SDKs sign it so.
    request.headers.append(HttpHeader{ "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD" });
    request.body = body;
    return withAksk(std::move(request), context);
}

Result<HttpRequest> queryOrder(const Context &context)
{
    HttpRequest request = requestTo(context, "GET", kGlobal % u"v1/order/query");
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("orderId"), context.step.text(u"order"));
    if (const QString line = context.step.text(u"line"); !line.isEmpty())
        query.addQueryItem(QStringLiteral("orderLineId"), line);
    request.url.setQuery(query);
    request.headers.append(HttpHeader{ "Content-Type", "application/json" });
    return withAksk(std::move(request), context);
}

} // namespace

Result<HttpRequest> sellerRequest(const MarketAction &step, const SellerIdentity &identity, qint64 wallMs,
    qint64 clockMs, const RandomBytes &random)
{
    const Context context{ step, identity, wallMs, clockMs, random };
    if (step.word == u"pushUsage")
        return pushUsage(context);
    if (step.word == u"activateLicense")
        return licenseCall(context, QStringLiteral("activate"));
    if (step.word == u"queryLicense")
        return licenseCall(context, QStringLiteral("heartbeat"));
    if (step.word == u"reportSoftwareUsage")
        return reportSoftware(context);
    if (step.word == u"uploadLicense")
        return upload(context);
    if (step.word == u"queryOrder")
        return queryOrder(context);
    return failure(ErrorKind::BadInput, QStringLiteral("The seller's software cannot do that"), step.word);
}

} // namespace zhanggui
