// One call of HttpClient, from its place in the queue to its result. Not for use outside net/http.
#pragma once

#include "models/core/result.h"
#include "net/http/http_policy.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;

namespace zhanggui {

class HttpCall : public QObject {
    Q_OBJECT
public:
    /// `policy` must outlive the call.
    HttpCall(HttpRequest request, const HttpPolicy &policy, QObject *parent);

    QFuture<Result<HttpReply>> result() const { return m_promise.future(); }
    /// What shares a queue: "host:port".
    QString host() const;
    bool isDispatched() const { return m_reply != nullptr; }
    void dispatch(QNetworkAccessManager &manager, const QSslConfiguration &tls);
    /// Ends the call with this error, unless it has ended.
    void fail(Error error);

Q_SIGNALS:
    /// Once. The call is of no more use.
    void ended(zhanggui::HttpCall *call);

private:
    QNetworkRequest networkRequest(const QSslConfiguration &tls) const;
    void checkCertificate();
    void checkHead();
    void readSome();
    void conclude();
    void finish(Result<HttpReply> result);
    std::optional<Error> certificateFault() const;
    std::optional<Error> headFault() const;
    std::optional<Error> transportFault() const;
    std::optional<Error> lengthFault() const;
    int status() const;
    void logEnd(const Result<HttpReply> &result) const;

    HttpRequest m_request;
    const HttpPolicy &m_policy;
    QPromise<Result<HttpReply>> m_promise;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QList<QSslError> m_tlsFaults;
    QByteArray m_body;
    bool m_finished = false;
};

} // namespace zhanggui
