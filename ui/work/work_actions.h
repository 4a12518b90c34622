// One set of actions "work.…" for the menus and the palette, whatever kind of record is looked at: each
// kind's page has a collection of its own, and the ones here act on the page that is shown.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QAction;

namespace zhanggui {

class ActionCollection;

class WorkActions : public QObject {
    Q_OBJECT

public:
    /// `shared` outlives this.
    explicit WorkActions(ActionCollection &shared, QObject *parent = nullptr);

    /// Takes over what is in the page's collection by now; the collection outlives the page.
    void add(ActionCollection &own);
    /// The page's collection whose actions are meant; nullptr: none, everything is disabled.
    void setCurrent(ActionCollection *own);

private:
    void follow(QAction *own);

    ActionCollection &m_shared;
    QPointer<ActionCollection> m_current;
};

} // namespace zhanggui
