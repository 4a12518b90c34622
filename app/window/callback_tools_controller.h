// Outage replay, preflight and key rehearsal in the window: opens their dialogs, runs what they ask for over
// the engine, and keeps what came of it. Where it sends and with which keys is the callback page's.
#pragma once

#include "app/callbacks/callback_data.h"
#include "app/callbacks/host_plan_runner.h"
#include "app/window/window_parts.h"
#include "models/callbacks/callback_limits.h"
#include "net/callbacks/key_rehearsal.h"
#include "net/callbacks/outage_run.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace zhanggui {

class CallbackTarget;
class CallbacksPage;
class OutageDialog;
class PreflightDialog;
struct PreflightReading;
class RehearsalDialog;

class CallbackToolsController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this. Adds the actions callbacks.outage, .preflight, .rehearse.
    CallbackToolsController(const WindowParts &parts, CallbackTarget &target, CallbacksPage &page);
    ~CallbackToolsController() override;

    void openOutage();
    void openPreflight();
    void openRehearsal();

Q_SIGNALS:
    /// A run was stored: lists of runs are out of date.
    void stored();
    /// What counts towards a freeze of the trade is counted in another way now.
    void readingChanged();

private:
    using Complain = std::function<void(const Error &error)>;

    /// `use` once the data is there and an address is known; a message says what is missing.
    void whenReady(std::function<void()> use);
    void take(const SharedCallbackData &data);
    /// A plan for these suites without cases: address, consent, keys, authorities.
    void withPlan(
        const QList<CallbackSuite> &suites, const Complain &complain, std::function<void(RunPlan)> use);
    void withAuthorities(RunPlan plan, const Complain &complain, std::function<void(RunPlan)> use);

    void replayOutage(OutageDialog &dialog, OutagePlan plan);
    void preflight(PreflightDialog &dialog, const QString &product, const CallbackSuite &suite);
    void countPreflight(PreflightDialog &dialog, const QString &product, const RunRecord &run);
    void readFacts(PreflightDialog &dialog, const QString &product);
    void readProducts(PreflightDialog &dialog);
    void showPreflight(const PreflightReading &reading);
    void rehearse(RehearsalDialog &dialog, const CallbackSuite &suite, CallbackKey type, const Secret &key);
    /// Writes the run whole.
    void store(const RunRecord &run);
    QList<CallbackSuite> suites() const;
    QString address() const;

    WindowParts m_parts;
    CallbackTarget &m_target;
    CallbacksPage &m_page;
    SharedCallbackData m_data;
    std::unique_ptr<HostPlanRunner> m_runner;
    std::unique_ptr<OutageRun> m_outage;
    std::unique_ptr<KeyRehearsal> m_rehearsal;
};

} // namespace zhanggui
