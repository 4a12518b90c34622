// Reads one HTTP/1.1 answer strictly, as bytes come (RFC 9112, RFC 9110). Pure: bytes in, state out; no
// socket, no clock. Fed byte by byte it ends exactly as fed in one piece. It goes on past a fault as long as
// the rest can be read in one way only, and names every fault with its place.
//
// Findings. "fatal": the answer cannot be read past it. "fault": a rule is broken, but there is one reading.
// "note": allowed, worth seeing. A connection is used again only after an answer without fatal and fault.
// clang-format off
//
//   not-http               fatal  the first bytes are not those of an HTTP answer
//   tls-instead            fatal  the first bytes are a TLS record: the port speaks TLS, the request was plain
//   http2-instead          fatal  the first bytes are an HTTP/2 frame or preface
//   status-line            fatal  begins with "HTTP/", but is no status line (version, blank, three digits)
//   version-unsupported    fatal  the version's major number is not 1
//   bom-first              fault  a byte order mark stands before the status line
//   blank-line-first       fault  an empty line stands before the status line (more than two: not-http)
//   version-case           fault  "http/1.1": the name of the protocol is upper case
//   version-odd            fault  neither 1.0 nor 1.1
//   version-1.0            note   the server answers HTTP/1.0
//   status-line-spaces     fault  more than one blank, or a tab, between the parts of the status line
//   status-range           fault  the status is below 100 or above 599
//   reason-missing         fault  no blank follows the status (RFC 9112 §4 wants it even without a reason)
//   bare-lf                fault  a line of the head or of the trailer ends in LF without CR
//   bare-cr                fatal  a CR in a line is not followed by LF
//   nul-byte               fatal  a NUL byte in a line
//   control-byte           fault  another control byte in a line
//   non-ascii              note   a byte above 127 in the status line or in a header
//   line-too-long          fatal  a line passes 8 KB
//   head-too-large         fatal  status line and headers together, or a trailer, pass 64 KB
//   too-many-headers       fatal  more than 256 headers
//   blank-before-headers   fatal  the first header line begins with a blank
//   obs-fold               fault  a header goes on in a line that begins with a blank
//   header-no-colon        fatal  a header line without a colon
//   header-name            fault  a header's name is empty or holds bytes that no token has
//   blank-before-colon     fault  a blank between a header's name and the colon
//   header-repeated        fault  a second Content-Type, Date, Location, Server, ETag, Last-Modified, Age, …
//   length-repeated        fault  Content-Length stands more than once, with the same value
//   length-conflict        fatal  Content-Length stands more than once, with different values
//   length-invalid         fatal  Content-Length is not digits only (empty, signed with +, hexadecimal, …)
//   length-negative        fatal  Content-Length is negative
//   length-overflow        fatal  Content-Length passes 2^63-1
//   length-with-coding     fault  Content-Length beside Transfer-Encoding (the latter counts, RFC 9112 §6.3)
//   length-without-body    fault  Content-Length or Transfer-Encoding in a 1xx or 204 answer
//   coding-unknown         fatal  a Transfer-Encoding that is not "chunked", once and alone
//   coding-in-1.0          fault  Transfer-Encoding in an HTTP/1.0 answer
//   chunk-size             fatal  a chunk's size line is no hexadecimal number, or does not end in CR LF
//   chunk-overflow         fatal  a chunk's size passes 2^63-1
//   chunk-end              fatal  a chunk's data is not followed by CR LF
//   chunk-size-blank       fault  blanks around a chunk's size
//   chunk-extension        note   a chunk carries an extension
//   trailer                note   headers after the last chunk
//   interim                note   a 1xx answer came before
//   too-many-interim       fatal  more than eight 1xx answers
//   upgrade-unasked        fatal  101: the server changes to a protocol nobody asked for
//   close-delimited        note   neither length nor chunks: the answer ends where the connection does
//   truncated-head         fatal  the connection ended within the status line or the headers
//   truncated-body         fatal  the connection ended before the announced end of the body
//   answer-too-large       fatal  the answer passes the cap, or announces to
//   bytes-after-end        fault  bytes follow the end of the answer
//   content-encoding       note   the body is encoded (gzip, …); it is left so
//   body-bom               note   the body begins with a byte order mark
//  Of the connection, found by WireClient:
//   early-answer           fault  the answer began before the request was wholly sent
//   no-close-notify        fault  TLS was cut without the closing alert after a close-delimited answer
//   reset-at-end           fault  the connection was reset where a close-delimited answer should end
// clang-format on
#pragma once

