// One row of a file about settlement, typed. Layers stay apart: a line of the transaction details and the
// line of a bill that follows from it are two lines, matched by reconcile.h.
#pragma once

#include "models/core/decimal.h"

#include <QString>

#include <optional>

namespace zhanggui {

enum class SettlementLayer {
    Transaction, // 交易明细 (结算管理 > 交易明细管理): what was sold, refunded or consumed
    BillLine, // 详单 (结算管理 > 账单管理): what the marketplace billed
};
/// "transactions", "bill-lines": import kinds, tables, command line.
QString idOf(SettlementLayer layer);
std::optional<SettlementLayer> settlementLayer(const QString &id);

/// Texts are as the file wrote them where the data of resources/rules/settlement.json does not know them,
/// else the ids of that data. Times are ms UTC. Amounts are minor units of `currency`; a number that the file
/// did not say is not set: it is asked for or derived by a named rule, never taken as 0.
struct SettlementLine {
    qint64 id = 0; // settlement_lines.id
    SettlementLayer layer = SettlementLayer::Transaction;
    QString key; // see lineKey()
    QString environment;
    QString period; // "202601", 账期; of transactions empty until billed
    QString billId;
    QString orderId;
    QString lineId; // 订单行
    QString originalLineId; // 原始订单行ID, of refunds
    QString kind; // "sale", "refund", "usage" or as it came
    QString orderType; // NEW, RENEW …
    QString chargingMode; // PERIOD, ONE_TIME …
    QString product;
    QString productClass; // 商品类别: "general", "joint", "strict", "strict-own", "own"
    QString accessType; // 接入类型: "saas", "license", "image", "service", "hardware", "api" …
    QString customer;
    QString customerAccount;
    QString payment; // 付费状态: "done", "open" or as it came
    QString repayment; // 后付费客户还款状态: "repaid", "open", "not-applicable"
    QString supervision; // 服务监管状态: "not-applicable", "done", "open"
    QString billState; // 出账状态: "waiting" 待出账, "billed" 已出账
    std::optional<qint64> orderedMs;
    std::optional<qint64> paidMs;
    std::optional<qint64> effectiveMs; // 订单生效时间
    std::optional<qint64> supervisedMs; // when supervision was completed
    std::optional<qint64> startMs; // of the period of service or consumption
    std::optional<qint64> endMs;
    QString currency;
    std::optional<qint64> listMinor; // 目录价
    std::optional<qint64> salesMinor; // 商品销售金额, with tax
    std::optional<qint64> voucherMinor; // 代金券扣款
    std::optional<qint64> paidMinor; // what the customer paid
    std::optional<qint64> feeMinor; // 平台费, positive
    std::optional<qint64> operationFeeMinor; // 运营管理费
    std::optional<qint64> withheldMinor; // taxes withheld from the customer's payment (KooGallery)
    std::optional<qint64> sellerTaxMinor; // taxes of the seller (KooGallery: WHT, DST)
    std::optional<qint64> netMinor; // 结算金额: refunds negative
    std::optional<qint64> taxRate; // 1/10,000
    std::optional<qint64> feeRate; // 1/10,000, 平台费比例
    std::optional<qint64> partnerRate; // 1/10,000, 伙伴结算比例
    std::optional<qint64> quantity;

    friend bool operator==(const SettlementLine &, const SettlementLine &) = default;
};

/// What makes a line the same line in another file: `line:<lineId>|<month>|<kind>`, else
/// `order:<orderId>|<product>|<month>|<kind>` when the file tells no order line, else `facts:` and a digest
/// of what does not change afterwards. The month (UTC+8, "202601") is that of the beginning of use, of kind
/// "usage" only. `|#<n>` is added for the n-th (from 2) line of one file with the same key, in the order of
/// their amounts, so that the order of rows in a file does not matter.
/// The part in front of ":" is shown to people as the key that matched.
QString lineKey(const SettlementLine &line, int occurrence = 1);
/// Lines of one key in different bills are different lines – the second may have been billed twice: the
/// period, else the bill; of transactions empty. Key and scope together name a stored line.
QString lineScope(const SettlementLine &line);

/// "202601" for "2026-01", "2026年1月", "2026/1", "２０２６０１", and for a day of that month; else `text`.
QString accountPeriodFromText(const QString &text);

/// Fills in what a file that names no kind of trade shows otherwise – refunds by order type, original line or
/// a negative amount, usage by charging mode, else a sale [I] – and turns the amounts of a known kind the way
/// SettlementLine says: what a refund takes back is negative, deductions of a sale are positive, however the
/// file writes them.
void settleKindAndSigns(SettlementLine &line);

} // namespace zhanggui
