// What a list or a page shows when it has nothing to show: what this is, and one button to change that.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace zhanggui {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `action` empty: no button. Call again after a change of language.
    void setContent(
        const QString &iconName, const QString &title, const QString &text, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace zhanggui
