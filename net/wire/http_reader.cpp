#include "net/wire/http_reader.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace zhanggui {

namespace {

constexpr qint64 kEvidence = 64;
constexpr QByteArrayView kMark("\xef\xbb\xbf");

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool isFatal(const char *id)
{
    return wireFindingKind(QString::fromLatin1(id)) == WireFindingKind::Fatal;
}

/// A chunk's size; `fault` stays nullptr when the digits are a number.
qint64 chunkSize(QByteArrayView digits, const char *&fault)
{
    qint64 size = 0;
    for (const char c : digits) {
        const int digit = hexValue(c);
        if (digit < 0) {
            fault = "chunk-size";
            return 0;
        }
        if (size > (std::numeric_limits<qint64>::max() - digit) / 16)
            fault = "chunk-overflow";
        else
            size = size * 16 + digit;
    }
    if (digits.isEmpty())
        fault = "chunk-size";
    return size;
}

} // namespace

HttpReader::HttpReader(HttpReaderLimits limits, bool answersHead)
    : m_limits(limits)
    , m_answersHead(answersHead)
{
}

HttpReaderState HttpReader::feed(QByteArrayView bytes)
{
    const qint64 room = std::max<qint64>(0, m_limits.answer - m_raw.size());
    m_overflowed = m_overflowed || bytes.size() > room;
    m_raw.append(bytes.first(std::min<qint64>(room, bytes.size())));
    while (m_state == HttpReaderState::Reading && step()) { }
    if (m_state == HttpReaderState::Reading && m_overflowed)
        tooLarge(m_limits.answer);
    return m_state;
}

HttpReaderState HttpReader::end()
{
    if (m_state != HttpReaderState::Reading || m_raw.isEmpty())
        return m_state;
    if (m_part == Part::UntilClose)
        complete();
    else
        note(isHeadComplete() ? "truncated-body" : "truncated-head", m_raw.size(), 0);
    return m_state;
}

bool HttpReader::keepsConnection() const
{
    const auto spoils = [](const Place &place) {
        return wireFindingKind(QString::fromLatin1(place.id)) != WireFindingKind::Note;
    };
    return m_state == HttpReaderState::Complete && m_part != Part::UntilClose && m_at == m_raw.size()
        && !m_overflowed && keepsAlive(m_head) && std::none_of(m_places.begin(), m_places.end(), spoils);
}

void HttpReader::moveInto(WireRecord &record)
{
    QByteArray body = std::move(m_chunks);
    if (m_bodyBegin >= 0 && (m_part == Part::Length || m_part == Part::UntilClose)) {
        const bool whole = m_state == HttpReaderState::Complete;
        body = m_raw.mid(m_bodyBegin, whole ? m_at - m_bodyBegin : -1);
    }
    if (body.startsWith(kMark))
        m_places.append({ "body-bom", m_bodyBegin, kMark.size() });
    if (m_state == HttpReaderState::Complete && (m_at < m_raw.size() || m_overflowed))
        m_places.append({ "bytes-after-end", m_at });
    for (const Place &place : std::as_const(m_places)) {
        const char *const id = qstrcmp(place.id, "not-http") == 0 ? firstBytesFault(place.offset) : place.id;
        const qint64 length = place.length < 0 ? kEvidence : std::min(place.length, kEvidence);
        record.findings.append(
            { QString::fromLatin1(id), place.offset, m_raw.mid(place.offset, length), isFatal(id) });
    }
    record.status = m_head.status;
    record.reason = std::move(m_head.reason);
    record.headers = std::move(m_head.headers);
    record.body = std::move(body);
    record.response = std::move(m_raw);
}

bool HttpReader::step()
{
    switch (m_part) {
    case Part::Start:
        return skipStart();
    case Part::StatusLine:
        return readStatusLine();
    case Part::Headers:
        return readHeaderLine();
    case Part::Length:
        return readLength();
    case Part::UntilClose:
        m_at = m_raw.size();
        return false;
    case Part::ChunkSize:
        return readChunkSize();
    case Part::ChunkData:
        return readChunkData();
    case Part::ChunkEnd:
        return readChunkEnd();
    case Part::Trailer:
        return readTrailerLine();
    }
    return false;
}

