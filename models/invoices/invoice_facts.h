// From stored work records to the values that invoice_check.h and invoicing_list.h judge.
#pragma once

#include "models/invoices/invoice_check.h"
#include "models/invoices/invoicing_list.h"
#include "models/work/work_record.h"

namespace zhanggui {

class Connection;

/// The fields of a customer invoice or a platform-fee invoice.
InvoiceDraft invoiceDraft(const WorkRecord &record);
/// The stage that its state stands for: Requested while it waits to be issued.
InvoiceStage invoiceStage(const WorkRecord &record);

/// What is known around a customer invoice: its order, other invoices and refunds of the order, the rate of
/// the kind "tax-product", what the seller offers, who has the same number. A few indexed reads. `facts`:
/// workFacts() of the record.
[[nodiscard]] Result<InvoiceSurroundings> invoiceSurroundings(Connection &connection, const RuleValues &facts,
    const WorkRecord &record, const InvoiceRules &rules, qint64 nowMs);
/// Another record of the environment that has the number; empty: none.
[[nodiscard]] Result<QString> invoiceNumberUsedBy(
    Connection &connection, const QString &environment, const QString &number, qint64 exceptId);

/// Everything at once: draft, surroundings, stage.
[[nodiscard]] Result<QList<RuleFinding>> checkCustomerInvoice(Connection &connection, const RuleValues &facts,
    const WorkRecord &record, const InvoiceRules &rules, qint64 nowMs);

HuaweiInvoice huaweiInvoice(const WorkRecord &record);
/// What the records themselves say of the invoicing list (开票清单金额), for a check without its file.
InvoicingList listOfRecords(const QList<WorkRecord> &records);
/// Ids of huawei-invoice records of the environment, by number; `period` empty: those that wait to be issued.
[[nodiscard]] Result<QList<qint64>> huaweiInvoiceIds(
    Connection &connection, const QString &environment, const QString &period);
/// Ids of customer-invoice records that wait to be issued, those that are due first in front.
[[nodiscard]] Result<QList<qint64>> waitingInvoiceIds(Connection &connection, const QString &environment);

} // namespace zhanggui
