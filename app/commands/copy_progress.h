// Lets SIGINT and SIGTERM cancel the copying of a database, so that nothing half is left behind.
#pragma once

#include "app/commands/termination.h"
#include "models/store/backup.h"

namespace zhanggui {

class CopyProgress : public QObject {
    Q_OBJECT
public:
    CopyProgress();
    /// Valid while this object lives.
    BackupProgress callback();

private:
    Termination m_termination;
    bool m_cancelled = false;
};

} // namespace zhanggui
