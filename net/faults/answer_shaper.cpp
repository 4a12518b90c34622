#include "net/faults/answer_shaper.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool isNamed(QByteArrayView name, const char *word)
{
    return name.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
}

bool hasHeader(const HttpHead &head, const char *name)
{
    return std::any_of(head.headers.begin(), head.headers.end(),
        [name](const auto &header) { return isNamed(header.first, name); });
}

/// The head with that length in the place of its own and of a coding; added when there was none.
QByteArray lengthWritten(const QByteArray &head, qint64 length)
{
    const QByteArray line = "Content-Length: " + QByteArray::number(length) + "\r\n";
    QByteArray result;
    bool written = false;
    bool begun = false;
    for (qsizetype from = 0; from < head.size();) {
        const qsizetype end = head.indexOf('\n', from) + 1;
        const QByteArrayView text = QByteArrayView(head).sliced(from, end - from);
        const QByteArrayView name = text.first(std::max<qsizetype>(0, text.indexOf(':'))).trimmed();
        const bool empty = text.trimmed().isEmpty();
        const bool isLength = begun && isNamed(name, "content-length");
        if ((isLength || (empty && begun)) && !written) {
            result += line;
            written = true;
        }
        if (!isLength && !(begun && isNamed(name, "transfer-encoding")))
            result += text.toByteArray();
        begun = begun || !empty;
        from = end;
    }
    return result;
}

} // namespace

AnswerShaper::AnswerShaper(const FaultRule *rule, bool answersHead, qint64 largest)
    : m_rule(rule)
    , m_largest(largest)
    , m_framer(answersHead, changesLength())
{
}

QByteArray AnswerShaper::take(const QByteArray &bytes)
{
    if (m_done)
        return {};
    if (!m_begun && !bytes.isEmpty()) {
        m_begun = true;
        if (m_rule && m_rule->resetAfter == 0)
            out({});
        if (m_rule && m_rule->garbageAt == QLatin1String("before") && !m_done) {
            m_doneWords << QStringLiteral("garbage before %1").arg(m_rule->garbage.size());
            out(m_rule->garbage);
            closeAfter();
        }
    }
    const QList<AnswerPiece> pieces = m_framer.feed(bytes);
    for (const AnswerPiece &piece : pieces)
        takePiece(piece);
    if (m_framer.state() == AnswerFramer::State::Complete)
        finish();
    return std::exchange(m_out, {});
}

QByteArray AnswerShaper::takeEnd()
{
    if (m_done)
        return {};
    out(m_framer.takeHeld());
    finish();
    m_done = true;
    if (m_end == End::Open)
        m_end = End::Close;
    return std::exchange(m_out, {});
}

void AnswerShaper::takePiece(const AnswerPiece &piece)
{
    if (m_done)
        return;
    switch (piece.kind) {
    case AnswerPiece::Kind::Head:
        return takeHead(piece.bytes);
    case AnswerPiece::Kind::Body:
        return takeBody(piece.bytes);
    case AnswerPiece::Kind::Beyond:
        finish();
        return out(piece.bytes);
    case AnswerPiece::Kind::Interim:
        return out(piece.bytes);
    }
}

bool AnswerShaper::changesLength() const
{
    return m_rule && (m_rule->contentLength || m_rule->lengthOff != 0);
}

QByteArray AnswerShaper::withLength(const QByteArray &head, qint64 trueLength)
{
    const qint64 length = std::max<qint64>(0, m_rule->contentLength.value_or(trueLength + m_rule->lengthOff));
    m_doneWords << QStringLiteral("length %1 for %2").arg(length).arg(trueLength);
    closeAfter();
    return lengthWritten(head, length);
}

