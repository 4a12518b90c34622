#include "net/signing/explain/body_form.h"

#include <QLocale>
#include <QStringEncoder>

namespace zhanggui::explain {

namespace {

/// As JavaScript and others write a number that they read as a double.
QString rewritten(const QString &number)
{
    return QString::number(number.toDouble(), 'g', QLocale::FloatingPointShortest);
}

void changeNumbers(JsonValue &value, BodyForm::Numbers numbers)
{
    const bool isScalar = value.kind == JsonValue::Kind::Number || value.kind == JsonValue::Kind::Boolean;
    if (isScalar && numbers == BodyForm::Numbers::AsText)
        value.kind = JsonValue::Kind::Text;
    else if (value.kind == JsonValue::Kind::Number)
        value.text = rewritten(value.text);
    for (JsonValue &item : value.items)
        changeNumbers(item, numbers);
    for (JsonValue::Member &member : value.members)
        changeNumbers(member.second, numbers);
}

QByteArray written(const BodyForm &form, const QByteArray &body, const std::optional<JsonValue> &json)
{
    if (form.instead)
        return *form.instead;
    if (form.raw || !json)
        return body;
    const bool changes = form.numbers != BodyForm::Numbers::AsWritten || !form.dropped.isEmpty();
    if (!changes)
        return writeJson(*json, form.style);
    JsonValue changed = *json;
    changed.members.removeIf(
        [&form](const JsonValue::Member &member) { return member.first == form.dropped; });
    if (form.numbers != BodyForm::Numbers::AsWritten)
        changeNumbers(changed, form.numbers);
    return writeJson(changed, form.style);
}

QByteArray inCharset(const QByteArray &utf8, BodyForm::Charset charset)
{
    switch (charset) {
    case BodyForm::Charset::Utf8:
        break;
    case BodyForm::Charset::LatinOnce:
        return QString::fromLatin1(utf8).toUtf8();
    case BodyForm::Charset::QuestionMarks:
        return QString::fromUtf8(utf8).toLatin1();
    case BodyForm::Charset::Gbk: {
        QStringEncoder gbk("GBK");
        return gbk.isValid() ? QByteArray(gbk(QString::fromUtf8(utf8))) : utf8;
    }
    }
    return utf8;
}

} // namespace

QByteArray bodyText(const BodyForm &form, const QByteArray &body, const std::optional<JsonValue> &json)
{
    QByteArray text = written(form, body, json);
    if (form.trimmed)
        text = text.trimmed();
    if (form.unixEnds)
        text.replace("\r\n", "\n");
    return form.before + inCharset(text, form.charset) + form.behind;
}

} // namespace zhanggui::explain
