#include "models/callbacks/run_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString latin1(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

QJsonObject timesToJson(const PhaseTimes &times)
{
    return { { QStringLiteral("dns"), times.dnsUs }, { QStringLiteral("connect"), times.connectUs },
        { QStringLiteral("tls"), times.tlsUs }, { QStringLiteral("firstByte"), times.firstByteUs },
        { QStringLiteral("total"), times.totalUs } };
}

PhaseTimes timesFromJson(const QJsonObject &json)
{
    const auto time = [&json](const char *name) { return json[QLatin1String(name)].toInteger(-1); };
    return { time("dns"), time("connect"), time("tls"), time("firstByte"), time("total") };
}

QJsonObject tlsToJson(const TlsFacts &tls)
{
    QJsonArray chain;
    for (const QByteArray &certificate : tls.chain)
        chain.append(latin1(certificate.toBase64()));
    return { { QStringLiteral("protocol"), tls.protocol }, { QStringLiteral("cipher"), tls.cipher },
        { QStringLiteral("chain"), chain },
        { QStringLiteral("faults"), QJsonArray::fromStringList(tls.faults) },
        { QStringLiteral("faultText"), tls.faultText },
        { QStringLiteral("privateAuthority"), tls.privateAuthority } };
}

QStringList texts(const QJsonValue &value)
{
    QStringList all;
    for (const auto &text : value.toArray())
        all.append(text.toString());
    return all;
}

TlsFacts tlsFromJson(const QJsonObject &json)
{
    TlsFacts tls;
    tls.protocol = json[QLatin1String("protocol")].toString();
    tls.cipher = json[QLatin1String("cipher")].toString();
    for (const auto &certificate : json[QLatin1String("chain")].toArray())
        tls.chain.append(QByteArray::fromBase64(certificate.toString().toLatin1()));
    tls.faults = texts(json[QLatin1String("faults")]);
    tls.faultText = json[QLatin1String("faultText")].toString();
    tls.privateAuthority = json[QLatin1String("privateAuthority")].toBool();
    return tls;
}

QJsonArray findingsToJson(const QList<WireFinding> &findings)
{
    QJsonArray all;
    for (const WireFinding &finding : findings) {
        all.append(
            QJsonObject{ { QStringLiteral("id"), finding.id }, { QStringLiteral("offset"), finding.offset },
                { QStringLiteral("evidence"), latin1(finding.evidence) },
                { QStringLiteral("fatal"), finding.fatal } });
    }
    return all;
}

QList<WireFinding> findingsFromJson(const QJsonArray &json)
{
    QList<WireFinding> all;
    for (const auto &value : json) {
        const QJsonObject finding = value.toObject();
        all.append({ finding[QLatin1String("id")].toString(), finding[QLatin1String("offset")].toInteger(),
            finding[QLatin1String("evidence")].toString().toLatin1(),
            finding[QLatin1String("fatal")].toBool() });
    }
    return all;
}

} // namespace

QJsonObject verdictToJson(const Verdict &verdict)
{
    QJsonObject json{ { QStringLiteral("check"), verdict.check },
        { QStringLiteral("severity"), severityWord(verdict.severity) } };
    if (!verdict.place.isEmpty())
        json.insert(QStringLiteral("place"), verdict.place);
    QJsonObject facts;
    for (auto fact = verdict.facts.cbegin(); fact != verdict.facts.cend(); ++fact)
        facts.insert(fact.key(), fact.value());
    if (!facts.isEmpty())
        json.insert(QStringLiteral("facts"), facts);
    return json;
}

Verdict verdictFromJson(const QJsonObject &json)
{
    Verdict verdict{ json[QLatin1String("check")].toString(),
        severityFromWord(json[QLatin1String("severity")].toString()), json[QLatin1String("place")].toString(),
        {} };
    const QJsonObject facts = json[QLatin1String("facts")].toObject();
    for (auto fact = facts.constBegin(); fact != facts.constEnd(); ++fact)
        verdict.facts.insert(fact.key(), fact.value().toString());
    return verdict;
}

QByteArray verdictsToJson(const QList<Verdict> &verdicts)
{
    QJsonArray all;
    for (const Verdict &verdict : verdicts)
        all.append(verdictToJson(verdict));
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QList<Verdict> verdictsFromJson(const QByteArray &json)
{
    QList<Verdict> all;
    for (const auto &verdict : QJsonDocument::fromJson(json).array())
        all.append(verdictFromJson(verdict.toObject()));
    return all;
}

QByteArray wireFactsToJson(const WireRecord &record)
{
    QJsonArray headers;
    for (const auto &[name, value] : record.headers)
        headers.append(QJsonArray{ latin1(name), latin1(value) });
    const QJsonObject json{ { QStringLiteral("address"), record.address },
        { QStringLiteral("tried"), QJsonArray::fromStringList(record.triedAddresses) },
        { QStringLiteral("failure"), record.failure }, { QStringLiteral("reason"), latin1(record.reason) },
        { QStringLiteral("headers"), headers }, { QStringLiteral("times"), timesToJson(record.times) },
        { QStringLiteral("tls"), tlsToJson(record.tls) },
        { QStringLiteral("findings"), findingsToJson(record.findings) },
        { QStringLiteral("reused"), record.reusedConnection } };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void readWireFacts(const QByteArray &text, WireRecord &record)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    record.address = json[QLatin1String("address")].toString();
    record.triedAddresses = texts(json[QLatin1String("tried")]);
    record.failure = json[QLatin1String("failure")].toString();
    record.reason = json[QLatin1String("reason")].toString().toLatin1();
    record.headers.clear();
    for (const auto &header : json[QLatin1String("headers")].toArray()) {
        const QJsonArray pair = header.toArray();
        record.headers.append({ pair.at(0).toString().toLatin1(), pair.at(1).toString().toLatin1() });
    }
    record.times = timesFromJson(json[QLatin1String("times")].toObject());
    record.tls = tlsFromJson(json[QLatin1String("tls")].toObject());
    record.findings = findingsFromJson(json[QLatin1String("findings")].toArray());
    record.reusedConnection = json[QLatin1String("reused")].toBool();
}

} // namespace zhanggui
