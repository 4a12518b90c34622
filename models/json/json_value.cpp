#include "models/json/json_value.h"

#include <QSet>

namespace zhanggui {

namespace {

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

class Reader {
public:
    Reader(QByteArrayView text, UnusableCharacters unusable)
        : m_text(text)
        , m_unusable(unusable)
    {
    }

    Result<JsonText> read()
    {
        if (!QUtf8StringView(m_text.data(), m_text.size()).isValidUtf8())
            return failure(ErrorKind::BadReply, QStringLiteral("The answer is not UTF-8 text."));
        if (m_text.startsWith(kByteOrderMark)) {
            m_at = kByteOrderMark.size();
            note(QStringLiteral("The answer begins with a byte order mark."));
        }
        JsonText result;
        skipBlanks();
        if (m_at == m_text.size())
            return failure(ErrorKind::BadReply, QStringLiteral("The answer has no body."));
        if (!value(result.root, 1))
            return broken();
        skipBlanks();
        if (m_at != m_text.size()) {
            m_fault = "something follows the JSON text";
            return broken();
        }
        result.notes = m_notes;
        return result;
    }

private:
    Result<JsonText> broken() const
    {
        return failure(ErrorKind::BadReply, QStringLiteral("The answer is not valid JSON."),
            QStringLiteral("%1 at byte %2 of %3").arg(QLatin1String(m_fault)).arg(m_at).arg(m_text.size()));
    }

    bool fail(const char *fault)
    {
        if (!m_fault)
            m_fault = m_at >= m_text.size() ? "the text ends early" : fault;
        return false;
    }

    void note(const QString &sentence)
    {
        // A hostile answer must not fill the memory with remarks.
        if (m_notes.size() < 20 && !m_notes.contains(sentence))
            m_notes.append(sentence);
    }

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }

    bool value(JsonValue &result, int depth)
    {
        if (depth > kMaxJsonDepth)
            return fail("nested deeper than 64");
        switch (peek()) {
        case '{':
            return object(result, depth);
        case '[':
            return list(result, depth);
        case '"':
            result.kind = JsonValue::Kind::Text;
            return string(result.text);
        case 't':
            return word(result, "true", JsonValue::Kind::Boolean);
        case 'f':
            return word(result, "false", JsonValue::Kind::Boolean);
        case 'n':
            return word(result, "null", JsonValue::Kind::Null);
        default:
            return number(result);
        }
    }

    bool word(JsonValue &result, QByteArrayView expected, JsonValue::Kind kind)
    {
        if (!m_text.sliced(m_at).startsWith(expected))
            return fail("an unknown word");
        m_at += expected.size();
        result.kind = kind;
        if (kind == JsonValue::Kind::Boolean)
            result.text = QString::fromLatin1(expected);
        return true;
    }

    qsizetype digits()
    {
        const qsizetype from = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at - from;
    }

    bool number(JsonValue &result)
    {
        const qsizetype from = m_at;
        take('-');
        const bool leadingZero = peek() == '0';
        const qsizetype whole = digits();
        if (whole == 0 || (leadingZero && whole > 1))
            return fail("not a value");
        if (take('.') && digits() == 0)
            return fail("a number without decimals after its point");
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (digits() == 0)
                return fail("a number without an exponent");
        }
        result.kind = JsonValue::Kind::Number;
        result.text = QString::fromLatin1(m_text.sliced(from, m_at - from));
        return true;
    }

    bool list(JsonValue &result, int depth)
    {
        result.kind = JsonValue::Kind::List;
        ++m_at;
        skipBlanks();
        if (take(']'))
            return true;
        while (true) {
            skipBlanks();
            JsonValue item;
            if (!value(item, depth + 1))
                return false;
            result.items.append(std::move(item));
            skipBlanks();
            if (take(']'))
                return true;
            if (!take(','))
                return fail("neither a comma nor the end of a list");
        }
    }

