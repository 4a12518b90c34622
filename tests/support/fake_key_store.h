// A keyring in memory. Answers through the event loop, as the real one does; `error` makes it fail.
#pragma once

#include "models/vault/key_store.h"

#include <QHash>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <optional>

namespace zhanggui::test {

class FakeKeyStore : public KeyStore {
public:
    QFuture<Result<Secret>> read(const QString &key) override
    {
        const auto kept = keys.constFind(key);
        if (kept == keys.constEnd())
            return answer<Secret>(failure(ErrorKind::NotFound, QStringLiteral("fake: no such key")));
        return answer<Secret>(*kept);
    }
    QFuture<Result<void>> write(const QString &key, const Secret &secret) override
    {
        if (!error)
            keys.insert(key, secret);
        return answer<void>({});
    }
    QFuture<Result<void>> remove(const QString &key) override
    {
        keys.remove(key);
        return answer<void>({});
    }

    QHash<QString, Secret> keys;
    std::optional<ErrorKind> error;

private:
    template <class T> QFuture<Result<T>> answer(Result<T> result)
    {
        if (error)
            result = failure(*error, QStringLiteral("fake: told to fail"));
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QTimer::singleShot(0, &m_context, [promise, result] {
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }

    QObject m_context;
};

} // namespace zhanggui::test
