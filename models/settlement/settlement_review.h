// A whole review of one account period: what should be billed, what was billed, what was paid, and what was
// invoiced to Huawei Cloud. Repeatable: the same lines, records, policy and decisions give the same result,
// byte for byte, whenever it is made: what waits is judged by the day of the period's bill run.
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
    std::optional<bool> certified; // see EligibilityFacts
};

struct UnbilledLine {
    SettlementLine line;
    Eligibility eligibility;
    QString period; // in which it was or is due; empty: it waits, or that cannot be told
    std::optional<qint64> netMinor; // what it should pay; of late lines, where nothing is asked for
};

/// Numbers of the files, added up.
struct ReviewSums {
    qint64 lines = 0;
    qint64 salesMinor = 0;
    qint64 voucherMinor = 0;
    qint64 netMinor = 0;
    qint64 withoutNet = 0; // lines of which the settlement amount is not known
    // Without tax, rounded half up a line. Sales: by the tax rate that the file tells. Settlement amount: by
    // the rules' formula netWithoutTax, so of expected lines only.
    qint64 salesWithoutTaxMinor = 0;
    qint64 netWithoutTaxMinor = 0;
    qint64 salesTaxUnknown = 0; // lines with sales and no tax rate
    qint64 netTaxUnknown = 0; // lines with a settlement amount and none without tax
    friend bool operator==(const ReviewSums &, const ReviewSums &) = default;
};

struct SettlementReview {
    ReviewInput input;
    qint64 asOfMs = 0; // of the bill run of the period; of its end where no rule tells a run
    QByteArray policyDigest;
    QString ownFault; // of SettlementPolicy: why the seller's own rules are left out
    QByteArray linesDigest; // of everything that went in, in hexadecimal digits
    ReconcileResult billed; // expected against billed
    ReconcileResult paid; // bills against payments
    ReconcileResult invoiced; // bills against invoices to Huawei Cloud
    QMap<QString, ReviewSums> expected; // by currency
    QMap<QString, ReviewSums> bill;
    /// Lines that are in no bill: those that wait for a condition, and `late`, all conditions met, due in
    /// this period or before. At most `kMaxUnbilled` of each are listed.
    QList<UnbilledLine> unbilled;
    QList<UnbilledLine> late;
    QMap<QPair<QString, QString>, ReviewSums> unbilledByCondition; // condition that is not met, currency
    QMap<QString, ReviewSums> lateSums; // by currency
    /// What nobody has entered yet: product and name of a ratio → lines.
    QMap<QPair<QString, QString>, qint64> asked;
    /// Of them, what a contract tells, with the first day on which it must hold.
    QMap<QPair<QString, QString>, QDate> askedFrom;
    /// Lines of the period whose day of order is not from their file but from the orders of the workspace,
    /// and when the newest of these was answered.
    qint64 orderDays = 0;
    qint64 orderDaysAsOfMs = 0;
    bool isExplained() const; // no difference of a cause that needs an answer without a decision
};
inline constexpr qint64 kMaxUnbilled = 10'000;

/// A line of the period as it passes: what it is worth beside what was billed. One of the two lines may be
/// missing.
struct ReviewedLine {
    const SettlementLine *transaction = nullptr;
    const ExpectedLine *expected = nullptr; // of the transaction, unfolded
    const SettlementLine *billed = nullptr;
};

struct ReviewSinks {
    std::function<void(qint64 lines, qint64 total)> progressed;
    std::function<bool()> cancelled;
    std::function<Result<void>(const ReviewedLine &line)> line; // by key; costs the unfolding of every line
    bool unfolds = true; // false: lines come without their formulas, much faster
};

/// On a worker thread, in one snapshot. Errors: Cancelled, those of the database, what `line` returns.
/// Nothing is written.
[[nodiscard]] Result<SettlementReview> reviewSettlement(Connection &connection, const WorkCatalog &catalog,
    const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, const ReviewInput &input,
    const ReviewSinks &sinks = {});

/// The newest period that a bill speaks of; empty: no bill is here.
[[nodiscard]] Result<QString> newestBilledPeriod(Connection &connection, const QString &environment);
/// The input of a review with what the workspace knows: site, certification, and the newest billed period
/// where `period` is empty. NotFound: there is none.
[[nodiscard]] Result<ReviewInput> reviewInputOf(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &period = {});

} // namespace zhanggui
