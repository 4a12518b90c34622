// Sends callbacks over the wire of the callback debugger: built and signed at send time by the real clock,
// written once, the exchange redacted before anybody sees it.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/secret_members.h"
#include "net/emulator/lifecycle/call_sender.h"
#include "net/wire/wire_client.h"

#include <QSslCertificate>

#include <memory>

namespace zhanggui {

class WireSender : public CallSender {
public:
    struct Options {
        CallbackKeys keys;
        QList<QSslCertificate> authorities; // trusted besides the system's
        int totalMs = 20'000; // deadline of a call (FAQ access_topic_0000008, C)
        int fieldBits = 256; // AES strength of enciphered fields, chosen when a product is published
        Now wall = &systemNowMs;
        RandomBytes random = &systemRandomBytes;
    };

    /// `protocol` is borrowed and outlives this. Corrupt when the list of secret members cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<WireSender>> create(
        const CallbackProtocol &protocol, Options options);
    ~WireSender() override;

    void send(const OutgoingCall &call, QObject *context, Done done) override;
    void setKeys(const CallbackKeys &keys) { m_options.keys = keys; }
    void setAuthorities(const QList<QSslCertificate> &authorities) { m_options.authorities = authorities; }

private:
    WireSender(const CallbackProtocol &protocol, SecretMembers members, Options options);
    WireRecord redacted(
        const OutgoingCall &call, const SigningRecord &signing, const WireRecord &record) const;

    const CallbackProtocol &m_protocol;
    SecretMembers m_members;
    Options m_options;
    WireClient m_wire;
};

} // namespace zhanggui
