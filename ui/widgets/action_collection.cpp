#include "ui/widgets/action_collection.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>

namespace zhanggui {

namespace {

QString withoutMnemonic(QString text)
{
    // Chinese menus carry the mnemonic as a suffix: 备份(&B)…
    const qsizetype suffix = text.indexOf(QLatin1String("(&"));
    if (suffix >= 0)
        text.remove(suffix, 4);
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text.trimmed();
}

QString tooltip(const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? plainText(action) : QStringLiteral("%1 (%2)").arg(plainText(action), keys);
}

} // namespace

QString titleOf(ActionGroup group)
{
    switch (group) {
    case ActionGroup::File:
        return QCoreApplication::translate("ActionGroup", "File");
    case ActionGroup::Edit:
        return QCoreApplication::translate("ActionGroup", "Edit");
    case ActionGroup::View:
        return QCoreApplication::translate("ActionGroup", "View");
    case ActionGroup::Go:
        return QCoreApplication::translate("ActionGroup", "Go");
    case ActionGroup::Orders:
        //: 订单
        return QCoreApplication::translate("ActionGroup", "Orders");
    case ActionGroup::Deadlines:
        //: 截止
        return QCoreApplication::translate("ActionGroup", "Deadlines");
    case ActionGroup::Work:
        //: 业务记录
        return QCoreApplication::translate("ActionGroup", "Records");
    case ActionGroup::History:
        //: 历史
        return QCoreApplication::translate("ActionGroup", "History");
    case ActionGroup::Callbacks:
        //: 回调调试
        return QCoreApplication::translate("ActionGroup", "Callbacks");
    case ActionGroup::Emulator:
        //: 模拟器
        return QCoreApplication::translate("ActionGroup", "Emulator");
    case ActionGroup::Tools:
        return QCoreApplication::translate("ActionGroup", "Tools");
    case ActionGroup::Help:
        return QCoreApplication::translate("ActionGroup", "Help");
    }
    return {};
}

QAction *ActionCollection::add(const ActionSpec &spec)
{
    const QString id = QString::fromLatin1(spec.id);
    Q_ASSERT(!find(id));
    auto *action = new QAction(this);
    action->setObjectName(id);
    action->setShortcuts(spec.shortcuts);
    if (spec.icon)
        action->setIcon(icon(QString::fromLatin1(spec.icon)));
    m_actions << action;
    m_specs.insert(action, spec);
    action->setText(QCoreApplication::translate("Action", spec.text));
    action->setToolTip(tooltip(*action));
    Q_EMIT added(action);
    return action;
}

QAction *ActionCollection::find(const QString &id) const
{
    const auto it = std::find_if(m_actions.cbegin(), m_actions.cend(),
        [&id](const QAction *action) { return action->objectName() == id; });
    return it == m_actions.cend() ? nullptr : *it;
}

QList<QAction *> ActionCollection::of(ActionGroup group) const
{
    QList<QAction *> found;
    std::copy_if(m_actions.cbegin(), m_actions.cend(), std::back_inserter(found),
        [this, group](const QAction *action) { return groupOf(action) == group; });
    return found;
}

ActionGroup ActionCollection::groupOf(const QAction *action) const
{
    return m_specs.value(action).group;
}

void ActionCollection::retranslate()
{
    for (QAction *action : std::as_const(m_actions)) {
        action->setText(QCoreApplication::translate("Action", m_specs.value(action).text));
        action->setToolTip(tooltip(*action));
    }
}

QStringList ActionCollection::searchTexts(const QAction &action) const
{
    const ActionSpec spec = m_specs.value(&action);
    return { titleOf(spec.group) % u' ' % plainText(action), withoutMnemonic(QString::fromUtf8(spec.text)) };
}

QString plainText(const QAction &action)
{
    return withoutMnemonic(action.text());
}

} // namespace zhanggui
