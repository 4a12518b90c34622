#include "net/emulator/api/usage_api.h"

#include "models/store/connection.h"
#include "net/emulator/api/usage_batch.h"
#include "net/emulator/usage_check.h"
#include "net/signing/digest.h"

#include <QHash>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestSignature = 1000;
constexpr qsizetype kLongestTs = 20;
constexpr qsizetype kLongestNonce = 64;
constexpr qint64 kHour = 3'600'000;

class UsagePush {
public:
    UsagePush(const ApiContext &context, const Secret &key)
        : m_context(context)
        , m_key(key)
    {
    }
    ApiAnswer answer(const ApiRequest &request, bool oldInterface);

private:
    using Fault = std::optional<UsageBatchFault>;
    Fault headerFault(const ApiRequest &request);
    bool isSigned(const ApiRequest &request) const;
    Fault quotaFault(const ApiRequest &request, qsizetype records);
    Result<Fault> recordFault(const MarketUsage &record, const QString &place) const;
    bool isImmediate(Situation situation, bool oldInterface) const;
    Result<void> keep(QList<MarketUsage> &records, qint64 nowMs);

    const ApiContext &m_context;
    Secret m_key;
    QHash<QByteArray, qint64> m_nonces; // → real time of its use
    qint64 m_hour = 0; // of the emulator's clock
    qsizetype m_taken = 0; // records in that hour
};

bool UsagePush::isSigned(const ApiRequest &request) const
{
    if (m_key.isEmpty())
        return false;
    const QByteArray given = request.header("signature");
    const QByteArray before = "ts=" + request.header("ts") + "&nonce=" + request.header("nonce") + "&body=";
    bool good = false;
    for (const QByteArray &body : signedUsageBodies(request.wire.body))
        good = equalInConstantTime(hmacSha256(m_key.bytes(), QByteArray(before + body)).toBase64(), given)
            || good;
    return good;
}

UsagePush::Fault UsagePush::headerFault(const ApiRequest &request)
{
    const QByteArray ts = request.header("ts");
    const QByteArray nonce = request.header("nonce");
    const QByteArray signature = request.header("signature");
    bool isNumber = false;
    const qint64 atMs = ts.toLongLong(&isNumber);
    if (signature.isEmpty() || nonce.isEmpty() || !isNumber || signature.size() > kLongestSignature
        || nonce.size() > kLongestNonce || ts.size() > kLongestTs)
        return UsageBatchFault{ Situation::UsageUnsigned,
            QStringLiteral("the headers signature, ts (milliseconds) and nonce are needed") };
    if (!isSigned(request))
        return UsageBatchFault{ Situation::UsageWrongSignature, {} };
    const qint64 window = m_context.rules.usageWindowMs();
    const qint64 nowMs = request.wallMs + m_context.limits().skewMs;
    if (atMs < nowMs - window || atMs > nowMs + window)
        return UsageBatchFault{ Situation::UsageStale,
            QStringLiteral("ts is more than %1 seconds away from %2").arg(window / 1000).arg(nowMs) };
    m_nonces.removeIf([&](const auto &used) { return used.value() < request.wallMs - 2 * window; });
    if (m_nonces.contains(nonce))
        return UsageBatchFault{ Situation::UsageReplayed, QStringLiteral("the nonce was used before") };
    m_nonces.insert(nonce, request.wallMs);
    return {};
}

UsagePush::Fault UsagePush::quotaFault(const ApiRequest &request, qsizetype records)
{
    const int quota = m_context.limits().usageQuota;
    if (m_hour != request.clockMs / kHour)
        m_taken = 0;
    m_hour = request.clockMs / kHour;
    if (quota > 0 && m_taken + records > quota)
        return UsageBatchFault{ Situation::UsageQuota,
            QStringLiteral("at most %1 records an hour are taken in").arg(quota) };
    return {};
}

bool UsagePush::isImmediate(Situation situation, bool oldInterface) const
{
    if (m_context.usageErrors != UsageErrors::AsDocumented)
        return m_context.usageErrors == UsageErrors::Immediate;
    return m_context.rules.isImmediate(situation, oldInterface);
}

