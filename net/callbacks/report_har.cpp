#include "net/callbacks/report_har.h"

#include "net/callbacks/report_text.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace zhanggui {

namespace {

double milliseconds(qint64 microseconds)
{
    return microseconds < 0 ? -1.0 : double(microseconds) / 1000.0;
}

QJsonObject named(const QString &name, const QString &value)
{
    return { { QStringLiteral("name"), name }, { QStringLiteral("value"), value } };
}

QJsonArray headersJson(const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QJsonArray rows;
    for (const auto &[name, value] : headers)
        rows.append(named(QString::fromUtf8(name), QString::fromUtf8(value)));
    return rows;
}

/// Puts `bytes` into `target` as text, or as base64 when they are none.
void putText(QJsonObject &target, const QByteArray &bytes)
{
    if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8()) {
        target.insert(QStringLiteral("text"), QString::fromUtf8(bytes));
    } else {
        target.insert(QStringLiteral("text"), QString::fromLatin1(bytes.toBase64()));
        target.insert(QStringLiteral("encoding"), QStringLiteral("base64"));
    }
}

QByteArray headerIn(const HttpParts &parts, const char *name)
{
    for (const auto &[header, value] : parts.headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject requestJson(const HttpParts &parts, const QUrl &base)
{
    const QList<QByteArray> words = parts.firstLine.split(' ');
    const QByteArray target = words.value(1, "/");
    QUrl url =
        base.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QString whole = url.toString(QUrl::FullyEncoded) % QString::fromUtf8(target);
    QJsonArray query;
    const QUrlQuery items(QUrl::fromEncoded(target));
    for (const auto &[name, value] : items.queryItems(QUrl::FullyDecoded))
        query.append(named(name, value));
    QJsonObject request{ { QStringLiteral("method"), QString::fromUtf8(words.value(0)) },
        { QStringLiteral("url"), whole },
        { QStringLiteral("httpVersion"), QString::fromUtf8(words.value(2, "HTTP/1.1")) },
        { QStringLiteral("cookies"), QJsonArray() },
        { QStringLiteral("headers"), headersJson(parts.headers) }, { QStringLiteral("queryString"), query },
        { QStringLiteral("headersSize"), parts.headSize },
        { QStringLiteral("bodySize"), parts.body.size() } };
    if (!parts.body.isEmpty()) {
        QJsonObject post{ { QStringLiteral("mimeType"),
            QString::fromUtf8(headerIn(parts, "Content-Type")) } };
        putText(post, parts.body);
        request.insert(QStringLiteral("postData"), post);
    }
    return request;
}

QJsonObject responseJson(const WireRecord &wire)
{
    const HttpParts parts = httpParts(wire.response);
    QJsonObject content{ { QStringLiteral("size"), wire.body.size() },
        { QStringLiteral("mimeType"), QString::fromUtf8(headerOf(wire, "Content-Type")) } };
    if (!wire.body.isEmpty())
        putText(content, wire.body);
    return { { QStringLiteral("status"), wire.status },
        { QStringLiteral("statusText"), QString::fromUtf8(wire.reason) },
        { QStringLiteral("httpVersion"),
            wire.status == 0 ? QString() : QString::fromUtf8(parts.firstLine.split(' ').first()) },
        { QStringLiteral("cookies"), QJsonArray() }, { QStringLiteral("headers"), headersJson(wire.headers) },
        { QStringLiteral("content"), content },
        { QStringLiteral("redirectURL"), QString::fromUtf8(headerOf(wire, "Location")) },
        { QStringLiteral("headersSize"), wire.response.isEmpty() ? -1 : parts.headSize },
        { QStringLiteral("bodySize"), wire.response.isEmpty() ? -1 : parts.body.size() } };
}

/// HAR counts the handshake into connect; send, wait and receive must not be negative.
QJsonObject timingsJson(const PhaseTimes &times)
{
    const qint64 connect = times.connectUs < 0 ? -1 : times.connectUs + std::max<qint64>(0, times.tlsUs);
    const qint64 known = std::max<qint64>(0, times.dnsUs) + std::max<qint64>(0, connect)
        + std::max<qint64>(0, times.firstByteUs);
    return { { QStringLiteral("blocked"), -1 }, { QStringLiteral("dns"), milliseconds(times.dnsUs) },
        { QStringLiteral("connect"), milliseconds(connect) },
        { QStringLiteral("ssl"), milliseconds(times.tlsUs) }, { QStringLiteral("send"), 0 },
        { QStringLiteral("wait"), milliseconds(std::max<qint64>(0, times.firstByteUs)) },
        { QStringLiteral("receive"), milliseconds(std::max<qint64>(0, times.totalUs - known)) } };
}

QJsonObject entryJson(const CaseRecord &record, const SendRecord &send, const QUrl &base)
{
    const WireRecord &wire = send.wire;
    QJsonArray verdicts;
    for (const Verdict &verdict : send.verdicts) {
        if (verdict.severity > Severity::Pass)
            verdicts.append(QString(verdict.check % u": " % severityWord(verdict.severity)));
    }
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(wire.sentAtMs, Qt::UTC);
    const qsizetype colon = wire.address.lastIndexOf(u':');
    QString comment = record.caseId;
    if (wire.outcome != WireOutcome::Answered)
        comment += u" · " % wireOutcomeWord(wire.outcome);
    return { { QStringLiteral("startedDateTime"), started.toString(Qt::ISODateWithMs) },
        { QStringLiteral("time"), std::max(0.0, milliseconds(wire.times.totalUs)) },
        { QStringLiteral("request"), requestJson(httpParts(wire.request), base) },
        { QStringLiteral("response"), responseJson(wire) }, { QStringLiteral("cache"), QJsonObject() },
        { QStringLiteral("timings"), timingsJson(wire.times) },
        { QStringLiteral("serverIPAddress"), wire.address.left(colon).remove(u'[').remove(u']') },
        { QStringLiteral("connection"), wire.address.mid(colon + 1) }, { QStringLiteral("comment"), comment },
        { QStringLiteral("_interface"), send.interfaceId }, { QStringLiteral("_verdicts"), verdicts } };
}

} // namespace

Result<QByteArray> harReport(const RunRecord &redacted)
{
    struct Entry {
        qint64 at;
        QJsonObject json;
    };
    const QUrl base(redacted.url);
    std::vector<Entry> entries;
    QStringList unsent;
    for (const CaseRecord &record : redacted.cases) {
        for (const SendRecord &send : record.sends) {
            if (send.wire.sentAtMs > 0)
                entries.push_back({ send.wire.sentAtMs, entryJson(record, send, base) });
        }
        if (std::none_of(record.sends.cbegin(), record.sends.cend(),
                [](const SendRecord &send) { return send.wire.sentAtMs > 0; }))
            unsent.append(record.caseId);
    }
    std::stable_sort(
        entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.at < b.at; });
    QJsonArray rows;
    for (const Entry &entry : entries)
        rows.append(entry.json);
    QString comment = redacted.suite;
    if (!unsent.isEmpty())
        comment += u" · nothing sent: " % unsent.join(QStringLiteral(", "));
    const QJsonObject log{ { QStringLiteral("version"), QStringLiteral("1.2") },
        { QStringLiteral("creator"),
            QJsonObject{ { QStringLiteral("name"), QStringLiteral("zhanggui") },
                { QStringLiteral("version"), QStringLiteral(ZHANGGUI_VERSION) } } },
        { QStringLiteral("pages"), QJsonArray() }, { QStringLiteral("entries"), rows },
        { QStringLiteral("comment"), comment } };
    return QJsonDocument(QJsonObject{ { QStringLiteral("log"), log } }).toJson();
}

} // namespace zhanggui
