#include "models/invoices/batch_writer.h"

#include "models/history/step_text.h"
#include "models/invoices/invoice_facts.h"
#include "models/store/connection.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"

#include <QSet>

namespace zhanggui {

namespace {

const QString &kindId()
{
    static const QString id = QStringLiteral("customer-invoice");
    return id;
}

const QString &issueId()
{
    static const QString id = QStringLiteral("issue");
    return id;
}

/// Collects each record once, as the table names them.
class Gatherer {
public:
    Gatherer(Connection &connection, const WorkCatalog &catalog, const QString &environment,
        const InvoiceRules &rules, qint64 nowMs, bool chinese)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_works(connection, catalog, QString(), nowMs)
        , m_environment(environment)
        , m_rules(rules)
        , m_nowMs(nowMs)
        , m_chinese(chinese)
    {
    }

    [[nodiscard]] Result<void> addNumbered(const QString &number)
    {
        if (number.isEmpty() || m_numbers.contains(number))
            return {};
        m_numbers.insert(number);
        const auto record = m_works.find(kindId(), m_environment, number);
        if (!record)
            return tl::unexpected(record.error());
        return *record ? add(**record) : Result<void>();
    }

    [[nodiscard]] Result<void> addOfOrder(const QString &orderId)
    {
        if (orderId.isEmpty() || m_orders.contains(orderId))
            return {};
        m_orders.insert(orderId);
        const auto records = m_works.ofOrder(m_environment, orderId);
        if (!records)
            return tl::unexpected(records.error());
        for (const WorkRecord &record : *records) {
            if (record.kind != kindId())
                continue;
            if (auto added = add(record); !added)
                return added;
        }
        return {};
    }

    QList<BatchCandidate> take() { return std::move(m_all); }

private:
    [[nodiscard]] Result<void> add(const WorkRecord &record)
    {
        if (m_ids.contains(record.id))
            return {};
        m_ids.insert(record.id);
        const auto offer = m_works.offered(record);
        if (!offer)
            return tl::unexpected(offer.error());
        const auto around = invoiceSurroundings(m_connection, offer->values, record, m_rules, m_nowMs);
        if (!around)
            return tl::unexpected(around.error());
        BatchCandidate candidate;
        candidate.id = record.id;
        candidate.number = record.number;
        candidate.orderId = record.orderId;
        candidate.draft = invoiceDraft(record);
        candidate.around = *around;
        candidate.state = stateTitle(record);
        takeOffer(offer->transitions, candidate);
        m_all.append(candidate);
        return {};
    }

    void takeOffer(const QList<OfferedTransition> &transitions, BatchCandidate &candidate) const
    {
        for (const OfferedTransition &offered : transitions) {
            if (offered.transition->id != issueId())
                continue;
            candidate.canIssue = offered.possible();
            for (const GuardVerdict &verdict : offered.against) {
                if (verdict.guard->level == RuleLevel::Refuse && verdict.holds == Truth::No)
                    candidate.refusals.append(verdict.guard->say.in(m_chinese));
            }
        }
    }

    QString stateTitle(const WorkRecord &record) const
    {
        const Machine *machine = m_catalog.machines().find(record.machine);
        const MachineState *state = machine ? machine->state(record.state) : nullptr;
        return state ? state->title.in(m_chinese) : record.state;
    }

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    WorkRepository m_works;
    QString m_environment;
    const InvoiceRules &m_rules;
    qint64 m_nowMs;
    bool m_chinese;
    QSet<QString> m_numbers;
    QSet<QString> m_orders;
    QSet<qint64> m_ids;
    QList<BatchCandidate> m_all;
};

/// What the step asks for, from the row.
WorkValues inputsOf(const InvoiceDraft &draft)
{
    WorkValues values;
    const auto text = [&values](const char *field, const QString &value) {
        if (!value.isEmpty())
            values.insert(QLatin1String(field), value);
    };
    text("medium", draft.medium);
    text("invoiceCode", draft.code);
    text("invoiceNumber", draft.number);
    text("courierCompany", draft.courierCompany);
    text("courierNumber", draft.courierNumber);
    text("recipientMail", draft.recipientMail);
    if (draft.issuedMs != 0)
        values.insert(QStringLiteral("issuedAt"), draft.issuedMs);
    if (draft.amount)
        values.insert(QStringLiteral("amount"), *draft.amount);
    if (draft.taxRate)
        values.insert(QStringLiteral("taxRate"), *draft.taxRate);
    return values;
}

Error withRow(Error error, const BatchRow &row)
{
    error.detail = QStringLiteral("row %1, %2: %3").arg(row.line).arg(row.recordNumber, error.detail);
    return error;
}

Result<void> issueAll(WorkRepository &works, const BatchPlan &plan, BatchResult &result,
    const std::function<bool(qint64, qint64)> &progressed)
{
    const qint64 total = plan.goodRows();
    for (const BatchRow &row : plan.rows) {
        if (!row.good())
            continue;
        if (progressed && !progressed(result.issued, total))
            return failure(ErrorKind::Cancelled, QStringLiteral("The batch was cancelled"));
        const auto made = works.transition(
            kindId(), row.recordId, { issueId(), inputsOf(row.draft), {}, Party::Seller, 0 }, result.stepId);
        if (!made)
            return tl::unexpected(withRow(made.error(), row));
        ++result.issued;
    }
    return {};
}

} // namespace

Result<QList<BatchCandidate>> batchCandidates(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const ReadInvoiceTable &table, const InvoiceRules &rules, qint64 nowMs,
    bool chinese, const std::function<bool()> &cancelled)
{
    Gatherer gatherer(connection, catalog, environment, rules, nowMs, chinese);
    for (const TableRow &row : table.rows) {
        if (cancelled && cancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("The batch was cancelled"));
        if (const auto added = gatherer.addNumbered(row.text("application")); !added)
            return tl::unexpected(added.error());
        if (const auto added = gatherer.addOfOrder(row.text("orderId")); !added)
            return tl::unexpected(added.error());
    }
    return gatherer.take();
}

Result<BatchResult> writeBatch(Connection &connection, const WorkCatalog &catalog, const BatchPlan &plan,
    const QString &actor, qint64 nowMs, const std::function<bool(qint64, qint64)> &progressed)
{
    if (plan.goodRows() == 0)
        return failure(ErrorKind::BadInput, QStringLiteral("No row of the file can be issued"));
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto step = Steps(connection)
                          .begin({ nowMs, actor, QStringLiteral("edit"),
                              QStringLiteral("Issued %1 invoices from a file").arg(plan.goodRows()),
                              invoiceBatchFacts(plan.goodRows()) });
    if (!step)
        return tl::unexpected(step.error());
    BatchResult result{ *step, 0 };
    WorkRepository works(connection, catalog, actor, nowMs);
    if (const auto issued = issueAll(works, plan, result, progressed); !issued)
        return tl::unexpected(issued.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

} // namespace zhanggui
