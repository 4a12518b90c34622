#include "models/settlement/bill_review.h"

#include "models/settlement/settlement_line.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"

#include <QHash>
#include <QSet>

namespace zhanggui {

namespace {

struct Bill {
    ReconcileItem item;
    bool completed = false;
};

ReconcileItem itemOfBill(const QString &bill, const QString &period, const QString &currency)
{
    ReconcileItem item;
    item.key = QStringLiteral("bill:") + bill;
    item.orderId = bill;
    item.kind = QStringLiteral("bill");
    item.period = period;
    item.currency = currency;
    return item;
}

void setAmount(ReconcileItem &item, const QVariant &minor)
{
    if (minor.isNull())
        item.asked = { QStringLiteral("The amount of bill %1 was not entered.").arg(item.orderId),
            QStringLiteral("账单 %1 未登记金额。").arg(item.orderId) };
    else
        item.minor = minor.toLongLong();
}

class BillReader {
public:
    BillReader(Connection &connection, const WorkCatalog &catalog, QString environment)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_environment(std::move(environment))
    {
    }

    Result<void> read()
    {
        return readBills().and_then([this] { return readLines(); });
    }

    /// Of a kind that belongs to bills: its records with an amount.
    Result<QList<ReconcileItem>> readOthers(const QString &kindId)
    {
        QList<ReconcileItem> items;
        const auto select = selectOf(kindId,
            { QStringLiteral("billId"), QStringLiteral("requisitionNumber"), QStringLiteral("period"),
                QStringLiteral("amount") });
        if (select.isEmpty())
            return items;
        const auto read = m_connection.forEach(select, binds(), [&](const QSqlQuery &row) {
            if (row.value(7).isNull())
                return;
            QString bill = row.value(4).toString();
            if (bill.isEmpty())
                bill = m_byRequisition.value(row.value(5).toString());
            const QString period = m_bills.contains(bill) ? m_bills.value(bill).item.period
                                                          : accountPeriodFromText(row.value(6).toString());
            ReconcileItem item = itemOfBill(bill, period, row.value(3).toString());
            if (bill.isEmpty())
                item.key = QStringLiteral("record:") + row.value(1).toString();
            item.lineId = row.value(0).toLongLong();
            item.product = row.value(1).toString();
            item.minor = row.value(7).toLongLong();
            items.append(item);
        });
        return read ? Result<QList<ReconcileItem>>(items) : tl::unexpected(read.error());
    }

    const QHash<QString, Bill> &bills() const { return m_bills; }

private:
    QVariantMap binds() const { return { { QStringLiteral("environment"), m_environment } }; }

    /// id, number, state, currency, then the fields; empty: the workspace has no such kind.
    QString selectOf(const QString &kindId, const QStringList &fields) const
    {
        const WorkKind *kind = m_catalog.kind(kindId);
        if (!kind)
            return {};
        QString columns;
        for (const QString &id : fields) {
            const WorkField *field = kind->field(id);
            columns += field ? QStringLiteral(", ") + kind->columnOf(*field) : QStringLiteral(", NULL");
        }
        return QStringLiteral("SELECT id, number, state, currency%1 FROM %2 WHERE environment = :environment "
                              "ORDER BY number, id")
            .arg(columns, kind->table());
    }

    Result<void> readBills()
    {
        const auto select = selectOf(QStringLiteral("bill"),
            { QStringLiteral("requisitionNumber"), QStringLiteral("period"), QStringLiteral("amount"),
                QStringLiteral("paidAt") });
        if (select.isEmpty())
            return {};
        return m_connection.forEach(select, binds(), [this](const QSqlQuery &row) {
            const QString number = row.value(1).toString();
            Bill bill;
            bill.item =
                itemOfBill(number, accountPeriodFromText(row.value(5).toString()), row.value(3).toString());
            bill.item.lineId = row.value(0).toLongLong();
            setAmount(bill.item, row.value(6));
            bill.completed = row.value(2).toString() == u"paid" || !row.value(7).isNull();
            m_bills.insert(number, bill);
            if (const QString requisition = row.value(4).toString(); !requisition.isEmpty())
                m_byRequisition.insert(requisition, number);
        });
    }

    /// What the lines of a bill add up to stands where nobody entered its amount.
    Result<void> readLines()
    {
        return m_connection.forEach(
            QStringLiteral("SELECT bill_id, max(period), currency, sum(net_minor), count(*) - "
                           "count(net_minor) FROM settlement_lines WHERE environment = :environment AND "
                           "layer = 'bill-lines' AND superseded_by IS NULL AND bill_id IS NOT NULL GROUP BY "
                           "bill_id, currency"),
            binds(), [this](const QSqlQuery &row) {
                const QString number = row.value(0).toString();
                const bool known = m_bills.contains(number);
                if (known && m_bills.value(number).item.asked.isEmpty())
                    return;
                Bill &bill = m_bills[number];
                const qint64 id = bill.item.lineId;
                bill.item = itemOfBill(number, row.value(1).toString(), row.value(2).toString());
                bill.item.lineId = id;
                setAmount(bill.item, row.value(4).toLongLong() == 0 ? row.value(3) : QVariant());
            });
    }

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    QString m_environment;
    QHash<QString, Bill> m_bills; // by number
    QHash<QString, QString> m_byRequisition;
};

} // namespace

Result<BillComparisons> compareBills(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &period, const Tolerance &tolerance)
{
    BillReader reader(connection, catalog, environment);
    if (const auto read = reader.read(); !read)
        return tl::unexpected(read.error());
    const auto compare = [&](const QList<ReconcileItem> &others, bool alsoCompleted) {
        QSet<QString> told;
        for (const ReconcileItem &other : others)
            told.insert(other.orderId);
        ReconcileInput input;
        input.rules = { period, tolerance, {} };
        input.right = others;
        for (const Bill &bill : reader.bills()) {
            if (told.contains(bill.item.orderId) || (alsoCompleted && bill.completed))
                input.left.append(bill.item);
        }
        return reconcile(input);
    };
    const auto payments = reader.readOthers(QStringLiteral("payment"));
    if (!payments)
        return tl::unexpected(payments.error());
    const auto invoices = reader.readOthers(QStringLiteral("huawei-invoice"));
    if (!invoices)
        return tl::unexpected(invoices.error());
    return BillComparisons{ compare(*payments, true), compare(*invoices, false) };
}

} // namespace zhanggui
