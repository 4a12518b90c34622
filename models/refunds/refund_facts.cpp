#include "models/refunds/refund_facts.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_facts.h"
#include "models/work/work_repository.h"

namespace zhanggui {

namespace {

QString text(const WorkRecord &record, const char *field)
{
    return record.fields.value(QLatin1String(field)).toString();
}

std::optional<qint64> number(const QVariant &value)
{
    return value.isValid() && !value.isNull() ? std::optional<qint64>(value.toLongLong()) : std::nullopt;
}

void takeOrder(const RuleValues &values, RefundFacts &facts)
{
    facts.orderType = values.value(QStringLiteral("order.type")).toString();
    facts.orderStatus = values.value(QStringLiteral("order.status")).toString();
    facts.expireMs = number(values.value(QStringLiteral("order.expireMs")));
    facts.currency = values.value(QStringLiteral("order.currency")).toString();
    facts.supervisionState = values.value(QStringLiteral("order.supervision")).toString();
    if (const auto invoices = number(values.value(QStringLiteral("order.unreturnedInvoices"))))
        facts.unreturnedInvoices = int(*invoices);
    facts.paid = number(values.value(QStringLiteral("order.amount")));
}

void takeRefund(const WorkRecord &record, RefundFacts &facts)
{
    facts.productType = text(record, "productType");
    facts.asked = number(record.fields.value(QStringLiteral("amount")));
    if (const auto paid = number(record.fields.value(QStringLiteral("paidAmount"))))
        facts.paid = paid;
    if (!record.currency.isEmpty())
        facts.currency = record.currency;
    facts.requestedMs = number(record.fields.value(QStringLiteral("requestedAt")));
    facts.noReasonUsed = number(record.fields.value(QStringLiteral("noReasonCount")));
    facts.codeTakenMs = number(record.fields.value(QStringLiteral("codeTakenAt")));
    facts.reviewed = record.state != QLatin1String("seller-review");
    const QString type = text(record, "refundType");
    if (type == QLatin1String("received") || type == QLatin1String("not-received"))
        facts.received = type == QLatin1String("received");
    if (const auto inTransit = number(record.fields.value(QStringLiteral("inTransit"))))
        facts.shipped = *inTransit != 0;
    if (type == QLatin1String("failed"))
        facts.openFailed = true;
    if (type == QLatin1String("five-days") && facts.supervisionState.isEmpty())
        facts.supervised = false;
}

/// Product type, opening time and the taking of the code as the order's supervised line has them.
void takeSupervision(const WorkRecord &record, RefundFacts &facts)
{
    if (facts.productType.isEmpty())
        facts.productType = text(record, "productType");
    if (facts.supervisionState.isEmpty())
        facts.supervisionState = record.state;
    if (!facts.openedMs)
        facts.openedMs = number(record.fields.value(QStringLiteral("openedAt")));
    if (!facts.codeTakenMs)
        facts.codeTakenMs = number(record.fields.value(QStringLiteral("codeTakenAt")));
}

Result<void> takeOthers(Connection &connection, const WorkCatalog &catalog, const WorkRecord &about,
    qint64 nowMs, RefundFacts &facts)
{
    if (about.orderId.isEmpty())
        return {};
    WorkRepository works(connection, catalog, QString(), nowMs);
    const auto records = works.ofOrder(about.environment, about.orderId);
    if (!records)
        return tl::unexpected(records.error());
    for (const WorkRecord &record : *records) {
        const bool otherLine = !about.orderLineId.isEmpty() && record.number.startsWith(about.orderId)
            && record.number != about.orderLineId;
        if (record.kind == QLatin1String("supervision") && !otherLine)
            takeSupervision(record, facts);
        else if (facts.productType.isEmpty())
            facts.productType = text(record, "productType");
    }
    return {};
}

} // namespace

Result<RefundFacts> refundFacts(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &record, qint64 nowMs)
{
    const Result<RuleValues> values = workFacts(connection, catalog, record, nowMs);
    if (!values)
        return tl::unexpected(values.error());
    RefundFacts facts;
    facts.nowMs = nowMs;
    takeOrder(*values, facts);
    if (record.kind == QLatin1String("refund"))
        takeRefund(record, facts);
    if (const auto taken = takeOthers(connection, catalog, record, nowMs, facts); !taken)
        return tl::unexpected(taken.error());
    return facts;
}

Result<RefundFacts> refundFactsOfOrder(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &orderId, qint64 nowMs)
{
    WorkRepository works(connection, catalog, QString(), nowMs);
    const auto records = works.ofOrder(environment, orderId);
    if (!records)
        return tl::unexpected(records.error());
    WorkRecord about;
    about.kind = QStringLiteral("refund");
    about.environment = environment;
    about.orderId = orderId;
    for (const WorkRecord &record : *records) {
        if (record.kind == QLatin1String("refund") && record.id > about.id)
            about = record;
    }
    if (records->isEmpty()) {
        const auto known = workFacts(connection, catalog, about, nowMs);
        if (!known)
            return tl::unexpected(known.error());
        if (!known->value(QStringLiteral("order.known")).toBool())
            return failure(ErrorKind::NotFound, QStringLiteral("There is no such order here"), orderId);
    }
    return refundFacts(connection, catalog, about, nowMs);
}

} // namespace zhanggui
