#include "models/supervision/supervised_line.h"

#include "models/orders/order_repository.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;
constexpr int kOldClosingDays = 365; // until 2024-03-04
constexpr QLatin1String kFrozen("appeal");

void addProducts(OrderLineFacts &facts, const OrderLine &line)
{
    for (const OrderProduct &product : line.products) {
        if (!product.productName.isEmpty())
            facts.products.append(product.productName);
        if (!product.skuCode.isEmpty())
            facts.skus.append(product.skuCode);
    }
    facts.periodType = line.periodType;
    facts.periodNumber = line.periodNumber;
    facts.expireMs = line.expireTime.utcMs;
}

} // namespace

Result<OrderLineFacts> readOrderLine(
    Connection &connection, const QString &environment, const QString &orderId, const QString &lineId)
{
    OrderLineFacts facts;
    if (environment.isEmpty() || orderId.isEmpty())
        return facts;
    const auto order = OrderRepository(connection).find(EnvironmentName(environment), OrderId(orderId));
    if (!order)
        return tl::unexpected(order.error());
    if (!*order)
        return facts;
    const Order &known = (*order)->order;
    facts.known = true;
    facts.orderType = known.orderType;
    facts.createMs = known.createTime.utcMs;
    const auto line = std::find_if(known.lines.cbegin(), known.lines.cend(),
        [&lineId](const OrderLine &candidate) { return candidate.id.text() == lineId; });
    if (line != known.lines.cend())
        addProducts(facts, *line);
    else if (lineId.isEmpty() && known.lines.size() == 1)
        addProducts(facts, known.lines.constFirst());
    if (!facts.products.isEmpty())
        facts.product = facts.products.constFirst();
    return facts;
}

QString SupervisedLine::text(const char *field) const
{
    return record.fields.value(QLatin1String(field)).toString();
}

std::optional<qint64> SupervisedLine::instant(const char *field) const
{
    const QVariant value = record.fields.value(QLatin1String(field));
    return value.isValid() && !value.isNull() ? std::optional(value.toLongLong()) : std::nullopt;
}

std::optional<qint64> SupervisedLine::orderedMs() const
{
    if (auto told = instant("orderedAt"))
        return told;
    return order.createMs;
}

bool SupervisedLine::frozen() const
{
    return record.state == kFrozen;
}

QStringList SupervisedLine::specs() const
{
    static const QRegularExpression apart(QStringLiteral("[\\n;；、]"));
    QStringList all;
    const QStringList parts = text("specName").split(apart, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString spec = part.trimmed();
        if (!spec.isEmpty() && !all.contains(spec))
            all.append(spec);
    }
    return all;
}

SupervisedLine lineOf(const WorkRecord &record, const RuleValues &values, const Machine *machine,
    const OrderLineFacts &order, qint64 nowMs)
{
    SupervisedLine line;
    line.record = record;
    line.values = values;
    line.order = order;
    line.nowMs = nowMs;
    line.stateTitle = { record.state, record.state };
    if (const MachineState *state = machine ? machine->state(record.state) : nullptr) {
        line.stateTitle = state->title;
        line.waitsFor = state->waitsFor;
        line.ended = state->end;
    }
    return line;
}

RuleValues supervisionFacts(const SupervisedLine &line)
{
    RuleValues facts = line.values;
    facts.insert(QStringLiteral("state"), line.record.state);
    facts.insert(QStringLiteral("waits"), idOf(line.waitsFor));
    facts.insert(QStringLiteral("frozen"), line.frozen());
    facts.insert(QStringLiteral("ended"), line.ended);
    if (line.record.stateMs > 0)
        facts.insert(QStringLiteral("waitedDays"), (line.nowMs - line.record.stateMs) / kDayMs);
    facts.insert(
        QStringLiteral("rejections"), line.record.fields.value(QStringLiteral("rejections")).toLongLong());
    if (const auto ordered = line.orderedMs())
        facts.insert(QStringLiteral("daysToOldClosing"),
            marketplaceDay(line.nowMs).daysTo(marketplaceDay(*ordered).addDays(kOldClosingDays)));
    if (line.order.known)
        facts.insert(QStringLiteral("order.type"), line.order.orderType);
    return facts;
}

} // namespace zhanggui
