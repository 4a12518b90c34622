#include "app/emulator/emulator_service.h"

#include "app/emulator/emulator_worker.h"

namespace zhanggui {

EmulatorService::EmulatorService(Now wall, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, std::move(wall)))
{
    qRegisterMetaType<MarketClock>();
    qRegisterMetaType<RecordingState>();
    qRegisterMetaType<Error>();
    m_thread.setObjectName(QStringLiteral("emulator"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

EmulatorService::~EmulatorService()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
    m_thread.quit();
    m_thread.wait();
}

void EmulatorService::post(std::function<void(EmulatorParts *)> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { work(worker->parts()); });
}

QFuture<Result<EmulatorStarted>> EmulatorService::start(const EmulatorPlan &plan)
{
    auto promise = std::make_shared<QPromise<Result<EmulatorStarted>>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, promise, plan] {
        promise->addResult(worker->start(plan));
        promise->finish();
    });
    return promise->future();
}

void EmulatorService::stop()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
}

QFuture<Result<ActionResult>> EmulatorService::perform(const MarketAction &action)
{
    return ask([worker = m_worker, action](EmulatorParts &) { return worker->perform(action); });
}

void EmulatorService::setRate(double rate)
{
    post([worker = m_worker, rate](EmulatorParts *) { worker->setRate(rate); });
}

void EmulatorService::advance(qint64 ms)
{
    post([worker = m_worker, ms](EmulatorParts *) { worker->advance(ms); });
}

void EmulatorService::runToNextEvent()
{
    post([worker = m_worker](EmulatorParts *) { worker->advanceToNext(); });
}

void EmulatorService::stopClock()
{
    post([worker = m_worker](EmulatorParts *) { worker->stopClock(); });
}

void EmulatorService::startRecording()
{
    post([worker = m_worker](EmulatorParts *parts) {
        if (parts != nullptr)
            worker->startRecording();
    });
}

QFuture<Result<Scenario>> EmulatorService::stopRecording(const QString &id, const QString &title)
{
    return ask([worker = m_worker, id, title](EmulatorParts &) { return worker->stopRecording(id, title); });
}

QFuture<Result<void>> EmulatorService::snapshot(const QString &file)
{
    return ask([file](EmulatorParts &parts) { return parts.store.snapshot(file); });
}

QFuture<Result<void>> EmulatorService::restore(const QString &file)
{
    return ask([worker = m_worker, file](EmulatorParts &) { return worker->restore(file); });
}

QFuture<Result<void>> EmulatorService::reset(const QByteArray &seed)
{
    return ask([worker = m_worker, seed](EmulatorParts &) { return worker->reset(seed); });
}

QFuture<Result<void>> EmulatorService::setSeller(
    const QUrl &seller, const CallbackKeys &keys, const QList<QSslCertificate> &authorities)
{
    return ask([worker = m_worker, seller, keys, authorities](
                   EmulatorParts &) { return worker->setSeller(seller, keys, authorities); });
}

} // namespace zhanggui
