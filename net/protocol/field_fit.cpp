#include "net/protocol/field_fit.h"

#include <QDateTime>
#include <QRegularExpression>

namespace zhanggui {

namespace {

using Kind = JsonValue::Kind;

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
        return QString(17, u'0');
    if (place == QLatin1String("line") || place == QLatin1String("newLine"))
        return QString(24, u'0');
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

bool isTime(const QString &text, const QStringList &formats)
{
    return std::any_of(formats.cbegin(), formats.cend(), [&text](const QString &format) {
        // QDateTime reads "SSS" as seconds: milliseconds are looked at as digits.
        static const QRegularExpression digits(QStringLiteral("^\\d{14}(\\d{3})?$"));
        return text.size() == format.size() && digits.match(text).hasMatch()
            && QDateTime::fromString(text.left(14), QStringLiteral("yyyyMMddHHmmss")).isValid();
    });
}

bool isAmong(const QList<FieldValue> &values, const QString &text)
{
    return std::any_of(
        values.cbegin(), values.cend(), [&text](const FieldValue &value) { return value.value == text; });
}

FieldFault typeFault(const CallbackField &field, const JsonValue &value)
{
    if (field.type == QLatin1String("object"))
        return value.kind == Kind::Object ? FieldFault::None : FieldFault::WrongType;
    if (field.type == QLatin1String("list"))
        return value.kind == Kind::List ? FieldFault::None : FieldFault::WrongType;
    const bool container = value.kind == Kind::List || value.kind == Kind::Object;
    // These are written as text at send time.
    if (container && (field.type == QLatin1String("json") || field.coding == QLatin1String("extend-params")))
        return FieldFault::None;
    if (field.type == QLatin1String("integer") || field.type == QLatin1String("decimal")) {
        // A query has no numbers, only text of digits; decimals are sent as text by published examples, too.
        const bool asText = value.kind == Kind::Text
            && (field.in == QLatin1String("query") || field.type == QLatin1String("decimal"));
        const bool number = value.kind == Kind::Number || asText;
        return number && isNumber(value.text, field.type == QLatin1String("integer")) ? FieldFault::None
                                                                                      : FieldFault::WrongType;
    }
    if (value.kind != Kind::Text)
        return FieldFault::WrongType;
    if (field.type == QLatin1String("json") && !readJson(value.text.toUtf8()))
        return FieldFault::WrongType;
    if (const QStringList formats = timeFormats(field);
        field.type == QLatin1String("time") && !formats.isEmpty() && !isTime(value.text, formats))
        return FieldFault::WrongTime;
    return FieldFault::None;
}

qsizetype itemsOf(const JsonValue &value)
{
    return value.kind == Kind::List ? value.items.size() : value.text.count(u',') + 1;
}

/// Of the value itself, without what is nested in it.
FieldFinding ownFinding(const CallbackField &field, const JsonValue &value)
{
    if (value.isNothing())
        return { field.mandatory == Mandatory::Yes ? FieldFault::Null : FieldFault::None, {}, field, 0 };
    if (const FieldFault fault = typeFault(field, value); fault != FieldFault::None)
        return { fault, {}, field, 0 };
    if (field.maxItems && itemsOf(value) > *field.maxItems)
        return { FieldFault::TooManyItems, {}, field, itemsOf(value) };
    // Several ids in one text are longer than what the page allows one of them.
    const bool measured = field.maxLength && !field.maxItems && field.coding.isEmpty();
    if (measured && value.text.size() > *field.maxLength)
        return { FieldFault::TooLong, {}, field, value.text.size() };
    if (field.closedValues && !isAmong(field.values, value.text))
        return { FieldFault::NotAValue, {}, field, 0 };
    return { FieldFault::None, {}, field, 0 };
}

FieldFinding membersFinding(const CallbackField &field, const JsonValue &object, const QString &at)
{
    if (field.fields.isEmpty())
        return {};
    for (const auto &[name, value] : object.members) {
        const CallbackField *child = field.field(name);
        if (!child)
            return { FieldFault::UnknownMember, at % name, field, 0 };
        FieldFinding finding = fieldFinding(*child, value);
        if (finding.fault != FieldFault::None) {
            const bool deeper = !finding.at.isEmpty() && !finding.at.startsWith(u'[');
            finding.at = at % name % (deeper ? QStringLiteral(".") : QString()) % finding.at;
            return finding;
        }
    }
    for (const CallbackField &child : field.fields) {
        if (child.mandatory == Mandatory::Yes && object.member(child.name).isMissing())
            return { FieldFault::MissingMember, at % child.name, child, 0 };
    }
    return {};
}

/// False when a place has no known length.
bool fillPlaces(JsonValue &value)
{
    if (value.kind == Kind::Text) {
        const auto filled = filledIn(value.text);
        if (filled)
            value.text = *filled;
        return filled.has_value();
    }
    bool known = true;
    for (JsonValue &item : value.items)
        known = fillPlaces(item) && known;
    for (auto &member : value.members)
        known = fillPlaces(member.second) && known;
    return known;
}

} // namespace

QStringList timeFormats(const CallbackField &field)
{
    QStringList formats;
    if (!field.format.isEmpty())
        formats.append(field.format);
    for (const FactVariant &variant : field.variants) {
        if (variant.topic == QLatin1String("format") && !variant.value.isEmpty()
            && !formats.contains(variant.value))
            formats.append(variant.value);
    }
    return formats;
}

FieldFinding fieldFinding(const CallbackField &field, const JsonValue &value)
{
    FieldFinding own = ownFinding(field, value);
    if (own.fault != FieldFault::None)
        return own;
    if (value.kind == Kind::Object)
        return membersFinding(field, value, {});
    for (qsizetype i = 0; i < value.items.size(); ++i) {
        if (value.items[i].kind != Kind::Object)
            continue;
        const QString at = u'[' % QString::number(i) % u"].";
        FieldFinding finding = membersFinding(field, value.items[i], at);
        if (finding.fault != FieldFault::None)
            return finding;
    }
    return {};
}

FieldFault fieldFault(const CallbackField &field, const QByteArray &json)
{
    Result<JsonText> read = readJson(json);
    if (!read)
        return FieldFault::NotJson;
    if (!fillPlaces(read->root))
        return FieldFault::None;
    return fieldFinding(field, read->root).fault;
}

} // namespace zhanggui
