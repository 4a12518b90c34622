// The settings of the working day: asked for in a dialog, saved with every due time computed anew.
#pragma once

#include "app/window/window_parts.h"
#include "models/work/work_settings.h"

#include <QObject>

namespace zhanggui {

class Recomputer;

class WorkSettingsController : public QObject {
    Q_OBJECT

public:
    /// `recomputer` outlives this. Does what "file.workSettings" offers.
    WorkSettingsController(const WindowParts &parts, Recomputer &recomputer);

    void ask();

private:
    void open(const QList<WorkSetting> &settings, const QMap<QString, qint64> &own);
    void save(const QList<WorkSettingChange> &changes, const QMap<QString, qint64> &before);

    WindowParts m_parts;
    Recomputer &m_recomputer;
};

} // namespace zhanggui