void AnswerShaper::takeHead(const QByteArray &head)
{
    QByteArray written = head;
    const HttpBody body = m_framer.body();
    const bool bodiless = body == HttpBody::None;
    if (changesLength() && !bodiless && body != HttpBody::Length) {
        m_holds = true;
        m_wholeHead = head;
        return;
    }
    if (changesLength()
        && (!bodiless || m_rule->contentLength || hasHeader(m_framer.head(), "content-length")))
        written = withLength(head, bodiless ? 0 : m_framer.bodyLength());
    if (m_rule && m_rule->garbageAt == QLatin1String("body") && !bodiless)
        m_garbageAt = body == HttpBody::Length ? m_framer.bodyLength() / 2 : 0;
    if (m_rule && m_rule->garbageAt == QLatin1String("head")) {
        const QByteArray end = m_rule->garbage.endsWith('\n') ? QByteArray() : QByteArray("\r\n");
        // Behind the status line, which may have empty lines in front.
        qsizetype at = 0;
        while (at < written.size() && (written[at] == '\r' || written[at] == '\n'))
            ++at;
        written.insert(written.indexOf('\n', at) + 1, m_rule->garbage + end);
        m_doneWords << QStringLiteral("garbage head %1").arg(m_rule->garbage.size());
        closeAfter();
    }
    out(written);
    if (m_sent > 0)
        m_status = m_framer.head().status;
    insertInBody();
    if (m_rule && m_rule->truncateBody == 0)
        takeBody({});
}

void AnswerShaper::insertInBody()
{
    if (m_done || m_garbageAt < 0 || m_bodySent < m_garbageAt)
        return;
    m_garbageAt = -1;
    m_doneWords << QStringLiteral("garbage body %1").arg(m_rule->garbage.size());
    closeAfter();
    out(m_rule->garbage);
}

void AnswerShaper::takeBody(const QByteArray &bytes)
{
    if (m_holds) {
        if (m_framer.payloadBytes() > m_largest) {
            m_tooLarge = m_done = true;
            m_end = End::Close;
        }
        return;
    }
    QByteArrayView rest(bytes);
    // Bytes in which no answer can be read have no body that could be cut.
    const bool cuts = m_rule && m_rule->truncateBody && m_framer.head().status != 0;
    if (cuts)
        rest = rest.first(std::min<qint64>(rest.size(), *m_rule->truncateBody - m_bodySent));
    if (m_garbageAt > 0 && m_bodySent + rest.size() >= m_garbageAt) {
        const qsizetype first = qsizetype(m_garbageAt - m_bodySent);
        m_bodySent += first;
        out(rest.first(first));
        insertInBody();
        rest = rest.sliced(first);
    }
    m_bodySent += rest.size();
    out(rest);
    const bool more = m_framer.state() != AnswerFramer::State::Complete || rest.size() < bytes.size();
    if (!m_done && cuts && m_bodySent == *m_rule->truncateBody && more && m_framer.body() != HttpBody::None) {
        m_doneWords << QStringLiteral("truncated %1").arg(m_bodySent);
        m_done = true;
        m_end = End::Close;
    }
}

void AnswerShaper::emitWhole()
{
    m_holds = false;
    const QByteArray payload = m_framer.takePayload();
    const QByteArray head = withLength(m_wholeHead, payload.size());
    m_wholeHead.clear();
    out(head);
    if (m_sent > 0)
        m_status = m_framer.head().status;
    out(payload);
}

void AnswerShaper::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    if (m_holds)
        emitWhole();
    if (m_rule && m_rule->garbageAt == QLatin1String("after") && !m_done) {
        m_doneWords << QStringLiteral("garbage after %1").arg(m_rule->garbage.size());
        out(m_rule->garbage);
        closeAfter();
    }
    if (m_closing && !m_done) {
        m_done = true;
        m_end = End::Close;
    }
}

void AnswerShaper::out(QByteArrayView bytes)
{
    if (m_done)
        return;
    QByteArrayView passed = bytes;
    const bool resets = m_rule && m_rule->resetAfter && m_sent + bytes.size() >= *m_rule->resetAfter;
    if (resets)
        passed = bytes.first(qsizetype(*m_rule->resetAfter - m_sent));
    m_out += passed.toByteArray();
    m_sent += passed.size();
    if (!resets)
        return;
    m_done = true;
    m_end = End::Reset;
    m_doneWords << QStringLiteral("reset %1").arg(m_sent);
}

} // namespace zhanggui
