// What is found in a text of publishing material: words, numbers to call, addresses, sums. Looks at the text
// as a reader would: full-width digits are digits, and blanks inside a Chinese word do not hide it.
#pragma once

#include <QStringList>

namespace zhanggui {

/// As it is compared: NFKC, lower case, without invisible characters.
QString comparable(const QString &text);
/// The words that the text holds, in their order, as the list writes them. Words of Latin letters count as
/// whole words only.
QStringList wordsIn(const QString &text, const QStringList &words);

/// Mainland mobile and landline numbers, 400 and 800 numbers, international ones with a plus [I].
QStringList phonesIn(const QString &text);
QStringList mailsIn(const QString &text);
/// 18 digits with the right check digit (GB 11643-1999).
QStringList identitiesIn(const QString &text);
/// "¥99", "99元", "USD 20": a number beside a currency [I].
QStringList amountsIn(const QString &text);

/// How a reader counts it: characters, without the blanks at both ends; a surrogate pair is one.
qint64 characters(const QString &text);

} // namespace zhanggui
