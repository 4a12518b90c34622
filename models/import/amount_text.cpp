// Amounts and currencies as people and spreadsheets write them.
#include "models/import/cell_values.h"

#include <QString>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Full-width characters become plain ones; also the minus signs that NFKC leaves alone.
std::string plainWidth(std::string_view text)
{
    QString wide =
        QString::fromUtf8(text.data(), qsizetype(text.size())).normalized(QString::NormalizationForm_KC);
    wide.replace(QChar(0x2212), u'-').replace(QChar(0x2013), u'-').replace(QChar(0x2014), u'-');
    return wide.toStdString();
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

struct CurrencyWord {
    std::string_view word; // ASCII letters in lower case
    std::string_view code;
};

// ¥ and 元 are taken for the yuan and $ for the US dollar [I]: the files are a Chinese marketplace's. Longer
// words first.
constexpr CurrencyWord kCurrencyWords[] = { { "人民币元", "CNY" }, { "人民币", "CNY" }, { "美元", "USD" },
    { "欧元", "EUR" }, { "港币", "HKD" }, { "港元", "HKD" }, { "新加坡元", "SGD" }, { "日元", "JPY" },
    { "英镑", "GBP" }, { "泰铢", "THB" }, { "元", "CNY" }, { "rmb", "CNY" }, { "us$", "USD" },
    { "hk$", "HKD" }, { "s$", "SGD" }, { "¥", "CNY" }, { "$", "USD" }, { "€", "EUR" }, { "£", "GBP" } };

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return low;
}

/// The digits of "1,234.50" without the commas; empty when they do not part thousands.
std::string withoutThousands(std::string_view digits)
{
    const size_t point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    if (whole.find(',') == std::string_view::npos)
        return std::string(digits);
    if (point != std::string_view::npos && digits.find(',', point) != std::string_view::npos)
        return {};
    std::string joined;
    size_t sinceComma = 0;
    bool first = true;
    for (const char c : whole) {
        if (c == ',') {
            if ((first && (sinceComma == 0 || sinceComma > 3)) || (!first && sinceComma != 3))
                return {};
            first = false;
            sinceComma = 0;
        } else {
            joined.push_back(c);
            ++sinceComma;
        }
    }
    if (sinceComma != 3)
        return {};
    if (point != std::string_view::npos)
        joined.append(digits.substr(point));
    return joined;
}

/// A decimal: digits, and where the point stands in them.
struct Decimal {
    std::string digits;
    qint64 exponent = 0; // value = digits × 10^exponent
    bool valid = false;
};

Decimal decimalFrom(std::string_view text)
{
    Decimal decimal;
    bool point = false;
    bool any = false;
    size_t i = 0;
    for (; i < text.size() && (isDigit(text[i]) || (text[i] == '.' && !point)); ++i) {
        if (text[i] == '.') {
            point = true;
            continue;
        }
        any = true;
        decimal.digits.push_back(text[i]);
        decimal.exponent -= point ? 1 : 0;
    }
    if (!any || text[i - 1] == '.')
        return decimal;
    if (i < text.size()) {
        if (text[i] != 'e' && text[i] != 'E')
            return decimal;
        std::string_view power = text.substr(i + 1);
        const bool negative = !power.empty() && power.front() == '-';
        if (!power.empty() && (power.front() == '-' || power.front() == '+'))
            power.remove_prefix(1);
        if (power.empty() || power.size() > 4 || !std::all_of(power.begin(), power.end(), isDigit))
            return decimal;
        const qint64 value = std::stoll(std::string(power));
        decimal.exponent += negative ? -value : value;
    }
    decimal.valid = true;
    return decimal;
}

/// To 15 significant digits, as spreadsheets show a number: what stands behind them is noise.
void roundTo15(Decimal &decimal)
{
    constexpr size_t kShown = 15;
    const size_t first = decimal.digits.find_first_not_of('0');
    if (first == std::string::npos || decimal.digits.size() - first <= kShown)
        return;
    const size_t end = first + kShown;
    const bool up = decimal.digits[end] >= '5';
    decimal.exponent += qint64(decimal.digits.size() - end);
    decimal.digits.resize(end);
    if (!up)
        return;
    for (size_t i = end; i-- > 0;) {
        if (decimal.digits[i] != '9') {
            ++decimal.digits[i];
            return;
        }
        decimal.digits[i] = '0';
    }
    decimal.digits.insert(decimal.digits.begin(), '1');
}

