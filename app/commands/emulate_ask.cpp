// Sub-commands that need a running emulator, or change its state: do, clock, snapshot, restore, reset.
#include "app/commands/command_line.h"
#include "app/commands/emulate_client.h"
#include "app/commands/emulate_subcommands.h"
#include "models/market/market_action.h"
#include "models/market/market_seed.h"
#include "models/market/market_store.h"
#include "net/emulator/api/market_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EmulateCommand", text);
}

/// Prints the answer, or says why there is none.
Exit answered(CommandContext &context, const Result<QJsonObject> &answer)
{
    if (!answer)
        return fail(context, answer.error());
    printObject(context, *answer);
    return Exit::Good;
}

/// A number, truth value, list or object of JSON is one; anything else is text.
QJsonValue memberValue(const QString &text)
{
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    const QJsonDocument document = QJsonDocument::fromJson(wrapped);
    const QJsonValue value = document.isArray() ? document[0] : QJsonValue();
    return value.isUndefined() || value.isNull() ? QJsonValue(text) : value;
}

/// `{"do":…}` as it is, or a word with --set and --as.
Result<QByteArray> actionOf(const QCommandLineParser &parser)
{
    const QString text = parser.positionalArguments().constFirst();
    const QStringList members = parser.values(QStringLiteral("set"));
    if (text.trimmed().startsWith(u'{')) {
        if (!members.isEmpty())
            return failure(ErrorKind::BadInput, QStringLiteral("--set goes with a word, not with JSON"));
        return text.toUtf8();
    }
    QJsonObject object{ { QStringLiteral("do"), text } };
    for (const QString &member : members) {
        const qsizetype equals = member.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorKind::BadInput, QStringLiteral("--set is written NAME=VALUE"), member);
        object.insert(member.first(equals), memberValue(member.mid(equals + 1)));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QByteArray> seedOf(const QCommandLineParser &parser)
{
    constexpr qint64 kLargest = qint64(64) * 1024 * 1024;
    if (!parser.isSet(QStringLiteral("seed")))
        return QByteArray();
    QFile file(parser.value(QStringLiteral("seed")));
    QByteArray seed;
    if (file.open(QIODevice::ReadOnly))
        seed = file.read(kLargest + 1);
    if (seed.isEmpty() || seed.size() > kLargest)
        return failure(ErrorKind::BadInput,
            QStringLiteral("The seed file cannot be read, is empty or is larger than 64 MB"),
            file.fileName());
    return seed;
}

Result<QJsonObject> resetFile(const QString &file, const QByteArray &seed)
{
    if (!QFileInfo::exists(file))
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such state file"), file);
    const auto store = MarketStore::open(file);
    if (!store)
        return tl::unexpected(store.error());
    if (const Result<void> done = (*store)->reset(seed.isEmpty() ? builtInSeed() : seed); !done)
        return tl::unexpected(done.error());
    const Result<MarketCounts> counts = (*store)->counts();
    if (!counts)
        return tl::unexpected(counts.error());
    return marketJson(*counts);
}

Result<QJsonObject> snapshotFile(const QString &state, const QString &target)
{
    const auto store = MarketStore::openReadOnly(state);
    if (!store)
        return tl::unexpected(store.error());
    if (const Result<void> done = (*store)->snapshot(target); !done)
        return tl::unexpected(done.error());
    return QJsonObject{ { QStringLiteral("file"), target },
        { QStringLiteral("bytes"), QFileInfo(target).size() } };
}

Result<QJsonObject> restoreFile(const QString &state, const QString &source)
{
    const auto store = MarketStore::open(state);
    if (!store)
        return tl::unexpected(store.error());
    if (const Result<void> done = (*store)->restore(source); !done)
        return tl::unexpected(done.error());
    return QJsonObject{ { QStringLiteral("file"), state } };
}

} // namespace

Exit runEmulateDo(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEmulatorUrlOption(parser);
    parser.addOption({ QStringLiteral("set"),
        say(QT_TRANSLATE_NOOP("EmulateCommand", "NAME=VALUE: a member of the action. May be repeated.")),
        QStringLiteral("member") });
    parser.addOption({ QStringLiteral("wait"),
        say(QT_TRANSLATE_NOOP("EmulateCommand",
            "Answer when everything that is due now is done, calls to the seller included.")) });
    if (const auto end = parseArguments(parser, context, arguments,
            QStringLiteral("emulate do WORD|JSON --url URL [--set NAME=VALUE]…"), 1, 1))
        return *end;
    const Result<QByteArray> action = actionOf(parser);
    if (!action)
        return fail(context, action.error());
    EmulatorCall call{ "POST", QStringLiteral("actions"), {}, *action };
    if (parser.isSet(QStringLiteral("wait")))
        call.query.append({ QStringLiteral("wait"), QStringLiteral("1") });
    return answered(context, askEmulator(parser, call));
}

