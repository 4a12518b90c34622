#include "models/invoices/invoice_facts.h"

#include "models/store/connection.h"

namespace zhanggui {

namespace {

QString text(const WorkRecord &record, const char *field)
{
    return record.fields.value(QLatin1String(field)).toString();
}

std::optional<qint64> number(const WorkRecord &record, const char *field)
{
    const QVariant value = record.fields.value(QLatin1String(field));
    return value.isValid() ? std::optional<qint64>(value.toLongLong()) : std::nullopt;
}

/// Charging mode of an order → billing mode of the kind "tax-product".
QString billingMode(const QString &charging)
{
    static const QHash<QString, QString> modes = {
        { QStringLiteral("PERIOD"), QStringLiteral("period") },
        { QStringLiteral("ONE_TIME"), QStringLiteral("one-time") },
        { QStringLiteral("ON_DEMAND"), QStringLiteral("on-demand") },
        { QStringLiteral("ON_DEMAND_PKG"), QStringLiteral("package") },
    };
    return modes.value(charging);
}

/// The rate of the product itself, or else of its type; the newest record counts.
Result<void> readProductRate(Connection &connection, const WorkRecord &record, InvoiceSurroundings &around)
{
    const QString column =
        around.smallScaleTaxpayer ? QStringLiteral("f_small_rate") : QStringLiteral("f_tax_rate");
    const QString sql = QStringLiteral(
        "SELECT %1, number FROM work_tax_product WHERE environment = :environment AND %1 IS NOT NULL"
        " AND (f_product_name = :product OR (f_product_name IS NULL AND f_product_type = :type))"
        " AND (f_billing_mode IS NULL OR f_billing_mode = :mode)"
        " ORDER BY f_product_name IS NULL, f_billing_mode IS NULL, id DESC LIMIT 1")
                            .arg(column);
    const QVariantMap binds = { { QStringLiteral("environment"), record.environment },
        { QStringLiteral("product"), text(record, "productName") },
        { QStringLiteral("type"), around.productType },
        { QStringLiteral("mode"), billingMode(around.charging) } };
    return connection.forEach(sql, binds, [&around](const QSqlQuery &row) {
        around.productRate = row.value(0).toLongLong();
        around.productRateOf = row.value(1).toString();
    });
}

Result<QList<qint64>> idsBy(Connection &connection, const QString &sql, const QVariantMap &binds)
{
    return connection.list<qint64>(
        sql, binds, [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
}

} // namespace

InvoiceDraft invoiceDraft(const WorkRecord &record)
{
    InvoiceDraft draft;
    draft.type = text(record, "invoiceType");
    draft.medium = text(record, "medium");
    draft.titleType = text(record, "titleType");
    draft.titleName = text(record, "titleName");
    draft.taxNumber = text(record, "taxNumber");
    draft.code = text(record, "invoiceCode");
    draft.number = text(record, "invoiceNumber");
    draft.amount = number(record, "amount");
    draft.currency = record.currency;
    draft.taxRate = number(record, "taxRate");
    draft.courierCompany = text(record, "courierCompany");
    draft.courierNumber = text(record, "courierNumber");
    draft.recipientMail = text(record, "recipientMail");
    draft.requestedMs = number(record, "requestedAt").value_or(0);
    draft.issuedMs = number(record, "issuedAt").value_or(0);
    return draft;
}

InvoiceStage invoiceStage(const WorkRecord &record)
{
    const bool waits = record.state == QLatin1String("pending") || record.state == QLatin1String("rejected");
    return waits && text(record, "invoiceNumber").isEmpty() ? InvoiceStage::Requested : InvoiceStage::Issuing;
}

Result<QString> invoiceNumberUsedBy(
    Connection &connection, const QString &environment, const QString &invoiceNumber, qint64 exceptId)
{
    if (invoiceNumber.isEmpty())
        return QString();
    return connection
        .value(QStringLiteral("SELECT number FROM work_customer_invoice WHERE f_invoice_number = :number"
                              " AND environment = :environment AND id <> :id LIMIT 1"),
            { { QStringLiteral("number"), invoiceNumber }, { QStringLiteral("environment"), environment },
                { QStringLiteral("id"), exceptId } })
        .map([](const QVariant &value) { return value.toString(); });
}

Result<InvoiceSurroundings> invoiceSurroundings(Connection &connection, const RuleValues &facts,
    const WorkRecord &record, const InvoiceRules &rules, qint64 nowMs)
{
    InvoiceSurroundings around;
    around.nowMs = nowMs;
    around.orderKnown = facts.value(QStringLiteral("order.known")).toBool();
    if (const QVariant amount = facts.value(QStringLiteral("order.amount")); amount.isValid())
        around.orderAmount = amount.toLongLong();
    around.orderCurrency = facts.value(QStringLiteral("order.currency")).toString();
    around.customer = facts.value(QStringLiteral("order.customer")).toString();
    around.charging = facts.value(QStringLiteral("order.charging")).toString();
    around.openRefunds = facts.value(QStringLiteral("order.openRefunds")).toInt();
    around.smallScaleTaxpayer = facts.value(QStringLiteral("settings.smallScaleTaxpayer")).toInt() == 1;
    around.productType = text(record, "productType");
    const auto others = connection.value(
        QStringLiteral("SELECT SUM(f_amount) FROM work_customer_invoice WHERE environment = :environment"
                       " AND order_id = :order AND id <> :id AND state NOT IN ('rejected', 'returned')"),
        { { QStringLiteral("environment"), record.environment }, { QStringLiteral("order"), record.orderId },
            { QStringLiteral("id"), record.id } });
    if (!others)
        return tl::unexpected(others.error());
    around.otherInvoices = others->toLongLong();
    if (const auto read = readProductRate(connection, record, around); !read)
        return tl::unexpected(read.error());
    const auto offered = offeredEntries(connection, rules);
    if (!offered)
        return tl::unexpected(offered.error());
    around.offered = *offered;
    const auto used =
        invoiceNumberUsedBy(connection, record.environment, text(record, "invoiceNumber"), record.id);
    if (!used)
        return tl::unexpected(used.error());
    around.numberUsedBy = *used;
    return around;
}

Result<QList<RuleFinding>> checkCustomerInvoice(Connection &connection, const RuleValues &facts,
    const WorkRecord &record, const InvoiceRules &rules, qint64 nowMs)
{
    const auto around = invoiceSurroundings(connection, facts, record, rules, nowMs);
    if (!around)
        return tl::unexpected(around.error());
    return checkInvoice(invoiceDraft(record), *around, invoiceStage(record), rules);
}

HuaweiInvoice huaweiInvoice(const WorkRecord &record)
{
    HuaweiInvoice invoice;
    invoice.number = text(record, "invoiceNumber");
    invoice.name = invoice.number.isEmpty() ? record.number : invoice.number;
    invoice.type = text(record, "invoiceType");
    invoice.service = text(record, "serviceName");
    if (const auto rate = number(record, "taxRate"))
        invoice.rates = { *rate };
    invoice.amount = number(record, "amount").value_or(0);
    invoice.currency = record.currency;
    invoice.remark = text(record, "remark");
    invoice.requisition = text(record, "requisitionNumber");
    invoice.period = text(record, "period");
    invoice.noticeMs = number(record, "noticeAt").value_or(0);
    return invoice;
}

InvoicingList listOfRecords(const QList<WorkRecord> &records)
{
    InvoicingList list;
    for (const WorkRecord &record : records) {
        const auto amount = number(record, "listAmount");
        if (!amount)
            continue;
        list.rows.append({ 0, {}, {}, *amount, record.currency, text(record, "requisitionNumber"),
            text(record, "period") });
        list.currency = record.currency;
    }
    return list;
}

Result<QList<qint64>> huaweiInvoiceIds(
    Connection &connection, const QString &environment, const QString &period)
{
    const QString which =
        period.isEmpty() ? QStringLiteral("state = 'to-issue'") : QStringLiteral("f_period = :period");
    QVariantMap binds = { { QStringLiteral("environment"), environment } };
    if (!period.isEmpty())
        binds.insert(QStringLiteral("period"), period);
    return idsBy(connection,
        QStringLiteral(
            "SELECT id FROM work_huawei_invoice WHERE environment = :environment AND %1 ORDER BY number")
            .arg(which),
        binds);
}

Result<QList<qint64>> waitingInvoiceIds(Connection &connection, const QString &environment)
{
    return idsBy(connection,
        QStringLiteral("SELECT id FROM work_customer_invoice WHERE environment = :environment"
                       " AND state = 'pending' ORDER BY due_ms IS NULL, due_ms, id"),
        { { QStringLiteral("environment"), environment } });
}

} // namespace zhanggui
