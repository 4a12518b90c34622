#include "net/callbacks/redact_run.h"

#include "models/core/redact.h"
#include "net/callbacks/redact_message.h"

namespace zhanggui {

namespace {

QString redactedString(const QString &text, const HiddenParts &hidden)
{
    return QString::fromUtf8(redactedText(text.toUtf8(), hidden));
}

void redactVerdicts(QList<Verdict> &verdicts, const HiddenParts &hidden)
{
    for (Verdict &verdict : verdicts) {
        for (QString &fact : verdict.facts)
            fact = redactedString(fact, hidden);
    }
}

SigningRecord redactedSigning(const SigningRecord &signing, const HiddenParts &hidden)
{
    SigningRecord result = signing;
    result.payload = redactedBody(signing.payload, hidden);
    if (signing.kind == u"saas-v1")
        result.canonical = redactFormMembers(signing.canonical, hidden.members);
    else if (!signing.payload.isEmpty() && signing.canonical.endsWith(signing.payload))
        result.canonical.replace(
            signing.canonical.size() - signing.payload.size(), signing.payload.size(), result.payload);
    else if (signing.kind == u"kit-v1")
        result.canonical = redactFormMembers(signing.canonical, hidden.members);
    result.canonical = redactedText(result.canonical, hidden);
    result.signature = redactedText(signing.signature, hidden);
    return result;
}

WireRecord redactedWire(const WireRecord &wire, const HiddenParts &hidden)
{
    WireRecord result = wire;
    result.request = redactedMessage(wire.request, hidden);
    result.response = redactedMessage(wire.response, hidden, wire.body);
    result.body = redactedBody(wire.body, hidden);
    result.failure = redactedString(wire.failure, hidden);
    for (auto &[name, value] : result.headers)
        value = redactedHeader(name, value, hidden);
    for (WireFinding &finding : result.findings) {
        // Marks keep every byte's place, so the evidence is what stands there now.
        if (finding.offset >= 0 && finding.offset <= result.response.size())
            finding.evidence = result.response.mid(finding.offset, finding.evidence.size());
        else
            finding.evidence = redactedText(finding.evidence, hidden);
    }
    return result;
}

QString redactedUrl(const QString &url, const RedactRules &rules)
{
    QByteArray text = url.toUtf8();
    const qsizetype query = text.indexOf('?');
    if (query >= 0)
        text.replace(query + 1, text.size() - query - 1,
            redactFormMembers(text.sliced(query + 1), rules.members.all()));
    return QString::fromUtf8(redactSecrets(text, rules.known));
}

CaseRecord redactedCase(
    const CaseRecord &record, const RedactRules &rules, const std::shared_ptr<const SecretSpellings> &known)
{
    CaseRecord result = record;
    HiddenParts all;
    all.known = known;
    all.target = rules.target;
    for (SendRecord &send : result.sends) {
        const HiddenParts hidden = hiddenPartsOf(send, rules, known);
        all.signatures += hidden.signatures;
        send.signing = redactedSigning(send.signing, hidden);
        send.wire = redactedWire(send.wire, hidden);
        redactVerdicts(send.verdicts, hidden);
    }
    redactVerdicts(result.verdicts, all);
    return result;
}

} // namespace

CaseRecord redactCase(const CaseRecord &record, const RedactRules &rules)
{
    return redactedCase(record, rules, std::make_shared<const SecretSpellings>(rules.known));
}

RunRecord redactRun(const RunRecord &run, const RedactRules &rules)
{
    const auto known = std::make_shared<const SecretSpellings>(rules.known);
    RunRecord result = run;
    result.url = redactedUrl(run.url, rules);
    for (CaseRecord &record : result.cases)
        record = redactedCase(record, rules, known);
    return result;
}

} // namespace zhanggui
