#include "models/invoices/invoice_batch.h"

#include "models/export/csv_table_writer.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

QString sentence(BatchFault fault)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("InvoiceBatch", text); };
    switch (fault) {
    case BatchFault::NoKey:
        return say(QT_TRANSLATE_NOOP(
            "InvoiceBatch", "The row names neither an application nor an order. Fill one of them."));
    case BatchFault::NoMatch:
        return say(QT_TRANSLATE_NOOP(
            "InvoiceBatch", "There is no invoice request of %1. Import or add the request first."));
    case BatchFault::SeveralMatches:
        return say(QT_TRANSLATE_NOOP("InvoiceBatch",
            "The order %1 has several requests that wait: %2. Say which by its application number."));
    case BatchFault::KeysDisagree:
        return say(QT_TRANSLATE_NOOP(
            "InvoiceBatch", "The application %1 is of the order %2, the row says %3. Correct one of them."));
    case BatchFault::WrongState:
        return say(QT_TRANSLATE_NOOP(
            "InvoiceBatch", "The request %1 does not wait for an invoice: it is “%2”. Leave the row out."));
    case BatchFault::RepeatedInRow:
        return say(QT_TRANSLATE_NOOP("InvoiceBatch", "Row %1 speaks of the same request. Keep one of them."));
    case BatchFault::RepeatedNumber:
        return say(
            QT_TRANSLATE_NOOP("InvoiceBatch", "Row %1 has the same invoice number. Correct one of them."));
    case BatchFault::None:
    case BatchFault::Guarded:
    case BatchFault::Cell:
    case BatchFault::Check:
        break;
    }
    return {};
}

/// Text of a cell over what is stored, where the file says something.
void overlay(QString &stored, const TableRow &row, const char *field)
{
    if (const QString text = row.text(field); !text.isEmpty())
        stored = text;
}

class Planner {
public:
    Planner(const ReadInvoiceTable &table, const QList<BatchCandidate> &candidates, const InvoiceRules &rules)
        : m_table(table)
        , m_candidates(candidates)
        , m_rules(rules)
    {
    }

    BatchPlan run()
    {
        BatchPlan plan;
        for (const ImportColumn &column : m_table.inspection.columns)
            plan.header.append(column.name);
        for (const TableRow &row : m_table.rows)
            plan.rows.append(planned(row));
        return plan;
    }

private:
    BatchRow planned(const TableRow &row)
    {
        BatchRow made;
        made.line = row.line;
        made.raw = row.raw;
        made.application = row.text("application");
        made.orderId = row.text("orderId");
        for (const TableFault &fault : row.faults)
            made.problems.append({ BatchFault::Cell, fault.field, fault.raw, fault.reason, {}, {} });
        const BatchCandidate *match = matched(made);
        if (match)
            take(*match, row, made);
        else
            fill(row, made.draft, made);
        return made;
    }

    static void refuse(BatchRow &row, BatchFault fault, const char *field, const QStringList &values = {})
    {
        row.problems.append({ fault, QLatin1String(field), {}, ImportReason::None, {}, values });
    }

    const BatchCandidate *matched(BatchRow &row) const
    {
        if (row.application.isEmpty() && row.orderId.isEmpty()) {
            refuse(row, BatchFault::NoKey, "application");
            return nullptr;
        }
        return row.application.isEmpty() ? byOrder(row) : byApplication(row);
    }

    const BatchCandidate *byApplication(BatchRow &row) const
    {
        const auto found = std::find_if(m_candidates.begin(), m_candidates.end(),
            [&row](const BatchCandidate &one) { return one.number == row.application; });
        if (found == m_candidates.end()) {
            refuse(row, BatchFault::NoMatch, "application", { row.application });
            return nullptr;
        }
        if (!row.orderId.isEmpty() && !found->orderId.isEmpty() && row.orderId != found->orderId) {
            refuse(
                row, BatchFault::KeysDisagree, "orderId", { row.application, found->orderId, row.orderId });
            return nullptr;
        }
        return &*found;
    }

    /// The order's only request that waits; else its only request, to say why it does not fit.
    const BatchCandidate *byOrder(BatchRow &row) const
    {
        QList<const BatchCandidate *> all;
        QList<const BatchCandidate *> waiting;
        for (const BatchCandidate &one : m_candidates) {
            if (one.orderId != row.orderId)
                continue;
            all.append(&one);
            if (one.canIssue)
                waiting.append(&one);
        }
        if (all.isEmpty()) {
            refuse(row, BatchFault::NoMatch, "orderId", { row.orderId });
            return nullptr;
        }
        if (waiting.size() > 1) {
            QStringList numbers;
            for (const BatchCandidate *one : waiting)
                numbers.append(one->number);
            refuse(row, BatchFault::SeveralMatches, "orderId",
                { row.orderId, numbers.join(QStringLiteral(", ")) });
            return nullptr;
        }
        return waiting.isEmpty() ? all.first() : waiting.first();
    }

    void take(const BatchCandidate &match, const TableRow &source, BatchRow &row)
    {
        row.recordId = match.id;
        row.recordNumber = match.number;
        row.draft = match.draft;
        fill(source, row.draft, row);
        if (!match.canIssue && match.refusals.isEmpty())
            return refuse(row, BatchFault::WrongState, "application", { match.number, match.state });
        for (const QString &refusal : match.refusals)
            refuse(row, BatchFault::Guarded, "orderId", { refusal });
        if (const qint64 other = m_lineOfRecord.value(match.id); other != 0)
            refuse(row, BatchFault::RepeatedInRow, "application", { QString::number(other) });
        m_lineOfRecord.insert(match.id, row.line);
        check(match, row);
    }

