#include "app/emulator/scenario_controller.h"

#include "app/emulator/seller_controller.h"
#include "app/emulator/whole_file.h"
#include "app/window/emulator_host.h"
#include "models/workspace/workspace.h"
#include "net/emulator/scenario/scenario_junit.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callback_text.h"
#include "ui/emulator/market_text.h"
#include "ui/emulator/scenarios_view.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace zhanggui {

namespace {

struct ScenarioList {
    QList<ListedScenario> scenarios;
    QStringList bad; // files that cannot be read, with the reason
};

Result<ScenarioList> readAll(const QString &folder)
{
    const auto carried = loadScenarios();
    if (!carried)
        return tl::unexpected(carried.error());
    ScenarioList list;
    // One's own first: they are what somebody works on.
    const QFileInfoList files =
        QDir(folder).entryInfoList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const auto own = loadScenarioFile(file.absoluteFilePath());
        if (own)
            list.scenarios.append({ *own, file.absoluteFilePath() });
        else
            list.bad.append(
                file.fileName() % QStringLiteral(": ") % own.error().what % u' ' % own.error().detail);
    }
    for (const Scenario &one : *carried)
        list.scenarios.append({ one, {} });
    return list;
}

/// The id that a file of this name has: letters, digits, dot, hyphen and underscore.
QString idOfFile(const QString &path)
{
    QString id = QFileInfo(path).completeBaseName();
    for (QChar &letter : id) {
        const bool plain = letter.unicode() < 128 && letter.isLetterOrNumber();
        if (!plain && letter != u'.' && letter != u'-' && letter != u'_')
            letter = u'-';
    }
    return id;
}

} // namespace

ScenarioController::ScenarioController(const WindowParts &parts, const Needs &needs, ScenariosView &view)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_needs(needs)
    , m_view(view)
    , m_host(parts.now)
{
    m_view.setReadOnly(parts.workspace.isReadOnly());
    connect(&view, &ScenariosView::runRequested, this, &ScenarioController::run);
    connect(&view, &ScenariosView::stopRequested, &m_host, &ScenarioHost::cancel);
    connect(&view, &ScenariosView::junitRequested, this, &ScenarioController::saveJunit);
    connect(&view, &ScenariosView::folderRequested, this, &ScenarioController::openFolder);
    connect(&view, &ScenariosView::recordRequested, &needs.host.service(), &EmulatorService::startRecording);
    connect(&view, &ScenariosView::saveRecordingRequested, this, &ScenarioController::saveRecording);
    connect(&needs.host.service(), &EmulatorService::recorded, this, [this](const RecordingState &state) {
        m_view.setRecording(state.recording, state.steps, state.actions);
    });
    connect(&needs.host, &EmulatorHost::changed, this, [this] {
        m_view.setRecordable(m_needs.host.isRunning());
        if (!m_needs.host.isRunning())
            m_view.setRecording(false, 0);
    });
    connectHost();
}

void ScenarioController::connectHost()
{
    connect(&m_host, &ScenarioHost::stepBegun, &m_view, &ScenariosView::beginStep);
    connect(&m_host, &ScenarioHost::stepDone, &m_view, &ScenariosView::addVerdict);
    connect(&m_host, &ScenarioHost::finished, this, &ScenarioController::afterRun);
    connect(&m_host, &ScenarioHost::refused, this, [this](const Error &error) {
        ScenarioReport report;
        report.scenario = m_running ? m_running->id : QString();
        report.cancelled = true;
        m_running.reset();
        m_view.finish(report);
        m_parts.window.messages().show(messageFor(tr("The scenario could not be started."), error));
        Q_EMIT finished();
    });
}

QString ScenarioController::folderIn(const QString &workspaceDirectory)
{
    return QDir(workspaceDirectory).filePath(QStringLiteral("scenarios"));
}

QString ScenarioController::folder() const
{
    return folderIn(m_parts.workspace.directory());
}

void ScenarioController::reload(const QString &select)
{
    whenDone(QtConcurrent::run([folder = folder()] { return readAll(folder); }), this,
        [this, select](const Result<ScenarioList> &list) {
            if (!list) {
                m_parts.window.messages().show(
                    messageFor(tr("The scenarios could not be read."), list.error()));
                return;
            }
            if (m_view.isRunning())
                return;
            m_view.setScenarios(list->scenarios);
            if (!select.isEmpty())
                m_view.select(select);
            if (!list->bad.isEmpty())
                m_parts.window.messages().show({ Tone::Warn,
                    tr("%n scenario file(s) cannot be read and are not in the list.", nullptr,
                        int(list->bad.size())),
                    tr("The files are as they were."), tr("Mend them, then press F5."), list->bad.join(u'\n'),
                    {} });
        });
}

