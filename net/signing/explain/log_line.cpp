#include "net/signing/explain/log_line.h"

#include "models/json/json_value.h"
#include "net/signing/form_encoding.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kMostBytes = 1'000'000;
constexpr int kMostFindings = 50;

void add(QByteArrayList &list, const QByteArray &value)
{
    if (!value.isEmpty() && list.size() < kMostFindings && !list.contains(value))
        list.append(value);
}

/// What each match captured.
QByteArrayList matches(const QString &text, const QString &pattern)
{
    QByteArrayList found;
    QRegularExpressionMatchIterator it = QRegularExpression(pattern).globalMatch(text);
    while (it.hasNext())
        add(found, it.next().captured(1).toUtf8());
    return found;
}

bool isDigest(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == 32;
}

/// The position behind the object that begins at `from`, or -1.
qsizetype behindObject(QByteArrayView text, qsizetype from)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && c == '{')
            ++depth;
        else if (!inText && c == '}' && --depth == 0)
            return i + 1;
    }
    return -1;
}

QByteArrayList objects(QByteArrayView text)
{
    QByteArrayList found;
    qsizetype at = text.indexOf('{');
    for (int tries = 0; at >= 0 && tries < kMostFindings; ++tries) {
        const qsizetype behind = behindObject(text, at);
        const QByteArrayView piece = behind < 0 ? QByteArrayView() : text.sliced(at, behind - at);
        const bool isObject = !piece.isEmpty() && readJson(piece).has_value();
        if (isObject)
            add(found, piece.toByteArray());
        at = text.indexOf('{', isObject ? behind : at + 1);
    }
    return found;
}

} // namespace

LogFindings readLogLine(QByteArrayView line)
{
    const QByteArrayView used = line.first(std::min(line.size(), kMostBytes));
    const QString text = QString::fromUtf8(used);
    LogFindings found;
    found.bodies = objects(used);
    found.nonces = matches(text, QStringLiteral("(?i)nonce[\"']?\\s*[=:]\\s*[\"']?([0-9A-Za-z_-]+)"));
    const QByteArrayList digests =
        matches(text, QStringLiteral("(?<![0-9A-Za-z])([0-9A-Fa-f]{64})(?![0-9A-Za-z])"));
    for (const QByteArray &digest : digests) {
        if (!found.nonces.contains(digest))
            add(found.signatures, digest);
    }
    const QByteArrayList base64 = matches(
        text, QStringLiteral("(?<![0-9A-Za-z+/_%-])([0-9A-Za-z+/]{43}=|[0-9A-Za-z+/%]{43,200}%3[Dd])"));
    for (const QByteArray &value : base64) {
        const QByteArray plain = value.contains('%') ? formDecoded(value).value_or(QByteArray()) : value;
        if (isDigest(plain))
            add(found.signatures, plain);
    }
    for (const char *digits : { "(1[0-9]{12})", "(1[0-9]{9})", "(20[0-9]{12,15})" }) {
        const QString pattern =
            QStringLiteral("(?<![0-9A-Za-z])%1(?![0-9A-Za-z])").arg(QLatin1String(digits));
        const QByteArrayList numbers = matches(text, pattern);
        for (const QByteArray &value : numbers)
            add(found.timestamps, value);
    }
    return found;
}

} // namespace zhanggui
