#include "app/commands/work/named_kind.h"

namespace zhanggui {

Result<const WorkKind *> workKindNamed(const WorkCatalog &catalog, const QString &name)
{
    if (const WorkKind *kind = catalog.kind(name))
        return kind;
    QStringList known;
    for (const WorkKind &kind : catalog.kinds())
        known.append(kind.id);
    return failure(ErrorKind::BadInput, QStringLiteral("there is no such kind of record"),
        QStringLiteral("%1; there are: %2").arg(name, known.join(QStringLiteral(", "))));
}

} // namespace zhanggui
