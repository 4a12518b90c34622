#include "net/faults/answer_framer.h"

#include "net/wire/http_reader.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kLargestHead = qsizetype(64) * 1024;

bool isFatal(const HttpHeadFaults &faults)
{
    return std::any_of(faults.begin(), faults.end(), [](const HttpHeadFault &fault) {
        return wireFindingKind(QString::fromLatin1(fault.id)) == WireFindingKind::Fatal;
    });
}

/// False: it is no head of an answer, or one that can be read in more than one way.
bool readHead(QByteArrayView raw, HttpHead &head)
{
    bool first = true;
    while (!raw.isEmpty()) {
        const qsizetype end = raw.indexOf('\n');
        QByteArrayView line = raw.first(end);
        if (line.endsWith('\r'))
            line.chop(1);
        raw = raw.sliced(end + 1);
        if (line.contains('\r') || line.contains('\0'))
            return false;
        if (line.isEmpty())
            continue;
        if (first
            && line.first(std::min<qsizetype>(5, line.size())).compare("HTTP/", Qt::CaseInsensitive) != 0)
            return false;
        if (isFatal(first ? parseStatusLine(line, head) : parseHeaderLine(line, head)))
            return false;
        first = false;
    }
    return !first;
}

/// These bytes can be the beginning of an answer: "HTTP/", after empty lines.
bool mayBeginAnswer(QByteArrayView bytes)
{
    while (bytes.startsWith('\r') || bytes.startsWith('\n'))
        bytes = bytes.sliced(1);
    constexpr QByteArrayView name("HTTP/");
    const qsizetype size = std::min(bytes.size(), name.size());
    return bytes.first(size).compare(name.first(size), Qt::CaseInsensitive) == 0;
}

} // namespace

AnswerFramer::AnswerFramer(bool answersHead, bool keepsPayload)
    : m_answersHead(answersHead)
    , m_keeps(keepsPayload)
{
}

QList<AnswerPiece> AnswerFramer::feed(const QByteArray &bytes)
{
    QList<AnswerPiece> pieces;
    QByteArray rest = bytes;
    while (!rest.isEmpty()) {
        if (m_state == State::Complete) {
            pieces.append({ AnswerPiece::Kind::Beyond, std::exchange(rest, {}) });
        } else if (m_state == State::Opaque) {
            pieces.append({ AnswerPiece::Kind::Body, std::exchange(rest, {}) });
        } else if (m_inBody) {
            rest = feedBody(rest, pieces);
        } else {
            m_held += rest;
            feedHead(pieces);
            rest = m_inBody || m_state != State::Reading ? std::exchange(m_held, {}) : QByteArray();
        }
    }
    return pieces;
}

void AnswerFramer::feedHead(QList<AnswerPiece> &pieces)
{
    while (!m_inBody && m_state == State::Reading && !m_held.isEmpty()) {
        const qsizetype size = m_finder.find(m_held);
        if (size < 0) {
            if (m_held.size() > kLargestHead || !mayBeginAnswer(m_held))
                giveUp(pieces);
            return;
        }
        endHead(size, pieces);
    }
}

void AnswerFramer::endHead(qsizetype size, QList<AnswerPiece> &pieces)
{
    m_finder = {};
    m_head = {};
    const bool readable = size <= kLargestHead && readHead(QByteArrayView(m_held).first(size), m_head);
    const bool interim = m_head.status >= 100 && m_head.status < 200;
    const HttpFraming framing = framingOf(m_head, m_answersHead);
    if (!readable || m_head.status == 101 || isFatal(framing.faults))
        return giveUp(pieces);
    pieces.append({ interim ? AnswerPiece::Kind::Interim : AnswerPiece::Kind::Head, m_held.left(size) });
    m_held.remove(0, size);
    if (interim)
        return;
    m_bodyLength = framing.length;
    m_framer = BodyFramer(framing.body, framing.length, BodyFramer::Chunks::Tolerant);
    m_inBody = true;
    if (m_framer.state() == BodyFramer::State::Complete)
        m_state = State::Complete;
}

QByteArray AnswerFramer::feedBody(const QByteArray &bytes, QList<AnswerPiece> &pieces)
{
    const bool keeps = m_keeps && m_framer.body() != HttpBody::Length;
    const qsizetype taken = m_framer.take(bytes, keeps ? &m_payload : nullptr);
    if (taken > 0)
        pieces.append({ AnswerPiece::Kind::Body, taken == bytes.size() ? bytes : bytes.left(taken) });
    if (m_framer.state() == BodyFramer::State::Complete)
        m_state = State::Complete;
    else if (m_framer.state() == BodyFramer::State::Broken)
        m_state = State::Opaque;
    return taken == bytes.size() ? QByteArray() : bytes.mid(taken);
}

void AnswerFramer::giveUp(QList<AnswerPiece> &pieces)
{
    m_state = State::Opaque;
    pieces.append({ AnswerPiece::Kind::Body, std::exchange(m_held, {}) });
}

QByteArray AnswerFramer::takeHeld()
{
    return std::exchange(m_held, {});
}

} // namespace zhanggui
