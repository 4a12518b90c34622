#include "models/settlement/line_columns.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QVariant>

#include <algorithm>

namespace zhanggui {

namespace {

using Line = SettlementLine;
using Type = ImportType;

constexpr LineColumn kColumns[] = {
    //: 订单行ID
    { "lineId", "line_id", QT_TRANSLATE_NOOP("SettlementLine", "Order line"), "订单行ID|订单行|line",
        Type::Identifier, &Line::lineId, nullptr, 190, true },
    //: 订单号
    { "orderId", "order_id", QT_TRANSLATE_NOOP("SettlementLine", "Order no."), "订单号|订单|order",
        Type::Identifier, &Line::orderId, nullptr, 168, true },
    //: 原始订单行ID
    { "originalLineId", "original_line_id", QT_TRANSLATE_NOOP("SettlementLine", "Original order line"),
        "原始订单行ID|原始订单行", Type::Identifier, &Line::originalLineId, nullptr, 190 },
    //: 账单编号
    { "billId", "bill_id", QT_TRANSLATE_NOOP("SettlementLine", "Bill"), "账单编号|账单号", Type::Identifier,
        &Line::billId, nullptr, 150 },
    //: 账期
    { "period", "period", QT_TRANSLATE_NOOP("SettlementLine", "Period"), "账期|对账期次", Type::Text,
        &Line::period, nullptr, 90, true },
    //: 交易类型
    { "kind", "kind", QT_TRANSLATE_NOOP("SettlementLine", "Kind"), "交易类型", Type::Choice, &Line::kind,
        nullptr, 90, true },
    //: 订单类型
    { "orderType", "order_type", QT_TRANSLATE_NOOP("SettlementLine", "Order type"), "订单类型|类型",
        Type::Choice, &Line::orderType, nullptr, 112 },
    //: 计费模式
    { "chargingMode", "charging_mode", QT_TRANSLATE_NOOP("SettlementLine", "Charging mode"),
        "计费模式|计费|charging", Type::Choice, &Line::chargingMode, nullptr, 130 },
    //: 商品名称
    { "product", "product", QT_TRANSLATE_NOOP("SettlementLine", "Product"), "商品名称|商品", Type::Text,
        &Line::product, nullptr, 220, true },
    //: 商品类别
    { "productClass", "product_class", QT_TRANSLATE_NOOP("SettlementLine", "Product class"),
        "商品类别|商品类型|class", Type::Choice, &Line::productClass, nullptr, 110, true },
    //: 接入类型
    { "accessType", "access_type", QT_TRANSLATE_NOOP("SettlementLine", "Access type"), "接入类型|交付方式",
        Type::Choice, &Line::accessType, nullptr, 100 },
    //: 客户名称
    { "customer", "customer", QT_TRANSLATE_NOOP("SettlementLine", "Customer"), "客户名称|客户|buyer",
        Type::Text, &Line::customer, nullptr, 160, true },
    //: 客户账号
    { "customerAccount", "customer_account", QT_TRANSLATE_NOOP("SettlementLine", "Customer account"),
        "客户账号|用户账号|account", Type::Text, &Line::customerAccount, nullptr, 140 },
    //: 付费状态
    { "payment", "payment", QT_TRANSLATE_NOOP("SettlementLine", "Payment"), "付费状态", Type::Choice,
        &Line::payment, nullptr, 120, true },
    //: 后付费客户还款状态
    { "repayment", "repayment", QT_TRANSLATE_NOOP("SettlementLine", "Repayment"),
        "后付费客户还款状态|客户还款状态|还款状态", Type::Choice, &Line::repayment, nullptr, 110 },
    //: 服务监管状态
    { "supervision", "supervision", QT_TRANSLATE_NOOP("SettlementLine", "Service supervision"),
        "服务监管状态|服务监管", Type::Choice, &Line::supervision, nullptr, 110, true },
    //: 出账状态
    { "billState", "bill_state", QT_TRANSLATE_NOOP("SettlementLine", "Billing"), "出账状态|账单状态",
        Type::Choice, &Line::billState, nullptr, 158, true },
    //: 下单时间
    { "ordered", "ordered_ms", QT_TRANSLATE_NOOP("SettlementLine", "Ordered"), "下单时间|创建时间|created",
        Type::Instant, nullptr, &Line::orderedMs, 132 },
    //: 支付时间
    { "paymentTime", "paid_ms", QT_TRANSLATE_NOOP("SettlementLine", "Paid at"), "支付时间|付款时间",
        Type::Instant, nullptr, &Line::paidMs, 132, true },
    //: 订单生效时间
    { "effective", "effective_ms", QT_TRANSLATE_NOOP("SettlementLine", "Effective"), "订单生效时间|生效时间",
        Type::Instant, nullptr, &Line::effectiveMs, 132, true },
    //: 服务监管完成时间
    { "supervised", "supervised_ms", QT_TRANSLATE_NOOP("SettlementLine", "Supervision completed"),
        "服务监管完成时间|监管完成时间", Type::Instant, nullptr, &Line::supervisedMs, 132 },
    //: 开始时间
    { "start", "start_ms", QT_TRANSLATE_NOOP("SettlementLine", "Begins"), "开始时间", Type::Instant, nullptr,
        &Line::startMs, 132 },
    //: 结束时间
    { "end", "end_ms", QT_TRANSLATE_NOOP("SettlementLine", "Ends"), "结束时间", Type::Instant, nullptr,
        &Line::endMs, 132 },
    //: 币种
    { "currency", "currency", QT_TRANSLATE_NOOP("SettlementLine", "Currency"), "币种", Type::Currency,
        &Line::currency, nullptr, 70 },
    //: 目录价
    { "list", "list_minor", QT_TRANSLATE_NOOP("SettlementLine", "List price"), "目录价|官网价", Type::Amount,
        nullptr, &Line::listMinor, 110 },
    //: 商品销售金额
    { "sales", "sales_minor", QT_TRANSLATE_NOOP("SettlementLine", "Sales amount"), "商品销售金额|销售金额",
        Type::Amount, nullptr, &Line::salesMinor, 110, true },
    //: 代金券扣款
    { "voucher", "voucher_minor", QT_TRANSLATE_NOOP("SettlementLine", "Voucher"), "代金券扣款|代金券",
        Type::Amount, nullptr, &Line::voucherMinor, 100 },
    //: 实付金额
    { "paid", "paid_minor", QT_TRANSLATE_NOOP("SettlementLine", "Customer paid"), "实付金额", Type::Amount,
        nullptr, &Line::paidMinor, 110 },
    //: 平台费
    { "fee", "fee_minor", QT_TRANSLATE_NOOP("SettlementLine", "Platform fee"), "平台费", Type::Amount,
        nullptr, &Line::feeMinor, 100, true },
    //: 运营管理费
    { "operationFee", "operation_fee_minor", QT_TRANSLATE_NOOP("SettlementLine", "Operation fee"),
        "运营管理费", Type::Amount, nullptr, &Line::operationFeeMinor, 100 },
    { "withheld", "withheld_minor", QT_TRANSLATE_NOOP("SettlementLine", "Tax withheld by the customer"),
        "客户预扣税", Type::Amount, nullptr, &Line::withheldMinor, 110 },
    { "sellerTax", "seller_tax_minor", QT_TRANSLATE_NOOP("SettlementLine", "Taxes of the seller"), "商家税费",
        Type::Amount, nullptr, &Line::sellerTaxMinor, 110 },
    //: 结算金额
    { "net", "net_minor", QT_TRANSLATE_NOOP("SettlementLine", "Settlement amount"), "结算金额", Type::Amount,
        nullptr, &Line::netMinor, 146, true },
    //: 税率
    { "taxRate", "tax_rate", QT_TRANSLATE_NOOP("SettlementLine", "Tax rate"), "税率", Type::Rate, nullptr,
        &Line::taxRate, 80 },
    //: 平台费比例
    { "feeRate", "fee_rate", QT_TRANSLATE_NOOP("SettlementLine", "Platform fee rate"), "平台费比例",
        Type::Rate, nullptr, &Line::feeRate, 90 },
    //: 伙伴结算比例
    { "partnerRate", "partner_rate", QT_TRANSLATE_NOOP("SettlementLine", "Partner's share"), "伙伴结算比例",
        Type::Rate, nullptr, &Line::partnerRate, 90 },
    //: 数量
    { "quantity", "quantity", QT_TRANSLATE_NOOP("SettlementLine", "Quantity"), "数量", Type::Number, nullptr,
        &Line::quantity, 80 },
};

} // namespace

std::span<const LineColumn> lineColumns()
{
    return kColumns;
}

int linePlaceOf(const char *id)
{
    const auto found = std::find_if(std::begin(kColumns), std::end(kColumns),
        [id](const LineColumn &column) { return qstrcmp(column.id, id) == 0; });
    return found == std::end(kColumns) ? -1 : int(found - std::begin(kColumns));
}

bool saysNothing(const SettlementLine &line, const LineColumn &column)
{
    return column.text != nullptr ? (line.*column.text).isEmpty() : !(line.*column.number).has_value();
}

bool sayTheSame(const SettlementLine &a, const SettlementLine &b, const LineColumn &column)
{
    return column.text != nullptr ? a.*column.text == b.*column.text : a.*column.number == b.*column.number;
}

QStringList differingFacts(const SettlementLine &a, const SettlementLine &b)
{
    QStringList ids;
    for (const LineColumn &column : kColumns) {
        if (!sayTheSame(a, b, column))
            ids.append(QString::fromLatin1(column.id));
    }
    return ids;
}

bool saysNoMore(const SettlementLine &less, const SettlementLine &more)
{
    return std::all_of(std::begin(kColumns), std::end(kColumns), [&](const LineColumn &column) {
        return saysNothing(less, column) || sayTheSame(less, more, column);
    });
}

QVariant factOf(const SettlementLine &line, const LineColumn &column)
{
    if (saysNothing(line, column))
        return {};
    return column.text != nullptr ? QVariant(line.*column.text) : QVariant(*(line.*column.number));
}

QByteArray factsDigest(const SettlementLine &line)
{
    QByteArray facts;
    for (const LineColumn &column : kColumns) {
        if (column.text != nullptr)
            facts += (line.*column.text).toUtf8();
        else if ((line.*column.number).has_value())
            facts += QByteArray::number(*(line.*column.number));
        facts += '\x1f';
    }
    return QCryptographicHash::hash(facts, QCryptographicHash::Sha256).left(16).toHex();
}

} // namespace zhanggui
