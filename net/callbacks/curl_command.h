// cURL commands as shells hold them: reading one that somebody copied. Pure; nothing is run.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QStringList>

namespace zhanggui {

struct CurlCommand {
    QByteArray method; // "GET" or "POST" where the command leaves it to its data
    QString url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// The words of a POSIX command line: '…', "…", $'…', backslashes, lines continued by a backslash. Ends at an
/// unquoted ; | & or line end. BadInput for a quote that is not closed.
[[nodiscard]] Result<QList<QByteArray>> shellWords(const QString &text);

/// Whether the text has a command of that name at its beginning, behind a prompt or on a line of its own.
bool holdsCurl(const QString &text);
/// BadInput, saying what is missing or cannot be read: no address, a body in a file.
[[nodiscard]] Result<CurlCommand> curlFromText(const QString &text);

/// One word for a POSIX shell; $'…' where bytes are no plain text.
QByteArray shellQuoted(const QByteArray &word);

} // namespace zhanggui