void ScenarioController::run(const Scenario &scenario)
{
    const SellerTarget &target = m_needs.host.seller();
    if (target.address.isEmpty() || target.keys.keys.isEmpty()) {
        m_parts.window.messages().show({ Tone::Warn,
            target.address.isEmpty() ? tr("There is no server to run it against.")
                                     : tr("There is no key to sign with."),
            tr("Nothing was sent."), tr("Set your server's address and its keys under State."), {}, {} });
        return;
    }
    m_needs.seller.withConsent(target.address, [this, scenario] { start(scenario); });
}

void ScenarioController::start(const Scenario &scenario)
{
    const SellerTarget &target = m_needs.host.seller();
    ScenarioPlan plan;
    plan.scenario = scenario;
    plan.seller = target.address;
    plan.keys = target.keys;
    plan.authorities = target.authorities;
    plan.allowReal = true; // asked for, or nobody else can be meant
    m_report.reset();
    m_running = scenario;
    m_view.begin(scenario);
    m_host.start(plan);
}

void ScenarioController::afterRun(const ScenarioReport &report)
{
    m_report = report;
    m_running.reset();
    m_view.finish(report);
    const auto failed = std::count_if(report.verdicts.begin(), report.verdicts.end(),
        [](const ScenarioVerdict &one) { return !one.passed; });
    Message message;
    //: %1: time of the virtual clock that passed, %2: real time
    message.kept =
        tr("%1 passed there in %2.").arg(spanText(report.virtualMs), durationText(report.tookMs * 1000));
    if (report.cancelled) {
        message.tone = Tone::Wait;
        message.what = tr("The scenario was stopped.");
    } else if (report.passed) {
        message.tone = Tone::Ok;
        message.what = tr("The scenario passed.");
    } else if (report.unreachable) {
        message.tone = Tone::Fail;
        message.what = tr("Your server could not be reached.");
        message.todo = tr("Check that it runs, and the address under State.");
    } else {
        message.tone = Tone::Fail;
        message.what = tr("%n step(s) fell short.", nullptr, int(failed));
        message.todo = tr("Choose a step to see what was expected and what was found.");
    }
    m_parts.window.messages().show(message);
    Q_EMIT finished();
}

void ScenarioController::saveJunit()
{
    const ListedScenario *one = m_view.current();
    if (!m_report || one == nullptr)
        return;
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Save as JUnit"), QDir::homePath(), m_report->scenario + QStringLiteral(".xml"),
            tr("JUnit (*.xml)") },
        [this, scenario = one->scenario, report = *m_report](const QString &path) {
            if (path.isEmpty())
                return;
            const bool chinese = readsChinese();
            whenDone(QtConcurrent::run([scenario, report, path, chinese] {
                return scenarioJunit({ { scenario, report } }, chinese)
                    .and_then([&path](const QByteArray &xml) { return writeWholeFile(path, xml); });
            }),
                this, [this, path](const Result<void> &written) {
                    if (written)
                        m_parts.window.messages().show({ Tone::Ok, tr("The result is saved."),
                            QDir::toNativeSeparators(path), {}, {}, {} });
                    else
                        m_parts.window.messages().show(
                            messageFor(tr("The result could not be saved."), written.error()));
                });
        });
}

void ScenarioController::saveRecording()
{
    const QString name = QStringLiteral("recorded-")
        + QDateTime::fromMSecsSinceEpoch(m_parts.now()).toString(QStringLiteral("yyyyMMdd-HHmmss"))
        + QStringLiteral(".json");
    if (!QDir().mkpath(folder())) {
        m_parts.window.messages().show({ Tone::Fail, tr("The folder of the scenarios cannot be made."),
            tr("The recording goes on."), {}, folder(), {} });
        return;
    }
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Save the recording"), folder(), name, tr("Scenarios (*.json)") }, [this](const QString &path) {
            if (!path.isEmpty())
                storeRecording(path);
        });
}

void ScenarioController::storeRecording(const QString &path)
{
    const QString id = idOfFile(path);
    whenDone(m_needs.host.service().stopRecording(id, id), this,
        [this, path, id](const Result<Scenario> &recorded) {
            if (!recorded) {
                m_parts.window.messages().show(
                    messageFor(tr("The recording could not be saved."), recorded.error()));
                return;
            }
            const QByteArray json = scenarioToJson(*recorded);
            whenDone(QtConcurrent::run([path, json] { return writeWholeFile(path, json); }), this,
                [this, path, id](const Result<void> &written) {
                    if (!written) {
                        m_parts.window.messages().show(
                            messageFor(tr("The recording could not be saved."), written.error()));
                        return;
                    }
                    m_parts.window.messages().show({ Tone::Ok, tr("The recording is saved as a scenario."),
                        QDir::toNativeSeparators(path), {}, {}, {} });
                    reload(id);
                });
        });
}

void ScenarioController::openFolder()
{
    if (QDir().mkpath(folder()))
        m_needs.openFolder(QUrl::fromLocalFile(folder()));
}

} // namespace zhanggui
