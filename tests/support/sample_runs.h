// Runs of the callback debugger as a server might have answered them; no network.
#pragma once

#include "models/callbacks/run_record.h"

namespace zhanggui::test {

inline Verdict verdictOf(const char *check, Severity severity, const char *place = "")
{
    return { QLatin1String(check), severity, QLatin1String(place),
        { { QStringLiteral("got"), QStringLiteral("something") } } };
}

/// An exchange that was answered in 8 ms, with some of everything in it.
inline SendRecord sampleSend(const QByteArray &body = R"({"resultCode":"000000","instanceId":"i-1"})")
{
    SendRecord send;
    send.interfaceId = QStringLiteral("saas-v2.newInstance");
    send.testFlag = true;
    send.signing = { QStringLiteral("saas-v2"), R"({"activity":"newInstance"})", "ab12", "****canonical",
        "c2lnbmVk" };
    send.wire.sentAtMs = 1'732'180'127'001;
    send.wire.address = QStringLiteral("127.0.0.1:8080");
    send.wire.triedAddresses = { QStringLiteral("[::1]:8080: connection refused") };
    send.wire.request = "POST /callback?signature=c2ln&timestamp=1732180127001&nonce=n1 HTTP/1.1\r\n"
                        "Host: 127.0.0.1:8080\r\nContent-Type: application/json\r\n\r\n"
                        R"({"activity":"newInstance","businessId":"b-1","testFlag":"1"})";
    send.wire.outcome = WireOutcome::Answered;
    send.wire.status = 200;
    send.wire.reason = "OK";
    send.wire.headers = { { "Content-Type", "application/json" }, { "X-Odd", "caf\xe9" } };
    send.wire.body = body;
    send.wire.response = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Odd: caf\xe9\r\n\r\n" + body;
    send.wire.times = { 10, 200, -1, 7000, 8000 };
    send.wire.tls = { QStringLiteral("TLSv1.3"), QStringLiteral("TLS_AES_256_GCM_SHA384"),
        { QByteArray("\x30\x82\x00\xff", 4) }, { QStringLiteral("self-signed") }, QStringLiteral("Odd."),
        true };
    send.wire.findings = { { QStringLiteral("bytes-after-end"), 12, "\xff\x00", false } };
    send.verdicts = { verdictOf("http-status", Severity::Pass), verdictOf("result-code", Severity::Pass) };
    return send;
}

inline CaseRecord sampleCase(const QString &id = QStringLiteral("saas-v2.newInstance.period"))
{
    return { id, QStringLiteral("New instance"), QStringLiteral("0123456789ab"), 0, CaseState::Passed, {},
        { sampleSend() }, { verdictOf("same-value", Severity::Note, "instanceId") } };
}

inline RunRecord sampleRun()
{
    return { 0, QStringLiteral("saas-v2-period"), QStringLiteral("SaaS V2.0, period"),
        QStringLiteral("ba9876543210"), QStringLiteral("test"),
        QStringLiteral("http://127.0.0.1:8080/callback"), true, 1'732'180'127'000, 0, {} };
}

} // namespace zhanggui::test
