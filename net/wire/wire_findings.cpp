// The table of findings of http_reader.h.
#include "net/wire/http_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

struct Row {
    const char *id;
    WireFindingKind kind;
    const char *text;
};

constexpr auto kNote = WireFindingKind::Note;
constexpr auto kFault = WireFindingKind::Fault;
constexpr auto kFatal = WireFindingKind::Fatal;

constexpr std::array kRows{
    Row{ "not-http", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The first bytes are not those of an HTTP answer.") },
    Row{ "tls-instead", kFatal,
        QT_TRANSLATE_NOOP(
            "WireFinding", "The port answers with TLS, but the request was sent as plain http.") },
    Row{ "http2-instead", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The server answers with HTTP/2, which was not asked for.") },
    Row{ "status-line", kFatal,
        QT_TRANSLATE_NOOP("WireFinding",
            "The first line is not a status line: a version, a blank and three digits are needed.") },
    Row{ "version-unsupported", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The answer is of another major version than HTTP/1.") },
    Row{ "bom-first", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "A byte order mark stands before the status line.") },
    Row{ "blank-line-first", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "An empty line stands before the status line.") },
    Row{ "version-case", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "The status line does not begin with HTTP in upper case.") },
    Row{ "version-odd", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "The version is neither HTTP/1.0 nor HTTP/1.1.") },
    Row{ "version-1.0", kNote, QT_TRANSLATE_NOOP("WireFinding", "The server answers in HTTP/1.0.") },
    Row{ "status-line-spaces", kFault,
        QT_TRANSLATE_NOOP(
            "WireFinding", "The parts of the status line are not separated by one blank each.") },
    Row{ "status-range", kFault, QT_TRANSLATE_NOOP("WireFinding", "The status is not between 100 and 599.") },
    Row{ "reason-missing", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "No blank follows the status in the status line.") },
    Row{ "bare-lf", kFault, QT_TRANSLATE_NOOP("WireFinding", "A line ends in LF alone; HTTP wants CR LF.") },
    Row{ "bare-cr", kFatal, QT_TRANSLATE_NOOP("WireFinding", "A line contains a CR without LF.") },
    Row{ "nul-byte", kFatal, QT_TRANSLATE_NOOP("WireFinding", "A line of the headers contains a NUL byte.") },
    Row{ "control-byte", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "A line of the headers contains a control character.") },
    Row{ "non-ascii", kNote,
        QT_TRANSLATE_NOOP("WireFinding", "The headers contain bytes that are not ASCII.") },
    Row{ "line-too-long", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "A line of the headers is longer than 8 KB.") },
    Row{ "head-too-large", kFatal, QT_TRANSLATE_NOOP("WireFinding", "The headers are larger than 64 KB.") },
    Row{ "too-many-headers", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The answer has more than 256 headers.") },
    Row{ "blank-before-headers", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The first header line begins with a blank.") },
    Row{ "obs-fold", kFault,
        QT_TRANSLATE_NOOP(
            "WireFinding", "A header is continued in a second line, which HTTP no longer allows.") },
    Row{ "header-no-colon", kFatal, QT_TRANSLATE_NOOP("WireFinding", "A header line has no colon.") },
    Row{ "header-name", kFault,
        QT_TRANSLATE_NOOP(
            "WireFinding", "A header's name is empty or has characters that are not allowed in it.") },
    Row{ "blank-before-colon", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "A blank stands between a header's name and its colon.") },
    Row{ "header-repeated", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "A header that may stand once stands twice.") },
    Row{ "length-repeated", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "Content-Length stands more than once, with the same value.") },
    Row{ "length-conflict", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "Content-Length stands more than once, with different values.") },
    Row{ "length-invalid", kFatal, QT_TRANSLATE_NOOP("WireFinding", "Content-Length is not a number.") },
    Row{ "length-negative", kFatal, QT_TRANSLATE_NOOP("WireFinding", "Content-Length is negative.") },
    Row{ "length-overflow", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "Content-Length is too large to be true.") },
    Row{ "length-with-coding", kFault,
        QT_TRANSLATE_NOOP(
            "WireFinding", "Content-Length and Transfer-Encoding stand together; only one of them may.") },
    Row{ "length-without-body", kFault,
        QT_TRANSLATE_NOOP(
            "WireFinding", "An answer that has no body announces a length or a transfer coding.") },
    Row{
        "coding-unknown", kFatal, QT_TRANSLATE_NOOP("WireFinding", "The Transfer-Encoding is not chunked.") },
    Row{ "coding-in-1.0", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "An HTTP/1.0 answer uses Transfer-Encoding.") },
    Row{ "chunk-size", kFatal,
        QT_TRANSLATE_NOOP(
            "WireFinding", "The size of a chunk is not a hexadecimal number followed by CR LF.") },
    Row{ "chunk-overflow", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The size of a chunk is too large to be true.") },
    Row{ "chunk-end", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The data of a chunk is not followed by CR LF.") },
    Row{ "chunk-size-blank", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "Blanks stand around the size of a chunk.") },
    Row{ "chunk-extension", kNote, QT_TRANSLATE_NOOP("WireFinding", "A chunk carries an extension.") },
    Row{ "trailer", kNote, QT_TRANSLATE_NOOP("WireFinding", "Headers follow the last chunk.") },
    Row{ "interim", kNote,
        QT_TRANSLATE_NOOP("WireFinding", "An interim answer (1xx) came before the answer.") },
    Row{ "too-many-interim", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "More than eight interim answers (1xx) came.") },
    Row{ "upgrade-unasked", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The server changes to another protocol that was not asked for.") },
    Row{ "close-delimited", kNote,
        QT_TRANSLATE_NOOP("WireFinding",
            "The answer has neither a length nor chunks; it ends where the connection ends.") },
    Row{ "truncated-head", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The connection ended within the headers of the answer.") },
    Row{ "truncated-body", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The connection ended before the announced end of the body.") },
    Row{ "answer-too-large", kFatal,
        QT_TRANSLATE_NOOP("WireFinding", "The answer is larger than the limit.") },
    Row{ "bytes-after-end", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "More bytes follow the end of the answer.") },
    Row{ "content-encoding", kNote,
        QT_TRANSLATE_NOOP("WireFinding", "The body is encoded although this was not asked for.") },
    Row{ "body-bom", kNote, QT_TRANSLATE_NOOP("WireFinding", "The body begins with a byte order mark.") },
    Row{ "early-answer", kFault,
        QT_TRANSLATE_NOOP("WireFinding", "The answer began before the request was wholly sent.") },
    Row{ "no-close-notify", kFault,
        QT_TRANSLATE_NOOP("WireFinding",
            "The secure connection was cut without the closing alert, so nobody can tell whether the answer "
            "is whole.") },
    Row{ "reset-at-end", kFault,
        QT_TRANSLATE_NOOP("WireFinding",
            "The connection was reset where the answer should end, so nobody can tell whether it is "
            "whole.") },
};

const Row *rowOf(QStringView id)
{
    const auto *const row = std::find_if(
        kRows.begin(), kRows.end(), [id](const Row &entry) { return id == QLatin1String(entry.id); });
    return row == kRows.end() ? nullptr : row;
}

} // namespace

QStringList wireFindingIds()
{
    QStringList ids;
    for (const Row &row : kRows)
        ids << QString::fromLatin1(row.id);
    return ids;
}

WireFindingKind wireFindingKind(QStringView id)
{
    const Row *const row = rowOf(id);
    return row ? row->kind : WireFindingKind::Fault;
}

QString wireFindingText(QStringView id)
{
    const Row *const row = rowOf(id);
    return row ? QCoreApplication::translate("WireFinding", row->text) : QString();
}

QString wireFindingEnglish(QStringView id)
{
    const Row *const row = rowOf(id);
    return row ? QString::fromLatin1(row->text) : QString();
}

} // namespace zhanggui
