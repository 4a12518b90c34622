// When the term of a supervised order line begins (P10, P11 2025-05-26 C): the actual open time that the
// seller fills in, else the moment of the customer's acceptance. Pure.
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace zhanggui {

struct Term {
    qint64 number = 0; // 0: no term (one-time goods)
    enum class Unit { Days, Months, Years } unit = Unit::Months;
};
/// "month" and 1; nullopt for words that are no period. Also 天/月/年.
std::optional<Term> termOf(const QString &periodType, std::optional<qint64> number);

struct OpenTimeFacts {
    std::optional<qint64> openedMs; // 服务实际开通时间; nullopt: left empty
    std::optional<qint64> acceptedMs; // nullopt: the customer has not accepted yet
    std::optional<Term> term;
    qint64 nowMs = 0;
};

struct OpenTimeEffect {
    enum class Cause {
        OpenTime, // the seller said so
        Acceptance, // empty, so the customer's acceptance counts
        NotYet, // empty, and not accepted: the term has not begun
    };
    /// What is odd about the open time.
    enum class Oddity { None, InFuture, AfterAcceptance };

    Cause cause = Cause::NotYet;
    Oddity oddity = Oddity::None;
    std::optional<qint64> startsMs;
    std::optional<qint64> endsMs; // needs a term
    /// If the other rule counted: the acceptance, or now while there is none, in place of the open time.
    std::optional<qint64> otherStartMs;
    std::optional<qint64> otherEndMs;
    /// How much of the term had passed when the customer accepted (or until now): the customer pays for it
    /// without using it. Negative never.
    qint64 passedMs = 0;
};
OpenTimeEffect openTimeEffect(const OpenTimeFacts &facts, const QTimeZone &zone);

/// `term` after `ms` on the zone's calendar: the same time of day; the last day of a month that is too short.
qint64 endOfTerm(qint64 ms, const Term &term, const QTimeZone &zone);

} // namespace zhanggui
