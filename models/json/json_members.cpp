#include "models/json/json_members.h"

namespace zhanggui {

namespace {

constexpr qsizetype kMostFaults = 100;
constexpr qsizetype kLongestPart = 300; // of a fault's place and of its reason

bool isOf(const JsonValue &value, JsonValue::Kind kind)
{
    return value.kind == kind;
}

QString cut(const QString &text)
{
    return text.size() <= kLongestPart ? text : QString(text.left(kLongestPart) % QChar(0x2026));
}

} // namespace

void JsonFaults::add(const QString &place, const QString &what)
{
    if (m_all.size() < kMostFaults)
        m_all.append(cut(place) % u": " % cut(what));
    else if (m_all.size() == kMostFaults)
        m_all.append(QStringLiteral("There are more faults."));
}

JsonMembers::JsonMembers(const JsonValue &object, QString place, JsonFaults &faults)
    : m_object(object)
    , m_place(std::move(place))
    , m_faults(faults)
{
    if (!isOf(object, JsonValue::Kind::Object))
        m_faults.add(m_place, QStringLiteral("must be an object"));
}

bool JsonMembers::has(const char *name) const
{
    return !m_object.member(QString::fromLatin1(name)).isMissing();
}

const JsonValue &JsonMembers::take(const char *name)
{
    const QString key = QString::fromLatin1(name);
    m_taken.insert(key);
    return m_object.member(key);
}

QString JsonMembers::text(const char *name)
{
    const JsonValue &value = take(name);
    if (!isOf(value, JsonValue::Kind::Text) || value.text.isEmpty())
        m_faults.add(placeOf(name), QStringLiteral("a text is missing"));
    return value.text;
}

QString JsonMembers::textOr(const char *name, const QString &fallback)
{
    const JsonValue &value = take(name);
    if (value.isMissing())
        return fallback;
    if (!isOf(value, JsonValue::Kind::Text))
        m_faults.add(placeOf(name), QStringLiteral("must be a text"));
    return value.text;
}

QString JsonMembers::word(const char *name, const QStringList &allowed, const QString &fallback)
{
    const JsonValue &value = take(name);
    if (value.isMissing() && !fallback.isNull())
        return fallback;
    if (!isOf(value, JsonValue::Kind::Text) || !allowed.contains(value.text))
        m_faults.add(placeOf(name),
            QStringLiteral("\"%1\" is none of %2").arg(value.text, allowed.join(QLatin1String(", "))));
    return value.text;
}

bool JsonMembers::flag(const char *name, bool fallback)
{
    const JsonValue &value = take(name);
    if (value.isMissing())
        return fallback;
    if (!isOf(value, JsonValue::Kind::Boolean))
        m_faults.add(placeOf(name), QStringLiteral("must be true or false"));
    return value.text == QLatin1String("true");
}

std::optional<qint64> JsonMembers::number(const char *name, qint64 least)
{
    const JsonValue &value = take(name);
    if (value.isMissing())
        return std::nullopt;
    bool whole = false;
    const qint64 number = value.text.toLongLong(&whole);
    if (!isOf(value, JsonValue::Kind::Number) || !whole || number < least)
        m_faults.add(placeOf(name), QStringLiteral("must be a whole number from %1").arg(least));
    return number;
}

QStringList JsonMembers::texts(const char *name)
{
    QStringList list;
    for (const JsonValue &item : items(name)) {
        if (!isOf(item, JsonValue::Kind::Text) || item.text.isEmpty())
            m_faults.add(placeOf(name), QStringLiteral("must be a list of texts"));
        list.append(item.text);
    }
    return list;
}

const QList<JsonValue> &JsonMembers::items(const char *name)
{
    const JsonValue &value = take(name);
    if (!value.isMissing() && !isOf(value, JsonValue::Kind::List))
        m_faults.add(placeOf(name), QStringLiteral("must be a list"));
    return value.items;
}

const QList<JsonValue::Member> &JsonMembers::pairs(const char *name)
{
    const JsonValue &value = take(name);
    if (!value.isMissing() && !isOf(value, JsonValue::Kind::Object))
        m_faults.add(placeOf(name), QStringLiteral("must be an object"));
    return value.members;
}

void JsonMembers::finish()
{
    for (const JsonValue::Member &member : m_object.members) {
        if (!m_taken.contains(member.first))
            m_faults.add(m_place % u'.' % member.first, QStringLiteral("unknown member"));
    }
}

Result<JsonValue> readOwnJson(const QByteArray &text)
{
    const Result<JsonText> read = readJson(text);
    const QString what = QStringLiteral("A data file is damaged.");
    if (!read)
        return failure(ErrorKind::Corrupt, what, read.error().what % u' ' % read.error().detail);
    if (!read->notes.isEmpty())
        return failure(ErrorKind::Corrupt, what, read->notes.constFirst());
    if (!isOf(read->root, JsonValue::Kind::Object))
        return failure(ErrorKind::Corrupt, what, QStringLiteral("It holds no object."));
    return read->root;
}

} // namespace zhanggui
