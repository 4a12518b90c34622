// One request and its answer, as kept for ever. Whoever makes one has redacted it already: members that carry
// secrets are marks of equal length, and the request head holds no usable signature key.
#pragma once

#include "models/core/ids.h"

#include <QByteArray>
#include <QString>

namespace zhanggui {

struct Exchange {
    qint64 atMs = 0; // UTC, when the request was sent
    EnvironmentName environment;
    QString interfaceId; // id in the protocol data, e.g. "openapi.order.query"
    QByteArray requestHead; // request line and headers as sent
    int status = 0; // 0: no answer
    QByteArray responseHead;
    QByteArray body; // of the answer, byte for byte but for the marks
    QString outcome; // "ok", or the code of the error
    friend bool operator==(const Exchange &, const Exchange &) = default;
};

struct StoredExchange {
    qint64 id = 0;
    qint64 stepId = 0; // 0: belongs to no step
    QString subject; // what it was about, e.g. the order's number
    Exchange exchange;
};

} // namespace zhanggui
