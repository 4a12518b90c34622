#include "models/settlement/explain_difference.h"

#include "models/core/decimal.h"

#include <QStringBuilder>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace zhanggui {

namespace {

struct Candidate {
    QList<CausePart> parts;
    qint64 total = 0;
};

void addPart(Candidate &candidate, DifferenceCause cause, qint64 minor, const BothLanguages &say)
{
    if (minor == 0)
        return;
    candidate.total += minor;
    for (CausePart &part : candidate.parts) {
        if (part.cause == cause) {
            part.minor += minor;
            return;
        }
    }
    candidate.parts.append({ cause, minor, say });
}

/// Of the left, what it would be more; of the right, what it is more than it would be.
void addSteps(Candidate &candidate, const ReconcileItem &item, const Alternative &alternative, int sign)
{
    qint64 before = item.minor;
    for (const CauseStep &step : alternative) {
        addPart(candidate, step.cause, sign * (step.minor - before), step.say);
        before = step.minor;
    }
}

QList<DifferenceCause> causesOf(const Alternative &alternative)
{
    QList<DifferenceCause> causes;
    for (const CauseStep &step : alternative)
        causes.append(step.cause);
    return causes;
}

/// Alternatives of one item each, and of all items of the side that have the same one.
void addCandidates(
    const ItemPointers &items, const QList<QList<Alternative>> &alternatives, int sign, QList<Candidate> &all)
{
    QList<QList<DifferenceCause>> shared;
    for (size_t i = 0; i < items.size(); ++i) {
        for (const Alternative &alternative : alternatives.at(qsizetype(i))) {
            Candidate candidate;
            addSteps(candidate, *items[i], alternative, sign);
            all.append(candidate);
            if (const auto causes = causesOf(alternative); items.size() > 1 && !shared.contains(causes))
                shared.append(causes);
        }
    }
    for (const QList<DifferenceCause> &causes : std::as_const(shared)) {
        Candidate candidate;
        for (size_t i = 0; i < items.size(); ++i) {
            const QList<Alternative> &own = alternatives.at(qsizetype(i));
            const auto same = std::find_if(own.begin(), own.end(),
                [&](const Alternative &alternative) { return causesOf(alternative) == causes; });
            if (same != own.end())
                addSteps(candidate, *items[i], *same, sign);
        }
        all.append(candidate);
    }
}

QList<Candidate> candidatesOf(
    const ItemPointers &left, const ItemPointers &right, const AlternativesOf &alternativesOf)
{
    QList<Candidate> all;
    QList<QList<Alternative>> leftOnes;
    for (const ReconcileItem *item : left)
        leftOnes.append(alternativesOf ? item->alternatives + alternativesOf(*item) : item->alternatives);
    QList<QList<Alternative>> rightOnes;
    for (const ReconcileItem *item : right)
        rightOnes.append(item->alternatives);
    addCandidates(left, leftOnes, 1, all);
    addCandidates(right, rightOnes, -1, all);
    all.removeIf([](const Candidate &candidate) { return candidate.parts.isEmpty(); });
    const auto order = [](const Candidate &a, const Candidate &b) {
        if (a.parts.size() != b.parts.size())
            return a.parts.size() < b.parts.size();
        return std::lexicographical_compare(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
            [](const CausePart &x, const CausePart &y) { return x.cause < y.cause; });
    };
    std::stable_sort(all.begin(), all.end(), order);
    return all;
}

qint64 roundingOf(const ItemPointers &left, const ItemPointers &right)
{
    const auto add = [](qint64 sum, const ReconcileItem *item) { return sum + item->parts; };
    return std::accumulate(
               right.begin(), right.end(), std::accumulate(left.begin(), left.end(), qint64(0), add), add)
        / 2; // each may be half a hundredth off
}

CausePart roundingPart(qint64 minor, qint64 most, const QString &currency)
{
    const QString bound = amountText(most, currency);
    return { DifferenceCause::Rounding, minor,
        { QStringLiteral("Within what rounding each part can make: %1.").arg(bound),
            QStringLiteral("在各部分舍入可能产生的差额之内：%1。").arg(bound) } };
}

CausePart tolerancePart(qint64 minor, const Tolerance &tolerance, const QString &currency)
{
    const QString bound = amountText(tolerance.minor, currency);
    return { DifferenceCause::Tolerance, minor,
        { QStringLiteral("Within the allowed tolerance of %1: %2").arg(bound, tolerance.reason),
            QStringLiteral("在允许的容差 %1 之内：%2").arg(bound, tolerance.reason) } };
}

const ReconcileItem *askedAmong(const ItemPointers &items)
{
    const auto found = std::find_if(
        items.begin(), items.end(), [](const ReconcileItem *item) { return !item->asked.isEmpty(); });
    return found == items.end() ? nullptr : *found;
}

CausePart unknownPart(qint64 minor)
{
    return { DifferenceCause::Unknown, minor,
        { QStringLiteral("Nothing that is known here explains it."),
            QStringLiteral("现有信息无法解释该差异。") } };
}

struct Tried {
    QList<CausePart> parts;
    bool whole = false; // nothing is left as Unknown
};

class Explainer {
public:
    Explainer(const ItemPointers &left, const ItemPointers &right, const Tolerance &tolerance,
        const AlternativesOf &alternativesOf)
        : m_tolerance(tolerance)
        , m_currency(left.empty() ? right.front()->currency : left.front()->currency)
        , m_difference(sumOf(right) - sumOf(left))
        , m_rounding(roundingOf(left, right))
        , m_asked(askedAmong(left) ? askedAmong(left) : askedAmong(right))
    {
        if (m_difference != 0 && !m_asked)
            m_candidates = candidatesOf(left, right, alternativesOf);
    }

