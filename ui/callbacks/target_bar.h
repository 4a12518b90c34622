// Where requests go and with which keys: the environment whose keys sign, the server's address with those
// used before, the state of the keys, and a certificate file for a server with an authority of one's own.
#pragma once

#include "ui/callbacks/callback_text.h"

#include <QUrl>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace zhanggui {

class StatusPill;

/// The address as it would be called; invalid, with the reason in `fault`, when it cannot be.
struct TargetAddress {
    QUrl url;
    QString fault;
};
/// Blanks around it are forgiven, and a missing scheme is http for a name of this machine and https else.
TargetAddress targetAddressFrom(const QString &text);

class TargetBar : public QWidget {
    Q_OBJECT

public:
    explicit TargetBar(QWidget *parent = nullptr);

    void setEnvironments(const QStringList &names, const QString &current);
    /// The addresses used before, the newest first. The first is shown when the field is empty.
    void setAddresses(const QStringList &addresses);
    QStringList addresses() const;
    /// The address as it stands, checked; its fault is shown beside the field.
    TargetAddress address();
    QString addressText() const;
    void setAddress(const QString &text);
    /// To be called with each address that was used: it becomes the first of the list.
    void remember(const QUrl &url);
    /// What is known of the keys; `action`: the words on the button that leads to them, empty for none.
    void setKeys(const ToneText &state, const QString &hint, const QString &action);
    void setCaFile(const QString &file);
    void focusAddress();
    /// While a run goes on nothing of this can change.
    void setBusy(bool busy);

Q_SIGNALS:
    void environmentChosen(const QString &name);
    void addressChanged();
    /// Enter in the address.
    void runRequested();
    void keysRequested();
    void caFileRequested();
    void caFileCleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFault(const QString &fault);
    void retranslate();

    QLabel *m_addressLabel;
    QComboBox *m_address;
    QLabel *m_fault;
    QLabel *m_environmentLabel;
    QComboBox *m_environment;
    StatusPill *m_keys;
    QPushButton *m_keysAction;
    QToolButton *m_caFile;
    QToolButton *m_noCaFile;
    QString m_caPath;
};

} // namespace zhanggui
