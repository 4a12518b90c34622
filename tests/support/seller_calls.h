// Calls to the reference seller as the marketplace signs them, without a socket.
#pragma once

#include "net/seller/seller_service.h"
#include "net/signing/callback_signature.h"
#include "net/signing/form_encoding.h"
#include "tests/support/seller_keys.h"

#include <memory>

namespace zhanggui::test {

constexpr qint64 kSellerNow = 1'700'000'000'000;

class SellerCaller {
public:
    explicit SellerCaller(const QStringList &faults = {}, qint64 openAfterMs = 0)
    {
        SellerService::Options options;
        options.keys = sellerKeys();
        options.faults = SellerFaultSet::of(faults).value();
        options.licenses = { QStringLiteral("PL1") };
        options.openAfterMs = openAfterMs;
        options.random = &systemRandomBytes;
        options.orderToQuery = [this](const QString &order, const QString &) { queried.append(order); };
        options.licenseToUpload = [this](const QString &event, const QString &license) {
            uploaded.append(event % u' ' % license);
        };
        service = std::make_unique<SellerService>(std::move(options));
    }

    JsonValue json(const SellerReply &reply) const
    {
        return readJson(reply.body).map([](const JsonText &text) { return text.root; }).value_or(JsonValue());
    }

    /// POST with signature, timestamp and nonce in the query.
    SellerReply send(
        const QByteArray &body, CallbackKey type = CallbackKey::Basic, const QByteArray &path = "/produce")
    {
        return service->answer(v2(body, type, path));
    }
    JsonValue v2Json(const QByteArray &body, CallbackKey type = CallbackKey::Basic)
    {
        return json(send(body, type));
    }
    QString v2Code(const QByteArray &body, CallbackKey type = CallbackKey::Basic)
    {
        return send(body, type).code;
    }

    SellerCall v2(const QByteArray &body, CallbackKey type, const QByteArray &path)
    {
        const QByteArray nonce = QByteArray::number(++m_nonce);
        const QByteArray time = QByteArray::number(nowMs + shiftMs);
        const QByteArray payload = normalisedPayload(body).value_or(body);
        const CallbackSignature made = signSaasV2(payload, nonce, time, *keys.of(type));
        return readSellerCall("POST",
            path + "?signature=" + made.signature + "&timestamp=" + time + "&nonce=" + nonce, {}, body,
            nowMs);
    }

    /// GET with authToken.
    SellerReply get(CallbackParameters parameters)
    {
        parameters.emplaceBack("timeStamp", "20231114221320000");
        const QByteArray token = signSaasV1(parameters, *keys.of(CallbackKey::V1)).signature;
        parameters.emplaceBack("authToken", token);
        return service->answer(readSellerCall("GET", "/produce?" + encodedQuery(parameters), {}, {}, nowMs));
    }

    SellerReply kit(const QByteArray &name, const QByteArray &body)
    {
        const QByteArray nonce = QByteArray::number(++m_nonce);
        const QByteArray time = QByteArray::number(nowMs);
        const CallbackSignature made =
            signKit(normalisedPayload(body).value_or(body), nonce, time, *keys.of(CallbackKey::JointSaas));
        return service->answer(readSellerCall("POST", "/produce/produceAPI/v2/" + name,
            { { "x-sign", made.signature }, { "x-timestamp", time }, { "x-nonce", nonce } }, body, nowMs));
    }

    CallbackKeys keys = sellerKeys();
    std::unique_ptr<SellerService> service;
    QStringList queried;
    QStringList uploaded;
    qint64 nowMs = kSellerNow;
    qint64 shiftMs = 0; // of timestamps

private:
    int m_nonce = 0;
};

inline QByteArray newInstanceBody(
    const QByteArray &order, const QByteArray &business, const QByteArray &more = {})
{
    return "{\"activity\":\"newInstance\",\"businessId\":\"" + business + "\",\"orderId\":\"" + order
        + "\",\"orderLineId\":\"" + order + "-000001\"" + more + '}';
}

} // namespace zhanggui::test
