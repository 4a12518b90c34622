#include "models/vault/system_keyring.h"

#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <memory>

namespace zhanggui {

namespace {

tl::unexpected<Error> keyringError(QKeychain::Error code)
{
    // The text of the job is left out: it may repeat what was sent.
    const QString detail = QStringLiteral("QtKeychain %1").arg(int(code));
    switch (code) {
    case QKeychain::EntryNotFound:
        return failure(ErrorKind::NotFound, QStringLiteral("The keyring holds no such key"), detail);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(ErrorKind::Forbidden, QStringLiteral("The keyring refused"), detail);
    default:
        return failure(ErrorKind::Storage, QStringLiteral("No keyring answers in this session"), detail);
    }
}

/// Runs a job that deletes itself; `take` makes the result of a good one. Whichever comes first counts: the
/// job's end or the time-out.
template <class T, class Job, class Take>
QFuture<Result<T>> started(Job *job, const QString &key, int timeoutMs, Take take)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto answer = [promise](Result<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer, take] {
        if (job->error() != QKeychain::NoError)
            answer(keyringError(job->error()));
        else
            answer(take(*job));
    });
    QTimer::singleShot(timeoutMs, job, [answer] { answer(keyringError(QKeychain::NoBackendAvailable)); });
    job->start();
    return promise->future();
}

} // namespace

SystemKeyring::SystemKeyring(QString service, int timeoutMs)
    : m_service(std::move(service))
    , m_timeoutMs(timeoutMs)
{
}

QFuture<Result<Secret>> SystemKeyring::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    return started<Secret>(job, key, m_timeoutMs, [](QKeychain::ReadPasswordJob &done) -> Result<Secret> {
        QByteArray bytes = done.binaryData();
        return Secret::consume(bytes);
    });
}

QFuture<Result<void>> SystemKeyring::write(const QString &key, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret.bytes().toByteArray());
    return started<void>(job, key, m_timeoutMs, [](QKeychain::WritePasswordJob &) { return Result<void>(); });
}

QFuture<Result<void>> SystemKeyring::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    return started<void>(
        job, key, m_timeoutMs, [](QKeychain::DeletePasswordJob &) { return Result<void>(); });
}

} // namespace zhanggui
