// What stands indented under an area of the side bar: a page's saved views, for example. The page sets the
// entries, the bar shows them and says what the person chose. Neither knows the other.
#pragma once

#include <QList>
#include <QObject>
#include <QPoint>
#include <QStringList>

namespace zhanggui {

struct SideEntry {
    QString id;
    QString text;
    QString note; // at the right, in the muted ink: a count
    bool marked = false; // stands out with a dot: changed since it was chosen
    QString hint; // tooltip
    friend bool operator==(const SideEntry &, const SideEntry &) = default;
};

class SideEntries : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const QList<SideEntry> &entries() const { return m_entries; }
    /// The entry that is open; empty: the area itself.
    QString current() const { return m_current; }
    void set(const QList<SideEntry> &entries, const QString &current)
    {
        if (entries == m_entries && current == m_current)
            return;
        m_entries = entries;
        m_current = current;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();
    /// The person chose the entry; empty: the area itself, while it was open.
    void chosen(const QString &id);
    void menuRequested(const QString &id, const QPoint &globalPosition);
    /// Ids of the entries that can be seen now.
    void inSightChanged(const QStringList &ids);

private:
    QList<SideEntry> m_entries;
    QString m_current;
};

} // namespace zhanggui
