#include "ui/records/view_desk.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"

#include <algorithm>

namespace zhanggui {

ViewDesk::ViewDesk(Store &store, const RecordKind &kind, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_kind(kind)
{
}

const View *ViewDesk::find(const QString &name) const
{
    const auto found = std::find_if(
        m_list.views.begin(), m_list.views.end(), [&name](const View &view) { return view.name == name; });
    return found == m_list.views.end() ? nullptr : &*found;
}

QString ViewDesk::freeName(const QString &name) const
{
    const auto isTaken = [this](const QString &one) { return find(one) || m_list.damaged.contains(one); };
    if (!isTaken(name))
        return name;
    int number = 2;
    QString numbered;
    do
        numbered = QStringLiteral("%1 %2").arg(name.left(kMaxViewName - 6)).arg(number++);
    while (isTaken(numbered));
    return numbered;
}

void ViewDesk::load()
{
    write(Task::Load, [](ViewRepository &) { return Result<void>(); });
}

void ViewDesk::write(Task task, Change change, std::function<void()> done)
{
    using Outcome = Result<ViewList>;
    const QFuture<Outcome> work =
        m_store.run([&kind = m_kind, change = std::move(change)](Connection &connection) -> Outcome {
            ViewRepository views(connection, kind);
            return change(views).and_then([&] { return views.list(); });
        });
    whenDone(work, this, [this, task, done = std::move(done)](const Outcome &list) {
        if (!list) {
            Q_EMIT failed(task, list.error());
            return;
        }
        m_list = *list;
        Q_EMIT changed();
        if (done)
            done();
    });
}

void ViewDesk::save(const QList<View> &views)
{
    QStringList names;
    for (const View &view : views)
        names.append(view.name);
    write(
        Task::Save,
        [views](ViewRepository &repository) {
            Result<void> done;
            for (const View &view : views)
                done = done.and_then([&] { return repository.save(view); });
            return done;
        },
        [this, names] { Q_EMIT saved(names); });
}

void ViewDesk::rename(const QString &from, const QString &to)
{
    write(
        Task::Rename, [from, to](ViewRepository &views) { return views.rename(from, to); },
        [this, from, to] { Q_EMIT renamed(from, to); });
}

void ViewDesk::remove(const QString &name)
{
    const auto was = std::make_shared<ViewRepository::Removed>();
    write(
        Task::Remove,
        [name, was](ViewRepository &views) {
            return views.remove(name).map([&](const ViewRepository::Removed &one) { *was = one; });
        },
        [this, was] { Q_EMIT removed(*was); });
}

void ViewDesk::putBack(const ViewRepository::Removed &removed)
{
    write(
        Task::Save, [removed](ViewRepository &views) { return views.insert(removed.view, removed.position); },
        [this, removed] { Q_EMIT saved({ removed.view.name }); });
}

void ViewDesk::move(const QString &name, qsizetype position)
{
    write(Task::Move, [name, position](ViewRepository &views) { return views.move(name, position); });
}

} // namespace zhanggui
