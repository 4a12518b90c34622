#include "net/callbacks/captures.h"

#include "models/json/json_value.h"

#include <QStringList>

namespace zhanggui {

namespace {

struct PathPart {
    QString name;
    bool list = false;
    int index = -1; // -1: any
};

PathPart partOf(const QString &text)
{
    const qsizetype open = text.indexOf(u'[');
    if (open < 0 || !text.endsWith(u']'))
        return { text };
    bool good = false;
    const int index = QStringView(text).mid(open + 1, text.size() - open - 2).toInt(&good);
    return { text.first(open), true, good ? index : -1 };
}

QString valueIn(const JsonValue &value, const QStringList &path, qsizetype at)
{
    if (at == path.size())
        return value.kind == JsonValue::Kind::Text || value.kind == JsonValue::Kind::Number ? value.text
                                                                                            : QString();
    const PathPart part = partOf(path.at(at));
    const JsonValue &member = value.member(part.name);
    if (!part.list)
        return valueIn(member, path, at + 1);
    for (int i = 0; i < int(member.items.size()); ++i) {
        QString found =
            part.index < 0 || part.index == i ? valueIn(member.items.at(i), path, at + 1) : QString();
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

QString valueAt(const QByteArray &body, const QString &place)
{
    const Result<JsonText> json = readJson(body);
    return json && !place.isEmpty() ? valueIn(json->root, place.split(u'.'), 0) : QString();
}

} // namespace zhanggui
