// The shape that every emulated API has: a request as the gateway let it through, an answer, and a row in the
// table of routes. One file in this folder holds one API and gives its rows; the gateway
// (emulated_marketplace.h) finds the row, verifies who calls, applies the limits and then calls the handler.
#pragma once

#include "net/emulator/api_failures.h"
#include "net/signing/canonical.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace zhanggui {

/// How errors name their code and text.
enum class ErrorNames {
    OfFamily, // as the table of errors prints the code: resultCode of MKT., error_code of CBC.
    ErrorCode, // error_code and error_msg always
};

struct ApiRoute;

struct ApiRequest {
    WireRequest wire; // method, target, headers and body as they came
    QByteArray path; // without query and without the slash at its end
    QByteArray query; // raw, without "?"
    QMap<QByteArray, QString> placeholders; // {event_id} → decoded segment
    const ApiRoute *route = nullptr;
    QString accessKey; // who signed, ApiAuth::AkSk
    quint64 number = 0; // of this request, from 1
    qint64 wallMs = 0; // real time
    qint64 clockMs = 0; // of the emulator's clock

    /// The first value of a header, without regard to case; empty when there is none.
    QByteArray header(QByteArrayView name) const { return headerValue(wire.headers, name); }
};

struct ApiAnswer {
    int status = 200;
    QByteArray code = {}; // for the log: MKT.0000, APIGW.0301, "invalid_grant" …; may be empty
    QByteArray body = {};
    HttpHeaders
        headers = {}; // besides Date, Content-Length, Server; Content-Type is application/json unless here
    QString subject = {}; // for the log: order, instance, licence or usage serial it is about
    QString failure = {}; // for the log: English; empty: none
    // In the log instead of the bodies, where these hold what must not be kept (codes, tokens).
    std::optional<QByteArray> loggedRequest = {};
    std::optional<QByteArray> loggedAnswer = {};
};

/// Called exactly once, now or later in the same thread; calling it after the connection ended is harmless.
using ApiReply = std::function<void(ApiAnswer)>;
using ApiHandler = std::function<void(const ApiRequest &request, ApiReply reply)>;

/// A handler that answers at once.
template <class Answering> ApiHandler answering(Answering answer)
{
    return [answer = std::move(answer)](
               const ApiRequest &request, const ApiReply &reply) { reply(answer(request)); };
}

enum class ApiAuth {
    AkSk, // SDK-HMAC-SHA256
    UsageHeaders, // signature, ts and nonce; checked by the handler, which knows the body's form
    None, // OAuth: the handler looks at code, token or client itself
    Control, // /_emulator/…: no signature, but Host must be loopback and Origin must not be there; not logged
};

struct ApiRoute {
    QString api; // for the log and the limits: "order-query"
    QByteArray method; // "*": any other method of this path
    QByteArray pattern; // path; a segment {name} takes any one segment that is not empty
    ApiAuth auth = ApiAuth::AkSk;
    ErrorNames names = ErrorNames::OfFamily;
    ApiHandler handler;
};

class ApiRoutes {
public:
    void add(ApiRoute route) { m_routes.append(std::move(route)); }
    void add(QList<ApiRoute> routes) { m_routes += std::move(routes); }

    struct Match {
        const ApiRoute *route = nullptr; // nullptr: no such path, or not with this method
        QMap<QByteArray, QString> placeholders;
    };
    /// The first route of the method whose pattern fits, else the first with "*". `path` is raw, without a
    /// slash at its end. Valid until a route is added.
    Match find(const QByteArray &method, const QByteArray &path) const;

private:
    QList<ApiRoute> m_routes;
};

/// A parameter of a query or a form (a "+" is a plus sign in a query and a blank in a form).
struct ApiParameter {
    int count = 0;
    QString value; // decoded; of repeated ones the last
    bool wellFormed = true; // false: its bytes are no UTF-8
};
ApiParameter queryParameter(QByteArrayView query, QByteArrayView name);
ApiParameter formParameter(QByteArrayView form, QByteArrayView name);

} // namespace zhanggui
