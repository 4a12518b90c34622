#include "ui/supervision/pack_writer.h"

#include "ui/report/pdf_report.h"

#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kWidestPicture = 1600; // of the stored pixels
constexpr int kShownWidth = 480; // of the page's own units
constexpr int kMostPictures = 60;

/// Scaled while it is read, so that a large one never stands whole in memory. Null when it is no picture.
QImage pictureOf(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    if (size.width() > kWidestPicture)
        reader.setScaledSize(size.scaled(kWidestPicture, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

tl::unexpected<Error> givenUp(const QString &target)
{
    return failure(ErrorKind::Cancelled, QStringLiteral("The pack was given up"), target);
}

/// The second half of the work: verifyPackFiles() was the first.
Result<void> addPictures(
    const AcceptancePack &pack, const QString &target, PdfReport &report, const PackProgress &progressed)
{
    qint64 size = 0;
    for (const PackFile &file : pack.files)
        size += file.file.size;
    qint64 done = size;
    QString shown;
    for (const PackFile &file : pack.files) {
        if (progressed && !progressed(done, 2 * size))
            return givenUp(target);
        done += file.file.size;
        if (report.pictures.size() >= kMostPictures)
            break;
        const QImage picture = pictureOf(file.path);
        if (picture.isNull())
            continue;
        const QString name = QStringLiteral("picture:%1").arg(report.pictures.size());
        report.pictures.insert(name, picture);
        shown += u"<p>" % file.name.toHtmlEscaped() % u"</p><p><img src=\"" % name % u"\" width=\""
            % QString::number(std::min(kShownWidth, picture.width())) % u"\"></p>\n";
    }
    report.html.replace(QStringLiteral("</body>"), shown % u"</body>");
    return {};
}

} // namespace

std::optional<PackFormat> packFormatOf(const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("zip"))
        return PackFormat::Zip;
    if (ending == QLatin1String("pdf"))
        return PackFormat::Pdf;
    return std::nullopt;
}

AcceptancePack packOf(const PackOrder &order)
{
    return packOf(*order.reading.rules, *order.kind, order.reading.machine, order.reading.line,
        order.reading.files, order.attachments, order.zone);
}

PackCounts countsOf(const AcceptancePack &pack)
{
    PackCounts counts;
    for (const PackCheck &check : pack.checks) {
        counts.shortOf += check.state == PackCheck::State::Short ? 1 : 0;
        counts.toLook += check.state == PackCheck::State::Look ? 1 : 0;
    }
    return counts;
}

Result<void> writePack(const PackOrder &order, const PackProgress &progressed)
{
    const AcceptancePack pack = packOf(order);
    PdfReport report{ pack.title, packHtml(pack, false), {} };
    if (order.format == PackFormat::Zip) {
        const Result<QByteArray> cover = pdfOf(report);
        if (!cover)
            return tl::unexpected(cover.error());
        return writePackZip(pack, *cover, order.target, order.replace, progressed);
    }
    Result<void> good = verifyPackFiles(pack, progressed);
    if (good)
        good = addPictures(pack, order.target, report, progressed);
    if (!good)
        return good;
    if (progressed && !progressed(0, 0)) // pages are painted in one go
        return givenUp(order.target);
    return writePdf(report, order.target, order.replace);
}

} // namespace zhanggui
