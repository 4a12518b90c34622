// The seller's own rows over the rules of settlement that the program carries: `rules/settlement_own.json` of
// a workspace. A row that has the id of one of theirs stands in its place, any other is added, and one
// without content takes theirs out. Every change says who, when and why, and can be taken back. Pure but for
// load and save.
//
//   {"rules":   [{"section": "rates", "id": "fee-2027", "by": "li", "at": "2026-11-23T06:00:00Z",
//                 "why": "notice of 2026-11", "rule": {…as settlement.json writes it, without id and
//                 source…}}],
//    "changes": [{"by", "at", "why", "undone"?, "edits": [{"section", "id", "before"?, "after"?}]}]}
#pragma once

#include "models/settlement/settlement_policy.h"

#include <QJsonObject>

namespace zhanggui {

struct OwnRule {
    QString section; // of ownRuleSections()
    QString id;
    QJsonObject rule; // without id and source; empty: the row of that id is taken out
    QString by;
    QString why;
    qint64 atMs = 0; // UTC
    QString key() const { return section % u'/' % id; }
    friend bool operator==(const OwnRule &, const OwnRule &) = default;
};

/// Something wrong with one of them.
struct OwnRuleFault {
    QString row; // "rates/fee-2027"; empty: the file as a whole
    QString field; // "value"; empty: the row as a whole
    QString reason; // in the reader's language where it is one of the usual ones
    /// "rates/fee-2027, value: must be from 0% to 100%"
    QString said() const;
};

class OwnRules {
public:
    struct Edit {
        QString section;
        QString id;
        std::optional<OwnRule> before;
        std::optional<OwnRule> after; // none: as shipped
    };
    /// What one person did at once.
    struct Change {
        QString by;
        QString why;
        qint64 atMs = 0;
        bool undone = false;
        QList<Edit> edits;
    };

    /// Strict. Corrupt: `detail` names row, field and reason of the first fault.
    [[nodiscard]] static Result<OwnRules> read(const QByteArray &json);
    QByteArray json() const;

    const QList<OwnRule> &rows() const { return m_rows; }
    const OwnRule *find(const QString &section, const QString &id) const;
    /// Newest last; at most `kMostChanges`.
    const QList<Change> &changes() const { return m_changes; }
    static constexpr qsizetype kMostRows = 500;
    static constexpr qsizetype kMostChanges = 1000;

    /// Puts `rows` in the place of those with their section and id, as one change; one that says nobody is of
    /// who changes it. Of those in `back` only section and id count: they are as shipped again.
    void change(const QString &by, const QString &why, qint64 atMs, const QList<OwnRule> &rows,
        const QList<OwnRule> &back = {});
    bool canUndo() const { return lastInEffect() >= 0; }
    bool canRedo() const { return firstUndone() >= 0; }
    /// The newest change that is in effect, taken back; it stays listed.
    bool undo();
    bool redo();
    friend bool operator==(const OwnRules &a, const OwnRules &b) { return a.m_rows == b.m_rows; }

private:
    qsizetype lastInEffect() const;
    qsizetype firstUndone() const;
    void put(const QString &section, const QString &id, const std::optional<OwnRule> &row);

    QList<OwnRule> m_rows;
    QList<Change> m_changes;
};

/// "formulas", "rates", "tiers", "conditions", "periods", "runs", "steps".
const QStringList &ownRuleSections();

/// settlement.json with the own rows in it: what SettlementPolicy::read() takes. Own rows have a source of
/// the mark S, with who and why as its page.
QByteArray rulesWithOwn(const QByteArray &base, const OwnRules &own);
/// Everything wrong with them over `base`; none: they can be used. Looks at every row by itself, then at the
/// whole: overlaps, names that nothing gives.
QList<OwnRuleFault> faultsOf(const QByteArray &base, const OwnRules &own);
/// What is allowed and worth a look: days between two rows, or after the last one, on which none holds.
QList<OwnRuleFault> gapsOf(const SettlementPolicy &policy);
/// Corrupt: `detail` is the first fault.
[[nodiscard]] Result<SettlementPolicy> policyWith(const QByteArray &base, const OwnRules &own);

/// The row as it holds in the draft, without id and source; empty: it does not exist.
QJsonObject ruleIn(const QByteArray &base, const OwnRules &draft, const QString &section, const QString &id);
/// An id that is free in the section, made of another one and a day: "fee-2019-20270101".
QString freeRuleId(const QByteArray &base, const OwnRules &draft, const QString &section, const QString &id);

QString ownRulesFile(const QString &workspaceDirectory);
/// Empty ones where there is no file. Storage, Corrupt.
[[nodiscard]] Result<OwnRules> loadOwnRules(const QString &workspaceDirectory);
/// Replaces the file, whole or not at all. `loaded`: what was read before; Conflict when something else
/// stands there now.
[[nodiscard]] Result<void> saveOwnRules(
    const QString &workspaceDirectory, const OwnRules &rules, const OwnRules &loaded);
/// settlement.json of the workspace, else the shipped one: what own rows go over.
[[nodiscard]] Result<QByteArray> baseRules(const QString &workspaceDirectory);

} // namespace zhanggui
