#include "app/window/settings_controller.h"

#include "app/window/vault_controller.h"
#include "models/store/settings.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/settings/workspace_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

SettingsController::SettingsController(const WindowParts &parts, VaultController &vault)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_vault(vault)
{
    QAction *settings = parts.actions.find(QStringLiteral("file.settings"));
    settings->setEnabled(!parts.workspace.isReadOnly());
    connect(settings, &QAction::triggered, this, &SettingsController::ask);
}

void SettingsController::load()
{
    whenDone(
        m_parts.workspace.store().run([](Connection &connection) { return Settings(connection).timeZone(); }),
        this, [this](const Result<QByteArray> &id) {
            if (id)
                take(QTimeZone(*id));
        });
    whenDone(m_parts.workspace.store().run(runRetention), this, [this](const Result<RunRetention> &runs) {
        if (runs)
            m_runs = *runs;
    });
}

void SettingsController::take(const QTimeZone &zone)
{
    // A database from elsewhere may name a zone that this machine does not know.
    if (!zone.isValid() || zone == m_zone)
        return;
    m_zone = zone;
    Q_EMIT zoneChanged(m_zone);
}

void SettingsController::ask()
{
    auto *dialog =
        new WorkspaceDialog({ m_zone.id(), m_vault.idleMinutes(), m_runs }, m_parts.now(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WorkspaceDialog::chosen, this, &SettingsController::save);
    dialog->open();
}

void SettingsController::save(const WorkspaceChoices &choices)
{
    m_vault.setIdleMinutes(choices.idleMinutes);
    whenDone(m_parts.workspace.store().run(
                 [runs = choices.runs](Connection &connection) { return setRunRetention(connection, runs); }),
        this, [this, runs = choices.runs](const Result<void> &saved) {
            if (saved)
                m_runs = runs;
            else
                m_parts.window.messages().show(
                    messageFor(tr("How many runs are kept could not be saved."), saved.error()));
        });
    const QByteArray id = choices.zone;
    whenDone(m_parts.workspace.store().run(
                 [id](Connection &connection) { return Settings(connection).setTimeZone(id); }),
        this, [this, id](const Result<void> &saved) {
            if (saved)
                take(QTimeZone(id));
            else
                m_parts.window.messages().show(
                    messageFor(tr("The time zone could not be saved."), saved.error()));
        });
}

} // namespace zhanggui
