// The lines of an HTTP answer's head, and what they say about where its body ends (RFC 9112 §4–§6, RFC 9110
// §5). Pure functions over single lines; the findings they name are those of http_reader.h.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

namespace zhanggui {

struct HttpHead {
    int minor = 0; // of the version; the major is 1
    int status = 0;
    QByteArray reason;
    QList<QPair<QByteArray, QByteArray>> headers;
};

struct HttpHeadFault {
    const char *id; // as in http_reader.h
    qsizetype header = -1; // the header it is about; -1: the line as a whole
};
using HttpHeadFaults = QList<HttpHeadFault>;

/// `line` begins with HTTP/ in some case and is without its end. Fills version, status and reason.
HttpHeadFaults parseStatusLine(QByteArrayView line, HttpHead &head);
/// `line` is without its end and not empty. Appends a header, or continues the last one.
HttpHeadFaults parseHeaderLine(QByteArrayView line, HttpHead &head);

enum class HttpBody { None, Length, Chunked, UntilClose };

struct HttpFraming {
    HttpBody body = HttpBody::None;
    qint64 length = 0; // of HttpBody::Length
    HttpHeadFaults faults; // a fatal one: the body's end is not known
};

/// How the body of this answer ends, and what else is wrong with its headers as a whole. `answersHead`: the
/// request was HEAD.
HttpFraming framingOf(const HttpHead &head, bool answersHead);
/// The server means to keep the connection: 1.1 without `close`, or 1.0 with `keep-alive`.
bool keepsAlive(const HttpHead &head);

} // namespace zhanggui
