#include "models/settlement/reconcile.h"

#include <QStringBuilder>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace zhanggui {

namespace {

constexpr QChar kBetween = u'\x1f';

QString orderProductKey(const ReconcileItem &item)
{
    if (item.orderId.isEmpty() || item.product.isEmpty())
        return {};
    return item.orderId % kBetween % item.product % kBetween % item.kind % kBetween % item.currency;
}

QString orderKey(const ReconcileItem &item)
{
    if (item.orderId.isEmpty())
        return {};
    return item.orderId % kBetween % item.kind % kBetween % item.currency;
}

QString customerKey(const ReconcileItem &item)
{
    if (item.customer.isEmpty() || item.product.isEmpty() || !item.asked.isEmpty())
        return {};
    return item.customer % kBetween % item.product % kBetween % item.kind % kBetween % item.currency
        % kBetween % QString::number(item.minor);
}

bool isRefund(const ReconcileItem &item)
{
    return item.kind == u"refund";
}

void remove(ItemPointers &from, const std::set<const ReconcileItem *> &gone)
{
    from.erase(std::remove_if(
                   from.begin(), from.end(), [&](const ReconcileItem *item) { return gone.count(item) > 0; }),
        from.end());
}

} // namespace

Reconciler::Reconciler(MatchRules rules, Matched matched)
    : m_rules(std::move(rules))
    , m_matched(std::move(matched))
{
}

void Reconciler::add(const QList<ReconcileItem> &left, const QList<ReconcileItem> &right)
{
    ItemGroup group;
    for (const ReconcileItem &item : left) {
        group.left.push_back(&item);
        if (item.period == m_rules.period)
            m_result.totals[item.currency].leftMinor += item.minor;
    }
    for (const ReconcileItem &item : right) {
        group.right.push_back(&item);
        if (item.period == m_rules.period)
            m_result.totals[item.currency].rightMinor += item.minor;
    }
    if (group.left.empty() && group.right.empty())
        return;
    const QString &key = left.isEmpty() ? right.constFirst().key : left.constFirst().key;
    const GroupOutcome outcome = matchGroup(group, key.section(u':', 0, 0), m_rules);
    take(outcome.matches);
    keep(outcome.alone);
}

void Reconciler::keep(const ItemGroup &alone)
{
    const auto keepSide = [this](const ItemPointers &from, ItemPointers &to) {
        for (const ReconcileItem *item : from) {
            if (item->period != m_rules.period && !item->lineNumber.isEmpty())
                continue;
            m_items.push_back(*item);
            to.push_back(&m_items.back());
        }
    };
    keepSide(alone.left, m_alone.left);
    keepSide(alone.right, m_alone.right);
}

void Reconciler::take(const QList<ReconcileMatch> &matches)
{
    for (const ReconcileMatch &match : matches) {
        if (!match.causes.isEmpty()) {
            m_result.differences.append(match);
            continue;
        }
        count(match);
    }
}

void Reconciler::count(const ReconcileMatch &match)
{
    ++m_result.totals[match.currency].matched;
    ++m_result.matchedBy[match.matchedBy];
    if (m_matched)
        m_matched(match);
}

void Reconciler::fallBack(const QString &name, const KeyOf &keyOf, bool ownPeriodOnly)
{
    matchSome(name, keyOf, ownPeriodOnly, true, false);
    matchSome(name, keyOf, ownPeriodOnly, false, true);
}

/// Items that have a line number take part on one side at most.
void Reconciler::matchSome(
    const QString &name, const KeyOf &keyOf, bool ownPeriodOnly, bool numberedLeft, bool numberedRight)
{
    std::map<QString, ItemGroup> groups;
    const auto collect = [&](const ItemPointers &from, bool numbered, ItemPointers ItemGroup::*side) {
        for (const ReconcileItem *item : from) {
            if ((!numbered && !item->lineNumber.isEmpty())
                || (ownPeriodOnly && item->period != m_rules.period))
                continue;
            if (const QString key = keyOf(*item); !key.isEmpty())
                (groups[key].*side).push_back(item);
        }
    };
    collect(m_alone.left, numberedLeft, &ItemGroup::left);
    collect(m_alone.right, numberedRight, &ItemGroup::right);
    std::set<const ReconcileItem *> gone;
    for (const auto &[key, group] : groups) {
        if (group.left.empty() || group.right.empty())
            continue;
        const GroupOutcome outcome = matchGroup(group, name, m_rules);
        take(outcome.matches);
        gone.insert(group.left.begin(), group.left.end());
        gone.insert(group.right.begin(), group.right.end());
        for (const ReconcileItem *item : outcome.alone.left)
            gone.erase(item);
        for (const ReconcileItem *item : outcome.alone.right)
            gone.erase(item);
    }
    remove(m_alone.left, gone);
    remove(m_alone.right, gone);
}

