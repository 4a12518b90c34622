// writeReplayJson()
#include "app/commands/replay_output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

class Writer {
public:
    Writer(const CheckCatalog &catalog, bool chinese)
        : m_catalog(catalog)
        , m_chinese(chinese)
    {
    }

    QJsonObject run(const RunRecord &run) const
    {
        QJsonArray cases;
        for (const CaseRecord &record : run.cases)
            cases.append(oneCase(record));
        return { { q("suite"), run.suite }, { q("title"), run.title }, { q("revision"), run.revision },
            { q("url"), run.url }, { q("privateTarget"), run.privateTarget },
            { q("startedMs"), run.startedMs }, { q("endedMs"), run.endedMs }, { q("counts"), counts(run) },
            { q("cases"), cases } };
    }

private:
    static QJsonObject counts(const RunRecord &run)
    {
        const RunCounts counts = countRun(run);
        return { { q("cases"), run.cases.size() }, { q("passed"), counts.passed },
            { q("warned"), counts.warned }, { q("failed"), counts.failed }, { q("skipped"), counts.skipped },
            { q("unreachable"), counts.unreachable }, { q("cancelled"), counts.cancelled },
            { q("sends"), counts.sends } };
    }

    QJsonArray verdicts(const QList<Verdict> &all) const
    {
        QJsonArray list;
        for (const Verdict &verdict : all) {
            QJsonObject facts;
            for (auto fact = verdict.facts.cbegin(); fact != verdict.facts.cend(); ++fact)
                facts.insert(fact.key(), fact.value());
            QJsonObject object{ { q("check"), verdict.check },
                { q("severity"), severityWord(verdict.severity) }, { q("place"), verdict.place },
                { q("facts"), facts }, { q("sentence"), verdictSentence(m_catalog, verdict, m_chinese) } };
            if (verdict.severity != Severity::Pass) {
                object.insert(q("official"), officialMessage(m_catalog, verdict));
                object.insert(q("advice"), verdictAdvice(m_catalog, verdict, m_chinese));
            }
            list.append(object);
        }
        return list;
    }

    /// Text as it is, other bytes as base64 under another name.
    static void addBytes(QJsonObject &object, const char *name, const QByteArray &bytes)
    {
        if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
            object.insert(q(name), QString::fromUtf8(bytes));
        else
            object.insert(q(name) + q("Base64"), QString::fromLatin1(bytes.toBase64()));
    }

    static QJsonObject times(const PhaseTimes &times)
    {
        return { { q("dnsUs"), times.dnsUs }, { q("connectUs"), times.connectUs },
            { q("tlsUs"), times.tlsUs }, { q("firstByteUs"), times.firstByteUs },
            { q("totalUs"), times.totalUs } };
    }

    static QJsonObject tls(const TlsFacts &tls)
    {
        return { { q("protocol"), tls.protocol }, { q("cipher"), tls.cipher },
            { q("faults"), QJsonArray::fromStringList(tls.faults) }, { q("faultText"), tls.faultText } };
    }

    static QJsonObject signing(const SigningRecord &signing)
    {
        QJsonObject object{ { q("kind"), signing.kind } };
        addBytes(object, "payload", signing.payload);
        addBytes(object, "bodyHash", signing.bodyHash);
        addBytes(object, "canonical", signing.canonical);
        addBytes(object, "signature", signing.signature);
        return object;
    }

    QJsonObject send(const SendRecord &send) const
    {
        const WireRecord &wire = send.wire;
        QJsonArray findings;
        for (const WireFinding &finding : wire.findings)
            findings.append(QJsonObject{
                { q("id"), finding.id }, { q("offset"), finding.offset }, { q("fatal"), finding.fatal } });
        QJsonObject object{ { q("step"), send.step }, { q("number"), send.number },
            { q("interface"), send.interfaceId }, { q("testFlag"), send.testFlag },
            { q("outcome"), wireOutcomeWord(wire.outcome) }, { q("failure"), wire.failure },
            { q("status"), wire.status }, { q("sentAtMs"), wire.sentAtMs }, { q("address"), wire.address },
            { q("triedAddresses"), QJsonArray::fromStringList(wire.triedAddresses) },
            { q("reusedConnection"), wire.reusedConnection }, { q("times"), times(wire.times) },
            { q("signing"), signing(send.signing) }, { q("findings"), findings },
            { q("verdicts"), verdicts(send.verdicts) } };
        if (!wire.tls.protocol.isEmpty() || !wire.tls.faults.isEmpty())
            object.insert(q("tls"), tls(wire.tls));
        addBytes(object, "request", wire.request);
        addBytes(object, "response", wire.response);
        return object;
    }

    QJsonObject oneCase(const CaseRecord &record) const
    {
        QJsonArray sends;
        for (const SendRecord &one : record.sends)
            sends.append(send(one));
        return { { q("id"), record.caseId }, { q("title"), record.title }, { q("revision"), record.revision },
            { q("round"), record.round }, { q("state"), caseStateWord(record.state) },
            { q("reason"), record.reason }, { q("severity"), severityWord(worstSeverity(record)) },
            { q("verdicts"), verdicts(record.verdicts) }, { q("sends"), sends } };
    }

    const CheckCatalog &m_catalog;
    bool m_chinese;
};

} // namespace

void writeReplayJson(QTextStream &out, const RunRecord &run, const CheckCatalog &catalog, bool chinese)
{
    out << QString::fromUtf8(QJsonDocument(Writer(catalog, chinese).run(run)).toJson(QJsonDocument::Compact))
        << Qt::endl;
}

} // namespace zhanggui