    bool object(JsonValue &result, int depth)
    {
        result.kind = JsonValue::Kind::Object;
        QSet<QString> seen;
        ++m_at;
        skipBlanks();
        if (take('}'))
            return true;
        while (true) {
            skipBlanks();
            JsonValue::Member entry;
            if (peek() != '"')
                return fail("not the name of a member");
            if (!string(entry.first))
                return false;
            skipBlanks();
            if (!take(':'))
                return fail("no colon behind a member's name");
            skipBlanks();
            if (!value(entry.second, depth + 1))
                return false;
            if (seen.contains(entry.first))
                note(QStringLiteral("The member \"%1\" is there more than once; the last one counts.")
                         .arg(entry.first.left(80)));
            seen.insert(entry.first);
            result.members.append(std::move(entry));
            skipBlanks();
            if (take('}'))
                return true;
            if (!take(','))
                return fail("neither a comma nor the end of an object");
        }
    }

    bool string(QString &result)
    {
        ++m_at;
        qsizetype from = m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (static_cast<unsigned char>(c) < 0x20)
                return fail("a control character in a string");
            if (c != '"' && c != '\\') {
                ++m_at;
                continue;
            }
            result += QString::fromUtf8(m_text.sliced(from, m_at - from));
            ++m_at;
            if (c == '"') {
                if (m_unusable == UnusableCharacters::Replace)
                    replaceUnusable(result);
                return true;
            }
            if (!escape(result))
                return false;
            from = m_at;
        }
        return fail("the text ends in a string");
    }

    bool escape(QString &result)
    {
        static constexpr QByteArrayView kNames("\"\\/bfnrt");
        static constexpr QByteArrayView kMeanings("\"\\/\b\f\n\r\t");
        const char c = peek();
        if (c == 'u') {
            ++m_at;
            bool isHex = false;
            const QByteArrayView hex = m_text.sliced(m_at, std::min<qsizetype>(4, m_text.size() - m_at));
            const ushort unit = hex.toByteArray().toUShort(&isHex, 16);
            if (!isHex || hex.size() != 4 || hex.contains('+') || hex.contains('-') || hex.contains(' '))
                return fail("a bad \\u escape");
            m_at += 4;
            result += QChar(unit);
            return true;
        }
        const qsizetype index = c == '\0' ? -1 : kNames.indexOf(c);
        if (index < 0)
            return fail("an unknown escape");
        ++m_at;
        result += QLatin1Char(kMeanings[index]);
        return true;
    }

    void replaceUnusable(QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            if (pair) {
                ++i;
            } else if (c.isSurrogate() || c.isNull()) {
                text[i] = QChar::ReplacementCharacter;
                note(QStringLiteral("A string holds a character that is none; it was replaced."));
            }
        }
    }

    QByteArrayView m_text;
    UnusableCharacters m_unusable;
    qsizetype m_at = 0;
    const char *m_fault = nullptr;
    QStringList m_notes;
};

} // namespace

const JsonValue &JsonValue::member(QStringView name) const
{
    static const JsonValue missing;
    for (auto it = members.crbegin(); it != members.crend(); ++it) {
        if (it->first == name)
            return it->second;
    }
    return missing;
}

Result<JsonText> readJson(QByteArrayView text, UnusableCharacters unusable)
{
    return Reader(text, unusable).read();
}

QString jsonKindName(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Missing:
        return QStringLiteral("nothing");
    case JsonValue::Kind::Null:
        return QStringLiteral("null");
    case JsonValue::Kind::Boolean:
        return QStringLiteral("a truth value");
    case JsonValue::Kind::Number:
        return QStringLiteral("a number");
    case JsonValue::Kind::Text:
        return QStringLiteral("text");
    case JsonValue::Kind::List:
        return QStringLiteral("a list");
    case JsonValue::Kind::Object:
        return QStringLiteral("an object");
    }
    return {};
}

} // namespace zhanggui
