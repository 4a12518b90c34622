// A whole review of one account period: what should be billed, what was billed, what was paid, and what was
// invoiced to Huawei Cloud. Repeatable: the same lines, records, policy and decisions give the same result,
// byte for byte.
#pragma once

#include "models/settlement/eligibility.h"
#include "models/settlement/expected_bill.h"
#include "models/settlement/reconcile.h"

#include <functional>

namespace zhanggui {

class Connection;
class WorkCatalog;

struct ReviewInput {
    QString environment;
    QString site; // "cn", "intl"
    QString period; // "202601"
    std::optional<QDate> policyDay; // what-if: as if everything had happened under the policy of that day
    Tolerance tolerance;
    qint64 nowMs = 0;
};

struct UnbilledLine {
    SettlementLine line;
    Eligibility eligibility;
};

struct SettlementReview {
    ReviewInput input;
    QByteArray policyDigest;
    QByteArray linesDigest; // of everything that went in
    ReconcileResult billed; // expected against billed
    ReconcileResult paid; // bills against payments
    ReconcileResult invoiced; // bills against invoices to Huawei Cloud
    /// Sales, vouchers, fee, net by currency of the expected and the billed side.
    struct Sums {
        qint64 lines = 0;
        qint64 salesMinor = 0;
        qint64 voucherMinor = 0;
        qint64 feeMinor = 0;
        qint64 netMinor = 0;
    };
    QMap<QString, Sums> expected;
    QMap<QString, Sums> bill;
    /// Lines that wait, by the condition that is not met; at most `kMaxUnbilled` are listed.
    QList<UnbilledLine> unbilled;
    QMap<QString, Sums> unbilledByCondition;
    /// What nobody has entered yet: product and name of a ratio → lines.
    QMap<QPair<QString, QString>, qint64> asked;
    bool isExplained() const; // no difference of cause Unknown, MissingHere, MissingThere without a decision
};
inline constexpr qint64 kMaxUnbilled = 10'000;

using ReviewProgressed = std::function<void(qint64 lines, qint64 total)>;
/// On a worker thread. Cancelled when `cancelled` says so; nothing is written.
[[nodiscard]] Result<SettlementReview> reviewSettlement(Connection &connection, const WorkCatalog &catalog,
    const SettlementPolicy &policy, const WorkCalendar &calendar, const ReviewInput &input,
    const ReviewProgressed &progressed = {}, const std::function<bool()> &cancelled = {});

} // namespace zhanggui
