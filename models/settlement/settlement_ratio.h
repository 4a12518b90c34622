// What the contract of one product says and no page does: 伙伴结算比例, 底线折扣, 运营管理费比例, its fee
// rate where it is not the common one, its tax rate. Kept as work records of the kind "settlement-ratio" with
// valid-from.
#pragma once

#include "models/settlement/settlement_policy.h"

namespace zhanggui {

struct SettlementRatio {
    qint64 recordId = 0;
    QString product; // as the transaction details write it; empty: every product without one of its own
    /// Of a name in formulas: "partnerRate", "floorDiscount", "operationRate", "voucherShare", "feeRate",
    /// "taxRate".
    QString name;
    Validity validity;
    Exact value;
    QString valueText;
    QString contract; // where it is from, as the person wrote
};

/// The ratio of the product, name and day; the one that began last where several hold, the one that was
/// entered last where they began together. One of the product goes before one of every product. None is
/// asked for.
const SettlementRatio *ratioOf(
    const QList<SettlementRatio> &ratios, const QString &product, const QString &name, QDate day);
/// The same where the day is not known: a ratio that always holds and is the only one, or none, with
/// `depends` set where the day decides.
const SettlementRatio *ratioWithoutDay(
    const QList<SettlementRatio> &ratios, const QString &product, const QString &name, bool &depends);

/// A ratio that nobody entered and that something hangs on.
struct MissingRatio {
    QString environment;
    QString product; // as the transaction details write it
    QString name;
    QDate from; // the first day on which it must hold; invalid: that is not known
};
/// Those of `asked` that a contract tells. `original`: of a refund, the line that it takes back, whose days
/// count.
QList<MissingRatio> missingRatios(const SettlementPolicy &policy, const SettlementLine &line,
    const SettlementLine *original, const QStringList &asked);

} // namespace zhanggui
