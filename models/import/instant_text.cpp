// Times as people and spreadsheets write them.
#include "models/import/cell_values.h"

#include <QString>

#include <algorithm>

namespace zhanggui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads from the front of a text.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    /// Between `least` and `most` digits; -1 when there are others.
    int number(size_t least, size_t most)
    {
        size_t count = 0;
        int value = 0;
        while (count < m_rest.size() && isDigit(m_rest[count])) {
            if (++count > most)
                return -1;
            value = value * 10 + (m_rest[count - 1] - '0');
        }
        if (count < least)
            return -1;
        m_rest.remove_prefix(count);
        return value;
    }
    bool take(std::string_view word)
    {
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    char takeOneOf(std::string_view characters)
    {
        if (m_rest.empty() || characters.find(m_rest.front()) == std::string_view::npos)
            return 0;
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        return c;
    }
    void skipBlanks()
    {
        while (take(" ")) { }
    }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

bool readCompact(std::string_view text, CivilTime &time)
{
    if ((text.size() != 8 && text.size() != 14) || !std::all_of(text.begin(), text.end(), isDigit))
        return false;
    const auto part = [text](size_t from, size_t length) {
        return Reader(text.substr(from, length)).number(length, length);
    };
    time = { part(0, 4), part(4, 2), part(6, 2) };
    if (text.size() == 14) {
        time.hour = part(8, 2);
        time.minute = part(10, 2);
        time.second = part(12, 2);
    }
    return true;
}

bool readDate(Reader &reader, CivilTime &time)
{
    time.year = reader.number(4, 4);
    if (time.year < 0)
        return false;
    if (reader.take("年")) {
        time.month = reader.number(1, 2);
        if (!reader.take("月"))
            return false;
        time.day = reader.number(1, 2);
        return (reader.take("日") || reader.take("号")) && time.month > 0 && time.day > 0;
    }
    const char separator = reader.takeOneOf("-/.");
    time.month = reader.number(1, 2);
    if (!separator || !reader.takeOneOf({ &separator, 1 }))
        return false;
    time.day = reader.number(1, 2);
    return time.month > 0 && time.day > 0;
}

/// ".5" is 500 ms; what is smaller than a millisecond is left out.
bool readFraction(Reader &reader, CivilTime &time)
{
    if (!reader.takeOneOf(".,"))
        return true;
    int digits = 0;
    while (const char c = reader.takeOneOf("0123456789")) {
        if (++digits <= 3)
            time.millisecond = time.millisecond * 10 + (c - '0');
        if (digits > 9)
            return false;
    }
    for (int i = digits; i < 3; ++i)
        time.millisecond *= 10;
    return digits > 0;
}

bool readChineseClock(Reader &reader, CivilTime &time)
{
    time.minute = reader.number(1, 2);
    if (time.minute < 0 || !reader.take("分"))
        return false;
    if (reader.atEnd())
        return true;
    time.second = reader.number(1, 2);
    return time.second >= 0 && reader.take("秒");
}

bool readClock(Reader &reader, CivilTime &time)
{
    time.hour = reader.number(1, 2);
    if (time.hour < 0)
        return false;
    if (reader.take("时") || reader.take("点"))
        return readChineseClock(reader, time);
    if (!reader.take(":"))
        return false;
    time.minute = reader.number(2, 2);
    if (time.minute < 0 || !reader.take(":"))
        return time.minute >= 0;
    time.second = reader.number(2, 2);
    return time.second >= 0 && readFraction(reader, time);
}

/// Minutes east of UTC; false for anything that is no offset. `found` stays false at the end of the text.
bool readOffset(Reader &reader, bool &found, int &minutes)
{
    reader.skipBlanks();
    if (reader.atEnd())
        return true;
    found = true;
    if (reader.take("Z") || reader.take("z"))
        return reader.atEnd();
    if (reader.take("UTC") || reader.take("GMT"))
        reader.skipBlanks();
    if (reader.atEnd())
        return true;
    const char sign = reader.takeOneOf("+-");
    const int number = reader.number(1, 4);
    if (!sign || number < 0)
        return false;
    const bool joined = number > 99;
    const int hours = joined ? number / 100 : number;
    int rest = joined ? number % 100 : 0;
    if (!joined && reader.take(":"))
        rest = reader.number(2, 2);
    minutes = (hours * 60 + rest) * (sign == '-' ? -1 : 1);
    return rest >= 0 && rest < 60 && hours <= 14 && reader.atEnd();
}

/// 3/4/2026, 03-04-26: nobody can tell day, month and year apart for a whole file.
bool looksAmbiguous(std::string_view text)
{
    Reader reader(text);
    const bool first = reader.number(1, 2) >= 0;
    const bool separated = reader.takeOneOf("-/.") != 0;
    const bool second = reader.number(1, 2) >= 0;
    return first && separated && second && reader.takeOneOf("-/.") != 0 && reader.number(1, 4) >= 0;
}

InstantText refused(std::string_view text)
{
    return { 0, looksAmbiguous(text) ? ImportReason::AmbiguousTime : ImportReason::NotATime };
}

/// A time as it is written, and what it says of its zone.
struct WrittenTime {
    CivilTime time;
    bool hasOffset = false;
    int minutes = 0; // east of UTC
};

/// nullopt: it is none, or cannot be one.
std::optional<WrittenTime> writtenTime(std::string_view text)
{
    WrittenTime written;
    if (!readCompact(text, written.time)) {
        Reader reader(text);
        if (!readDate(reader, written.time))
            return {};
        const bool endsInWords = text.find("年") != std::string_view::npos;
        if (!reader.atEnd()) {
            if (!reader.takeOneOf("Tt ") && !endsInWords)
                return {};
            reader.skipBlanks();
            if (!readClock(reader, written.time) || !readOffset(reader, written.hasOffset, written.minutes))
                return {};
        }
    }
    return written.time.isValid() ? std::optional(written) : std::nullopt;
}

/// `raw`, or in `folded` with digits and signs of half width.
std::string_view halfWidth(std::string_view raw, std::string &folded)
{
    if (std::none_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return raw;
    folded = QString::fromUtf8(raw.data(), qsizetype(raw.size()))
                 .normalized(QString::NormalizationForm_KC)
                 .trimmed()
                 .toStdString();
    return folded;
}

} // namespace

InstantText instantFromText(std::string_view raw, const FileZone &zone)
{
    std::string folded;
    const std::string_view text = halfWidth(raw, folded);
    const auto written = writtenTime(text);
    if (!written)
        return refused(text);
    if (written->hasOffset)
        return { written->time.utcMs() - written->minutes * 60'000LL, ImportReason::None };
    const auto instant = zone.utcMs(written->time);
    return instant ? InstantText{ *instant, ImportReason::None } : refused(text);
}

InstantText dayFromText(std::string_view raw)
{
    std::string folded;
    const std::string_view text = halfWidth(raw, folded);
    const auto written = writtenTime(text);
    if (!written)
        return refused(text);
    const CivilTime day{ written->time.year, written->time.month, written->time.day };
    return { day.utcMs(), ImportReason::None };
}

} // namespace zhanggui
