#include "net/emulator/api/multipart.h"

namespace zhanggui {

namespace {

/// The value of a parameter of a header like `form-data; name="file"; filename=a.bin`.
QByteArray headerParameter(const QByteArray &value, const QByteArray &name)
{
    qsizetype at = value.indexOf(';');
    while (at >= 0) {
        qsizetype begin = at + 1;
        while (begin < value.size() && value.at(begin) == ' ')
            ++begin;
        const qsizetype equals = value.indexOf('=', begin);
        if (equals < 0)
            return {};
        const QByteArray key = value.mid(begin, equals - begin).trimmed().toLower();
        QByteArray text;
        if (value.mid(equals + 1, 1) == "\"") {
            qsizetype end = equals + 2;
            for (; end < value.size() && value.at(end) != '"'; ++end) {
                if (value.at(end) == '\\' && end + 1 < value.size())
                    ++end;
                text += value.at(end);
            }
            at = value.indexOf(';', end);
        } else {
            at = value.indexOf(';', equals);
            text = value.mid(equals + 1, at < 0 ? -1 : at - equals - 1).trimmed();
        }
        if (key == name)
            return text;
    }
    return {};
}

tl::unexpected<Error> bad(const char *what)
{
    return failure(ErrorKind::BadInput, QString::fromLatin1(what));
}

Result<FormPart> partOf(const QByteArray &text)
{
    const qsizetype headEnd = text.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return bad("a part has no end of its headers");
    FormPart part;
    part.body = text.mid(headEnd + 4);
    bool named = false;
    for (const QByteArray &line : text.first(headEnd).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-disposition" && value.toLower().startsWith("form-data")) {
            part.name = headerParameter(value, "name");
            part.fileName = QString::fromUtf8(headerParameter(value, "filename"));
            named = !part.name.isEmpty();
        } else if (name == "content-type") {
            part.contentType = value.split(';').first().trimmed().toLower();
        }
    }
    if (!named)
        return bad("a part has no name");
    return part;
}

} // namespace

Result<QList<FormPart>> formParts(const QByteArray &contentType, const QByteArray &body)
{
    constexpr qsizetype kLongestBoundary = 70; // RFC 2046
    if (contentType.split(';').first().trimmed().toLower() != "multipart/form-data")
        return bad("the content type is not multipart/form-data");
    const QByteArray boundary = headerParameter(contentType, "boundary");
    if (boundary.isEmpty() || boundary.size() > kLongestBoundary)
        return bad("the content type names no boundary");
    const QByteArray mark = "\r\n--" + boundary;
    // So that the first boundary, which may begin the body, is like the others.
    const QByteArray text = "\r\n" + body;
    QList<FormPart> parts;
    qsizetype at = text.indexOf(mark);
    while (at >= 0) {
        at += mark.size();
        if (text.mid(at, 2) == "--")
            return parts;
        const qsizetype begin = text.indexOf("\r\n", at);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(mark, begin);
        if (end < 0)
            break;
        const Result<FormPart> part = partOf(text.mid(begin + 2, end - begin - 2));
        if (!part)
            return tl::unexpected<Error>(part.error());
        parts.append(*part);
        at = end;
    }
    return bad("the last boundary is missing");
}

} // namespace zhanggui
