#include "app/window/print_report.h"

#include "ui/report/pdf_report.h"

#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace zhanggui {

void printReport(QWidget *over, const Report &report, bool across, std::function<void(const Error &)> failed)
{
    const auto printer = std::make_shared<QPrinter>();
    printer->setDocName(report.title);
    if (across)
        printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), over);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, over, [report, printer, failed = std::move(failed)] {
        const Result<void> printed = printPages({ report.title, reportAsHtml(report), {} }, *printer);
        if (!printed)
            failed(printed.error());
    });
    // The printer outlives its dialog.
    QObject::connect(dialog, &QObject::destroyed, over, [printer] {});
    dialog->open();
}

} // namespace zhanggui
