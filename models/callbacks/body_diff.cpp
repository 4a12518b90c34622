// The text part of run_diff.h: heads, queries, JSON members, lines.
#include "models/callbacks/run_diff.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>
#include <vector>

namespace zhanggui {

namespace {

/// Longer texts are compared by their common beginning and end only: the table would grow with the square.
constexpr size_t kMostLines = 2000;

using Leaves = QMap<QString, QString>;

QString lastName(const QString &place)
{
    const QString name = place.section(u'.', -1);
    return name.section(u'[', 0, 0).toLower();
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2));
}

/// Every value that has no members, by its place. An empty object or array is a value.
void collect(const QJsonValue &value, const QString &place, Leaves &leaves)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member)
            collect(member.value(), place.isEmpty() ? member.key() : QString(place + u'.' + member.key()),
                leaves);
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(array.at(i), place + QStringLiteral("[%1]").arg(i), leaves);
    } else {
        leaves.insert(place, jsonText(value));
    }
}

std::optional<Leaves> leavesOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull())
        return std::nullopt;
    Leaves leaves;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), {}, leaves);
    return leaves;
}

QString placed(const QString &prefix, const QString &place)
{
    if (prefix.isEmpty() || place.isEmpty())
        return prefix + place;
    return prefix + (place.startsWith(u'[') ? place : QString(u'.' + place));
}

DiffKind kindOf(bool before, bool after, bool same, bool isVolatile)
{
    if (before && after && same)
        return DiffKind::Same;
    if (isVolatile && before && after)
        return DiffKind::Volatile;
    return !before ? DiffKind::Added : !after ? DiffKind::Removed : DiffKind::Changed;
}

QList<DiffLine> diffLeaves(
    const Leaves &before, const Leaves &after, const QSet<QString> &ignored, const QString &prefix)
{
    QList<DiffLine> lines;
    Leaves all = after;
    all.insert(before);
    for (auto leaf = all.constBegin(); leaf != all.constEnd(); ++leaf) {
        const QString &place = leaf.key();
        const QString old = before.value(place);
        const QString now = after.value(place);
        const DiffKind kind = kindOf(
            before.contains(place), after.contains(place), old == now, ignored.contains(lastName(place)));
        lines.append({ kind, placed(prefix, place), old, now });
    }
    return lines;
}

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines = text.isEmpty() ? QList<QByteArray>() : text.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

DiffLine lineOf(
    DiffKind kind, const QString &prefix, qsizetype number, const QByteArray &before, const QByteArray &after)
{
    return { kind, placed(prefix, QStringLiteral("line %1").arg(number + 1)), QString::fromUtf8(before),
        QString::fromUtf8(after) };
}

/// Longest common subsequence of a[from, a.size - cut) and b[from, b.size - cut): its table, from the end.
class CommonLines {
public:
    CommonLines(const QList<QByteArray> &a, const QList<QByteArray> &b)
        : m_width(size_t(b.size()) + 1)
        , m_table((size_t(a.size()) + 1) * m_width)
    {
        for (size_t i = size_t(a.size()); i-- > 0;) {
            for (size_t j = size_t(b.size()); j-- > 0;) {
                at(i, j) = a.at(qsizetype(i)) == b.at(qsizetype(j)) ? at(i + 1, j + 1) + 1
                                                                    : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    /// Whether line i of `a` goes, rather than line j of `b` comes.
    bool removesFirst(size_t i, size_t j) { return at(i + 1, j) >= at(i, j + 1); }

private:
    int &at(size_t i, size_t j) { return m_table[i * m_width + j]; }
    size_t m_width;
    std::vector<int> m_table;
};

QList<DiffLine> diffMiddle(
    const QList<QByteArray> &a, const QList<QByteArray> &b, qsizetype offset, const QString &prefix)
{
    QList<DiffLine> lines;
    const bool tooLong = size_t(a.size()) > kMostLines || size_t(b.size()) > kMostLines;
    if (tooLong) {
        for (qsizetype i = 0; i < a.size(); ++i)
            lines.append(lineOf(DiffKind::Removed, prefix, offset + i, a.at(i), {}));
        for (qsizetype j = 0; j < b.size(); ++j)
            lines.append(lineOf(DiffKind::Added, prefix, offset + j, {}, b.at(j)));
        return lines;
    }
    CommonLines common(a, b);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a.at(i) == b.at(j)) {
            lines.append(lineOf(DiffKind::Same, prefix, offset + j, a.at(i), b.at(j)));
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && common.removesFirst(size_t(i), size_t(j)))) {
            lines.append(lineOf(DiffKind::Removed, prefix, offset + i, a.at(i), {}));
            ++i;
        } else {
            lines.append(lineOf(DiffKind::Added, prefix, offset + j, {}, b.at(j)));
            ++j;
        }
    }
    return lines;
}

