// What a rule makes of one answer: the server's bytes in as they come, bytes for the client out. Pure.
#pragma once

#include "net/faults/answer_framer.h"
#include "net/faults/fault_plan.h"

namespace zhanggui {

class AnswerShaper {
public:
    enum class End {
        Open, // the connection can carry the next answer
        Close, // a FIN behind what came out
        Reset, // a RST behind what came out
    };

    /// `rule` outlives this; nullptr: all bytes come out as they went in. `largest`: of an answer that must
    /// be held whole to write its length.
    AnswerShaper(const FaultRule *rule, bool answersHead, qint64 largest);

    /// What goes to the client now.
    QByteArray take(const QByteArray &bytes);
    /// The server has ended the connection.
    QByteArray takeEnd();

    /// Nothing more comes out, whatever goes in.
    bool isDone() const { return m_done; }
    End end() const { return m_end; }
    const AnswerFramer &framer() const { return m_framer; }
    /// The status that came out; 0: none yet.
    int status() const { return m_status; }
    /// The answer that a rule needs whole passes the limit.
    bool isTooLarge() const { return m_tooLarge; }
    /// What was done so far, as in FaultedExchange::done.
    const QStringList &done() const { return m_doneWords; }

private:
    void takePiece(const AnswerPiece &piece);
    void takeHead(const QByteArray &head);
    void takeBody(const QByteArray &bytes);
    void finish();
    void emitWhole();
    void out(QByteArrayView bytes);
    void insertInBody();
    void closeAfter() { m_closing = true; }
    bool changesLength() const;
    QByteArray withLength(const QByteArray &head, qint64 trueLength);

    const FaultRule *m_rule;
    qint64 m_largest;
    AnswerFramer m_framer;
    QByteArray m_out;
    qint64 m_sent = 0;
    qint64 m_bodySent = 0;
    qint64 m_garbageAt = -1; // of the body's bytes; -1: none to come
    QByteArray m_wholeHead; // held until the length is known
    bool m_holds = false;
    bool m_begun = false;
    bool m_finished = false;
    bool m_closing = false;
    bool m_done = false;
    bool m_tooLarge = false;
    int m_status = 0;
    End m_end = End::Open;
    QStringList m_doneWords;
};

} // namespace zhanggui