/// One side may show the sale less its refund in one line.
void Reconciler::putRefundsToTheirLines()
{
    putRefunds(m_alone.left, true);
    putRefunds(m_alone.right, false);
    m_result.differences.removeIf([this](const ReconcileMatch &match) {
        if (match.causes.isEmpty())
            count(match);
        return match.causes.isEmpty();
    });
}

void Reconciler::putRefunds(ItemPointers &side, bool isLeft)
{
    std::map<std::pair<QString, QString>, ItemPointers> refunds; // by line and currency
    for (const ReconcileItem *item : side) {
        if (isRefund(*item) && item->period == m_rules.period && !item->originalLineNumber.isEmpty())
            refunds[{ item->originalLineNumber, item->currency }].push_back(item);
    }
    std::set<const ReconcileItem *> gone;
    for (ReconcileMatch &match : m_result.differences) {
        const auto found = refunds.find({ match.lineNumber, match.currency });
        if (found == refunds.end() || match.left.isEmpty() || match.right.isEmpty())
            continue;
        const qint64 sum = sumOf(found->second);
        if (match.difference() != (isLeft ? sum : -sum))
            continue;
        for (const ReconcileItem *item : found->second)
            (isLeft ? match.left : match.right).append(item->lineId);
        (isLeft ? match.leftMinor : match.rightMinor) += sum;
        match.matchedBy = QStringLiteral("original-line");
        match.causes.clear();
        gone.insert(found->second.begin(), found->second.end());
        refunds.erase(found);
    }
    remove(side, gone);
}

void Reconciler::closeAlone()
{
    for (const ReconcileItem *item : m_alone.left) {
        if (item->period == m_rules.period)
            m_result.differences.append(aloneMatch(*item, true, m_rules));
    }
    for (const ReconcileItem *item : m_alone.right) {
        if (item->period == m_rules.period)
            m_result.differences.append(aloneMatch(*item, false, m_rules));
    }
}

void Reconciler::order()
{
    const auto facts = [](const ReconcileMatch &match) {
        return std::make_tuple(match.currency, -std::abs(match.difference()), match.key, match.left.isEmpty(),
            match.leftMinor, match.rightMinor, match.customer, match.product, match.left, match.right);
    };
    QList<ReconcileMatch> &differences = m_result.differences;
    std::sort(differences.begin(), differences.end(),
        [&](const ReconcileMatch &a, const ReconcileMatch &b) { return facts(a) < facts(b); });
    std::map<QString, int> seen;
    QMap<QString, ReconcileTotals> &allTotals = m_result.totals;
    for (ReconcileMatch &match : differences) {
        match.id = match.period % u'|' % match.currency % u'|' % match.key;
        if (const int number = ++seen[match.id]; number > 1)
            match.id += u'#' % QString::number(number);
        ReconcileTotals &totals = allTotals[match.currency];
        ++totals.differing;
        for (const CausePart &part : match.causes) {
            totals.causes[part.cause] += part.minor;
            ++totals.counts[part.cause];
        }
    }
}

ReconcileResult Reconciler::finish()
{
    fallBack(QStringLiteral("order-product"), orderProductKey, false);
    fallBack(QStringLiteral("order"), orderKey, false);
    putRefundsToTheirLines();
    fallBack(QStringLiteral("customer-product-amount"), customerKey, true);
    closeAlone();
    order();
    return std::move(m_result);
}

ReconcileResult reconcile(const ReconcileInput &input, const Matched &matched)
{
    using Side = QList<ReconcileItem>;
    std::map<std::pair<QString, QString>, std::pair<Side, Side>> groups;
    for (const ReconcileItem &item : input.left)
        groups[{ item.key, item.currency }].first.append(item);
    for (const ReconcileItem &item : input.right)
        groups[{ item.key, item.currency }].second.append(item);
    Reconciler reconciler(input.rules, matched);
    for (const auto &[key, group] : groups)
        reconciler.add(group.first, group.second);
    return reconciler.finish();
}

} // namespace zhanggui
