// When the marketplace calls again while a seller's server is down: from the retry ladder of an interface
// (data, with its source) to the moments of the attempts. Pure. What the guides do not say (spacing not
// found) is the person's assumption, never ours.
#pragma once

#include "models/core/result.h"
#include "net/protocol/callback_protocol.h"

#include <QList>

#include <optional>

namespace zhanggui {

/// What the data leaves open, as the person assumes it.
struct RetryAssumption {
    std::optional<qint64> spacingSeconds; // between two attempts
    std::optional<qint64> windowSeconds; // it gives up so long after the first attempt
};

struct RetrySchedule {
    QString ladder; // id of the variant
    QList<qint64> offsets; // seconds after the first attempt, which is the first of them (0); rising
    bool spacingAssumed = false;
    bool windowAssumed = false;
    BothLanguages text; // what the guide says
    BothLanguages then; // what follows when it gave up; may be empty
    FactSource source;
    qint64 lastsSeconds() const { return offsets.isEmpty() ? 0 : offsets.constLast(); }
};

/// More attempts than any guide names; a schedule of more is refused.
inline constexpr int kMostAttempts = 1000;

/// What the data of this ladder lacks for a schedule; a call that comes once lacks nothing.
bool lacksSpacing(const RetryLadder &ladder);
bool lacksWindow(const RetryLadder &ladder);

/// The ladder of that id on that site, or the default one (the first without one) when `variant` is empty.
/// NotFound: the data names none; BadInput naming those there are: no such variant.
[[nodiscard]] Result<RetryLadder> ladderOf(
    const CallbackInterface &callback, const QString &site, const QString &variant = {});

/// The attempts. An assumption counts only where the data says nothing. NotFound ("spacing"/"window" is what
/// `detail` begins with) when the data says nothing and nothing was assumed; BadInput for an assumption that
/// is not positive, or gives more than kMostAttempts.
[[nodiscard]] Result<RetrySchedule> retrySchedule(
    const RetryLadder &ladder, const RetryAssumption &assumption = {});

/// "90s", "2m", "1h", "1h30m", or plain seconds. BadInput otherwise, and for what is not positive.
[[nodiscard]] Result<qint64> secondsFromText(const QString &text);
/// The other way round, without blanks: "1h30m", "0s".
QString textFromSeconds(qint64 seconds);

} // namespace zhanggui
