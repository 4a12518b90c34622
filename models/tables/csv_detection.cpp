#include "models/tables/csv_detection.h"

#include "models/tables/csv_source.h"
#include "models/tables/csv_tokenizer.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace zhanggui {
namespace {

constexpr char kSeparators[] = { ',', ';', '\t' };
constexpr int kHeaderRowsLookedAt = 50; // titles and notes may stand above the header
constexpr int kRowsLookedAt = 200;

QString folded(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

struct SplitLook {
    int knownHeaders = 0; // in the row that has most of them
    double consistency = 0; // share of the rows that have the commonest number of fields
    int columns = 0; // that number
};

SplitLook splitBy(std::string_view head, char separator, const KnownHeaders &known)
{
    size_t given = 0;
    CsvTokenizer tokenizer(
        [&](char *to, qsizetype room) -> Result<qsizetype> {
            const size_t length = std::min(size_t(room), head.size() - given);
            std::memcpy(to, head.data() + given, length);
            given += length;
            return qsizetype(length);
        },
        separator);
    SplitLook look;
    std::map<size_t, int> rowsByColumns;
    int rows = 0;
    while (rows < kRowsLookedAt) {
        const Result<CsvTokenizer::Step> step = tokenizer.next();
        if (!step || *step == CsvTokenizer::Step::End)
            break;
        ++rows;
        if (*step == CsvTokenizer::Step::Fault)
            continue;
        const auto fields = tokenizer.fields();
        ++rowsByColumns[fields.size()];
        if (rows > kHeaderRowsLookedAt)
            continue;
        const auto hits = std::count_if(fields.begin(), fields.end(),
            [&known](const CsvTokenizer::Field &field) { return known.contains(field.text()); });
        look.knownHeaders = std::max(look.knownHeaders, int(hits));
    }
    for (const auto &[columns, count] : rowsByColumns) {
        if (columns >= 2 && double(count) / rows >= look.consistency) {
            look.consistency = double(count) / rows;
            look.columns = int(columns);
        }
    }
    return look;
}

SplitLook bestLook(std::string_view head, const KnownHeaders &known, char *separator = nullptr)
{
    SplitLook best;
    for (const char candidate : kSeparators) {
        const SplitLook look = splitBy(head, candidate, known);
        const auto rank = [](const SplitLook &l) {
            return std::tuple(l.knownHeaders, l.consistency, l.columns);
        };
        if (rank(look) > rank(best)) {
            best = look;
            if (separator)
                *separator = candidate;
        }
    }
    return best;
}

/// UTF-16 without a mark: the upper byte of every comma, digit and line end is 0, so zeros stand on one side.
std::optional<TextEncoding> unmarkedUtf16(std::string_view head)
{
    size_t zeros[2] = { 0, 0 };
    for (size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const size_t most = std::max(zeros[0], zeros[1]);
    const size_t least = std::min(zeros[0], zeros[1]);
    if (most < 2 || most * 20 < head.size() || least * 20 > most)
        return {};
    const TextEncoding encoding = zeros[1] > zeros[0] ? TextEncoding::Utf16Le : TextEncoding::Utf16Be;
    const std::string text = decodedHead(head, false, encoding);
    // Half pairs of surrogates, each a byte 0xFF: some are damage, many mean that this is something else.
    const auto bad = std::count(text.begin(), text.end(), '\xFF');
    if (size_t(bad) * 50 > text.size() || text.find('\0') != std::string::npos)
        return {};
    return encoding;
}

/// Nearly all characters of simplified Chinese text stand in GB2312, both of whose bytes are above 0xA0;
/// half of Big5's second bytes are below.
bool looksLikeSimplifiedChinese(std::string_view head)
{
    int pairs = 0;
    int common = 0;
    for (size_t i = 0; i + 1 < head.size(); ++i) {
        if (static_cast<unsigned char>(head[i]) < 0x80)
            continue;
        ++pairs;
        if (static_cast<unsigned char>(head[i]) > 0xA0 && static_cast<unsigned char>(head[i + 1]) > 0xA0)
            ++common;
        ++i;
    }
    return pairs > 0 && common * 10 >= pairs * 9;
}

/// Of the lines that are not plain ASCII, most are good UTF-8: the file is UTF-8 and the others are damaged.
bool isMostlyUtf8(std::string_view head)
{
    int good = 0;
    int bad = 0;
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find('\n'));
        if (!isAscii(line))
            ++(checkUtf8(line) == Utf8State::Bad ? bad : good);
        head.remove_prefix(std::min(head.size(), line.size() + 1));
    }
    return good > bad;
}

tl::unexpected<Error> unknownEncoding()
{
    return failure(ErrorKind::BadInput,
        QStringLiteral("the encoding of the file cannot be told; it must be given"),
        QString::fromLatin1(tableEncodings().join(", ")));
}

} // namespace

