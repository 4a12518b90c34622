#include "models/json/json_writer.h"

#include <QHash>

#include <algorithm>

namespace zhanggui {

namespace {

/// Repeated names once: the place of the first, the value of the last.
QList<const JsonValue::Member *> membersOnce(const JsonValue &object)
{
    QHash<QStringView, qsizetype> places;
    QList<const JsonValue::Member *> once;
    for (const JsonValue::Member &member : object.members) {
        const auto found = places.constFind(member.first);
        if (found != places.constEnd()) {
            once[*found] = &member;
        } else {
            places.insert(member.first, once.size());
            once.append(&member);
        }
    }
    return once;
}

class Writer {
public:
    explicit Writer(const JsonStyle &style)
        : m_style(style)
    {
    }

    void value(const JsonValue &value, int depth)
    {
        switch (value.kind) {
        case JsonValue::Kind::Missing:
        case JsonValue::Kind::Null:
            text += nullsOf(depth) == JsonStyle::Nulls::AsEmptyText ? "\"\"" : "null";
            break;
        case JsonValue::Kind::Boolean:
        case JsonValue::Kind::Number:
            text += value.text.toLatin1();
            break;
        case JsonValue::Kind::Text:
            text += jsonQuoted(value.text, m_style);
            break;
        case JsonValue::Kind::List:
            list(value, depth);
            break;
        case JsonValue::Kind::Object:
            object(value, depth);
            break;
        }
    }

    QByteArray text;

private:
    bool applies(int depth) const { return m_style.deep || depth <= 1; }
    JsonStyle::Nulls nullsOf(int depth) const
    {
        return applies(depth) ? m_style.nulls : JsonStyle::Nulls::Keep;
    }

    void list(const JsonValue &list, int depth)
    {
        text += '[';
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            before(i == 0, depth + 1);
            // An element is never dropped: its place counts.
            if (list.items[i].isNothing())
                text += "null";
            else
                value(list.items[i], depth + 1);
        }
        end(list.items.isEmpty(), depth, ']');
    }

    void object(const JsonValue &object, int depth)
    {
        QList<const JsonValue::Member *> members = membersOnce(object);
        if (nullsOf(depth + 1) == JsonStyle::Nulls::Drop)
            members.removeIf([](const JsonValue::Member *member) { return member->second.isNothing(); });
        if (applies(depth + 1) && m_style.order != JsonStyle::Order::AsRead) {
            const bool ascending = m_style.order == JsonStyle::Order::Ascending;
            std::sort(members.begin(), members.end(), [ascending](const auto *a, const auto *b) {
                return ascending ? a->first < b->first : b->first < a->first;
            });
        }
        text += '{';
        for (qsizetype i = 0; i < members.size(); ++i) {
            before(i == 0, depth + 1);
            text += jsonQuoted(members[i]->first, m_style);
            text += m_style.blanks == JsonStyle::Blanks::None ? ":" : ": ";
            value(members[i]->second, depth + 1);
        }
        end(members.isEmpty(), depth, '}');
    }

    void before(bool first, int depth)
    {
        if (!first)
            text += m_style.blanks == JsonStyle::Blanks::AfterSeparators ? ", " : ",";
        if (m_style.blanks == JsonStyle::Blanks::Indented)
            newLine(depth);
    }

    void end(bool isEmpty, int depth, char bracket)
    {
        if (!isEmpty && m_style.blanks == JsonStyle::Blanks::Indented)
            newLine(depth);
        text += bracket;
    }

    void newLine(int depth) { text += '\n' + QByteArray(qsizetype(depth) * m_style.indent, ' '); }

    const JsonStyle &m_style;
};

QByteArray unicodeEscape(ushort unit, bool upperCase)
{
    const QByteArray digits = QByteArray::number(unit, 16).rightJustified(4, '0');
    return "\\u" + (upperCase ? digits.toUpper() : digits);
}

/// The escape of an ASCII character; empty when it stands for itself.
QByteArray asciiEscape(ushort unit, const JsonStyle &style)
{
    switch (unit) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\t':
        return "\\t";
    case '\n':
        return "\\n";
    case '\f':
        return "\\f";
    case '\r':
        return "\\r";
    case '/':
        return style.escapeSlash ? "\\/" : "";
    case '<':
    case '>':
    case '&':
        return style.escapeHtml ? unicodeEscape(unit, false) : QByteArray();
    default:
        return unit < 0x20 ? unicodeEscape(unit, true) : QByteArray();
    }
}

} // namespace

QList<JsonValue::Member> jsonMembersOnce(const JsonValue &object)
{
    QList<JsonValue::Member> members;
    for (const JsonValue::Member *member : membersOnce(object))
        members.append(*member);
    return members;
}

QByteArray jsonQuoted(QStringView text, const JsonStyle &style)
{
    QByteArray quoted = "\"";
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ushort unit = text[i].unicode();
        const QByteArray escape = unit < 0x80 ? asciiEscape(unit, style)
            : style.escapeNonAscii            ? unicodeEscape(unit, false)
                                              : QByteArray();
        if (escape.isEmpty())
            continue;
        quoted += text.sliced(from, i - from).toUtf8() + escape;
        from = i + 1;
    }
    return quoted + text.sliced(from).toUtf8() + '"';
}

QByteArray writeJson(const JsonValue &value, const JsonStyle &style)
{
    Writer writer(style);
    writer.value(value, 0);
    return writer.text;
}

} // namespace zhanggui
