// Where the emulator's callbacks go and which keys sign them.
#pragma once

#include "ui/callbacks/callback_text.h"

#include <QUrl>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class StatusPill;

class SellerForm : public QWidget {
    Q_OBJECT

public:
    explicit SellerForm(QWidget *parent = nullptr);

    void setAddress(const QUrl &address);
    QString addressText() const;
    /// Environments that can lend their callback keys; the made-up key is always offered, and chosen when
    /// `current` is none of them.
    void setEnvironments(const QStringList &names, const QString &current);
    /// The environment whose keys are chosen; empty: the made-up key.
    QString environment() const;
    /// What there is of the chosen keys.
    void setKeys(const ToneText &state);
    /// What is wrong with the address; empty: nothing.
    void setFault(const QString &fault);
    void focusAddress();

Q_SIGNALS:
    void applyRequested();
    /// The made-up key shall go to the clipboard.
    void madeUpKeyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QLabel *m_keysLabel;
    QComboBox *m_keys;
    StatusPill *m_state;
    QPushButton *m_copy;
    QPushButton *m_apply;
    QLabel *m_hint;
    QLabel *m_fault;
};

} // namespace zhanggui
