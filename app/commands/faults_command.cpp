#include "app/commands/faults_command.h"

#include "app/commands/authority_command.h"
#include "app/commands/command_line.h"
#include "app/commands/help_page.h"
#include "app/commands/termination.h"
#include "net/callbacks/callback_runner.h"
#include "net/faults/fault_proxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestPlan = qint64(1) << 20;

QString say(const char *text)
{
    return QCoreApplication::translate("FaultsCommand", text);
}

QString usage()
{
    return QStringLiteral("faults --listen PORT --target URL --plan NAME|FILE [--https]");
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("listen"),
            say(QT_TRANSLATE_NOOP("FaultsCommand", "Port on 127.0.0.1; 0 takes a free one.")),
            QStringLiteral("port"), QStringLiteral("0") },
        { QStringLiteral("target"),
            say(QT_TRANSLATE_NOOP("FaultsCommand", "Address of the server behind, with http or https.")),
            QStringLiteral("url") },
        { QStringLiteral("plan"),
            say(QT_TRANSLATE_NOOP(
                "FaultsCommand", "A plan that --list names, or a JSON file; see the manual, page faults.")),
            QStringLiteral("name or file") },
        { QStringLiteral("seed"), say(QT_TRANSLATE_NOOP("FaultsCommand", "Another seed than the plan's.")),
            QStringLiteral("number") },
        { QStringLiteral("https"),
            say(QT_TRANSLATE_NOOP("FaultsCommand",
                "Serve over HTTPS; see \"zhanggui authority\" for how a test client trusts it.")) },
        { QStringLiteral("authority"),
            say(QT_TRANSLATE_NOOP("FaultsCommand",
                "PEM file with an authority to trust besides the system's, for a target with https.")),
            QStringLiteral("file") },
        { QStringLiteral("keep-host"),
            say(QT_TRANSLATE_NOOP(
                "FaultsCommand", "Pass the Host header on as it comes, instead of writing the target's.")) },
        { QStringLiteral("list"),
            say(QT_TRANSLATE_NOOP("FaultsCommand", "List the plans that come with the program, and end.")) },
    });
    addFormatOption(parser);
}

Result<FaultPlan> planFromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput,
            QStringLiteral("There is no plan of this name (--list tells them), and no such file"), name);
    const QByteArray json = file.read(kLargestPlan + 1);
    if (file.error() != QFileDevice::NoError || json.size() > kLargestPlan)
        return failure(
            ErrorKind::BadInput, QStringLiteral("The plan cannot be read or is larger than 1 MB"), name);
    return faultPlanFromJson(json);
}

Result<FaultPlan> planOf(const QCommandLineParser &parser)
{
    const QString name = parser.value(QStringLiteral("plan"));
    if (name.isEmpty())
        return failure(ErrorKind::BadInput,
            QStringLiteral("The plan is missing: give --plan, a file or one that --list names"));
    const Result<QList<ShippedFaultPlan>> shipped = shippedFaultPlans();
    if (!shipped)
        return tl::unexpected(shipped.error());
    const auto found = std::find_if(
        shipped->begin(), shipped->end(), [&name](const ShippedFaultPlan &one) { return one.name == name; });
    Result<FaultPlan> plan = found != shipped->end() ? found->plan : planFromFile(name);
    if (!plan || !parser.isSet(QStringLiteral("seed")))
        return plan;
    bool good = false;
    plan->seed = parser.value(QStringLiteral("seed")).toULongLong(&good);
    if (!good)
        return failure(ErrorKind::BadInput, QStringLiteral("--seed must be a number from 0"),
            parser.value(QStringLiteral("seed")));
    return plan;
}

Result<quint16> portOf(const QCommandLineParser &parser)
{
    const QString text = parser.value(QStringLiteral("listen"));
    bool good = false;
    const quint16 port = text.toUShort(&good);
    if (!good)
        return failure(
            ErrorKind::BadInput, QStringLiteral("--listen must be a number from 0 to 65535"), text);
    return port;
}

