#include "net/callbacks/strict_object.h"

#include "models/json/json_value.h"
#include "net/emulator/json_spans.h"

namespace zhanggui {

QString textOfJson(QByteArrayView json)
{
    const Result<JsonText> value = readJson(json);
    return value && value->root.kind == JsonValue::Kind::Text ? value->root.text : QString();
}

void Complaints::add(QByteArrayView at, const QString &member, const QString &reason)
{
    if (m_error)
        return;
    const auto offset = at.data() ? at.data() - m_text.constData() : 0;
    const auto line = 1 + m_text.first(offset).count('\n');
    const QString where = member.isEmpty() ? QStringLiteral("the case") : member;
    m_error =
        Error{ ErrorKind::BadInput, QStringLiteral("Line %1, %2: %3").arg(line).arg(where, reason), {} };
}

StrictObject::StrictObject(Complaints &complaints, QByteArrayView json, QString path)
    : m_complaints(complaints)
    , m_json(json)
    , m_path(std::move(path))
{
    if (!json.startsWith('{')) {
        complain(json, {}, QStringLiteral("it must be an object"));
        return;
    }
    m_members = jsonMembers(json);
    QStringList seen;
    for (const auto &[name, value] : std::as_const(m_members)) {
        if (seen.contains(name))
            complain(value, name, QStringLiteral("it is there twice"));
        seen.append(name);
    }
}

QString StrictObject::pathOf(const QString &name) const
{
    if (m_path.isEmpty() || name.isEmpty())
        return m_path + name;
    return m_path % u'.' % name;
}

void StrictObject::complain(QByteArrayView at, const QString &name, const QString &reason)
{
    m_complaints.add(at, pathOf(name), reason);
}

QByteArrayView StrictObject::take(const char *name)
{
    const QString wanted = QString::fromLatin1(name);
    m_known.append(wanted);
    for (const auto &[member, value] : std::as_const(m_members)) {
        if (member == wanted)
            return value;
    }
    return {};
}

QByteArrayView StrictObject::need(const char *name)
{
    QByteArrayView value = take(name);
    if (value.isEmpty())
        complain(m_json, QString::fromLatin1(name), QStringLiteral("it is missing"));
    return value;
}

void StrictObject::text(const char *name, QString &target)
{
    const QByteArrayView value = take(name);
    if (value.startsWith('"'))
        target = textOfJson(value);
    else if (!value.isEmpty())
        complain(value, QString::fromLatin1(name), QStringLiteral("it must be a text"));
}

void StrictObject::word(const char *name, QString &target, const QStringList &allowed)
{
    text(name, target);
    if (!allowed.contains(target))
        complain(take(name), QString::fromLatin1(name),
            QStringLiteral("\"%1\" is none of %2").arg(target.left(40), allowed.join(QStringLiteral(", "))));
}

qint64 StrictObject::numberOr(const char *name, qint64 otherwise, qint64 least, qint64 most)
{
    const QByteArrayView value = take(name);
    if (value.isEmpty())
        return otherwise;
    bool good = false;
    const qint64 read = value.toByteArray().toLongLong(&good);
    if (good && read >= least && read <= most)
        return read;
    complain(value, QString::fromLatin1(name),
        QStringLiteral("it must be a whole number from %1 to %2").arg(least).arg(most));
    return otherwise;
}

void StrictObject::flag(const char *name, bool &target)
{
    const QByteArrayView value = take(name);
    if (!value.isEmpty() && value != "true" && value != "false")
        complain(value, QString::fromLatin1(name), QStringLiteral("it must be true or false"));
    target = value == "true";
}

void StrictObject::severity(const char *name, std::optional<Severity> &target)
{
    const QByteArrayView value = take(name);
    if (value.isEmpty())
        return;
    QString word;
    text(name, word);
    target = severityFromWord(word);
    if (severityWord(*target) != word)
        complain(value, QString::fromLatin1(name), QStringLiteral("it must be pass, note, warning or fail"));
}

QList<QByteArrayView> StrictObject::list(const char *name)
{
    const QByteArrayView value = take(name);
    if (!value.isEmpty() && !value.startsWith('['))
        complain(value, QString::fromLatin1(name), QStringLiteral("it must be a list"));
    return value.startsWith('[') ? jsonElements(value) : QList<QByteArrayView>();
}

QStringList StrictObject::texts(const char *name)
{
    QStringList all;
    const QList<QByteArrayView> elements = list(name);
    for (const QByteArrayView element : elements) {
        if (!element.startsWith('"'))
            complain(element, QString::fromLatin1(name), QStringLiteral("it must hold texts only"));
        all.append(textOfJson(element));
    }
    return all;
}

void StrictObject::finish()
{
    for (const auto &[name, value] : std::as_const(m_members)) {
        if (!m_known.contains(name))
            complain(value, name, QStringLiteral("there is no such member"));
    }
}

} // namespace zhanggui
