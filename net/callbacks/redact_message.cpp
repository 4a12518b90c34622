#include "net/callbacks/redact_message.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kShortestSignature = 8; // shorter ones would mark half the text
constexpr qsizetype kShownBefore = 8;
constexpr qsizetype kShownBehind = 4;

QByteArray marked(const QByteArray &value, RedactFor target)
{
    QByteArray marks(value.size(), '*');
    if (target == RedactFor::Report && value.size() > 2 * (kShownBefore + kShownBehind)) {
        std::copy_n(value.begin(), kShownBefore, marks.begin());
        std::copy_n(value.end() - kShownBehind, kShownBehind, marks.end() - kShownBehind);
    }
    return marks;
}

struct Split {
    qsizetype lineEnd = 0; // behind the first line
    qsizetype headEnd = 0; // behind the empty line
};

Split splitOf(const QByteArray &message)
{
    Split split;
    const qsizetype line = message.indexOf('\n');
    split.lineEnd = line < 0 ? message.size() : line + 1;
    const qsizetype head = message.indexOf("\r\n\r\n");
    const qsizetype bare = message.indexOf("\n\n");
    if (head >= 0 && (bare < 0 || head < bare))
        split.headEnd = head + 4;
    else
        split.headEnd = bare < 0 ? message.size() : bare + 2;
    split.lineEnd = std::min(split.lineEnd, split.headEnd);
    return split;
}

bool isSignatureHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "x-sign" || lower == "authtoken" || lower == "body-sign" || lower == "signature"
        || lower == "authorization";
}

/// The parts of a header's value that may be a signature: the last word, without quotes, and of a token its
/// last part too.
void addSignaturesOf(const QByteArray &value, QByteArrayList &found)
{
    QByteArray word = value.trimmed();
    word = word.mid(word.lastIndexOf(' ') + 1);
    const qsizetype quote = word.indexOf('"');
    if (quote >= 0)
        word = word.mid(quote + 1).split('"').first();
    found.append(word);
    if (word.count('.') == 2)
        found.append(word.mid(word.lastIndexOf('.') + 1));
}

void addSignaturesOfHead(const QByteArray &message, QByteArrayList &found)
{
    const Split split = splitOf(message);
    const QByteArray line = message.first(split.lineEnd);
    for (const QByteArray &part : line.mid(line.indexOf('?') + 1).split(' ').first().split('&')) {
        if (part.startsWith("signature=") || part.startsWith("authToken="))
            found.append(part.mid(part.indexOf('=') + 1));
    }
    for (const QByteArray &header :
        message.sliced(split.lineEnd, split.headEnd - split.lineEnd).split('\n')) {
        const qsizetype colon = header.indexOf(':');
        if (colon > 0 && isSignatureHeader(header.first(colon).trimmed()))
            addSignaturesOf(header.mid(colon + 1), found);
    }
}

