// What has to be right about the evidence of a supervised order line beyond its being there: both documents,
// the names that the acceptance document must hold, enough different screenshots, files of this order and no
// other. Pure; sentences and sources are data (SupervisionRules::evidence).
#pragma once

#include "models/supervision/supervised_line.h"
#include "models/supervision/supervision_rules.h"

namespace zhanggui {

struct EvidenceFile {
    WorkFile file;
    std::optional<QString> text; // what it says (document_text.h); nullopt: cannot be read by the program
};

struct EvidenceFinding {
    enum class State {
        Good,
        Short, // falls short: the rule's `say`
        Look, // the program cannot tell: the rule's `look`
    };
    const EvidenceRule *rule = nullptr;
    State state = State::Good;
    QStringList facts; // for %1 … of the sentence
    QStringList files; // names of those that it is about
    QList<BothLanguages> lacking = {}; // what is missing: the first fact, in the sentence's language
    bool hinders() const; // Short of a rule of level Refuse
};
/// One finding for each rule whose condition holds, or is not known to fail. `rules` outlives it.
///
/// Ids of rules: "both-documents" (sow and acceptance), "screenshots" (three different pictures among the
/// files of its items; other files there are to be looked at), "name-as-ordered", "spec-as-ordered",
/// "name-in-document", "spec-in-document", "version-in-document", "foreign-order" (a name that holds another
/// order's id), "same-file" (one file as two pieces of evidence), "empty-file", "open-time". A rule of
/// another id is a Look.
QList<EvidenceFinding> checkEvidence(
    const SupervisionRules &rules, const SupervisedLine &line, const QList<EvidenceFile> &files);

/// The sentence with its facts; `title` when it is good.
QString sentenceOf(const EvidenceFinding &finding, bool chinese);

} // namespace zhanggui