Exit runEmulateClock(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEmulatorUrlOption(parser);
    parser.addOptions({
        { QStringLiteral("advance"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "So much later: 90s, 40m, 3h, 30d.")),
            QStringLiteral("time") },
        { QStringLiteral("to"),
            say(QT_TRANSLATE_NOOP("EmulateCommand", "Until that moment: 2027-01-01T00:00:00+08:00 or +1y.")),
            QStringLiteral("time") },
        { QStringLiteral("next"), say(QT_TRANSLATE_NOOP("EmulateCommand", "Until the next event.")) },
        { QStringLiteral("rate"),
            say(QT_TRANSLATE_NOOP(
                "EmulateCommand", "So many times as fast as the real clock; 0 lets it stand.")),
            QStringLiteral("number") },
    });
    if (const auto end = parseArguments(parser, context, arguments,
            QStringLiteral("emulate clock --url URL [--advance TIME|--to TIME|--next|--rate N]")))
        return *end;
    QJsonObject wish;
    for (const char *name : { "advance", "to" }) {
        if (parser.isSet(QLatin1String(name)))
            wish.insert(QLatin1String(name), parser.value(QLatin1String(name)));
    }
    if (parser.isSet(QStringLiteral("next")))
        wish.insert(QStringLiteral("next"), true);
    if (parser.isSet(QStringLiteral("rate")))
        wish.insert(QStringLiteral("rate"), memberValue(parser.value(QStringLiteral("rate"))));
    EmulatorCall call{ "GET", QStringLiteral("clock"), {}, {} };
    if (!wish.isEmpty()) {
        call.method = "POST";
        call.body = QJsonDocument(wish).toJson(QJsonDocument::Compact);
    }
    return answered(context, askEmulator(parser, call));
}

Exit runEmulateSnapshot(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEmulatorUrlOption(parser);
    addStateFileOption(parser);
    if (const auto end = parseArguments(parser, context, arguments,
            QStringLiteral("emulate snapshot NAME --url URL | emulate snapshot FILE --state FILE"), 1, 1))
        return *end;
    if (const Result<void> good = checkPlace(parser); !good)
        return fail(context, good.error());
    const QString name = parser.positionalArguments().constFirst();
    if (parser.isSet(QStringLiteral("state")))
        return answered(context, snapshotFile(parser.value(QStringLiteral("state")), name));
    return answered(context, askEmulator(parser, { "POST", QStringLiteral("snapshots/") + name, {}, {} }));
}

Exit runEmulateRestore(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEmulatorUrlOption(parser);
    addStateFileOption(parser);
    if (const auto end = parseArguments(parser, context, arguments,
            QStringLiteral("emulate restore NAME --url URL | emulate restore FILE --state FILE"), 1, 1))
        return *end;
    if (const Result<void> good = checkPlace(parser); !good)
        return fail(context, good.error());
    const QString name = parser.positionalArguments().constFirst();
    if (parser.isSet(QStringLiteral("state")))
        return answered(context, restoreFile(parser.value(QStringLiteral("state")), name));
    const QString path = QStringLiteral("snapshots/%1/restore").arg(name);
    return answered(context, askEmulator(parser, { "POST", path, {}, {} }));
}

Exit runEmulateReset(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEmulatorUrlOption(parser);
    addStateFileOption(parser);
    parser.addOption({ QStringLiteral("seed"),
        say(QT_TRANSLATE_NOOP("EmulateCommand", "JSON file to begin again with.")), QStringLiteral("file") });
    if (const auto end = parseArguments(
            parser, context, arguments, QStringLiteral("emulate reset --url URL|--state FILE [--seed FILE]")))
        return *end;
    if (const Result<void> good = checkPlace(parser); !good)
        return fail(context, good.error());
    const Result<QByteArray> seed = seedOf(parser);
    if (!seed)
        return fail(context, seed.error());
    if (parser.isSet(QStringLiteral("state")))
        return answered(context, resetFile(parser.value(QStringLiteral("state")), *seed));
    return answered(context, askEmulator(parser, { "POST", QStringLiteral("reset"), {}, *seed }));
}

} // namespace zhanggui
