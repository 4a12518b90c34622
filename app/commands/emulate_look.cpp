// Sub-commands that look at an emulator, running or at rest: log, state.
#include "app/commands/command_line.h"
#include "app/commands/emulate_client.h"
#include "app/commands/emulate_subcommands.h"
#include "models/market/market_store.h"
#include "net/emulator/api/market_json.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr int kUsualRows = 200;

QString say(const char *text)
{
    return QCoreApplication::translate("EmulateCommand", text);
}

Result<QJsonObject> logOfFile(const QCommandLineParser &parser, int limit)
{
    const auto store = MarketStore::openReadOnly(parser.value(QStringLiteral("state")));
    if (!store)
        return tl::unexpected(store.error());
    MarketLogQuery query;
    query.filter = parser.value(QStringLiteral("filter"));
    query.limit = limit;
    const auto rows = (*store)->findLog(query);
    if (!rows)
        return tl::unexpected(rows.error());
    return QJsonObject{ { QStringLiteral("rows"), marketJson(*rows) } };
}

Result<QJsonObject> stateOfFile(const QString &file)
{
    const auto store = MarketStore::openReadOnly(file);
    if (!store)
        return tl::unexpected(store.error());
    const Result<MarketCounts> counts = (*store)->counts();
    if (!counts)
        return tl::unexpected(counts.error());
    return QJsonObject{ { QStringLiteral("counts"), marketJson(*counts) } };
}

void printLog(CommandContext &context, const QJsonArray &rows)
{
    // Oldest first, as a log is read.
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        const QJsonObject row = rows.at(i).toObject();
        context.out << row[u"id"].toInteger() << '\t' << row[u"time"].toString() << '\t'
                    << row[u"direction"].toString() << '\t' << row[u"api"].toString() << '\t'
                    << row[u"method"].toString() << '\t' << row[u"target"].toString() << '\t'
                    << row[u"status"].toInt() << '\t' << row[u"code"].toString() << '\t'
                    << row[u"subject"].toString() << '\n';
    }
    context.out.flush();
}

} // namespace

Exit runEmulateLog(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEmulatorUrlOption(parser);
    addStateFileOption(parser);
    addFormatOption(parser);
    parser.addOptions({
        { QStringLiteral("filter"),
            say(QT_TRANSLATE_NOOP(
                "EmulateCommand", "Only rows that fit, in the language of the filter box.")),
            QStringLiteral("filter") },
        { QStringLiteral("limit"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "At most so many rows, the newest.")),
            QStringLiteral("number"), QString::number(kUsualRows) },
        { QStringLiteral("wait"),
            say(QT_TRANSLATE_NOOP(
                "EmulateCommand", "Wait so many seconds, at most 60, until a row fits. Needs --url.")),
            QStringLiteral("seconds") },
    });
    if (const auto end = parseArguments(parser, context, arguments,
            QStringLiteral("emulate log --url URL|--state FILE [--filter F] [--limit N]")))
        return *end;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    if (const Result<void> good = checkPlace(parser); !good)
        return fail(context, good.error());
    bool isNumber = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 1)
        return misused(context, QStringLiteral("--limit must be a positive number"));
    EmulatorCall call{ "GET", QStringLiteral("log"),
        { { QStringLiteral("filter"), parser.value(QStringLiteral("filter")) },
            { QStringLiteral("limit"), QString::number(limit) } },
        {} };
    if (parser.isSet(QStringLiteral("wait")))
        call.query.append({ QStringLiteral("wait"), parser.value(QStringLiteral("wait")) });
    const Result<QJsonObject> answer =
        parser.isSet(QStringLiteral("state")) ? logOfFile(parser, limit) : askEmulator(parser, call);
    if (!answer)
        return fail(context, answer.error());
    if (*json)
        printObject(context, *answer);
    else
        printLog(context, answer->value(u"rows").toArray());
    return Exit::Good;
}

Exit runEmulateState(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEmulatorUrlOption(parser);
    addStateFileOption(parser);
    if (const auto end = parseArguments(parser, context, arguments,
            QStringLiteral("emulate state [LIST [ID]] --url URL | emulate state --state FILE"), 0, 2))
        return *end;
    if (const Result<void> good = checkPlace(parser); !good)
        return fail(context, good.error());
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("state")) && !words.isEmpty())
        return misused(context, QStringLiteral("A list needs a running emulator: give --url"));
    const QString path = words.isEmpty() ? QStringLiteral("state") : words.join(u'/');
    const Result<QJsonObject> answer = parser.isSet(QStringLiteral("state"))
        ? stateOfFile(parser.value(QStringLiteral("state")))
        : askEmulator(parser, { "GET", path, {}, {} });
    if (!answer)
        return fail(context, answer.error());
    printObject(context, *answer);
    return Exit::Good;
}

} // namespace zhanggui