KnownHeaders::KnownHeaders(const QStringList &names)
{
    for (const QString &name : names)
        m_names.insert(folded(name));
}

bool KnownHeaders::contains(std::string_view cell) const
{
    constexpr size_t kLongestName = 200; // bytes
    const std::string_view text = plainText(cell);
    return !text.empty() && text.size() <= kLongestName
        && m_names.contains(folded(QString::fromUtf8(text.data(), qsizetype(text.size()))));
}

void EncodingEvidence::add(std::string_view block)
{
    if (!m_valid || block.empty())
        return;
    if (!m_tail.empty()) {
        while (!m_tail.empty() && !block.empty() && openTail(m_tail) > 0) {
            m_tail += block.front();
            block.remove_prefix(1);
        }
        if (openTail(m_tail) > 0)
            return;
        check(m_tail);
        m_tail.clear();
    }
    const qsizetype open = openTail(block);
    m_tail = block.substr(block.size() - size_t(open));
    block.remove_suffix(size_t(open));
    m_ascii = m_ascii && m_tail.empty() && zhanggui::isAscii(block);
    if (!m_ascii)
        check(block);
}

void EncodingEvidence::check(std::string_view text)
{
    const Utf8State state = checkUtf8(text);
    m_valid = m_valid && state != Utf8State::Bad;
    m_lost = m_lost || state == Utf8State::LostCharacters;
}

void EncodingEvidence::finish()
{
    if (!m_tail.empty())
        m_valid = false;
    if (!m_valid)
        m_ascii = false;
}

Result<TextEncoding> detectEncoding(
    std::string_view head, bool headIsAll, const EncodingEvidence &evidence, const KnownHeaders &known)
{
    if (const ByteOrderMark mark = byteOrderMark(head); mark.length > 0)
        return mark.encoding;
    if (const std::optional<TextEncoding> utf16 = unmarkedUtf16(head))
        return *utf16;
    if (evidence.isAscii())
        return TextEncoding::Utf8;
    const auto headersIn = [&](TextEncoding encoding) {
        return bestLook(decodedHead(head, headIsAll, encoding), known).knownHeaders;
    };
    // Names in plain letters look the same in every encoding and decide nothing.
    const int utf8 = headersIn(TextEncoding::Utf8);
    const int gb18030 = headersIn(TextEncoding::Gb18030);
    if (evidence.isUtf8())
        return gb18030 > utf8 ? TextEncoding::Gb18030 : TextEncoding::Utf8;
    if (utf8 > gb18030)
        return TextEncoding::Utf8;
    const int big5 = headersIn(TextEncoding::Big5);
    if (gb18030 > utf8 && gb18030 >= big5)
        return TextEncoding::Gb18030;
    if (big5 > gb18030)
        return TextEncoding::Big5;
    if (isMostlyUtf8(head))
        return TextEncoding::Utf8;
    const std::string text = decodedHead(head, headIsAll, TextEncoding::Gb18030);
    const bool headersSayNothing = known.isEmpty() || utf8 > 0;
    if (headersSayNothing && checkUtf8(text) == Utf8State::Good && looksLikeSimplifiedChinese(head))
        return TextEncoding::Gb18030;
    return unknownEncoding();
}

char detectSeparator(std::string_view utf8Head, const KnownHeaders &known)
{
    const std::string_view firstLine = utf8Head.substr(0, utf8Head.find_first_of("\r\n"));
    if (isSeparatorLine(firstLine)
        && std::find(std::begin(kSeparators), std::end(kSeparators), firstLine.back())
            != std::end(kSeparators))
        return firstLine.back();
    char separator = ',';
    bestLook(utf8Head, known, &separator);
    return separator;
}

std::string decodedHead(std::string_view head, bool headIsAll, TextEncoding encoding)
{
    std::string text;
    const ByteOrderMark mark = byteOrderMark(head);
    if (mark.length > 0 && mark.encoding == encoding)
        head.remove_prefix(size_t(mark.length));
    if (encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be) {
        Utf16Decoder(encoding).append(head, text);
    } else if (encoding == TextEncoding::Utf8) {
        text = head;
    } else {
        MultiByteDecoder decoder(encoding);
        for (size_t at = 0; at < head.size();) {
            const size_t end = std::min(head.find('\n', at), head.size() - 1) + 1;
            if (!decoder.append(head.substr(at, end - at), text))
                text += "\xFF\n";
            at = end;
        }
    }
    const size_t lastEnd = text.find_last_of("\r\n");
    if (!headIsAll && lastEnd != std::string::npos)
        text.resize(lastEnd + 1);
    return text;
}

} // namespace zhanggui
