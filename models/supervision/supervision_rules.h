// What the official pages tell of service supervision beyond its stages: whose acceptance rule applies, who
// may appeal and since when, what has to be attached, what an acceptance document must name, and the words of
// packs and letters in both languages. Data: resources/rules/supervision.json. Pure.
#pragma once

#include "models/rules/machine.h"

namespace zhanggui {

/// A rule that holds on some days, for some records.
struct DatedRule {
    QString id;
    Condition when; // Always, or over the record's values and supervisionFacts()
    std::optional<QDate> from; // first day, of the order or of the present day as the list says
    std::optional<QDate> to; // last day
    BothLanguages say; // whole sentences
    RuleSource source;

    bool holdsOn(const QDate &day) const;
};

/// Of the day on which the order was placed. The first that fits decides.
struct AcceptanceRule : DatedRule {
    bool huaweiReviews = false; // 华为云复核 before the customer accepts
};

/// Of the present day. A rule that refuses is stronger than one that allows.
struct AppealRule : DatedRule {
    Party who = Party::Seller;
    bool refuses = false;
    int afterDays = 0; // so long after the record entered its state
};

/// What an appeal, or a stage, must have with it.
struct NeededFile {
    QString evidence; // EvidenceItem::id
    BothLanguages title;
    BothLanguages say; // why, and where it is from
    RuleSource source;
};

/// A check of evidence whose code is in evidence_check.h.
struct EvidenceRule {
    QString id;
    QStringList items; // ids of EvidenceItem that it judges
    Condition when;
    RuleLevel level = RuleLevel::Refuse;
    BothLanguages title; // what is looked at
    BothLanguages say; // when it falls short; %1 … are facts
    BothLanguages look; // when a person has to look; may be empty
    RuleSource source;
};

struct SupervisionRules {
    QList<AcceptanceRule> acceptance;
    QList<DatedRule> remarks; // of the order's day; what else holds for such an order
    QList<AppealRule> appeals;
    QList<NeededFile> appealNeeds; // of the seller
    QList<EvidenceRule> evidence;
    int appealAnswerDays = 0; // working days until the platform answers
    RuleSource appealAnswerSource;
    QHash<QString, BothLanguages> words; // of packs, letters and explanations, by id

    /// What the program carries. Corrupt: what is malformed, or a rule without source, naming the member.
    [[nodiscard]] static Result<SupervisionRules> load();
    [[nodiscard]] static Result<SupervisionRules> read(const QByteArray &json);

    const EvidenceRule *evidenceRule(const QString &id) const;
    /// The id itself where the data has no such word.
    BothLanguages word(const QString &id) const;
};

} // namespace zhanggui
