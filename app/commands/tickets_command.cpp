#include "app/commands/tickets_command.h"

#include "app/commands/command_line.h"
#include "app/commands/input_bytes.h"
#include "app/commands/open_workspace.h"
#include "models/store/schema.h"
#include "models/tickets/canned_answers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("TicketsCommand", text);
}

QJsonObject toJson(const CannedAnswer &answer)
{
    return { { QStringLiteral("id"), answer.id }, { QStringLiteral("title"), answer.title },
        { QStringLiteral("language"), answer.language }, { QStringLiteral("text"), answer.text },
        { QStringLiteral("example"), answer.shipped } };
}

Exit runAnswersList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("tickets answers list")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto list = waitFor(
        (*workspace)->store().run([](Connection &connection) { return CannedAnswers(connection).list(); }));
    if (!list)
        return fail(context, list.error());
    QJsonArray all;
    for (const CannedAnswer &answer : *list) {
        all.append(toJson(answer));
        if (!*json)
            context.out << answer.id << '\t' << answer.language << '\t' << answer.title << '\n';
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(all).toJson());
    context.out.flush();
    return Exit::Good;
}

Exit runAnswersSet(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(
        { QStringLiteral("title"), say(QT_TRANSLATE_NOOP("TicketsCommand", "What it is called in the menu.")),
            QStringLiteral("TITLE") });
    parser.addOption({ QStringLiteral("language"),
        say(QT_TRANSLATE_NOOP("TicketsCommand", "en or zh: whom it is for.")), QStringLiteral("LANGUAGE") });
    parser.addOption({ QStringLiteral("text-file"),
        say(QT_TRANSLATE_NOOP("TicketsCommand", "The text, in UTF-8; - reads it from the input.")),
        QStringLiteral("FILE") });
    if (const auto ended = parseArguments(parser, context, arguments,
            QStringLiteral("tickets answers set ID --title TITLE --language en|zh --text-file FILE"), 1, 1))
        return *ended;
    CannedAnswer answer;
    answer.id = parser.positionalArguments().constFirst();
    answer.title = parser.value(QStringLiteral("title"));
    answer.language = parser.value(QStringLiteral("language"));
    if (!parser.isSet(QStringLiteral("text-file")))
        return misused(
            context, say(QT_TRANSLATE_NOOP("TicketsCommand", "tickets answers set needs --text-file FILE")));
    const Result<QByteArray> text = inputBytes(parser, QStringLiteral("text-file"));
    if (!text)
        return fail(context, text.error());
    answer.text = QString::fromUtf8(*text);
    // Before anything is opened: what cannot be used is said at once.
    if (const Result<void> good = checkAnswer(answer); !good)
        return fail(context, good.error());
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const auto written = waitFor((*workspace)->store().run([answer](Connection &connection) {
        return CannedAnswers(connection).set(answer);
    }));
    return written ? Exit::Good : fail(context, written.error());
}

Exit runAnswersRemove(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("tickets answers remove ID"), 1, 1))
        return *ended;
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const QString id = parser.positionalArguments().constFirst();
    const auto removed = waitFor((*workspace)->store().run([id](Connection &connection) {
        return CannedAnswers(connection).remove(id);
    }));
    if (!removed)
        return fail(context, removed.error());
    // So that one removed by mistake can be set again.
    context.out << QString::fromUtf8(QJsonDocument(toJson(*removed)).toJson()) << Qt::flush;
    return Exit::Good;
}

constexpr Subcommand kAnswers[] = {
    { "list", runAnswersList },
    { "remove", runAnswersRemove },
    { "set", runAnswersSet },
};

Exit runAnswers(CommandContext &context, const QStringList &arguments)
{
    CommandContext inner{ context.global, arguments, context.out, context.err };
    return runSubcommand(inner, kAnswers,
        say(QT_TRANSLATE_NOOP("TicketsCommand", "tickets answers needs one of: list, set, remove")));
}

constexpr Subcommand kSubcommands[] = {
    { "answers", runAnswers },
};

} // namespace

Exit runTickets(CommandContext &context)
{
    return runSubcommand(
        context, kSubcommands, say(QT_TRANSLATE_NOOP("TicketsCommand", "tickets needs one of: answers")));
}

} // namespace zhanggui
