#include "net/signing/explain/search.h"

#include <algorithm>

namespace zhanggui::explain {

namespace {

constexpr qint64 kMostWork = 200'000'000; // bytes hashed or written: well under a second
constexpr qsizetype kMostChains = 6;

bool isHex(const QByteArray &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

int strength(QByteArrayView value)
{
    return value == "signature" ? 3 : value == "canonical" ? 2 : value == "body-hash" ? 1 : 0;
}

Recipe recipeOf(const Recipe &right, const QList<const Candidate *> &chain)
{
    Recipe recipe = right;
    // The key's source comes before what is done to the key.
    QList<const Candidate *> sorted = chain;
    std::sort(sorted.begin(), sorted.end(),
        [](const Candidate *a, const Candidate *b) { return a->row->slot < b->row->slot; });
    for (const Candidate *candidate : std::as_const(sorted)) {
        candidate->apply(recipe);
        if (candidate->row->slot >= Slot::Source && candidate->row->slot <= Slot::Charset)
            recipe.body.cacheKey += QByteArray(candidate->row->id) + ' ' + candidate->detail.toUtf8() + '|';
    }
    return recipe;
}

} // namespace

bool sameSignature(const QByteArray &a, const QByteArray &b)
{
    return a == b || (isHex(a) && isHex(b) && a.toLower() == b.toLower());
}

QByteArray reproduced(const Made &made, const Wanted &wanted)
{
    for (const QByteArray &signature : wanted.signatures) {
        if (sameSignature(signature, made.signature))
            return "signature";
    }
    if (!wanted.canonical.isEmpty()
        && (made.canonical == wanted.canonical || QByteArray(made.canonical + '\n') == wanted.canonical))
        return "canonical";
    if (!wanted.bodyHash.isEmpty() && sameSignature(wanted.bodyHash, made.bodyHash))
        return "body-hash";
    return {};
}

Search::Search(Kitchen &kitchen, const Recipe &right, const QList<Candidate> &candidates,
    const Wanted &wanted, int limit)
    : m_kitchen(kitchen)
    , m_right(right)
    , m_candidates(candidates)
    , m_wanted(wanted)
    , m_limit(limit)
{
}

bool Search::mayGoOn()
{
    m_cut = m_cut || m_tried >= m_limit || m_kitchen.work() > kMostWork;
    return !m_cut;
}

bool Search::isDone() const
{
    const int best = m_wanted.signatures.isEmpty() ? (m_wanted.canonical.isEmpty() ? 1 : 2) : 3;
    return std::any_of(m_found.begin(), m_found.end(),
        [best](const Found &found) { return strength(found.reproduced) >= best; });
}

void Search::attempt(const QList<const Candidate *> &chain)
{
    ++m_tried;
    const Recipe recipe = recipeOf(m_right, chain);
    Made made = m_kitchen.make(recipe);
    const QByteArray value = reproduced(made, m_wanted);
    if (!value.isEmpty() && m_found.size() < 4 * kMostChains)
        m_found.append({ chain, value, std::move(made), recipe.key });
}

/// A mistake that leaves every value as it is says nothing about this call.
void Search::dropWhatChangesNothing()
{
    const Made right = m_kitchen.make(m_right);
    m_candidates.removeIf([&](const Candidate &candidate) {
        if (!mayGoOn())
            return false;
        const Made made = m_kitchen.make(recipeOf(m_right, { &candidate }));
        return made.signature == right.signature && made.canonical == right.canonical;
    });
}

void Search::singles()
{
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        if (!mayGoOn())
            return;
        attempt({ &candidate });
    }
}

void Search::pairs()
{
    for (auto a = m_candidates.cbegin(); a != m_candidates.cend(); ++a) {
        for (auto b = a + 1; b != m_candidates.cend(); ++b) {
            if (a->row->slot == b->row->slot)
                continue;
            if (!mayGoOn())
                return;
            attempt({ &*a, &*b });
        }
    }
}

void Search::triples()
{
    QList<const Candidate *> common;
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        if (candidate.row->common)
            common.append(&candidate);
    }
    for (qsizetype a = 0; a < common.size(); ++a) {
        for (qsizetype b = a + 1; b < common.size(); ++b) {
            if (common[a]->row->slot == common[b]->row->slot)
                continue;
            for (qsizetype c = b + 1; c < common.size(); ++c) {
                const Slot slot = common[c]->row->slot;
                if (slot == common[a]->row->slot || slot == common[b]->row->slot)
                    continue;
                if (!mayGoOn())
                    return;
                attempt({ common[a], common[b], common[c] });
            }
        }
    }
}

QList<Found> Search::run()
{
    dropWhatChangesNothing();
    singles();
    if (!isDone())
        pairs();
    if (!isDone())
        triples();
    int best = 0;
    for (const Found &found : std::as_const(m_found))
        best = std::max(best, strength(found.reproduced));
    qsizetype shortest = 4;
    for (const Found &found : std::as_const(m_found)) {
        if (strength(found.reproduced) == best)
            shortest = std::min(shortest, found.mistakes.size());
    }
    QList<Found> chosen = m_found;
    chosen.removeIf([&](const Found &found) {
        return strength(found.reproduced) < best || found.mistakes.size() > shortest;
    });
    // What is common comes first; the order of the table decides among equals.
    std::stable_sort(chosen.begin(), chosen.end(), [](const Found &a, const Found &b) {
        const auto rare = [](const Candidate *candidate) { return !candidate->row->common; };
        return std::count_if(a.mistakes.begin(), a.mistakes.end(), rare)
            < std::count_if(b.mistakes.begin(), b.mistakes.end(), rare);
    });
    return chosen.mid(0, kMostChains);
}

} // namespace zhanggui::explain
