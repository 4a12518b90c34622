// The table of panels: who wants one adds a row.

#include "ui/invoices/huawei_panel.h"
#include "ui/invoices/invoice_panel.h"
#include "ui/listing/listing_panel.h"
#include "ui/refunds/refund_panel.h"
#include "ui/supervision/supervision_panel.h"
#include "ui/tickets/ticket_panel.h"
#include "ui/work/work_panel.h"

namespace zhanggui {

namespace {

template <class Panel> WorkPanel *make(WorkDesk &desk, QWidget *parent)
{
    return new Panel(desk, parent);
}

template <InvoicePanel::About about> WorkPanel *makeInvoice(WorkDesk &desk, QWidget *parent)
{
    return new InvoicePanel(desk, about, parent);
}

bool isCustomerInvoice(const WorkKind &kind)
{
    return kind.id == QLatin1String("customer-invoice");
}

bool isPlatformFeeInvoice(const WorkKind &kind)
{
    return kind.id == QLatin1String("platform-fee-invoice");
}

bool isHuaweiInvoice(const WorkKind &kind)
{
    return kind.id == QLatin1String("huawei-invoice");
}

bool isRefund(const WorkKind &kind)
{
    return kind.id == QLatin1String("refund");
}

bool isSupervision(const WorkKind &kind)
{
    return kind.id == QLatin1String("supervision");
}

bool isTicket(const WorkKind &kind)
{
    return kind.id == QLatin1String("ticket");
}

} // namespace

QList<WorkPanelEntry> workPanels()
{
    return {
        { "invoiceChecks", QT_TRANSLATE_NOOP("WorkPanel", "Checks"), false, isCustomerInvoice,
            makeInvoice<InvoicePanel::About::Customer> },
        { "invoicePostage", QT_TRANSLATE_NOOP("WorkPanel", "Postage"), false, isPlatformFeeInvoice,
            makeInvoice<InvoicePanel::About::PlatformFee> },
        { "huaweiPreCheck", QT_TRANSLATE_NOOP("WorkPanel", "Pre-check"), false, isHuaweiInvoice,
            make<HuaweiPanel> },
        { "refundRule", QT_TRANSLATE_NOOP("WorkPanel", "Rule"), false, isRefund, make<RefundPanel> },
        listingPanelEntry(),
        { "supervisionPanel", QT_TRANSLATE_NOOP("WorkPanel", "Supervision"), false, isSupervision,
            make<SupervisionPanel> },
        { "ticketPanel", QT_TRANSLATE_NOOP("WorkPanel", "Conversation"), false, isTicket, make<TicketPanel> },
    };
}

} // namespace zhanggui
