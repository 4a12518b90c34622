#include "ui/report/pdf_report.h"

#include "models/export/output_file.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace zhanggui {

namespace {

constexpr int kResolution = 300;
constexpr double kMarginMm = 16;
constexpr double kFootMm = 10; // of the page's height
constexpr double kMmPerInch = 25.4;
constexpr double kBodyPoints = 9.5;
constexpr double kFootPoints = 8;

void addPictures(QTextDocument &document, const QHash<QString, QImage> &pictures)
{
    for (auto picture = pictures.cbegin(); picture != pictures.cend(); ++picture)
        document.addResource(QTextDocument::ImageResource, QUrl(picture.key()), picture.value());
}

void paintPage(QPainter &painter, QTextDocument &document, int page, const QSizeF &size)
{
    painter.save();
    painter.translate(0, -page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    // A block that only touches the page's edge belongs to the neighbour.
    context.clip = QRectF(0, page * size.height(), size.width(), size.height()).adjusted(0, 1, 0, -1);
    painter.setClipRect(context.clip);
    // The program's palette may be a dark one; paper is white.
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void paintFoot(QPainter &painter, const QRectF &area, const QString &title, int page, int pages)
{
    QFont font = painter.font();
    font.setPointSizeF(kFootPoints);
    painter.setFont(font);
    painter.setPen(QColor(0x56, 0x60, 0x6B));
    const QString number = QStringLiteral("%1 / %2").arg(page).arg(pages);
    const double room = area.width() - painter.fontMetrics().horizontalAdvance(number) * 2;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom,
        painter.fontMetrics().elidedText(title, Qt::ElideMiddle, int(room)));
    painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, number);
}

} // namespace

Result<void> printPages(const PdfReport &report, QPagedPaintDevice &device)
{
    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&device);
    QFont font = document.defaultFont();
    font.setPointSizeF(kBodyPoints);
    document.setDefaultFont(font);
    addPictures(document, report.pictures);
    document.setHtml(report.html);
    const QSizeF whole(device.width(), device.height());
    const double foot = kFootMm / kMmPerInch * device.logicalDpiY();
    const QSizeF body(whole.width(), std::floor(whole.height() - foot));
    document.setPageSize(body);
    const int pages = std::max(1, document.pageCount());
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorKind::Storage, QStringLiteral("The pages could not be begun"), report.title);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            device.newPage();
        paintPage(painter, document, page, body);
        paintFoot(painter, QRectF({}, whole), report.title, page + 1, pages);
    }
    if (!painter.end())
        return failure(ErrorKind::Storage, QStringLiteral("The pages could not be ended"), report.title);
    return {};
}

Result<QByteArray> pdfOf(const PdfReport &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("zhanggui"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    return printPages(report, writer).map([&bytes] { return bytes; });
}

Result<void> writePdf(const PdfReport &report, const QString &file, bool replace)
{
    const Result<QByteArray> bytes = pdfOf(report);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto output = OutputFile::create(file, replace ? Existing::Replace : Existing::Refuse);
    if (!output)
        return tl::unexpected(output.error());
    const Result<void> written =
        (*output)->write(std::string_view(bytes->constData(), size_t(bytes->size())));
    return written ? (*output)->commit() : written;
}

} // namespace zhanggui
