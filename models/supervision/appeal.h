// Appeals (申诉): who may, since when, what has to be attached, and a text to begin with. Pure.
#pragma once

#include "models/rules/work_calendar.h"
#include "models/supervision/supervised_line.h"
#include "models/supervision/supervision_rules.h"

namespace zhanggui {

struct AppealRight {
    enum class State {
        May,
        NotYet, // from sinceMs on
        MayNot, // the rule says so
        Frozen, // one is open: neither side can do anything
        Ended, // the service is completed or closed
        Unknown, // the rule hangs on what is not known
    };
    Party who = Party::Seller;
    State state = State::Unknown;
    std::optional<qint64> sinceMs; // of May and NotYet
    const AppealRule *rule = nullptr; // that decided; nullptr: the state itself did, or no rule fits
};
/// Of the seller or the customer. `rules` outlives it.
AppealRight appealRight(const SupervisionRules &rules, const SupervisedLine &line, Party who);

struct AppealState {
    QList<AppealRight> rights; // seller, customer
    std::optional<qint64> frozenSinceMs;
    std::optional<qint64> answerDueMs; // of an open one
    std::optional<int> missingYear; // the calendar does not know its holidays
    struct Need {
        const NeededFile *file = nullptr;
        qint64 files = 0; // that the record has
    };
    QList<Need> needs; // of a seller's appeal
};
AppealState appealStateOf(
    const SupervisionRules &rules, const SupervisedLine &line, const WorkCalendar &calendar);

/// A text from the record's facts: what was ordered and when, what was delivered and when, whose turn it is
/// and for how long, how often it was rejected, which files are attached, what is asked for. Personal data is
/// not in it. `zone`: of its dates.
QString appealText(
    const SupervisionRules &rules, const SupervisedLine &line, const QTimeZone &zone, bool chinese);

} // namespace zhanggui
