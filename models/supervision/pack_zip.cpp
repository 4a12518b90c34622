#include "models/export/output_file.h"
#include "models/supervision/acceptance_pack.h"
#include "models/tables/file_bytes.h"

#include <QFile>

#include <zip.h>

#include <memory>

namespace zhanggui {

namespace {

constexpr qsizetype kRoom = qsizetype(256) * 1024;
constexpr char kFolder[] = "files/";

struct Discard {
    void operator()(zip *archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip, Discard>;

/// What is done so far, over both readings of every file: the digest and the packing.
struct Work {
    const PackProgress *progressed;
    qint64 done = 0;
    qint64 total = 0;
    bool cancelled = false;

    bool goOn(qint64 now)
    {
        if (*progressed && !(*progressed)(now, total))
            cancelled = true;
        return !cancelled;
    }
};

tl::unexpected<Error> stopped(const QString &target)
{
    return failure(ErrorKind::Cancelled, QStringLiteral("The pack was given up"), target);
}

Work workOf(const AcceptancePack &pack, const PackProgress &progressed)
{
    Work work{ &progressed };
    for (const PackFile &file : pack.files)
        work.total += 2 * file.file.size;
    return work;
}

Result<void> verify(const PackFile &file, Work &work)
{
    const auto bytes = FileBytes::open(file.path);
    if (!bytes) {
        Error error = bytes.error();
        error.detail = file.file.name;
        return tl::unexpected(error);
    }
    QByteArray room(kRoom, Qt::Uninitialized);
    while (true) {
        const Result<qsizetype> got = (*bytes)->read(room.data(), room.size());
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            break;
        work.done += *got;
        if (!work.goOn(work.done))
            return stopped(file.file.name);
    }
    const Result<QByteArray> digest = (*bytes)->finish();
    if (!digest)
        return tl::unexpected(digest.error());
    if (QString::fromLatin1(digest->toHex()) != file.file.sha256)
        return failure(ErrorKind::Corrupt,
            QStringLiteral("A kept file is not what it was when it was attached"), file.file.name);
    return {};
}

tl::unexpected<Error> zipFailure(zip *archive, const QString &target)
{
    return failure(ErrorKind::Storage, QStringLiteral("The pack cannot be written"),
        target % u": " % QString::fromUtf8(zip_strerror(archive)));
}

/// `source` belongs to the archive afterwards, also when it fails.
Result<void> add(
    zip *archive, const QByteArray &name, zip_source *source, qint64 madeMs, const QString &target)
{
    if (!source)
        return zipFailure(archive, target);
    const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return zipFailure(archive, target);
    }
    zip_file_set_mtime(archive, zip_uint64_t(index), time_t(madeMs / 1000), 0);
    return {};
}

Result<void> addBytes(
    zip *archive, const char *name, const QByteArray &bytes, qint64 madeMs, const QString &target)
{
    return add(archive, name, zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0),
        madeMs, target);
}

Result<void> addAll(zip *archive, const AcceptancePack &pack, const QByteArray &html, const QByteArray &csv,
    const QByteArray &cover, const QString &target)
{
    Result<void> added = addBytes(archive, "index.html", html, pack.madeMs, target);
    if (added)
        added = addBytes(archive, "index.csv", csv, pack.madeMs, target);
    if (added && !cover.isEmpty())
        added = addBytes(archive, "cover.pdf", cover, pack.madeMs, target);
    for (const PackFile &file : pack.files) {
        if (!added)
            return added;
        added = add(archive, kFolder + file.name.toUtf8(),
            zip_source_file(archive, QFile::encodeName(file.path).constData(), 0, -1),
            file.file.addedMs > 0 ? file.file.addedMs : pack.madeMs, target);
    }
    return added;
}

Result<void> closeArchive(Archive archive, Work &work, const QString &target)
{
    const auto told = [](zip *, double share, void *with) {
        auto *state = static_cast<Work *>(with);
        (void)state->goOn(state->done + qint64(share * double(state->total - state->done)));
    };
    const auto asked = [](zip *, void *with) { return static_cast<Work *>(with)->cancelled ? 1 : 0; };
    zip_register_progress_callback_with_state(archive.get(), 0.01, told, nullptr, &work);
    zip_register_cancel_callback_with_state(archive.get(), asked, nullptr, &work);
    if (zip_close(archive.get()) != 0)
        return work.cancelled ? Result<void>(stopped(target)) : zipFailure(archive.get(), target);
    (void)archive.release(); // closed
    return {};
}

} // namespace

Result<void> verifyPackFiles(const AcceptancePack &pack, const PackProgress &progressed)
{
    Work work = workOf(pack, progressed);
    for (const PackFile &file : pack.files) {
        if (Result<void> good = verify(file, work); !good)
            return good;
    }
    return {};
}

Result<void> writePackZip(const AcceptancePack &pack, const QByteArray &cover, const QString &target,
    bool replace, const PackProgress &progressed)
{
    if (Result<void> good = verifyPackFiles(pack, progressed); !good)
        return good;
    Work work = workOf(pack, progressed);
    work.done = work.total / 2;
    const auto output = OutputFile::create(target, replace ? Existing::Replace : Existing::Refuse);
    if (!output)
        return tl::unexpected(output.error());
    int code = 0;
    Archive archive(zip_open(
        QFile::encodeName((*output)->temporaryPath()).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!archive)
        return failure(ErrorKind::Storage, QStringLiteral("The pack cannot be written"), target);
    // The archive reads them when it is closed.
    const QByteArray html = packHtml(pack, true).toUtf8();
    const QByteArray csv = packCsv(pack);
    if (Result<void> added = addAll(archive.get(), pack, html, csv, cover, target); !added)
        return added;
    if (Result<void> closed = closeArchive(std::move(archive), work, target); !closed)
        return closed;
    return (*output)->commit();
}

} // namespace zhanggui
