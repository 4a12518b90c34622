#include "net/wire/http_head.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace zhanggui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isTokenByte(char c)
{
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || (c != 0 && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isNamed(const QByteArray &header, QByteArrayView name)
{
    return header.size() == name.size() && header.compare(name, Qt::CaseInsensitive) == 0;
}

/// The members of a comma-separated header, over all lines that carry it; `last` is the last such line.
QList<QByteArrayView> membersOf(const HttpHead &head, QByteArrayView name, qsizetype &last)
{
    QList<QByteArrayView> members;
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        if (!isNamed(head.headers[i].first, name))
            continue;
        last = i;
        QByteArrayView rest = head.headers[i].second;
        for (qsizetype comma = rest.indexOf(','); comma >= 0; comma = rest.indexOf(',')) {
            members.append(withoutBlanks(rest.first(comma)));
            rest = rest.sliced(comma + 1);
        }
        members.append(withoutBlanks(rest));
    }
    return members;
}

bool isWord(QByteArrayView member, QByteArrayView word)
{
    return member.size() == word.size() && member.compare(word, Qt::CaseInsensitive) == 0;
}

bool allDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::optional<qint64> numberOf(QByteArrayView digits)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    qint64 value = 0;
    for (const char c : digits) {
        const int digit = c - '0';
        if (value > (most - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

const char *lengthFault(QByteArrayView member)
{
    if (allDigits(member))
        return "length-overflow";
    return member.startsWith('-') && allDigits(member.sliced(1)) ? "length-negative" : "length-invalid";
}

void frameByLength(const QList<QByteArrayView> &lengths, qsizetype at, HttpFraming &framing)
{
    std::optional<qint64> first;
    for (const QByteArrayView member : lengths) {
        const std::optional<qint64> value = allDigits(member) ? numberOf(member) : std::nullopt;
        if (!value)
            return framing.faults.append({ lengthFault(member), at });
        if (first && *first != *value)
            return framing.faults.append({ "length-conflict", at });
        first = value;
    }
    if (lengths.size() > 1)
        framing.faults.append({ "length-repeated", at });
    framing.body = HttpBody::Length;
    framing.length = first.value_or(0);
}

/// RFC 9110 allows these once; two of them are read differently by different clients.
constexpr std::array kOnce{ "content-type", "date", "location", "server", "etag", "last-modified",
    "retry-after", "age" };

void findOddHeaders(const HttpHead &head, HttpHeadFaults &faults)
{
    std::array<int, kOnce.size()> seen{};
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const auto &[name, value] = head.headers[i];
        const auto once = std::find_if(
            kOnce.begin(), kOnce.end(), [&header = name](const char *word) { return isNamed(header, word); });
        if (once != kOnce.end() && ++seen[size_t(once - kOnce.begin())] == 2)
            faults.append({ "header-repeated", i });
        if (isNamed(name, "content-encoding") && !isWord(withoutBlanks(value), "identity"))
            faults.append({ "content-encoding", i });
    }
}

/// The version after "HTTP/"; false: the line is no status line of HTTP/1.
bool readVersion(QByteArrayView version, HttpHead &head, HttpHeadFaults &faults)
{
    const bool plain = version.size() == 3 && isDigit(version[0]) && version[1] == '.' && isDigit(version[2]);
    if (!plain && !(version.size() == 1 && isDigit(version[0]))) {
        faults.append({ "status-line" });
        return false;
    }
    if (version[0] != '1') {
        faults.append({ "version-unsupported" });
        return false;
    }
    if (!plain) {
        faults.append({ "status-line" });
        return false;
    }
    head.minor = version[2] - '0';
    if (head.minor == 0)
        faults.append({ "version-1.0" });
    else if (head.minor != 1)
        faults.append({ "version-odd" });
    return true;
}

} // namespace

HttpHeadFaults parseStatusLine(QByteArrayView line, HttpHead &head)
{
    HttpHeadFaults faults;
    if (!line.startsWith("HTTP/"))
        faults.append({ "version-case" });
    const auto *const versionEnd = std::find_if(line.begin() + 5, line.end(), isBlank);
    if (!readVersion(QByteArrayView(line.begin() + 5, versionEnd), head, faults))
        return faults;
    const auto *const code = std::find_if_not(versionEnd, line.end(), isBlank);
    if (line.end() - code < 3 || code == versionEnd || !allDigits(QByteArrayView(code, 3))) {
        faults.append({ "status-line" });
        return faults;
    }
    bool odd = code - versionEnd != 1 || *versionEnd != ' ';
    const QByteArrayView rest(code + 3, line.end());
    if (rest.isEmpty()) {
        faults.append({ "reason-missing" });
    } else if (!isBlank(rest.front())) {
        faults.append({ "status-line" });
        return faults;
    } else {
        odd = odd || rest.front() != ' ';
        head.reason = rest.sliced(1).toByteArray();
    }
    if (odd)
        faults.append({ "status-line-spaces" });
    head.status = int(numberOf(QByteArrayView(code, 3)).value_or(0));
    if (head.status < 100 || head.status > 599)
        faults.append({ "status-range" });
    return faults;
}

HttpHeadFaults parseHeaderLine(QByteArrayView line, HttpHead &head)
{
    if (isBlank(line.front())) {
        if (head.headers.isEmpty())
            return { { "blank-before-headers" } };
        const QByteArrayView more = withoutBlanks(line);
        if (!more.isEmpty())
            head.headers.last().second.append(' ').append(more);
        return { { "obs-fold" } };
    }
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return { { "header-no-colon" } };
    HttpHeadFaults faults;
    const QByteArrayView before = line.first(colon);
    const QByteArrayView name = withoutBlanks(before);
    if (name.size() != before.size())
        faults.append({ "blank-before-colon" });
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenByte))
        faults.append({ "header-name" });
    head.headers.append({ name.toByteArray(), withoutBlanks(line.sliced(colon + 1)).toByteArray() });
    return faults;
}

