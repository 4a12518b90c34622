// What a client has sent and nobody has taken yet.
#pragma once

#include "net/faults/paced_socket.h"

namespace zhanggui {

class ClientInput {
public:
    explicit ClientInput(PacedSocket *socket)
        : m_socket(socket)
    {
    }

    /// Takes from the socket what is there, unless enough waits here already.
    void fill()
    {
        if (m_bytes.size() - m_at < kEnough && m_socket->available() > 0) {
            m_bytes.remove(0, std::exchange(m_at, 0));
            m_bytes += m_socket->read(kEnough);
        }
    }
    QByteArrayView view() const { return QByteArrayView(m_bytes).sliced(m_at); }
    void consume(qsizetype count)
    {
        m_at += count;
        if (m_at == m_bytes.size()) {
            m_bytes.resize(0);
            m_at = 0;
        }
    }

private:
    static constexpr qsizetype kEnough = qsizetype(80) * 1024; // more than the largest head

    PacedSocket *m_socket;
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace zhanggui
