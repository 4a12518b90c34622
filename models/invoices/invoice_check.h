// Whether an invoice to a customer is right before it is sent: titles, numbers, amounts, rates. Pure.
#pragma once

#include "models/invoices/invoice_rules.h"

namespace zhanggui {

/// What is on the invoice; empty members: not filled in.
struct InvoiceDraft {
    QString type; // vat-ordinary, vat-special
    QString medium; // fully-digital, electronic, paper
    QString titleType; // personal, organisation, company
    QString titleName;
    QString taxNumber;
    QString code;
    QString number;
    std::optional<qint64> amount; // minor units
    QString currency;
    std::optional<qint64> taxRate; // 1/10,000
    QString courierCompany;
    QString courierNumber;
    QString recipientMail;
    qint64 requestedMs = 0; // 0: not known
    qint64 issuedMs = 0; // 0: not issued
};

/// What is known around it.
struct InvoiceSurroundings {
    bool orderKnown = false;
    std::optional<qint64> orderAmount; // minor units
    QString orderCurrency;
    QString customer; // of the order
    qint64 otherInvoices =
        0; // minor units of the order's other invoices that are neither rejected nor returned
    int openRefunds = 0;
    QString productType;
    QString charging; // of the order
    std::optional<qint64> productRate; // of a record of tax products; goes before the rules'
    QString productRateOf; // its name
    bool smallScaleTaxpayer = false;
    QStringList offered; // entries
    QString numberUsedBy; // another record that has the same invoice number
    qint64 nowMs = 0;
};

enum class InvoiceStage {
    Requested, // the customer's request: title, kind, amount
    Issuing, // the seller's data are complete: also numbers, courier, mail
};

/// Every rule that has something to say, in the order of the form; also what was found right about the
/// amount.
QList<RuleFinding> checkInvoice(const InvoiceDraft &draft, const InvoiceSurroundings &around,
    InvoiceStage stage, const InvoiceRules &rules);

/// Ids of the rules in `checks` that the functions above apply.
QStringList appliedInvoiceChecks();

} // namespace zhanggui
