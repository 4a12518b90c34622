#include "models/core/redact.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void markRange(QByteArray &bytes, qsizetype begin, qsizetype end)
{
    std::fill(bytes.begin() + begin, bytes.begin() + end, '*');
}

bool isListed(const QByteArray &name, const QList<QByteArray> &members)
{
    return std::ranges::any_of(members,
        [&name](const QByteArray &member) { return name.compare(member, Qt::CaseInsensitive) == 0; });
}

QList<QByteArray> utf8List(const QStringList &members)
{
    QList<QByteArray> list;
    for (const QString &member : members)
        list.append(member.toUtf8());
    return list;
}

/// Position and length of what stands between two quotes.
struct Quoted {
    qsizetype begin = 0;
    qsizetype end = 0; // of the closing quote, or of the bytes when there is none
};

Quoted quotedAt(const QByteArray &json, qsizetype quote)
{
    qsizetype i = quote + 1;
    while (i < json.size() && json.at(i) != '"')
        i += json.at(i) == '\\' ? 2 : 1;
    return { quote + 1, std::min(i, json.size()) };
}

/// What the text between quotes means, escapes undone.
QByteArray unescaped(QByteArrayView raw)
{
    if (!raw.contains('\\'))
        return raw.toByteArray();
    const QJsonArray array = QJsonDocument::fromJson("[\"" + raw.toByteArray() + "\"]").array();
    return array.isEmpty() ? raw.toByteArray() : array.first().toString().toUtf8();
}

/// Walks over JSON byte by byte without recursion, so that depth costs nothing; on broken JSON it does what
/// it can and the caller does the rest.
class MemberMarker {
public:
    MemberMarker(QByteArray &json, const QList<QByteArray> &members)
        : m_json(json)
        , m_members(members)
    {
    }

    void run()
    {
        while (m_at < m_json.size()) {
            if (m_json.at(m_at) == '"')
                visitString();
            else
                ++m_at;
        }
    }

private:
    void skipBlanks()
    {
        while (m_at < m_json.size() && isBlank(m_json.at(m_at)))
            ++m_at;
    }

    void visitString()
    {
        const Quoted text = quotedAt(m_json, m_at);
        m_at = std::min(text.end + 1, m_json.size());
        skipBlanks();
        const QByteArrayView raw = QByteArrayView(m_json).sliced(text.begin, text.end - text.begin);
        if (m_at == m_json.size() || m_json.at(m_at) != ':') {
            if (holdsMember(raw))
                markRange(m_json, text.begin, text.end);
        } else if (isListed(unescaped(raw), m_members)) {
            ++m_at;
            skipBlanks();
            markValue();
        }
    }

    /// A text that is itself JSON, as the license interfaces answer it.
    bool holdsMember(QByteArrayView raw) const
    {
        if (!raw.contains('\\') || !(raw.trimmed().startsWith('{') || raw.trimmed().startsWith('[')))
            return false;
        const QByteArray inner = unescaped(raw);
        return redactJsonMembers(inner, namesOf(m_members)) != inner;
    }

    static QStringList namesOf(const QList<QByteArray> &members)
    {
        QStringList names;
        for (const QByteArray &member : members)
            names.append(QString::fromUtf8(member));
        return names;
    }

    void markValue()
    {
        if (m_at == m_json.size())
            return;
        const qsizetype begin = m_at;
        if (m_json.at(begin) == '"') {
            const Quoted text = quotedAt(m_json, begin);
            markRange(m_json, text.begin, text.end);
            m_at = std::min(text.end + 1, m_json.size());
            return;
        }
        const char first = m_json.at(begin);
        m_at = first == '{' || first == '[' ? endOfContainer(begin) : endOfScalar(begin);
        markBare(begin, m_at);
    }

    /// Keeps the whole valid JSON: the value becomes a string of the same length.
    void markBare(qsizetype begin, qsizetype end)
    {
        if (QByteArrayView(m_json).sliced(begin, end - begin) == "null")
            return;
        if (end - begin == 1) {
            m_json[begin] = '0';
        } else if (end - begin > 1) {
            markRange(m_json, begin, end);
            m_json[begin] = '"';
            m_json[end - 1] = '"';
        }
    }

    qsizetype endOfScalar(qsizetype i) const
    {
        while (i < m_json.size() && !isBlank(m_json.at(i)) && !QByteArrayView(",]}\"").contains(m_json.at(i)))
            ++i;
        return i;
    }

    qsizetype endOfContainer(qsizetype i) const
    {
        qsizetype depth = 0;
        for (; i < m_json.size(); ++i) {
            const char c = m_json.at(i);
            if (c == '"')
                i = quotedAt(m_json, i).end;
            else if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                return i + 1;
        }
        return m_json.size();
    }

    QByteArray &m_json;
    const QList<QByteArray> &m_members;
    qsizetype m_at = 0;
};

/// Where the first listed name ends, written in any case; -1 when none is mentioned.
qsizetype firstMention(const QByteArray &bytes, const QList<QByteArray> &members)
{
    const QByteArray lower = bytes.toLower();
    qsizetype first = -1;
    for (const QByteArray &member : members) {
        const qsizetype at = lower.indexOf(member.toLower());
        if (at >= 0 && !member.isEmpty() && (first < 0 || at + member.size() < first))
            first = at + member.size();
    }
    return first;
}

bool isJson(const QByteArray &bytes)
{
    QJsonParseError error{};
    QJsonDocument::fromJson(bytes, &error);
    return error.error == QJsonParseError::NoError;
}

} // namespace

QByteArray redactJsonMembers(QByteArray json, const QStringList &members)
{
    const QList<QByteArray> names = utf8List(members);
    // An escape can spell a name that is not there in plain; a NUL tells of another encoding than UTF-8.
    if (firstMention(json, names) < 0 && !json.contains("\\u") && !json.contains('\0'))
        return json;
    if (!isJson(json)) {
        QByteArray plain = json;
        if (plain.contains('\0')) {
            plain.replace('\0', QByteArrayView());
            if (firstMention(plain, names) >= 0)
                return QByteArray(json.size(), '*');
        }
        MemberMarker(json, names).run();
        const qsizetype mention = firstMention(json, names);
        if (mention >= 0)
            markRange(json, mention, json.size());
        return json;
    }
    MemberMarker(json, names).run();
    return json;
}

QByteArray redactFormMembers(QByteArray form, const QStringList &members)
{
    const QList<QByteArray> names = utf8List(members);
    qsizetype begin = 0;
    while (begin < form.size()) {
        qsizetype end = form.indexOf('&', begin);
        end = end < 0 ? form.size() : end;
        const qsizetype equals = form.indexOf('=', begin);
        if (equals >= 0 && equals < end) {
            QByteArray name = form.mid(begin, equals - begin);
            name.replace('+', ' ');
            if (isListed(QByteArray::fromPercentEncoding(name), names))
                markRange(form, equals + 1, end);
        }
        begin = end + 1;
    }
    return form;
}

} // namespace zhanggui
