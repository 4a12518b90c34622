#include "net/marketplace/marketplace_access.h"

#include <QPromise>
#include <QRandomGenerator>
#include <QTimer>

namespace zhanggui {

Delay timerWait()
{
    return [](qint64 ms, const Cancellation &cancellation) {
        const auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        auto *timer = new QTimer;
        timer->setSingleShot(true);
        const auto end = [promise, timer] {
            if (promise->future().isFinished())
                return;
            timer->stop();
            timer->deleteLater();
            promise->finish();
        };
        QObject::connect(timer, &QTimer::timeout, timer, end);
        cancellation.onCancelled(timer, end);
        if (!promise->future().isFinished())
            timer->start(std::chrono::milliseconds(ms));
        return promise->future();
    };
}

MarketplaceTools toolsOver(HttpClient *client)
{
    return { transportOver(client), systemNowMs, [] { return QRandomGenerator::global()->generateDouble(); },
        timerWait() };
}

} // namespace zhanggui
