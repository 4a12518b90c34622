#include "models/import/cell_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestId = 64;
constexpr qsizetype kLongestText = 4096;
constexpr size_t kMostSeenChoices = 1000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// What files write where there is nothing to say.
bool isPlaceholder(std::string_view text)
{
    constexpr std::string_view words[] = { "-", "--", "---", "—", "——", "/", "N/A", "n/a", "NULL", "null" };
    return text.empty()
        || (text.size() <= 6 && std::find(std::begin(words), std::end(words), text) != std::end(words));
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/// Characters that nobody sees: zero-width, bidi and other format characters, line and paragraph separators.
bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || c == 0x2028 || c == 0x2029;
}

std::string folded(std::string_view text)
{
    QString plain = QString::fromUtf8(text.data(), qsizetype(text.size()))
                        .normalized(QString::NormalizationForm_KC)
                        .toCaseFolded();
    plain.remove(u' ');
    return plain.toStdString();
}

ImportReason checkIdentifier(const QString &id)
{
    if (id.size() > kLongestId)
        return ImportReason::TooLong;
    const auto codes = id.toUcs4();
    const bool bad =
        std::any_of(codes.begin(), codes.end(), [](char32_t c) { return isControl(c) || isInvisible(c); });
    return bad ? ImportReason::ControlCharacters : ImportReason::None;
}

/// `mayHaveBlanks`: phone numbers are written with blanks.
ImportReason readIdentifier(std::string_view text, bool isNumber, bool mayHaveBlanks, std::string &out)
{
    if (hasLostDigits(text, isNumber))
        return ImportReason::LostDigits;
    if (!mayHaveBlanks && text.find(' ') != std::string_view::npos)
        return ImportReason::ControlCharacters;
    if (!isPlainAscii(text) || text.size() > size_t(kLongestId)) {
        const QString id = QString::fromUtf8(text.data(), qsizetype(text.size()));
        if (const ImportReason reason = checkIdentifier(id); reason != ImportReason::None)
            return reason;
    }
    out.assign(text);
    return ImportReason::None;
}

/// Whether UTF-8 bytes may hold a character that is not simply shown. Chinese text mostly does not, and is
/// then spared the look at each character.
bool mayHide(std::string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        if (byte < 0x20 || byte == 0x7f)
            return true;
        if (byte < 0xc2 || (byte >= 0xe3 && byte <= 0xee))
            continue;
        const bool plainMark =
            (byte == 0xe2 && next != 0x80 && next != 0x81) || (byte == 0xef && next != 0xbb && next != 0xbf);
        if (!plainMark)
            return true;
    }
    return false;
}

/// Line breaks and tabs become blanks, invisible characters are left out, control characters refused.
ImportReason readText(std::string_view text, std::string &out)
{
    if (text.size() > size_t(kLongestText)
        && QString::fromUtf8(text.data(), qsizetype(text.size())).size() > kLongestText)
        return ImportReason::TooLong;
    if (!mayHide(text)) {
        out.assign(text);
        return ImportReason::None;
    }
    QString clean;
    for (const char32_t c : QString::fromUtf8(text.data(), qsizetype(text.size())).toUcs4()) {
        if (c == '\n' || c == '\r' || c == '\t')
            clean.append(u' ');
        else if (isControl(c))
            return ImportReason::ControlCharacters;
        else if (!isInvisible(c))
            clean.append(QString::fromUcs4(&c, 1));
    }
    out = clean.trimmed().toStdString();
    return ImportReason::None;
}

ImportReason takeNumber(
    std::optional<qint64> number, std::string_view text, ImportReason otherwise, CellValue &value)
{
    if (!number)
        return otherwise;
    value.kind = ImportValue::Kind::Number;
    value.number = *number;
    value.text.assign(text);
    return ImportReason::None;
}

} // namespace

int keyFieldOf(const ImportKind &kind, std::span<const CellValue> cells)
{
    const auto says = [&cells](int field) { return cells[size_t(field)].kind != ImportValue::Kind::Nothing; };
    if (says(kind.keyField))
        return kind.keyField;
    const auto found = std::find_if(kind.keyFallbacks.begin(), kind.keyFallbacks.end(), says);
    return found == kind.keyFallbacks.end() ? -1 : *found;
}

