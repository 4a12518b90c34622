// The words of the callback debugger: states, severities, reasons, outcomes, times. What checks say comes
// from their own data (verdict_texts.h).
#pragma once

#include "models/callbacks/run_diff.h"
#include "models/callbacks/run_repository.h"
#include "net/callbacks/callback_case.h"
#include "ui/theme/tokens.h"

#include <QLocale>

namespace zhanggui {

/// A word with the tone in which it stands as a pill.
struct ToneText {
    Tone tone = Tone::Neutral;
    QString text;
    friend bool operator==(const ToneText &, const ToneText &) = default;
};

/// Passed with a warning is told apart from passed.
ToneText caseStateText(CaseState state, Severity worst);
ToneText severityText(Severity severity);
ToneText trendText(CaseTrend trend);
/// "3 failed", "All passed", "Not finished": what a whole run came to.
ToneText runResultText(const RunSummary &run);
/// "12 passed, 1 with warnings, 2 failed"; what there is none of is left out.
QString countsText(const RunCounts &counts);

/// A sentence for the stable word of a skipped or cancelled case; an unknown word as it is; empty for none.
QString reasonText(const QString &reason);
QString outcomeText(WireOutcome outcome);
/// "8 ms", "1.25 s"; a dash for a negative time.
QString durationText(qint64 us);

/// The date of a source as the data has it; the data's word for a page without one in the screen's language.
QString sourceDateText(const QString &date);

/// Titles in the language of the screen.
QString titleOf(const CallbackSuite &suite);
QString titleOf(const CallbackCase &callbackCase);
/// What a product of the suites is called; an unknown word as it is.
QString productText(const QString &product);
QString siteText(const QString &site);
bool readsChinese();

} // namespace zhanggui
