#include "net/emulator/lifecycle/wire_sender.h"

#include "net/callbacks/prepared_case.h"
#include "net/callbacks/redact_run.h"
#include "net/callbacks/request_builder.h"
#include "net/signing/body_sign_header.h"
#include "net/signing/callback_verify.h"

namespace zhanggui {

namespace {

/// Texts of buyers may hold braces; here none stands for a place.
QByteArray literal(QByteArray json)
{
    return json.replace("{{", "{{{{");
}

CaseStep stepOf(const OutgoingCall &call)
{
    CaseStep step;
    step.interfaceId = call.callback->id;
    for (const auto &[name, json] : call.members)
        step.request.append({ name, literal(json), false });
    return step;
}

WireTarget targetOf(const QUrl &url)
{
    const bool tls = url.scheme() == u"https";
    return { tls, url.host(), quint16(url.port(tls ? 443 : 80)) };
}

/// V1 answers are signed (zh-cn_topic_0070649157, C); the exchange is redacted later, so it is looked at
/// here.
QString bodySignFault(const CallbackInterface &callback, const WireRecord &record, const CallbackKeys &keys)
{
    const Secret *key = keys.of(callback.key);
    if (!callback.bodySign || record.outcome != WireOutcome::Answered || !key)
        return {};
    const QByteArray value = headerOf(record, "Body-Sign");
    if (value.isEmpty())
        return QStringLiteral("The answer has no Body-Sign header");
    const auto header = readBodySign("Body-Sign", value);
    return header && verifyBodySign(record.body, header->signature, *key)
        ? QString()
        : QStringLiteral("The Body-Sign header does not fit the answer");
}

} // namespace

Result<std::unique_ptr<WireSender>> WireSender::create(const CallbackProtocol &protocol, Options options)
{
    Result<SecretMembers> members = SecretMembers::load();
    if (!members)
        return tl::unexpected(members.error());
    return std::unique_ptr<WireSender>(new WireSender(protocol, *std::move(members), std::move(options)));
}

WireSender::WireSender(const CallbackProtocol &protocol, SecretMembers members, Options options)
    : m_protocol(protocol)
    , m_members(std::move(members))
    , m_options(std::move(options))
    , m_wire(nullptr, systemNames(), m_options.wall)
{
}

WireSender::~WireSender() = default;

void WireSender::send(const OutgoingCall &call, QObject *context, Done done)
{
    RequestContext request;
    request.values.nowMs = m_options.wall();
    request.values.random = m_options.random;
    request.keys = &m_options.keys;
    request.url = call.address;
    request.fieldBits = m_options.fieldBits;
    const Result<void> target = checkTarget(call.address);
    const Result<BuiltRequest> built =
        target ? buildRequest(*call.callback, stepOf(call), request) : tl::unexpected(target.error());
    if (!built) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), error = built.error()] { done(tl::unexpected(error)); },
            Qt::QueuedConnection);
        return;
    }
    const WireOptions options{ .totalMs = m_options.totalMs, .authorities = m_options.authorities };
    m_wire.send(targetOf(call.address), built->bytes, options, context,
        [this, call, built = *built, done = std::move(done)](WireRecord record) {
            record.request = built.bytes;
            if (record.outcome == WireOutcome::Answered)
                record.failure = bodySignFault(*call.callback, record, m_options.keys);
            done(redacted(call, built.signing, record));
        });
}

WireRecord WireSender::redacted(
    const OutgoingCall &call, const SigningRecord &signing, const WireRecord &record) const
{
    CaseRecord one;
    SendRecord send;
    send.interfaceId = call.callback->id;
    send.signing = signing;
    send.wire = record;
    one.sends = { send };
    const RedactRules rules{ m_options.keys.all(), m_members, &m_protocol, RedactFor::Workspace };
    return redactCase(one, rules).sends.constFirst().wire;
}

} // namespace zhanggui
