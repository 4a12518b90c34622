#include "app/window/callback_controller.h"

#include "app/callbacks/callback_target.h"
#include "app/window/case_controller.h"
#include "models/workspace/workspace.h"
#include "net/callbacks/paste.h"
#include "net/http/http_policy.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/target_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr int kStatesDelayMs = 300;
} // namespace

CallbackController::CallbackController(const WindowParts &parts, CallbackTarget &target, CallbacksPage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_target(target)
    , m_page(page)
    , m_keeper(parts.workspace.store(), parts.now)
    , m_archive(new RunArchive(parts, page, m_keeper))
{
    m_page.setReadOnly(parts.workspace.isReadOnly());
    m_statesSoon.setSingleShot(true);
    m_statesSoon.setInterval(kStatesDelayMs);
    connect(&m_statesSoon, &QTimer::timeout, this, &CallbackController::readStates);
    connectPage();
    connect(&m_keeper, &RunKeeper::kept, &m_page, &CallbacksPage::addResult);
    connect(&m_keeper, &RunKeeper::ended, this, &CallbackController::afterRun);
    connect(&m_keeper, &RunKeeper::notStored, this, [this](const Error &error) {
        Message message = messageFor(tr("The run cannot be stored."), error);
        message.kept = tr("It goes on, and its results can be looked at until the window closes.");
        m_parts.window.messages().show(message);
    });
    const QString folder = casesFolder(parts);
    whenDone(QtConcurrent::run([folder] { return loadCallbackData(folder); }), this,
        [this](const Result<SharedCallbackData> &data) { take(data); });
}

CallbackController::~CallbackController() = default;

void CallbackController::connectPage()
{
    connect(&m_page, &CallbacksPage::runRequested, this, &CallbackController::run);
    connect(&m_page, &CallbacksPage::stopRequested, this, &CallbackController::stop);
    connect(&m_page.target(), &TargetBar::addressChanged, this, [this] { m_statesSoon.start(); });
}

void CallbackController::take(const Result<SharedCallbackData> &data)
{
    if (!data) {
        m_parts.window.messages().show(
            messageFor(tr("The callbacks are not known to this program."), data.error()));
        return;
    }
    m_data = *data;
    m_page.setTexts(verdictTexts(m_data));
    m_page.setSuites(m_data->suites);
    takeOwn(m_data->own);
    m_page.exchange().setPersonalMembers(m_data->personalMembers());
    m_page.exchange().setCurl([this](const SendRecord &send) {
        const QUrl shown(m_page.shown().url);
        return curlOf(send, shown.isEmpty() ? targetAddressFrom(m_page.target().addressText()).url : shown);
    });
    m_archive->setData(m_data);
    m_host = std::make_unique<RunnerHost>(m_data, m_parts.now);
    connectHost();
    readStates();
    Q_EMIT ready();
}

void CallbackController::connectHost()
{
    RunnerHost *host = m_host.get();
    connect(host, &RunnerHost::started, &m_keeper, &RunKeeper::begin);
    connect(host, &RunnerHost::caseDone, &m_keeper, &RunKeeper::add);
    connect(host, &RunnerHost::finished, &m_keeper, &RunKeeper::end);
    connect(host, &RunnerHost::sent, &m_page,
        [this](const QString &, int done, int total) { m_page.setProgress(done, total); });
    connect(host, &RunnerHost::refused, this,
        [this](const Error &error) { giveUp(tr("The run could not be started."), error); });
}

void CallbackController::reload()
{
    const QString folder = casesFolder(m_parts);
    whenDone(QtConcurrent::run([folder] { return loadCaseFolder(folder); }), this,
        [this](const Result<CaseFolder> &own) {
            if (own)
                takeOwn(*own);
        });
    readStates();
    m_archive->refresh();
}

void CallbackController::takeOwn(const CaseFolder &own)
{
    m_page.setOwnCases(own.cases);
    if (own.bad.isEmpty())
        return;
    QStringList reasons;
    for (const BadCaseFile &bad : own.bad)
        reasons.append(bad.file % QStringLiteral(": ") % bad.error.what % u' ' % bad.error.detail);
    m_parts.window.messages().show({ Tone::Warn,
        tr("%n case file(s) cannot be read and are not in the list.", nullptr, int(own.bad.size())),
        tr("The files are as they were."), tr("Mend them, then press F5."), reasons.join(u'\n'), {} });
}

void CallbackController::readStates()
{
    const TargetAddress address = targetAddressFrom(m_page.target().addressText());
    whenDone(m_parts.workspace.store().run([url = address.url.toString()](Connection &connection) {
        return RunRepository(connection).lastStates(url);
    }),
        this, [this](const Result<QHash<QString, CaseSummary>> &states) {
            if (states && !m_running)
                m_page.tree().setStates(*states);
        });
}

void CallbackController::run(const QList<CaseChoice> &choices)
{
    QList<CallbackSuite> suites;
    for (const CaseChoice &choice : choices) {
        CallbackSuite suite;
        if (const CallbackSuite *known = m_page.suite(choice.suite))
            suite = *known;
        else
            suite.cases = m_page.ownCases();
        if (!choice.cases.isEmpty()) {
            suite.cases.removeIf(
                [&choice](const CallbackCase &one) { return !choice.cases.contains(one.id); });
            // A case of a record whose suite is not here any more.
            if (suite.cases.isEmpty() && m_page.caseOf(choice.cases.first()) != nullptr)
                suite.cases = { *m_page.caseOf(choice.cases.first()) };
        }
        if (!suite.cases.isEmpty())
            suites.append(suite);
    }
    runSuites(suites);
}

void CallbackController::send(const CallbackCase &callbackCase)
{
    CallbackSuite suite;
    suite.titleEn = callbackCase.title;
    suite.titleZh = callbackCase.titleZh;
    suite.cases = { callbackCase };
    m_parts.window.openPage(QStringLiteral("callbacks"));
    runSuites({ suite });
}

void CallbackController::runSuites(const QList<CallbackSuite> &suites)
{
    const TargetAddress address = m_page.target().address();
    if (m_running || !m_host || suites.isEmpty() || !address.fault.isEmpty())
        return;
    if (!m_target.hasKeys()) {
        m_parts.window.messages().show(
            { Tone::Warn, tr("There is no key to sign with."), tr("Nothing was sent."),
                tr("Enter the access keys with an environment, then run again."), {}, {} });
        return;
    }
    m_target.withConsent(address.url, suites, [this, url = address.url, suites](bool allowReal) {
        m_target.withKeys([this, url, suites, allowReal](
                              const CallbackKeys &keys) { readAuthorities(url, suites, keys, allowReal); });
    });
}

void CallbackController::readAuthorities(
    const QUrl &url, const QList<CallbackSuite> &suites, const CallbackKeys &keys, bool allowReal)
{
    if (m_running)
        return;
    m_running = true;
    whenDone(QtConcurrent::run([file = m_target.caFile()] { return certificatesFromFile(file); }), this,
        [this, url, suites, keys, allowReal](const Result<QList<QSslCertificate>> &certificates) {
            if (!certificates) {
                giveUp(tr("The certificate file cannot be used."), certificates.error());
                return;
            }
            RunPlan plan;
            plan.environment = m_target.environment();
            plan.url = url;
            plan.keys = keys;
            plan.authorities = *certificates;
            plan.softTarget = isPrivateTarget(url) || !certificates->isEmpty();
            plan.allowReal = allowReal;
            for (const CallbackSuite &suite : suites) {
                plan.suite = suite;
                m_queue.append(plan);
            }
            m_target.remember(url);
            startNext();
        });
}

void CallbackController::startNext()
{
    const RunPlan plan = m_queue.takeFirst();
    RunSummary named;
    named.suite = plan.suite.id;
    named.title = titleOf(plan.suite);
    m_page.beginRun(m_page.titleOfRun(named));
    m_host->start(plan);
}

void CallbackController::stop()
{
    m_queue.clear();
    if (m_host)
        m_host->cancel();
}

void CallbackController::afterRun(const RunSummary &run)
{
    const bool more = !m_queue.isEmpty();
    m_running = more;
    m_page.endRun(run, more);
    if (more) {
        startNext();
        return;
    }
    report(run);
    readStates();
    m_archive->refresh();
    Q_EMIT finished();
}

void CallbackController::giveUp(const QString &what, const Error &error)
{
    m_queue.clear();
    m_running = false;
    if (m_page.isRunning())
        m_page.endRun({}, false);
    m_parts.window.messages().show(messageFor(what, error));
    Q_EMIT finished();
}

void CallbackController::report(const RunSummary &run)
{
    const RunCounts &counts = run.counts;
    Message message;
    message.kept = countsText(counts);
    if (counts.failed > 0) {
        message.tone = Tone::Fail;
        message.what = tr("%n case(s) failed.", nullptr, counts.failed);
        message.todo =
            tr("Choose a line to see request, answer and what was found; F8 goes to the next problem.");
    } else if (counts.unreachable > 0) {
        message.tone = Tone::Fail;
        message.what = tr("Your server could not be reached.");
        message.todo = tr("Check that it runs, and the address. The first line tells what was tried.");
    } else if (counts.cancelled > 0) {
        message.tone = Tone::Wait;
        message.what = tr("The run was stopped.");
    } else if (counts.passed == 0) {
        message.tone = Tone::Wait;
        message.what = tr("Nothing could be sent: every case was skipped.");
        message.todo = tr("The lines say why.");
    } else {
        message.tone = counts.warned > 0 ? Tone::Warn : Tone::Ok;
        message.what = tr("No case failed.");
    }
    m_parts.window.messages().show(message);
}

} // namespace zhanggui
