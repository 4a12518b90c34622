#include "net/signing/canonical_diff.h"

#include <QByteArrayList>

#include <algorithm>
#include <vector>

namespace zhanggui {

namespace {

using Part = CanonicalDifference::Part;

struct Line {
    Part part = Part::Method;
    QByteArray header; // with its count when the name is repeated: "x-tag", then "x-tag 2"
    QByteArray name;
    int number = 0;
    QByteArray text;
};

/// A "|" inside a header's value looks like a line end in the echo; what does not begin with a signed name
/// belongs to the line before.
QByteArrayList joinBrokenHeaders(const QByteArrayList &lines, const QByteArrayList &names)
{
    QByteArrayList joined;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const bool begins = colon > 0 && names.contains(line.left(colon));
        if (begins || joined.isEmpty())
            joined.append(line);
        else
            joined.last() += '|' + line;
    }
    return joined;
}

std::vector<Line> headerLines(const QByteArrayList &texts)
{
    std::vector<Line> lines;
    int number = 4;
    for (const QByteArray &text : texts) {
        const QByteArray name = text.left(std::max<qsizetype>(text.indexOf(':'), 0));
        const auto before =
            std::count_if(lines.begin(), lines.end(), [&](const Line &line) { return line.name == name; });
        const QByteArray id = before == 0 ? name : name + ' ' + QByteArray::number(qint64(before) + 1);
        lines.push_back({ Part::Header, id, name, number++, text });
    }
    return lines;
}

QByteArrayList split(QByteArrayView canonical)
{
    QByteArrayList texts = canonical.toByteArray().split(canonical.contains('\n') ? '\n' : '|');
    while (texts.size() < 6)
        texts.append(QByteArray());
    return texts;
}

QByteArrayList signedNames(QByteArrayView canonical)
{
    const QByteArrayList texts = split(canonical);
    return texts[texts.size() - 2].split(';');
}

std::vector<Line> parsed(QByteArrayView canonical, const QByteArrayList &names)
{
    QByteArrayList texts = split(canonical);
    const QByteArray payload = texts.takeLast();
    const QByteArray signedHeaders = texts.takeLast();
    const int end = int(texts.size());
    QByteArrayList headers = texts.mid(3);
    if (!headers.isEmpty() && headers.last().isEmpty())
        headers.removeLast();
    if (!canonical.contains('\n'))
        headers = joinBrokenHeaders(headers, names);
    std::vector<Line> lines{ { Part::Method, {}, {}, 1, texts[0] }, { Part::Uri, {}, {}, 2, texts[1] },
        { Part::Query, {}, {}, 3, texts[2] } };
    const std::vector<Line> ofHeaders = headerLines(headers);
    lines.insert(lines.end(), ofHeaders.begin(), ofHeaders.end());
    lines.push_back({ Part::SignedHeaders, {}, {}, end + 1, signedHeaders });
    lines.push_back({ Part::PayloadHash, {}, {}, end + 2, payload });
    return lines;
}

int firstDifferentColumn(const QByteArray &a, const QByteArray &b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return int(inA - a.begin()) + 1;
}

std::optional<CanonicalDifference> difference(const Line &ours, const QByteArray &theirs)
{
    if (ours.text == theirs)
        return std::nullopt;
    return CanonicalDifference{ ours.part, ours.name, ours.number, firstDifferentColumn(ours.text, theirs),
        ours.text, theirs };
}

} // namespace

std::optional<CanonicalDifference> firstDifference(QByteArrayView ours, QByteArrayView theirs)
{
    const QByteArrayList names = signedNames(ours) + signedNames(theirs);
    const std::vector<Line> left = parsed(ours, names);
    const std::vector<Line> right = parsed(theirs, names);
    const auto find = [](const std::vector<Line> &lines, const Line &wanted) {
        return std::find_if(lines.begin(), lines.end(),
            [&](const Line &line) { return line.part == wanted.part && line.header == wanted.header; });
    };
    for (const Line &line : left) {
        // A header of theirs that we lack stands before the first part behind the headers.
        if (line.part == Part::SignedHeaders) {
            for (const Line &other : right) {
                if (other.part == Part::Header && find(left, other) == left.end())
                    return CanonicalDifference{ Part::Header, other.name, line.number, 1, {}, other.text };
            }
        }
        const auto other = find(right, line);
        if (auto found = difference(line, other == right.end() ? QByteArray() : other->text))
            return found;
    }
    return std::nullopt;
}

QByteArray echoedCanonicalRequest(QByteArrayView message)
{
    static constexpr QByteArrayView kMark = "canonicalRequest:";
    const qsizetype at = message.indexOf(kMark);
    return at < 0 ? QByteArray() : message.sliced(at + kMark.size()).trimmed().toByteArray();
}

} // namespace zhanggui
