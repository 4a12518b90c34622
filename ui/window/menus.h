// Fills a menu bar with the actions of a collection, one menu a group; languages and colours in sub-menus.
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace zhanggui {

class ActionCollection;
enum class ActionGroup;

class Menus : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object. Actions that are added later find their menu too.
    Menus(ActionCollection &actions, QMenuBar *bar);
    void retranslate();

private:
    void place(QAction *action);

    ActionCollection &m_actions;
    QHash<ActionGroup, QMenu *> m_menus;
    QMenu *m_schemes;
    QMenu *m_languages;
};

} // namespace zhanggui
