// Settlement looked at as a whole: every transaction with what it is worth, whether a bill has it, what keeps
// it out of one, and the bill that it will be in. Figures, ageing and forecast (look_figures.h,
// look_ageing.h, look_forecast.h) are sums over its lines, so that each sum leads back to exactly its lines.
// One walk over the workspace; holds 72 bytes a line, and 32 more while it walks.
#pragma once

#include "models/settlement/eligibility.h"
#include "models/settlement/settlement_ratio.h"

#include <functional>
#include <vector>

namespace zhanggui {

class Connection;
class WorkCatalog;

struct LookInput {
    QString environment;
    QString site; // "cn", "intl"
    std::optional<bool> certified; // see EligibilityFacts
    qint64 nowMs = 0;
};

/// Why a line is in no bill.
enum class LookReason : quint8 {
    Billed, // it is in one
    NotMet, // a condition is not met: LookLine::condition
    Late, // it was due in a bill whose run is over, as the review tells it
    NotKnown, // whether a condition is met is not known
    Next, // all conditions are met; the run of its bill is still to come
    Undated, // all conditions are met; the day that decides the bill is not known
};
/// "not-met", "late" … (stable, machine output).
QString idOf(LookReason reason);

/// How sure it is that a line comes with its bill.
enum class LookChance : quint8 {
    Certain, // all conditions are met
    IfMet, // once LookLine::awaits is met, if that were today
    IfKnown, // if LookLine::awaits is met: it is not known whether it is
};
QString idOf(LookChance chance);

inline constexpr int kLookBills = 3; // that the forecast is about
/// LookLine::bill besides the places of the next bills.
inline constexpr qint8 kLaterBill = kLookBills;
inline constexpr qint8 kNoBillKnown = -1; // which bill it would be cannot be told

struct LookLine {
    qint64 id = 0; // settlement_lines.id
    qint64 salesMinor = 0;
    qint64 feeMinor = 0; // platform fee by the rules, else as the file says it
    qint64 netMinor = 0; // what the seller should be paid, by the rules
    quint32 product = 0; // this and the following: places in SettlementLook::names
    quint32 customer = 0;
    quint32 month = 0; // of payment, UTC+8: "202601"; empty: not known, or not paid
    quint32 period = 0; // in which it is or was due; empty: it waits, or that cannot be told
    quint32 type = 0; // 接入类型
    quint32 productClass = 0; // 商品类别
    quint32 currency = 0;
    qint16 ageDays = -1; // since the payment; -1: the day of payment is not known
    bool hasSales = false;
    bool hasFee = false;
    bool knowsFee = false; // no fee is about it, or `hasFee`
    bool hasNet = false;
    bool isUnpaid = false; // the file says that it is not paid
    LookReason reason = LookReason::Billed;
    qint8 condition = -1; // place in SettlementLook::conditions
    qint8 bill = kNoBillKnown; // place in SettlementLook::bills, or kLaterBill
    LookChance chance = LookChance::Certain;
    qint8 awaits = -1; // place in SettlementLook::conditions
    bool isLate() const { return reason == LookReason::Late; }
    bool isUnbilled() const { return reason != LookReason::Billed; }
};

struct LookCondition {
    QString id; // BillCondition::id
    BothLanguages title;
};

struct LookBill {
    QString period; // "202611"
    std::optional<qint64> runMs;
};

struct SettlementLook {
    LookInput input;
    QByteArray policyDigest; // in hexadecimal digits
    QString ownFault; // of SettlementPolicy: why the seller's own rules are left out
    QList<LookBill> bills; // the next ones, kLookBills of them
    QList<LookCondition> conditions; // of the policy, in its order
    QStringList names; // what LookLine's places stand for; the first is empty: not known
    std::vector<LookLine> lines; // by key
    QStringList currencies; // of the lines, sorted
    QStringList months; // of payment, sorted, without the unknown one
    /// What nobody has entered yet: product and name of a ratio → lines.
    QMap<QPair<QString, QString>, qint64> asked;

    const QString &name(quint32 place) const { return names.at(place); }
};

struct LookSinks {
    std::function<void(qint64 lines, qint64 total)> progressed;
    std::function<bool()> cancelled;
};

/// On a worker thread, in one snapshot. Errors: Cancelled, those of the database. Nothing is written.
[[nodiscard]] Result<SettlementLook> lookAtSettlement(Connection &connection, const WorkCatalog &catalog,
    const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, const LookInput &input,
    const LookSinks &sinks = {});

/// With what the workspace knows of the environment: site and certification.
[[nodiscard]] Result<LookInput> lookInputOf(
    Connection &connection, const WorkCatalog &catalog, const QString &environment, qint64 nowMs);

} // namespace zhanggui
