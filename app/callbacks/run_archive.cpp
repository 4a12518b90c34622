#include "app/callbacks/run_archive.h"

#include "app/callbacks/run_keeper.h"
#include "models/callbacks/run_diff.h"
#include "models/export/output_file.h"
#include "models/workspace/workspace.h"
#include "net/callbacks/redact_run.h"
#include "net/callbacks/report_har.h"
#include "net/callbacks/report_html.h"
#include "net/callbacks/report_junit.h"
#include "net/callbacks/report_text.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/result_model.h"
#include "ui/callbacks/run_diff_view.h"
#include "ui/callbacks/run_list_model.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kFolder("callbacks/exportFolder");

struct Comparison {
    RunRecord before;
    RunRecord after;
    QList<CaseDiff> cases;
};

Result<RunRecord> readRun(Connection &connection, qint64 id)
{
    auto found = RunRepository(connection).record(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, QStringLiteral("the run is not in the workspace any more"));
    return std::move(**found);
}

Result<Comparison> compareRuns(Connection &connection, qint64 earlier, qint64 later)
{
    auto before = readRun(connection, earlier);
    if (!before)
        return tl::unexpected(before.error());
    auto after = readRun(connection, later);
    if (!after)
        return tl::unexpected(after.error());
    QList<CaseDiff> cases = diffRuns(*before, *after);
    return Comparison{ std::move(*before), std::move(*after), std::move(cases) };
}

Result<QByteArray> reportOf(
    const RunRecord &run, const SharedCallbackData &data, const QString &ending, bool chinese)
{
    const RunRecord redacted = redactRun(run, { {}, data->secrets, &data->protocol, RedactFor::Report });
    if (ending == QLatin1String("xml"))
        return junitReport(redacted, data->checks, chinese);
    if (ending == QLatin1String("har"))
        return harReport(redacted);
    // Runs are kept with English titles; the report speaks the language of the screen.
    const auto suite = std::find_if(data->suites.cbegin(), data->suites.cend(),
        [&redacted](const CallbackSuite &one) { return one.id == redacted.suite; });
    return htmlReport(suite == data->suites.cend() ? redacted : titledRun(redacted, *suite, chinese),
        data->checks, chinese);
}

Result<void> writeReport(const QString &path, const QByteArray &report)
{
    const auto file = OutputFile::create(path, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    return (*file)->write({ report.constData(), size_t(report.size()) }).and_then([&file] {
        return (*file)->commit();
    });
}

/// "2026-11-22 14:05:00 SaaS V2.0, period"
QString nameOf(const CallbacksPage &page, RunListModel &list, const RunRecord &run)
{
    const RunSummary summary = summaryOf(run);
    return list.timeText(summary) + u' ' + page.titleOfRun(summary);
}

} // namespace

RunArchive::RunArchive(const WindowParts &parts, CallbacksPage &page, const RunKeeper &keeper)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_page(page)
    , m_keeper(keeper)
{
    connect(&page, &CallbacksPage::historyWanted, this, &RunArchive::list);
    connect(&page, &CallbacksPage::runWanted, this, &RunArchive::open);
    connect(&page, &CallbacksPage::caseWanted, this, &RunArchive::openCase);
    connect(&page, &CallbacksPage::compareRequested, this, &RunArchive::compare);
    connect(&page, &CallbacksPage::deleteRequested, this, &RunArchive::askToDelete);
    connect(&page, &CallbacksPage::exportRequested, this, &RunArchive::askForExport);
    connect(&page.results(), &ResultModel::pageWanted, this, &RunArchive::readPage);
    connect(&page.runs(), &RunListModel::olderWanted, this, &RunArchive::listOlder);
}

void RunArchive::setData(const SharedCallbackData &data)
{
    m_data = data;
}

void RunArchive::refresh()
{
    if (m_page.part() == CallbacksPage::Part::History)
        list();
}

void RunArchive::list()
{
    whenDone(m_parts.workspace.store().run(
                 [](Connection &connection) { return RunRepository(connection).runs(RunListModel::kPage); }),
        this, [this](const Result<QList<RunSummary>> &runs) {
            if (runs)
                m_page.runs().setRuns(*runs);
            else
                complain(tr("The earlier runs could not be read."), runs.error());
        });
}

void RunArchive::listOlder(qint64 before, int limit)
{
    whenDone(m_parts.workspace.store().run([before, limit](Connection &connection) {
        return RunRepository(connection).runs(limit, before);
    }),
        this, [this](const Result<QList<RunSummary>> &runs) {
            m_page.runs().addOlder(runs.value_or(QList<RunSummary>()));
            if (!runs)
                complain(tr("The earlier runs could not be read."), runs.error());
        });
}

void RunArchive::open(qint64 runId)
{
    whenDone(m_parts.workspace.store().run(
                 [runId](Connection &connection) { return RunRepository(connection).run(runId); }),
        this, [this](const Result<std::optional<RunSummary>> &run) {
            if (!run)
                complain(tr("The run could not be opened."), run.error());
            else if (*run)
                m_page.showRun(**run);
            else
                refresh(); // it was deleted meanwhile
        });
}

