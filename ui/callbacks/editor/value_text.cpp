#include "ui/callbacks/editor/value_text.h"

#include "models/json/json_value.h"
#include "net/callbacks/placeholders.h"
#include "net/emulator/json_spans.h"

#include <algorithm>

namespace zhanggui {

namespace {

JsonValue valueOf(const QByteArray &json)
{
    const Result<JsonText> read = readJson(json);
    return read ? read->root : JsonValue();
}

bool isNumber(const QString &text)
{
    return valueOf(text.toUtf8()).kind == JsonValue::Kind::Number;
}

QByteArray laidOut(QByteArrayView json, const QByteArray &indent)
{
    if (!json.startsWith('{') && !json.startsWith('['))
        return json.toByteArray();
    const bool list = json.startsWith('[');
    const QByteArray inner = indent + "  ";
    QByteArrayList rows;
    if (list) {
        for (const QByteArrayView element : jsonElements(json))
            rows << inner + laidOut(element, inner);
    } else {
        for (const auto &[name, value] : jsonMembers(json))
            rows << inner + jsonString(name) + ": " + laidOut(value, inner);
    }
    if (rows.isEmpty())
        return list ? "[]" : "{}";
    return (list ? "[\n" : "{\n") + rows.join(",\n") + '\n' + indent + (list ? ']' : '}');
}

} // namespace

bool isJsonType(QStringView type)
{
    return type == QLatin1String("object") || type == QLatin1String("list");
}

QString shownValue(const QByteArray &json)
{
    const JsonValue value = valueOf(json);
    switch (value.kind) {
    case JsonValue::Kind::Text:
    case JsonValue::Kind::Number:
    case JsonValue::Kind::Boolean:
        return value.text;
    case JsonValue::Kind::Null:
        return {};
    case JsonValue::Kind::Missing:
    case JsonValue::Kind::List:
    case JsonValue::Kind::Object:
        break;
    }
    return QString::fromUtf8(json);
}

FieldState stateOfValue(const QByteArray &json, const QString &type)
{
    const JsonValue value = valueOf(json);
    switch (value.kind) {
    case JsonValue::Kind::Missing:
        return FieldState::LeftOut;
    case JsonValue::Kind::Null:
        return FieldState::Null;
    case JsonValue::Kind::Text:
        if (value.text.isEmpty())
            return FieldState::Empty;
        // A place may stand for a whole list or object.
        return isJsonType(type) && !isOnePlace(value.text) ? FieldState::Json : FieldState::Sent;
    case JsonValue::Kind::Number:
        return type == QLatin1String("integer") || type == QLatin1String("decimal") ? FieldState::Sent
                                                                                    : FieldState::Json;
    case JsonValue::Kind::Boolean:
        return FieldState::Json;
    case JsonValue::Kind::List:
        if (type == QLatin1String("list"))
            return value.items.isEmpty() ? FieldState::Empty : FieldState::Sent;
        return FieldState::Json;
    case JsonValue::Kind::Object:
        if (type == QLatin1String("object"))
            return value.members.isEmpty() ? FieldState::Empty : FieldState::Sent;
        return FieldState::Json;
    }
    return FieldState::Json;
}

std::optional<QByteArray> jsonOfTyped(
    const QString &text, const QString &type, FieldState state, const QByteArray &before)
{
    if (state == FieldState::Json || (isJsonType(type) && !isOnePlace(text))) {
        QByteArray json = text.trimmed().toUtf8();
        if (!readJson(json))
            return std::nullopt;
        return json;
    }
    const bool numeric = type == QLatin1String("integer") || type == QLatin1String("decimal");
    const bool wasText = valueOf(before).kind == JsonValue::Kind::Text;
    if (numeric && !wasText && isNumber(text))
        return text.trimmed().toUtf8();
    return jsonString(text);
}

QString laidOutJson(const QByteArray &json)
{
    return QString::fromUtf8(readJson(json) ? laidOut(compactJson(json), {}) : json);
}

QByteArray emptyValue(const QString &type)
{
    if (type == QLatin1String("list"))
        return "[]";
    return type == QLatin1String("object") ? "{}" : "\"\"";
}

int countedLength(const QByteArray &json)
{
    const JsonValue value = valueOf(json);
    if (value.kind != JsonValue::Kind::Text && value.kind != JsonValue::Kind::Number)
        return -1;
    if (hasPlaces(value.text))
        return -1;
    return int(value.text.toUcs4().size());
}

QStringList shownFields(const QList<CaseField> &request, const CallbackInterface &callback)
{
    QStringList names;
    for (const CaseField &field : request)
        names << field.name;
    qsizetype behind = 0;
    for (const CallbackField &field : callback.request) {
        const qsizetype at = names.indexOf(field.name);
        if (at >= 0) {
            behind = at + 1;
            continue;
        }
        names.insert(behind, field.name);
        ++behind;
    }
    return names;
}

int positionFor(const QString &name, const QList<CaseField> &request, const CallbackInterface &callback)
{
    const QStringList shown = shownFields(request, callback);
    const qsizetype row = shown.indexOf(name);
    if (row < 0)
        return int(request.size());
    return int(std::count_if(request.cbegin(), request.cend(),
        [&](const CaseField &field) { return shown.indexOf(field.name) < row; }));
}

} // namespace zhanggui
