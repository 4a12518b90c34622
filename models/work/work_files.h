// Attachments: copied into the workspace's folder `attachments/` under their SHA-256, so that the same file
// is there once and nobody changes it.
#pragma once

#include "models/core/result.h"
#include "models/work/work_record.h"

#include <functional>

namespace zhanggui {

/// Copies and digests the file; a file that is there already is not written again, unless it is damaged. Not
/// on the GUI thread.
/// NotFound, BadInput (no regular file), Cancelled, Storage. `progressed`: bytes done; false cancels.
[[nodiscard]] Result<WorkFile> keepFile(const QString &attachmentsDirectory, const QString &source,
    const std::function<bool(qint64 done, qint64 total)> &progressed = {});

/// Where a kept file is; it exists unless somebody took it away.
QString pathOf(const QString &attachmentsDirectory, const WorkFile &file);

/// Reads it again and compares the digest: Corrupt when it differs, NotFound when it is gone.
[[nodiscard]] Result<void> verifyFile(const QString &attachmentsDirectory, const WorkFile &file);

/// The same as a word: "whole", "gone", "changed", "unreadable".
enum class FileState { Whole, Gone, Changed, Unreadable };
FileState fileStateOf(const QString &attachmentsDirectory, const WorkFile &file);
QString idOf(FileState state);
/// What is wrong and what to do, for a person; empty: Whole.
QString fileStateText(FileState state);

} // namespace zhanggui
