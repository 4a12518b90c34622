#include "models/tables/zip_archive.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <zip.h>

#include <algorithm>

namespace zhanggui {

void ZipArchive::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

void ZipArchive::Entry::Close::operator()(zip_file *file) const
{
    zip_fclose(file);
}

ZipArchive::ZipArchive(QString path, zip *archive)
    : m_path(std::move(path))
    , m_archive(archive)
{
}

ZipArchive::~ZipArchive() = default;

tl::unexpected<Error> ZipArchive::refused(const QString &what, const QByteArray &name) const
{
    return failure(
        ErrorKind::BadInput, what, name.isEmpty() ? m_path : m_path + u": " + QString::fromUtf8(name));
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &path)
{
    if (QFileInfo(path).size() > kMaxArchiveBytes)
        return failure(ErrorKind::BadInput,
            QStringLiteral("the workbook is larger than 64 MB; save it as CSV instead"), path);
    int code = 0;
    zip *const opened = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!opened) {
        const bool damaged = code != ZIP_ER_OPEN && code != ZIP_ER_READ && code != ZIP_ER_MEMORY;
        return failure(damaged ? ErrorKind::BadInput : ErrorKind::Storage,
            damaged ? QStringLiteral("the workbook is damaged: it is no whole zip file")
                    : QStringLiteral("the file cannot be opened"),
            path);
    }
    std::unique_ptr<ZipArchive> archive(new ZipArchive(path, opened));
    if (const Result<void> good = archive->check(); !good)
        return tl::unexpected(good.error());
    return archive;
}

Result<void> ZipArchive::check()
{
    const qint64 entries = zip_get_num_entries(m_archive.get(), 0);
    if (entries > kMaxEntries)
        return refused(QStringLiteral("the workbook has more than 1,000 parts"));
    QSet<QByteArray> names;
    for (qint64 i = 0; i < entries; ++i) {
        zip_stat_t stat{};
        if (zip_stat_index(m_archive.get(), zip_uint64_t(i), ZIP_FL_ENC_RAW, &stat) != 0 || !stat.name)
            return refused(QStringLiteral("the workbook is damaged: its directory cannot be read"));
        const QByteArray name(stat.name);
        // Which of two parts a program reads would be its own choice.
        if (names.contains(name.toLower()))
            return refused(QStringLiteral("the workbook has two parts of the same name"), name);
        names.insert(name.toLower());
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return refused(QStringLiteral("the workbook is encrypted; save it without a password"));
        if ((stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method != ZIP_CM_STORE
            && stat.comp_method != ZIP_CM_DEFLATE)
            return refused(QStringLiteral("the workbook is packed in a way that workbooks are not"), name);
    }
    return {};
}

bool ZipArchive::contains(const QByteArray &name) const
{
    return zip_name_locate(m_archive.get(), name.constData(), ZIP_FL_NOCASE) >= 0;
}

qint64 ZipArchive::statedSize(const QByteArray &name) const
{
    zip_stat_t stat{};
    if (zip_stat(m_archive.get(), name.constData(), ZIP_FL_NOCASE, &stat) != 0)
        return 0;
    return qint64(std::min<zip_uint64_t>(stat.size, zip_uint64_t(kMaxUnpackedBytes)));
}

Result<ZipArchive::Entry> ZipArchive::entry(const QByteArray &name)
{
    zip_stat_t stat{};
    if (zip_stat(m_archive.get(), name.constData(), ZIP_FL_NOCASE, &stat) != 0)
        return refused(QStringLiteral("the workbook is damaged: a part is missing"), name);
    zip_file *const file = zip_fopen_index(m_archive.get(), stat.index, 0);
    if (!file)
        return refused(QStringLiteral("the workbook is damaged: a part cannot be unpacked"), name);
    // The directory may state any length; more than the file's own cannot be there.
    const qint64 packed = qint64(std::min<zip_uint64_t>(stat.comp_size, zip_uint64_t(kMaxArchiveBytes)));
    return Entry(*this, file, name, kFreeUnpackedBytes + packed * kMaxUnpackRatio);
}

ZipArchive::Entry::Entry(ZipArchive &archive, zip_file *file, QByteArray name, qint64 limit)
    : m_archive(&archive)
    , m_file(file)
    , m_name(std::move(name))
    , m_limit(limit)
{
}

Result<qsizetype> ZipArchive::Entry::read(char *to, qsizetype room)
{
    const zip_int64_t got = zip_fread(m_file.get(), to, zip_uint64_t(room));
    if (got < 0)
        return m_archive->refused(
            QStringLiteral("the workbook is damaged: a part cannot be unpacked, or its checksum is wrong"),
            m_name);
    m_position += got;
    m_archive->m_unpacked += got;
    if (m_position > m_limit || m_archive->m_unpacked > kMaxUnpackedBytes)
        return m_archive->refused(
            QStringLiteral("the workbook unpacks to far more than a workbook does; it is not read"), m_name);
    return qsizetype(got);
}

} // namespace zhanggui
