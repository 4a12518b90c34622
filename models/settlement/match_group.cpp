#include "models/settlement/match_group.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace zhanggui {

namespace {

/// By period, those without one last; never by what an import decides, but for lines that are the same.
bool before(const ReconcileItem *a, const ReconcileItem *b)
{
    const auto facts = [](const ReconcileItem &item) {
        return std::tie(item.minor, item.lineNumber, item.orderId, item.product, item.customer, item.kind,
            item.key, item.lineId);
    };
    if (a->period != b->period)
        return a->period.isEmpty() ? false : b->period.isEmpty() || a->period < b->period;
    return facts(*a) < facts(*b);
}

QString periodName(const QString &period)
{
    return period.isEmpty() ? QStringLiteral("-") : period;
}

class GroupMatcher {
public:
    GroupMatcher(const ItemGroup &group, const QString &matchedBy, const MatchRules &rules)
        : m_matchedBy(matchedBy)
        , m_rules(rules)
        , m_left(group.left)
        , m_right(group.right)
    {
        std::sort(m_left.begin(), m_left.end(), before);
        std::sort(m_right.begin(), m_right.end(), before);
    }

    GroupOutcome match()
    {
        std::map<QString, ItemGroup> periods;
        for (const ReconcileItem *item : m_left)
            periods[item->period].left.push_back(item);
        for (const ReconcileItem *item : m_right)
            periods[item->period].right.push_back(item);
        for (const auto &[period, items] : periods)
            matchPeriod(items);
        std::sort(m_free.left.begin(), m_free.left.end(), before);
        std::sort(m_free.right.begin(), m_free.right.end(), before);
        matchAcross();
        return m_outcome;
    }

private:
    bool isOwn(const ReconcileItem *item) const { return item->period == m_rules.period; }

    void add(const ItemPointers &left, const ItemPointers &right)
    {
        if (!isOwn(left.front()))
            return;
        ReconcileMatch match = matchOf(left, right, m_rules);
        match.matchedBy = m_matchedBy;
        match.causes = explainDifference(left, right, m_rules.tolerance, m_rules.alternativesOf);
        m_outcome.matches.append(match);
    }

    /// Equal amounts one to one; what is left of both sides belongs together.
    void matchPeriod(const ItemGroup &items)
    {
        ItemGroup rest;
        auto right = items.right.begin();
        for (const ReconcileItem *left : items.left) {
            while (right != items.right.end() && (*right)->minor < left->minor)
                rest.right.push_back(*right++);
            if (right != items.right.end() && (*right)->minor == left->minor && left->asked.isEmpty()
                && (*right)->asked.isEmpty())
                add({ left }, { *right++ });
            else
                rest.left.push_back(left);
        }
        rest.right.insert(rest.right.end(), right, items.right.end());
        if (!rest.left.empty() && !rest.right.empty()) {
            add(rest.left, rest.right);
            return;
        }
        m_free.left.insert(m_free.left.end(), rest.left.begin(), rest.left.end());
        m_free.right.insert(m_free.right.end(), rest.right.begin(), rest.right.end());
    }

    void matchAcross()
    {
        if (!m_free.left.empty() && !m_free.right.empty() && sumOf(m_free.left) == sumOf(m_free.right)) {
            addShifted(m_free.left, m_free.right);
            return;
        }
        const size_t pairs = std::min(m_free.left.size(), m_free.right.size());
        for (size_t i = 0; i < pairs; ++i)
            addShifted({ m_free.left[i] }, { m_free.right[i] });
        m_outcome.alone.left.assign(m_free.left.begin() + long(pairs), m_free.left.end());
        for (size_t i = pairs; i < m_free.right.size(); ++i) {
            if (!addCopy(m_free.right[i]))
                m_outcome.alone.right.push_back(m_free.right[i]);
        }
    }

    /// Both sides have it, in different periods. What they differ by is told where the left side stands, so
    /// that Timing of all periods adds up to nothing.
    void addShifted(const ItemPointers &left, const ItemPointers &right)
    {
        const bool equal = sumOf(left) == sumOf(right);
        for (const ReconcileItem *item : left) {
            if (!isOwn(item))
                continue;
            ReconcileMatch match = shiftedMatch(item, true, right);
            match.causes.append({ DifferenceCause::Timing, equal ? -item->minor : -sumOf(right),
                { QStringLiteral("On the other side in %1: %2.")
                        .arg(match.periods.join(QStringLiteral(", ")),
                            amountText(sumOf(right), item->currency)),
                    QStringLiteral("对方记在账期 %1：%2。")
                        .arg(match.periods.join(QStringLiteral("、")),
                            amountText(sumOf(right), item->currency)) } });
            if (!equal)
                match.causes += explainDifference(left, right, m_rules.tolerance, m_rules.alternativesOf);
            m_outcome.matches.append(match);
        }
        for (const ReconcileItem *item : right) {
            if (!isOwn(item))
                continue;
            ReconcileMatch match = shiftedMatch(item, false, left);
            match.causes.append({ DifferenceCause::Timing, item->minor, shiftedSay(match, left) });
            m_outcome.matches.append(match);
        }
    }