    void check(const BatchCandidate &match, BatchRow &row)
    {
        const QString &number = row.draft.number;
        if (const qint64 other = m_lineOfNumber.value(number); other != 0 && !number.isEmpty())
            refuse(row, BatchFault::RepeatedNumber, "invoiceNumber", { QString::number(other) });
        m_lineOfNumber.insert(number, row.line);
        const auto findings = checkInvoice(row.draft, match.around, InvoiceStage::Issuing, m_rules);
        for (const RuleFinding &finding : findings) {
            const bool guarded = finding.rule == QLatin1String("refund-open") && !match.refusals.isEmpty();
            if (finding.level == FindingLevel::Refuse && !guarded)
                row.problems.append(
                    { BatchFault::Check, finding.fields.value(0), {}, ImportReason::None, finding, {} });
            else if (finding.level == FindingLevel::Warn || finding.level == FindingLevel::Hint)
                row.warnings.append(finding);
        }
    }

    static void fill(const TableRow &source, InvoiceDraft &draft, BatchRow &row)
    {
        overlay(draft.number, source, "invoiceNumber");
        overlay(draft.code, source, "invoiceCode");
        overlay(draft.medium, source, "medium");
        overlay(draft.type, source, "invoiceType");
        overlay(draft.courierCompany, source, "courierCompany");
        overlay(draft.courierNumber, source, "courierNumber");
        overlay(draft.recipientMail, source, "recipientMail");
        draft.amount = source.number("amount").has_value() ? source.number("amount") : draft.amount;
        draft.issuedMs = source.number("issuedAt").value_or(draft.issuedMs);
        const QString rate = source.text("taxRate");
        if (rate.isEmpty())
            return;
        if (const auto read = rateFromText(rate))
            draft.taxRate = read;
        else
            row.problems.append(
                { BatchFault::Cell, QStringLiteral("taxRate"), rate, ImportReason::NotAnAmount, {}, {} });
    }

    const ReadInvoiceTable &m_table;
    const QList<BatchCandidate> &m_candidates;
    const InvoiceRules &m_rules;
    QHash<qint64, qint64> m_lineOfRecord;
    QHash<QString, qint64> m_lineOfNumber;
};

QList<TableColumn> badRowColumns(const BatchPlan &plan)
{
    QList<TableColumn> columns;
    for (const QString &title : plan.header)
        columns.append({ title });
    columns.append({ QCoreApplication::translate("InvoiceBatch", "Row") });
    columns.append({ QCoreApplication::translate("InvoiceBatch", "Fields") });
    columns.append({ QCoreApplication::translate("InvoiceBatch", "What is wrong") });
    return columns;
}

void writeBadRow(TableWriter &writer, const BatchPlan &plan, const BatchRow &row, bool chinese)
{
    for (qsizetype i = 0; i < plan.header.size(); ++i)
        writer.text(row.raw.value(i).toStdString());
    QStringList fields;
    QStringList reasons;
    for (const BatchProblem &problem : row.problems) {
        if (!problem.field.isEmpty() && !fields.contains(problem.field))
            fields.append(problem.field);
        reasons.append(batchProblemText(problem, chinese));
    }
    writer.number(row.line);
    writer.text(fields.join(QStringLiteral(", ")).toStdString());
    writer.text(reasons.join(u' ').toStdString());
}

} // namespace

QString batchProblemText(const BatchProblem &problem, bool chinese)
{
    switch (problem.fault) {
    case BatchFault::Cell:
        return problem.raw.isEmpty() ? importReasonText(problem.reason)
                                     : problem.raw % u": " % importReasonText(problem.reason);
    case BatchFault::Check:
        return problem.finding.say.in(chinese);
    case BatchFault::Guarded:
        return problem.values.value(0);
    default:
        break;
    }
    SaidValues values;
    for (const QString &value : problem.values)
        values.append(value);
    const QString text = sentence(problem.fault);
    return filledIn({ text, text }, values).en;
}

qint64 BatchPlan::goodRows() const
{
    return std::count_if(rows.begin(), rows.end(), [](const BatchRow &row) { return row.good(); });
}

BatchPlan planBatch(
    const ReadInvoiceTable &table, const QList<BatchCandidate> &candidates, const InvoiceRules &rules)
{
    return Planner(table, candidates, rules).run();
}

Result<void> saveBadRows(const QString &path, const BatchPlan &plan, bool chinese, Existing existing)
{
    auto file = OutputFile::create(path, existing);
    if (!file)
        return tl::unexpected(file.error());
    CsvTableWriter writer(
        [&file](std::string_view bytes) { return (*file)->write(bytes); }, {}, QTimeZone::utc());
    auto done = writer.begin(badRowColumns(plan));
    for (const BatchRow &row : plan.rows) {
        if (row.good() || !done)
            continue;
        writeBadRow(writer, plan, row, chinese);
        done = writer.endRow();
    }
    if (done)
        done = writer.finish();
    return done ? (*file)->commit() : done;
}

} // namespace zhanggui
