#include "net/emulator/http_answer.h"

#include <QDateTime>
#include <QLocale>

namespace zhanggui {

namespace {

QByteArray reasonPhrase(int status)
{
    struct Phrase {
        int status;
        const char *text;
    };
    static constexpr Phrase phrases[] = { { 200, "OK" }, { 201, "Created" }, { 204, "No Content" },
        { 302, "Found" }, { 400, "Bad Request" }, { 401, "Unauthorized" }, { 403, "Forbidden" },
        { 404, "Not Found" }, { 405, "Method Not Allowed" }, { 406, "Not Acceptable" }, { 409, "Conflict" },
        { 413, "Payload Too Large" }, { 414, "URI Too Long" }, { 415, "Unsupported Media Type" },
        { 429, "Too Many Requests" }, { 500, "Internal Server Error" }, { 502, "Bad Gateway" },
        { 503, "Service Unavailable" }, { 504, "Gateway Timeout" } };
    for (const Phrase &phrase : phrases) {
        if (phrase.status == status)
            return phrase.text;
    }
    return "Other";
}

} // namespace

QByteArray httpAnswerText(const ApiAnswer &answer, const QByteArray &date)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status)
        + "\r\nDate: " + date;
    if (headerValue(answer.headers, "content-type").isEmpty())
        text += "\r\nContent-Type: application/json";
    for (const HttpHeader &header : answer.headers)
        text += "\r\n" + header.name + ": " + header.value;
    return text + "\r\nContent-Length: " + QByteArray::number(answer.body.size())
        + "\r\nServer: zhanggui-emulator/" ZHANGGUI_VERSION "\r\n\r\n" + answer.body;
}

QByteArray DateHeader::at(qint64 utcMs)
{
    if (utcMs / 1000 != m_second) {
        m_second = utcMs / 1000;
        m_text = QLocale::c()
                     .toString(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC),
                         QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                     .toLatin1();
    }
    return m_text;
}

} // namespace zhanggui