#include "models/callbacks/wire_record.h"
#include "net/wire/http_head.h"

#include <QByteArray>
#include <QList>

namespace zhanggui {

enum class WireFindingKind { Note, Fault, Fatal };

/// Every id of the table above, in its order.
QStringList wireFindingIds();
/// Fault for an unknown id.
WireFindingKind wireFindingKind(QStringView id);
/// The finding as a sentence in the language of the screen; empty for an unknown id.
QString wireFindingText(QStringView id);
/// The same in English, for records and logs.
QString wireFindingEnglish(QStringView id);

struct HttpReaderLimits {
    qint64 answer = 1 << 20; // bytes of everything: interim answers, head, body with its coding
    qint64 line = qint64(8) * 1024;
    qint64 head = qint64(64) * 1024; // of each head, and of the trailer
    int headers = 256;
    int interim = 8;
};

enum class HttpReaderState {
    Reading, // more bytes, or the end of the connection, are needed
    Complete, // a whole answer; what is fed now are bytes after the end
    Broken, // a fatal finding; what is fed now is only kept
    TooLarge, // the cap was passed
};

class HttpReader {
public:
    /// `answersHead`: the request was HEAD, so no body follows whatever the headers say.
    explicit HttpReader(HttpReaderLimits limits = {}, bool answersHead = false);

    HttpReaderState feed(QByteArrayView bytes);
    /// The other side has ended the connection: completes a close-delimited answer; a begun one that is not
    /// at its end is Broken (truncated). Without a byte before, it stays Reading.
    HttpReaderState end();

    HttpReaderState state() const { return m_state; }
    bool hasBytes() const { return !m_raw.isEmpty(); }
    bool isCloseDelimited() const { return m_part == Part::UntilClose; }
    bool isHeadComplete() const { return m_part > Part::Headers; }
    /// The answer is complete, without fatal and fault, and the server keeps the connection open.
    bool keepsConnection() const;

    /// Fills response, status, reason, headers, body and findings (after those there already). Broken answers
    /// give what could be read. The reader is spent.
    void moveInto(WireRecord &record);

private:
    enum class Part {
        Start,
        StatusLine,
        Headers,
        Length,
        UntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer
    };
    struct Place {
        const char *id;
        qint64 offset = 0;
        qint64 length = -1; // -1: to the end of what came
    };
    struct Line {
        QByteArrayView text; // without its end; points into m_raw
        qint64 begin = 0;
        qint64 length = 0; // with its end
        bool crLf = true;
    };

    // Each of these takes what it can from m_raw; false: more bytes are needed, or the state has changed.
    bool step();
    bool skipStart();
    bool takeLine(Line &line);
    bool checkBytes(const Line &line);
    bool readStatusLine();
    bool readHeaderLine();
    bool readTrailerLine();
    bool endHead();
    bool beginBody();
    bool readLength();
    bool readChunkSize();
    bool readChunkData();
    bool readChunkEnd();

    bool complete();
    bool tooLarge(qint64 offset);
    /// Notes each fault; false when one is fatal.
    bool note(const HttpHeadFaults &faults, const Line &line);
    bool note(const char *id, qint64 offset, qint64 length);
    const char *firstBytesFault(qint64 at) const;

    HttpReaderLimits m_limits;
    bool m_answersHead;
    HttpReaderState m_state = HttpReaderState::Reading;
    Part m_part = Part::Start;
    QByteArray m_raw;
    qint64 m_at = 0; // everything before it is understood
    qint64 m_scanned = 0; // no LF between m_at and here
    qint64 m_headBegin = 0; // of this head, or of the trailer
    qint64 m_left = 0; // of the body or the chunk
    qint64 m_bodyBegin = -1; // the body's first byte
    bool m_overflowed = false; // bytes past the cap were dropped
    int m_blankLines = 0;
    int m_interim = 0;
    HttpHead m_head;
    HttpHead m_trailer;
    QList<QPair<qint64, qint64>> m_headerPlaces; // offset and length of each header's line
    QByteArray m_chunks; // the body, when it comes in chunks
    QList<Place> m_places;
};

} // namespace zhanggui
