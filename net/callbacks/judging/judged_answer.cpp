#include "net/callbacks/judging/judged_answer.h"

namespace zhanggui {

namespace {

bool hasMandatoryFields(const CallbackInterface &callback, const JsonValue &root)
{
    return std::all_of(
        callback.response.cbegin(), callback.response.cend(), [&root](const CallbackField &field) {
            return field.mandatory != Mandatory::Yes || field.in == QLatin1String("header")
                || !root.member(field.name).isNothing();
        });
}

void collect(QList<const JsonValue *> &found, const JsonValue &value, const QStringList &names, int at)
{
    if (at == names.size()) {
        found.append(&value);
        return;
    }
    QString name = names[at];
    const bool each = name.endsWith(QLatin1String("[]"));
    if (each)
        name.chop(2);
    const JsonValue &child = value.member(name);
    if (!each)
        return collect(found, child, names, at + 1);
    for (const JsonValue &item : child.items)
        collect(found, item, names, at + 1);
}

/// Bytes that follow a UTF-8 lead byte; -1: none can begin so.
int followers(uchar lead)
{
    if (lead < 0x80)
        return 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

} // namespace

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

JudgedAnswer readAnswer(const CallbackInterface &callback, const WireRecord &wire)
{
    JudgedAnswer answer;
    answer.whole = wire.outcome == WireOutcome::Answered;
    answer.wantsCode = callback.responseField(u"resultCode") != nullptr;
    answer.eventStream =
        !answer.wantsCode && mediaType(headerOf(wire, "Content-Type")) == "text/event-stream";
    if (!answer.whole)
        return answer;
    Result<JsonText> json = readJson(wire.body);
    if (!json) {
        answer.jsonError = json.error();
    } else {
        answer.isJson = true;
        answer.isObject = json->root.kind == JsonValue::Kind::Object;
        answer.jsonNotes = json->notes;
        answer.root = std::move(json->root);
    }
    const JsonValue &code = answer.root.member(u"resultCode");
    if (code.kind == JsonValue::Kind::Text)
        answer.code = code.text;
    else if (code.kind == JsonValue::Kind::Number)
        answer.code = code.text.rightJustified(6, u'0');
    const bool good = wire.status >= 200 && wire.status <= 299;
    if (answer.wantsCode) {
        answer.processing = good && answer.code == QLatin1String("000004");
        answer.success = answer.processing || (good && answer.code == QLatin1String("000000"));
    } else {
        answer.success = good
            && (answer.eventStream
                || (answer.isObject && hasMandatoryFields(callback, answer.root)
                    && answer.root.member(u"error").isNothing()));
    }
    return answer;
}

QList<const JsonValue *> valuesAt(const JsonValue &root, const QString &place)
{
    QList<const JsonValue *> found;
    collect(found, root, place.split(u'.'), 0);
    return found;
}

bool isEmptyValue(const JsonValue &value)
{
    return value.isNothing() || (value.kind == JsonValue::Kind::Text && value.text.isEmpty())
        || (value.kind == JsonValue::Kind::List && value.items.isEmpty());
}

QString shownValue(const JsonValue &value)
{
    const bool scalar = value.kind == JsonValue::Kind::Text || value.kind == JsonValue::Kind::Number
        || value.kind == JsonValue::Kind::Boolean;
    return scalar ? shownText(value.text) : jsonKindName(value.kind);
}

QString shownText(const QString &text, int length)
{
    QString line = text.left(length + 1);
    for (QChar &c : line) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    line = line.trimmed();
    if (line.size() > length) {
        line.truncate(length);
        line += u'…';
    }
    return line;
}

QString shownOutcome(const JudgedAnswer &answer, const WireRecord &wire)
{
    if (!answer.whole)
        return QStringLiteral("no answer");
    if (answer.code.isEmpty() || wire.status != 200) {
        const QString status = QStringLiteral("HTTP %1").arg(wire.status);
        return answer.code.isEmpty() ? status : status % u' ' % shownText(answer.code, 20);
    }
    return shownText(answer.code, 20);
}

qsizetype firstBadByte(QByteArrayView text)
{
    if (QUtf8StringView(text.data(), text.size()).isValidUtf8())
        return -1;
    for (qsizetype at = 0; at < text.size();) {
        const int more = followers(uchar(text[at]));
        if (more < 0 || at + more >= text.size()
            || !QUtf8StringView(text.data() + at, more + 1).isValidUtf8())
            return at;
        at += more + 1;
    }
    return text.size();
}

} // namespace zhanggui
