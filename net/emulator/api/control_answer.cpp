#include "net/emulator/api/control_answer.h"

#include <QJsonDocument>

namespace zhanggui {

namespace {

struct Words {
    int status;
    const char *word;
};

Words wordsOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
    case ErrorKind::Corrupt:
    case ErrorKind::Rejected:
        return { 400, "bad-input" };
    case ErrorKind::NotFound:
        return { 404, "not-found" };
    case ErrorKind::Conflict:
    case ErrorKind::Locked:
        return { 409, "conflict" };
    case ErrorKind::Forbidden:
        return { 403, "forbidden" };
    default:
        return { 500, "storage" };
    }
}

} // namespace

ApiAnswer controlAnswer(const QJsonObject &object, int status)
{
    ApiAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return answer;
}

ApiAnswer controlFailure(const Error &error)
{
    const Words words = wordsOf(error.kind);
    ApiAnswer answer = controlAnswer(
        { { QStringLiteral("error"), QString::fromLatin1(words.word) },
            { QStringLiteral("what"), error.what }, { QStringLiteral("detail"), error.detail } },
        words.status);
    answer.code = words.word;
    return answer;
}

ApiRoute controlRoute(const QByteArray &method, const QByteArray &path, ApiHandler handler)
{
    return { QStringLiteral("control"), method, "/_emulator/" + path, ApiAuth::Control, ErrorNames::OfFamily,
        std::move(handler) };
}

Result<qint64> controlNumber(const ApiRequest &request, const char *name, qint64 fallback)
{
    const ApiParameter parameter = formParameter(request.query, name);
    if (parameter.count == 0)
        return fallback;
    bool good = false;
    const qint64 number = parameter.value.toLongLong(&good);
    if (!good || number < 0)
        return failure(ErrorKind::BadInput, QStringLiteral("This must be a whole number"),
            QString::fromLatin1(name) + QStringLiteral("=") + parameter.value.left(64));
    return number;
}

Result<QJsonObject> controlBody(const ApiRequest &request)
{
    if (request.wire.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(request.wire.body, &error);
    if (!document.isObject())
        return failure(ErrorKind::BadInput, QStringLiteral("The body is no JSON object"),
            document.isNull() ? error.errorString() : QString());
    return document.object();
}

} // namespace zhanggui
