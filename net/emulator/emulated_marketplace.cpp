#include "net/emulator/emulated_marketplace.h"

#include "net/emulator/json_spans.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr std::array<const char *, 14> kSituationNames{ "unknownApi", "unsigned", "malformedAuthorization",
    "otherAlgorithm", "unknownAccessKey", "dateNotSigned", "clockSkew", "payloadMismatch", "wrongSignature",
    "missingOrderId", "repeatedParameter", "tooLong", "unknownOrder", "unknownOrderLine" };

constexpr int kLongestId = 64; // AG/zh-cn_topic_0070649350, C

struct Parameter {
    int count = 0;
    QString value;
};

Parameter parameter(QByteArrayView query, QByteArrayView name)
{
    Parameter found;
    for (const QByteArray &piece : query.toByteArray().split('&')) {
        const qsizetype equals = piece.indexOf('=');
        const QByteArray key = equals < 0 ? piece : piece.left(equals);
        if (QByteArray::fromPercentEncoding(key) != name)
            continue;
        ++found.count;
        found.value = equals < 0 ? QString()
                                 : QString::fromUtf8(QByteArray::fromPercentEncoding(piece.mid(equals + 1)));
    }
    return found;
}

Result<QByteArray> resource(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The program carries no such data"), name);
    return file.readAll();
}

QByteArray member(const QByteArray &name, const QByteArray &json)
{
    return '"' + name + "\":" + json;
}

} // namespace

Result<EmulatedMarketplace> EmulatedMarketplace::create(Options options)
{
    EmulatedMarketplace marketplace;
    marketplace.m_failures.assign(options.failures.cbegin(), options.failures.cend());
    marketplace.m_options = std::move(options);
    const Result<QByteArray> rules = resource(QStringLiteral(":/protocol/emulator.json"));
    if (!rules)
        return tl::unexpected<Error>(rules.error());
    if (const Result<void> read = marketplace.readRules(*rules); !read)
        return tl::unexpected<Error>(read.error());
    return marketplace;
}

Result<void> EmulatedMarketplace::readRules(const QByteArray &json)
{
    const Result<ApiFailureTable> table = ApiFailureTable::builtIn();
    if (!table)
        return tl::unexpected<Error>(table.error());
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    m_method = root[u"method"].toString().toLatin1();
    m_path = root[u"path"].toString().toLatin1();
    m_extraInfo = compactJson(jsonMember(json, "extraInfo"));
    static_assert(kSituationNames.size() == size_t(Situation::Count));
    for (size_t i = 0; i < kSituationNames.size(); ++i) {
        const QLatin1String name(kSituationNames[i]);
        const auto found = table->find(root[u"situations"][name][u"error"].toString().toLatin1());
        if (!found)
            return failure(ErrorKind::Corrupt, QStringLiteral("The emulator's rules cannot be read"), name);
        m_refusals[i] = *found;
    }
    if (m_method.isEmpty() || m_path.isEmpty() || m_extraInfo.isEmpty())
        return failure(ErrorKind::Corrupt, QStringLiteral("The emulator's rules cannot be read"));
    return {};
}

EmulatedAnswer EmulatedMarketplace::answer(const WireRequest &request, qint64 nowMs)
{
    ++m_requests;
    if (const auto failure = provoked(true))
        return refusal(*failure);
    const qsizetype mark = request.target.indexOf('?');
    const QByteArrayView target = request.target;
    QByteArrayView path = target.first(mark < 0 ? target.size() : mark);
    // The signed path ends with a slash, and a client may send it so.
    if (path.endsWith('/'))
        path.chop(1);
    if (request.method != m_method || path != m_path)
        return refusal(Situation::UnknownApi);
    const auto verdict = verifyAksk(
        request,
        [this](
            const QString &asked) { return asked == m_options.accessKey ? &m_options.secretKey : nullptr; },
        nowMs);
    if (!verdict)
        return refusal(situationOf(verdict.error().reason), verdict.error().detail);
    if (const auto failure = provoked(false))
        return refusal(*failure);
    return orderQuery(mark < 0 ? QByteArrayView() : target.sliced(mark + 1));
}

EmulatedAnswer EmulatedMarketplace::orderQuery(QByteArrayView query)
{
    const Parameter orderId = parameter(query, "orderId");
    const Parameter orderLineId = parameter(query, "orderLineId");
    if (orderId.value.isEmpty())
        return refusal(Situation::MissingOrderId);
    if (orderId.count > 1 || orderLineId.count > 1)
        return refusal(Situation::RepeatedParameter);
    if (orderId.value.size() > kLongestId || orderLineId.value.size() > kLongestId)
        return refusal(Situation::TooLong);
    const BookedOrder *order = m_options.orders.find(orderId.value);
    if (!order)
        return refusal(Situation::UnknownOrder);
    const std::optional<QByteArray> orderInfo = order->orderInfo(orderLineId.value);
    if (!orderInfo)
        return refusal(Situation::UnknownOrderLine);
    return { 200, "MKT.0000",
        R"({"resultCode":"MKT.0000","resultMsg":"Success","orderInfo":)" + *orderInfo + '}' };
}

EmulatedMarketplace::Situation EmulatedMarketplace::situationOf(AkskFault::Reason reason)
{
    switch (reason) {
    case AkskFault::Reason::Missing:
        return Situation::Unsigned;
    case AkskFault::Reason::Malformed:
        return Situation::MalformedAuthorization;
    case AkskFault::Reason::OtherAlgorithm:
        return Situation::OtherAlgorithm;
    case AkskFault::Reason::UnknownAccessKey:
        return Situation::UnknownAccessKey;
    case AkskFault::Reason::DateNotSigned:
        return Situation::DateNotSigned;
    case AkskFault::Reason::ClockSkew:
        return Situation::ClockSkew;
    case AkskFault::Reason::PayloadMismatch:
        return Situation::PayloadMismatch;
    case AkskFault::Reason::WrongSignature:
        return Situation::WrongSignature;
    }
    return Situation::WrongSignature;
}

EmulatedAnswer EmulatedMarketplace::refusal(Situation situation, const QString &detail)
{
    return refusal(m_refusals[size_t(situation)], detail);
}

EmulatedAnswer EmulatedMarketplace::refusal(const ApiFailure &failure, const QString &detail)
{
    QString message = failure.message;
    if (!detail.isEmpty()) {
        if (message.endsWith(u'.'))
            message.chop(1);
        message += QStringLiteral(": ") + detail;
    }
    const QByteArray code = member(failure.codeName, '"' + failure.code + '"');
    const QByteArray text = member(failure.messageName, jsonString(message));
    QByteArray body;
    if (failure.family == ApiFailure::Family::Gateway) {
        const QByteArray id = QByteArray::number(m_requests, 16).rightJustified(32, '0');
        body = '{' + text + ',' + code + ",\"request_id\":\"" + id + "\"}";
    } else {
        body = '{' + code + ',' + text;
        if (failure.extraInfo)
            body += ',' + member("extra_info", m_extraInfo);
        body += '}';
    }
    return { failure.status, failure.code, body };
}

std::optional<ApiFailure> EmulatedMarketplace::provoked(bool ofGateway)
{
    if (m_failures.empty())
        return std::nullopt;
    ProvokedFailure &next = m_failures.front();
    if ((next.failure.family == ApiFailure::Family::Gateway) != ofGateway)
        return std::nullopt;
    const ApiFailure failure = next.failure;
    if (next.requests > 0 && --next.requests == 0)
        m_failures.pop_front();
    return failure;
}

} // namespace zhanggui