void RunArchive::readPage(int first, int count)
{
    const qint64 run = m_page.shownRun();
    if (run == 0)
        return;
    whenDone(m_parts.workspace.store().run([run, first, count](Connection &connection) {
        return RunRepository(connection).cases(run, first, count);
    }),
        this, [this, run, first](const Result<QList<CaseSummary>> &cases) {
            if (!cases)
                complain(tr("The results could not be read."), cases.error());
            else if (run == m_page.shownRun())
                m_page.results().setPage(first, *cases);
        });
}

void RunArchive::openCase(qint64 caseRow)
{
    m_wantedCase = caseRow;
    if (const CaseRecord *record = m_keeper.inMemory(caseRow)) {
        m_page.showCase(*record);
        return;
    }
    whenDone(m_parts.workspace.store().run(
                 [caseRow](Connection &connection) { return RunRepository(connection).caseRecord(caseRow); }),
        this, [this, caseRow](const Result<std::optional<CaseRecord>> &record) {
            if (!record)
                complain(tr("The exchange could not be read."), record.error());
            else if (*record && caseRow == m_wantedCase)
                m_page.showCase(**record);
        });
}

void RunArchive::beginWork(const QString &what)
{
    ProgressStrip &strip = m_parts.window.status().progress();
    m_working = !strip.isRunning();
    if (!m_working)
        return;
    strip.begin(what, 0);
    strip.setShare(-1, {});
}

void RunArchive::endWork()
{
    if (m_working)
        m_parts.window.status().progress().end();
    m_working = false;
}

void RunArchive::compare(qint64 earlier, qint64 later)
{
    beginWork(tr("Comparing runs"));
    whenDone(m_parts.workspace.store().run([earlier, later](Connection &connection) {
        return compareRuns(connection, earlier, later);
    }),
        this, [this](const Result<Comparison> &done) {
            endWork();
            if (!done) {
                complain(tr("The runs could not be compared."), done.error());
                return;
            }
            m_page.diff().setRuns(done->before, done->after, done->cases,
                nameOf(m_page, m_page.runs(), done->before), nameOf(m_page, m_page.runs(), done->after));
            m_page.showPart(CallbacksPage::Part::Compare);
        });
}

void RunArchive::askToDelete(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    m_parts.prompts.confirm(&m_parts.window,
        { tr("Delete runs"),
            tr("%n run(s) with all requests and answers are deleted. This cannot be undone.", nullptr,
                int(ids.size())),
            tr("Delete"), {} },
        [this, ids](bool yes) {
            if (yes)
                remove(ids);
        });
}

void RunArchive::remove(const QList<qint64> &ids)
{
    whenDone(m_parts.workspace.store().run(
                 [ids](Connection &connection) { return RunRepository(connection).remove(ids); }),
        this, [this, ids](const Result<void> &removed) {
            if (!removed)
                complain(tr("The runs could not be deleted."), removed.error());
            else if (ids.contains(m_page.shownRun()))
                m_page.forgetRun();
            list();
        });
}

void RunArchive::askForExport(qint64 runId)
{
    if (runId == 0 || !m_data)
        return;
    const QString time =
        QDateTime::fromMSecsSinceEpoch(m_parts.now()).toString(QStringLiteral("yyyyMMdd-HHmm"));
    const QString filter = QStringList{ tr("Report to be read (*.html)"),
        tr("JUnit for build servers (*.xml)"), tr("HTTP archive (*.har)") }
                               .join(QStringLiteral(";;"));
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Export the run"), m_parts.layout.text(kFolder, QDir::homePath()),
            //: a file name; %1: date and time
            tr("callbacks-%1.html").arg(time), filter },
        [this, runId](const QString &file) {
            if (!file.isEmpty())
                exportTo(runId, file);
        });
}

void RunArchive::exportTo(qint64 runId, const QString &chosen)
{
    const QString ending = QFileInfo(chosen).suffix().toLower();
    const bool known =
        QStringList{ QStringLiteral("html"), QStringLiteral("xml"), QStringLiteral("har") }.contains(ending);
    const QString file = known ? chosen : QString(chosen + QStringLiteral(".html"));
    m_parts.layout.set(kFolder, QFileInfo(file).absolutePath());
    beginWork(tr("Exporting the run"));
    const auto work = [runId, file, ending, data = m_data, chinese = readsChinese()](
                          Connection &connection) -> Result<void> {
        const auto run = readRun(connection, runId);
        if (!run)
            return tl::unexpected(run.error());
        const auto report = reportOf(*run, data, ending, chinese);
        if (!report)
            return tl::unexpected(report.error());
        return writeReport(file, *report);
    };
    whenDone(m_parts.workspace.store().run(work), this, [this, file](const Result<void> &done) {
        endWork();
        if (!done) {
            complain(tr("The run was not exported."), done.error());
            return;
        }
        m_parts.window.messages().show({ Tone::Ok, tr("The run is exported."),
            tr("Keys and signatures are not in it, personal data is masked."), {}, file, {} });
    });
}

void RunArchive::complain(const QString &what, const Error &error)
{
    m_parts.window.messages().show(messageFor(what, error));
}

} // namespace zhanggui
