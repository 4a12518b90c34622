// Every action with its keys, under the headings of the menu bar; typing narrows the list.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace zhanggui {

class ActionCollection;

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    /// `actions` must outlive the dialog.
    ShortcutsDialog(const ActionCollection &actions, QWidget *parent);

private:
    void list(const QString &query);

    const ActionCollection &m_actions;
    QLineEdit *m_query;
    QListWidget *m_list;
};

} // namespace zhanggui
