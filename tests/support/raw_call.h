// One request over a bare socket: what was written is what the server gets.
#pragma once

#include "net/signing/canonical.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace zhanggui::test {

struct RawAnswer {
    int status = 0; // 0: none came
    QByteArray head;
    QByteArray body;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString text(const char *member) const { return json().value(QLatin1String(member)).toString(); }
};

inline QByteArray wireText(const WireRequest &request)
{
    QByteArray text = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const HttpHeader &header : request.headers)
        text += header.name + ": " + header.value + "\r\n";
    if (!request.body.isEmpty())
        text += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return text + "\r\n" + request.body;
}

/// Like QTest::qWaitFor, which sleeps ten milliseconds between looks; here every event is looked at at once.
template <class Done> bool waitUntil(Done done, int most = 5000)
{
    QTimer wake;
    wake.start(50);
    QElapsedTimer elapsed;
    elapsed.start();
    while (!done() && elapsed.elapsed() < most)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

inline qsizetype contentLength(const QByteArray &head)
{
    static const QRegularExpression length(
        QStringLiteral("content-length: *(\\d+)"), QRegularExpression::CaseInsensitiveOption);
    return length.match(QString::fromLatin1(head)).captured(1).toInt();
}

/// The whole answer once it is there; nullopt as long as it is not.
inline std::optional<RawAnswer> wholeAnswer(const QByteArray &read)
{
    const qsizetype end = read.indexOf("\r\n\r\n");
    if (end < 0 || read.size() < end + 4 + contentLength(read.left(end)))
        return std::nullopt;
    return RawAnswer{ read.split(' ').value(1).toInt(), read.left(end), read.mid(end + 4) };
}

inline RawAnswer rawCall(const QUrl &url, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write(bytes);
    QByteArray read;
    const auto complete = [&] { return wholeAnswer(read += socket.readAll()).has_value(); };
    return waitUntil(complete, 30000) ? *wholeAnswer(read) : RawAnswer();
}

inline RawAnswer rawCall(const QUrl &url, const WireRequest &request)
{
    return rawCall(url, wireText(request));
}

} // namespace zhanggui::test
