#include "app/sample/sample_runs.h"

#include "app/sample/sample_orders.h"
#include "models/callbacks/run_repository.h"
#include "models/workspace/workspace.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/suite_catalog.h"

#include <QCryptographicHash>

namespace zhanggui {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr QLatin1String kUrl("https://seller.example.com/callback");

Verdict verdict(const char *check, Severity severity, const QMap<QString, QString> &facts = {})
{
    return { QLatin1String(check), severity, facts.value(QStringLiteral("field")), facts };
}

QList<Verdict> goodVerdicts()
{
    QList<Verdict> all;
    for (const char *check : { "reachable", "answered", "whole-answer", "http-status", "content-type",
             "json-body", "json-object", "result-code-present", "result-code", "quick", "in-time",
             "tls-version", "certificate-chain", "certificate-host" })
        all.append(verdict(check, Severity::Pass));
    return all;
}

QByteArray requestOf(const QByteArray &body, int seed)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray::number(seed), QCryptographicHash::Sha256);
    return "POST "
           "/callback?signature=********************************************&timestamp=1795327500000&nonce="
        + hash.toHex().first(32)
        + " HTTP/1.1\r\nHost: seller.example.com\r\nAccept: application/json\r\n"
          "Content-Type: application/json;charset=utf8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray bodyOf(const QString &activity, int seed)
{
    return QStringLiteral(R"({"activity":"%1","businessId":"0b1c7f52-77a5-4f2e-9a86-3f0d5a10%2",)"
                          R"("orderId":"CS2211221405%2","orderLineId":"CS2211221405%2-000001",)"
                          R"("productId":"OFFI901279137284739072","testFlag":"1"})")
        .arg(activity)
        .arg(seed, 4, 10, QLatin1Char('0'))
        .toUtf8();
}

WireRecord answered(const QByteArray &request, const QByteArray &body, int status, qint64 totalUs)
{
    WireRecord wire;
    wire.sentAtMs = sampleNowMs();
    wire.address = QStringLiteral("203.0.113.10:443");
    wire.request = request;
    wire.outcome = WireOutcome::Answered;
    wire.status = status;
    wire.reason = status == 200 ? "OK" : "Internal Server Error";
    wire.headers = { { "Content-Type", "application/json" },
        { "Content-Length", QByteArray::number(body.size()) }, { "Date", "Sun, 22 Nov 2026 06:05:00 GMT" } };
    wire.response = "HTTP/1.1 " + QByteArray::number(status) + ' ' + wire.reason + "\r\n";
    for (const auto &[name, value] : std::as_const(wire.headers))
        wire.response += name + ": " + value + "\r\n";
    wire.response += "\r\n" + body;
    wire.body = body;
    wire.times = { 1'200, 8'400, 21'300, totalUs - 32'000, totalUs };
    wire.tls.protocol = QStringLiteral("TLSv1.3");
    wire.tls.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    return wire;
}

SendRecord sendOf(
    const CallbackCase &callbackCase, int number, const QByteArray &answer, int status, qint64 us)
{
    SendRecord send;
    send.interfaceId = callbackCase.steps.first().interfaceId;
    send.number = number;
    send.testFlag = !actsForReal(callbackCase);
    const QString activity = send.interfaceId.section(u'.', 1);
    const int seed = int(qChecksum(callbackCase.id.toUtf8()) % 9000) + number;
    const QByteArray body = bodyOf(activity, seed);
    send.wire = answered(requestOf(body, seed), answer, status, us);
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    send.signing = { QStringLiteral("saas-v2"), body, hash,
        "****************1795327500000" + hash.first(32) + hash,
        "********************************************" };
    send.verdicts = goodVerdicts();
    return send;
}

CaseRecord caseOf(const CallbackCase &callbackCase, int place)
{
    CaseRecord record;
    record.caseId = callbackCase.id;
    record.title = callbackCase.title;
    record.revision = caseRevision(callbackCase);
    record.sends = { sendOf(callbackCase, 0,
        R"({"resultCode":"000000","resultMsg":"success.","instanceId":"5f1c2ab0-19c2-4b6d-8a30-5a39d5b27d10"})",
        200, 62'000 + 17'000 * (place % 4)) };
    return record;
}

void fail(CaseRecord &record, const QByteArray &answer, int status, const QList<Verdict> &verdicts)
{
    record.state = CaseState::Failed;
    SendRecord &send = record.sends.first();
    send.wire = answered(send.wire.request, answer, status, send.wire.times.totalUs);
    for (const Verdict &one : verdicts) {
        send.verdicts.removeIf([&one](const Verdict &other) { return other.check == one.check; });
        send.verdicts.append(one);
    }
}

void slow(CaseRecord &record)
{
    SendRecord &send = record.sends.first();
    send.wire.times.firstByteUs = 6'132'000;
    send.wire.times.totalUs = 6'171'000;
    send.verdicts.removeIf([](const Verdict &one) { return one.check == QLatin1String("quick"); });
    send.verdicts.append(verdict("quick", Severity::Warning,
        { { QStringLiteral("seconds"), QStringLiteral("6.2") },
            { QStringLiteral("limit"), QStringLiteral("5") } }));
}

