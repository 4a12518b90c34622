// Cases as text files, made to be kept in version control: JSON with two blanks of indentation, one member a
// line, members in a fixed order, defaults left out, non-ASCII as it is, a newline at the end. Reading is
// strict and writing gives the canonical form, so that writing what was read changes nothing. Secrets do not
// get in: a member that carries one is refused unless its value is a place to fill.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

#include <QByteArray>
#include <QList>

namespace zhanggui {

/// The canonical text.
QByteArray caseToText(const CallbackCase &callbackCase);
/// BadInput, naming line and member: not JSON, an unknown member, a wrong type, a word that is not of its
/// list, a secret.
[[nodiscard]] Result<CallbackCase> caseFromText(const QByteArray &text);

/// First 12 hexadecimal digits of the SHA-256 of the canonical text.
QString caseRevision(const CallbackCase &callbackCase);
/// The same over the canonical texts of all, in order.
QString suiteRevision(const QList<CallbackCase> &cases);

/// "<id>.case.json"; BadInput when the id cannot be a file's name (letters, digits, dot, hyphen, underscore).
[[nodiscard]] Result<QString> caseFileName(const CallbackCase &callbackCase);

/// NotFound, Storage or BadInput, with the file's name.
[[nodiscard]] Result<CallbackCase> loadCaseFile(const QString &file);
/// Writes or replaces the case's file in the folder, whole or not at all, and returns its path. BadInput when
/// the case would not read back as it is.
[[nodiscard]] Result<QString> saveCaseFile(const QString &folder, const CallbackCase &callbackCase);

struct BadCaseFile {
    QString file;
    Error error;
};
struct CaseFolder {
    QList<CallbackCase> cases; // in the order of their files' names
    QStringList files; // one per case
    QList<BadCaseFile> bad; // left out, with the reason
};
/// Every *.case.json of the folder; two of the same id: the second is bad. NotFound when there is no such
/// folder.
[[nodiscard]] Result<CaseFolder> loadCaseFolder(const QString &folder);
/// The folder as a suite of one's own; its id is the folder's name.
CallbackSuite suiteOfFolder(const QString &folder, const CaseFolder &cases);

} // namespace zhanggui
