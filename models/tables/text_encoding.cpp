#include "models/tables/text_encoding.h"

#include <QStringDecoder>

#include <cstring>

namespace zhanggui {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/// Length of the character that begins here, 0 when it is none. `left` bytes can be read.
int characterLength(const unsigned char *at, std::ptrdiff_t left)
{
    const unsigned char first = at[0];
    if (first < 0xC2)
        return 0;
    if (first < 0xE0)
        return left >= 2 && isContinuation(at[1]) ? 2 : 0;
    if (first < 0xF0) {
        if (left < 3 || !isContinuation(at[1]) || !isContinuation(at[2]))
            return 0;
        const bool overlong = first == 0xE0 && at[1] < 0xA0;
        const bool surrogate = first == 0xED && at[1] > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first > 0xF4 || left < 4 || !isContinuation(at[1]) || !isContinuation(at[2])
        || !isContinuation(at[3]))
        return 0;
    const bool overlong = first == 0xF0 && at[1] < 0x90;
    const bool tooLarge = first == 0xF4 && at[1] > 0x8F;
    return overlong || tooLarge ? 0 : 4;
}

void appendUtf8(char32_t code, std::string &utf8)
{
    if (code < 0x80) {
        utf8 += char(code);
    } else if (code < 0x800) {
        utf8 += char(0xC0 | (code >> 6));
        utf8 += char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        utf8 += char(0xE0 | (code >> 12));
        utf8 += char(0x80 | ((code >> 6) & 0x3F));
        utf8 += char(0x80 | (code & 0x3F));
    } else {
        utf8 += char(0xF0 | (code >> 18));
        utf8 += char(0x80 | ((code >> 12) & 0x3F));
        utf8 += char(0x80 | ((code >> 6) & 0x3F));
        utf8 += char(0x80 | (code & 0x3F));
    }
}

/// One character of four bytes, which only GB18030 has.
bool appendFourBytes(std::string_view bytes, std::string &utf8)
{
    QStringDecoder decoder("GB18030", QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    if (decoder.hasError() || text.isEmpty() || text.contains(QChar::ReplacementCharacter))
        return false;
    const QByteArray encoded = text.toUtf8();
    utf8.append(encoded.constData(), size_t(encoded.size()));
    return true;
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

} // namespace

QByteArray encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16Le:
        return "UTF-16LE";
    case TextEncoding::Utf16Be:
        return "UTF-16BE";
    case TextEncoding::Gb18030:
        return "GB18030";
    case TextEncoding::Big5:
        return "Big5";
    }
    return {};
}

std::optional<TextEncoding> encodingNamed(const QByteArray &name)
{
    const QByteArray plain = name.toLower().replace("-", "").replace("_", "");
    if (plain == "utf8")
        return TextEncoding::Utf8;
    if (plain == "utf16" || plain == "utf16le")
        return TextEncoding::Utf16Le;
    if (plain == "utf16be")
        return TextEncoding::Utf16Be;
    if (plain == "gb18030" || plain == "gbk" || plain == "gb2312" || plain == "cp936")
        return TextEncoding::Gb18030;
    if (plain == "big5" || plain == "cp950")
        return TextEncoding::Big5;
    return {};
}

Utf8State checkUtf8(std::string_view text)
{
    const auto *at = reinterpret_cast<const unsigned char *>(text.data());
    const auto *const end = at + text.size();
    bool lost = false;
    while (at < end) {
        if (*at < 0x80) {
            std::uint64_t eight = 0;
            while (end - at >= 8 && (std::memcpy(&eight, at, 8), (eight & kHighBits) == 0))
                at += 8;
            while (at < end && *at < 0x80)
                ++at;
            continue;
        }
        // Nearly all Chinese characters: three bytes, and none of the leads that need a second look.
        while (end - at >= 3 && *at >= 0xE1 && *at < 0xED && isContinuation(at[1]) && isContinuation(at[2]))
            at += 3;
        if (at == end || *at < 0x80)
            continue;
        const int length = characterLength(at, end - at);
        if (length == 0)
            return Utf8State::Bad;
        lost = lost || (length == 3 && at[0] == 0xEF && at[1] == 0xBF && at[2] == 0xBD);
        at += length;
    }
    return lost ? Utf8State::LostCharacters : Utf8State::Good;
}

