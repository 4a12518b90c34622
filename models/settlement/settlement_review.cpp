#include "models/settlement/settlement_review.h"

#include "models/settlement/bill_review.h"
#include "models/settlement/period_review.h"
#include "models/settlement/settlement_queue.h"
#include "models/settlement/settlement_records.h"
#include "models/store/read_snapshot.h"
#include "models/work/work_catalog.h"
#include "models/work/work_facts.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool hasOpenDifference(const ReconcileResult &result)
{
    return std::any_of(result.differences.begin(), result.differences.end(), [](const ReconcileMatch &match) {
        return match.decision.isEmpty()
            && std::any_of(match.causes.begin(), match.causes.end(),
                [](const CausePart &part) { return needsAnswer(part.cause); });
    });
}

} // namespace

bool SettlementReview::isExplained() const
{
    return !hasOpenDifference(billed) && !hasOpenDifference(paid) && !hasOpenDifference(invoiced);
}

Result<SettlementReview> reviewSettlement(Connection &connection, const WorkCatalog &catalog,
    const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, const ReviewInput &input,
    const ReviewSinks &sinks)
{
    const auto snapshot = ReadSnapshot::take(connection);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    SettlementReview review;
    review.input = input;
    review.policyDigest = policy.digest.toHex();
    review.ownFault = policy.ownFault;
    const auto bills = compareBills(connection, catalog, input.environment, input.period, input.tolerance);
    if (!bills)
        return tl::unexpected(bills.error());
    review.paid = bills->paid;
    review.invoiced = bills->invoiced;
    PeriodReview period(connection, policy, ratios, catalog.calendar(), review, sinks);
    if (const auto made = period.run(); !made)
        return tl::unexpected(made.error());
    if (const auto decided = applyDecisions(connection, catalog, review); !decided)
        return tl::unexpected(decided.error());
    return review;
}

Result<QString> newestBilledPeriod(Connection &connection, const QString &environment)
{
    return connection
        .value(QStringLiteral("SELECT max(period) FROM settlement_lines WHERE environment = :environment "
                              "AND layer = 'bill-lines' AND superseded_by IS NULL"),
            { { QStringLiteral("environment"), environment } })
        .map([](const QVariant &value) { return value.toString(); });
}

Result<ReviewInput> reviewInputOf(
    Connection &connection, const WorkCatalog &catalog, const QString &environment, const QString &period)
{
    ReviewInput input;
    input.environment = environment;
    input.period = period;
    const auto sites = siteFacts(connection);
    if (!sites)
        return tl::unexpected(sites.error());
    input.site = sites->value(environment, QStringLiteral("cn")).toString();
    const auto certified = readCertified(connection, catalog, environment);
    if (!certified)
        return tl::unexpected(certified.error());
    input.certified = *certified;
    if (!input.period.isEmpty())
        return input;
    const auto newest = newestBilledPeriod(connection, environment);
    if (!newest)
        return tl::unexpected(newest.error());
    if (newest->isEmpty())
        return failure(ErrorKind::NotFound,
            QStringLiteral("there is no bill here; import its details, or name the period"), environment);
    input.period = *newest;
    return input;
}

} // namespace zhanggui