    Tried explain() const
    {
        if (m_asked)
            return { { { DifferenceCause::Unknown, m_difference, m_asked->asked } }, false };
        if (m_difference == 0)
            return { {}, true };
        const Candidate *exact = within(0);
        if (exact && exact->parts.size() == 1)
            return { exact->parts, true };
        if (std::abs(m_difference) <= m_rounding)
            return { { roundingPart(m_difference, m_rounding, m_currency) }, true };
        if (exact)
            return { exact->parts, true };
        if (const Candidate *near = within(m_rounding))
            return with(*near, roundingPart(m_difference - near->total, m_rounding, m_currency));
        if (std::abs(m_difference) <= m_tolerance.minor)
            return { { tolerancePart(m_difference, m_tolerance, m_currency) }, true };
        if (const Candidate *near = within(m_tolerance.minor))
            return with(*near, tolerancePart(m_difference - near->total, m_tolerance, m_currency));
        return { { unknownPart(m_difference) }, false };
    }

private:
    static Tried with(const Candidate &candidate, const CausePart &rest)
    {
        return { QList<CausePart>(candidate.parts) << rest, true };
    }

    /// The first of those that come nearest.
    const Candidate *within(qint64 most) const
    {
        const Candidate *best = nullptr;
        for (const Candidate &candidate : m_candidates) {
            const qint64 rest = std::abs(m_difference - candidate.total);
            if (rest <= most && (!best || rest < std::abs(m_difference - best->total)))
                best = &candidate;
        }
        return best;
    }

    const Tolerance &m_tolerance;
    QString m_currency;
    qint64 m_difference;
    qint64 m_rounding;
    const ReconcileItem *m_asked;
    QList<Candidate> m_candidates;
};

bool isCopy(const ReconcileItem &a, const ReconcileItem &b)
{
    return a.minor == b.minor && a.kind == b.kind && a.lineNumber == b.lineNumber && a.period == b.period;
}

/// The right side without `count` items that another one is a copy of, and those.
std::pair<ItemPointers, ItemPointers> withoutCopies(const ItemPointers &right, int count)
{
    ItemPointers kept;
    ItemPointers copies;
    for (const ReconcileItem *item : right) {
        const bool copy = int(copies.size()) < count
            && std::any_of(
                kept.begin(), kept.end(), [&](const ReconcileItem *one) { return isCopy(*one, *item); });
        (copy ? copies : kept).push_back(item);
    }
    return { kept, copies };
}

CausePart copiesPart(const ItemPointers &copies)
{
    return { DifferenceCause::Duplicate, sumOf(copies),
        { QStringLiteral("The same line stands there %1 time(s) more.").arg(copies.size()),
            QStringLiteral("同一行在对方重复出现 %1 次。").arg(copies.size()) } };
}

} // namespace

qint64 sumOf(const ItemPointers &items)
{
    return std::accumulate(items.begin(), items.end(), qint64(0),
        [](qint64 sum, const ReconcileItem *item) { return sum + item->minor; });
}

QString amountText(qint64 minor, const QString &currency)
{
    return currency.isEmpty() ? textFromMinorUnits(minor) : textFromMinorUnits(minor) % u' ' % currency;
}

QList<CausePart> explainDifference(const ItemPointers &left, const ItemPointers &right,
    const Tolerance &tolerance, const AlternativesOf &alternativesOf)
{
    const Tried plain = Explainer(left, right, tolerance, alternativesOf).explain();
    if (plain.whole)
        return plain.parts;
    const int most = int(right.size()) - int(std::max<size_t>(left.size(), 1));
    for (int count = 1; count <= most; ++count) {
        const auto [kept, copies] = withoutCopies(right, count);
        if (int(copies.size()) < count)
            break;
        Tried rest = Explainer(left, kept, tolerance, alternativesOf).explain();
        if (rest.whole)
            return rest.parts << copiesPart(copies);
    }
    return plain.parts;
}

} // namespace zhanggui