HttpFraming framingOf(const HttpHead &head, bool answersHead)
{
    HttpFraming framing;
    findOddHeaders(head, framing.faults);
    qsizetype lengthAt = -1;
    qsizetype codingAt = -1;
    const QList<QByteArrayView> lengths = membersOf(head, "content-length", lengthAt);
    const QList<QByteArrayView> codings = membersOf(head, "transfer-encoding", codingAt);
    const bool interim = head.status >= 100 && head.status < 200;
    if (interim || head.status == 204) {
        if (!lengths.isEmpty() || !codings.isEmpty())
            framing.faults.append({ "length-without-body", std::max(lengthAt, codingAt) });
        return framing;
    }
    if (answersHead || head.status == 304)
        return framing;
    if (!codings.isEmpty()) {
        if (head.minor == 0)
            framing.faults.append({ "coding-in-1.0", codingAt });
        if (!lengths.isEmpty())
            framing.faults.append({ "length-with-coding", lengthAt });
        if (codings.size() == 1 && isWord(codings.first(), "chunked"))
            framing.body = HttpBody::Chunked;
        else
            framing.faults.append({ "coding-unknown", codingAt });
        return framing;
    }
    if (!lengths.isEmpty()) {
        frameByLength(lengths, lengthAt, framing);
        return framing;
    }
    framing.body = HttpBody::UntilClose;
    return framing;
}

bool keepsAlive(const HttpHead &head)
{
    qsizetype at = -1;
    const QList<QByteArrayView> options = membersOf(head, "connection", at);
    const auto has = [&options](QByteArrayView word) {
        return std::any_of(
            options.begin(), options.end(), [word](QByteArrayView option) { return isWord(option, word); });
    };
    return !has("close") && (head.minor >= 1 || has("keep-alive"));
}

} // namespace zhanggui
