// What must not be kept or shown, replaced by marks. Bytes that are stored keep their length, so that offsets
// into the raw answer stay true; what is masked for a person need not.
#pragma once

#include "models/core/secret.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace zhanggui {

/// The value of every member with one of these names (without regard to case, at any depth) replaced by
/// marks; all other bytes stay, and the length too. Text becomes as many `*` as it had bytes; a number, truth
/// value, object or array becomes a string of `*` of the same length (a single digit becomes 0); null stays.
/// A string that itself holds JSON with such a member is marked whole. When the bytes are no valid JSON,
/// everything behind the first mention of a member is marked as well.
QByteArray redactJsonMembers(QByteArray json, const QStringList &members);

/// The values of the named parameters of `a=1&b=2` (query or form body) replaced by `*`, same length.
QByteArray redactFormMembers(QByteArray form, const QStringList &members);

/// Each known secret of at least 4 bytes replaced by `*` wherever it stands: raw, JSON-escaped,
/// percent-encoded, hex, base64 (also in the middle of a longer base64 text). Same length.
QByteArray redactSecrets(QByteArray text, const QList<Secret> &known);

/// redactSecrets() for many texts: the spellings are worked out once. Wiped when destroyed.
class SecretSpellings {
public:
    explicit SecretSpellings(const QList<Secret> &known);
    ~SecretSpellings();
    Q_DISABLE_COPY_MOVE(SecretSpellings)

    QByteArray redacted(QByteArray text) const;

private:
    QList<QByteArray> m_forms; // of one secret after the other, longest first
};

/// A header's value fit to be stored: Authorization and Proxy-Authorization keep scheme, shortened AK and
/// SignedHeaders; X-Security-Token, X-Auth-Token, X-Sign, authToken, Cookie and Set-Cookie become `****`.
QByteArray redactHeaderValue(QByteArrayView name, const QByteArray &value);

/// First and last four characters, `****` between; all `****` when it has fewer than twelve.
QString shortenedAccessKey(const QString &accessKey);

/// 138****5678; short numbers keep at most their last two digits.
QString maskedPhone(const QString &phone);
/// z***@example.com
QString maskedMail(const QString &mail);
/// 张三 → 张*, 欧阳小明 → 欧***; "John Smith" → "J*** S****".
QString maskedName(const QString &name);

} // namespace zhanggui
