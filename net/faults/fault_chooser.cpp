#include "net/faults/fault_chooser.h"

namespace zhanggui {

namespace {

/// SplitMix64 (public domain, S. Vigna): a number for every seed and place, without a state to keep.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

enum class Use : quint64 { Chance = 1, Jitter = 2 };

/// From 0 to 1, without 1: the same for the same n-th exchange of the same rule.
double share(quint64 seed, qsizetype rule, qint64 count, Use use)
{
    const quint64 number = mixed(mixed(mixed(seed) ^ quint64(rule)) ^ (quint64(count) * 4 + quint64(use)));
    return double(number >> 11U) * 0x1p-53;
}

bool fits(const FaultRule &rule, QByteArrayView method, QByteArrayView target)
{
    if (!rule.certificate.isEmpty() || (!rule.method.isEmpty() && rule.method != method))
        return false;
    if (rule.path.isEmpty())
        return true;
    const QByteArray pattern = rule.path.toUtf8();
    const qsizetype query = target.indexOf('?');
    return fitsPattern(target, pattern) || (query >= 0 && fitsPattern(target.first(query), pattern));
}

} // namespace

bool fitsPattern(QByteArrayView text, QByteArrayView pattern)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1; // the last * that was met, and what of the text it has swallowed
    qsizetype swallowed = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            swallowed = at;
        } else if (in < pattern.size() && pattern[in] == text[at]) {
            ++in;
            ++at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++swallowed;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == '*')
        ++in;
    return in == pattern.size();
}

FaultChooser::FaultChooser(FaultPlan plan)
    : m_plan(std::move(plan))
    , m_counters(m_plan.rules.size())
{
}

bool FaultChooser::looksIntoBody(QByteArrayView method, QByteArrayView target) const
{
    return std::any_of(m_plan.rules.begin(), m_plan.rules.end(), [method, target](const FaultRule &rule) {
        return !rule.bodyHolds.isEmpty() && fits(rule, method, target);
    });
}

bool FaultChooser::takesTurn(qsizetype index)
{
    const FaultRule &rule = m_plan.rules[index];
    Counter &counter = m_counters[index];
    const qint64 place = ++counter.fitted - rule.first + 1;
    if (place < 1 || place % rule.every != 0 || (rule.times > 0 && counter.met >= rule.times))
        return false;
    if (rule.chance < 1 && share(m_plan.seed, index, counter.fitted, Use::Chance) >= rule.chance)
        return false;
    ++counter.met;
    return true;
}

ChosenFault FaultChooser::forExchange(QByteArrayView method, QByteArrayView target, QByteArrayView body)
{
    for (qsizetype i = 0; i < m_plan.rules.size(); ++i) {
        const FaultRule &rule = m_plan.rules[i];
        if (!fits(rule, method, target) || (!rule.bodyHolds.isEmpty() && !body.contains(rule.bodyHolds)))
            continue;
        if (!takesTurn(i))
            continue;
        const double part = share(m_plan.seed, i, m_counters[i].fitted, Use::Jitter);
        return { &rule, rule.latencyMs + int(part * (rule.jitterMs + 1)) };
    }
    return {};
}

const FaultRule *FaultChooser::forConnection()
{
    for (qsizetype i = 0; i < m_plan.rules.size(); ++i) {
        if (!m_plan.rules[i].certificate.isEmpty() && takesTurn(i))
            return &m_plan.rules[i];
    }
    return nullptr;
}

} // namespace zhanggui