QList<DiffLine> diffLines(const QByteArray &before, const QByteArray &after, const QString &prefix)
{
    const QList<QByteArray> a = linesOf(before);
    const QList<QByteArray> b = linesOf(after);
    const qsizetype shorter = qMin(a.size(), b.size());
    qsizetype head = 0;
    while (head < shorter && a.at(head) == b.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    QList<DiffLine> lines;
    for (qsizetype i = 0; i < head; ++i)
        lines.append(lineOf(DiffKind::Same, prefix, i, a.at(i), b.at(i)));
    lines += diffMiddle(
        a.sliced(head, a.size() - head - tail), b.sliced(head, b.size() - head - tail), head, prefix);
    for (qsizetype i = b.size() - tail; i < b.size(); ++i)
        lines.append(lineOf(DiffKind::Same, prefix, i, b.at(i), b.at(i)));
    return lines;
}

struct Parts {
    Leaves start; // method, path and query, or status
    Leaves headers;
    QByteArray body;
};

void splitQuery(const QByteArray &target, Leaves &into)
{
    const qsizetype mark = target.indexOf('?');
    into.insert(QStringLiteral("path"), QString::fromUtf8(mark < 0 ? target : target.first(mark)));
    if (mark < 0)
        return;
    for (const QByteArray &pair : target.sliced(mark + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.first(equals);
        into.insert(u"query." + QString::fromUtf8(name),
            equals < 0 ? QString() : QString::fromUtf8(pair.sliced(equals + 1)));
    }
}

Parts partsOfRequest(const QByteArray &request)
{
    Parts parts;
    const qsizetype end = request.indexOf("\r\n\r\n");
    const QByteArray head = end < 0 ? request : request.first(end);
    parts.body = end < 0 ? QByteArray() : request.sliced(end + 4);
    QList<QByteArray> lines = linesOf(head);
    if (lines.isEmpty())
        return parts;
    const QList<QByteArray> first = lines.takeFirst().split(' ');
    parts.start.insert(QStringLiteral("method"), QString::fromUtf8(first.value(0)));
    splitQuery(first.value(1), parts.start);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        parts.headers.insert(QString::fromLatin1(line.first(qMax<qsizetype>(0, colon))).toLower(),
            QString::fromLatin1(line.sliced(colon + 1).trimmed()));
    }
    return parts;
}

Parts partsOfAnswer(const WireRecord &wire)
{
    Parts parts;
    parts.start.insert(QStringLiteral("outcome"), wireOutcomeWord(wire.outcome));
    parts.start.insert(QStringLiteral("status"), QString::number(wire.status));
    for (const auto &[name, value] : wire.headers)
        parts.headers.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    parts.body = wire.body;
    return parts;
}

QList<DiffLine> diffParts(const Parts &before, const Parts &after, const VolatileNames &names)
{
    QList<DiffLine> lines = diffLeaves(before.start, after.start, names.members, {});
    lines += diffLeaves(before.headers, after.headers, names.headers, QStringLiteral("header"));
    lines += diffBodies(before.body, after.body, names, QStringLiteral("body"));
    return lines;
}

QSet<QString> lowerNames(const QJsonArray &names)
{
    QSet<QString> all;
    for (const auto &name : names)
        all.insert(name.toString().toLower());
    return all;
}

} // namespace

VolatileNames volatileNames()
{
    QFile file(QStringLiteral(":/protocol/volatile_members.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return { lowerNames(json[QLatin1String("members")].toArray()),
        lowerNames(json[QLatin1String("headers")].toArray()) };
}

QList<DiffLine> diffBodies(
    const QByteArray &before, const QByteArray &after, const VolatileNames &names, const QString &prefix)
{
    const auto old = leavesOf(before);
    const auto now = leavesOf(after);
    return old && now ? diffLeaves(*old, *now, names.members, prefix) : diffLines(before, after, prefix);
}

ExchangeDiff diffExchanges(const SendRecord &before, const SendRecord &after, const VolatileNames &names)
{
    return { diffParts(partsOfRequest(before.wire.request), partsOfRequest(after.wire.request), names),
        diffParts(partsOfAnswer(before.wire), partsOfAnswer(after.wire), names) };
}

} // namespace zhanggui
