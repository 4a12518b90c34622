// Many invoices issued at once from a spreadsheet: each row is matched with a waiting request by application
// or order number, its values are checked, and the good ones become steps "issue" in one step of the history.
// Reading and planning are pure; writing goes through the repository of work records.
#pragma once

#include "models/export/output_file.h"
#include "models/invoices/invoice_check.h"
#include "models/invoices/invoice_table.h"

namespace zhanggui {

/// A request that a row can speak of.
struct BatchCandidate {
    qint64 id = 0;
    QString number; // application no.
    QString orderId;
    bool canIssue = false; // its machine offers the step now
    QString state; // title of the state, to say why not
    InvoiceDraft draft; // as it is stored
    InvoiceSurroundings around;
    QStringList refusals; // sentences of guards that stand against the step, in the asked language
};

enum class BatchFault {
    None,
    NoKey, // neither application nor order number
    NoMatch, // no request of that number
    SeveralMatches, // the order has several waiting requests: say the application number
    KeysDisagree, // application and order number speak of different requests
    WrongState, // the request does not wait for an invoice
    Guarded, // a guard stands against it
    RepeatedInRow, // another row speaks of the same request
    RepeatedNumber, // another row has the same invoice number
    Cell, // a cell cannot be read, see `reason`
    Check, // a rule refuses, see `finding`
};

struct BatchProblem {
    BatchFault fault = BatchFault::None;
    QString field; // ImportField::id
    QString raw;
    ImportReason reason = ImportReason::None; // of Cell
    RuleFinding finding; // of Check
    QStringList values; // for the sentence: numbers, states
};
/// A sentence for a person: what is wrong and what to do.
QString batchProblemText(const BatchProblem &problem, bool chinese);

struct BatchRow {
    qint64 line = 0;
    QStringList raw; // the file's cells, for saving bad rows
    QString application; // as the row says
    QString orderId;
    qint64 recordId = 0; // 0: none
    QString recordNumber;
    InvoiceDraft draft; // the stored request with the row's values on top
    QList<BatchProblem> problems; // empty: will be issued
    QList<RuleFinding> warnings; // will be issued all the same
    bool good() const { return problems.isEmpty(); }
};

struct BatchPlan {
    QStringList header; // of the file
    QList<BatchRow> rows;
    qint64 goodRows() const;
    qint64 badRows() const { return rows.size() - goodRows(); }
};

/// `candidates`: every customer invoice record of the environment that a row of `table` may speak of.
BatchPlan planBatch(
    const ReadInvoiceTable &table, const QList<BatchCandidate> &candidates, const InvoiceRules &rules);

/// The bad rows as the file had them, with two more columns: field and reason; CSV in UTF-8 with a byte order
/// mark. Errors as OutputFile.
[[nodiscard]] Result<void> saveBadRows(
    const QString &path, const BatchPlan &plan, bool chinese, Existing existing);

} // namespace zhanggui
