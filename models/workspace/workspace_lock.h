// One program writes a workspace at a time. The lock is the kernel's (flock on a side file), so it ends with
// its holder, however that dies; the file's text says who holds it.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

class WorkspaceLock {
public:
    /// Locked, with process, host and program in the detail, when another program has it; Storage, ReadOnly.
    [[nodiscard]] static Result<WorkspaceLock> acquire(const QString &file);
    WorkspaceLock(WorkspaceLock &&other) noexcept;
    WorkspaceLock &operator=(WorkspaceLock &&) = delete;
    Q_DISABLE_COPY(WorkspaceLock)
    /// Gives the lock back. Without leaveCleanly() before, the next holder sees an unclean exit.
    ~WorkspaceLock();

    /// The holder before this one did not leave cleanly: it crashed, was killed, or lost power.
    bool afterUncleanExit() const { return m_afterUncleanExit; }
    /// Says that what the lock protects is in order.
    void leaveCleanly();

private:
    explicit WorkspaceLock(int descriptor);

    int m_descriptor; // -1 once moved from
    bool m_afterUncleanExit = false;
};

} // namespace zhanggui
