// The checks of the callback debugger as data: resources/protocol/checks.json. Severities, the sentence in
// both languages, the official console's own message where it has one, and where the rule is from.
#pragma once

#include "models/callbacks/verdict.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

struct CheckDescription {
    QString id;
    QString group; // reachability, http, json, answer, signature, time, tls, framing, idempotency,
                   // authentication, order, robustness
    BothLanguages title;
    BothLanguages sentence; // when it fell short; {got}, {expected}, {field}, {place} … are the verdict's facts
    BothLanguages advice; // what to do
    QString official; // the console's message, with its {fileId}, {httpCode}, {contentType}; empty: none
    Severity severity = Severity::Fail;
    Severity privateTarget = Severity::Fail; // for loopback and private targets, or with an authority of one's own
    Severity underTestFlag = Severity::Fail; // when the request carried testFlag 1
    FactSource source;
};

class CheckCatalog {
public:
    /// What the program carries; Corrupt when it is damaged.
    [[nodiscard]] static Result<CheckCatalog> load();
    const QList<CheckDescription> &checks() const { return m_checks; }
    const CheckDescription *check(QStringView id) const;

private:
    QList<CheckDescription> m_checks;
};

/// The check's sentence with the verdict's facts filled in; for Pass the title.
QString verdictSentence(const CheckCatalog &catalog, const Verdict &verdict, bool chinese);
/// The official console's message with the facts filled in; empty when it has none or the verdict passed.
QString officialMessage(const CheckCatalog &catalog, const Verdict &verdict);
QString verdictAdvice(const CheckCatalog &catalog, const Verdict &verdict, bool chinese);

} // namespace zhanggui
