#include "app/window/print_report.h"

#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace zhanggui {

void printReport(QWidget *over, const Report &report, bool across, std::function<void(const Error &)> failed)
{
    printPaper(over, { report.title, reportAsHtml(report), {} }, across, std::move(failed));
}

void printPaper(QWidget *over, const PdfReport &paper, bool across, std::function<void(const Error &)> failed)
{
    const auto printer = std::make_shared<QPrinter>();
    printer->setDocName(paper.title);
    if (across)
        printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), over);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, over, [paper, printer, failed = std::move(failed)] {
        const Result<void> printed = printPages(paper, *printer);
        if (!printed)
            failed(printed.error());
    });
    // The printer outlives its dialog.
    QObject::connect(dialog, &QObject::destroyed, over, [printer] {});
    dialog->open();
}

} // namespace zhanggui
