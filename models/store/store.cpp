#include "models/store/store.h"

#include "models/store/store_worker.h"

namespace zhanggui {

Store::Store(std::unique_ptr<StoreWorker> worker)
    : m_worker(std::move(worker))
{
    m_worker->setChanged([this](const QStringList &tables) {
        QMetaObject::invokeMethod(
            this,
            [this, tables] {
                for (const QString &table : tables)
                    Q_EMIT changed(table);
            },
            Qt::QueuedConnection);
    });
}

Result<std::unique_ptr<Store>> Store::open(const QString &file, Connection::Access access)
{
    auto worker = std::make_unique<StoreWorker>();
    if (const auto started = worker->start(file, access); !started)
        return tl::unexpected(started.error());
    return std::unique_ptr<Store>(new Store(std::move(worker)));
}

Store::~Store() = default;

void Store::enqueue(std::function<void(Connection &)> job)
{
    m_worker->enqueue(std::move(job));
}

void Store::interrupt()
{
    m_worker->interrupt();
}

QString Store::file() const
{
    return m_worker->file();
}

bool Store::isReadOnly() const
{
    return m_worker->isReadOnly();
}

} // namespace zhanggui
