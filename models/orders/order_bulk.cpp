#include "models/orders/order_bulk.h"

#include "models/core/collation.h"
#include "models/orders/order_facts.h"
#include "models/store/connection.h"

#include <algorithm>

namespace zhanggui {

using namespace OrderImport;

namespace {

constexpr size_t kMostSortKeys = 20'000;

// Places in the list of columns below.
enum OrderColumn {
    Environment,
    OrderNumber,
    OrderType,
    State,
    CreateRaw,
    CreateMs,
    ExpireRaw,
    ExpireMs,
    ChargingMode,
    ProductName,
    ProductKey,
    HasBuyer,
    BuyerId,
    BuyerName,
    BuyerRealName,
    BuyerKey,
    BuyerPhone,
    BuyerEmail,
    BuyerUserId,
    BuyerUserName,
    LineCount,
    AmountMinor,
    CurrencyCode,
    AgesText,
    AnsweredMs,
    FetchedMs,
    FirstSeenMs
};

QStringList orderColumnNames()
{
    return QStringLiteral("environment order_id order_type status create_raw create_ms expire_raw expire_ms "
                          "charging_mode product product_key has_buyer customer_id customer_name "
                          "customer_real_name customer_key phone email user_id user_name line_count "
                          "amount_minor currency ages answered_ms fetched_ms first_seen_ms")
        .split(u' ');
}

QStringList lineColumnNames()
{
    return QStringLiteral("order_row position line_id charging_mode expire_raw expire_ms amount_raw "
                          "amount_minor amount_after_raw amount_after_minor as_of_ms")
        .split(u' ');
}

void bindText(BulkInsert &row, int column, const ImportValue &value)
{
    if (!value.isNothing())
        row.bindBorrowed(column, value.text);
}

void bindNumber(BulkInsert &row, int rawColumn, int numberColumn, const ImportValue &value)
{
    if (value.isNothing())
        return;
    row.bindBorrowed(rawColumn, value.text);
    row.bind(numberColumn, value.number);
}

QString qtext(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

OrderLine orderLineOf(const GatheredLine &line)
{
    OrderLine known;
    known.id = OrderLineId(qtext(line.id));
    known.chargingMode = qtext(line.cells[Charging].text);
    if (const ImportValue &expires = line.cells[Expires]; !expires.isNothing())
        known.expireTime = { qtext(expires.text), expires.number };
    if (const ImportValue &amount = lineAmount(line.cells); !amount.isNothing())
        known.amountAfterDiscount = { qtext(amount.text), amount.number };
    if (!line.cells[Product].isNothing())
        known.products.append({ {}, {}, qtext(line.cells[Product].text), {} });
    return known;
}

const QByteArray &SortKeys::of(std::string_view text)
{
    std::string word(text);
    if (const auto known = m_keys.find(word); known != m_keys.end())
        return known->second;
    if (m_keys.size() >= kMostSortKeys)
        m_keys.clear();
    const QByteArray key = chineseSortKey(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return m_keys.emplace(std::move(word), key).first->second;
}

const ImportValue &lineAmount(const OrderCells &cells)
{
    return cells[LineAmount].isNothing() ? cells[Amount] : cells[LineAmount];
}

bool hasBuyer(const OrderCells &cells)
{
    constexpr FieldPlace fields[] = { Customer, RealName, CustomerId, UserName, UserId, Phone, Email };
    return std::any_of(std::begin(fields), std::end(fields),
        [&cells](FieldPlace field) { return !cells[field].isNothing(); });
}

OrderBulk::OrderBulk(
    const ImportContext &context, QString currency, BulkInsert orders, BulkInsert lines, BulkInsert products)
    : m_context(context)
    , m_environment(context.environment.toStdString())
    , m_currency(currency.toStdString())
    , m_orders(std::move(orders))
    , m_lines(std::move(lines))
    , m_products(std::move(products))
{
}

Result<std::unique_ptr<OrderBulk>> OrderBulk::prepare(const ImportContext &context, const QString &currency)
{
    auto orders = BulkInsert::prepare(*context.connection, QStringLiteral("orders"), orderColumnNames());
    auto lines = BulkInsert::prepare(*context.connection, QStringLiteral("order_lines"), lineColumnNames());
    auto products = BulkInsert::prepare(*context.connection, QStringLiteral("order_products"),
        QStringLiteral("line_row position product_id product_name").split(u' '));
    for (const auto *prepared : { &orders, &lines, &products }) {
        if (!*prepared)
            return tl::unexpected(prepared->error());
    }
    return std::unique_ptr<OrderBulk>(
        new OrderBulk(context, currency, std::move(*orders), std::move(*lines), std::move(*products)));
}

/// What the file says of the order itself goes before what follows from its lines.
void OrderBulk::bindAggregates(const OrderCells &cells)
{
    if (!cells[Amount].isNothing())
        m_orders.bind(AmountMinor, cells[Amount].number);
    bindNumber(m_orders, ExpireRaw, ExpireMs, cells[Expires]);
    bindText(m_orders, ChargingMode, cells[Charging]);
    if (!cells[Product].isNothing()) {
        m_orders.bindBorrowed(ProductName, cells[Product].text);
        m_orders.bind(ProductKey, m_keys.of(cells[Product].text));
    }
}

OrderCells OrderBulk::withAggregates(const GatheredOrder &order)
{
    OrderCells cells = order.cells;
    const auto fill = [&cells](FieldPlace field, const ImportValue &value) {
        if (cells[field].isNothing())
            cells[field] = value;
    };
    if (order.lines.size() == 1) {
        const OrderCells &line = order.lines.front().cells;
        fill(Amount, lineAmount(line));
        for (const FieldPlace field : { Expires, Charging, Product })
            fill(field, line[field]);
    } else if (order.lines.size() > 1) {
        QList<OrderLine> lines;
        for (const GatheredLine &line : order.lines)
            lines.append(orderLineOf(line));
        const QVariantMap joined = lineAggregates(lines);
        const auto number = [&joined](const char *column, std::string_view text) {
            const QVariant value = joined.value(QLatin1String(column));
            return value.isNull() ? ImportValue()
                                  : ImportValue{ ImportValue::Kind::Number, value.toLongLong(), text };
        };
        const auto word = [](std::string_view text) {
            return text.empty() ? ImportValue() : ImportValue{ ImportValue::Kind::Text, 0, text };
        };
        m_expireRaw = joined.value(QStringLiteral("expire_raw")).toString().toStdString();
        m_joinedModes = joined.value(QStringLiteral("charging_mode")).toString().toStdString();
        m_joinedProduct = joined.value(QStringLiteral("product")).toString().toStdString();
        fill(Amount, number("amount_minor", {}));
        fill(Expires, number("expire_ms", m_expireRaw));
        fill(Charging, word(m_joinedModes));
        fill(Product, word(m_joinedProduct));
    }
    return cells;
}

/// The environment's currency is no fact of the file: whatever a file says of it, however old, is newer.
void OrderBulk::bindCurrency(const ImportValue &said)
{
    const bool assumed = said.isNothing() && !m_currency.empty();
    bindText(m_orders, CurrencyCode, said);
    if (assumed)
        m_orders.bindBorrowed(CurrencyCode, m_currency);
    m_orders.bindBorrowed(AgesText, assumed ? "{\"currency\":0}" : "");
}

Result<void> OrderBulk::insert(const GatheredOrder &order)
{
    const OrderCells cells = withAggregates(order);
    m_orders.bindBorrowed(Environment, m_environment);
    m_orders.bindBorrowed(OrderNumber, order.id);
    bindText(m_orders, OrderType, cells[Type]);
    bindText(m_orders, State, cells[Status]);
    bindNumber(m_orders, CreateRaw, CreateMs, cells[Created]);
    bindAggregates(cells);
    m_orders.bind(HasBuyer, qint64(hasBuyer(cells)));
    bindText(m_orders, BuyerId, cells[CustomerId]);
    bindText(m_orders, BuyerName, cells[Customer]);
    if (!cells[Customer].isNothing())
        m_orders.bind(BuyerKey, m_keys.of(cells[Customer].text));
    bindText(m_orders, BuyerRealName, cells[RealName]);
    bindText(m_orders, BuyerPhone, cells[Phone]);
    bindText(m_orders, BuyerEmail, cells[Email]);
    bindText(m_orders, BuyerUserId, cells[UserId]);
    bindText(m_orders, BuyerUserName, cells[UserName]);
    m_orders.bind(LineCount, qint64(order.lines.size()));
    bindCurrency(cells[Currency]);
    m_orders.bind(AnsweredMs, m_context.asOfMs);
    m_orders.bind(FetchedMs, m_context.asOfMs);
    m_orders.bind(FirstSeenMs, m_context.nowMs);
    const auto row = m_orders.run();
    if (!row)
        return tl::unexpected(row.error());
    return insertLines(order, *row);
}

Result<void> OrderBulk::insertLines(const GatheredOrder &order, qint64 orderRow)
{
    for (size_t i = 0; i < order.lines.size(); ++i) {
        const GatheredLine &line = order.lines[i];
        m_lines.bind(0, orderRow);
        m_lines.bind(1, qint64(i));
        m_lines.bindBorrowed(2, line.id);
        bindText(m_lines, 3, line.cells[Charging]);
        bindNumber(m_lines, 4, 5, line.cells[Expires]);
        bindNumber(m_lines, 6, 7, line.cells[ListAmount]);
        bindNumber(m_lines, 8, 9, lineAmount(line.cells));
        m_lines.bind(10, m_context.asOfMs);
        const auto row = m_lines.run();
        if (!row)
            return tl::unexpected(row.error());
        if (line.cells[Product].isNothing() && line.cells[ProductId].isNothing())
            continue;
        m_products.bind(0, *row);
        m_products.bind(1, 0);
        bindText(m_products, 2, line.cells[ProductId]);
        bindText(m_products, 3, line.cells[Product]);
        if (const auto made = m_products.run(); !made)
            return tl::unexpected(made.error());
    }
    return {};
}

Result<void> OrderBulk::recordMade() const
{
    for (const BulkInsert *rows : { &m_orders, &m_lines, &m_products }) {
        if (auto recorded = rows->recordMade(m_context.stepId, QStringLiteral("orders")); !recorded)
            return recorded;
    }
    return {};
}

} // namespace zhanggui
