#include "app/window/callback_tool_scenes.h"

#include "app/callbacks/callback_target.h"
#include "app/sample/sample_orders.h"
#include "app/window/window_session.h"
#include "models/callbacks/preflight_repository.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/target_bar.h"
#include "ui/callbacks/tools/outage_dialog.h"
#include "ui/callbacks/tools/preflight_dialog.h"
#include "ui/callbacks/tools/rehearsal_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kChina = 8 * 3600;
const char *const kArranged = "zhangguiArranged";

/// Whether what the dialog reads has come.
template <class Dialog> bool isFilled(const Dialog &)
{
    return true;
}
template <> bool isFilled(const PreflightDialog &dialog)
{
    return !dialog.facts().runs.isEmpty();
}

/// Opens a tool over the callback page; `arrange` fills its dialog once it is there.
template <class Dialog>
Scene tool(const char *name, const char *action, void (*arrange)(Dialog &),
    const std::function<void(WindowSession &)> &prepare = {})
{
    Scene scene;
    scene.name = QLatin1String(name);
    scene.arrange = [action, prepare](WindowSession &session) -> QWidget * {
        session.window().messages().dismiss();
        session.window().openPage(QStringLiteral("callbacks"));
        if (auto *page = session.window().findChild<CallbacksPage *>()) {
            page->target().setAddress(QStringLiteral("https://seller.example.com/callback"));
            page->target().setKeys({ Tone::Ok, CallbackTarget::tr("%n key(s)", nullptr, 4) }, {}, {});
        }
        if (prepare)
            prepare(session);
        session.actions().find(QLatin1String(action))->trigger();
        return nullptr;
    };
    scene.dialog = [arrange](WindowSession &session) -> QWidget * {
        // The last one: that of the picture before may be closed and still there.
        const auto dialogs = session.window().template findChildren<Dialog *>();
        if (dialogs.isEmpty() || !dialogs.constLast()->isVisible() || !isFilled(*dialogs.constLast()))
            return nullptr;
        Dialog *dialog = dialogs.constLast();
        if (!dialog->property(kArranged).toBool()) {
            dialog->setProperty(kArranged, true);
            arrange(*dialog);
        }
        return dialog;
    };
    return scene;
}

OutageAttempt attempt(int number, OutageStage stage, qint64 offset, const char *code, bool ended)
{
    const bool answered = *code != '\0';
    return { number, stage, offset, answered ? WireOutcome::Answered : WireOutcome::Unreachable,
        answered ? 200 : 0, QLatin1String(code),
        answered ? QStringLiteral("03pf80c2bae96vc49b80b917bea776d7") : QString(), ended,
        answered ? QString() : QStringLiteral("203.0.113.7:443: connection refused") };
}

void arrangeOutage(OutageDialog &dialog)
{
    dialog.choose(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h-hourly"));
    dialog.begin();
    OutageReport report;
    report.attempts = { attempt(1, OutageStage::Call, 0, "", false),
        attempt(2, OutageStage::Call, 3600, "", false), attempt(3, OutageStage::Call, 7200, "000000", true),
        attempt(4, OutageStage::Confirm, 7200, "000000", true) };
    for (const OutageAttempt &one : std::as_const(report.attempts))
        dialog.addAttempt(one);
    report.end = OutageEnd::Succeeded;
    dialog.finish(report);
}

void arrangeAssumption(OutageDialog &dialog)
{
    dialog.choose(QStringLiteral("saas-v2.releaseInstance"), {});
    dialog.setAssumption(QStringLiteral("10m"), QStringLiteral("1h"));
}

QString sampleProduct()
{
    return QStringLiteral("云桌面 Cloud desk");
}

/// Eight days of preflights, the last three failing, and two failed orders; once.
Result<void> keepSample(Connection &connection, QDate today)
{
    PreflightRepository repository(connection);
    if (const auto known = repository.products(); !known || known->contains(sampleProduct()))
        return {};
    for (int back = 7; back >= 0; --back) {
        PreflightRun run;
        run.product = sampleProduct();
        run.startedMs = today.addDays(-back).startOfDay(Qt::UTC).toMSecsSinceEpoch() + kDayMs / 24;
        run.counts.passed = back < 3 ? 10 : 11;
        run.counts.failed = back < 3 ? 1 : 0;
        if (const auto kept = repository.add(run); !kept)
            return tl::unexpected(kept.error());
    }
    return repository
        .addFailedOrders({ { 0, sampleProduct(), QStringLiteral("CS2611191819B4LVS"), today },
            { 0, sampleProduct(), QStringLiteral("CS2611186666ABCDE"), today } })
        .map([](int) {});
}

void arrangePreflight(PreflightDialog &dialog)
{
    dialog.chooseSuite(QStringLiteral("saas-v2-period"));
    dialog.begin(11);
    for (const auto &[id, state] : { std::pair("saas-v2.newInstance.period", CaseState::Passed),
             { "saas-v2.queryInstance.single", CaseState::Failed },
             { "saas-v2.refreshInstance.RENEWAL", CaseState::Passed },
             { "saas-v2.updateInstanceStatus.FREEZE", CaseState::Passed },
             { "saas-v2.releaseInstance.expired", CaseState::Passed } }) {
        CaseSummary summary;
        summary.caseId = QLatin1String(id);
        summary.state = state;
        if (state == CaseState::Failed) {
            summary.worst = Severity::Fail;
            summary.headline = { QStringLiteral("mandatory-field"), Severity::Fail, {},
                { { QStringLiteral("field"), QStringLiteral("info[].appInfo.frontEndUrl") } } };
        }
        dialog.addCase(summary);
    }
    RunCounts counts;
    counts.passed = 10;
    counts.failed = 1;
    dialog.finish(counts, true);
}

void arrangeDays(PreflightDialog &dialog)
{
    arrangePreflight(dialog);
    dialog.showPart(PreflightDialog::Part::Days);
}

void arrangeOrders(PreflightDialog &dialog)
{
    arrangePreflight(dialog);
    dialog.showPart(PreflightDialog::Part::Orders);
}

void arrangeRehearsal(RehearsalDialog &dialog)
{
    dialog.chooseSuite(QStringLiteral("saas-v2-one-time"));
    dialog.begin();
    RehearsalReport report;
    for (int i = 0; i < dialog.cases(); ++i)
        report.rehearsal.cases.append({ {}, {}, KeyAnswer::Passed, KeyAnswer::Refused });
    report.rehearsal.verdict = RehearsalVerdict::OnlyOld;
    dialog.finish(report);
}

} // namespace

std::vector<Scene> callbackToolScenes()
{
    const auto prepare = [](WindowSession &session) {
        session.workspace().store().run(
            [](Connection &connection) { return keepSample(connection, dayOf(sampleNowMs(), kChina)); });
    };
    return { tool<OutageDialog>("callbacks-outage", "callbacks.outage", arrangeOutage),
        tool<OutageDialog>("callbacks-outage-assumed", "callbacks.outage", arrangeAssumption),
        tool<PreflightDialog>("callbacks-preflight", "callbacks.preflight", arrangePreflight, prepare),
        tool<PreflightDialog>("callbacks-preflight-days", "callbacks.preflight", arrangeDays, prepare),
        tool<PreflightDialog>("callbacks-preflight-orders", "callbacks.preflight", arrangeOrders, prepare),
        tool<RehearsalDialog>("callbacks-rehearsal", "callbacks.rehearse", arrangeRehearsal) };
}

} // namespace zhanggui
