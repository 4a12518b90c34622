#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/orders_subcommands.h"
#include "models/thread/order_thread.h"
#include "models/work/work_catalog.h"
#include "ui/report/pdf_report.h"
#include "ui/thread/thread_report.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("OrdersCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "The environment, when the number is known in several.")),
            QStringLiteral("name") },
        { QStringLiteral("tests"),
            say(QT_TRANSLATE_NOOP(
                "OrdersCommand", "Also what the callback debugger and the emulator did with the number.")) },
        { QStringLiteral("limit"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "So many entries at most, the newest.")),
            QStringLiteral("number"), QStringLiteral("2000") },
        { QStringLiteral("out"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "The file to write, for --format pdf.")),
            QStringLiteral("file") },
        { QStringLiteral("format"), say(QT_TRANSLATE_NOOP("OrdersCommand", "text, json or pdf.")),
            QStringLiteral("format"), QStringLiteral("text") },
    });
}

Result<OrderThread> read(Connection &connection, const WorkCatalog &catalog, QString environment,
    const QString &orderId, int limit)
{
    if (environment.isEmpty()) {
        const Result<QStringList> known = threadEnvironments(connection, catalog, orderId);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (known->size() > 1)
            return failure(ErrorKind::BadInput,
                QStringLiteral("The order is known in several environments; name one with --environment"),
                known->join(u", "));
        environment = known->value(0);
    }
    return readOrderThread(connection, catalog, environment, orderId, limit);
}

Exit writePaper(CommandContext &context, const QCommandLineParser &parser, const Report &report, Exit good)
{
    const QString file = parser.value(QStringLiteral("out"));
    const Result<void> written = writePdf({ report.title, reportAsHtml(report), {} }, file, true);
    return written ? good : fail(context, written.error());
}

} // namespace

Exit runOrdersThread(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("orders thread ID"), 1, 1))
        return *ended;
    const QString format = parser.value(QStringLiteral("format"));
    const bool paper = format == QLatin1String("pdf");
    if (!paper && format != QLatin1String("text") && format != QLatin1String("json"))
        return misused(context, say(QT_TRANSLATE_NOOP("OrdersCommand", "--format is text, json or pdf")));
    if (paper != parser.isSet(QStringLiteral("out")))
        return misused(
            context, say(QT_TRANSLATE_NOOP("OrdersCommand", "--format pdf and --out FILE go together")));
    bool isNumber = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 100'000)
        return misused(
            context, say(QT_TRANSLATE_NOOP("OrdersCommand", "--limit is a number from 1 to 100000")));
    const Result<std::unique_ptr<Workspace>> workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<OrderThread> thread =
        waitFor((*workspace)
                    ->store()
                    .run([catalog = (*workspace)->workCatalog(),
                             environment = parser.value(QStringLiteral("environment")),
                             id = parser.positionalArguments().constFirst(), limit](Connection &connection) {
                        return read(connection, *catalog, environment, id, limit);
                    }));
    if (!thread)
        return fail(context, thread.error());
    const ThreadFilter filter{ {}, parser.isSet(QStringLiteral("tests")) };
    const CellStyle style{ QLocale(), QTimeZone::systemTimeZone() };
    for (const QString &gap : threadGapTexts(*thread))
        context.err
            << say(QT_TRANSLATE_NOOP("OrdersCommand", "Could not be read and is missing: %1")).arg(gap)
            << Qt::endl;
    const Exit good = thread->gaps.isEmpty() ? Exit::Good : Exit::FellShort;
    if (paper)
        return writePaper(context, parser, threadReport(*thread, filter, style, systemNowMs()), good);
    if (format == QLatin1String("json"))
        context.out << QString::fromUtf8(
            QJsonDocument(threadAsJson(*thread, filter)).toJson(QJsonDocument::Compact))
                    << Qt::endl;
    else
        context.out << threadAsText(*thread, filter, style) << Qt::flush;
    return good;
}

} // namespace zhanggui
