// One open workspace with its window: builds everything in order and takes it down in the opposite one.
#pragma once

#include "models/core/wire_time.h"
#include "models/vault/key_store.h"
#include "models/workspace/workspace.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace zhanggui {

class ActionCollection;
struct DeadlineBoard;
class EmulatorHost;
class EnvironmentController;
class Language;
class LayoutSettings;
class MainWindow;
class MaintenanceController;
class Notifier;
class OrdersPage;
class Prompts;
class Theme;
class Vault;
struct WindowParts;

class WindowSession : public QObject {
    Q_OBJECT

public:
    struct Options {
        Now now = systemNowMs;
        QString folder; // told in place of the workspace's directory; for throw-away ones
        QString actor; // who edits; the login name
        std::shared_ptr<KeyStore> keyring; // nullptr: none is offered
        std::shared_ptr<Notifier> notifier; // nullptr: the desktop's tray
        std::function<void(const QUrl &folder)> openFolder; // empty: the desktop's file manager
    };
    /// `theme`, `language`, `layout` and `prompts` are borrowed and outlive the session.
    WindowSession(std::unique_ptr<Workspace> workspace, Theme &theme, Language &language,
        LayoutSettings &layout, Prompts &prompts, Options options);
    ~WindowSession() override;

    Workspace &workspace() { return *m_workspace; }
    MainWindow &window() { return *m_window; }
    ActionCollection &actions() { return *m_actions; }
    EmulatorHost &emulator() { return *m_emulator; }

Q_SIGNALS:
    /// A backup shall take the place of the database. The session must go for that.
    void restoreRequested(const QString &file);
    /// The environments were read for the first time: the pages show what there is.
    void ready();

private:
    void buildPages(const WindowParts &parts, Language &language, const Options &options);

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<EmulatorHost> m_emulator;
    std::unique_ptr<DeadlineBoard> m_board;
    std::unique_ptr<ActionCollection> m_actions;
    std::unique_ptr<MainWindow> m_window; // owns the pages and the controllers
};

/// The file in which a workspace's window remembers its layout.
QString layoutFile(const QString &workspaceDirectory);

} // namespace zhanggui
