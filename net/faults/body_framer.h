// Follows the body of a message as its bytes come, to know where it ends (RFC 9112 §6, §7.1). Holds no body.
// Pure.
#pragma once

#include "net/wire/http_head.h"

namespace zhanggui {

class BodyFramer {
public:
    enum class State { Reading, Complete, Broken };
    enum class Chunks {
        Strict, // of requests: one way only to write a size, lines end in CR LF
        Tolerant, // of answers: blanks around a size are passed over
    };

    /// `length`: of HttpBody::Length. An UntilClose body is never Complete.
    explicit BodyFramer(HttpBody body = HttpBody::None, qint64 length = 0, Chunks chunks = Chunks::Strict);

    /// How many of the first bytes belong to the body, with its coding; fewer than all once it is Complete or
    /// Broken. What they carry is appended to `payload`, when there is one.
    qsizetype take(QByteArrayView bytes, QByteArray *payload = nullptr);
    State state() const { return m_state; }
    HttpBody body() const { return m_body; }
    /// Of what the chunks carried, or of what came so far.
    qint64 payloadBytes() const { return m_payloadBytes; }

private:
    enum class Part { Size, Data, DataEnd, Trailer };
    qsizetype takeData(QByteArrayView bytes, QByteArray *payload);
    void takeOfLine(char byte);
    void endLine();
    void readSize();
    void takeEnd(char byte);
    void breakOff() { m_state = State::Broken; }

    HttpBody m_body;
    Chunks m_chunks;
    State m_state = State::Reading;
    Part m_part = Part::Size;
    qint64 m_left = 0; // of the body or of the chunk
    qint64 m_payloadBytes = 0;
    QByteArray m_line; // of a size or of the trailer
    qsizetype m_trailerBytes = 0;
    bool m_sawReturn = false; // the CR of a chunk's end
};

} // namespace zhanggui