Result<FaultProxy::Options> optionsOf(const QCommandLineParser &parser, const CommandContext &context)
{
    FaultProxy::Options options;
    const Result<FaultPlan> plan = planOf(parser);
    if (!plan)
        return tl::unexpected(plan.error());
    options.plan = *plan;
    if (!parser.isSet(QStringLiteral("target")))
        return failure(ErrorKind::BadInput, QStringLiteral("The server behind is missing: give --target"));
    options.target = QUrl(parser.value(QStringLiteral("target")), QUrl::StrictMode);
    options.keepHost = parser.isSet(QStringLiteral("keep-host"));
    if (parser.isSet(QStringLiteral("authority"))) {
        const QString file = parser.value(QStringLiteral("authority"));
        options.authorities =
            QSslCertificate::fromPath(file, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (options.authorities.isEmpty())
            return failure(ErrorKind::BadInput, QStringLiteral("The file holds no certificate"), file);
    }
    if (parser.isSet(QStringLiteral("https"))) {
        Result<LocalAuthority> authority =
            LocalAuthority::open(authorityFolder(context.global), systemNowMs());
        if (!authority)
            return tl::unexpected(authority.error());
        options.tls = *std::move(authority);
    }
    return options;
}

/// The path, and of the query only the activity: calls of V1.0 carry their signature and fields there.
QString shownTarget(const QByteArray &target)
{
    const QList<QByteArray> parts = target.split('?');
    QString text = QString::fromLatin1(parts.first());
    if (parts.size() < 2)
        return text;
    const QList<QByteArray> pairs = parts[1].split('&');
    const auto activity = std::find_if(
        pairs.begin(), pairs.end(), [](const QByteArray &pair) { return pair.startsWith("activity="); });
    return text % u'?' % (activity == pairs.end() ? QString() : QString::fromLatin1(*activity) % u'&') % u'…';
}

QJsonObject objectOf(const FaultedExchange &exchange)
{
    QJsonObject object{
        { QStringLiteral("at"),
            QDateTime::fromMSecsSinceEpoch(exchange.atMs, Qt::UTC).toString(Qt::ISODateWithMs) },
        { QStringLiteral("method"), QString::fromLatin1(exchange.method) },
        { QStringLiteral("target"), shownTarget(exchange.target) },
        { QStringLiteral("rule"), exchange.rule },
        { QStringLiteral("done"), QJsonArray::fromStringList(exchange.done) },
        { QStringLiteral("status"), exchange.status },
        { QStringLiteral("requestBytes"), exchange.requestBytes },
        { QStringLiteral("answerBytes"), exchange.answerBytes },
    };
    if (!exchange.failure.isEmpty())
        object.insert(QStringLiteral("failure"), exchange.failure);
    return object;
}

/// "12:00:01.123  POST /callback  503  burst: status 503".
QString lineOf(const FaultedExchange &exchange)
{
    QStringList parts{
        QDateTime::fromMSecsSinceEpoch(exchange.atMs).toString(QStringLiteral("HH:mm:ss.zzz"))
    };
    if (!exchange.method.isEmpty())
        parts << QString::fromLatin1(exchange.method) % u' ' % shownTarget(exchange.target);
    parts << (exchange.status > 0 ? QString::number(exchange.status) : QStringLiteral("–"));
    if (!exchange.rule.isEmpty())
        parts << exchange.rule.simplified() % u": " % exchange.done.join(u", ");
    else if (!exchange.done.isEmpty())
        parts << exchange.done.join(u", ");
    if (!exchange.failure.isEmpty())
        parts << u'(' % exchange.failure.simplified() % u')';
    return parts.join(QStringLiteral("  "));
}

Exit listPlans(CommandContext &context, bool asJson)
{
    const Result<QList<ShippedFaultPlan>> plans = shippedFaultPlans();
    if (!plans)
        return fail(context, plans.error());
    const bool chinese = QLocale().language() == QLocale::Chinese;
    QJsonArray array;
    QList<QStringList> rows;
    for (const ShippedFaultPlan &one : *plans) {
        const QString title = chinese ? one.plan.titleZh : one.plan.titleEn;
        QStringList rules;
        for (const FaultRule &rule : one.plan.rules)
            rules << rule.name;
        rows.append({ one.name, title });
        array.append(QJsonObject{ { QStringLiteral("name"), one.name }, { QStringLiteral("title"), title },
            { QStringLiteral("rules"), QJsonArray::fromStringList(rules) } });
    }
    context.out << (asJson ? QString::fromUtf8(QJsonDocument(array).toJson()) : alignedRows(rows))
                << Qt::flush;
    return Exit::Good;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Exit serve(CommandContext &context, const FaultProxy::Options &options, quint16 port, bool asJson)
{
    Termination termination;
    FaultProxy proxy(options);
    QObject::connect(
        &proxy, &FaultProxy::passed, &proxy, [&context, asJson](const FaultedExchange &exchange) {
            if (asJson)
                context.out << compact(objectOf(exchange)) << Qt::endl;
            else
                context.err << lineOf(exchange) << Qt::endl;
        });
    const Result<QUrl> url = proxy.listen(port);
    if (!url)
        return fail(context, url.error());
    QJsonObject line{ { QStringLiteral("url"), url->toString() } };
    if (options.tls)
        line.insert(QStringLiteral("authority"), options.tls->certificateFile());
    context.out << compact(line) << Qt::endl;
    if (!isPrivateTarget(options.target))
        context.err << say(QT_TRANSLATE_NOOP("FaultsCommand",
            "The target is a public address: what clients send through this proxy has real "
            "effects there, and they do not see that it is public."))
                    << Qt::endl;
    QEventLoop loop;
    QObject::connect(&termination, &Termination::requested, &loop, &QEventLoop::quit);
    loop.exec();
    return Exit::Good;
}

} // namespace

Exit runFaults(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto end = parseArguments(parser, context, context.arguments, usage()))
        return *end;
    const Result<bool> asJson = readsAsJson(parser);
    if (!asJson)
        return fail(context, asJson.error());
    if (parser.isSet(QStringLiteral("list")))
        return listPlans(context, *asJson);
    const Result<quint16> port = portOf(parser);
    if (!port)
        return fail(context, port.error());
    const Result<FaultProxy::Options> options = optionsOf(parser, context);
    if (!options)
        return fail(context, options.error());
    return serve(context, *options, *port, *asJson);
}

} // namespace zhanggui
