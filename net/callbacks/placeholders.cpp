#include "net/callbacks/placeholders.h"

#include "net/emulator/json_spans.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUuid>

namespace zhanggui {

namespace {

constexpr QStringView kEscape(u"{{{{"); // stands for two braces
constexpr int kLongestText = 4 * 1024 * 1024;
constexpr qint64 kCstMs = qint64(8) * 3600 * 1000;

enum class PlaceKind {
    Uuid,
    Business,
    Order,
    Line,
    NewOrder,
    NewLine,
    Instance,
    Captured,
    Time,
    Text,
    Unknown
};

struct Place {
    PlaceKind kind = PlaceKind::Unknown;
    QString name = {}; // Captured
    qint64 number = 0; // Text: characters
    qint64 shiftMs = 0; // Time: from now, the zone included
    bool milliseconds = false; // Time
};

qint64 unitMs(QChar unit)
{
    switch (unit.unicode()) {
    case u'd':
        return qint64(24) * 3600 * 1000;
    case u'h':
        return qint64(3600) * 1000;
    case u'm':
        return qint64(60) * 1000;
    default:
        return 1000;
    }
}

Place timePlace(const QRegularExpressionMatch &match)
{
    Place place{ .kind = PlaceKind::Time };
    place.milliseconds = match.captured(2) == u"17";
    place.shiftMs = match.captured(1) == u"cst" ? kCstMs : 0;
    if (match.hasCaptured(3)) {
        const qint64 amount = match.captured(4).toLongLong() * unitMs(match.captured(5).front());
        place.shiftMs += match.captured(3) == u"-" ? -amount : amount;
    }
    return place;
}

Place readPlace(const QString &inside)
{
    static const QMap<QString, PlaceKind> kPlain{ { QStringLiteral("uuid"), PlaceKind::Uuid },
        { QStringLiteral("business"), PlaceKind::Business }, { QStringLiteral("order"), PlaceKind::Order },
        { QStringLiteral("line"), PlaceKind::Line }, { QStringLiteral("newOrder"), PlaceKind::NewOrder },
        { QStringLiteral("newLine"), PlaceKind::NewLine },
        { QStringLiteral("instance"), PlaceKind::Instance } };
    static const QRegularExpression kTime(QStringLiteral("^(utc|cst)(14|17)(?:([+-])(\\d{1,6})([dhms]))?$"));
    static const QRegularExpression kText(QStringLiteral("^text:(\\d{1,7})$"));
    static const QRegularExpression kCaptured(QStringLiteral("^captured\\.([A-Za-z0-9_-]+)$"));
    if (const auto plain = kPlain.constFind(inside); plain != kPlain.constEnd())
        return { .kind = *plain };
    if (const auto match = kTime.match(inside); match.hasMatch())
        return timePlace(match);
    if (const auto match = kText.match(inside); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        return count <= kLongestText ? Place{ .kind = PlaceKind::Text, .number = count } : Place{};
    }
    if (const auto match = kCaptured.match(inside); match.hasMatch())
        return { .kind = PlaceKind::Captured, .name = match.captured(1) };
    return {};
}

QString capturedOr(const PlaceholderValues &values, const QString &name, FilledText &filled)
{
    const auto found = values.captured.constFind(name);
    if (found != values.captured.constEnd())
        return *found;
    if (!filled.notCaptured.contains(name))
        filled.notCaptured.append(name);
    if (name == u"instance" && !values.fallbackInstance.isEmpty())
        return values.fallbackInstance;
    return newUuid(values.random);
}

QString newOrderOf(const PlaceholderValues &values)
{
    return values.newOrder.isEmpty() ? newOrderNumber(values.nowMs, values.random) : values.newOrder;
}

QString valueOf(const Place &place, const PlaceholderValues &values, FilledText &filled)
{
    switch (place.kind) {
    case PlaceKind::Uuid:
        return newUuid(values.random);
    case PlaceKind::Business:
        return values.business.isEmpty() ? newUuid(values.random) : values.business;
    case PlaceKind::NewOrder:
        return newOrderOf(values);
    case PlaceKind::NewLine:
        return newOrderOf(values) + QStringLiteral("-000001");
    case PlaceKind::Order:
        return values.order;
    case PlaceKind::Line:
        return values.order + QStringLiteral("-000001");
    case PlaceKind::Instance:
        return capturedOr(values, QStringLiteral("instance"), filled);
    case PlaceKind::Captured:
        return capturedOr(values, place.name, filled);
    case PlaceKind::Time:
        return QDateTime::fromMSecsSinceEpoch(values.nowMs + place.shiftMs, Qt::UTC)
            .toString(
                place.milliseconds ? QStringLiteral("yyyyMMddHHmmsszzz") : QStringLiteral("yyyyMMddHHmmss"));
    case PlaceKind::Text:
        return QString(place.number, u'a');
    case PlaceKind::Unknown:
        break;
    }
    return {};
}

QString unknownPlace(QStringView place)
{
    return QStringLiteral("Nobody knows the place %1").arg(place.left(60));
}

bool isEscaped(QStringView text, qsizetype open)
{
    return text.sliced(open).startsWith(kEscape);
}

/// Where the place that begins at `open` ends: behind its braces, or -1.
qsizetype behindPlace(QStringView text, qsizetype open)
{
    const qsizetype close = text.indexOf(u"}}", open + 2);
    return close < 0 ? -1 : close + 2;
}

QString inJson(const QString &text)
{
    const QByteArray quoted = jsonString(text);
    return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
}

} // namespace

Result<FilledText> fillPlaces(const QString &text, const PlaceholderValues &values, bool asJson)
{
    FilledText filled;
    qsizetype from = 0;
    for (qsizetype open = text.indexOf(u"{{"); open >= 0; open = text.indexOf(u"{{", from)) {
        if (isEscaped(text, open)) {
            filled.text += QStringView(text).sliced(from, open + 2 - from);
            from = open + kEscape.size();
            continue;
        }
        const qsizetype behind = behindPlace(text, open);
        const Place place =
            behind < 0 ? Place() : readPlace(text.sliced(open + 2, behind - open - 4).trimmed());
        if (place.kind == PlaceKind::Unknown)
            return failure(ErrorKind::BadInput, unknownPlace(QStringView(text).sliced(open)));
        const QString value = valueOf(place, values, filled);
        filled.text += QStringView(text).sliced(from, open - from) % (asJson ? inJson(value) : value);
        from = behind;
    }
    filled.text += QStringView(text).sliced(from);
    return filled;
}

QString faultOfPlaces(QStringView text)
{
    for (qsizetype open = text.indexOf(u"{{"); open >= 0;) {
        if (isEscaped(text, open)) {
            open = text.indexOf(u"{{", open + kEscape.size());
            continue;
        }
        const qsizetype behind = behindPlace(text, open);
        if (behind < 0
            || readPlace(text.sliced(open + 2, behind - open - 4).trimmed().toString()).kind
                == PlaceKind::Unknown)
            return unknownPlace(text.sliced(open));
        open = text.indexOf(u"{{", behind);
    }
    return {};
}

bool hasPlaces(QStringView text)
{
    return text.contains(u"{{");
}

bool isOnePlace(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.startsWith(u"{{") && behindPlace(trimmed, 0) == trimmed.size()
        && faultOfPlaces(trimmed).isEmpty();
}

QString newUuid(const RandomBytes &random)
{
    QByteArray bytes = random(16);
    bytes[6] = char((bytes.at(6) & 0x0f) | 0x40);
    bytes[8] = char((bytes.at(8) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QString newOrderNumber(qint64 nowMs, const RandomBytes &random)
{
    constexpr QLatin1String kAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    QString number = QStringLiteral("CS")
        + QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyMMddHHmm"));
    const QByteArray bytes = random(5);
    for (const char byte : bytes)
        number += kAlphabet.at(uchar(byte) % kAlphabet.size());
    return number;
}

} // namespace zhanggui
