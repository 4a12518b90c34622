// Stands before the filter: which view the list shows, whether it was changed since, and what can be done
// about it. The button opens the menu of views.
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace zhanggui {

class ViewBar : public QWidget {
    Q_OBJECT

public:
    /// `update` and `back` are shown as buttons while the view is changed.
    ViewBar(QAction *update, QAction *back, QWidget *parent = nullptr);

    /// Empty: no view is chosen.
    void setView(const QString &name, bool changed);
    /// Opens the menu, as a click does.
    void popUp();

Q_SIGNALS:
    /// Where the menu shall stand.
    void menuWanted(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_name;
    bool m_changed = false;
    QPushButton *m_button;
    QPushButton *m_update;
    QPushButton *m_back;
};

} // namespace zhanggui
