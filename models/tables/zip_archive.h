// One zip file, read entry by entry as a stream, with limits that a hostile file runs into before the
// computer does. Nothing is written to the disk; names are only looked up.
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <memory>

struct zip;
struct zip_file;

namespace zhanggui {

inline constexpr qint64 kMaxArchiveBytes = 64LL * 1024 * 1024;
inline constexpr qint64 kMaxUnpackedBytes = 2LL * 1024 * 1024 * 1024; // of all entries together
inline constexpr qint64 kFreeUnpackedBytes = qint64(1024) * 1024; // of each entry, before the ratio counts
inline constexpr qint64 kMaxUnpackRatio = 200;
inline constexpr qint64 kMaxEntries = 1000;

class ZipArchive {
public:
    /// Takes a regular file that was looked at before. BadInput: damaged, encrypted, over a limit, two
    /// entries of one name. Storage: cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<ZipArchive>> open(const QString &path);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    bool contains(const QByteArray &name) const;
    /// Unpacked bytes as the archive says, for progress only; 0 when it is not there.
    qint64 statedSize(const QByteArray &name) const;

    class Entry {
    public:
        /// At most `room` bytes; 0 at the end, with length and CRC-32 checked. BadInput: damaged or over a
        /// limit.
        [[nodiscard]] Result<qsizetype> read(char *to, qsizetype room);
        qint64 position() const { return m_position; }

    private:
        friend class ZipArchive;
        struct Close {
            void operator()(zip_file *file) const;
        };
        Entry(ZipArchive &archive, zip_file *file, QByteArray name, qint64 limit);

        ZipArchive *m_archive;
        std::unique_ptr<zip_file, Close> m_file;
        QByteArray m_name;
        qint64 m_limit;
        qint64 m_position = 0;
    };
    /// From its beginning. BadInput when there is no such entry. The archive must outlive it.
    [[nodiscard]] Result<Entry> entry(const QByteArray &name);

private:
    struct Discard {
        void operator()(zip *archive) const;
    };
    ZipArchive(QString path, zip *archive);
    [[nodiscard]] Result<void> check();
    tl::unexpected<Error> refused(const QString &what, const QByteArray &name = {}) const;

    QString m_path;
    std::unique_ptr<zip, Discard> m_archive;
    qint64 m_unpacked = 0;
};

} // namespace zhanggui
