#include "net/emulator/api/authority_api.h"

namespace zhanggui {

QList<ApiRoute> authorityApi(const std::optional<LocalAuthority> &authority)
{
    ApiAnswer answer{ .status = 404, .code = "not_found" };
    answer.body = R"({"error":"not_found","error_description":"the emulator was started without HTTPS"})";
    if (authority) {
        answer.status = 200;
        answer.code.clear();
        answer.body = authority->certificate().toPem();
        answer.headers = { { "Content-Type", "application/x-pem-file" } };
    }
    ApiRoute route;
    route.api = QStringLiteral("authority");
    route.method = "GET";
    route.pattern = "/_emulator/authority.pem";
    route.auth = ApiAuth::Control;
    route.handler = answering([answer](const ApiRequest &) { return answer; });
    return { route };
}

} // namespace zhanggui
