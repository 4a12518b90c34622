// A document on a printer, which may be a PDF file.
#pragma once

#include "models/core/result.h"
#include "ui/report/pdf_report.h"
#include "ui/report/report.h"

#include <functional>

class QWidget;

namespace zhanggui {

/// Asks for the printer and paints the report on it, `across` the paper where it is wide. `failed`: it could
/// not be painted; not called after `over` went.
void printReport(QWidget *over, const Report &report, bool across, std::function<void(const Error &)> failed);
/// The same of a document that is made already.
void printPaper(
    QWidget *over, const PdfReport &paper, bool across, std::function<void(const Error &)> failed);

} // namespace zhanggui
