#include "ui/widgets/shortcuts_dialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/action_row.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace zhanggui {

ShortcutsDialog::ShortcutsDialog(const ActionCollection &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_query(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 620);
    m_query->setObjectName(QStringLiteral("shortcutsQuery"));
    m_query->setPlaceholderText(tr("Find an action"));
    m_query->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Actions with their shortcuts"));
    m_list->setItemDelegate(new ActionRowDelegate(m_list));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_query);
    column->addWidget(m_list);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_query, &QLineEdit::textChanged, this, &ShortcutsDialog::list);
    list({});
}

void ShortcutsDialog::list(const QString &query)
{
    m_list->clear();
    for (const ActionGroup group : { ActionGroup::File, ActionGroup::Edit, ActionGroup::View, ActionGroup::Go,
             ActionGroup::Orders, ActionGroup::Deadlines, ActionGroup::Work, ActionGroup::History,
             ActionGroup::Callbacks, ActionGroup::Emulator, ActionGroup::Tools, ActionGroup::Help }) {
        for (const QAction *action : m_actions.of(group)) {
            if (!action->isVisible())
                continue;
            const QString words =
                titleOf(group) + QLatin1Char(' ') + plainText(*action) + QLatin1Char(' ') + keysOf(*action);
            if (words.contains(query.simplified(), Qt::CaseInsensitive))
                m_list->addItem(actionRow(*action, titleOf(group)));
        }
    }
}

} // namespace zhanggui
