// A fault proxy between a client and a server, waited for, for its tests.
#pragma once

#include "net/faults/fault_proxy.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wire_call.h"

#include <QEventLoop>
#include <QSignalSpy>

namespace zhanggui::test {

/// "HTTP/1.1 200 OK" with Content-Length and this body.
inline QByteArray plainAnswer(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

inline QByteArray postOf(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: seller.example\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

class FaultProxyRig {
public:
    /// `rules`: the inside of the plan's list.
    FaultProxyRig(const QUrl &target, const QByteArray &rules, FaultProxy::Options options = {})
    {
        const Result<FaultPlan> plan = faultPlanFromJson("{\"rules\":[" + rules + "]}");
        if (!plan)
            qFatal("%s", qPrintable(plan.error().detail));
        options.plan = *plan;
        options.target = target;
        m_tls = options.tls.has_value();
        proxy = std::make_unique<FaultProxy>(std::move(options));
        const Result<QUrl> url = proxy->listen(0);
        if (!url)
            qFatal("%s", qPrintable(url.error().what));
        port = quint16(url->port());
        QObject::connect(proxy.get(), &FaultProxy::passed, proxy.get(),
            [this](const FaultedExchange &exchange) { passed.append(exchange); });
    }

    WireTarget at() const { return { .tls = m_tls, .host = QStringLiteral("127.0.0.1"), .port = port }; }
    WireRecord send(const QByteArray &request, const WireOptions &options = {})
    {
        std::optional<WireRecord> result;
        QEventLoop loop; // at once awake, other than call()
        client.send(at(), request, options, &loop, [&](const WireRecord &record) {
            result = record;
            loop.quit();
        });
        QTimer::singleShot(30'000, &loop, [] { qFatal("An exchange did not end."); });
        loop.exec();
        return *result;
    }
    /// The n-th exchange that was told of, waited for.
    FaultedExchange told(qsizetype index)
    {
        if (!QTest::qWaitFor([this, index] { return passed.size() > index; }, 30'000))
            qFatal("An exchange was not told of.");
        return passed[index];
    }

    std::unique_ptr<FaultProxy> proxy;
    WireClient client;
    QList<FaultedExchange> passed;
    quint16 port = 0;

private:
    bool m_tls = false;
};

} // namespace zhanggui::test
