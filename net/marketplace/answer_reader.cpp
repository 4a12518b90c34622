#include "net/marketplace/answer_reader.h"

#include "models/core/decimal.h"

namespace zhanggui {

namespace {

bool isWholeNumber(const QString &text)
{
    const QStringView digits = text.startsWith(u'-') ? QStringView(text).mid(1) : QStringView(text);
    return !digits.isEmpty()
        && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

void AnswerFindings::fail(const QString &path, const QString &what)
{
    if (!fault)
        fault = Error{ ErrorKind::BadReply, QStringLiteral("The answer does not keep to the interface."),
            path % u": " % what };
}

void AnswerFindings::note(const QString &path, const QString &what)
{
    // A hostile answer must not fill the memory with remarks.
    if (notes.size() < 20)
        notes.append(path % u": " % what);
}

AnswerReader::AnswerReader(
    const JsonValue &object, const QList<FieldDescription> &described, QString path, AnswerFindings &findings)
    : m_object(&object)
    , m_described(&described)
    , m_path(std::move(path))
    , m_findings(&findings)
{
}

const FieldDescription *AnswerReader::described(const char *name) const
{
    const auto found = std::find_if(m_described->cbegin(), m_described->cend(),
        [name](const FieldDescription &field) { return field.name == QLatin1String(name); });
    if (found != m_described->cend())
        return &*found;
    m_findings->fail(pathOf(name), QStringLiteral("the interface's description has no such member"));
    return nullptr;
}

QString AnswerReader::pathOf(const char *name) const
{
    return m_path.isEmpty() ? QString::fromLatin1(name) : m_path % u'.' % QLatin1String(name);
}

const JsonValue &AnswerReader::value(const char *name) const
{
    const FieldDescription *field = described(name);
    const JsonValue &found = m_object->member(QString::fromLatin1(name));
    if (field && field->mandatory == Mandatory::Yes && found.isNothing()
        && field->type != QLatin1String("list"))
        m_findings->fail(pathOf(name), QStringLiteral("this mandatory member is missing"));
    return found;
}

QString AnswerReader::text(const char *name) const
{
    const JsonValue &found = value(name);
    switch (found.kind) {
    case JsonValue::Kind::Missing:
    case JsonValue::Kind::Null:
        return {};
    case JsonValue::Kind::List:
    case JsonValue::Kind::Object:
        if (const FieldDescription *field = described(name); field && field->mandatory == Mandatory::Yes)
            m_findings->fail(
                pathOf(name), QStringLiteral("text was expected, not %1").arg(jsonKindName(found.kind)));
        else
            m_findings->note(pathOf(name),
                QStringLiteral("text was expected, not %1; left out").arg(jsonKindName(found.kind)));
        return {};
    default:
        break;
    }
    const FieldDescription *field = described(name);
    if (field && field->maxLength && found.text.size() > *field->maxLength)
        m_findings->note(
            pathOf(name), QStringLiteral("longer than the guide's %1 characters").arg(*field->maxLength));
    return found.text;
}

QString AnswerReader::id(const char *name) const
{
    const JsonValue &found = value(name);
    if (found.kind == JsonValue::Kind::Boolean
        || (found.kind == JsonValue::Kind::Number && !isWholeNumber(found.text))) {
        m_findings->fail(pathOf(name),
            QStringLiteral("an id must be text or a whole number, not %1").arg(found.text.left(40)));
        return {};
    }
    return text(name);
}

std::optional<qint64> AnswerReader::integer(const char *name) const
{
    const QString found = text(name);
    if (found.isEmpty())
        return {};
    bool good = false;
    const qint64 number = found.toLongLong(&good);
    if (good && isWholeNumber(found))
        return number;
    m_findings->note(pathOf(name), QStringLiteral("a whole number was expected; left out"));
    return {};
}

WireTime AnswerReader::time(const char *name, int offsetSeconds) const
{
    WireTime time = wireTimeFromCompact(text(name), offsetSeconds);
    if (!time.raw.isEmpty() && !time.utcMs)
        m_findings->note(
            pathOf(name), QStringLiteral("not a time of the form yyyyMMddHHmmss; kept as it is"));
    return time;
}

WireAmount AnswerReader::amount(const char *name) const
{
    WireAmount amount;
    amount.raw = text(name);
    if (amount.raw.isEmpty())
        return amount;
    if (const Result<qint64> minor = minorUnitsFromText(amount.raw))
        amount.minor = *minor;
    else
        m_findings->note(pathOf(name), QStringLiteral("not an exact amount; kept as it is"));
    return amount;
}

QList<AnswerReader> AnswerReader::list(const char *name) const
{
    QList<AnswerReader> readers;
    const FieldDescription *field = described(name);
    const JsonValue &found = value(name);
    const QString path = pathOf(name);
    if (!field)
        return readers;
    if (found.kind == JsonValue::Kind::Object) {
        m_findings->note(path, QStringLiteral("a single object stands where a list was expected"));
        readers.append(AnswerReader(found, field->fields, path, *m_findings));
    } else if (found.isNothing()) {
        if (field->mandatory == Mandatory::Yes)
            m_findings->note(path, QStringLiteral("this mandatory list is missing; taken as empty"));
    } else if (found.kind != JsonValue::Kind::List) {
        m_findings->note(
            path, QStringLiteral("a list was expected, not %1; left out").arg(jsonKindName(found.kind)));
    }
    for (qsizetype i = 0; i < found.items.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(path).arg(i);
        if (found.items[i].kind == JsonValue::Kind::Object)
            readers.append(AnswerReader(found.items[i], field->fields, place, *m_findings));
        else
            m_findings->note(place, QStringLiteral("an object was expected; left out"));
    }
    return readers;
}

std::optional<AnswerReader> AnswerReader::object(const char *name) const
{
    const FieldDescription *field = described(name);
    const JsonValue &found = value(name);
    if (!field || found.isNothing())
        return {};
    if (found.kind != JsonValue::Kind::Object) {
        m_findings->note(pathOf(name), QStringLiteral("an object was expected; left out"));
        return {};
    }
    return AnswerReader(found, field->fields, pathOf(name), *m_findings);
}

} // namespace zhanggui
