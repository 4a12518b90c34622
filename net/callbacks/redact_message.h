// One message of a run without what must not be kept or shown; every byte that stays keeps its place. Pure.
#pragma once

#include "models/core/redact.h"
#include "net/callbacks/redact_run.h"

#include <memory>

namespace zhanggui {

/// What is hidden in the messages of one exchange.
struct HiddenParts {
    QStringList members; // of JSON bodies and queries
    std::shared_ptr<const SecretSpellings> known; // never null
    QByteArrayList signatures; // every spelling; longest first
    RedactFor target = RedactFor::Workspace;
};

/// The rules for one exchange: its interface's secret (and in reports personal) fields, and the signatures
/// that its messages carry.
HiddenParts hiddenPartsOf(
    const SendRecord &send, const RedactRules &rules, const std::shared_ptr<const SecretSpellings> &known);

QByteArray redactedText(QByteArray text, const HiddenParts &hidden);
/// JSON, a query, or anything else.
QByteArray redactedBody(const QByteArray &body, const HiddenParts &hidden);
/// A request or an answer as it crossed the wire. `body`: the answer's body with the transfer coding undone.
QByteArray redactedMessage(const QByteArray &message, const HiddenParts &hidden, const QByteArray &body = {});
QByteArray redactedHeader(const QByteArray &name, const QByteArray &value, const HiddenParts &hidden);

} // namespace zhanggui
