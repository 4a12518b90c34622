// What a file is, told by its content and not by its name: the marketplace refuses a JPEG that is called
// .png, and so do its reviewers. Reads the head and the tail of a file, never decodes a picture, never
// unpacks.
#pragma once

#include "models/core/result.h"

#include <QSize>
#include <QStringList>

namespace zhanggui {

struct FileLook {
    /// "png", "jpeg", "gif", "bmp", "webp", "tiff", "pdf", "zip", "docx", "pptx", "xlsx", "doc", "ppt",
    /// "ole", "rar", "7z", "gzip", "mp4", "text", "empty", "unknown".
    QString kind;
    QString ending; // of its name, lower case, without the dot
    qint64 bytes = 0;
    QSize pixels; // of a picture, as its head says; invalid: none could be read
    bool cut = false; // the end that its format asks for is missing: an upload or download broke off
    friend bool operator==(const FileLook &, const FileLook &) = default;
};

/// NotFound; BadInput: a folder, a pipe, a device; Storage: no permission and other failures.
[[nodiscard]] Result<FileLook> lookAtFile(const QString &path);

/// The endings that files of this kind may have; the first is the usual one. Empty: any.
QStringList endingsOf(const QString &kind);
bool isPicture(const QString &kind);

} // namespace zhanggui
