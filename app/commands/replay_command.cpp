#include "app/commands/replay_command.h"

#include "app/commands/callback_options.h"
#include "app/commands/command_line.h"
#include "app/commands/replay_options.h"
#include "app/commands/replay_output.h"
#include "app/commands/termination.h"
#include "models/core/files.h"
#include "net/callbacks/redact_run.h"
#include "net/callbacks/report_har.h"
#include "net/callbacks/report_html.h"
#include "net/callbacks/report_junit.h"
#include "net/callbacks/report_text.h"
#include "ui/callbacks/callback_text.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <unistd.h>

#include <algorithm>
#include <functional>

namespace zhanggui {

namespace {

constexpr qint64 kProgressEveryMs = 100;

QString say(const char *text)
{
    return QCoreApplication::translate("ReplayCommand", text);
}

/// Writes over the same line of a terminal; nothing anywhere else.
void showProgress(CommandContext &context, CallbackRunner &runner)
{
    if (!isatty(STDERR_FILENO))
        return;
    const auto since = std::make_shared<QElapsedTimer>();
    QObject::connect(&runner, &CallbackRunner::sent, &runner,
        [&context, since](const QString &caseId, int done, int total) {
            if (since->isValid() && since->elapsed() < kProgressEveryMs && done < total)
                return;
            since->start();
            context.err << '\r' << done << '/' << total << ' ' << caseId << QStringLiteral("\033[K")
                        << Qt::flush;
        });
    QObject::connect(&runner, &CallbackRunner::finished, &runner,
        [&context] { context.err << QStringLiteral("\r\033[K") << Qt::flush; });
}

Result<RunRecord> played(CommandContext &context, const Replay &replay, const CallbackProtocol &protocol,
    const CheckCatalog &catalog)
{
    Termination termination;
    CallbackRunner runner(protocol, catalog, systemNowMs, systemRandomBytes);
    RunRecord record;
    QEventLoop loop;
    showProgress(context, runner);
    QObject::connect(&termination, &Termination::requested, &runner, &CallbackRunner::cancel);
    QObject::connect(&runner, &CallbackRunner::finished, &loop, [&](const RunRecord &run) {
        record = run;
        loop.quit();
    });
    if (const Result<void> started = runner.start(replay.plan); !started)
        return tl::unexpected(started.error());
    if (runner.isRunning())
        loop.exec();
    return record;
}

Result<void> writeReport(const QString &file, const std::function<Result<QByteArray>()> &make)
{
    if (file.isEmpty())
        return {};
    return make().and_then([&file](const QByteArray &bytes) { return writePrivateFile(file, bytes); });
}

Result<void> writeReports(const Replay &replay, const RunRecord &run, const CheckCatalog &catalog)
{
    const ReplayReports &reports = replay.reports;
    const bool chinese = readsChinese();
    return writeReport(reports.junit, [&] { return junitReport(run, catalog, chinese); })
        .and_then([&] {
            return writeReport(reports.html,
                [&] { return htmlReport(titledRun(run, replay.plan.suite, chinese), catalog, chinese); });
        })
        .and_then([&] { return writeReport(reports.har, [&] { return harReport(run); }); });
}

void warn(CommandContext &context, const RunRecord &run)
{
    const auto isAsked = [](const CaseRecord &record) { return record.reason == u"needs-consent"; };
    const auto asked = std::ranges::count_if(run.cases, isAsked);
    if (asked > 0)
        context.err << "zhanggui: "
                    << QCoreApplication::translate("ReplayCommand",
                           "%n case(s) would act for real on a public address and were skipped: --allow-real "
                           "sends them",
                           nullptr, int(asked))
                    << Qt::endl;
    const RunCounts counts = countRun(run);
    if (counts.unreachable > 0 && exitOfRun(run) == Exit::Unreachable)
        context.err << "zhanggui: "
                    << say(QT_TRANSLATE_NOOP("ReplayCommand", "no request reached the server")) << Qt::endl;
    if (counts.skipped > 0 && counts.skipped == run.cases.size())
        context.err << "zhanggui: "
                    << say(QT_TRANSLATE_NOOP("ReplayCommand", "every case was skipped; nothing was sent"))
                    << Qt::endl;
}

RedactRules rulesFor(const Replay &replay, const CallbackProtocol &protocol, const SecretMembers &members)
{
    return { replay.plan.keys.all(), members, &protocol, RedactFor::Report };
}

} // namespace

Exit runReplay(CommandContext &context)
{
    QCommandLineParser parser;
    addReplayOptions(parser);
    if (const auto ended = parseArguments(parser, context, context.arguments,
            QStringLiteral("replay --suite ID|--case FILE|--dir FOLDER --url URL --key-env VAR")))
        return *ended;
    const Result<CallbackProtocol> protocol =
        CallbackProtocol::load(parser.value(QStringLiteral("protocol-dir")));
    if (!protocol)
        return fail(context, protocol.error());
    const Result<Replay> replay = replayFromOptions(parser, *protocol);
    if (!replay)
        return fail(context, replay.error());
    const Result<CheckCatalog> catalog = CheckCatalog::load();
    const Result<SecretMembers> members = SecretMembers::load();
    if (!catalog || !members)
        return fail(context, catalog ? members.error() : catalog.error());
    const Result<RunRecord> record = played(context, *replay, *protocol, *catalog);
    if (!record)
        return fail(context, record.error());
    const RunRecord run = redactRun(*record, rulesFor(*replay, *protocol, *members));
    if (replay->json)
        writeReplayJson(context.out, run, *catalog, readsChinese());
    else
        writeReplayText(context.out, run, *catalog, readsChinese());
    warn(context, run);
    if (const Result<void> written = writeReports(*replay, run, *catalog); !written)
        return fail(context, { ErrorKind::Storage, written.error().what, written.error().detail });
    return exitOfRun(run);
}

} // namespace zhanggui
