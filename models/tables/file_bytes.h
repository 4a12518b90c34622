// A regular file read once, from its beginning to its end, with its fingerprint. Never mapped: a file that
// somebody cuts meanwhile is an error, not a signal.
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <sys/stat.h>

#include <memory>

struct evp_md_ctx_st;

namespace zhanggui {

class FileBytes {
public:
    /// NotFound; BadInput: a folder, a pipe, a device; Storage: no permission and other failures.
    [[nodiscard]] static Result<std::unique_ptr<FileBytes>> open(const QString &path);
    ~FileBytes();
    Q_DISABLE_COPY_MOVE(FileBytes)

    /// As they were when it was opened.
    qint64 size() const { return m_begun.st_size; }
    qint64 modifiedMs() const;

    /// At most `room` bytes; 0 at the end. Storage when the disk says no.
    [[nodiscard]] Result<qsizetype> read(char *to, qsizetype room);
    qint64 position() const { return m_position; }
    /// SHA-256 of all that was read, 32 bytes. Conflict when the file is not what it was when it was opened.
    [[nodiscard]] Result<QByteArray> finish();

private:
    struct DigestFree {
        void operator()(evp_md_ctx_st *context) const;
    };
    FileBytes(QString path, int descriptor, const struct stat &begun);

    QString m_path;
    int m_descriptor;
    struct stat m_begun;
    qint64 m_position = 0;
    std::unique_ptr<evp_md_ctx_st, DigestFree> m_digest;
};

} // namespace zhanggui