qsizetype openTail(std::string_view text)
{
    for (qsizetype back = 1; back <= 3 && back <= qsizetype(text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - size_t(back)]);
        if (isContinuation(byte))
            continue;
        const int length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

bool isAscii(std::string_view text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    std::uint64_t eight = 0;
    for (; end - at >= 8; at += 8) {
        std::memcpy(&eight, at, 8);
        if ((eight & kHighBits) != 0)
            return false;
    }
    for (; at < end; ++at) {
        if (static_cast<unsigned char>(*at) >= 0x80)
            return false;
    }
    return true;
}

void MultiByteDecoder::fill(Letters &letters, unsigned char lead) const
{
    // All pairs in one call, one a line: the decoder costs more to begin than to go on.
    QByteArray pairs;
    for (int trail = kFirstTrail; trail < kFirstTrail + kTrails; ++trail) {
        pairs += char(lead);
        pairs += char(trail);
        pairs += '\n';
    }
    QStringDecoder decoder(encodingName(m_encoding).constData(), QStringDecoder::Flag::Stateless);
    const QStringList texts = QString(decoder(pairs)).split(u'\n');
    for (size_t i = 0; i < letters.size() && qsizetype(i) < texts.size(); ++i) {
        const QString &text = texts.at(qsizetype(i));
        if (text.size() != 1 || text.front() == QChar::ReplacementCharacter || text.front().unicode() < 0x80)
            continue;
        const QByteArray utf8 = text.toUtf8();
        std::memcpy(letters[i].bytes, utf8.constData(), size_t(utf8.size()));
        letters[i].length = std::uint8_t(utf8.size());
    }
}

const MultiByteDecoder::Letter *MultiByteDecoder::letter(unsigned char lead, unsigned char trail)
{
    if (lead < kFirstLead || lead > 0xFE || trail < kFirstTrail || trail > 0xFE)
        return nullptr;
    std::unique_ptr<Letters> &letters = m_byLead[size_t(lead - kFirstLead)];
    if (!letters) {
        letters = std::make_unique<Letters>();
        fill(*letters, lead);
    }
    const Letter &found = (*letters)[size_t(trail - kFirstTrail)];
    return found.length > 0 ? &found : nullptr;
}

bool MultiByteDecoder::append(std::string_view bytes, std::string &utf8)
{
    // A pair makes at most three bytes. Written past the end, then cut: cheaper than growing by letters.
    const size_t before = utf8.size();
    utf8.resize(before + bytes.size() * 2);
    char *to = utf8.data() + before;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at < end) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            *to++ = *at++;
            continue;
        }
        if (end - at < 2)
            break;
        const Letter *const pair =
            letter(static_cast<unsigned char>(at[0]), static_cast<unsigned char>(at[1]));
        if (pair) {
            std::memcpy(to, pair->bytes, sizeof pair->bytes);
            to += pair->length;
            at += 2;
            continue;
        }
        std::string rare;
        if (m_encoding != TextEncoding::Gb18030 || end - at < 4 || !isDigit(at[1])
            || !appendFourBytes({ at, 4 }, rare))
            break;
        std::memcpy(to, rare.data(), rare.size());
        to += rare.size();
        at += 4;
    }
    utf8.resize(size_t(to - utf8.data()));
    return at == end;
}

void Utf16Decoder::unit(char16_t unit, std::string &utf8)
{
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (m_high != 0) {
        if (low) {
            appendUtf8(0x10000 + ((char32_t(m_high) - 0xD800) << 10) + (char32_t(unit) - 0xDC00), utf8);
            m_high = 0;
            return;
        }
        utf8 += char(0xFF);
        m_high = 0;
    }
    if (unit >= 0xD800 && unit <= 0xDBFF)
        m_high = unit;
    else if (low)
        utf8 += char(0xFF);
    else
        appendUtf8(unit, utf8);
}

void Utf16Decoder::append(std::string_view bytes, std::string &utf8)
{
    for (const char byte : bytes) {
        const auto octet = static_cast<unsigned char>(byte);
        if (!m_half) {
            m_half = octet;
            continue;
        }
        unit(char16_t(m_bigEndian ? (*m_half << 8) | octet : (octet << 8) | *m_half), utf8);
        m_half.reset();
    }
}

void Utf16Decoder::finish(std::string &utf8)
{
    if (m_high != 0 || m_half)
        utf8 += char(0xFF);
    m_high = 0;
    m_half.reset();
}

ByteOrderMark byteOrderMark(std::string_view head)
{
    const auto begins = [head](std::string_view mark) { return head.substr(0, mark.size()) == mark; };
    if (begins("\xEF\xBB\xBF"))
        return { TextEncoding::Utf8, 3 };
    if (begins("\x84\x31\x95\x33"))
        return { TextEncoding::Gb18030, 4 };
    if (begins("\xFF\xFE"))
        return { TextEncoding::Utf16Le, 2 };
    if (begins("\xFE\xFF"))
        return { TextEncoding::Utf16Be, 2 };
    return {};
}

} // namespace zhanggui
