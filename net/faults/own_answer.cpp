#include "net/faults/own_answer.h"

#include <QString>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

struct Reason {
    int status;
    const char *text;
};

// RFC 9110 §15 and RFC 6585: those that servers and proxies give when something is wrong.
constexpr std::array kReasons{ Reason{ 200, "OK" }, Reason{ 202, "Accepted" }, Reason{ 204, "No Content" },
    Reason{ 301, "Moved Permanently" }, Reason{ 302, "Found" }, Reason{ 304, "Not Modified" },
    Reason{ 400, "Bad Request" }, Reason{ 401, "Unauthorized" }, Reason{ 403, "Forbidden" },
    Reason{ 404, "Not Found" }, Reason{ 408, "Request Timeout" }, Reason{ 413, "Content Too Large" },
    Reason{ 414, "URI Too Long" }, Reason{ 417, "Expectation Failed" }, Reason{ 429, "Too Many Requests" },
    Reason{ 431, "Request Header Fields Too Large" }, Reason{ 500, "Internal Server Error" },
    Reason{ 501, "Not Implemented" }, Reason{ 502, "Bad Gateway" }, Reason{ 503, "Service Unavailable" },
    Reason{ 504, "Gateway Timeout" }, Reason{ 505, "HTTP Version Not Supported" } };

QByteArray reasonOf(int status)
{
    const auto *const found = std::find_if(
        kReasons.begin(), kReasons.end(), [status](const Reason &one) { return one.status == status; });
    return found == kReasons.end() ? QByteArray("Status") : QByteArray(found->text);
}

QByteArray typeOf(const QByteArray &body)
{
    if (body.startsWith('{') || body.startsWith('['))
        return "application/json";
    return body.startsWith('<') ? QByteArray("text/html; charset=utf-8")
                                : QByteArray("text/plain; charset=utf-8");
}

} // namespace

QByteArray ownAnswerBytes(const OwnAnswer &answer)
{
    QByteArray bytes =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    if (answer.signedByProxy)
        bytes += "Server: zhanggui-faults\r\n";
    if (answer.status != 204 && answer.status != 304) {
        if (!answer.body.isEmpty())
            bytes += "Content-Type: " + typeOf(answer.body) + "\r\n";
        bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    }
    if (answer.close)
        bytes += "Connection: close\r\n";
    bytes += "\r\n";
    return answer.toHead ? bytes : bytes + answer.body;
}

} // namespace zhanggui
