#include "net/emulator/api/api_route.h"

#include <QStringDecoder>

namespace zhanggui {

namespace {

std::optional<QMap<QByteArray, QString>> fitting(const QByteArray &pattern, const QByteArray &path)
{
    if (!pattern.contains('{'))
        return pattern == path ? std::make_optional<QMap<QByteArray, QString>>() : std::nullopt;
    const QByteArrayList wanted = pattern.split('/');
    const QByteArrayList there = path.split('/');
    if (wanted.size() != there.size())
        return std::nullopt;
    QMap<QByteArray, QString> placeholders;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QByteArray &segment = wanted.at(i);
        if (segment.startsWith('{') && segment.endsWith('}') && !there.at(i).isEmpty())
            placeholders.insert(segment.mid(1, segment.size() - 2),
                QString::fromUtf8(QByteArray::fromPercentEncoding(there.at(i))));
        else if (segment != there.at(i))
            return std::nullopt;
    }
    return placeholders;
}

ApiParameter parameter(QByteArrayView text, QByteArrayView name, bool plusIsBlank)
{
    ApiParameter found;
    const auto decoded = [plusIsBlank](QByteArray piece) {
        if (plusIsBlank)
            piece.replace('+', ' ');
        return QByteArray::fromPercentEncoding(piece);
    };
    for (const QByteArray &piece : text.toByteArray().split('&')) {
        const qsizetype equals = piece.indexOf('=');
        if (decoded(equals < 0 ? piece : piece.left(equals)) != name)
            continue;
        ++found.count;
        QStringDecoder utf8(QStringDecoder::Utf8);
        found.value = equals < 0 ? QString() : QString(utf8(decoded(piece.mid(equals + 1))));
        found.wellFormed = found.wellFormed && !utf8.hasError();
    }
    return found;
}

} // namespace

ApiRoutes::Match ApiRoutes::find(const QByteArray &method, const QByteArray &path) const
{
    Match other;
    for (const ApiRoute &route : m_routes) {
        const bool any = route.method == "*";
        if ((!any && route.method != method) || (any && other.route))
            continue;
        auto placeholders = fitting(route.pattern, path);
        if (!placeholders)
            continue;
        Match match{ &route, *std::move(placeholders) };
        if (!any)
            return match;
        other = std::move(match);
    }
    return other;
}

ApiParameter queryParameter(QByteArrayView query, QByteArrayView name)
{
    return parameter(query, name, false);
}

ApiParameter formParameter(QByteArrayView form, QByteArrayView name)
{
    return parameter(form, name, true);
}

} // namespace zhanggui
