#include "app/commands/authority_command.h"

#include "app/commands/authority_help.h"
#include "app/commands/command_line.h"
#include "models/core/files.h"
#include "models/core/wire_time.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kMostDays = 3650;

QString say(const char *text)
{
    return QCoreApplication::translate("AuthorityCommand", text);
}

Exit runShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("authority show")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Result<LocalAuthority> authority =
        LocalAuthority::read(authorityFolder(context.global), systemNowMs());
    if (!authority) {
        if (authority.error().kind != ErrorKind::NotFound)
            return fail(context, authority.error());
        return misused(context,
            say(QT_TRANSLATE_NOOP("AuthorityCommand",
                "There is no local authority yet. \"zhanggui authority path\" makes one, and so does "
                "\"zhanggui "
                "emulate --https\" at its first start.")));
    }
    if (*json) {
        const AuthorityFacts facts = authorityFacts(*authority);
        const QJsonObject object{ { QStringLiteral("file"), facts.file },
            { QStringLiteral("sha256"), facts.sha256 }, { QStringLiteral("subject"), facts.subject },
            { QStringLiteral("from"), facts.from }, { QStringLiteral("until"), facts.until } };
        context.out << QString::fromUtf8(QJsonDocument(object).toJson()) << Qt::flush;
    } else {
        context.out << authorityHelp(authorityFacts(*authority)) << Qt::flush;
    }
    return Exit::Good;
}

Exit runPath(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("authority path")))
        return *ended;
    const Result<LocalAuthority> authority =
        LocalAuthority::open(authorityFolder(context.global), systemNowMs());
    if (!authority)
        return fail(context, authority.error());
    context.out << authority->certificateFile() << Qt::endl;
    return Exit::Good;
}

Exit runRemove(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("authority remove")))
        return *ended;
    const QString folder = authorityFolder(context.global);
    if (const Result<void> removed = LocalAuthority::remove(folder); !removed)
        return fail(context, removed.error());
    context.err << say(QT_TRANSLATE_NOOP("AuthorityCommand",
        "The local authority is removed. Where you told a client to trust it, take that out too: it does no "
        "harm, as nobody has its key any more. The next use makes another one."))
                << Qt::endl;
    return Exit::Good;
}

/// What the constraints of the authority let through.
bool isLoopback(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return address.isLoopback();
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"));
}

Result<LocalAuthority::Wish> wishOf(const QCommandLineParser &parser, qint64 nowMs)
{
    LocalAuthority::Wish wish;
    const QStringList hosts = parser.values(QStringLiteral("name"));
    if (!hosts.isEmpty()) {
        wish.names.clear();
        wish.addresses.clear();
    }
    for (const QString &host : hosts) {
        if (!isLoopback(host))
            return failure(ErrorKind::BadInput,
                QStringLiteral(
                    "The local authority vouches for localhost, names below it, 127.0.0.0/8 and ::1 "
                    "only; clients would refuse a certificate for another host"),
                host);
        (QHostAddress(host).isNull() ? wish.names : wish.addresses).append(host);
    }
    if (parser.isSet(QStringLiteral("days"))) {
        bool good = false;
        const int days = parser.value(QStringLiteral("days")).toInt(&good);
        if (!good || days < 1 || days > kMostDays)
            return failure(ErrorKind::BadInput, QStringLiteral("--days must be a number from 1 to 3650"));
        wish.untilMs = nowMs + days * kDayMs;
    }
    return wish;
}

Exit runIssue(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("name"),
        say(QT_TRANSLATE_NOOP("AuthorityCommand",
            "Host name or address of loopback that the certificate is for. May be repeated. Without it: "
            "localhost, 127.0.0.1 and ::1.")),
        QStringLiteral("host") });
    parser.addOption({ QStringLiteral("days"),
        say(QT_TRANSLATE_NOOP("AuthorityCommand", "Days of validity; 397 without it.")),
        QStringLiteral("days") });
    parser.addOption({ QStringLiteral("out"),
        say(QT_TRANSLATE_NOOP("AuthorityCommand", "Writes PREFIX.pem and PREFIX.key, which must not exist.")),
        QStringLiteral("prefix") });
    if (const auto ended = parseArguments(parser, context, arguments,
            QStringLiteral("authority issue --out PREFIX [--name HOST]… [--days N]")))
        return *ended;
    const QString prefix = parser.value(QStringLiteral("out"));
    if (prefix.isEmpty())
        return misused(context, say(QT_TRANSLATE_NOOP("AuthorityCommand", "--out is missing")));
    const QString certificateFile = prefix + QStringLiteral(".pem");
    const QString keyFile = prefix + QStringLiteral(".key");
    for (const QString &file : { certificateFile, keyFile }) {
        if (QFileInfo::exists(file))
            return fail(
                context, Error{ ErrorKind::Conflict, QStringLiteral("The file exists already"), file });
    }
    const qint64 nowMs = systemNowMs();
    const Result<PemPair> pair = wishOf(parser, nowMs).and_then([&](const LocalAuthority::Wish &wish) {
        return LocalAuthority::open(authorityFolder(context.global), nowMs)
            .and_then([&](const LocalAuthority &authority) { return authority.issuePem(wish, nowMs); });
    });
    if (!pair)
        return fail(context, pair.error());
    for (const auto &[file, bytes] :
        { std::pair(keyFile, pair->key), std::pair(certificateFile, pair->certificate) }) {
        if (const Result<void> written = writePrivateFile(file, bytes); !written)
            return fail(context, written.error());
    }
    const QJsonObject object{ { QStringLiteral("certificate"), certificateFile },
        { QStringLiteral("key"), keyFile } };
    context.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    return Exit::Good;
}

constexpr Subcommand kSubcommands[] = {
    { "show", runShow },
    { "path", runPath },
    { "issue", runIssue },
    { "remove", runRemove },
};

} // namespace

QString authorityFolder(const GlobalOptions &global)
{
    const QString workspace = global.workspace.isEmpty() ? Workspace::defaultDirectory() : global.workspace;
    return Workspace::pathsIn(workspace).authority();
}

Exit runAuthority(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("AuthorityCommand", "usage: zhanggui authority show|path|issue|remove")));
}

} // namespace zhanggui
