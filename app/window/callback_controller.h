// Composes the callback debugger: its data, the engine in its thread, the store. Where it
// sends and with which keys is callback_target.h's, what was kept run_archive.h's.
#pragma once

#include "app/callbacks/run_archive.h"
#include "app/callbacks/run_keeper.h"
#include "app/callbacks/runner_host.h"
#include "ui/callbacks/case_tree.h"

#include <QTimer>
#include <QUrl>

#include <memory>

namespace zhanggui {

class CallbackTarget;

class CallbackController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this. The data is read beside the window; ready() follows.
    CallbackController(const WindowParts &parts, CallbackTarget &target, CallbacksPage &page);
    ~CallbackController() override;

    bool isReady() const { return m_data != nullptr; }
    /// Empty until ready().
    const SharedCallbackData &data() const { return m_data; }
    bool isRunning() const { return m_running; }
    /// Sends a case that need not be one of the tree: an edited one.
    void send(const CallbackCase &callbackCase);
    /// Reads the cases of one's own and the last states anew.
    void reload();

Q_SIGNALS:
    void ready();
    /// Every run that was asked for is over and stored.
    void finished();

private:
    void take(const Result<SharedCallbackData> &data);
    void connectPage();
    void connectHost();
    void takeOwn(const CaseFolder &own);
    void readStates();
    void run(const QList<CaseChoice> &choices);
    void runSuites(const QList<CallbackSuite> &suites);
    void readAuthorities(
        const QUrl &url, const QList<CallbackSuite> &suites, const CallbackKeys &keys, bool allowReal);
    void startNext();
    void stop();
    void afterRun(const RunSummary &run);
    void giveUp(const QString &what, const Error &error);
    void report(const RunSummary &run);

    WindowParts m_parts;
    CallbackTarget &m_target;
    CallbacksPage &m_page;
    SharedCallbackData m_data;
    std::unique_ptr<RunnerHost> m_host;
    RunKeeper m_keeper;
    RunArchive *m_archive;
    QList<RunPlan> m_queue;
    QTimer m_statesSoon;
    bool m_running = false;
};

} // namespace zhanggui
