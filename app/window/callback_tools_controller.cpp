#include "app/window/callback_tools_controller.h"

#include "app/callbacks/callback_target.h"
#include "app/callbacks/written_run.h"
#include "models/callbacks/preflight_repository.h"
#include "models/workspace/workspace.h"
#include "net/callbacks/preflight_plan.h"
#include "net/http/http_policy.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/target_bar.h"
#include "ui/callbacks/tools/outage_dialog.h"
#include "ui/callbacks/tools/preflight_dialog.h"
#include "ui/callbacks/tools/rehearsal_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QtConcurrent>

namespace zhanggui {

CallbackToolsController::CallbackToolsController(
    const WindowParts &parts, CallbackTarget &target, CallbacksPage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_target(target)
    , m_page(page)
{
    const auto add = [this](const char *id, const char *text, const char *icon, Qt::Key key,
                         void (CallbackToolsController::*open)()) {
        QAction *action =
            m_parts.actions.add({ id, ActionGroup::Callbacks, text, icon, { Qt::CTRL | Qt::ALT | key } });
        connect(action, &QAction::triggered, this, open);
        m_parts.window.addAction(action);
    };
    add("callbacks.outage", QT_TRANSLATE_NOOP("Action", "Replay an &outage…"), "wait", Qt::Key_R,
        &CallbackToolsController::openOutage);
    add("callbacks.preflight", QT_TRANSLATE_NOOP("Action", "&Preflight of a product…"), "check", Qt::Key_F,
        &CallbackToolsController::openPreflight);
    add("callbacks.rehearse", QT_TRANSLATE_NOOP("Action", "Rehearse a change of &key…"), "key", Qt::Key_K,
        &CallbackToolsController::openRehearsal);
}

CallbackToolsController::~CallbackToolsController() = default;

void CallbackToolsController::take(const SharedCallbackData &data)
{
    m_data = data;
    m_runner = std::make_unique<HostPlanRunner>(data, m_parts.now);
    m_outage = std::make_unique<OutageRun>(*m_runner, m_parts.now, systemRandomBytes, startRealTimer);
    m_rehearsal = std::make_unique<KeyRehearsal>(*m_runner);
}

void CallbackToolsController::whenReady(std::function<void()> use)
{
    if (m_page.target().addressText().trimmed().isEmpty()) {
        m_parts.window.openPage(QStringLiteral("callbacks"));
        m_page.target().focusAddress();
        m_parts.window.messages().show({ Tone::Neutral, tr("Enter the address of your server first."), {},
            tr("It stands above the cases."), {}, {} });
        return;
    }
    if (m_data) {
        use();
        return;
    }
    const QString folder = ownCasesFolder(m_parts.workspace.directory());
    whenDone(QtConcurrent::run([folder] { return loadCallbackData(folder); }), this,
        [this, use = std::move(use)](const Result<SharedCallbackData> &data) {
            if (!data) {
                m_parts.window.messages().show(
                    messageFor(tr("The callbacks are not known to this program."), data.error()));
                return;
            }
            if (!m_data)
                take(*data);
            use();
        });
}

QString CallbackToolsController::address() const
{
    return targetAddressFrom(m_page.target().addressText()).url.toString();
}

QList<CallbackSuite> CallbackToolsController::suites() const
{
    QList<CallbackSuite> all;
    if (!m_page.ownCases().isEmpty()) {
        CallbackSuite own;
        own.id = QStringLiteral("own");
        own.titleEn = tr("Cases of your own");
        own.titleZh = own.titleEn;
        own.cases = m_page.ownCases();
        all.append(own);
    }
    for (const CallbackSuite &suite : m_data->suites) {
        if (suite.kind == QLatin1String("official"))
            all.append(suite);
    }
    return all;
}

void CallbackToolsController::withPlan(
    const QList<CallbackSuite> &suites, const Complain &complain, std::function<void(RunPlan)> use)
{
    const TargetAddress target = m_page.target().address();
    if (!target.fault.isEmpty()) {
        complain({ ErrorKind::BadInput, target.fault, {} });
        return;
    }
    if (!m_target.hasKeys()) {
        complain({ ErrorKind::NotFound,
            tr("There is no key to sign with. Enter the access keys with an environment."), {} });
        return;
    }
    m_target.withConsent(target.url, suites, [this, url = target.url, complain, use](bool allowReal) {
        m_target.withKeys([this, url, allowReal, complain, use](const CallbackKeys &keys) {
            RunPlan plan;
            plan.environment = m_target.environment();
            plan.url = url;
            plan.keys = keys;
            plan.allowReal = allowReal;
            withAuthorities(plan, complain, use);
        });
    });
}

void CallbackToolsController::withAuthorities(
    RunPlan plan, const Complain &complain, std::function<void(RunPlan)> use)
{
    whenDone(QtConcurrent::run([file = m_target.caFile()] { return certificatesFromFile(file); }), this,
        [this, plan, complain, use](const Result<QList<QSslCertificate>> &certificates) {
            if (!certificates) {
                complain(certificates.error());
                return;
            }
            RunPlan whole = plan;
            whole.authorities = *certificates;
            whole.softTarget = isPrivateTarget(plan.url) || !certificates->isEmpty();
            m_target.remember(plan.url);
            use(whole);
        });
}

void CallbackToolsController::openOutage()
{
    whenReady([this] {
        auto *dialog = new OutageDialog({ m_data, &m_data->protocol }, address(), &m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &OutageDialog::startRequested, this,
            [this, dialog](const OutagePlan &plan) { replayOutage(*dialog, plan); });
        connect(dialog, &OutageDialog::cancelRequested, m_outage.get(), &OutageRun::cancel);
        connect(m_outage.get(), &OutageRun::waiting, dialog,
            [dialog](int number, qint64, qint64 realMs) { dialog->showWaiting(number, realMs); });
        connect(m_outage.get(), &OutageRun::attempted, dialog, &OutageDialog::addAttempt);
        connect(m_outage.get(), &OutageRun::finished, dialog, &OutageDialog::finish);
        connect(m_outage.get(), &OutageRun::finished, dialog, [this](const OutageReport &report) {
            if (!report.run.cases.isEmpty() && !report.run.cases.constFirst().sends.isEmpty())
                store(report.run);
        });
        dialog->open();
    });
}

void CallbackToolsController::replayOutage(OutageDialog &dialog, OutagePlan plan)
{
    const QPointer<OutageDialog> shown(&dialog);
    const Complain complain = [shown](const Error &error) {
        if (shown)
            shown->complain(error);
    };
    CallbackSuite asked;
    asked.cases = { plan.subject };
    withPlan({ asked }, complain, [this, shown, complain, plan](const RunPlan &run) {
        if (!shown || m_outage->isRunning())
            return;
        OutagePlan whole = plan;
        whole.run = run;
        shown->begin();
        if (const auto started = m_outage->start(whole); !started)
            complain(started.error());
    });
}

void CallbackToolsController::openPreflight()
{
    whenReady([this] {
        whenDone(m_parts.workspace.store().run(preflightReading), this,
            [this](const Result<PreflightReading> &reading) {
                if (reading)
                    showPreflight(*reading);
                else
                    m_parts.window.messages().show(
                        messageFor(tr("The limits of the marketplace are not known."), reading.error()));
            });
    });
}

void CallbackToolsController::showPreflight(const PreflightReading &reading)
{
    auto *dialog = new PreflightDialog(
        { suites(), reading, verdictTexts(m_data), address(), m_parts.now, m_parts.workspace.isReadOnly() },
        &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreflightDialog::factsWanted, this,
        [this, dialog](const QString &product) { readFacts(*dialog, product); });
    connect(dialog, &PreflightDialog::startRequested, this,
        [this, dialog](
            const QString &product, const CallbackSuite &suite) { preflight(*dialog, product, suite); });
    connect(dialog, &PreflightDialog::cancelRequested, m_runner.get(), [this] { m_runner->cancel(); });
    connect(m_runner.get(), &HostPlanRunner::caseDone, dialog,
        [dialog](const CaseRecord &record) { dialog->addCase(summaryOf(record)); });
    const auto change = [this, dialog](auto work) {
        whenDone(m_parts.workspace.store().run(std::move(work)), dialog, [this, dialog](const auto &done) {
            if (!done)
                dialog->complain(tr("The failed orders could not be kept."), done.error());
            readFacts(*dialog, dialog->product());
        });
    };
    connect(dialog, &PreflightDialog::ordersEntered, this, [change](const QList<FailedOrder> &orders) {
        change([orders](Connection &connection) {
            return PreflightRepository(connection).addFailedOrders(orders);
        });
    });
    connect(dialog, &PreflightDialog::ordersRemoved, this, [change](const QList<qint64> &ids) {
        change([ids](Connection &connection) {
            return PreflightRepository(connection).removeFailedOrders(ids);
        });
    });
    connect(
        dialog, &PreflightDialog::readingChosen, this, [this, dialog](const QString &freeze, DayRule rule) {
            whenDone(m_parts.workspace.store().run([freeze, rule](Connection &connection) {
                return setPreflightReading(connection, freeze, rule);
            }),
                dialog, [this, dialog](const Result<void> &kept) {
                    if (kept)
                        Q_EMIT readingChanged();
                    else
                        dialog->complain(tr("How the guides are read could not be kept."), kept.error());
                });
        });
    readProducts(*dialog);
    dialog->open();
}

void CallbackToolsController::readProducts(PreflightDialog &dialog)
{
    whenDone(m_parts.workspace.store().run(
                 [](Connection &connection) { return PreflightRepository(connection).products(); }),
        &dialog, [shown = &dialog](const Result<QStringList> &names) {
            if (names)
                shown->setProducts(*names);
        });
}

void CallbackToolsController::readFacts(PreflightDialog &dialog, const QString &product)
{
    const auto read = [product](Connection &connection) -> Result<PreflightFacts> {
        PreflightRepository repository(connection);
        return repository.runs(product).and_then([&](const QList<PreflightRun> &runs) {
            return repository.failedOrders(product).map([&runs](const QList<FailedOrder> &orders) {
                return PreflightFacts{ runs, orders };
            });
        });
    };
    whenDone(m_parts.workspace.store().run(read), &dialog,
        [shown = &dialog, product](const Result<PreflightFacts> &facts) {
            if (!facts)
                shown->complain(tr("The counters cannot be read."), facts.error());
            else if (shown->product() == product)
                shown->setFacts(*facts);
        });
}

void CallbackToolsController::preflight(
    PreflightDialog &dialog, const QString &product, const CallbackSuite &suite)
{
    const QPointer<PreflightDialog> shown(&dialog);
    const Complain complain = [shown](const Error &error) {
        if (shown)
            shown->complain(tr("The preflight could not be run."), error);
    };
    const ProbeCases probe = probeCasesOf(suite);
    if (probe.suite.cases.isEmpty()) {
        complain({ ErrorKind::BadInput, tr("No case carries testFlag 1, as the probe sends it."), {} });
        return;
    }
    withPlan({ probe.suite }, complain, [this, shown, complain, product, probe](const RunPlan &run) {
        if (!shown)
            return;
        RunPlan plan = run;
        plan.suite = probe.suite;
        const auto started = m_runner->run(plan, [this, shown, product](const RunRecord &record) {
            if (shown)
                countPreflight(*shown, product, record);
        });
        if (started)
            shown->begin(int(plan.suite.cases.size()));
        else
            complain(started.error());
    });
}

void CallbackToolsController::countPreflight(
    PreflightDialog &dialog, const QString &product, const RunRecord &run)
{
    const RunCounts counts = countRun(run);
    if (counts.cancelled > 0 || m_parts.workspace.isReadOnly()) {
        dialog.finish(counts, false);
        return;
    }
    const auto write = [run, product](Connection &connection) {
        return writeRun(connection, run).and_then([&](qint64 id) {
            return PreflightRepository(connection).add(preflightOf(run, product, id));
        });
    };
    whenDone(m_parts.workspace.store().run(write), this,
        [this, shown = QPointer(&dialog), counts, product](const Result<qint64> &kept) {
            Q_EMIT stored();
            if (!shown)
                return;
            shown->finish(counts, kept.has_value());
            readFacts(*shown, product);
        });
}

void CallbackToolsController::openRehearsal()
{
    whenReady([this] {
        auto *dialog = new RehearsalDialog(suites(), address(), m_target.environment(), &m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &RehearsalDialog::startRequested, this,
            [this, dialog](const CallbackSuite &suite, CallbackKey type, const Secret &key) {
                rehearse(*dialog, suite, type, key);
            });
        connect(dialog, &RehearsalDialog::cancelRequested, m_rehearsal.get(), &KeyRehearsal::cancel);
        connect(m_rehearsal.get(), &KeyRehearsal::halfDone, dialog, &RehearsalDialog::showHalf);
        connect(m_rehearsal.get(), &KeyRehearsal::finished, dialog, &RehearsalDialog::finish);
        connect(m_rehearsal.get(), &KeyRehearsal::finished, dialog, [this](const RehearsalReport &report) {
            for (const RunRecord *run : { &report.withOld, &report.withNew }) {
                if (!run->cases.isEmpty())
                    store(*run);
            }
        });
        dialog->open();
    });
}

void CallbackToolsController::rehearse(
    RehearsalDialog &dialog, const CallbackSuite &suite, CallbackKey type, const Secret &key)
{
    const QPointer<RehearsalDialog> shown(&dialog);
    const Complain complain = [shown](const Error &error) {
        if (shown)
            shown->complain(error);
    };
    withPlan({ suite }, complain, [this, shown, complain, suite, type, key](const RunPlan &run) {
        if (!shown || m_rehearsal->isRunning())
            return;
        RunPlan plan = run;
        plan.suite = suite;
        CallbackKeys changed = plan.keys;
        changed.keys.insert(type, key);
        if (type == CallbackKey::Basic) // the V1.0 interfaces sign with it too
            changed.keys.insert(CallbackKey::V1, key);
        shown->begin();
        if (const auto started = m_rehearsal->start(plan, changed); !started)
            complain(started.error());
    });
}

void CallbackToolsController::store(const RunRecord &run)
{
    if (m_parts.workspace.isReadOnly())
        return;
    whenDone(
        m_parts.workspace.store().run([run](Connection &connection) { return writeRun(connection, run); }),
        this, [this](const Result<qint64> &id) {
            if (!id)
                m_parts.window.messages().show(messageFor(tr("The run cannot be stored."), id.error()));
            Q_EMIT stored();
        });
}

} // namespace zhanggui
