// Requests and answers as values, between pure code that builds, signs and parses them and whatever sends
// them.
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace zhanggui {

/// Names keep the spelling they came with; order and repetitions are kept.
struct HttpHeader {
    QByteArray name;
    QByteArray value;
    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};
using HttpHeaders = QList<HttpHeader>;

/// The first value under `name`, compared without case; empty when there is none.
inline QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

struct HttpRequest {
    QByteArray method; // upper case
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
};

struct HttpReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    qint64 elapsedMs = 0;
};

} // namespace zhanggui
