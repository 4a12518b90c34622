// shellWords() and shellQuoted().
#include "net/callbacks/curl_command.h"

#include <algorithm>

namespace zhanggui {

namespace {

class WordReader {
public:
    explicit WordReader(QByteArray text)
        : m_text(std::move(text))
    {
    }

    Result<QList<QByteArray>> read()
    {
        while (m_at < m_text.size() && !m_ended) {
            if (!step())
                return failure(ErrorKind::BadInput, QStringLiteral("A quote of the command is not closed"));
        }
        endWord();
        return m_words;
    }

private:
    char next() { return m_at < m_text.size() ? m_text.at(m_at++) : '\0'; }
    char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    void add(char c)
    {
        m_word += c;
        m_inWord = true;
    }
    void endWord()
    {
        if (m_inWord)
            m_words.append(m_word);
        m_word.clear();
        m_inWord = false;
    }

    bool step()
    {
        const char c = next();
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
            endWord();
            return true;
        case '\n':
        case ';':
        case '|':
        case '&':
            endWord();
            m_ended = !m_words.isEmpty();
            return true;
        case '\\':
            return escaped();
        case '\'':
            return single();
        case '"':
            return twofold();
        case '$':
            if (peek() == '\'') {
                ++m_at;
                return ansi();
            }
            [[fallthrough]];
        default:
            add(c);
            return true;
        }
    }

    /// A backslash at the end of a line joins the next one.
    bool escaped()
    {
        if (peek() == '\r')
            ++m_at;
        if (peek() == '\n')
            ++m_at;
        else if (m_at < m_text.size())
            add(next());
        return true;
    }

    bool single()
    {
        const qsizetype end = m_text.indexOf('\'', m_at);
        if (end < 0)
            return false;
        m_word += m_text.sliced(m_at, end - m_at);
        m_inWord = true;
        m_at = end + 1;
        return true;
    }

    bool twofold()
    {
        m_inWord = true;
        while (m_at < m_text.size()) {
            const char c = next();
            if (c == '"')
                return true;
            if (c == '\\' && peek() == '\n')
                ++m_at;
            else if (c == '\\' && QByteArrayView("\\\"$`").contains(peek()))
                m_word += next();
            else
                m_word += c;
        }
        return false;
    }

    bool ansi()
    {
        m_inWord = true;
        while (m_at < m_text.size()) {
            const char c = next();
            if (c == '\'')
                return true;
            if (c == '\\')
                ansiEscape();
            else
                m_word += c;
        }
        return false;
    }

    QByteArray digits(int most, QByteArrayView alphabet)
    {
        QByteArray found;
        while (found.size() < most && m_at < m_text.size() && alphabet.contains(peek()))
            found += next();
        return found;
    }

    void ansiEscape()
    {
        constexpr QByteArrayView kHex("0123456789abcdefABCDEF");
        const char c = next();
        const qsizetype simple = QByteArrayView("abefnrtv").indexOf(c);
        if (simple >= 0)
            m_word += QByteArrayView("\a\b\x1b\f\n\r\t\v")[simple];
        else if (c == 'x')
            m_word += char(digits(2, kHex).toInt(nullptr, 16));
        else if (c == 'u' || c == 'U')
            unicode(digits(c == 'u' ? 4 : 8, kHex).toUInt(nullptr, 16));
        else if (c >= '0' && c <= '7')
            m_word += char(QByteArray(QByteArray(1, c) + digits(2, "01234567")).toInt(nullptr, 8));
        else
            m_word += c;
    }

    /// Browsers write what is beyond the first plane as two halves.
    void unicode(char32_t code)
    {
        if (QChar::isHighSurrogate(code) && m_text.mid(m_at, 2) == "\\u") {
            m_at += 2;
            const char32_t low = digits(4, "0123456789abcdefABCDEF").toUInt(nullptr, 16);
            code = QChar::surrogateToUcs4(char16_t(code), char16_t(low));
        }
        m_word += QString::fromUcs4(&code, 1).toUtf8();
    }

    QByteArray m_text;
    qsizetype m_at = 0;
    QList<QByteArray> m_words;
    QByteArray m_word;
    bool m_inWord = false;
    bool m_ended = false;
};

bool isPlain(const QByteArray &word)
{
    return QUtf8StringView(word.constData(), word.size()).isValidUtf8()
        && std::ranges::none_of(word, [](char c) { return uchar(c) < 0x20 || c == 0x7f; });
}

} // namespace

Result<QList<QByteArray>> shellWords(const QString &text)
{
    return WordReader(text.toUtf8()).read();
}

QByteArray shellQuoted(const QByteArray &word)
{
    if (isPlain(word))
        return "'" + QByteArray(word).replace('\'', "'\\''") + "'";
    QByteArray quoted = "$'";
    for (const char c : word) {
        if (c == '\'' || c == '\\')
            quoted += QByteArray("\\") + c;
        else if (c >= 0x20 && c < 0x7f)
            quoted += c;
        else
            quoted += "\\x" + QByteArray(1, c).toHex();
    }
    return quoted + '\'';
}

} // namespace zhanggui
