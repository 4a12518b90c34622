#include "app/window/work_settings_controller.h"

#include "app/window/recomputer.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/settings/work_settings_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

namespace {

struct Known {
    QList<WorkSetting> settings;
    QMap<QString, qint64> own;
};

} // namespace

WorkSettingsController::WorkSettingsController(const WindowParts &parts, Recomputer &recomputer)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_recomputer(recomputer)
{
    connect(parts.actions.find(QStringLiteral("file.workSettings")), &QAction::triggered, this,
        &WorkSettingsController::ask);
}

void WorkSettingsController::ask()
{
    const auto read = [catalog = m_parts.workspace.workCatalog()](Connection &connection) -> Result<Known> {
        auto settings = workSettings(catalog->machines());
        if (!settings)
            return tl::unexpected<Error>(settings.error());
        auto own = ownWorkSettings(connection);
        if (!own)
            return tl::unexpected<Error>(own.error());
        return Known{ *std::move(settings), *std::move(own) };
    };
    whenDone(m_parts.workspace.store().run(read), this, [this](const Result<Known> &known) {
        if (known)
            open(known->settings, known->own);
        else
            m_parts.window.messages().show(
                messageFor(tr("The settings of the working day could not be read."), known.error()));
    });
}

void WorkSettingsController::open(const QList<WorkSetting> &settings, const QMap<QString, qint64> &own)
{
    auto *dialog = new WorkSettingsDialog({ settings, own, m_parts.workspace.isReadOnly() }, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WorkSettingsDialog::chosen, this,
        [this, own](const QList<WorkSettingChange> &changes) { save(changes, own); });
    dialog->open();
}

void WorkSettingsController::save(
    const QList<WorkSettingChange> &changes, const QMap<QString, qint64> &before)
{
    QList<WorkSettingChange> back = changes;
    for (WorkSettingChange &change : back) {
        const auto known = before.constFind(change.setting.id);
        change.value = known == before.cend() ? std::nullopt : std::optional<qint64>(*known);
    }
    const auto saving = [this](const QList<WorkSettingChange> &wanted) {
        return [this, wanted](std::function<bool()> cancelled) {
            Workspace &workspace = m_parts.workspace;
            return saveWorkSettings(workspace.store(), workspace.workCatalog(), wanted, m_parts.actor,
                m_parts.now(), std::move(cancelled));
        };
    };
    m_recomputer.start({ saving(changes), saving(back), tr("Change the settings of the working day"),
        tr("The settings of the working day were saved."),
        tr("The settings could not be saved; the old ones count.") });
}

} // namespace zhanggui
