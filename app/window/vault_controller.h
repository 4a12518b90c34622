// Opens, makes and locks the vault for whoever needs a key, and keeps its marks in the window right.
#pragma once

#include "app/window/window_parts.h"
#include "ui/environments/vault_dialog.h"

#include <QObject>

#include <functional>
#include <vector>

namespace zhanggui {

class VaultController : public QObject {
    Q_OBJECT

public:
    /// `keyring`: whether a new vault may be given to the system keyring.
    VaultController(const WindowParts &parts, bool keyring);

    /// Runs `use` once the vault is open: at once, or after the person made or unlocked it. When they change
    /// their mind it is dropped.
    void whenOpen(std::function<void()> use);

    /// How long nobody may touch the window until the vault locks itself.
    int idleMinutes() const;
    void setIdleMinutes(int minutes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(VaultDialog::Purpose purpose);
    void unlock();
    void showState();
    void runWaiting();

    WindowParts m_parts;
    bool m_keyring;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace zhanggui
