#include "tests/support/http_answers.h"

namespace zhanggui::test {

namespace {

constexpr auto kComplete = HttpReaderState::Complete;
constexpr auto kBroken = HttpReaderState::Broken;

QStringList ids(const char *words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

/// A whole answer with the body "ok" after this head (each line ends in CR LF already).
HttpAnswer head(const char *name, const QByteArray &lines, const char *findings, int status = 200)
{
    return { .name = name,
        .bytes = lines + "Content-Length: 2\r\n\r\nok",
        .findings = ids(findings),
        .body = "ok",
        .status = status };
}

/// Cannot be read past its head.
HttpAnswer broken(const char *name, const QByteArray &bytes, const char *findings, int status = 0)
{
    return { .name = name, .bytes = bytes, .findings = ids(findings), .state = kBroken, .status = status };
}

HttpAnswer brokenHeaders(const char *name, const QByteArray &lines, const char *findings)
{
    return broken(name, "HTTP/1.1 200 OK\r\n" + lines + "\r\nok", findings, 200);
}

HttpAnswer chunked(const char *name, const QByteArray &chunks, const char *findings, const QByteArray &body,
    HttpReaderState state = kComplete)
{
    return { .name = name,
        .bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
        .findings = ids(findings),
        .body = body,
        .state = state };
}

/// Everything with this length and body, cut or continued.
HttpAnswer sized(const char *name, int length, const QByteArray &body, const char *findings,
    HttpReaderState state = kComplete)
{
    return { .name = name,
        .bytes = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n" + body,
        .findings = ids(findings),
        .body = body.left(length),
        .state = state };
}

QList<HttpAnswer> firstBytes()
{
    const QByteArray settings = QByteArray::fromHex("00001204000000000000030000008000040001000000050000ffff");
    return {
        broken("garbage", "hello, this is no HTTP at all\r\n\r\n", "not-http"),
        broken("garbage in the last letter", "HTTQ/1.1 200 OK\r\n\r\n", "not-http"),
        broken("SSH", "SSH-2.0-OpenSSH_9.2\r\n", "not-http"),
        broken("bare body", "{\"resultCode\":\"000000\"}", "not-http"),
        broken("zero bytes", QByteArray(40, '\0'), "not-http"),
        broken("TLS alert", QByteArray::fromHex("15030100020246"), "tls-instead"),
        broken("TLS handshake", QByteArray::fromHex("160303005a020000560303"), "tls-instead"),
        broken("HTTP/2 settings", settings, "http2-instead"),
        broken("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "http2-instead"),
        head("byte order mark", "\xef\xbb\xbfHTTP/1.1 200 OK\r\n", "bom-first"),
        broken("half a byte order mark", "\xef\xbb", "truncated-head"),
        head("blank lines", "\r\n\nHTTP/1.1 200 OK\r\n", "blank-line-first"),
        broken("three blank lines", "\r\n\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "blank-line-first not-http"),
        broken("CR alone", "\rHTTP/1.1 200 OK\r\n\r\n", "not-http"),
    };
}

QList<HttpAnswer> statusLines()
{
    return {
        head("plain", "HTTP/1.1 200 OK\r\n", ""),
        head("empty reason", "HTTP/1.1 200 \r\n", ""),
        head("reason missing", "HTTP/1.1 200\r\n", "reason-missing"),
        head("lower case", "http/1.1 200 OK\r\n", "version-case"),
        head("1.0", "HTTP/1.0 200 OK\r\n", "version-1.0"),
        head("1.2", "HTTP/1.2 200 OK\r\n", "version-odd"),
        broken("2", "HTTP/2 200\r\n\r\n", "version-unsupported"),
        broken("3.0", "HTTP/3.0 200 OK\r\n\r\n", "version-unsupported"),
        broken("no minor", "HTTP/1 200 OK\r\n\r\n", "status-line"),
        broken("long minor", "HTTP/1.11 200 OK\r\n\r\n", "status-line"),
        broken("no version", "HTTP/ 200 OK\r\n\r\n", "status-line"),
        broken("nothing but a version", "HTTP/1.1\r\n\r\n", "status-line"),
        broken("two digits", "HTTP/1.1 20 OK\r\n\r\n", "status-line"),
        broken("four digits", "HTTP/1.1 2000 OK\r\n\r\n", "status-line"),
        broken("a word", "HTTP/1.1 OK 200\r\n\r\n", "status-line"),
        broken("a sign", "HTTP/1.1 -20 OK\r\n\r\n", "status-line"),
        head("blanks", "HTTP/1.1  200 OK\r\n", "status-line-spaces"),
        head("tab", "HTTP/1.1\t200\tOK\r\n", "status-line-spaces"),
        head("099", "HTTP/1.1 099 Odd\r\n", "status-range", 99),
        head("600", "HTTP/1.1 600 Odd\r\n", "status-range", 600),
        head("reason in UTF-8", "HTTP/1.1 200 \xe6\x88\x90\xe5\x8a\x9f\r\n", "non-ascii"),
        broken("NUL in the reason", QByteArray("HTTP/1.1 200 O\0K\r\n\r\n", 20), "nul-byte"),
    };
}

QList<HttpAnswer> headerLines()
{
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QByteArray many;
    for (int i = 0; i < 300; ++i)
        many += "X-" + QByteArray::number(i) + ": 1\r\n";
    QByteArray large;
    for (int i = 0; i < 100; ++i)
        large += "X-" + QByteArray::number(i) + ": " + QByteArray(1000, 'x') + "\r\n";
    return {
        head("LF alone", "HTTP/1.1 200 OK\nX: 1\nY: 2\r\n", "bare-lf"),
        brokenHeaders("CR alone within", "X: a\rY: b\r\n", "bare-cr"),
        brokenHeaders("two CR before LF", "X: a\r\r\n", "bare-cr"),
        brokenHeaders("NUL", QByteArray("X: a\0b\r\n", 8), "nul-byte"),
        head("escape byte", ok + "X: a\x1b[31m\r\n", "control-byte"),
        head("DEL", ok + "X: a\x7f\r\n", "control-byte"),
        head("Latin-1", ok + "X: caf\xe9\r\n", "non-ascii"),
        brokenHeaders("line too long", "X: " + QByteArray(9000, 'x') + "\r\n", "line-too-long"),
        broken("status line too long", "HTTP/1.1 200 " + QByteArray(9000, 'x'), "line-too-long"),
        brokenHeaders("head too large", large, "head-too-large"),
        brokenHeaders("a line that passes both limits",
            large.left(60 * 1024) + "\r\nX: " + QByteArray(9000, 'x') + "\r\n", "head-too-large"),
        brokenHeaders("too many", many, "too-many-headers"),
        brokenHeaders("blank first", " X: 1\r\n", "blank-before-headers"),
        head("folded", ok + "X: 1\r\n  2\r\n\t3\r\n", "obs-fold"),
        brokenHeaders("no colon", "X-Broken\r\n", "header-no-colon"),
        head("name with a blank", ok + "X Y: 1\r\n", "header-name"),
        head("no name", ok + ": 1\r\n", "header-name"),
        head("name in Latin-1", ok + "X\xe9: 1\r\n", "non-ascii header-name"),
        head("blank before the colon", ok + "X : 1\r\n", "blank-before-colon"),
        head("two types", ok + "Content-Type: a/b\r\nX: 1\r\ncontent-type: c/d\r\n", "header-repeated"),
        head("two cookies", ok + "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n", ""),
        head("encoded", ok + "Content-Encoding: gzip\r\n", "content-encoding"),
        head("encoded as it is", ok + "Content-Encoding: identity\r\n", ""),
    };
}

QList<HttpAnswer> lengths()
{
    return {
        head("the same twice", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n", "length-repeated"),
        head("the same in one line", "HTTP/1.1 200 OK\r\nContent-Length: 2, 02\r\n", "length-repeated"),
        brokenHeaders("two", "Content-Length: 2\r\nContent-Length: 3\r\n", "length-conflict"),
        brokenHeaders("empty", "Content-Length:\r\n", "length-invalid"),
        brokenHeaders("hexadecimal", "Content-Length: 0x2\r\n", "length-invalid"),
        brokenHeaders("plus", "Content-Length: +2\r\n", "length-invalid"),
        brokenHeaders("blank within", "Content-Length: 1 2\r\n", "length-invalid"),
        brokenHeaders("list with a gap", "Content-Length: 2,\r\n", "length-invalid"),
        brokenHeaders("negative", "Content-Length: -1\r\n", "length-negative"),
        brokenHeaders("2^63", "Content-Length: 9223372036854775808\r\n", "length-overflow"),
        brokenHeaders("2^64+2", "Content-Length: 18446744073709551618\r\n", "length-overflow"),
        sized("empty body", 0, {}, ""),
        sized("short body", 10, "short", "truncated-body", kBroken),
        sized("long body", 2, "okHTTP/1.1 200 OK\r\n\r\n", "bytes-after-end"),
        sized("mark", 5, "\xef\xbb\xbf{}", "body-bom"),
        { .name = "until the close",
            .bytes = "HTTP/1.1 200 OK\r\n\r\nall of it",
            .findings = ids("close-delimited"),
            .body = "all of it" },
        { .name = "until the close, still open",
            .bytes = "HTTP/1.0 200 OK\r\n\r\nsome of it",
            .findings = ids("version-1.0 close-delimited"),
            .body = "some of it",
            .state = HttpReaderState::Reading,
            .closed = false },
        { .name = "204", .bytes = "HTTP/1.1 204 No Content\r\n\r\n", .status = 204 },
        { .name = "304 with a length",
            .bytes = "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
            .status = 304 },
        { .name = "204 with a length",
            .bytes = "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nok",
            .findings = ids("length-without-body bytes-after-end"),
            .status = 204 },
        { .name = "answer to HEAD",
            .bytes = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
            .answersHead = true },
    };
}

QList<HttpAnswer> chunks()
{
    const QByteArray coded = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";
    QByteArray trailer = "0\r\n";
    for (int i = 0; i < 9; ++i)
        trailer += "X-" + QByteArray::number(i) + ": " + QByteArray(8000, 'x') + "\r\n";
    return {
        chunked("chunks", "3\r\nabc\r\n0A\r\n0123456789\r\n0\r\n\r\n", "", "abc0123456789"),
        chunked("no data", "0\r\n\r\n", "", {}),
        chunked("leading zeros", "0000000000000000000003\r\nabc\r\n000\r\n\r\n", "", "abc"),
        chunked("extension", "3;name=\"v\"\r\nabc\r\n0;x\r\n\r\n", "chunk-extension", "abc"),
        chunked("blanks", "3 \r\nabc\r\n 0\r\n\r\n", "chunk-size-blank", "abc"),
        chunked("trailer", "3\r\nabc\r\n0\r\nX: 1\r\nY : 2\r\n\r\n", "trailer blank-before-colon", "abc"),
        chunked("no number", "abcx\r\nabc\r\n0\r\n\r\n", "chunk-size", {}, kBroken),
        chunked("negative", "-3\r\nabc\r\n0\r\n\r\n", "chunk-size", {}, kBroken),
        chunked("prefix", "0x3\r\nabc\r\n0\r\n\r\n", "chunk-size", {}, kBroken),
        chunked("size missing", "3\r\nabc\r\n\r\n0\r\n\r\n", "chunk-size", "abc", kBroken),
        chunked("size ends in LF", "3\nabc\r\n0\r\n\r\n", "chunk-size", {}, kBroken),
        chunked("size without end", QByteArray(9000, '1'), "line-too-long", {}, kBroken),
        chunked("2^63", "8000000000000000\r\nabc", "chunk-overflow", {}, kBroken),
        chunked("2^64+3", "10000000000000003\r\nabc", "chunk-overflow", {}, kBroken),
        chunked("data too long", "3\r\nabcd\r\n0\r\n\r\n", "chunk-end", "abc", kBroken),
        chunked("data ends in LF", "3\r\nabc\n0\r\n\r\n", "chunk-end", "abc", kBroken),
        chunked("cut in the data", "5\r\nabc", "truncated-body", "abc", kBroken),
        chunked("cut in the size", "5\r\nabcde\r\n1", "truncated-body", "abcde", kBroken),
        chunked("no last chunk", "3\r\nabc\r\n", "truncated-body", "abc", kBroken),
        chunked("no end of the trailer", "3\r\nabc\r\n0\r\n", "truncated-body", "abc", kBroken),
        chunked("trailer too large", trailer, "trailer head-too-large", {}, kBroken),
        chunked("more after it", "0\r\n\r\n0\r\n\r\n", "bytes-after-end", {}),
        { .name = "length too",
            .bytes = coded + "Content-Length: 3\r\n\r\n2\r\nok\r\n0\r\n\r\n",
            .findings = ids("length-with-coding"),
            .body = "ok" },
        { .name = "in 1.0",
            .bytes = "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
            .findings = ids("version-1.0 coding-in-1.0"),
            .body = "ok" },
        brokenHeaders("another coding", "Transfer-Encoding: gzip, chunked\r\n", "coding-unknown"),
        brokenHeaders("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
            "coding-unknown"),
        brokenHeaders("almost chunked", "Transfer-Encoding: xchunked\r\n", "coding-unknown"),
        brokenHeaders("empty coding", "Transfer-Encoding:\r\n", "coding-unknown"),
    };
}

QList<HttpAnswer> interimAndEnds()
{
    const QByteArray carryOn = "HTTP/1.1 100 Continue\r\n\r\n";
    return {
        head("100 first", carryOn + "HTTP/1.1 200 OK\r\n", "interim"),
        head("103 with headers", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n",
            "interim"),
        head("eight", carryOn.repeated(8) + "HTTP/1.1 200 OK\r\n", "interim"),
        broken("nine", carryOn.repeated(9) + "HTTP/1.1 200 OK\r\n\r\n", "interim too-many-interim", 100),
        head("100 with a length", "HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n",
            "length-without-body interim"),
        broken("nothing but 100", carryOn, "interim truncated-head"),
        broken("100 and noise", carryOn + "noise", "interim not-http"),
        broken(
            "101", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", "upgrade-unasked", 101),
        broken("cut in the name", "HTT", "truncated-head"),
        broken("cut in the status line", "HTTP/1.1 20", "truncated-head"),
        broken("cut in a header", "HTTP/1.1 200 OK\r\nContent-Le", "truncated-head", 200),
        broken("cut before the empty line", "HTTP/1.1 200 OK\r\nX: 1\r\n", "truncated-head", 200),
    };
}

QList<HttpAnswer> large()
{
    const HttpReaderLimits small{ .answer = 100 };
    const auto over = [&small](const char *name, const QByteArray &bytes, const char *findings,
                          const QByteArray &body) {
        return HttpAnswer{ .name = name,
            .bytes = bytes,
            .findings = ids(findings),
            .body = body,
            .state = HttpReaderState::TooLarge,
            .limits = small };
    };
    const QByteArray coded = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray open = "HTTP/1.1 200 OK\r\n\r\n";
    const QByteArray sized = "HTTP/1.1 200 OK\r\nContent-Length: 61\r\n\r\n"; // 39 bytes: 100 in all
    return {
        over("announced", "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nab", "answer-too-large", "ab"),
        over("a large chunk", coded + "ff\r\n", "answer-too-large", {}),
        over("endless until the close", open + QByteArray(200, 'x'), "close-delimited answer-too-large",
            QByteArray(81, 'x')),
        over("endless chunks", coded + QByteArray("1\r\nx\r\n").repeated(20), "answer-too-large",
            QByteArray(9, 'x')),
        { .name = "just small enough",
            .bytes = sized + QByteArray(61, 'x'),
            .body = QByteArray(61, 'x'),
            .limits = small },
        { .name = "just small enough, and more",
            .bytes = sized + QByteArray(62, 'x'),
            .findings = ids("bytes-after-end"),
            .body = QByteArray(61, 'x'),
            .limits = small },
    };
}

} // namespace

QList<HttpAnswer> httpAnswers()
{
    return firstBytes() + statusLines() + headerLines() + lengths() + chunks() + interimAndEnds() + large();
}

} // namespace zhanggui::test
