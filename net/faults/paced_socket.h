// One connection of the fault proxy, to the client or to the target: bounded buffers, bytes sent at a rate,
// and the ways in which a connection can end, a real RST among them.
#pragma once

#include "net/faults/token_bucket.h"
#include "net/wire/wire_link.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <optional>

namespace zhanggui {

class PacedSocket : public QObject {
    Q_OBJECT
public:
    /// Connected, or about to be (TLS of a server).
    explicit PacedSocket(std::unique_ptr<WireLink> link, QObject *parent = nullptr);
    ~PacedSocket() override; // what is not sent is lost

    QByteArray read(qint64 most) { return m_link->socket->read(most); }
    qint64 available() const { return m_link->socket->bytesAvailable(); }
    /// The other side has ended the connection and everything it sent was read; or we ended it.
    bool isAtEnd() const { return isGone() && available() == 0; }
    /// Ended by the other side or by us; there may be bytes to read.
    bool isGone() const { return m_link->socket->state() == QAbstractSocket::UnconnectedState; }
    /// The other side has ended it with a RST. Only once it is gone, and only towards the target.
    bool wasReset() const { return m_link->hold.wasReset(); }

    /// Of what is written from now on, bytes per second; 0: as fast as it goes.
    void setRate(int bytesPerSecond);
    void write(const QByteArray &bytes);
    /// Little enough waits to be sent that more may be written; stirred() tells when it is so again.
    bool hasRoom();
    /// Since a byte came or went.
    qint64 msSinceMove() const { return m_sinceMove.elapsed(); }
    /// Waits to be sent.
    qint64 pending() const { return m_queue.size() + m_link->bytesToWrite(); }

    /// A FIN behind what was written; then what still comes is thrown away until the other side ends too.
    void closeWhenSent();
    /// A RST once the other side has everything that was written.
    void resetWhenSent();
    /// Ends it now.
    void cut();
    QTcpSocket *socket() const { return m_link->socket.get(); }

Q_SIGNALS:
    void stirred(); // bytes came, room came, all is sent (at a rate), or the end
    void finished(); // once, after closeWhenSent() or resetWhenSent()

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Ending { None, Close, Linger, Reset };
    void push();
    void advance();
    void say(const QByteArray &bytes);
    void beginLinger();
    void endByReset();
    void finish();
    qint64 nowUs() const { return m_clock.nsecsElapsed() / 1000; }

    std::unique_ptr<WireLink> m_link;
    std::optional<TokenBucket> m_bucket;
    QByteArray m_queue;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceMove;
    QBasicTimer m_pace;
    QBasicTimer m_end;
    int m_looks = 0; // at what the other side has not confirmed yet
    bool m_wasFull = false;
    bool m_finished = false;
    Ending m_ending = Ending::None;
};

} // namespace zhanggui
