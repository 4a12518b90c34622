#include "ui/environments/vault_dialog.h"

#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kShortest = 8;

int kindsIn(const QString &text)
{
    bool lower = false, upper = false, digit = false, other = false;
    for (const QChar c : text) {
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        digit = digit || c.isDigit();
        other = other || !(c.isLower() || c.isUpper() || c.isDigit());
    }
    return int(lower) + int(upper) + int(digit) + int(other);
}

} // namespace

Strength strengthOf(const QString &passphrase)
{
    if (passphrase.size() < kShortest)
        return Strength::TooShort;
    // Every kind of character beyond the first is worth about three characters of length.
    const qsizetype worth = passphrase.size() + 3 * qsizetype(kindsIn(passphrase) - 1);
    if (worth < 14)
        return Strength::Weak;
    return worth < 20 ? Strength::Fair : Strength::Good;
}

VaultDialog::VaultDialog(Vault &vault, Purpose purpose, bool keyring, int idleMinutes, QWidget *parent)
    : QDialog(parent)
    , m_vault(vault)
    , m_purpose(purpose)
    , m_form(new QFormLayout)
{
    setObjectName(QStringLiteral("vaultDialog"));
    build();
    m_keyring->setVisible(keyring && purpose == Purpose::Create);
    m_minutes->setValue(idleMinutes);
    judge();
}

VaultDialog::~VaultDialog() = default;

QLineEdit *VaultDialog::passphraseField(const QString &name, const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(label);
    field->setMinimumWidth(300);
    m_form->addRow(plainLabel(this, label), field);
    connect(field, &QLineEdit::textChanged, this, &VaultDialog::judge);
    return field;
}

void VaultDialog::build()
{
    auto *text = mutedLabel(this);
    text->setWordWrap(true);
    m_keyring = new QCheckBox(tr("Let the system keyring open the vault; no passphrase to type"), this);
    m_keyring->setObjectName(QStringLiteral("useKeyring"));
    connect(m_keyring, &QCheckBox::toggled, this, &VaultDialog::judge);
    switch (m_purpose) {
    case Purpose::Create:
        setWindowTitle(tr("Create the vault"));
        text->setText(
            tr("Your keys are kept encrypted in this workspace. The passphrase opens them; nobody can "
               "bring it back when it is lost."));
        m_passphrase = passphraseField(QStringLiteral("passphrase"), tr("Passphrase"));
        m_again = passphraseField(QStringLiteral("passphraseAgain"), tr("Once more"));
        break;
    case Purpose::Unlock:
        setWindowTitle(tr("Unlock the vault"));
        text->setText(tr("The keys of this workspace are locked."));
        m_passphrase = passphraseField(QStringLiteral("passphrase"), tr("Passphrase"));
        break;
    case Purpose::Change:
        setWindowTitle(tr("Change the passphrase"));
        text->setText(tr("The stored keys stay as they are; only what opens them changes."));
        m_current = passphraseField(QStringLiteral("passphraseCurrent"), tr("Passphrase of now"));
        m_passphrase = passphraseField(QStringLiteral("passphrase"), tr("New passphrase"));
        m_again = passphraseField(QStringLiteral("passphraseAgain"), tr("Once more"));
        break;
    }
    m_minutes = new QSpinBox(this);
    m_minutes->setObjectName(QStringLiteral("idleMinutes"));
    m_minutes->setRange(0, 24 * 60);
    m_minutes->setSpecialValueText(tr("never"));
    m_minutes->setSuffix(tr(" min"));
    m_form->addRow(plainLabel(this, tr("Lock when idle for")), m_minutes);
    m_hint = mutedLabel(this);
    m_hint->setObjectName(QStringLiteral("strengthHint"));
    m_hint->setWordWrap(true);
    m_complaint = plainLabel(this);
    m_complaint->setObjectName(QStringLiteral("vaultComplaint"));
    m_complaint->setWordWrap(true);
    QPalette palette = m_complaint->palette();
    palette.setColor(QPalette::WindowText, colorsOf(palette).fail);
    m_complaint->setPalette(palette);
    m_complaint->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(windowTitle());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(text);
    column->addLayout(m_form);
    column->addWidget(m_keyring);
    column->addWidget(m_hint);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
    setMinimumWidth(480);
    connect(buttons, &QDialogButtonBox::accepted, this, &VaultDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void VaultDialog::judge()
{
    const bool byKeyring = m_keyring->isVisibleTo(this) && m_keyring->isChecked();
    m_passphrase->setEnabled(!byKeyring && !m_busy);
    if (m_again)
        m_again->setEnabled(!byKeyring && !m_busy);
    QString hint;
    bool ready = byKeyring || !m_passphrase->text().isEmpty();
    if (m_again && !byKeyring) {
        switch (strengthOf(m_passphrase->text())) {
        case Strength::TooShort:
            hint = tr("Use at least %n characters.", nullptr, kShortest);
            ready = false;
            break;
        case Strength::Weak:
            hint = tr("Weak: more words make it hard to guess.");
            break;
        case Strength::Fair:
            hint = tr("Fair.");
            break;
        case Strength::Good:
            hint = tr("Good.");
            break;
        }
        if (ready && m_passphrase->text() != m_again->text()) {
            ready = false;
            hint = tr("The two passphrases differ.");
        }
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_ok->setEnabled(ready && !m_busy);
}

Secret VaultDialog::typed(QLineEdit *field) const
{
    QByteArray bytes = field->text().toUtf8();
    return Secret::consume(bytes);
}

void VaultDialog::submit()
{
    m_complaint->hide();
    setBusy(true);
    const bool byKeyring = m_keyring->isVisibleTo(this) && m_keyring->isChecked();
    const auto then = [this](const Result<void> &result) { finish(result); };
    switch (m_purpose) {
    case Purpose::Create:
        whenDone(
            byKeyring ? m_vault.createWithKeyring() : m_vault.createWithPassphraseLater(typed(m_passphrase)),
            this, then);
        break;
    case Purpose::Unlock:
        whenDone(m_vault.unlockLater(typed(m_passphrase)), this, then);
        break;
    case Purpose::Change:
        whenDone(m_vault.changePassphraseLater(typed(m_current), typed(m_passphrase)), this, then);
        break;
    }
}

void VaultDialog::finish(const Result<void> &result)
{
    setBusy(false);
    if (result) {
        Q_EMIT idleMinutesChosen(m_minutes->value());
        Q_EMIT succeeded();
        accept();
        return;
    }
    switch (result.error().kind) {
    case ErrorKind::WrongPassphrase:
        complain(tr("This passphrase does not open the vault. Nothing was changed."));
        (m_current ? m_current : m_passphrase)->selectAll();
        (m_current ? m_current : m_passphrase)->setFocus();
        break;
    case ErrorKind::Corrupt:
        complain(tr("The vault file is damaged. Put back a copy of vault.json from a backup."));
        break;
    case ErrorKind::Forbidden:
        complain(tr("The system keyring refused. Use a passphrase instead."));
        break;
    default:
        //: %1: what went wrong, in English, for whoever helps
        complain(tr("That did not work, and nothing was changed: %1").arg(result.error().what));
        break;
    }
}

void VaultDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ok->setText(busy ? tr("One moment…") : windowTitle());
    if (m_current)
        m_current->setEnabled(!busy);
    m_keyring->setEnabled(!busy);
    judge();
}

void VaultDialog::complain(const QString &text)
{
    m_complaint->setText(text);
    m_complaint->show();
    setAccessibleDescription(text);
}

} // namespace zhanggui
