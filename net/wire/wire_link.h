// An open connection with what is known of it, and the idle ones that wait to be used again.
#pragma once

#include "models/callbacks/wire_record.h"
#include "net/wire/wire_client.h"

#include <QObject>
#include <QSslSocket>
#include <QTcpSocket>

#include <list>
#include <memory>
#include <utility>

namespace zhanggui {

/// A second hold on a socket: Qt closes its own before it tells of the end, and tells of a reset as of a
/// close.
class SocketHold {
public:
    SocketHold() = default;
    explicit SocketHold(qintptr descriptor);
    ~SocketHold();
    SocketHold(SocketHold &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    SocketHold &operator=(SocketHold &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    Q_DISABLE_COPY(SocketHold)

    /// The connection ended by a reset. Only once it has ended.
    bool wasReset() const;

private:
    int m_descriptor = -1;
};

struct WireLink {
    WireTarget target;
    QList<QSslCertificate> authorities; // it was judged by
    std::unique_ptr<QTcpSocket> socket; // a QSslSocket when target.tls
    QString address;
    TlsFacts tls;
    SocketHold hold;
    bool closeNotified = false; // the other side's closing alert of TLS has come

    /// Bytes of ours that have not left yet, encrypted ones too.
    qint64 bytesToWrite() const;
    /// Connected, and nothing has come since the last answer: neither bytes nor the end.
    bool isSilent() const;
};

/// Says goodbye (TLS too) and deletes the connection when that is done.
void closeLink(std::unique_ptr<WireLink> link);
/// Cuts the connection now.
void cutLink(std::unique_ptr<WireLink> link);

class WirePool : public QObject {
    Q_OBJECT
public:
    explicit WirePool(QObject *parent = nullptr);
    ~WirePool() override;

    /// The connection used last that is still open and silent; nullptr when there is none.
    std::unique_ptr<WireLink> take(const WireTarget &target, const QList<QSslCertificate> &authorities);
    void give(std::unique_ptr<WireLink> link);

private:
    std::list<std::unique_ptr<WireLink>> m_idle; // the last used one first
};

} // namespace zhanggui
