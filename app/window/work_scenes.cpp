#include "app/window/work_scenes.h"

#include "app/sample/sample_orders.h"
#include "app/window/record_scenes.h"
#include "app/window/window_session.h"
#include "models/core/files.h"
#include "models/records/record_model.h"
#include "models/workspace/workspace.h"
#include "ui/invoices/batch_dialog.h"
#include "ui/invoices/entries_dialog.h"
#include "ui/invoices/huawei_panel.h"
#include "ui/invoices/invoice_panel.h"
#include "ui/refunds/refund_panel.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/work/new_work_dialog.h"
#include "ui/work/transition_dialog.h"
#include "ui/work/work_area.h"
#include "ui/work/work_detail.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTabWidget>

namespace zhanggui {

namespace {

Scene list(const char *area)
{
    return { QLatin1String(area), [area](WindowSession &session) -> QWidget * {
                calmWorkPage(session, QLatin1String(area));
                return nullptr;
            } };
}

/// The first record of the area's first kind, with the given tab of its detail.
Scene detail(const char *name, const char *area, int tab = 0)
{
    return { QLatin1String(name), [area, tab](WindowSession &session) -> QWidget * {
                WorkPage *page = calmWorkPage(session, QLatin1String(area));
                if (page != nullptr && page->model().rowCount() > 0) {
                    page->openRecord(page->model().rowId(0));
                    page->detail().findChild<QTabWidget *>()->setCurrentIndex(tab);
                }
                return nullptr;
            } };
}

QWidget *newInvoice(WindowSession &session)
{
    WorkPage *page = calmWorkPage(session, QStringLiteral("invoices"));
    if (page == nullptr)
        return nullptr;
    page->newRecord({});
    return session.window().findChild<NewWorkDialog *>();
}

WorkPage *pageOf(WindowSession &session, const QString &kind)
{
    for (WorkArea *area : session.window().findChildren<WorkArea *>()) {
        if (area->has(kind))
            return area->page(kind);
    }
    return nullptr;
}

/// Puts the panel of the record's detail in front; false while it is being read.
template <class P> bool showPanel(WorkPage &page)
{
    auto *panel = page.detail().findChild<P *>();
    if (panel == nullptr || !page.detail().view() || panel->isReading())
        return false;
    auto *tabs = page.detail().findChild<QTabWidget *>();
    tabs->setCurrentIndex(tabs->indexOf(panel));
    return true;
}

/// The record of the kind that `filter` finds first, with its panel `P` in front.
template <class P> Scene panel(const char *name, const char *area, const char *kind, const char *filter)
{
    const QString kindId = QLatin1String(kind);
    const auto arrange = [area, kindId, filter](WindowSession &session) -> QWidget * {
        if (WorkPage *page = calmWorkPage(session, QLatin1String(area), kindId))
            page->filterBar().setText(QString::fromUtf8(filter));
        return nullptr;
    };
    const auto ready = [kindId](WindowSession &session) {
        WorkPage *page = pageOf(session, kindId);
        if (page->model().state() != RecordModel::State::Ready || page->model().rowCount() == 0)
            return false;
        if (page->detail().isHidden())
            page->openRecord(page->model().rowId(0));
        return showPanel<P>(*page);
    };
    return { QLatin1String(name), arrange, {}, ready };
}

/// A workbook with good and bad rows for the sample's requests, as CSV.
QString sampleBatch(WindowSession &session)
{
    const QString folder = QFileInfo(session.workspace().directory()).absolutePath();
    const QString path = QDir(folder).filePath(QStringLiteral("invoices-2026-11.csv"));
    const QByteArray rows = "申请单号,数电发票号码,开票日期,价税合计,接收邮箱\n"
                            "FP260000,26442000001234567891,2026-11-21,10,a@example.com\n"
                            "FP261120011,26442000001234567890,2026-11-21,,finance@example.com\n"
                            "FP261120012,2644200000,2026-11-21,,finance@example.com\n"
                            "FP261120013,26442000001234567892,21 Nov,,finance@example.com\n"
                            "FP261120014,26442000001234567894,2026-11-21,,finance@example.com\n"
                            "FP26100501,26442000001234567893,2026-11-21,,\n";
    const Result<void> written = writePrivateFile(path, rows);
    return written ? path : QString();
}

Scene batch()
{
    const auto arrange = [](WindowSession &session) -> QWidget * {
        WorkPage *page = calmWorkPage(session, QStringLiteral("invoices"));
        auto *checks = page == nullptr ? nullptr : page->detail().findChild<InvoicePanel *>();
        if (checks != nullptr)
            checks->openBatch(sampleShop().text())->read(sampleBatch(session));
        return nullptr;
    };
    const auto ready = [](WindowSession &session) -> QWidget * {
        auto *dialog = session.window().findChild<InvoiceBatchDialog *>();
        return dialog == nullptr || dialog->isBusy() || !dialog->plan() ? nullptr : dialog;
    };
    return { QStringLiteral("invoices-batch"), arrange, ready };
}

Scene entries()
{
    const auto arrange = [](WindowSession &session) -> QWidget * {
        WorkPage *page = calmWorkPage(session, QStringLiteral("invoices"));
        auto *checks = page == nullptr ? nullptr : page->detail().findChild<InvoicePanel *>();
        if (checks != nullptr)
            checks->openEntries();
        return nullptr;
    };
    const auto ready = [](WindowSession &session) -> QWidget * {
        auto *dialog = session.window().findChild<InvoiceEntriesDialog *>();
        return dialog == nullptr || dialog->isReading() ? nullptr : dialog;
    };
    return { QStringLiteral("invoices-entries"), arrange, ready };
}

/// The dialog of a step of the record that `filter` finds first.
Scene step(const char *name, const char *area, const char *kind, const char *filter, const char *transition)
{
    const QString kindId = QLatin1String(kind);
    const auto arrange = [area, kindId, filter](WindowSession &session) -> QWidget * {
        if (WorkPage *page = calmWorkPage(session, QLatin1String(area), kindId))
            page->filterBar().setText(QString::fromUtf8(filter));
        return nullptr;
    };
    const auto ready = [kindId, transition](WindowSession &session) -> QWidget * {
        if (auto *dialog = session.window().findChild<TransitionDialog *>())
            return dialog;
        WorkPage *page = pageOf(session, kindId);
        if (page->model().state() != RecordModel::State::Ready || page->model().rowCount() == 0)
            return nullptr;
        if (page->detail().isHidden())
            page->openRecord(page->model().rowId(0));
        else if (page->detail().view())
            Q_EMIT page->detail().stepRequested(QLatin1String(transition));
        return nullptr;
    };
    return { QLatin1String(name), arrange, ready };
}

} // namespace

WorkPage *calmWorkPage(WindowSession &session, const QString &area, const QString &kind)
{
    session.window().messages().dismiss();
    auto *found = session.window().findChild<WorkArea *>(QStringLiteral("workArea_") + area);
    if (found == nullptr)
        return nullptr;
    found->showKind(kind.isEmpty() ? found->kinds().constFirst() : kind);
    session.window().openPage(area);
    WorkPage &page = found->current();
    for (QDialog *old : session.window().findChildren<QDialog *>(
             QRegularExpression(QStringLiteral("^(newWorkDialog|transitionDialog|invoiceBatchDialog|"
                                               "invoiceEntriesDialog|packDialog|appealDialog|"
                                               "answersDialog|wordsDialog)$"))))
        delete old;
    page.closeDetail();
    clearList(page);
    return &page;
}

bool isSettled(WorkPage &page)
{
    const WorkDetail &shown = page.detail();
    const bool read = shown.isHidden() || shown.view().has_value();
    return read && isSettled(static_cast<RecordPage &>(page));
}

std::vector<Scene> workScenes()
{
    return { list("invoices"), detail("invoices-detail", "invoices"),
        { QStringLiteral("invoices-new"), newInvoice },
        panel<InvoicePanel>("invoices-checks", "invoices", "customer-invoice", "FP26111101"),
        panel<HuaweiPanel>("invoices-pre-check", "invoices", "huawei-invoice", "ZD202610"), batch(),
        entries(), step("invoices-step", "invoices", "customer-invoice", "FP26112001", "issue"),
        list("tickets"), detail("tickets-detail", "tickets"), list("supervision"),
        detail("supervision-detail", "supervision"), list("refunds"), detail("refunds-detail", "refunds"),
        panel<RefundPanel>("refunds-rule", "refunds", "refund", "state:seller-review"),
        step("refunds-step", "refunds", "refund", "state:seller-review", "approve"), list("records"),
        detail("listing-detail", "listing") };
}

} // namespace zhanggui
