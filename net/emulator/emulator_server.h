// The emulated marketplace behind Qt's HTTP server, without its router: the gateway finds the route itself.
#pragma once

#include "net/emulator/emulated_marketplace.h"
#include "net/emulator/emulator.h"
#include "net/emulator/http_answer.h"

#include <QHttpServerRequest>
#include <QPointer>
#include <QTcpSocket>
#include <QtHttpServer/qabstracthttpserver.h>

#include <deque>
#include <memory>
#include <unordered_map>

namespace zhanggui {

/// A request as it was received, and what was answered.
struct EmulatedAnswer {
    WireRequest request;
    QString api; // empty: no such route
    ApiAnswer answer;
    qint64 wallMs = 0; // when it came
    qint64 tookUs = 0; // until the answer was there
};

class EmulatorServer : public QAbstractHttpServer {
public:
    using Answered = std::function<void(const EmulatedAnswer &)>;
    /// `answered` is called after each answer, but not for control routes.
    EmulatorServer(std::unique_ptr<EmulatedMarketplace> marketplace, Now now, Answered answered);

    EmulatedMarketplace &marketplace() { return *m_marketplace; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { }

private:
    /// Answers of one connection leave in the order of its requests, also when one comes later.
    struct Slot {
        std::optional<QByteArray> text;
        bool close = false;
    };
    using Queue = std::deque<std::shared_ptr<Slot>>;

    std::shared_ptr<Slot> slotOf(QTcpSocket *socket);
    void flush(QTcpSocket *socket);

    std::unique_ptr<EmulatedMarketplace> m_marketplace;
    Now m_now;
    Answered m_answered;
    std::unordered_map<QTcpSocket *, Queue> m_queues;
    DateHeader m_date;
};

} // namespace zhanggui
