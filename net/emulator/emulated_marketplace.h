// What the emulated marketplace answers, without a socket: gateway (signature), then order query.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "net/emulator/api_failures.h"
#include "net/emulator/order_book.h"
#include "net/signing/aksk_verify.h"

#include <array>
#include <deque>

namespace zhanggui {

struct EmulatedAnswer {
    int status = 200;
    QByteArray code; // MKT.0000, APIGW.0301 …
    QByteArray body; // compact JSON
};

class EmulatedMarketplace {
public:
    struct Options {
        QString accessKey;
        Secret secretKey;
        OrderBook orders;
        QList<ProvokedFailure> failures; // used up in this order
    };

    /// Reads the rules (resources/protocol/emulator.json) and the error table. Corrupt, naming the member.
    [[nodiscard]] static Result<EmulatedMarketplace> create(Options options);

    /// Answers one request. A provoked failure of the gateway comes before the signature is looked at, one of
    /// the marketplace after it; a request that is refused for its signature uses none up.
    EmulatedAnswer answer(const WireRequest &request, qint64 nowMs);

private:
    /// Cases whose error code is data, in the order of kSituationNames.
    enum class Situation {
        UnknownApi,
        Unsigned,
        MalformedAuthorization,
        OtherAlgorithm,
        UnknownAccessKey,
        DateNotSigned,
        ClockSkew,
        PayloadMismatch,
        WrongSignature,
        MissingOrderId,
        RepeatedParameter,
        TooLong,
        UnknownOrder,
        UnknownOrderLine,
        Count,
    };
    EmulatedMarketplace() = default;
    Result<void> readRules(const QByteArray &json);

    static Situation situationOf(AkskFault::Reason reason);
    EmulatedAnswer refusal(Situation situation, const QString &detail = {});
    EmulatedAnswer refusal(const ApiFailure &failure, const QString &detail = {});
    EmulatedAnswer orderQuery(QByteArrayView query);
    std::optional<ApiFailure> provoked(bool ofGateway);

    Options m_options;
    QByteArray m_method;
    QByteArray m_path;
    QByteArray m_extraInfo;
    std::array<ApiFailure, size_t(Situation::Count)> m_refusals;
    std::deque<ProvokedFailure> m_failures;
    quint64 m_requests = 0;
};

} // namespace zhanggui
