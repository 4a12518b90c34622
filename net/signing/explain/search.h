// Tries mistakes, alone and combined, until one of the server's values comes out.
#pragma once

#include "net/signing/explain/mistakes.h"

namespace zhanggui::explain {

struct Found {
    QList<const Candidate *> mistakes;
    QByteArray reproduced; // "signature", "canonical", "body-hash"
    Made made;
    QByteArray key; // that was used
};

/// What is looked for. Empty values are not.
struct Wanted {
    QByteArrayList signatures;
    QByteArray canonical;
    QByteArray bodyHash;
};

/// Which of the wanted values `made` is: the strongest, or nothing.
QByteArray reproduced(const Made &made, const Wanted &wanted);
/// Equal, or hexadecimal digits that differ in case only.
bool sameSignature(const QByteArray &a, const QByteArray &b);

class Search {
public:
    Search(Kitchen &kitchen, const Recipe &right, const QList<Candidate> &candidates, const Wanted &wanted,
        int limit);

    /// The shortest chains that give the strongest value that any gives.
    QList<Found> run();
    int tried() const { return m_tried; }
    bool wasCut() const { return m_cut; }

private:
    void dropWhatChangesNothing();
    void singles();
    void pairs();
    void triples();
    bool mayGoOn();
    void attempt(const QList<const Candidate *> &chain);
    bool isDone() const;

    Kitchen &m_kitchen;
    const Recipe &m_right;
    QList<Candidate> m_candidates;
    const Wanted &m_wanted;
    int m_limit;
    int m_tried = 0;
    bool m_cut = false;
    QList<Found> m_found;
};

} // namespace zhanggui::explain
