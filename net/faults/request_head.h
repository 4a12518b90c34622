// The head of an HTTP/1.1 request, read so strictly that the server behind cannot read it in another way
// (RFC 9112 §3, §5, §6.1, §11.2). Pure.
#pragma once

#include "models/core/result.h"
#include "net/wire/http_head.h"

#include <QUrl>

namespace zhanggui {

struct RequestHead {
    QByteArray raw; // request line to empty line, as they came, without empty lines in front
    QByteArray method;
    QByteArray target; // in origin-form, or "*"
    bool absolute = false; // it came in absolute-form
    int minor = 1;
    QList<QPair<QByteArray, QByteArray>> headers;
    HttpBody body = HttpBody::None;
    qint64 length = 0; // of HttpBody::Length
    bool expectsContinue = false;
    bool keepsAlive = true;
};

struct RequestRefusal {
    int status = 0;
    QString reason; // English, for the answer and the log
};

constexpr qsizetype kLargestRequestHead = qsizetype(64) * 1024;

/// `raw` ends with its empty line. Refused: what RFC 9112 calls invalid or lets two servers read differently
/// — both or several lengths and codings, a coding but chunked, lines without CR LF, folded lines, blanks
/// before colons, controls, no host or several, CONNECT; too much of it (8 KB a line, 64 KB, 256 headers).
[[nodiscard]] tl::expected<RequestHead, RequestRefusal> readRequestHead(QByteArrayView raw);

struct ForwardedHead {
    QByteArray prefix; // put before the target's path; empty: none
    QByteArray host; // written into Host; empty: Host stays
    bool withoutExpect = false; // the proxy has said 100 Continue itself
};

/// The bytes that go to the server: those of `head` but for what `how` changes.
QByteArray forwardedHead(const RequestHead &head, const ForwardedHead &how);

} // namespace zhanggui
