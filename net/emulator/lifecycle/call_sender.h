// How a callback leaves the emulator. An interface, so that tests and outages need no server; wire_sender.h
// is the one that sends.
#pragma once

#include "models/callbacks/wire_record.h"
#include "models/core/result.h"
#include "net/callbacks/callback_keys.h"
#include "net/protocol/callback_protocol.h"

#include <QUrl>

#include <functional>

namespace zhanggui {

struct OutgoingCall {
    const CallbackInterface *callback = nullptr; // never null
    QList<QPair<QString, QByteArray>> members; // name → JSON text, without what signing adds
    QUrl address; // production address
};

class CallSender {
public:
    /// The exchange as it was, redacted; or why nothing could be sent (BadInput, NotFound: no key). The
    /// `failure` of an answered one says what was wrong with it all the same, such as its Body-Sign.
    using Done = std::function<void(const Result<WireRecord> &)>;
    virtual ~CallSender() = default;
    /// `done` is called exactly once, later, in this thread; not at all when `context` died first.
    virtual void send(const OutgoingCall &call, QObject *context, Done done) = 0;
};

} // namespace zhanggui
