#include "app/commands/copy_progress.h"

#include <QCoreApplication>

namespace zhanggui {

CopyProgress::CopyProgress()
{
    connect(&m_termination, &Termination::requested, this, [this] { m_cancelled = true; });
}

BackupProgress CopyProgress::callback()
{
    return [this](int, int) {
        QCoreApplication::processEvents();
        return !m_cancelled;
    };
}

} // namespace zhanggui
