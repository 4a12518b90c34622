// The checks of the callback debugger as data: resources/protocol/checks.json. Severities, the sentence in
// both languages, the official console's own message where it has one, and where the rule is from.
#pragma once

#include "models/callbacks/verdict.h"
#include "net/protocol/callback_protocol.h"

#include <QHash>

namespace zhanggui {

struct CheckDescription {
    QString id;
    QString group; // reachability, http, json, answer, signature, time, tls, framing, idempotency,
                   // authentication, order, robustness
    BothLanguages title;
    BothLanguages
        sentence; // when it fell short; {got}, {expected}, {field}, {place} … are the verdict's facts
    BothLanguages advice; // what to do
    QString official; // the console's message, with its {fileId}, {httpCode}, {contentType}; empty: none
    Severity severity = Severity::Fail;
    Severity privateTarget =
        Severity::Fail; // for loopback and private targets, or with an authority of one's own
    Severity underTestFlag = Severity::Fail; // when the request carried testFlag 1
    FactSource source;
};

/// Answer fields that the console demands of an interface beyond its field table.
struct ConsoleDemand {
    QString interfaceId;
    QStringList places; // "appInfo.frontEndUrl"
    FactSource source;
};

class CheckCatalog {
public:
    /// What the program carries; Corrupt when it is damaged.
    [[nodiscard]] static Result<CheckCatalog> load();
    /// Corrupt, naming check and member: a member that is unknown or missing, an unknown group or severity, a
    /// datum without source, date and mark, places ({…}) that differ between the languages.
    [[nodiscard]] static Result<CheckCatalog> fromJson(const QByteArray &json);

    const QList<CheckDescription> &checks() const { return m_checks; }
    const CheckDescription *check(QStringView id) const;
    /// Empty when the console demands nothing more of that interface.
    QStringList demandedBy(QStringView interfaceId) const;
    /// A stable word of a fact ("truncated-body") in the language; the word itself when it is none of ours.
    QString say(const QString &word, bool chinese) const;

private:
    QList<CheckDescription> m_checks;
    QList<ConsoleDemand> m_demands;
    QHash<QString, BothLanguages> m_words;
};

/// What a check that fell short weighs: the milder of the data's severities that apply.
Severity severityOf(const CheckDescription &check, bool privateTarget, bool testFlag);

/// The facts {…} that a check's sentence needs, each once.
QStringList placesOf(const QString &sentence);

/// The check's sentence with the verdict's facts filled in (the facts reason, forgery, page, kind and
/// expected are words of the catalogue where it knows them); for Pass the title, for an unknown check its id.
QString verdictSentence(const CheckCatalog &catalog, const Verdict &verdict, bool chinese);
/// The official console's message with the facts filled in; empty when it has none or the verdict passed.
QString officialMessage(const CheckCatalog &catalog, const Verdict &verdict);
QString verdictAdvice(const CheckCatalog &catalog, const Verdict &verdict, bool chinese);

} // namespace zhanggui
