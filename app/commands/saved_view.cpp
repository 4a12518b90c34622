#include "app/commands/saved_view.h"

#include "models/views/view_repository.h"

namespace zhanggui {

Result<View> savedView(Connection &connection, const RecordKind &kind, const QString &name)
{
    ViewRepository repository(connection, kind);
    const auto view = repository.find(name);
    if (!view)
        return tl::unexpected<Error>(view.error());
    if (*view)
        return **view;
    const Result<ViewList> list = repository.list();
    if (!list)
        return tl::unexpected<Error>(list.error());
    QStringList names;
    for (const View &one : list->views)
        names << one.name;
    const QString known = names.isEmpty() ? QStringLiteral("none") : names.join(QStringLiteral(", "));
    return failure(ErrorKind::NotFound, QStringLiteral("there is no such view"),
        QStringLiteral("%1; there are: %2").arg(name, known));
}

QString bothFilters(const QString &view, const QString &given)
{
    if (view.isEmpty() || given.isEmpty())
        return view + given;
    return u'(' + view + QStringLiteral(") (") + given + u')';
}

} // namespace zhanggui
