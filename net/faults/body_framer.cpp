#include "net/faults/body_framer.h"

#include <algorithm>
#include <limits>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestSizeLine = 1024;
constexpr qsizetype kLargestTrailer = qsizetype(16) * 1024;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// -1: no number of a chunk's size.
qint64 sizeOf(QByteArrayView digits)
{
    qint64 size = 0;
    for (const char c : digits) {
        const int digit = hexValue(c);
        if (digit < 0 || size > (std::numeric_limits<qint64>::max() - digit) / 16)
            return -1;
        size = size * 16 + digit;
    }
    return digits.isEmpty() ? -1 : size;
}

} // namespace

BodyFramer::BodyFramer(HttpBody body, qint64 length, Chunks chunks)
    : m_body(body)
    , m_chunks(chunks)
    , m_left(length)
{
    if (body == HttpBody::None || (body == HttpBody::Length && length == 0))
        m_state = State::Complete;
}

qsizetype BodyFramer::take(QByteArrayView bytes, QByteArray *payload)
{
    qsizetype taken = 0;
    while (m_state == State::Reading && taken < bytes.size()) {
        if (m_body != HttpBody::Chunked || m_part == Part::Data)
            taken += takeData(bytes.sliced(taken), payload);
        else if (m_part == Part::DataEnd)
            takeEnd(bytes[taken++]);
        else
            takeOfLine(bytes[taken++]);
    }
    return taken;
}

qsizetype BodyFramer::takeData(QByteArrayView bytes, QByteArray *payload)
{
    const bool bounded = m_body != HttpBody::UntilClose;
    const qsizetype count = bounded ? qsizetype(std::min<qint64>(m_left, bytes.size())) : bytes.size();
    if (payload)
        payload->append(bytes.first(count));
    m_payloadBytes += count;
    if (!bounded)
        return count;
    m_left -= count;
    if (m_left == 0 && m_body == HttpBody::Length)
        m_state = State::Complete;
    else if (m_left == 0)
        m_part = Part::DataEnd;
    return count;
}

void BodyFramer::takeEnd(char byte)
{
    if (byte != (m_sawReturn ? '\n' : '\r'))
        return breakOff();
    m_sawReturn = !m_sawReturn;
    if (!m_sawReturn)
        m_part = Part::Size;
}

void BodyFramer::takeOfLine(char byte)
{
    if (byte == '\n')
        return endLine();
    m_line.append(byte);
    if (m_part == Part::Size ? m_line.size() > kLongestSizeLine
                             : m_trailerBytes + m_line.size() > kLargestTrailer)
        breakOff();
}

void BodyFramer::endLine()
{
    const bool whole = m_line.endsWith('\r');
    if (whole)
        m_line.chop(1);
    // A CR elsewhere or a line that ends in LF alone can be read in two ways.
    if (m_line.contains('\r') || m_line.contains('\0') || (!whole && m_chunks == Chunks::Strict)
        || (!whole && m_part == Part::Size))
        return breakOff();
    if (m_part == Part::Size) {
        readSize();
    } else if (m_line.isEmpty()) {
        m_state = State::Complete;
    } else {
        m_trailerBytes += m_line.size();
        HttpHead trailer;
        if (m_chunks == Chunks::Strict && !parseHeaderLine(m_line, trailer).isEmpty())
            return breakOff();
    }
    m_line.clear();
}

void BodyFramer::readSize()
{
    const qsizetype semicolon = m_line.indexOf(';');
    QByteArrayView digits = semicolon < 0 ? QByteArrayView(m_line) : QByteArrayView(m_line).first(semicolon);
    if (m_chunks == Chunks::Tolerant)
        digits = digits.trimmed();
    m_left = sizeOf(digits);
    if (m_left < 0)
        return breakOff();
    m_part = m_left == 0 ? Part::Trailer : Part::Data;
}

} // namespace zhanggui
