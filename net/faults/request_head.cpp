#include "net/faults/request_head.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestLine = qsizetype(8) * 1024;
constexpr qsizetype kMostHeaders = 256;

using Refused = tl::unexpected<RequestRefusal>;

Refused refused(int status, const char *reason)
{
    return Refused(RequestRefusal{ status, QString::fromLatin1(reason) });
}

bool isNamed(const QByteArray &header, const char *name)
{
    return qstricmp(header.constData(), name) == 0;
}

bool isWord(QByteArrayView text, const char *word)
{
    return text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
}

bool isTokenByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || (c != 0 && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

/// The lines without their ends; refused when one is too long, ends without CR or holds a control.
tl::expected<QList<QByteArrayView>, RequestRefusal> linesOf(QByteArrayView raw)
{
    QList<QByteArrayView> lines;
    while (!raw.isEmpty()) {
        const qsizetype end = raw.indexOf('\n');
        if (end < 1 || raw[end - 1] != '\r')
            return refused(400, "a line of the head ends in LF without CR");
        const QByteArrayView line = raw.first(end - 1);
        if (line.size() > kLongestLine)
            return refused(lines.isEmpty() ? 414 : 431, "a line of the head passes 8 KB");
        const auto isControl = [](char c) { return (uchar(c) < 0x20 && c != '\t') || uchar(c) == 0x7f; };
        if (std::any_of(line.begin(), line.end(), isControl))
            return refused(400, "a control byte in the head");
        lines.append(line);
        raw = raw.sliced(end + 1);
    }
    return lines;
}

/// http://host/path?query → /path?query.
bool toOriginForm(RequestHead &head)
{
    constexpr QByteArrayView scheme("http://");
    if (head.target.left(scheme.size()).toLower() != scheme)
        return false;
    const qsizetype slash = head.target.indexOf('/', scheme.size());
    const qsizetype query = head.target.indexOf('?', scheme.size());
    head.absolute = true;
    if (slash >= 0 && (query < 0 || slash < query))
        head.target.remove(0, slash);
    else
        head.target = '/' + (query < 0 ? QByteArray() : head.target.mid(query));
    return true;
}

tl::expected<void, RequestRefusal> readRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last == first)
        return refused(400, "the request line is not METHOD TARGET VERSION");
    head.method = line.first(first).toByteArray();
    head.target = line.sliced(first + 1, last - first - 1).toByteArray();
    const QByteArrayView version = line.sliced(last + 1);
    const auto odd = [](char c) { return uchar(c) <= 0x20 || uchar(c) >= 0x7f || c == '#'; };
    if (!std::all_of(head.method.cbegin(), head.method.cend(), isTokenByte) || head.target.isEmpty()
        || std::any_of(head.target.cbegin(), head.target.cend(), odd))
        return refused(400, "the request line is not METHOD TARGET VERSION");
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0"))
        return version.startsWith("HTTP/") ? refused(505, "the version is neither HTTP/1.1 nor HTTP/1.0")
                                           : refused(400, "the request line is not METHOD TARGET VERSION");
    head.minor = version.back() - '0';
    if (head.method == "CONNECT")
        return refused(501, "CONNECT is not offered");
    const bool star = head.target == "*" && head.method == "OPTIONS";
    if (!star && !head.target.startsWith('/') && !toOriginForm(head))
        return refused(400, "the target is neither a path nor an http address");
    return {};
}

/// Members of a list header, over all lines that carry it.
QList<QByteArray> membersOf(const RequestHead &head, const char *name)
{
    QList<QByteArray> members;
    for (const auto &[key, value] : head.headers) {
        if (!isNamed(key, name))
            continue;
        for (const QByteArray &member : value.split(','))
            members.append(member.trimmed());
    }
    return members;
}

