// What the reports of a run have in common: bytes as text, and how long things took.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/callbacks/callback_case.h"
#include "net/callbacks/check_catalog.h"

namespace zhanggui {

/// Head and body of a request or an answer as they crossed the wire.
struct HttpParts {
    QByteArray firstLine;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 headSize = 0; // with the empty line
};
HttpParts httpParts(const QByteArray &message);

/// Bytes for reading: bytes that are no UTF-8 and control characters but line end and tab as \xNN, at most
/// `limit` bytes, then how many are left out.
QString readableBytes(const QByteArray &bytes, qsizetype limit = 65'536);

/// Characters that XML 1.0 does not know become U+FFFD.
QString xmlCharacters(QString text);

/// "12.3 ms", "1.25 s"; "–" for -1.
QString spentText(qint64 microseconds);

/// The case's verdicts and those of its sends, the weightiest first; Pass only when wanted. Of sends with the
/// same verdict one stands for all.
QList<Verdict> verdictsOf(const CaseRecord &record, bool withPasses);

/// What is said, short of a Pass, of every case that was sent, as of the address: to be told once. Empty for
/// a single case.
QList<Verdict> saidOfAll(const RunRecord &run);

/// The run with the titles of the suite and its cases in the language.
RunRecord titledRun(RunRecord run, const CallbackSuite &suite, bool chinese);

/// Without user and password.
QString shownUrl(const QString &url);

} // namespace zhanggui