QByteArrayList spellingsOf(const QByteArrayList &signatures)
{
    QByteArrayList all;
    for (const QByteArray &one : signatures) {
        const QByteArray plain = QByteArray::fromPercentEncoding(one);
        all << one << plain << plain.toPercentEncoding() << plain.toLower() << plain.toUpper();
    }
    all.removeIf([](const QByteArray &one) { return one.size() < kShortestSignature; });
    std::ranges::sort(all, [](const QByteArray &a, const QByteArray &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void addFieldNames(const QList<CallbackField> &fields, RedactFor target, QStringList &names)
{
    for (const CallbackField &field : fields) {
        if (field.secret || (target == RedactFor::Report && field.personal))
            names.append(field.name);
        addFieldNames(field.fields, target, names);
    }
}

/// Where the pieces of a chunked body stand; empty when the framing cannot be followed.
QList<std::pair<qsizetype, qsizetype>> chunksOf(const QByteArray &message, qsizetype from)
{
    QList<std::pair<qsizetype, qsizetype>> chunks;
    while (from < message.size()) {
        const qsizetype end = message.indexOf("\r\n", from);
        bool good = false;
        const qsizetype size =
            end < 0 ? 0 : message.mid(from, end - from).split(';').first().trimmed().toLongLong(&good, 16);
        if (!good || size < 0 || size > message.size() - end - 2)
            return {};
        if (size == 0)
            return chunks;
        chunks.append({ end + 2, size });
        from = end + 2 + size + 2;
    }
    return chunks;
}

QByteArray spreadOver(QByteArray message, qsizetype from, const QByteArray &body, const QByteArray &redacted)
{
    const auto chunks = chunksOf(message, from);
    QByteArray joined;
    for (const auto &[at, size] : chunks)
        joined += message.mid(at, size);
    if (joined != body || body.isEmpty())
        return {};
    qsizetype taken = 0;
    for (const auto &[at, size] : chunks) {
        message.replace(at, size, redacted.mid(taken, size));
        taken += size;
    }
    return message;
}

QByteArray redactedHead(const QByteArray &message, const Split &split, const HiddenParts &hidden)
{
    QByteArray line = message.first(split.lineEnd);
    const qsizetype query = line.indexOf('?');
    const qsizetype end = line.indexOf(' ', std::max<qsizetype>(query, 0));
    if (query >= 0 && end > query)
        line.replace(query + 1, end - query - 1,
            redactFormMembers(line.sliced(query + 1, end - query - 1), hidden.members));
    QByteArray head = line;
    const QByteArrayList rows = message.sliced(split.lineEnd, split.headEnd - split.lineEnd).split('\n');
    QByteArrayList shown;
    for (const QByteArray &row : rows) {
        const qsizetype colon = row.indexOf(':');
        if (colon <= 0) {
            shown.append(row);
            continue;
        }
        const bool cr = row.endsWith('\r');
        const QByteArray value = row.sliced(colon + 1, row.size() - colon - 1 - (cr ? 1 : 0));
        shown.append(QByteArray(row.first(colon + 1)
            + redactedHeader(row.first(colon).trimmed(), value, hidden) + (cr ? "\r" : "")));
    }
    return head + shown.join('\n');
}

} // namespace

HiddenParts hiddenPartsOf(
    const SendRecord &send, const RedactRules &rules, const std::shared_ptr<const SecretSpellings> &known)
{
    HiddenParts hidden;
    hidden.members = rules.members.everywhere();
    hidden.members.removeIf(
        [](const QString &name) { return name.compare(u"authToken", Qt::CaseInsensitive) == 0; });
    hidden.target = rules.target;
    hidden.known = known;
    if (const CallbackInterface *callback = rules.protocol->interfaceOf(send.interfaceId)) {
        addFieldNames(callback->request, rules.target, hidden.members);
        addFieldNames(callback->response, rules.target, hidden.members);
    }
    QByteArrayList signatures{ send.signing.signature };
    addSignaturesOfHead(send.wire.request, signatures);
    addSignaturesOfHead(send.wire.response, signatures);
    hidden.signatures = spellingsOf(signatures);
    return hidden;
}

QByteArray redactedText(QByteArray text, const HiddenParts &hidden)
{
    for (const QByteArray &signature : hidden.signatures) {
        if (text.contains(signature))
            text.replace(signature, marked(signature, hidden.target));
    }
    return hidden.known->redacted(std::move(text));
}

QByteArray redactedBody(const QByteArray &body, const HiddenParts &hidden)
{
    const QByteArray trimmed = body.trimmed();
    const bool query = !trimmed.startsWith('{') && !trimmed.startsWith('[') && trimmed.contains('=')
        && !trimmed.contains('<');
    return redactedText(
        query ? redactFormMembers(body, hidden.members) : redactJsonMembers(body, hidden.members), hidden);
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value, const HiddenParts &hidden)
{
    const QByteArray trimmed = value.trimmed();
    const bool secret = !isSignatureHeader(name) && redactHeaderValue(name, trimmed) != trimmed;
    return secret ? QByteArray(value).replace(trimmed, QByteArray(trimmed.size(), '*'))
                  : redactedText(value, hidden);
}

QByteArray redactedMessage(const QByteArray &message, const HiddenParts &hidden, const QByteArray &body)
{
    const Split split = splitOf(message);
    const QByteArray head = redactedHead(message, split, hidden);
    const QByteArray tail = message.sliced(split.headEnd);
    QByteArray whole = head + tail;
    if (tail != body && !body.isEmpty()) {
        const QByteArray spread = spreadOver(whole, split.headEnd, body, redactedBody(body, hidden));
        if (!spread.isEmpty())
            return redactedText(spread, hidden);
    }
    whole.replace(split.headEnd, tail.size(), redactedBody(tail, hidden));
    return redactedText(whole, hidden);
}

} // namespace zhanggui
