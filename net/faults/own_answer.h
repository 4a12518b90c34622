// Answers that the proxy gives itself. Pure.
#pragma once

#include <QByteArray>

namespace zhanggui {

struct OwnAnswer {
    int status = 0;
    QByteArray body;
    bool toHead = false; // the request was HEAD: no body goes out
    bool close = false; // "Connection: close"
    bool signedByProxy = false; // with a Server header that says whose answer it is
};

/// The content type is guessed from the body's first byte: JSON, HTML or text.
QByteArray ownAnswerBytes(const OwnAnswer &answer);

} // namespace zhanggui
