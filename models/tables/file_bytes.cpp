#include "models/tables/file_bytes.h"

#include "models/core/files.h"

#include <QFile>

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace zhanggui {
namespace {

bool sameStamp(const struct stat &a, const struct stat &b)
{
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec
        && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

constexpr size_t kLaneBytes = 64;
constexpr quint64 kPrime = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: odd, its bits well mixed

void mix(const char *bytes, std::array<quint64, 8> &lanes)
{
    std::array<quint64, 8> words;
    std::memcpy(words.data(), bytes, kLaneBytes);
    for (size_t i = 0; i < lanes.size(); ++i) {
        lanes[i] = (lanes[i] ^ words[i]) * kPrime;
    }
}

tl::unexpected<Error> notAFile(const QString &path, mode_t mode)
{
    return failure(ErrorKind::BadInput,
        S_ISDIR(mode) ? QStringLiteral("this is a folder, not a file")
                      : QStringLiteral("only regular files are read, no pipes and devices"),
        path);
}

} // namespace

void FileBytes::DigestFree::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

FileBytes::FileBytes(QString path, int descriptor, const struct stat &begun, Digest digest)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_begun(begun)
    , m_lanes{ 1, 2, 3, 4, 5, 6, 7, 8 }
    , m_digest(digest == Digest::Sha256 ? EVP_MD_CTX_new() : nullptr)
{
}

FileBytes::~FileBytes()
{
    ::close(m_descriptor);
}

Result<std::unique_ptr<FileBytes>> FileBytes::open(const QString &path, Digest digest)
{
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        Error error = fileError(
            missing ? QStringLiteral("there is no such file") : QStringLiteral("the file cannot be opened"),
            path);
        if (missing)
            error.kind = ErrorKind::NotFound;
        return tl::unexpected(std::move(error));
    }
    struct stat stamp { };
    if (::fstat(descriptor, &stamp) != 0) {
        Error error = fileError(QStringLiteral("the file cannot be read"), path);
        ::close(descriptor);
        return tl::unexpected(std::move(error));
    }
    if (!S_ISREG(stamp.st_mode)) {
        ::close(descriptor);
        return notAFile(path, stamp.st_mode);
    }
    std::unique_ptr<FileBytes> file(new FileBytes(path, descriptor, stamp, digest));
    if (digest == Digest::None)
        return file;
    if (!file->m_digest || EVP_DigestInit_ex(file->m_digest.get(), EVP_sha256(), nullptr) != 1)
        return failure(ErrorKind::Storage, QStringLiteral("SHA-256 is not available"), path);
    return file;
}

qint64 FileBytes::modifiedMs() const
{
    return qint64(m_begun.st_mtim.tv_sec) * 1000 + m_begun.st_mtim.tv_nsec / 1'000'000;
}

Result<qsizetype> FileBytes::read(char *to, qsizetype room)
{
    ssize_t got = 0;
    do {
        got = ::read(m_descriptor, to, size_t(room));
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return tl::unexpected(fileError(QStringLiteral("the file cannot be read"), m_path));
    if (m_digest)
        EVP_DigestUpdate(m_digest.get(), to, size_t(got));
    addToChecksum({ to, size_t(got) });
    m_position += got;
    return qsizetype(got);
}

void FileBytes::addToChecksum(std::string_view bytes)
{
    while (!m_rest.empty() && !bytes.empty()) {
        m_rest += bytes.front();
        bytes.remove_prefix(1);
        if (m_rest.size() == kLaneBytes) {
            mix(m_rest.data(), m_lanes);
            m_rest.clear();
        }
    }
    for (; bytes.size() >= kLaneBytes; bytes.remove_prefix(kLaneBytes))
        mix(bytes.data(), m_lanes);
    m_rest += bytes;
}

quint64 FileBytes::checksum() const
{
    std::string last = m_rest;
    last.resize(kLaneBytes);
    std::array<quint64, 8> lanes = m_lanes;
    mix(last.data(), lanes);
    quint64 sum = quint64(m_position);
    for (const quint64 lane : lanes)
        sum = (sum ^ lane) * kPrime + (sum >> 31);
    return sum;
}

Result<QByteArray> FileBytes::finish()
{
    struct stat now { };
    if (::fstat(m_descriptor, &now) != 0)
        return tl::unexpected(fileError(QStringLiteral("the file cannot be read"), m_path));
    if (!sameStamp(m_begun, now) || m_position != m_begun.st_size)
        return failure(ErrorKind::Conflict, QStringLiteral("the file changed while it was read"), m_path);
    if (!m_digest)
        return QByteArray();
    QByteArray sum(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    if (EVP_DigestFinal_ex(m_digest.get(), reinterpret_cast<unsigned char *>(sum.data()), &length) != 1)
        return failure(ErrorKind::Storage, QStringLiteral("SHA-256 is not available"), m_path);
    sum.truncate(int(length));
    return sum;
}

} // namespace zhanggui
