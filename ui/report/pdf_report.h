// HTML as a PDF file with page numbers, without a printer.
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QImage>

class QPagedPaintDevice;

namespace zhanggui {

struct PdfReport {
    QString title; // of the document's properties, and in the foot of every page
    QString html; // what QTextDocument understands; text from outside is escaped
    QHash<QString, QImage> pictures; // by the name that <img src> gives them
};

/// A4, upright. Fonts are embedded. Any thread; needs a QGuiApplication. Storage when it cannot be made.
[[nodiscard]] Result<QByteArray> pdfOf(const PdfReport &report);

/// The same into a file, whole or not at all. Errors as OutputFile.
[[nodiscard]] Result<void> writePdf(const PdfReport &report, const QString &file, bool replace);

/// Paints the pages, with their feet, on a printer that is set up. Storage when it cannot be painted on.
[[nodiscard]] Result<void> printPages(const PdfReport &report, QPagedPaintDevice &device);

} // namespace zhanggui
