// What the ids of the board mean, gathered from every kind and machine: sources, clocks and states. Two
// machines that say the same of one id share it; where they differ, the stored value is "<source>:<id>".
// Pure.
#pragma once

#include "models/core/both_languages.h"
#include "models/records/record_kind.h"
#include "models/rules/clock_rule.h"
#include "models/rules/rule_source.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

namespace zhanggui {

class WorkCatalog;

/// Ids of one meaning over all kinds.
class WordBook {
public:
    void add(const QString &source, const QString &id, const BothLanguages &title,
        const QStringList &names = {}, ChoiceTone tone = ChoiceTone::Neutral);
    /// SQL that makes the stored value of `column` for the records of `source`.
    QString sql(const QString &source, const QString &column) const;
    /// What `value` says; both empty when nobody knows it.
    BothLanguages title(const QString &value) const;
    QList<Choice> choices() const;

private:
    struct Word {
        QString source;
        QString id;
        BothLanguages title;
        QStringList names;
        ChoiceTone tone = ChoiceTone::Neutral;
    };
    bool isShared(const QString &id) const;
    QList<Word> m_words;
};

struct DeadlineWords {
    QHash<QString, BothLanguages> sources; // WorkKind::one by id, and the two of no kind
    WordBook clocks;
    WordBook states;
    /// By what the clock of a deadline counts (Deadline::source and ::clock). Real time where nobody knows
    /// it, or where machines of one kind disagree.
    ClockUnit unitOf(const QString &source, const QString &clock) const;
    /// Whether the clock is due before something ends (ClockRule::backwards).
    bool isNotice(const QString &source, const QString &clock) const;
    QHash<QString, ClockUnit> units; // by "<source>:<clock id>"
    QSet<QString> notices; // the same
};
DeadlineWords deadlineWords(const WorkCatalog &catalog);

/// The id behind a stored clock or state: "a" of "a" and of "invoice:a".
QString idBehind(const QString &stored);

} // namespace zhanggui
