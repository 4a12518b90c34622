// Says above a list that it shows only certain rows, whatever its filter is, and how to get back.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace zhanggui {

class ScopeStrip : public QFrame {
    Q_OBJECT

public:
    explicit ScopeStrip(QWidget *parent = nullptr);

    /// `what` names the rows; `back`: the word on the button that leads to where they were chosen, in the
    /// language of now.
    void setScope(const QString &what, const QString &back);

Q_SIGNALS:
    void backWanted();
    void allWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_scope;
    QLabel *m_what;
    QPushButton *m_back;
    QPushButton *m_all;
};

} // namespace zhanggui