bool HttpReader::skipStart()
{
    const QByteArrayView rest = QByteArrayView(m_raw).sliced(m_at);
    if (rest.isEmpty())
        return false;
    if (m_at == 0 && kMark.startsWith(rest.first(std::min(rest.size(), kMark.size())))) {
        if (rest.size() < kMark.size())
            return false;
        m_at = kMark.size();
        return note("bom-first", 0, kMark.size());
    }
    if (rest == QByteArrayView("\r"))
        return false;
    if (rest.startsWith('\n') || rest.startsWith("\r\n")) {
        const qint64 length = rest.front() == '\n' ? 1 : 2;
        if (++m_blankLines > 2)
            return note("not-http", m_at, -1);
        note("blank-line-first", m_at, length);
        m_at += length;
        return true;
    }
    constexpr QByteArrayView name("HTTP/");
    const qsizetype size = std::min(rest.size(), name.size());
    if (rest.first(size).compare(name.first(size), Qt::CaseInsensitive) != 0)
        return note("not-http", m_at, -1);
    if (size < name.size())
        return false;
    m_part = Part::StatusLine;
    m_headBegin = m_at;
    return true;
}

const char *HttpReader::firstBytesFault(qint64 at) const
{
    const QByteArrayView first = QByteArrayView(m_raw).sliced(at);
    const auto byte = [&first](qsizetype i) { return i < first.size() ? uchar(first[i]) : 0xffU; };
    if (byte(0) >= 0x14 && byte(0) <= 0x17 && byte(1) == 3 && byte(2) <= 4)
        return "tls-instead";
    // A frame of stream 0 that a server may begin with: SETTINGS (4) or GOAWAY (7).
    const bool frame = byte(0) == 0 && (byte(3) == 4 || byte(3) == 7) && byte(4) <= 1 && byte(5) == 0
        && byte(6) == 0 && byte(7) == 0 && byte(8) == 0;
    return frame || first.startsWith("PRI * HTTP/2") ? "http2-instead" : "not-http";
}

bool HttpReader::takeLine(Line &line)
{
    const qint64 from = std::max(m_scanned, m_at);
    const qint64 found = m_raw.indexOf('\n', from);
    const qint64 end = found < 0 ? m_raw.size() : found + 1;
    const qint64 lineLimit = m_at + m_limits.line;
    const qint64 headLimit = m_part == Part::ChunkSize ? lineLimit : m_headBegin + m_limits.head;
    // The smaller limit is passed first however the bytes were cut.
    if (end > std::min(lineLimit, headLimit))
        return note(headLimit < lineLimit ? "head-too-large" : "line-too-long", m_at, -1);
    m_scanned = end;
    if (found < 0)
        return false;
    line.begin = m_at;
    line.length = end - m_at;
    line.crLf = found > m_at && m_raw[found - 1] == '\r';
    line.text = QByteArrayView(m_raw).sliced(m_at, line.length - (line.crLf ? 2 : 1));
    m_at = end;
    return checkBytes(line);
}

bool HttpReader::checkBytes(const Line &line)
{
    const auto odd = [](char c) { return (uchar(c) < 0x20 && c != '\t') || uchar(c) >= 0x7f; };
    const char *const end = line.text.end();
    for (const char *at = std::find_if(line.text.begin(), end, odd); at != end;
         at = std::find_if(at + 1, end, odd)) {
        const qint64 offset = at - m_raw.constData();
        const char *id = "control-byte";
        if (*at == '\r')
            id = "bare-cr";
        else if (*at == '\0')
            id = "nul-byte";
        else if (uchar(*at) > 0x7f)
            id = "non-ascii";
        if (!note(id, offset, line.begin + line.length - offset))
            return false;
    }
    return line.crLf || m_part == Part::ChunkSize || note("bare-lf", line.begin, line.length);
}

bool HttpReader::readStatusLine()
{
    Line line;
    if (!takeLine(line))
        return false;
    m_head = {};
    m_headerPlaces.clear();
    m_part = Part::Headers;
    return note(parseStatusLine(line.text, m_head), line);
}

bool HttpReader::readHeaderLine()
{
    Line line;
    if (!takeLine(line))
        return false;
    if (line.text.isEmpty())
        return endHead();
    if (!note(parseHeaderLine(line.text, m_head), line))
        return false;
    if (m_headerPlaces.size() < m_head.headers.size())
        m_headerPlaces.append({ line.begin, line.length });
    return m_head.headers.size() <= m_limits.headers || note("too-many-headers", line.begin, line.length);
}

bool HttpReader::readTrailerLine()
{
    Line line;
    if (!takeLine(line))
        return false;
    if (line.text.isEmpty())
        return complete();
    note("trailer", line.begin, line.length);
    if (!note(parseHeaderLine(line.text, m_trailer), line))
        return false;
    return m_trailer.headers.size() <= m_limits.headers || note("too-many-headers", line.begin, line.length);
}

