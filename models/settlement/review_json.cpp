#include "models/settlement/review_json.h"

#include "models/core/decimal.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QJsonObject bothJson(const BothLanguages &text)
{
    return { { QStringLiteral("en"), text.en }, { QStringLiteral("zh"), text.zh } };
}

/// Amounts as text: a JSON number may become a double on its way.
QString amount(qint64 minor)
{
    return textFromMinorUnits(minor);
}

QJsonArray causesJson(const QList<CausePart> &causes)
{
    QJsonArray all;
    for (const CausePart &part : causes)
        all.append(QJsonObject{ { QStringLiteral("cause"), idOf(part.cause) },
            { QStringLiteral("amount"), amount(part.minor) },
            { QStringLiteral("say"), bothJson(part.say) } });
    return all;
}

QJsonObject matchJson(const ReconcileMatch &match)
{
    return { { QStringLiteral("id"), match.id }, { QStringLiteral("key"), match.key },
        { QStringLiteral("matchedBy"), match.matchedBy },
        { QStringLiteral("otherPeriods"), QJsonArray::fromStringList(match.periods) },
        { QStringLiteral("orderId"), match.orderId }, { QStringLiteral("lineId"), match.lineNumber },
        { QStringLiteral("product"), match.product }, { QStringLiteral("customer"), match.customer },
        { QStringLiteral("kind"), match.kind }, { QStringLiteral("currency"), match.currency },
        { QStringLiteral("leftLines"), match.left.size() },
        { QStringLiteral("rightLines"), match.right.size() },
        { QStringLiteral("left"), amount(match.leftMinor) },
        { QStringLiteral("right"), amount(match.rightMinor) },
        { QStringLiteral("difference"), amount(match.difference()) },
        { QStringLiteral("causes"), causesJson(match.causes) },
        { QStringLiteral("calculation"), match.calculation },
        { QStringLiteral("decision"), match.decision } };
}

QJsonObject totalsJson(const ReconcileTotals &totals)
{
    QJsonArray causes;
    for (auto it = totals.causes.begin(); it != totals.causes.end(); ++it)
        causes.append(QJsonObject{ { QStringLiteral("cause"), idOf(it.key()) },
            { QStringLiteral("amount"), amount(it.value()) },
            { QStringLiteral("count"), totals.counts.value(it.key()) } });
    return { { QStringLiteral("left"), amount(totals.leftMinor) },
        { QStringLiteral("right"), amount(totals.rightMinor) },
        { QStringLiteral("difference"), amount(totals.rightMinor - totals.leftMinor) },
        { QStringLiteral("matched"), totals.matched }, { QStringLiteral("differing"), totals.differing },
        { QStringLiteral("causes"), causes } };
}

QJsonObject comparisonJson(const ReconcileResult &result)
{
    QJsonObject totals;
    for (auto it = result.totals.begin(); it != result.totals.end(); ++it)
        totals.insert(it.key(), totalsJson(it.value()));
    QJsonObject matchedBy;
    for (auto it = result.matchedBy.begin(); it != result.matchedBy.end(); ++it)
        matchedBy.insert(it.key(), it.value());
    QJsonArray differences;
    for (const ReconcileMatch &match : result.differences)
        differences.append(matchJson(match));
    return { { QStringLiteral("totals"), totals }, { QStringLiteral("matchedBy"), matchedBy },
        { QStringLiteral("differences"), differences } };
}

QJsonObject sumsJson(const ReviewSums &sums)
{
    return { { QStringLiteral("lines"), sums.lines }, { QStringLiteral("sales"), amount(sums.salesMinor) },
        { QStringLiteral("voucher"), amount(sums.voucherMinor) },
        { QStringLiteral("net"), amount(sums.netMinor) },
        { QStringLiteral("linesWithoutNet"), sums.withoutNet },
        { QStringLiteral("withoutTax"),
            QJsonObject{ { QStringLiteral("sales"), amount(sums.salesWithoutTaxMinor) },
                { QStringLiteral("salesLinesNotKnown"), sums.salesTaxUnknown },
                { QStringLiteral("net"), amount(sums.netWithoutTaxMinor) },
                { QStringLiteral("netLinesNotKnown"), sums.netTaxUnknown } } } };
}

