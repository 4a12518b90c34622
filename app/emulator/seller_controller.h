// Where the emulator's callbacks go: the address, whose keys sign, and the consent of a person to real
// effects at a public address. Remembers all but the keys with the window's layout.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"
#include "net/callbacks/callback_keys.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace zhanggui {

class EmulatorHost;
class EnvironmentController;
class SellerForm;
class VaultController;

class SellerController : public QObject {
    Q_OBJECT

public:
    struct Needs {
        EnvironmentController &environments;
        VaultController &vault;
        EmulatorHost &host;
    };
    /// Everything is borrowed and outlives this.
    SellerController(const WindowParts &parts, const Needs &needs, SellerForm &form);

    /// Calls `use` when something may be sent there: at once where nobody else can be meant, or after asking,
    /// once an address. Not at all when the person changed their mind.
    void withConsent(const QUrl &url, std::function<void()> use);

private:
    bool hasConsent(const QUrl &url) const;
    void showEnvironments();
    void showKeys();
    void apply();
    void useKeys(const QUrl &url);
    void set(const QUrl &url, const CallbackKeys &keys);
    void useOpenVault();
    CallbackKeys madeUpKeys();
    void copyMadeUpKey();

    WindowParts m_parts;
    Needs m_needs;
    SellerForm &m_form;
};

} // namespace zhanggui