bool HttpReader::endHead()
{
    const int status = m_head.status;
    if (status == 101)
        return note("upgrade-unasked", m_headBegin, -1);
    if (status < 100 || status >= 200)
        return beginBody();
    if (!note(framingOf(m_head, false).faults, {}))
        return false;
    note("interim", m_headBegin, m_at - m_headBegin);
    if (++m_interim > m_limits.interim)
        return note("too-many-interim", m_headBegin, -1);
    m_head = {};
    m_headerPlaces.clear();
    m_part = Part::Start;
    return true;
}

bool HttpReader::beginBody()
{
    const HttpFraming framing = framingOf(m_head, m_answersHead);
    if (!note(framing.faults, {}))
        return false;
    switch (framing.body) {
    case HttpBody::None:
        return complete();
    case HttpBody::Length:
        m_part = Part::Length;
        m_bodyBegin = m_at;
        m_left = framing.length;
        return framing.length <= m_limits.answer - m_at || tooLarge(m_at);
    case HttpBody::Chunked:
        m_part = Part::ChunkSize;
        return true;
    case HttpBody::UntilClose:
        m_part = Part::UntilClose;
        m_bodyBegin = m_at;
        return note("close-delimited", m_headBegin, m_at - m_headBegin);
    }
    return false;
}

bool HttpReader::readLength()
{
    const qint64 taken = std::min<qint64>(m_left, m_raw.size() - m_at);
    m_at += taken;
    m_left -= taken;
    return m_left == 0 && complete();
}

bool HttpReader::readChunkSize()
{
    Line line;
    if (!takeLine(line))
        return false;
    if (!line.crLf)
        return note("chunk-size", line.begin, line.length);
    const qsizetype semicolon = line.text.indexOf(';');
    const QByteArrayView field = semicolon < 0 ? line.text : line.text.first(semicolon);
    const QByteArrayView digits = field.trimmed();
    const char *fault = nullptr;
    const qint64 size = chunkSize(digits, fault);
    if (fault)
        return note(fault, line.begin, line.length);
    if (digits.size() != field.size())
        note("chunk-size-blank", line.begin, line.length);
    if (semicolon >= 0)
        note("chunk-extension", line.begin, line.length);
    m_left = size;
    if (size == 0) {
        m_part = Part::Trailer;
        m_headBegin = m_at;
        return true;
    }
    m_part = Part::ChunkData;
    if (m_bodyBegin < 0)
        m_bodyBegin = m_at;
    return size <= m_limits.answer - m_at || tooLarge(m_at);
}

bool HttpReader::readChunkData()
{
    const qint64 taken = std::min<qint64>(m_left, m_raw.size() - m_at);
    m_chunks.append(QByteArrayView(m_raw).sliced(m_at, taken));
    m_at += taken;
    m_left -= taken;
    if (m_left > 0)
        return false;
    m_part = Part::ChunkEnd;
    return true;
}

bool HttpReader::readChunkEnd()
{
    const QByteArrayView end("\r\n");
    const QByteArrayView rest = QByteArrayView(m_raw).sliced(m_at);
    const qsizetype size = std::min(rest.size(), end.size());
    if (rest.first(size) != end.first(size))
        return note("chunk-end", m_at, -1);
    if (size < end.size())
        return false;
    m_at += size;
    m_part = Part::ChunkSize;
    return true;
}

bool HttpReader::complete()
{
    m_state = HttpReaderState::Complete;
    return false;
}

bool HttpReader::tooLarge(qint64 offset)
{
    note("answer-too-large", offset, 0);
    m_state = HttpReaderState::TooLarge;
    return false;
}

bool HttpReader::note(const HttpHeadFaults &faults, const Line &line)
{
    for (const HttpHeadFault &fault : faults) {
        const auto [offset, length] =
            fault.header < 0 ? qMakePair(line.begin, line.length) : m_headerPlaces.value(fault.header);
        if (!note(fault.id, offset, length))
            return false;
    }
    return true;
}

bool HttpReader::note(const char *id, qint64 offset, qint64 length)
{
    // The first of a kind says it all; a thousand bare LFs would bury the rest.
    if (std::any_of(m_places.begin(), m_places.end(),
            [id](const Place &place) { return qstrcmp(place.id, id) == 0; }))
        return true;
    m_places.append({ id, offset, length });
    if (isFatal(id))
        m_state = HttpReaderState::Broken;
    return m_state == HttpReaderState::Reading;
}

} // namespace zhanggui
