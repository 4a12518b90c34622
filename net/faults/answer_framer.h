// Follows a server's answers as their bytes come, to know what is head, body and end. Every byte comes out
// again as it came in, also of what is no HTTP. Holds no more than a head. Pure.
#pragma once

#include "net/faults/body_framer.h"
#include "net/faults/head_finder.h"

namespace zhanggui {

struct AnswerPiece {
    enum class Kind {
        Interim, // a whole head with status 1xx
        Head, // of the answer, whole
        Body, // with its coding; or bytes in which no answer can be read
        Beyond, // behind the end
    };
    Kind kind = Kind::Body;
    QByteArray bytes;
};

class AnswerFramer {
public:
    enum class State {
        Reading,
        Complete,
        Opaque, // no answer, or one whose end cannot be told: it ends with the connection
    };

    /// `answersHead`: the request was HEAD. `keepsPayload`: what a body without Content-Length carries is
    /// kept, without its coding.
    explicit AnswerFramer(bool answersHead, bool keepsPayload = false);

    /// The pieces of which these bytes are the end; their bytes together are all that was fed and not held.
    QList<AnswerPiece> feed(const QByteArray &bytes);
    /// The connection has ended: what was held of a head that is not whole.
    QByteArray takeHeld();

    State state() const { return m_state; }
    /// Of the answer; a status only once its head has come.
    const HttpHead &head() const { return m_head; }
    HttpBody body() const { return m_framer.body(); }
    qint64 bodyLength() const { return m_bodyLength; }
    /// Ended where the connection did.
    bool endsWithConnection() const
    {
        return m_state == State::Opaque || (m_inBody && m_framer.body() == HttpBody::UntilClose);
    }
    QByteArray takePayload() { return std::move(m_payload); }
    qint64 payloadBytes() const { return m_framer.payloadBytes(); }

private:
    void feedHead(QList<AnswerPiece> &pieces);
    void endHead(qsizetype size, QList<AnswerPiece> &pieces);
    QByteArray feedBody(const QByteArray &bytes, QList<AnswerPiece> &pieces);
    void giveUp(QList<AnswerPiece> &pieces);

    bool m_answersHead;
    bool m_keeps;
    State m_state = State::Reading;
    QByteArray m_held;
    HeadFinder m_finder;
    HttpHead m_head;
    BodyFramer m_framer;
    qint64 m_bodyLength = 0;
    bool m_inBody = false;
    QByteArray m_payload;
};

} // namespace zhanggui