ImportReason minorFrom(const Decimal &decimal, bool negative, qint64 &minor)
{
    std::string digits = decimal.digits;
    qint64 shift = decimal.exponent + 2;
    while (shift < 0) {
        if (!digits.empty() && digits.back() != '0')
            return ImportReason::InexactAmount;
        if (!digits.empty())
            digits.pop_back();
        ++shift;
    }
    if (digits.find_first_not_of('0') == std::string::npos) {
        minor = 0;
        return ImportReason::None;
    }
    if (shift > 20)
        return ImportReason::AmountTooLarge;
    digits.append(size_t(shift), '0');
    minor = 0;
    for (const char c : digits) {
        if (__builtin_mul_overflow(minor, 10, &minor) || __builtin_add_overflow(minor, c - '0', &minor))
            return ImportReason::AmountTooLarge;
    }
    minor = negative ? -minor : minor;
    return ImportReason::None;
}

/// "1234.5" and its like, the common case, without copying anything.
bool simpleAmount(std::string_view text, qint64 &minor)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    if (text.empty() || text.size() > 15 || !isDigit(text.front()) || !isDigit(text.back()))
        return false;
    qint64 value = 0;
    int decimals = -1;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
        } else if (isDigit(c) && decimals < 2) {
            value = value * 10 + (c - '0');
            decimals += decimals >= 0 ? 1 : 0;
        } else {
            return false;
        }
    }
    for (int i = std::max(0, decimals); i < 2; ++i)
        value *= 10;
    minor = negative ? -value : value;
    return true;
}

/// Signs and names of a currency at either end, taken off `text`.
std::string takeCurrency(std::string_view &text)
{
    text = trimmed(text);
    const std::string low = lowered(text);
    for (const CurrencyWord &word : kCurrencyWords) {
        if (low.starts_with(word.word)) {
            text = trimmed(text.substr(word.word.size()));
            return std::string(word.code);
        }
        if (low.ends_with(word.word)) {
            text = trimmed(text.substr(0, text.size() - word.word.size()));
            return std::string(word.code);
        }
    }
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto code = [&](std::string_view part) {
        return std::all_of(part.begin(), part.end(), isLetter) ? currencyFromText(part) : std::string();
    };
    if (text.size() > 3 && !isLetter(text[3])) {
        if (std::string found = code(text.substr(0, 3)); !found.empty()) {
            text = trimmed(text.substr(3));
            return found;
        }
    }
    if (text.size() > 3 && !isLetter(text[text.size() - 4])) {
        if (std::string found = code(text.substr(text.size() - 3)); !found.empty()) {
            text = trimmed(text.substr(0, text.size() - 3));
            return found;
        }
    }
    return {};
}

/// One sign before, behind or brackets around; false when there are two.
bool takeSign(std::string_view &text, bool &negative)
{
    text = trimmed(text);
    int signs = 0;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = trimmed(text.substr(1, text.size() - 2));
        negative = true;
        ++signs;
    }
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = negative || text.front() == '-';
        text = trimmed(text.substr(1));
        ++signs;
    }
    if (!text.empty() && text.back() == '-') {
        text = trimmed(text.substr(0, text.size() - 1));
        negative = true;
        ++signs;
    }
    return signs <= 1;
}

} // namespace

std::string currencyFromText(std::string_view text)
{
    const std::string plain = isAscii(text) ? std::string(text) : plainWidth(text);
    const std::string low = lowered(trimmed(plain));
    for (const CurrencyWord &word : kCurrencyWords) {
        if (low == word.word)
            return std::string(word.code);
    }
    const bool letters =
        low.size() == 3 && std::all_of(low.begin(), low.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters)
        return {};
    std::string code = low;
    std::transform(code.begin(), code.end(), code.begin(), [](char c) { return char(c - 'a' + 'A'); });
    return code;
}

AmountText amountFromText(std::string_view text, bool isNumber)
{
    AmountText amount;
    if (simpleAmount(text, amount.minor))
        return amount;
    const std::string plain = isAscii(text) ? std::string(text) : plainWidth(text);
    std::string_view rest = trimmed(plain);
    bool negative = false;
    // -¥1.00, ¥-1.00 and (¥1.00) are all written.
    bool good = takeSign(rest, negative);
    amount.currency = takeCurrency(rest);
    bool innerNegative = false;
    good = takeSign(rest, innerNegative) && good && !(negative && innerNegative);
    negative = negative || innerNegative;
    const std::string digits = withoutThousands(rest);
    Decimal decimal = decimalFrom(digits);
    if (!good || !decimal.valid) {
        amount.reason = ImportReason::NotAnAmount;
        return amount;
    }
    if (!isNumber && digits.find_first_of("eE") != std::string::npos) {
        amount.reason = ImportReason::ExponentAmount;
        return amount;
    }
    if (isNumber)
        roundTo15(decimal);
    amount.reason = minorFrom(decimal, negative, amount.minor);
    return amount;
}

} // namespace zhanggui
