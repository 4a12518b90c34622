#include "app/commands/emulate_client.h"

#include "net/http/http_policy.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrlQuery>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EmulateCommand", text);
}

Result<QUrl> addressOf(const QCommandLineParser &parser, const EmulatorCall &call)
{
    QUrl url(parser.value(QStringLiteral("url")), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"http" || !isLoopback(url))
        return failure(ErrorKind::BadInput,
            QStringLiteral("Give --url with the http address that the emulator printed"), url.toString());
    url.setPath(QStringLiteral("/_emulator/") + call.path);
    QUrlQuery query;
    // A "+" of a form is a blank, so it is written out.
    for (const auto &[name, value] : call.query)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    return url;
}

Error errorOf(int status, const QJsonObject &object)
{
    const ErrorKind kind = status == 404 ? ErrorKind::NotFound
        : status == 409                  ? ErrorKind::Conflict
        : status < 500                   ? ErrorKind::BadInput
                                         : ErrorKind::Storage;
    const QString what = object.value(u"what").toString();
    return { kind, what.isEmpty() ? QStringLiteral("The emulator answered HTTP %1").arg(status) : what,
        object.value(u"detail").toString() };
}

} // namespace

void addEmulatorUrlOption(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("url"),
        say(QT_TRANSLATE_NOOP("EmulateCommand", "Address of the running emulator, as it printed it.")),
        QStringLiteral("url") });
}

void addStateFileOption(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("state"),
        say(QT_TRANSLATE_NOOP("EmulateCommand", "The emulator's state file, instead of a running emulator.")),
        QStringLiteral("file") });
}

Result<void> checkPlace(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("url")) == parser.isSet(QStringLiteral("state")))
        return failure(ErrorKind::BadInput, QStringLiteral("Give one of --url and --state"));
    return {};
}

Result<QJsonObject> askEmulator(const QCommandLineParser &parser, const EmulatorCall &call)
{
    const Result<QUrl> url = addressOf(parser, call);
    if (!url)
        return tl::unexpected(url.error());
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(*url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = manager.sendCustomRequest(request, call.method, call.body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return failure(ErrorKind::Network, QStringLiteral("The emulator cannot be reached"),
            QString(url->toString(QUrl::RemovePath | QUrl::RemoveQuery) + QStringLiteral(": ")
                + reply->errorString()));
    QJsonObject object = QJsonDocument::fromJson(reply->readAll()).object();
    if (status != 200)
        return tl::unexpected(errorOf(status, object));
    return object;
}

void printObject(CommandContext &context, const QJsonObject &object)
{
    context.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

} // namespace zhanggui