tl::expected<void, RequestRefusal> readFraming(RequestHead &head)
{
    const QList<QByteArray> lengths = membersOf(head, "content-length");
    const QList<QByteArray> codings = membersOf(head, "transfer-encoding");
    if (!lengths.isEmpty() && !codings.isEmpty())
        return refused(400, "Content-Length beside Transfer-Encoding");
    if (!codings.isEmpty()) {
        if (head.minor == 0 || codings.size() != 1 || !isWord(codings.first(), "chunked"))
            return refused(head.minor == 0 ? 400 : 501, "a Transfer-Encoding that is not chunked alone");
        head.body = HttpBody::Chunked;
        return {};
    }
    if (lengths.isEmpty())
        return {};
    const QByteArray &digits = lengths.first();
    bool whole = false;
    head.length = digits.toLongLong(&whole);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (lengths.size() != 1 || !whole || !std::all_of(digits.cbegin(), digits.cend(), isDigit))
        return refused(400, "Content-Length is not one whole number");
    head.body = HttpBody::Length;
    return {};
}

tl::expected<void, RequestRefusal> readMeaning(RequestHead &head)
{
    const auto hosts = std::count_if(head.headers.cbegin(), head.headers.cend(),
        [](const auto &one) { return isNamed(one.first, "host"); });
    if (hosts > 1 || (hosts == 0 && head.minor == 1))
        return refused(400, "there must be one Host");
    const QList<QByteArray> options = membersOf(head, "connection");
    const auto has = [&options](const char *word) {
        return std::any_of(options.begin(), options.end(),
            [word](const QByteArray &option) { return isWord(option, word); });
    };
    head.keepsAlive = !has("close") && (head.minor == 1 || has("keep-alive"));
    const QList<QByteArray> expected = membersOf(head, "expect");
    if (!expected.isEmpty() && (expected.size() != 1 || !isWord(expected.first(), "100-continue")))
        return refused(417, "an expectation other than 100-continue");
    auto read = readFraming(head);
    head.expectsContinue = !expected.isEmpty() && head.minor == 1 && head.body != HttpBody::None;
    return read;
}

} // namespace

tl::expected<RequestHead, RequestRefusal> readRequestHead(QByteArrayView raw)
{
    // One empty line in front is what old clients send after a body (RFC 9112 §2.2).
    if (raw.startsWith("\r\n"))
        raw = raw.sliced(2);
    if (raw.size() > kLargestRequestHead)
        return refused(431, "the head passes 64 KB");
    const auto lines = linesOf(raw);
    if (!lines)
        return Refused(lines.error());
    if (lines->size() < 2 || lines->size() - 2 > kMostHeaders)
        return lines->size() < 2 ? refused(400, "no head") : refused(431, "more than 256 headers");
    RequestHead head;
    head.raw = raw.toByteArray();
    if (const auto read = readRequestLine(lines->first(), head); !read)
        return Refused(read.error());
    HttpHead parsed;
    for (const QByteArrayView line : lines->sliced(1, lines->size() - 2)) {
        if (!parseHeaderLine(line, parsed).isEmpty())
            return refused(400, "a header line is folded, has no colon, or a name that is no token");
    }
    head.headers = std::move(parsed.headers);
    if (const auto read = readMeaning(head); !read)
        return Refused(read.error());
    return head;
}

QByteArray forwardedHead(const RequestHead &head, const ForwardedHead &how)
{
    if (!head.absolute && how.prefix.isEmpty() && how.host.isEmpty() && !how.withoutExpect)
        return head.raw;
    QByteArray result;
    qsizetype from = head.raw.indexOf('\n') + 1;
    if (!head.absolute && how.prefix.isEmpty()) {
        result = head.raw.left(from);
    } else {
        // The root of a target with a path is that path itself, not that path and a slash.
        const bool root = !how.prefix.isEmpty() && (head.target == "/" || head.target.startsWith("/?"));
        const bool star = head.target == "*";
        result = head.method + ' ' + (star ? QByteArray() : how.prefix) + head.target.mid(root ? 1 : 0)
            + " HTTP/1." + char('0' + head.minor) + "\r\n";
    }
    for (qsizetype end = head.raw.indexOf('\n', from); end >= 0; end = head.raw.indexOf('\n', from)) {
        const QByteArrayView line = QByteArrayView(head.raw).sliced(from, end + 1 - from);
        const QByteArrayView name = line.first(std::max<qsizetype>(0, line.indexOf(':')));
        from = end + 1;
        if (how.withoutExpect && isWord(name, "expect"))
            continue;
        if (!how.host.isEmpty() && isWord(name, "host"))
            result += name.toByteArray() + ": " + how.host + "\r\n";
        else
            result += line.toByteArray();
    }
    return result;
}

} // namespace zhanggui
