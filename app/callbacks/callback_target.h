// Where the callback debugger of the window sends, and whether it may: the environment with its keys, the
// addresses used before, certificates of a test server, and the consent of a person to real effects at a
// public address. Remembers all of that with the window's layout.
#pragma once

#include "app/window/window_parts.h"
#include "net/callbacks/callback_case.h"
#include "net/callbacks/callback_keys.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>

namespace zhanggui {

class CallbacksPage;
class EnvironmentController;
class TargetBar;
class VaultController;

class CallbackTarget : public QObject {
    Q_OBJECT

public:
    struct Needs {
        EnvironmentController &environments;
        VaultController &vault;
    };
    /// Everything is borrowed and outlives this.
    CallbackTarget(const WindowParts &parts, const Needs &needs, CallbacksPage &page);

    /// The environment whose keys sign; empty when there is none.
    QString environment() const;
    /// Of certificates to be trusted too; empty: none.
    const QString &caFile() const { return m_caFile; }
    bool hasKeys() const;
    /// Opens the vault, asking where it must, and hands over what it has for the environment. Nothing when
    /// the person changed their mind; a message when the keys cannot be read.
    void withKeys(std::function<void(const CallbackKeys &)> use);
    /// Calls `use` with whether requests without testFlag may be sent there: at once where nobody else can be
    /// meant, or after asking, once an address. Not at all when the person changed their mind.
    void withConsent(
        const QUrl &url, const QList<CallbackSuite> &suites, std::function<void(bool allowReal)> use);
    /// The address was used.
    void remember(const QUrl &url);

private:
    void showEnvironments();
    void showKeys();
    void askForKeys();
    void askForCaFile();
    void setCaFile(const QString &file);

    WindowParts m_parts;
    Needs m_needs;
    CallbacksPage &m_page;
    TargetBar &m_bar;
    QHash<QString, bool> m_consent; // by address: what was answered
    QString m_caFile;
};

} // namespace zhanggui
