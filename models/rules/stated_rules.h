// Rules that code applies and data words: an id that the code knows, a sentence in both languages with places
// for values (%1 …), and where it is from. A file of such rules can be edited; the code stays.
#pragma once

#include "models/core/both_languages.h"
#include "models/core/result.h"
#include "models/rules/rule_source.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace zhanggui {

class JsonFaults;
class JsonMembers;
class RuleSources;

/// What a rule that does not hold means.
enum class FindingLevel {
    Good, // looked at and found right
    Hint, // worth a look
    Warn, // probably wrong
    Refuse, // wrong: the official console or the law does not take it
    Unknown, // could not be looked at, because something is not known here
};
/// "good", "hint", "warn", "refuse", "unknown" (stable, machine output).
QString idOf(FindingLevel level);

struct StatedRule {
    QString id;
    BothLanguages say; // places %1 … %9
    FindingLevel level = FindingLevel::Warn;
    RuleSource source;
};

/// What came of one rule for one record.
struct RuleFinding {
    QString rule; // StatedRule::id
    QStringList fields; // ids of the fields it is about; the first is the one to mend
    BothLanguages say;
    FindingLevel level = FindingLevel::Good;
    RuleSource source;
};
/// The worst of them; Good for none. Refuse is worse than Warn, that than Unknown, Hint, Good.
FindingLevel worstOf(const QList<RuleFinding> &findings);

/// A value for a place in a sentence: mostly the same in every language (amounts as "100.00 CNY", days as
/// 2026-11-22, rates as 6%), or a name of our data.
struct SaidValue : BothLanguages {
    SaidValue(const QString &text)
        : BothLanguages{ text, text }
    {
    }
    SaidValue(QChar character)
        : SaidValue(QString(character))
    {
    }
    SaidValue(const BothLanguages &text)
        : BothLanguages(text)
    {
    }
};
using SaidValues = QList<SaidValue>;

/// The places filled: the n-th of `values` for %n.
BothLanguages filledIn(const BothLanguages &text, const SaidValues &values);
/// "6%", "1.5%" for 1/10,000, the same in every language.
QString plainRate(qint64 rate);
/// "6%", "0.06", "6" (from 1 on read as percent) in 1/10,000; none for what is no rate from 0 to 100 %.
std::optional<qint64> rateFromText(const QString &text);

class StatedRules {
public:
    /// A list of `{"id", "say": {"en", "zh"}, "level"?, "source": "P1 C"}`; faults for a rule without text or
    /// source, for a source that `sources` does not have, for an id twice.
    static StatedRules read(JsonMembers &members, const char *name, const RuleSources &sources);

    bool has(const QString &id) const { return m_rules.contains(id); }
    /// A rule without text where there is none: call requireAll() when reading.
    const StatedRule &at(const QString &id) const;
    QStringList ids() const { return m_rules.keys(); }
    /// Faults for ids that the code applies and the data does not have.
    void requireAll(const QStringList &ids, const QString &place, JsonFaults &faults) const;

    /// The rule as it came out, with its own level.
    RuleFinding found(const QString &id, const QStringList &fields, const SaidValues &values = {}) const;

private:
    QMap<QString, StatedRule> m_rules;
};

/// The file `<workspaceDirectory>/rules/<name>` where there is one, else `:/rules/<name>`. Storage, Corrupt.
[[nodiscard]] Result<QByteArray> readRuleFile(const QString &workspaceDirectory, const QString &name);

} // namespace zhanggui
