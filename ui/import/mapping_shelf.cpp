#include "ui/import/mapping_shelf.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"

namespace zhanggui {

MappingShelf::MappingShelf(Store &store, QString kindId, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_kindId(std::move(kindId))
{
}

void MappingShelf::load()
{
    whenDone(m_store.run([kind = m_kindId](
                             Connection &connection) { return ImportMappings(connection, kind).all(); }),
        this, [this](const Result<QMap<QString, ImportMapping>> &all) {
            if (!all) {
                Q_EMIT failed(all.error());
                return;
            }
            m_all = *all;
            Q_EMIT changed();
        });
}

template <class Write> void MappingShelf::write(Write write, const QString &savedName)
{
    whenDone(m_store.run([write, kind = m_kindId](Connection &connection) {
        ImportMappings mappings(connection, kind);
        return write(mappings);
    }),
        this, [this, savedName](const Result<void> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            if (!savedName.isEmpty())
                Q_EMIT saved(savedName);
            load();
        });
}

void MappingShelf::save(const QString &name, const ImportMapping &mapping)
{
    write([name, mapping](ImportMappings &mappings) { return mappings.save(name, mapping); }, name);
}

void MappingShelf::remove(const QString &name)
{
    write([name](ImportMappings &mappings) { return mappings.remove(name); }, {});
}

} // namespace zhanggui