QJsonObject sumsByCurrency(const QMap<QString, ReviewSums> &sums)
{
    QJsonObject object;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        object.insert(it.key(), sumsJson(it.value()));
    return object;
}

QJsonArray linesJson(const QList<UnbilledLine> &lines)
{
    QJsonArray all;
    for (const UnbilledLine &one : lines) {
        QJsonArray open;
        for (const ConditionAnswer &answer : one.eligibility.conditions) {
            if (answer.answer != Truth::Yes)
                open.append(QJsonObject{ { QStringLiteral("condition"), answer.condition },
                    { QStringLiteral("answer"),
                        answer.answer == Truth::No ? QStringLiteral("no") : QStringLiteral("unknown") },
                    { QStringLiteral("say"), bothJson(answer.say) } });
        }
        all.append(QJsonObject{ { QStringLiteral("key"), one.line.key },
            { QStringLiteral("orderId"), one.line.orderId }, { QStringLiteral("product"), one.line.product },
            { QStringLiteral("currency"), one.line.currency },
            { QStringLiteral("sales"),
                one.line.salesMinor ? QJsonValue(amount(*one.line.salesMinor)) : QJsonValue() },
            { QStringLiteral("expected"), one.netMinor ? QJsonValue(amount(*one.netMinor)) : QJsonValue() },
            { QStringLiteral("due"), one.period }, { QStringLiteral("period"), one.eligibility.period },
            { QStringLiteral("conditions"), open } });
    }
    return all;
}

QJsonArray waitingJson(const SettlementReview &review)
{
    QJsonArray all;
    for (auto it = review.unbilledByCondition.begin(); it != review.unbilledByCondition.end(); ++it) {
        QJsonObject object = sumsJson(it.value());
        object.remove(QStringLiteral("net"));
        object.remove(QStringLiteral("linesWithoutNet"));
        object.insert(QStringLiteral("condition"), it.key().first);
        object.insert(QStringLiteral("currency"), it.key().second);
        all.append(object);
    }
    return all;
}

QJsonArray askedJson(const SettlementReview &review)
{
    QJsonArray all;
    for (auto it = review.asked.begin(); it != review.asked.end(); ++it)
        all.append(QJsonObject{ { QStringLiteral("product"), it.key().first },
            { QStringLiteral("name"), it.key().second }, { QStringLiteral("lines"), it.value() } });
    return all;
}

} // namespace

QJsonObject reviewJson(const SettlementReview &review)
{
    const ReviewInput &input = review.input;
    return { { QStringLiteral("environment"), input.environment }, { QStringLiteral("site"), input.site },
        { QStringLiteral("period"), input.period },
        { QStringLiteral("policyOf"), input.policyDay ? input.policyDay->toString(Qt::ISODate) : QString() },
        { QStringLiteral("tolerance"), amount(input.tolerance.minor) },
        { QStringLiteral("toleranceReason"), input.tolerance.reason },
        { QStringLiteral("policy"), QString::fromLatin1(review.policyDigest) },
        { QStringLiteral("ownRulesFault"), review.ownFault },
        { QStringLiteral("lines"), QString::fromLatin1(review.linesDigest) },
        { QStringLiteral("explained"), review.isExplained() },
        { QStringLiteral("orderDays"), review.orderDays },
        { QStringLiteral("expected"), sumsByCurrency(review.expected) },
        { QStringLiteral("bill"), sumsByCurrency(review.bill) },
        { QStringLiteral("billed"), comparisonJson(review.billed) },
        { QStringLiteral("paid"), comparisonJson(review.paid) },
        { QStringLiteral("invoiced"), comparisonJson(review.invoiced) },
        { QStringLiteral("late"), linesJson(review.late) },
        { QStringLiteral("lateSums"), sumsByCurrency(review.lateSums) },
        { QStringLiteral("waiting"), linesJson(review.unbilled) },
        { QStringLiteral("waitingByCondition"), waitingJson(review) },
        { QStringLiteral("asked"), askedJson(review) } };
}

QByteArray reviewJsonText(const SettlementReview &review)
{
    return QJsonDocument(reviewJson(review)).toJson();
}

} // namespace zhanggui
