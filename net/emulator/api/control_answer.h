// Answers of /_emulator/…, and rows of its routes.
#pragma once

#include "net/emulator/api/api_context.h"

#include <QJsonArray>
#include <QJsonObject>

namespace zhanggui {

ApiAnswer controlAnswer(const QJsonObject &object, int status = 200);
/// {"error": kind, "what": sentence, "detail": …} with 400 (bad input), 404, 409 (not possible now) or 500.
ApiAnswer controlFailure(const Error &error);
ApiRoute controlRoute(const QByteArray &method, const QByteArray &path, ApiHandler handler);
/// A parameter of the query as a whole number; `fallback` when it is missing. BadInput.
[[nodiscard]] Result<qint64> controlNumber(const ApiRequest &request, const char *name, qint64 fallback);
/// The body as a JSON object; an empty body is an empty one. BadInput.
[[nodiscard]] Result<QJsonObject> controlBody(const ApiRequest &request);

} // namespace zhanggui
