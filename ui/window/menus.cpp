#include "ui/window/menus.h"

#include "ui/theme/icons.h"
#include "ui/widgets/action_collection.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace zhanggui {

namespace {

constexpr ActionGroup kMenus[] = { ActionGroup::File, ActionGroup::Edit, ActionGroup::View, ActionGroup::Go,
    ActionGroup::Orders, ActionGroup::Deadlines, ActionGroup::Work, ActionGroup::History,
    ActionGroup::Callbacks, ActionGroup::Emulator, ActionGroup::Tools, ActionGroup::Help };

// A line stands above these.
bool beginsSection(const QString &id)
{
    static const QStringList first{ QStringLiteral("file.export"), QStringLiteral("file.unlock"),
        QStringLiteral("file.backup"), QStringLiteral("file.quit"), QStringLiteral("view.sideBar"),
        QStringLiteral("tools.palette"), QStringLiteral("help.about") };
    return first.contains(id);
}

/// With the letter that Alt opens the menu by. Pages keep their own letters apart from these.
QString menuTitleOf(ActionGroup group)
{
    switch (group) {
    case ActionGroup::File:
        return Menus::tr("&File");
    case ActionGroup::Edit:
        return Menus::tr("&Edit");
    case ActionGroup::View:
        return Menus::tr("&View");
    case ActionGroup::Go:
        return Menus::tr("&Go");
    case ActionGroup::Orders:
        //: 订单
        return Menus::tr("&Orders");
    case ActionGroup::Deadlines:
        //: 截止
        return Menus::tr("&Deadlines");
    case ActionGroup::Work:
        //: 业务记录
        return Menus::tr("&Records");
    case ActionGroup::History:
        //: 历史
        return Menus::tr("H&istory");
    case ActionGroup::Callbacks:
        //: 回调调试
        return Menus::tr("&Callbacks");
    case ActionGroup::Emulator:
        //: 模拟器
        return Menus::tr("E&mulator");
    case ActionGroup::Tools:
        return Menus::tr("&Tools");
    case ActionGroup::Help:
        return Menus::tr("&Help");
    }
    return {};
}

} // namespace

Menus::Menus(ActionCollection &actions, QMenuBar *bar)
    : QObject(bar)
    , m_actions(actions)
    , m_schemes(new QMenu(bar))
    , m_languages(new QMenu(bar))
{
    m_schemes->setIcon(icon(QStringLiteral("scheme")));
    m_languages->setIcon(icon(QStringLiteral("language")));
    for (const ActionGroup group : kMenus)
        m_menus.insert(group, bar->addMenu(QString()));
    for (QAction *action : actions.all()) {
        const QString id = action->objectName();
        if (id.startsWith(QLatin1String("view.scheme.")))
            m_schemes->addAction(action);
        else if (id.startsWith(QLatin1String("view.language.")))
            m_languages->addAction(action);
        else
            place(action);
    }
    m_menus.value(ActionGroup::View)->addSeparator();
    m_menus.value(ActionGroup::View)->addMenu(m_schemes);
    m_menus.value(ActionGroup::View)->addMenu(m_languages);
    connect(&actions, &ActionCollection::added, this, &Menus::place);
    retranslate();
}

void Menus::place(QAction *action)
{
    QMenu *menu = m_menus.value(m_actions.groupOf(action));
    if (beginsSection(action->objectName()))
        menu->addSeparator();
    menu->addAction(action);
}

void Menus::retranslate()
{
    for (const ActionGroup group : kMenus)
        m_menus.value(group)->setTitle(menuTitleOf(group));
    m_schemes->setTitle(tr("Colours"));
    m_languages->setTitle(tr("Language"));
}

} // namespace zhanggui
