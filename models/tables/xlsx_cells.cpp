#include "models/tables/xlsx_cells.h"

#include <QDate>
#include <QTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace zhanggui {
namespace {

constexpr double kExactIntegers = 1e15;
constexpr double kTiny = 1e-15;
constexpr double kDayAfterLast = 2'958'466; // 10000-01-01 in the 1900 system
constexpr int kDaysBetweenSystems = 1462;
constexpr int kDayThatNeverWas = 60;
constexpr qint64 kMsOfDay = 24LL * 3600 * 1000;

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::optional<double> numberOf(std::string_view raw)
{
    raw = withoutBlanks(raw);
    if (raw.substr(0, 1) == "+")
        raw.remove_prefix(1);
    // from_chars would also take "inf" and "nan".
    if (raw.empty() || raw.find_first_not_of("+-0123456789.eE") != std::string_view::npos)
        return {};
    double number = 0;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
    if (error != std::errc() || end != raw.data() + raw.size() || !std::isfinite(number))
        return {};
    return number;
}

std::string isoText(const QDate &date, int msOfDay)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(msOfDay);
    char text[40];
    int length = qsnprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", date.year(), date.month(),
        date.day(), time.hour(), time.minute(), time.second());
    if (time.msec() != 0)
        length += qsnprintf(text + length, sizeof text - size_t(length), ".%03d", time.msec());
    return { text, size_t(length) };
}

std::string lowered(std::string_view text)
{
    std::string low(text);
    for (char &c : low)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return low;
}

/// Behind a quoted text, a bracket or an escaped letter that begins at `at`; `at` itself when none does.
size_t behindLiteral(std::string_view code, size_t at)
{
    const auto behind = [&](char closing) {
        const size_t end = code.find(closing, at + 1);
        return end == std::string_view::npos ? code.size() : end + 1;
    };
    switch (code[at]) {
    case '"':
        return behind('"');
    case '[':
        return behind(']');
    case '\\':
    case '_':
    case '*':
        return std::min(code.size(), at + 2);
    default:
        return at;
    }
}

int hexValue(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

} // namespace

std::optional<CellReference> cellReference(std::string_view text)
{
    int column = 0;
    size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
        column = column * 26 + (text[at] - 'A' + 1);
        if (column > 16384)
            return {};
    }
    qint64 row = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), row);
    if (column == 0 || at == text.size() || error != std::errc() || end != text.data() + text.size()
        || row < 1)
        return {};
    return CellReference{ row, column - 1 };
}

namespace {

/// What decimalText() gives for most cells is what they have: no more than fifteen digits, none of them idle.
bool isShortestDecimal(std::string_view raw)
{
    constexpr size_t kExactDigits = 15;
    if (raw.substr(0, 1) == "-")
        raw.remove_prefix(1);
    const size_t point = raw.find('.');
    const std::string_view whole = raw.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? "" : raw.substr(point + 1);
    const auto isDigits = [](std::string_view text) {
        return !text.empty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    const bool goodWhole = isDigits(whole) && (whole.size() == 1 || whole.front() != '0');
    const bool goodFraction =
        point == std::string_view::npos ? whole != "0" : isDigits(fraction) && fraction.back() != '0';
    return goodWhole && goodFraction && whole.size() + fraction.size() <= kExactDigits;
}

} // namespace

std::optional<std::string> decimalText(std::string_view raw)
{
    if (isShortestDecimal(raw))
        return std::string(raw);
    const std::optional<double> number = numberOf(raw);
    if (!number)
        return {};
    const double size = std::fabs(*number);
    if (size >= kExactIntegers || (size != 0 && size < kTiny))
        return std::string(withoutBlanks(raw));
    if (*number == 0)
        return "0";
    std::array<char, 64> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), *number, std::chars_format::fixed);
    return error == std::errc() ? std::optional(std::string(text.data(), end)) : std::nullopt;
}

std::optional<std::string> dateFromSerial(std::string_view raw, bool is1904)
{
    const std::optional<double> serial = numberOf(raw);
    if (!serial || *serial < 0 || *serial + (is1904 ? kDaysBetweenSystems : 0) >= kDayAfterLast)
        return {};
    const qint64 ms = std::llround(*serial * double(kMsOfDay));
    qint64 day = ms / kMsOfDay;
    const int msOfDay = int(ms % kMsOfDay);
    if (day == 0 && !is1904)
        return QTime::fromMSecsSinceStartOfDay(msOfDay).toString(QStringLiteral("HH:mm:ss")).toStdString();
    if (is1904)
        day += kDaysBetweenSystems;
    else if (day < kDayThatNeverWas)
        ++day;
    return isoText(QDate(1899, 12, 30).addDays(day), msOfDay);
}

std::optional<std::string> dateFromIso(std::string_view raw)
{
    raw = withoutBlanks(raw);
    const QString text = QString::fromLatin1(raw.data(), qsizetype(raw.size()));
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    if (!date.isValid() || (text.size() > 10 && text.at(10) != u'T' && text.at(10) != u' '))
        return {};
    QString clock = text.mid(11);
    const qsizetype zone = clock.indexOf(u'Z') >= 0 ? clock.indexOf(u'Z')
        : clock.indexOf(u'+') >= 0                  ? clock.indexOf(u'+')
                                                    : clock.indexOf(u'-');
    if (zone >= 0)
        clock.truncate(zone);
    const QTime time = clock.isEmpty() ? QTime(0, 0) : QTime::fromString(clock, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    return isoText(date, time.msecsSinceStartOfDay());
}

bool isDateFormat(int builtInId)
{
    return (builtInId >= 14 && builtInId <= 22) || (builtInId >= 27 && builtInId <= 36) || builtInId == 45
        || builtInId == 47 || (builtInId >= 50 && builtInId <= 58);
}

bool isDateFormat(std::string_view code)
{
    const std::string low = lowered(code);
    if (low.find("general") != std::string::npos)
        return false;
    for (const char *running : { "[h", "[m", "[s" }) {
        if (low.find(running) != std::string::npos)
            return false;
    }
    for (size_t at = 0; at < low.size() && low[at] != ';';) {
        if (const size_t behind = behindLiteral(low, at); behind != at) {
            at = behind;
            continue;
        }
        if (std::string_view("ymdhs").find(low[at]) != std::string_view::npos)
            return true;
        ++at;
    }
    return false;
}

std::string unescaped(std::string_view text)
{
    constexpr size_t kLength = 7; // _xHHHH_
    std::string plain;
    while (true) {
        const size_t at = text.find("_x");
        if (at == std::string_view::npos || at + kLength > text.size()) {
            plain += text;
            return plain;
        }
        const int code = text[at + kLength - 1] == '_' ? hexValue(text.substr(at + 2, 4)) : -1;
        const bool known = code > 0 && code < 0x80;
        plain += text.substr(0, at);
        if (known)
            plain += char(code);
        else
            plain += text.substr(at, 2);
        text.remove_prefix(at + (known ? kLength : 2));
    }
}

} // namespace zhanggui
