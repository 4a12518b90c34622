// A case held against the protocol's data: what a form or an editor marks while one types, and what
// `zhanggui case check` tells. Pure.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

struct CaseFinding {
    int step = -1; // -1: about the case as a whole
    QString member; // "request.orderId", "form.body", "id"
    QString reason; // English sentence
    friend bool operator==(const CaseFinding &, const CaseFinding &) = default;
};

/// Types, lengths, closed values, mandatory and unknown fields, places, words of the form. Fields that are
/// wrong on purpose, and steps that say they are strange, are let alone.
QList<CaseFinding> lintCase(const CallbackProtocol &protocol, const CallbackCase &callbackCase);

/// The finding about one value, as an editor shows it while one types; empty when it may be sent.
QString faultOfValue(const CallbackField &field, const QByteArray &json);

} // namespace zhanggui
