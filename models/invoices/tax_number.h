// Taxpayer numbers of mainland China: the unified social credit code of GB 32100-2015 and what was before it.
// Pure.
#pragma once

#include <QChar>
#include <QString>

#include <optional>

namespace zhanggui {

enum class TaxNumberKind {
    UnifiedCode, // 18 characters, check character right
    WrongCheck, // 18 characters of the code's alphabet, check character wrong
    WrongLetters, // 18 characters, among them I, O, S, V or Z
    Identity, // 18 characters like an identity number with its check digit right: individual businesses
    Old, // 15 or 20 characters
    OtherLength,
    BadCharacters, // other than digits and capital letters
};
TaxNumberKind taxNumberKind(const QString &number);

/// The check character of 17 characters (GB 32100-2015, 4.2.5: weights 3^(i-1) mod 31); none where one is not
/// of the alphabet.
std::optional<QChar> unifiedCodeCheck(QStringView first17);
/// The check digit of the 17 digits of an identity number (GB 11643-1999, ISO 7064 MOD 11-2).
std::optional<QChar> identityCheck(QStringView first17);
/// As people write it, without blanks, dashes and full-width forms, in capitals.
QString cleanTaxNumber(const QString &text);

} // namespace zhanggui
