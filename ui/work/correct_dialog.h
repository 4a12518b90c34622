// Sets the state of a record to what the official console shows, without a step: any text, and why.
#pragma once

#include "models/rules/machine.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class CorrectDialog : public QDialog {
    Q_OBJECT

public:
    /// `machine` may be nullptr: then the state is written by hand.
    CorrectDialog(const Machine *machine, const QString &number, const QString &state, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &state, const QString &why);

private:
    void look();
    QString state() const;

    const QString m_before;
    QComboBox *m_state;
    QLineEdit *m_why;
    QPushButton *m_ok;
};

} // namespace zhanggui
