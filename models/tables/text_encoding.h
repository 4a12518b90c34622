// The encodings of text files, made UTF-8. Strict: bytes that an encoding does not have are found, never
// replaced in silence.
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zhanggui {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Gb18030, Big5 };

QByteArray encodingName(TextEncoding encoding);
/// Without regard to case and dashes; also the names that stand for a part of one: GBK, GB2312, CP936.
std::optional<TextEncoding> encodingNamed(const QByteArray &name);

enum class Utf8State {
    Good,
    LostCharacters, // holds U+FFFD
    Bad, // overlong, surrogate, cut off, beyond U+10FFFF …
};
Utf8State checkUtf8(std::string_view text);
/// How many bytes at the end of `text` may be the beginning of a character whose rest is still to come.
qsizetype openTail(std::string_view text);
bool isAscii(std::string_view text);

/// GB18030 or Big5, whose second bytes are never separators, quotes or line ends: rows can be found before
/// they are decoded.
class MultiByteDecoder {
public:
    explicit MultiByteDecoder(TextEncoding encoding)
        : m_encoding(encoding)
    {
    }
    /// Appends to `utf8`; false at the first bytes that the encoding does not have.
    bool append(std::string_view bytes, std::string &utf8);

private:
    static constexpr int kFirstLead = 0x81;
    static constexpr int kLeads = 0xFE - kFirstLead + 1;
    static constexpr int kFirstTrail = 0x40;
    static constexpr int kTrails = 0xFE - kFirstTrail + 1;
    struct Letter {
        char bytes[3] = {};
        std::uint8_t length = 0; // 0: there is no such character
    };

    using Letters = std::array<Letter, kTrails>;

    void fill(Letters &letters, unsigned char lead) const;
    /// nullptr when there is no such character.
    const Letter *letter(unsigned char lead, unsigned char trail);

    TextEncoding m_encoding;
    std::array<std::unique_ptr<Letters>, kLeads> m_byLead; // made when the first one is read
};

/// UTF-16 in pieces of any length. Half a surrogate pair and half a unit become a byte 0xFF, which UTF-8 does
/// not have, so that checkUtf8() finds it in its row.
class Utf16Decoder {
public:
    explicit Utf16Decoder(TextEncoding encoding)
        : m_bigEndian(encoding == TextEncoding::Utf16Be)
    {
    }
    /// Appends to `utf8`, at most 3 bytes for every 2 of `bytes`, and one more.
    void append(std::string_view bytes, std::string &utf8);
    /// The end of the text: what is cut off becomes 0xFF.
    void finish(std::string &utf8);

private:
    void unit(char16_t unit, std::string &utf8);

    bool m_bigEndian;
    std::optional<unsigned char> m_half;
    char16_t m_high = 0; // first half of a pair; 0: none
};

/// The bytes that say which encoding follows.
struct ByteOrderMark {
    TextEncoding encoding = TextEncoding::Utf8;
    qsizetype length = 0; // 0: none
};
ByteOrderMark byteOrderMark(std::string_view head);

} // namespace zhanggui
