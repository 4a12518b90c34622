// The saved mappings of one kind, read and written on the store's worker.
#pragma once

#include "models/import/import_mapping.h"

#include <QObject>

namespace zhanggui {

class Store;

class MappingShelf : public QObject {
    Q_OBJECT

public:
    /// `store` is borrowed.
    MappingShelf(Store &store, QString kindId, QObject *parent = nullptr);

    const QMap<QString, ImportMapping> &all() const { return m_all; }
    /// changed() follows each of them, or failed().
    void load();
    void save(const QString &name, const ImportMapping &mapping);
    void remove(const QString &name);

Q_SIGNALS:
    void changed();
    void saved(const QString &name);
    void failed(const zhanggui::Error &error);

private:
    template <class Write> void write(Write write, const QString &savedName);

    Store &m_store;
    QString m_kindId;
    QMap<QString, ImportMapping> m_all;
};

} // namespace zhanggui
