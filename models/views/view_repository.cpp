#include "models/views/view_repository.h"

#include "models/store/connection.h"
#include "models/store/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {
namespace {

Result<View> viewIn(const QString &name, const QString &stored, const RecordKind &kind)
{
    return viewFromJson(QJsonDocument::fromJson(stored.toUtf8()).object(), kind)
        .map([&name](const ReadView &read) {
            View view = read.view;
            view.name = name;
            return view;
        });
}

tl::unexpected<Error> noSuchView(const QString &name)
{
    return failure(ErrorKind::NotFound, QStringLiteral("there is no such view"), name);
}

} // namespace

ViewRepository::ViewRepository(Connection &connection, const RecordKind &kind)
    : m_connection(connection)
    , m_kind(kind)
{
}

QString ViewRepository::keyOf(const QString &name) const
{
    return QStringLiteral("view/") + m_kind.table + u'/' + name;
}

QString ViewRepository::orderKey() const
{
    return QStringLiteral("view-order/") + m_kind.table;
}

Result<QStringList> ViewRepository::order()
{
    Settings settings(m_connection);
    const auto stored = settings.withPrefix(keyOf({}));
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const auto kept = settings.value(orderKey());
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    QStringList names;
    const QJsonArray ordered = QJsonDocument::fromJson(kept->value_or(QString()).toUtf8()).array();
    for (const auto &entry : ordered) {
        const QString name = entry.toString();
        if (stored->contains(keyOf(name)) && !names.contains(name))
            names.append(name);
    }
    const qsizetype prefix = keyOf({}).size();
    for (auto entry = stored->cbegin(); entry != stored->cend(); ++entry) {
        const QString name = entry.key().mid(prefix);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

Result<void> ViewRepository::setOrder(const QStringList &names)
{
    return Settings(m_connection)
        .setValue(orderKey(),
            QString::fromUtf8(
                QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact)));
}

Result<void> ViewRepository::write(const View &view)
{
    return Settings(m_connection)
        .setValue(
            keyOf(view.name), QString::fromUtf8(QJsonDocument(toJson(view)).toJson(QJsonDocument::Compact)));
}

Result<ViewList> ViewRepository::list()
{
    const auto names = order();
    if (!names)
        return tl::unexpected<Error>(names.error());
    const auto stored = Settings(m_connection).withPrefix(keyOf({}));
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    ViewList list;
    for (const QString &name : *names) {
        if (const Result<View> view = viewIn(name, stored->value(keyOf(name)), m_kind))
            list.views.append(*view);
        else
            list.damaged.append(name);
    }
    return list;
}

Result<std::optional<View>> ViewRepository::find(const QString &name)
{
    const auto stored = Settings(m_connection).value(keyOf(name));
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (!*stored)
        return std::nullopt;
    return viewIn(name, **stored, m_kind).map([](const View &view) { return std::optional(view); });
}

Result<void> ViewRepository::save(const View &view)
{
    if (auto named = checkViewName(view.name); !named)
        return named;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto names = order();
    if (!names)
        return tl::unexpected<Error>(names.error());
    if (!names->contains(view.name))
        names->append(view.name);
    return write(view).and_then([&] { return setOrder(*names); }).and_then([&] {
        return transaction->commit();
    });
}

Result<void> ViewRepository::insert(const View &view, qsizetype position)
{
    if (auto named = checkViewName(view.name); !named)
        return named;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto names = order();
    if (!names)
        return tl::unexpected<Error>(names.error());
    if (names->contains(view.name))
        return failure(ErrorKind::Conflict, QStringLiteral("a view of that name exists"), view.name);
    names->insert(qBound<qsizetype>(0, position, names->size()), view.name);
    return write(view).and_then([&] { return setOrder(*names); }).and_then([&] {
        return transaction->commit();
    });
}

Result<void> ViewRepository::rename(const QString &from, const QString &to)
{
    if (auto named = checkViewName(to); !named)
        return named;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto names = order();
    if (!names)
        return tl::unexpected<Error>(names.error());
    const qsizetype at = names->indexOf(from);
    if (at < 0)
        return noSuchView(from);
    if (from == to)
        return {};
    if (names->contains(to))
        return failure(ErrorKind::Conflict, QStringLiteral("a view of that name exists"), to);
    const auto view = find(from);
    if (!view)
        return tl::unexpected<Error>(view.error());
    View renamed = **view;
    renamed.name = to;
    names->replace(at, to);
    return write(renamed)
        .and_then([&] { return Settings(m_connection).remove(keyOf(from)); })
        .and_then([&] { return setOrder(*names); })
        .and_then([&] { return transaction->commit(); });
}

Result<ViewRepository::Removed> ViewRepository::remove(const QString &name)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto names = order();
    if (!names)
        return tl::unexpected<Error>(names.error());
    Removed removed;
    removed.position = names->indexOf(name);
    if (removed.position < 0)
        return noSuchView(name);
    // A damaged one can be removed as well; what it was is then not known.
    if (const auto view = find(name); view && *view)
        removed.view = **view;
    names->removeAt(removed.position);
    return Settings(m_connection)
        .remove(keyOf(name))
        .and_then([&] { return setOrder(*names); })
        .and_then([&] { return transaction->commit(); })
        .map([&] { return removed; });
}

Result<void> ViewRepository::move(const QString &name, qsizetype position)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto names = order();
    if (!names)
        return tl::unexpected<Error>(names.error());
    const qsizetype at = names->indexOf(name);
    if (at < 0)
        return noSuchView(name);
    names->move(at, qBound<qsizetype>(0, position, names->size() - 1));
    return setOrder(*names).and_then([&] { return transaction->commit(); });
}

} // namespace zhanggui
