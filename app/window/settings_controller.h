// The settings of the workspace: read at the start, changed in a dialog, told to whoever shows times.
#pragma once

#include "app/window/window_parts.h"
#include "models/callbacks/run_retention.h"

#include <QObject>
#include <QTimeZone>

namespace zhanggui {

class VaultController;
struct WorkspaceChoices;

class SettingsController : public QObject {
    Q_OBJECT

public:
    SettingsController(const WindowParts &parts, VaultController &vault);

    /// Reads the workspace's zone; zoneChanged() follows when it is not the one of the system.
    void load();
    /// The system's until load() is done.
    const QTimeZone &zone() const { return m_zone; }

Q_SIGNALS:
    void zoneChanged(const QTimeZone &zone);

private:
    void ask();
    void save(const WorkspaceChoices &choices);
    void take(const QTimeZone &zone);

    WindowParts m_parts;
    VaultController &m_vault;
    RunRetention m_runs;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace zhanggui