Result<UsagePush::Fault> UsagePush::recordFault(const MarketUsage &record, const QString &place) const
{
    const bool old = record.oldInterface;
    const auto at = [&](Situation situation) { return Fault({ situation, place }); };
    if (isImmediate(Situation::UsageInvalid, old)
        && (!usageTime(record.recordTime) || !usageTime(record.beginTime) || !usageTime(record.endTime)
            || !isUsageValue(record.value)))
        return at(Situation::UsageInvalid);
    if (isImmediate(Situation::UsageTooOld, old)
        && usageTime(record.beginTime).value_or(record.receivedMs) < record.receivedMs - kOldestUsageMs)
        return at(Situation::UsageTooOld);
    if (!isImmediate(Situation::UsageUnknownInstance, old) && !isImmediate(Situation::UsageOfOtherSeller, old)
        && !(old && isImmediate(Situation::UsageInvalid, old)))
        return Fault();
    const Result<UsageFacts> facts = usageFacts(*m_context.store, record);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    if (isImmediate(Situation::UsageUnknownInstance, old) && !facts->instance)
        return at(Situation::UsageUnknownInstance);
    if (isImmediate(Situation::UsageOfOtherSeller, old) && facts->product && facts->product->ofOtherSeller)
        return at(Situation::UsageOfOtherSeller);
    const bool otherProduct = old && facts->instance && facts->instance->productId != record.productId;
    if (isImmediate(Situation::UsageInvalid, old) && otherProduct)
        return at(Situation::UsageInvalid);
    return Fault();
}

Result<void> UsagePush::keep(QList<MarketUsage> &records, qint64 nowMs)
{
    MarketStore &store = *m_context.store;
    Result<Transaction> transaction = store.begin();
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    for (const MarketUsage &record : records) {
        if (const Result<qint64> id = store.put(record); !id)
            return tl::unexpected<Error>(id.error());
    }
    if (Result<void> done = transaction->commit(); !done)
        return done;
    return m_context.plan(
        { 0, nowMs + m_context.settings().usageCheckSeconds * 1000, QStringLiteral("check-usage"), {}, {} });
}

ApiAnswer UsagePush::answer(const ApiRequest &request, bool oldInterface)
{
    const ApiRules &rules = m_context.rules;
    const auto refusal = [&](const UsageBatchFault &fault) {
        return rules.refusal(request, fault.situation, fault.detail);
    };
    const auto storeFailed = [&](const Error &error) {
        ApiAnswer answer = rules.refusal(request, Situation::Internal);
        answer.failure = error.what + QStringLiteral(" ") + error.detail;
        return answer;
    };
    if (!oldInterface) {
        if (const Fault fault = headerFault(request))
            return refusal(*fault);
    }
    auto records = usageBatch(request.wire.body, oldInterface);
    if (!records)
        return refusal(records.error());
    if (const Fault fault = quotaFault(request, records->size()))
        return refusal(*fault);
    for (qsizetype i = 0; i < records->size(); ++i) {
        MarketUsage &record = (*records)[i];
        record.receivedMs = request.clockMs;
        const Result<Fault> fault = recordFault(record, QStringLiteral("usage_records[%1]").arg(i));
        if (!fault)
            return storeFailed(fault.error());
        if (*fault)
            return refusal(**fault);
    }
    if (const Result<void> kept = keep(*records, request.clockMs); !kept)
        return storeFailed(kept.error());
    m_taken += records->size();
    ApiAnswer answer = goodAnswer("MKT.0000", "success");
    answer.subject = records->first().instanceId;
    return answer;
}

} // namespace

QList<ApiRoute> usageApi(const ApiContext &context, const Secret &key)
{
    const auto push = std::make_shared<UsagePush>(context, key);
    ApiRoute now = context.rules.route(QStringLiteral("usage-push"), ApiAuth::UsageHeaders);
    now.handler = answering([push](const ApiRequest &request) { return push->answer(request, false); });
    ApiRoute old = context.rules.route(QStringLiteral("usage-push-old"));
    old.handler = answering([push](const ApiRequest &request) { return push->answer(request, true); });
    return { now, old };
}

} // namespace zhanggui
