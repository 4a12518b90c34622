// Create, unlock or change the passphrase of the vault. The dialog only asks; the slow derivation runs on the
// thread pool and its outcome comes back as succeeded() or as a sentence beside the field.
#pragma once

#include "models/core/result.h"
#include "models/vault/vault.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace zhanggui {

/// How hard a passphrase is to guess, told roughly by its length and the kinds of its characters.
enum class Strength { TooShort, Weak, Fair, Good };
Strength strengthOf(const QString &passphrase);

class VaultDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Create, Unlock, Change };

    /// `vault` outlives the dialog. `keyring`: whether a system keyring can be offered.
    VaultDialog(Vault &vault, Purpose purpose, bool keyring, int idleMinutes, QWidget *parent);
    ~VaultDialog() override;

Q_SIGNALS:
    /// The vault is open (Create, Unlock) or has its new passphrase (Change); the dialog closes itself.
    void succeeded();
    void idleMinutesChosen(int minutes);

private:
    void build();
    void judge();
    void submit();
    void finish(const Result<void> &result);
    void setBusy(bool busy);
    void complain(const QString &text);
    QLineEdit *passphraseField(const QString &name, const QString &label);
    Secret typed(QLineEdit *field) const;

    Vault &m_vault;
    Purpose m_purpose;
    QLineEdit *m_current = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_again = nullptr;
    QCheckBox *m_keyring = nullptr;
    QSpinBox *m_minutes = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_complaint = nullptr;
    QPushButton *m_ok = nullptr;
    QFormLayout *m_form = nullptr;
    bool m_busy = false;
};

} // namespace zhanggui
