#include "models/invoices/tax_number.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

constexpr int kCodeLength = 18;
const QStringView kCodeAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isIdentity(const QString &number)
{
    const auto check = identityCheck(QStringView(number).first(kCodeLength - 1));
    return check && *check == number.back();
}

} // namespace

std::optional<QChar> unifiedCodeCheck(QStringView first17)
{
    const qsizetype base = kCodeAlphabet.size();
    qsizetype weight = 1;
    qsizetype sum = 0;
    for (const QChar c : first17) {
        const qsizetype value = kCodeAlphabet.indexOf(c);
        if (value < 0)
            return std::nullopt;
        sum += value * weight;
        weight = weight * 3 % base;
    }
    return kCodeAlphabet.at((base - sum % base) % base);
}

std::optional<QChar> identityCheck(QStringView first17)
{
    constexpr std::array weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    if (first17.size() != qsizetype(weights.size()) || !std::all_of(first17.begin(), first17.end(), isDigit))
        return std::nullopt;
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += (first17.at(qsizetype(i)).unicode() - u'0') * weights[i];
    return QStringView(u"10X98765432").at(sum % 11);
}

QString cleanTaxNumber(const QString &text)
{
    QString clean = text.normalized(QString::NormalizationForm_KC).toUpper();
    clean.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return clean;
}

TaxNumberKind taxNumberKind(const QString &number)
{
    const auto fits = [](QChar c) { return isDigit(c) || (c >= u'A' && c <= u'Z'); };
    if (!std::all_of(number.begin(), number.end(), fits))
        return TaxNumberKind::BadCharacters;
    if (number.size() == 15 || number.size() == 20)
        return TaxNumberKind::Old;
    if (number.size() != kCodeLength)
        return TaxNumberKind::OtherLength;
    const auto check = unifiedCodeCheck(QStringView(number).first(kCodeLength - 1));
    if (check && *check == number.back())
        return TaxNumberKind::UnifiedCode;
    if (isIdentity(number))
        return TaxNumberKind::Identity;
    return check && kCodeAlphabet.contains(number.back()) ? TaxNumberKind::WrongCheck
                                                          : TaxNumberKind::WrongLetters;
}

} // namespace zhanggui
