// Asks for the name of a view.
#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class ViewNameDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Save, Rename, Paste };
    /// `taken`: names of views; saving under one of them replaces it and says so, renaming to one is refused.
    ViewNameDialog(Purpose purpose, const QString &name, QStringList taken, QWidget *parent);

    /// What was left out of a pasted view: said above the name.
    void setLeftOut(const QStringList &names);

Q_SIGNALS:
    void named(const QString &name);

private:
    void check();
    void submit();

    const Purpose m_purpose;
    const QString m_before;
    const QStringList m_taken;
    QLineEdit *m_name;
    QLabel *m_leftOut;
    QLabel *m_remark;
    QPushButton *m_ok;
};

} // namespace zhanggui