void CellValue::clear()
{
    kind = ImportValue::Kind::Nothing;
    number = 0;
    text.clear();
    masked = false;
    currency.clear();
}

bool hasLostDigits(std::string_view text, bool isNumber)
{
    if (text.empty() || !isDigit(text.front()))
        return false;
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const size_t digits = size_t(end - text.begin());
    if (digits == text.size()) {
        if (isNumber)
            return digits >= 16;
        return digits >= 17 && text.find_first_not_of('0', 15) == std::string_view::npos;
    }
    std::string_view rest = text.substr(digits);
    const bool hasFraction = rest.front() == '.';
    if (hasFraction) {
        rest.remove_prefix(1);
        const auto fraction = std::find_if_not(rest.begin(), rest.end(), isDigit);
        if (isNumber && fraction == rest.end())
            return true;
        rest.remove_prefix(size_t(fraction - rest.begin()));
    }
    // 1.2E+18; "12E5" without a sign or a point is an id that somebody chose, unless the cell is a number.
    if (rest.size() < 2 || (rest.front() != 'e' && rest.front() != 'E'))
        return false;
    rest.remove_prefix(1);
    const bool hasSign = rest.front() == '+' || rest.front() == '-';
    if (hasSign)
        rest.remove_prefix(1);
    return !rest.empty() && std::all_of(rest.begin(), rest.end(), isDigit)
        && (isNumber || hasSign || hasFraction);
}

std::optional<qint64> wholeNumberFromText(std::string_view text, bool isNumber)
{
    // An amount is exact in hundredths, so that 12.0 is whole and 12.5 is not.
    const AmountText amount = amountFromText(text, isNumber);
    if (amount.reason != ImportReason::None || !amount.currency.empty() || amount.minor % 100 != 0)
        return std::nullopt;
    return amount.minor / 100;
}

std::optional<qint64> rateFromText(std::string_view text, bool isNumber)
{
    constexpr std::string_view kWide = "％";
    const bool ascii = text.ends_with('%');
    if (ascii || text.ends_with(kWide)) {
        text.remove_suffix(ascii ? 1 : kWide.size());
        const AmountText percent = amountFromText(text, isNumber);
        return percent.reason == ImportReason::None && percent.currency.empty() ? std::optional(percent.minor)
                                                                                : std::nullopt;
    }
    bool ok = false;
    const double value = QByteArray::fromRawData(text.data(), qsizetype(text.size())).toDouble(&ok);
    if (!ok || value < 0 || value > 100)
        return std::nullopt;
    // 0.06 is what a spreadsheet writes for 6 %; from 1 on a number is a percentage.
    const double rate = value < 1 ? value * 10'000 : value * 100;
    const qint64 whole = qRound64(rate);
    return std::abs(rate - double(whole)) < 1e-6 ? std::optional(whole) : std::nullopt;
}

CellReader::CellReader(const ImportField &field, FileZone zone)
    : m_type(field.type)
    , m_personal(field.mask != nullptr)
    , m_zone(std::move(zone))
{
    for (const Choice &choice : field.choices) {
        const std::string value = choice.value.toStdString();
        m_names.emplace(folded(value), value);
        if (choice.label)
            m_names.emplace(folded(choice.label), value);
        for (const QString &title : { choice.title.en, choice.title.zh })
            m_names.emplace(folded(title.toStdString()), value);
        for (const QString &name : choice.names)
            m_names.emplace(folded(name.toStdString()), value);
    }
}

ImportReason CellReader::read(const SourceCell &cell, CellValue &value)
{
    value.clear();
    if (cell.kind == CellKind::Empty)
        return ImportReason::None;
    if (cell.kind == CellKind::Fault)
        return ImportReason::FaultyCell;
    const std::string_view text = m_type == ImportType::Text ? plainWords(cell.text) : plainText(cell.text);
    if (isPlaceholder(text))
        return ImportReason::None;
    if (m_personal && text.find('*') != std::string_view::npos) {
        value.masked = true;
        return ImportReason::None;
    }
    const ImportReason reason = readPlain(cell, text, value);
    if (reason == ImportReason::None && value.kind == ImportValue::Kind::Text && value.text.empty())
        value.kind = ImportValue::Kind::Nothing;
    return reason;
}

