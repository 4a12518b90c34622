// What the cells of a workbook hold, as text (ECMA-376 part 1, §18). Pure.
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace zhanggui {

inline constexpr qint64 kMaxSheetRows = 1'048'576;

/// "C5" → row 5 (from 1), column 2 (from 0). nullopt when it is none, or outside of a sheet.
struct CellReference {
    qint64 row = 0;
    int column = 0;
};
std::optional<CellReference> cellReference(std::string_view text);

/// The shortest decimal text that gives the same number again, without an exponent: "1234.56" for
/// 1234.5599999999999. From 10^15 on, and below 10^-15, as the file has it, so that "6.7371744422154E+18" and
/// 6737174442215405460 can be seen to have lost digits. nullopt when it is no finite number.
std::optional<std::string> decimalText(std::string_view raw);

/// Days since 1899-12-30 (or 1904-01-01) as "yyyy-MM-ddTHH:mm:ss[.zzz]", to the millisecond. Below one day it
/// is a time without a date: "HH:mm:ss". nullopt when it is no number, negative, or beyond the year 9999.
/// In the 1900 system day 60 is the 29th of February that never was; it gives the 28th.
std::optional<std::string> dateFromSerial(std::string_view raw, bool is1904);
/// "2026-11-22", "2026-11-22T14:05", … with an optional zone that is left out, as dateFromSerial() writes it.
std::optional<std::string> dateFromIso(std::string_view raw);

/// The built-in format shows a date or a time: 14 to 22, 45, 47, and the East Asian 27 to 36 and 50 to 58.
bool isDateFormat(int builtInId);
/// A format's own code: letters y, m, d, h, s outside of quotes, brackets and escapes. A running time such as
/// [h]:mm is a number.
bool isDateFormat(std::string_view code);

/// Control characters are written _x000D_ in a workbook, and such a text itself _x005F_x000D_.
std::string unescaped(std::string_view text);

} // namespace zhanggui
