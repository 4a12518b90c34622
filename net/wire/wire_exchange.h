// One request on its way: gets a connection, writes the bytes once, reads one answer. It never connects again
// after a byte of the request was written.
#pragma once

#include "net/wire/http_reader.h"
#include "net/wire/wire_connector.h"

namespace zhanggui {

struct WireSurroundings {
    WireNames names;
    Now now;
    WireTrust *trust = nullptr;
    WirePool *pool = nullptr;
};

class WireExchange : public QObject {
    Q_OBJECT
public:
    using Ended = std::function<void(WireExchange *)>;

    WireExchange(const WireSurroundings &surroundings, const WireTarget &target, const QByteArray &request,
        const WireOptions &options);
    ~WireExchange() override;

    /// `ended` is called once, perhaps before this returns; the exchange may be deleted later, not in it.
    void start(Ended ended);
    void cancel();
    WireRecord takeRecord() { return std::move(m_record); }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void connectorEnded();
    void use(std::unique_ptr<WireLink> link);
    void written();
    void read();
    void connectionEnded(QAbstractSocket::SocketError error);
    void endWithoutAnswer(QAbstractSocket::SocketError error);
    void judge(HttpReaderState state);
    QString timeoutText() const;
    void finish(WireOutcome outcome, const QString &failure = {});
    void release(WireOutcome outcome);
    qint64 elapsedUs() const { return m_clock.nsecsElapsed() / 1000; }

    const WireSurroundings &m_surroundings;
    WireTarget m_target;
    WireOptions m_options;
    Ended m_ended;
    WireRecord m_record;
    HttpReader m_reader;
    WireConnector *m_connector = nullptr;
    std::unique_ptr<WireLink> m_link;
    QElapsedTimer m_clock;
    QBasicTimer m_deadline;
    QBasicTimer m_abandon;
    QString m_alert; // the last of the server's TLS, closing apart
    qint64 m_sentUs = -1; // when the last byte of the request left
    bool m_early = false;
    bool m_done = false;
};

} // namespace zhanggui