    static BothLanguages shiftedSay(const ReconcileMatch &match, const ItemPointers &left)
    {
        if (left.front()->period.isEmpty())
            return { QStringLiteral("Billed, although by what is known here it is not due yet."),
                QStringLiteral("对方已出账，但按本方已知信息尚未满足出账条件。") };
        return { QStringLiteral("Expected in %1.").arg(match.periods.join(QStringLiteral(", "))),
            QStringLiteral("本方预期在账期 %1。").arg(match.periods.join(QStringLiteral("、"))) };
    }

    ReconcileMatch shiftedMatch(const ReconcileItem *item, bool isLeft, const ItemPointers &others) const
    {
        ReconcileMatch match = isLeft ? matchOf({ item }, {}, m_rules) : matchOf({}, { item }, m_rules);
        match.matchedBy = m_matchedBy;
        std::set<QString> periods;
        for (const ReconcileItem *other : others)
            periods.insert(periodName(other->period));
        match.periods = QStringList(periods.begin(), periods.end());
        return match;
    }

    /// True: an earlier item of the right side is the same, so that this one is there twice.
    bool addCopy(const ReconcileItem *item)
    {
        const auto earlier = std::find_if(m_right.begin(), m_right.end(),
            [&](const ReconcileItem *other) { return other->minor == item->minor || other == item; });
        if (earlier == m_right.end() || *earlier == item || m_left.empty())
            return false;
        if (!isOwn(item))
            return true;
        ReconcileMatch match = matchOf({}, { item }, m_rules);
        match.matchedBy = m_matchedBy;
        match.periods << periodName((*earlier)->period);
        match.causes.append({ DifferenceCause::Duplicate, item->minor,
            { QStringLiteral("The same line stands there already, in %1.").arg(match.periods.constFirst()),
                QStringLiteral("同一行在账期 %1 已经出现。").arg(match.periods.constFirst()) } });
        m_outcome.matches.append(match);
        return true;
    }

    QString m_matchedBy;
    const MatchRules &m_rules;
    ItemPointers m_left;
    ItemPointers m_right;
    ItemGroup m_free;
    GroupOutcome m_outcome;
};

QList<qint64> idsOf(const ItemPointers &items)
{
    QList<qint64> ids;
    for (const ReconcileItem *item : items)
        ids.append(item->lineId);
    return ids;
}

} // namespace

GroupOutcome matchGroup(const ItemGroup &group, const QString &matchedBy, const MatchRules &rules)
{
    return GroupMatcher(group, matchedBy, rules).match();
}

ReconcileMatch matchOf(const ItemPointers &left, const ItemPointers &right, const MatchRules &rules)
{
    const ReconcileItem &first = left.empty() ? *right.front() : *left.front();
    ReconcileMatch match;
    match.key = first.key;
    match.left = idsOf(left);
    match.right = idsOf(right);
    match.orderId = first.orderId;
    match.lineNumber = first.lineNumber;
    match.product = first.product;
    match.customer = first.customer;
    match.kind = first.kind;
    match.currency = first.currency;
    match.period = rules.period;
    match.leftMinor = sumOf(left);
    match.rightMinor = sumOf(right);
    return match;
}

ReconcileMatch aloneMatch(const ReconcileItem &item, bool isLeft, const MatchRules &rules)
{
    ReconcileMatch match = isLeft ? matchOf({ &item }, {}, rules) : matchOf({}, { &item }, rules);
    CausePart part{ DifferenceCause::MissingHere, match.difference(),
        { QStringLiteral("There, and nothing here knows it."),
            QStringLiteral("对方有此行，本方没有任何记录。") } };
    if (isLeft)
        part = { DifferenceCause::MissingThere, match.difference(),
            { QStringLiteral("Expected here, and the other side has it in no period."),
                QStringLiteral("本方预期应有，但对方任何账期都没有。") } };
    if (!item.asked.isEmpty())
        part = { DifferenceCause::Unknown, 0, item.asked };
    else if (item.kind == u"refund")
        part = { DifferenceCause::Refund, match.difference(),
            isLeft ? BothLanguages{ QStringLiteral("A refund that the other side has not."),
                QStringLiteral("对方没有此笔退款。") }
                   : BothLanguages{ QStringLiteral("A refund that nothing here knows."),
                       QStringLiteral("本方没有此笔退款的记录。") } };
    match.causes.append(part);
    return match;
}

} // namespace zhanggui