RunRecord runOf(const CallbackSuite &suite, qint64 startedMs)
{
    RunRecord run;
    run.suite = suite.id;
    run.title = suite.titleEn;
    run.revision = suiteRevision(suite.cases);
    run.environment = sampleShop().text();
    run.url = kUrl;
    run.startedMs = startedMs;
    for (qsizetype i = 0; i < suite.cases.size(); ++i)
        run.cases.append(caseOf(suite.cases.at(i), int(i)));
    qint64 us = 0;
    for (const CaseRecord &record : std::as_const(run.cases))
        us += summaryOf(record).totalUs;
    run.endedMs = startedMs + us / 1000;
    return run;
}

Verdict wrongCode(const char *got)
{
    return verdict("result-code", Severity::Fail,
        { { QStringLiteral("got"), QLatin1String(got) },
            { QStringLiteral("expected"), QStringLiteral("000000") },
            { QStringLiteral("field"), QStringLiteral("resultCode") } });
}

RunRecord periodRun(const CallbackSuite &suite, qint64 startedMs, bool better)
{
    RunRecord run = runOf(suite, startedMs);
    if (run.cases.size() < 8)
        return run;
    slow(run.cases[2]);
    fail(run.cases[5], R"({"resultCode":"000005","resultMsg":"system internal error."})", 200,
        { wrongCode("000005") });
    run.cases[1].sends.first().verdicts.append(verdict("content-type-parameters", Severity::Note,
        { { QStringLiteral("type"), QStringLiteral("application/json;charset=UTF-8") } }));
    if (better)
        return run;
    fail(run.cases[0], R"({"resultMsg":"success."})", 200,
        { verdict("result-code-present", Severity::Fail,
            { { QStringLiteral("field"), QStringLiteral("resultCode") } }) });
    fail(run.cases[7], R"({"timestamp":"2026-11-22T06:05:00Z","status":500,"error":"Internal Server Error"})",
        500,
        { verdict("http-status", Severity::Fail, { { QStringLiteral("status"), QStringLiteral("500") } }),
            wrongCode("") });
    return run;
}

RunRecord securityRun(const CallbackSuite &suite, qint64 startedMs)
{
    RunRecord run = runOf(suite, startedMs);
    if (run.cases.size() < 3)
        return run;
    for (CaseRecord &record : run.cases) {
        if (record.caseId.endsWith(QLatin1String(".right-signature")))
            continue;
        SendRecord &send = record.sends.first();
        send.wire = answered(send.wire.request, R"({"resultCode":"000001","resultMsg":"Invalid signature."})",
            200, send.wire.times.totalUs);
        if (record.caseId.contains(QLatin1String(".stale-"))) {
            fail(record, R"({"resultCode":"000000","resultMsg":"success.","instanceId":"5f1c2ab0"})", 200,
                { verdict("forged-call-let-in", Severity::Fail,
                    { { QStringLiteral("forgery"), QStringLiteral("forged-stale") },
                        { QStringLiteral("got"), QStringLiteral("000000") } }) });
        }
    }
    CaseRecord &skipped = run.cases.last();
    skipped.state = CaseState::Skipped;
    skipped.reason = QStringLiteral("needs-consent");
    skipped.sends.clear();
    return run;
}

Result<void> store(Connection &connection, const QList<RunRecord> &runs)
{
    RunRepository repository(connection);
    for (const RunRecord &run : runs) {
        const auto id = repository.begin(run);
        if (!id)
            return tl::unexpected(id.error());
        for (const CaseRecord &record : run.cases) {
            if (const auto added = repository.addCase(*id, record); !added)
                return tl::unexpected(added.error());
        }
        if (auto ended = repository.end(*id, run.endedMs); !ended)
            return ended;
    }
    return {};
}

} // namespace

Result<QList<RunRecord>> sampleRuns()
{
    const auto protocol = CallbackProtocol::load();
    if (!protocol)
        return tl::unexpected(protocol.error());
    const auto suites = SuiteCatalog::load(*protocol);
    if (!suites)
        return tl::unexpected(suites.error());
    const CallbackSuite *period = suites->suite(u"saas-v2-period");
    const CallbackSuite *security = suites->suite(u"saas-v2-security");
    if (period == nullptr || security == nullptr)
        return failure(ErrorKind::NotFound, QStringLiteral("a suite of the sample is missing"));
    const qint64 now = sampleNowMs();
    return QList<RunRecord>{ periodRun(*period, now - 20 * kHourMs, false),
        securityRun(*security, now - 3 * kHourMs), periodRun(*period, now - kHourMs, true) };
}

Result<void> fillSampleRuns(Workspace &workspace)
{
    const auto runs = sampleRuns();
    if (!runs)
        return tl::unexpected(runs.error());
    QFuture<Result<void>> filled =
        workspace.store().run([runs = *runs](Connection &connection) -> Result<void> {
            auto transaction = Transaction::begin(connection);
            if (!transaction)
                return tl::unexpected(transaction.error());
            if (auto stored = store(connection, runs); !stored)
                return stored;
            return transaction->commit();
        });
    filled.waitForFinished();
    return filled.result();
}

} // namespace zhanggui
