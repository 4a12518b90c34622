// 开票清单: what Huawei Cloud wants to be invoiced for a settlement period, and whether the invoices fit it.
// Its columns are published nowhere [NF]: they are found by known names or a mapping. The comparison is pure.
#pragma once

#include "models/invoices/invoice_rules.h"
#include "models/invoices/invoice_table.h"

namespace zhanggui {

struct InvoicingListRow {
    qint64 line = 0;
    QString service; // 劳务名称
    std::optional<qint64> rate; // 1/10,000
    qint64 amount = 0; // minor units, with tax
    QString currency;
    QString requisition; // 申付单号
    QString period; // 对账期次
};

struct InvoicingList {
    QList<InvoicingListRow> rows;
    std::optional<qint64> statedTotal; // of its last row of totals
    QList<RuleFinding> faults; // rows that cannot be read
    QString currency; // of its amounts; CNY where none is named

    qint64 total() const;
    QStringList requisitions() const; // each once
    QStringList periods() const;
    /// Rate → sum; -1 for rows without a rate.
    QMap<qint64, qint64> byRate() const;
    /// Only the rows of this period; also those that name none.
    InvoicingList ofPeriod(const QString &period) const;
};

/// Errors as readInvoiceTable().
[[nodiscard]] Result<InvoicingList> readInvoicingList(const QString &path, const ImportMapping &mapping,
    const InvoiceRules &rules, const ImportCancelled &cancelled = {});

/// An invoice to Huawei Cloud before it is sent.
struct HuaweiInvoice {
    QString name; // how to speak of it: its number, or its record
    QString number;
    QString type; // vat-special
    QString service; // 劳务名称
    QList<qint64> rates; // 1/10,000
    qint64 amount = 0; // minor units, with tax
    QString currency;
    QString remark;
    QString requisition; // of the record, where the list does not tell
    QString period;
    qint64 noticeMs = 0; // when the notice came; 0: not known
};

/// Everything that deserves a word, also what is right: total, each rate, remarks, deadline.
QList<RuleFinding> checkHuaweiInvoices(
    const QList<HuaweiInvoice> &invoices, const InvoicingList &list, qint64 nowMs, const InvoiceRules &rules);

/// The remark to write on the invoice: 申付单号 and 对账期次.
QString remarkFor(const QString &requisition, const QString &period);

/// Ids of `huaweiChecks` that the code applies.
QStringList appliedHuaweiChecks();

} // namespace zhanggui
