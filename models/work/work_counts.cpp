#include "models/work/work_counts.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"

namespace zhanggui {

Result<QHash<QString, qint64>> countWork(
    Connection &connection, const WorkCatalog &catalog, const QStringList &kinds)
{
    QHash<QString, qint64> counts;
    for (const QString &id : kinds) {
        const WorkKind *kind = catalog.kind(id);
        if (kind == nullptr)
            continue;
        const Result<QVariant> count =
            connection.value(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(kind->table()));
        if (!count)
            return tl::unexpected<Error>(count.error());
        counts.insert(id, count->toLongLong());
    }
    return counts;
}

} // namespace zhanggui
