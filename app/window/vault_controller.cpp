#include "app/window/vault_controller.h"

#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace zhanggui {

namespace {

constexpr int kIdleMinutes = 15;

QString idleKey()
{
    return QStringLiteral("vault/idleMinutes");
}

bool isActivity(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel;
}

} // namespace

VaultController::VaultController(const WindowParts &parts, bool keyring)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_keyring(keyring)
{
    const auto on = [this](const char *id, auto &&slot) {
        connect(m_parts.actions.find(QString::fromLatin1(id)), &QAction::triggered, this, slot);
    };
    on("file.unlock", [this] { unlock(); });
    on("file.lock", [this] { m_parts.vault.lock(); });
    on("file.changePassphrase", [this] { ask(VaultDialog::Purpose::Change); });
    connect(&parts.window.status(), &StatusStrip::vaultPressed, this, [this] {
        if (m_parts.vault.state() == Vault::State::Open)
            m_parts.vault.lock();
        else
            unlock();
    });
    connect(&parts.vault, &Vault::stateChanged, this, &VaultController::showState);
    parts.vault.setIdleMs(qint64(idleMinutes()) * 60 * 1000);
    QCoreApplication::instance()->installEventFilter(this);
    showState();
}

int VaultController::idleMinutes() const
{
    return m_parts.layout.text(idleKey(), QString::number(kIdleMinutes)).toInt();
}

void VaultController::setIdleMinutes(int minutes)
{
    m_parts.layout.set(idleKey(), QString::number(minutes));
    m_parts.vault.setIdleMs(qint64(minutes) * 60 * 1000);
}

void VaultController::whenOpen(std::function<void()> use)
{
    if (m_parts.vault.state() == Vault::State::Open) {
        use();
        return;
    }
    m_waiting.push_back(std::move(use));
    if (m_parts.vault.state() == Vault::State::Missing)
        ask(VaultDialog::Purpose::Create);
    else
        unlock();
}

void VaultController::unlock()
{
    const Result<Vault::Facts> facts = m_parts.vault.facts();
    if (!facts) {
        m_waiting.clear();
        m_parts.window.messages().show(messageFor(tr("The vault cannot be opened."), facts.error()));
        return;
    }
    if (facts->protection == Vault::Protection::Passphrase) {
        ask(VaultDialog::Purpose::Unlock);
        return;
    }
    whenDone(m_parts.vault.unlockWithKeyring(), this, [this](const Result<void> &opened) {
        if (opened) {
            runWaiting();
            return;
        }
        m_waiting.clear();
        m_parts.window.messages().show(
            messageFor(tr("The system keyring did not open the vault."), opened.error()));
    });
}

void VaultController::ask(VaultDialog::Purpose purpose)
{
    auto *dialog = new VaultDialog(m_parts.vault, purpose, m_keyring, idleMinutes(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VaultDialog::idleMinutesChosen, this, &VaultController::setIdleMinutes);
    connect(dialog, &VaultDialog::succeeded, this, &VaultController::runWaiting);
    connect(dialog, &QDialog::rejected, this, [this] { m_waiting.clear(); });
    dialog->open();
}

void VaultController::runWaiting()
{
    for (const auto &use : std::exchange(m_waiting, {}))
        use();
}

void VaultController::showState()
{
    const Vault::State state = m_parts.vault.state();
    const auto enable = [this](const char *id, bool on) {
        m_parts.actions.find(QString::fromLatin1(id))->setEnabled(on);
    };
    enable("file.lock", state == Vault::State::Open);
    enable("file.unlock", state == Vault::State::Locked);
    enable("file.changePassphrase", state != Vault::State::Missing && !m_parts.workspace.isReadOnly());
    using Mark = StatusStrip::VaultMark;
    m_parts.window.status().setVault(state == Vault::State::Missing ? Mark::None
            : state == Vault::State::Open                           ? Mark::Open
                                                                    : Mark::Locked);
}

bool VaultController::eventFilter(QObject *watched, QEvent *event)
{
    if (isActivity(event->type()))
        m_parts.vault.activity();
    return QObject::eventFilter(watched, event);
}

} // namespace zhanggui