ImportReason CellReader::readPlain(const SourceCell &cell, std::string_view text, CellValue &value)
{
    const bool isNumber = cell.kind == CellKind::Number;
    switch (m_type) {
    case ImportType::Amount: {
        AmountText amount = amountFromText(text, isNumber);
        value.kind = ImportValue::Kind::Number;
        value.number = amount.minor;
        value.currency = std::move(amount.currency);
        value.text.assign(text);
        return amount.reason;
    }
    case ImportType::Instant: {
        const InstantText instant = instantFromText(text, m_zone);
        value.kind = ImportValue::Kind::Number;
        value.number = instant.utcMs;
        value.text.assign(text);
        return instant.reason;
    }
    case ImportType::Day: {
        const InstantText day = dayFromText(text);
        value.kind = ImportValue::Kind::Number;
        value.number = day.utcMs;
        value.text.assign(text);
        return day.reason;
    }
    case ImportType::Currency:
        value.kind = ImportValue::Kind::Text;
        value.text = currencyFromText(text);
        return value.text.empty() ? ImportReason::NotACurrency : ImportReason::None;
    case ImportType::Identifier:
        value.kind = ImportValue::Kind::Text;
        return cell.kind == CellKind::Date ? ImportReason::LostDigits
                                           : readIdentifier(text, isNumber, m_personal, value.text);
    case ImportType::Choice:
    case ImportType::ChoiceList:
        return readChoice(text, value);
    case ImportType::Number:
        return takeNumber(wholeNumberFromText(text, isNumber), text, ImportReason::NotANumber, value);
    case ImportType::Rate:
        return takeNumber(rateFromText(text, isNumber), text, ImportReason::NotARate, value);
    case ImportType::Text:
        break;
    }
    value.kind = ImportValue::Kind::Text;
    return readText(text, value.text);
}

ImportReason CellReader::readChoice(std::string_view text, CellValue &value)
{
    value.kind = ImportValue::Kind::Text;
    std::string key(text);
    if (const auto seen = m_seen.find(key); seen != m_seen.end()) {
        value.text = seen->second;
        return ImportReason::None;
    }
    if (const ImportReason reason = readText(text, value.text); reason != ImportReason::None)
        return reason;
    value.text = choiceFor(value.text);
    if (m_seen.size() < kMostSeenChoices)
        m_seen.emplace(std::move(key), value.text);
    return ImportReason::None;
}

std::string CellReader::choiceFor(std::string_view text) const
{
    if (const auto known = m_names.find(folded(text)); known != m_names.end())
        return known->second;
    if (m_type != ImportType::ChoiceList)
        return std::string(text);
    // Several at once, as our own exports write them; an unknown one stays as it came.
    QString parts = QString::fromUtf8(text.data(), qsizetype(text.size()));
    parts.replace(QChar(0x3001), u',').replace(QChar(0xff0c), u',').replace(u';', u',');
    QStringList values;
    for (const QString &part : parts.split(u',', Qt::SkipEmptyParts)) {
        const auto known = m_names.find(folded(part.toStdString()));
        values.append(known != m_names.end() ? QString::fromStdString(known->second) : part.trimmed());
    }
    values.removeDuplicates();
    return values.join(u',').toStdString();
}

ImportReason reasonOf(RowFaultKind kind)
{
    switch (kind) {
    case RowFaultKind::BadEncoding:
        return ImportReason::BadEncoding;
    case RowFaultKind::LostCharacters:
        return ImportReason::LostCharacters;
    case RowFaultKind::NulCharacter:
        return ImportReason::NulCharacter;
    case RowFaultKind::UnclosedQuote:
        return ImportReason::UnclosedQuote;
    case RowFaultKind::StrayQuote:
        return ImportReason::StrayQuote;
    case RowFaultKind::TooManyColumns:
        return ImportReason::TooManyColumns;
    case RowFaultKind::FieldTooLong:
        return ImportReason::FieldTooLong;
    case RowFaultKind::LineTooLong:
        return ImportReason::LineTooLong;
    case RowFaultKind::TooManyRows:
        return ImportReason::TooManyRows;
    }
    return ImportReason::BadEncoding;
}

} // namespace zhanggui
