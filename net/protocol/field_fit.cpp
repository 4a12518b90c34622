#include "net/protocol/field_fit.h"

#include "net/json/json_value.h"

#include <QDateTime>
#include <QRegularExpression>

namespace zhanggui {

namespace {

/// A text as long and as shaped as what replaces the place; nullopt when that is not known.
std::optional<QString> standIn(const QString &place)
{
    static const QRegularExpression time(QStringLiteral("^(?:utc|cst)(14|17)(?:[+-]\\d+[smhd])?$"));
    static const QRegularExpression text(QStringLiteral("^text:(\\d+)$"));
    static const QStringList ids{ QStringLiteral("uuid"), QStringLiteral("business"),
        QStringLiteral("instance") };
    if (ids.contains(place))
        return QString(36, u'0');
    if (place == QLatin1String("order") || place == QLatin1String("newOrder"))
        return QString(20, u'0');
    if (place == QLatin1String("line") || place == QLatin1String("newLine"))
        return QString(27, u'0');
    if (const auto match = time.match(place); match.hasMatch())
        return QStringLiteral("20300101000000000").left(match.captured(1).toInt());
    if (const auto match = text.match(place); match.hasMatch())
        return QString(match.captured(1).toInt(), u'x');
    return std::nullopt;
}

/// `text` with its places filled in; nullopt when one has no known length.
std::optional<QString> filledIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("\\{\\{([^{}]+)\\}\\}"));
    QString result;
    qsizetype from = 0;
    auto matches = place.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto stand = standIn(match.captured(1));
        if (!stand)
            return std::nullopt;
        result += text.mid(from, match.capturedStart() - from) % *stand;
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

bool isNumber(const QString &text, bool whole)
{
    static const QRegularExpression integer(QStringLiteral("^-?\\d+$"));
    static const QRegularExpression decimal(QStringLiteral("^-?\\d+(\\.\\d+)?$"));
    return (whole ? integer : decimal).match(text).hasMatch();
}

FieldFault numberFault(const CallbackField &field, const JsonValue &value)
{
    const bool written = value.kind == JsonValue::Kind::Number;
    // A query has no numbers, only text of digits; decimals are sent as text by the published examples, too.
    const bool asText = value.kind == JsonValue::Kind::Text
        && (field.in == QLatin1String("query") || field.type == QLatin1String("decimal"));
    if (!(written || asText) || !isNumber(value.text, field.type == QLatin1String("integer")))
        return FieldFault::WrongType;
    if (field.maxLength && value.text.size() > *field.maxLength)
        return FieldFault::TooLong;
    return FieldFault::None;
}

FieldFault textFault(const CallbackField &field, const QString &text)
{
    const auto filled = filledIn(text);
    if (!filled)
        return FieldFault::None;
    if (field.type == QLatin1String("time") && !field.format.isEmpty()) {
        static const QRegularExpression digits(QStringLiteral("^\\d{14}(\\d{3})?$"));
        const bool compact = field.format.startsWith(QLatin1String("yyyyMMddHHmmss"));
        if (compact
            && (!digits.match(*filled).hasMatch() || filled->size() != field.format.size()
                || !QDateTime::fromString(filled->left(14), QStringLiteral("yyyyMMddHHmmss")).isValid()))
            return FieldFault::WrongTime;
    }
    const qsizetype items = filled->count(u',') + 1;
    if (field.maxItems && items > *field.maxItems)
        return FieldFault::TooManyItems;
    // A list in one text is longer than what its page says of one of its ids.
    if (field.maxLength && filled->size() > *field.maxLength && !field.maxItems)
        return FieldFault::TooLong;
    return FieldFault::None;
}

bool isAmong(const QList<FieldValue> &values, const QString &text)
{
    return std::any_of(
        values.cbegin(), values.cend(), [&text](const FieldValue &value) { return value.value == text; });
}

FieldFault jsonTextFault(const QString &text)
{
    return text.contains(QLatin1String("{{")) || readJson(text.toUtf8()).has_value() ? FieldFault::None
                                                                                     : FieldFault::WrongType;
}

} // namespace

FieldFault fieldFault(const CallbackField &field, const QByteArray &json)
{
    using Kind = JsonValue::Kind;
    const Result<JsonText> read = readJson(json);
    if (!read)
        return FieldFault::NotJson;
    const JsonValue &value = read->root;
    if (value.kind == Kind::Null)
        return field.mandatory == Mandatory::Yes ? FieldFault::WrongType : FieldFault::None;
    if (field.type == QLatin1String("object"))
        return value.kind == Kind::Object ? FieldFault::None : FieldFault::WrongType;
    if (field.type == QLatin1String("list")) {
        if (value.kind != Kind::List)
            return FieldFault::WrongType;
        return field.maxItems && value.items.size() > *field.maxItems ? FieldFault::TooManyItems
                                                                      : FieldFault::None;
    }
    FieldFault fault = FieldFault::None;
    if (field.type == QLatin1String("integer") || field.type == QLatin1String("decimal")) {
        fault = numberFault(field, value);
    } else if (value.kind != Kind::Text) {
        return FieldFault::WrongType;
    } else {
        fault = textFault(field, value.text);
        if (fault == FieldFault::None && field.type == QLatin1String("json"))
            fault = jsonTextFault(value.text);
    }
    if (fault == FieldFault::None && field.closedValues && !isAmong(field.values, value.text))
        fault = FieldFault::NotAValue;
    return fault;
}

QString fieldFaultText(const CallbackField &field, FieldFault fault)
{
    switch (fault) {
    case FieldFault::None:
        return {};
    case FieldFault::NotJson:
        return QStringLiteral("%1 is no JSON value").arg(field.name);
    case FieldFault::WrongType:
        return QStringLiteral("%1 is no %2").arg(field.name, field.type);
    case FieldFault::TooLong:
        return QStringLiteral("%1 is longer than %2 characters").arg(field.name).arg(*field.maxLength);
    case FieldFault::TooManyItems:
        return QStringLiteral("%1 has more than %2 elements").arg(field.name).arg(*field.maxItems);
    case FieldFault::NotAValue:
        return QStringLiteral("%1 has a value that the guide does not know").arg(field.name);
    case FieldFault::WrongTime:
        return QStringLiteral("%1 is no time of the form %2").arg(field.name, field.format);
    }
    return {};
}

} // namespace zhanggui
