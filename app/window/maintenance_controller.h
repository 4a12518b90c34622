// Backup, restore, check and salvage of the workspace's database, from the menu.
#pragma once

#include "app/window/window_parts.h"
#include "models/store/integrity.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace zhanggui {

class MaintenanceController : public QObject {
    Q_OBJECT

public:
    explicit MaintenanceController(const WindowParts &parts);
    ~MaintenanceController() override;

    /// After an unclean exit: a quick check in the background that speaks only when it found something.
    void checkAfterUncleanExit();

Q_SIGNALS:
    /// The person chose a backup and confirmed. Whoever owns the session closes it and puts the file back.
    void restoreRequested(const QString &file);

private:
    void backUp();
    void backUpTo(const QString &file);
    void restore();
    void check(CheckDepth depth, bool speakWhenWhole);
    void salvage();
    void setBusy(bool busy);
    QString suggestion(const QString &ending) const;

    WindowParts m_parts;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zhanggui
