// Picks out of a pasted log line what a signature is explained with.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

namespace zhanggui {

/// What several places could be is offered in their order, each once.
struct LogFindings {
    QByteArrayList signatures; // 64 hexadecimal digits, or base64 of 32 bytes (also URL-encoded)
    QByteArrayList timestamps; // numbers of 13 digits, of 10, and of 14 to 17 that begin with 20
    QByteArrayList nonces; // the word behind "nonce"
    QByteArrayList bodies; // JSON objects
};
LogFindings readLogLine(QByteArrayView line);

} // namespace zhanggui
