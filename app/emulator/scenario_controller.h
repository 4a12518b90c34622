// Between the scenarios, the recorder and the tab Scenarios: lists what the program carries and the files of
// the workspace's folder, runs one against the seller's server, saves what was recorded.
#pragma once

#include "app/emulator/scenario_host.h"
#include "app/window/window_parts.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace zhanggui {

class EmulatorHost;
class ScenariosView;
class SellerController;

class ScenarioController : public QObject {
    Q_OBJECT

public:
    struct Needs {
        EmulatorHost &host; // knows where callbacks go, and with which keys
        SellerController &seller; // asks for consent
        std::function<void(const QUrl &folder)> openFolder;
    };
    /// Everything is borrowed and outlives this.
    ScenarioController(const WindowParts &parts, const Needs &needs, ScenariosView &view);

    /// The folder of a workspace's own scenarios.
    static QString folderIn(const QString &workspaceDirectory);
    /// Reads the list anew; `select`: shown then.
    void reload(const QString &select = {});

Q_SIGNALS:
    /// A run is over, and told.
    void finished();

private:
    void connectHost();
    void run(const Scenario &scenario);
    void start(const Scenario &scenario);
    void afterRun(const ScenarioReport &report);
    void saveJunit();
    void saveRecording();
    void storeRecording(const QString &path);
    void openFolder();
    QString folder() const;

    WindowParts m_parts;
    Needs m_needs;
    ScenariosView &m_view;
    ScenarioHost m_host;
    std::optional<ScenarioReport> m_report;
    std::optional<Scenario> m_running;
};

} // namespace zhanggui
