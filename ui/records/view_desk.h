// What a page asks of the store for its saved views, without waiting. Keeps the list of them. GUI thread.
#pragma once

#include "models/views/view_repository.h"

#include <QObject>

#include <functional>

namespace zhanggui {

class Store;

class ViewDesk : public QObject {
    Q_OBJECT

public:
    /// What was tried, so that the page can say what could not be done.
    enum class Task { Load, Save, Rename, Remove, Move };

    /// Both must outlive this.
    ViewDesk(Store &store, const RecordKind &kind, QObject *parent = nullptr);

    /// As the store last had them.
    const QList<View> &views() const { return m_list.views; }
    /// Names of views that are stored but cannot be read.
    const QStringList &damaged() const { return m_list.damaged; }
    /// nullptr when there is none of that name.
    const View *find(const QString &name) const;
    /// `name`, or "name 2", "name 3", …: one that no view has.
    QString freeName(const QString &name) const;

    void load();
    /// Replaces the view of the same name, or adds one. Answered by saved().
    void save(const QList<View> &views);
    void rename(const QString &from, const QString &to);
    /// Answered by removed().
    void remove(const QString &name);
    void putBack(const ViewRepository::Removed &removed);
    void move(const QString &name, qsizetype position);

Q_SIGNALS:
    /// views() are others than before; also after every task that went well.
    void changed();
    void saved(const QStringList &names);
    void renamed(const QString &from, const QString &to);
    void removed(const zhanggui::ViewRepository::Removed &removed);
    void failed(zhanggui::ViewDesk::Task task, const zhanggui::Error &error);

private:
    using Change = std::function<Result<void>(ViewRepository &)>;
    void write(Task task, Change change, std::function<void()> done = {});

    Store &m_store;
    const RecordKind &m_kind;
    ViewList m_list;
};

} // namespace zhanggui
