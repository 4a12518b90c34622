#include "net/emulator/json_spans.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Position behind the string that begins at `at`.
qsizetype behindString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return at + 1;
}

/// The pieces between commas of the outermost array or object.
QList<QByteArrayView> pieces(QByteArrayView json)
{
    const QByteArrayView inside = json.trimmed().size() < 2 ? QByteArrayView() : json.trimmed();
    QList<QByteArrayView> found;
    int depth = 0;
    qsizetype from = 1;
    const auto take = [&](qsizetype to) {
        const QByteArrayView piece = inside.sliced(from, to - from).trimmed();
        if (!piece.isEmpty())
            found.append(piece);
        from = to + 1;
    };
    for (qsizetype at = 0; at < inside.size(); ++at) {
        const char c = inside[at];
        if (c == '"')
            at = behindString(inside, at) - 1;
        else if (c == '[' || c == '{')
            ++depth;
        else if ((c == ']' || c == '}') && --depth == 0)
            take(at);
        else if (c == ',' && depth == 1)
            take(at);
    }
    return found;
}

/// What a string with its quotes says.
QByteArray unquoted(QByteArrayView quoted)
{
    if (!quoted.contains('\\'))
        return quoted.sliced(1, quoted.size() - 2).toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']');
    return document[0].toString().toUtf8();
}

} // namespace

QByteArray compactJson(QByteArrayView json)
{
    QByteArray compact;
    compact.reserve(json.size());
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '"') {
            const qsizetype behind = behindString(json, at);
            compact += json.sliced(at, behind - at);
            at = behind - 1;
        } else if (!isBlank(json[at])) {
            compact += json[at];
        }
    }
    return compact;
}

QList<QByteArrayView> jsonElements(QByteArrayView array)
{
    return pieces(array);
}

QList<std::pair<QString, QByteArrayView>> jsonMembers(QByteArrayView object)
{
    QList<std::pair<QString, QByteArrayView>> members;
    const QList<QByteArrayView> all = pieces(object);
    for (const QByteArrayView piece : all) {
        const qsizetype behind = behindString(piece, 0);
        members.append({ QString::fromUtf8(unquoted(piece.first(behind))),
            piece.sliced(piece.indexOf(':', behind) + 1).trimmed() });
    }
    return members;
}

QByteArrayView jsonMember(QByteArrayView object, QByteArrayView name)
{
    QByteArrayView value;
    for (const QByteArrayView piece : pieces(object)) {
        const qsizetype behind = behindString(piece, 0);
        if (unquoted(piece.first(behind)) == name)
            value = piece.sliced(piece.indexOf(':', behind) + 1).trimmed();
    }
    return value;
}

QByteArray jsonString(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace zhanggui
