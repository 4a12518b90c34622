// The top of a page: its title, a line of explanation where one helps, and at most three buttons.
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace zhanggui {

class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Stands beside the title in the muted ink: a count, a date.
    void setSubtitle(const QString &subtitle);
    /// A button for `action` that follows its text, icon and state. The first one is the page's main button.
    /// At most three: what is beyond belongs in the menus.
    void addButton(QAction *action);

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_line;
    int m_buttons = 0;
};

} // namespace zhanggui
