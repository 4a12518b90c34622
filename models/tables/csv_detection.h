// Which encoding and separator a CSV file has, told from its bytes and from names that its header may hold.
#pragma once

#include "models/core/result.h"
#include "models/tables/text_encoding.h"

#include <QSet>
#include <QStringList>

namespace zhanggui {

/// Header names that are known, compared without regard to case, blanks around them and full width.
class KnownHeaders {
public:
    explicit KnownHeaders(const QStringList &names);
    bool isEmpty() const { return m_names.isEmpty(); }
    bool contains(std::string_view cell) const;

private:
    QSet<QString> m_names;
};

/// What the whole file is seen to be while it is read once.
class EncodingEvidence {
public:
    void add(std::string_view block);
    void finish();
    bool isUtf8() const { return m_valid; }
    bool isCleanUtf8() const { return m_valid && !m_lost; } // without U+FFFD
    bool isAscii() const { return m_ascii; }

private:
    void check(std::string_view text);

    std::string m_tail; // the beginning of a character whose rest is in the next block
    bool m_valid = true;
    bool m_lost = false;
    bool m_ascii = true;
};

/// `head` are the first bytes of the file, all of it when `headIsAll`. BadInput when nobody can tell; its
/// detail names the encodings that can be given.
[[nodiscard]] Result<TextEncoding> detectEncoding(
    std::string_view head, bool headIsAll, const EncodingEvidence &evidence, const KnownHeaders &known);

/// The separator that makes the most of the head: one that shows known headers, otherwise one that gives
/// every row the same number of fields. ',' when there is nothing to separate. `utf8Head` is decoded and ends
/// with a whole line.
char detectSeparator(std::string_view utf8Head, const KnownHeaders &known);

/// The head as UTF-8 up to its last whole line, without byte order mark; unreadable bytes become 0xFF.
std::string decodedHead(std::string_view head, bool headIsAll, TextEncoding encoding);

} // namespace zhanggui
