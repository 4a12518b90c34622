// What the cells of a file mean: amounts, times, ids, choices. Exact or refused with a reason, never guessed.
#pragma once

#include "models/import/file_zone.h"
#include "models/import/import_kind.h"
#include "models/import/import_report.h"
#include "models/import/import_target.h"
#include "models/tables/row_source.h"

#include <optional>
#include <span>
#include <string>
#include <unordered_map>

namespace zhanggui {

/// A cell as it is staged. The object is used for one cell after the other.
struct CellValue {
    ImportValue::Kind kind = ImportValue::Kind::Nothing;
    qint64 number = 0;
    std::string text; // of numbers: as it came
    bool masked = false; // Nothing, because somebody had masked it
    std::string currency; // of amounts: the one that the cell names, else empty

    void clear();
};

/// The field whose text says what the row speaks of: the key, or the first fallback that says anything; -1:
/// none. `cells` by field.
int keyFieldOf(const ImportKind &kind, std::span<const CellValue> cells);

/// Reads the cells of one field. Placeholders for nothing ("-", "--", "—", "/", "N/A") are nothing, and so is
/// masked personal data.
class CellReader {
public:
    CellReader(const ImportField &field, FileZone zone);

    /// None: `value` is filled. Any other reason: the row cannot be taken.
    [[nodiscard]] ImportReason read(const SourceCell &cell, CellValue &value);

private:
    ImportReason readPlain(const SourceCell &cell, std::string_view text, CellValue &value);
    ImportReason readChoice(std::string_view text, CellValue &value);
    std::string choiceFor(std::string_view text) const;

    ImportType m_type;
    bool m_personal;
    FileZone m_zone;
    std::unordered_map<std::string, std::string> m_names; // folded name → value
    std::unordered_map<std::string, std::string> m_seen; // as it came → value
};

/// Minor units of an amount as people and spreadsheets write it: thousands, full-width digits, signs and
/// names of currencies, (1.00) and 1.00- for negative ones. `isNumber`: a spreadsheet's own number, whose
/// digits behind the 15th are noise of its arithmetic. `currency`: ISO code when the text names one.
struct AmountText {
    qint64 minor = 0;
    std::string currency;
    ImportReason reason = ImportReason::None;
};
AmountText amountFromText(std::string_view text, bool isNumber);

/// A whole number, or 1/10,000 of a percentage ("6%", "6", and 0.06, which a spreadsheet means by 6 %).
/// nullopt: it is none, or not exact.
std::optional<qint64> wholeNumberFromText(std::string_view text, bool isNumber);
std::optional<qint64> rateFromText(std::string_view text, bool isNumber);

/// ISO 4217 code for a code, sign or name of a currency; empty when it is none.
std::string currencyFromText(std::string_view text);

/// Instants: `yyyy-MM-dd[ HH:mm[:ss[.zzz]]]` with - / or ., `yyyy年M月d日`, `yyyyMMdd[HHmmss]`, ISO 8601 with
/// Z or an offset. Without a zone: `zone`.
struct InstantText {
    qint64 utcMs = 0;
    ImportReason reason = ImportReason::None;
};
InstantText instantFromText(std::string_view text, const FileZone &zone);
/// The day that is written, whatever zone stands behind it: its midnight in UTC.
InstantText dayFromText(std::string_view text);

/// What a fault of a whole row is to a person.
ImportReason reasonOf(RowFaultKind kind);

/// An id that went through a spreadsheet as a number: 1.2E+18, or 17 and more digits that end in zeros from
/// the 16th on. `isNumber`: the cell is a number.
bool hasLostDigits(std::string_view text, bool isNumber);

} // namespace zhanggui
