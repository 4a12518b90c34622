// A regular file read once, from its beginning to its end, with its fingerprint or checksum. Never mapped: a
// file that somebody cuts meanwhile is an error, not a signal.
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <sys/stat.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace zhanggui {

class FileBytes {
public:
    /// NotFound; BadInput: a folder, a pipe, a device; Storage: no permission and other failures.
    enum class Digest { Sha256, None /* only the checksum */ };
    [[nodiscard]] static Result<std::unique_ptr<FileBytes>> open(
        const QString &path, Digest digest = Digest::Sha256);
    ~FileBytes();
    Q_DISABLE_COPY_MOVE(FileBytes)

    /// As they were when it was opened.
    qint64 size() const { return m_begun.st_size; }
    qint64 modifiedMs() const;

    /// At most `room` bytes; 0 at the end. Storage when the disk says no.
    [[nodiscard]] Result<qsizetype> read(char *to, qsizetype room);
    qint64 position() const { return m_position; }
    /// Of all that was read, in pieces of any length. Notices a change by accident, not one on purpose.
    quint64 checksum() const;
    /// SHA-256 of all that was read, 32 bytes; empty with Digest::None. Conflict when the file is not what it
    /// was when it was opened.
    [[nodiscard]] Result<QByteArray> finish();

private:
    struct DigestFree {
        void operator()(evp_md_ctx_st *context) const;
    };
    FileBytes(QString path, int descriptor, const struct stat &begun, Digest digest);
    void addToChecksum(std::string_view bytes);

    QString m_path;
    int m_descriptor;
    struct stat m_begun;
    qint64 m_position = 0;
    std::array<quint64, 8> m_lanes; // of the checksum: every eighth word each
    std::string m_rest; // bytes that do not fill all lanes yet
    std::unique_ptr<evp_md_ctx_st, DigestFree> m_digest;
};

} // namespace zhanggui
