// What an import found and did: plain values for the preview, the result and the machine's report.
#pragma once

#include "models/core/both_languages.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace zhanggui {

struct ImportKind;

/// What became of one row of the file; each row has exactly one.
enum class RowOutcome {
    New, // speaks of a record, or a part of one, that was not known
    Same, // says what is stored
    Changed, // at least one value is newer than the stored one, and another
    Older, // differs, but what is stored is newer: nothing is overwritten
    Conflict, // differs from what is known of the same time: what was known first is kept
    Duplicate, // says what an earlier row of the same file said
    Bad, // cannot be read, see the reason: nothing of the row is imported
    Warned, // no outcome of its own: what is imported fails a check of the kind
};
inline constexpr RowOutcome kRowOutcomes[] = { RowOutcome::New, RowOutcome::Same, RowOutcome::Changed,
    RowOutcome::Older, RowOutcome::Conflict, RowOutcome::Duplicate, RowOutcome::Bad };

/// What findings can be about: each outcome, and Warned. The place of each is its number.
inline constexpr RowOutcome kFindingOutcomes[] = { RowOutcome::New, RowOutcome::Same, RowOutcome::Changed,
    RowOutcome::Older, RowOutcome::Conflict, RowOutcome::Duplicate, RowOutcome::Bad, RowOutcome::Warned };

/// "new", "same", "changed", "older", "conflict", "duplicate", "bad", "warned".
QString rowOutcomeId(RowOutcome outcome);
/// The word for a person.
QString rowOutcomeText(RowOutcome outcome);

enum class ImportReason {
    None,
    MissingKey, // the compulsory id is empty
    LostDigits, // an id that a spreadsheet turned into a number: 1.2E+18, 6737174442215400000
    NotAnAmount,
    InexactAmount, // 1.005: more decimals than the currency has
    ExponentAmount, // 1e3: a spreadsheet's short form, digits may be gone
    AmountTooLarge,
    NotACurrency,
    NotANumber,
    NotARate,
    NotATime,
    AmbiguousTime, // 03/04/2026
    ControlCharacters, // control, zero-width or bidi characters in an id, control characters in a text
    TooLong,
    FaultyCell, // #REF! and formulas without a value
    Remark, // words where the id belongs, and nothing else in the row
    BadEncoding,
    LostCharacters,
    NulCharacter,
    UnclosedQuote,
    StrayQuote,
    TooManyColumns,
    FieldTooLong,
    LineTooLong,
    TooManyRows,
    NewerStored, // of RowOutcome::Older
    SameTime, // of RowOutcome::Conflict: another value with the same as-of is stored
    SameFile, // of RowOutcome::Conflict: another row of this file says something else
    FailedCheck, // of RowOutcome::Warned: `check` and `say` tell which
};

/// Stable words for JSON and the table import_rejects: "lost-digits".
QString importReasonId(ImportReason reason);
/// None for an unknown word.
ImportReason importReasonFromId(const QString &id);
/// A sentence for a person that says what is wrong and what to do.
QString importReasonText(ImportReason reason);

/// One thing worth looking at: a value of a row that is bad, changes or would change something.
struct ImportFinding {
    qint64 line = 0; // of the file
    RowOutcome outcome = RowOutcome::Bad;
    ImportReason reason = ImportReason::None;
    QString record; // the key, e.g. the order id; empty when it cannot be read
    int column = -1; // of the file, from 0; -1: the whole row
    QString columnName; // the header
    QString fieldId; // empty: the whole row
    QString raw; // Bad: the cell or row as it came, at most 200 characters
    QVariant before; // stored (or earlier in the file): qint64 for amounts and instants, else QString
    QVariant after; // what the row says, likewise
    QString check; // FailedCheck: WorkCheck::id
    BothLanguages say; // FailedCheck: what is wrong and what to do
};
/// Why, for a person: the check's sentence, or importReasonText().
QString findingText(const ImportFinding &finding);

struct ImportCounts {
    qint64 rows = 0; // rows of data; the sum of the seven below
    qint64 fresh = 0;
    qint64 same = 0;
    qint64 changed = 0;
    qint64 older = 0;
    qint64 conflict = 0;
    qint64 duplicate = 0;
    qint64 bad = 0;
    qint64 records = 0; // different records that the good rows speak of
    qint64 newRecords = 0;
    qint64 changedRecords = 0;
    qint64 maskedCells = 0; // personal data that somebody had masked: left out
    qint64 warned = 0; // records that fail a check of their kind; their rows are counted above as well

    qint64 of(RowOutcome outcome) const;
    void add(RowOutcome outcome, qint64 rows = 1);
    QJsonObject toJson() const;
};

/// The sum of an amount field over the good rows that name this currency.
struct ImportSum {
    QString fieldId;
    QString currency; // empty: the file names none
    qint64 minor = 0;
    qint64 rows = 0;
    bool overflow = false; // too large to be added up; `minor` means nothing
};

/// 合计, 总计, 小计, Total: a row of the file that is no record.
struct ImportTotalsRow {
    qint64 line = 0;
    QString label;
    struct Stated {
        QString fieldId;
        qint64 file = 0; // what the row says, minor units
        qint64 rows = 0; // what the rows above add up to, over all currencies
        bool agrees() const { return file == rows; }
    };
    QList<Stated> stated;
    bool agrees() const;
};

struct ImportTotals {
    QList<ImportSum> sums;
    QList<ImportTotalsRow> totalsRows;
    /// No totals row says anything else than the rows do.
    bool agree() const;
    QJsonObject toJson() const;
};

/// The same file (by its bytes) was imported before.
struct EarlierImport {
    qint64 stepId = 0;
    qint64 atMs = 0;
    QString fileName;
    bool undone = false;
};

struct ImportPreview {
    ImportCounts counts;
    ImportTotals totals;
    std::optional<EarlierImport> earlier;
    /// Findings that can be read page by page; of each outcome at most kMaxFindings.
    QList<qint64> findings; // in the order of kFindingOutcomes
};

/// How many findings of one outcome are kept for looking at; all are counted.
inline constexpr qint64 kMaxFindings = 100'000;
/// How many rejects of one import the workspace keeps.
inline constexpr qint64 kMaxRejects = 10'000;

struct ImportResult {
    qint64 stepId = 0; // what undo takes back
    qint64 importId = 0; // in the table imports
    ImportCounts counts;
    ImportTotals totals;
    std::optional<EarlierImport> earlier;
};

/// {"line", "outcome", "reason" ("failed-check" has "check" too), "message", "record", "column", "field",
/// "raw", "before", "after"}; amounts as decimal text, times as ISO 8601 in UTC. Personal data is masked.
QJsonObject toJson(const ImportFinding &finding, const ImportKind &kind);

} // namespace zhanggui
