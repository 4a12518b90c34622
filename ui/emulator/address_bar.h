// Where the emulator answers and with which key, and where its callbacks go; each to be copied with one
// click.
#pragma once

#include "ui/callbacks/callback_text.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace zhanggui {

class StatusPill;

/// What the bar shows.
struct EmulatorAddresses {
    QUrl http;
    QUrl https; // empty: there is none, `httpsProblem` says why
    QString httpsProblem;
    QString accessKey;
    QString authorityFile; // certificate to be trusted by a test client; empty: none
    QUrl seller; // empty: none is set
    ToneText keys; // of the callbacks
};

class AddressBar : public QWidget {
    Q_OBJECT

public:
    explicit AddressBar(QWidget *parent = nullptr);

    void setAddresses(const EmulatorAddresses &addresses);
    const EmulatorAddresses &addresses() const { return m_addresses; }

Q_SIGNALS:
    /// The secret key shall go to the clipboard.
    void secretKeyRequested();
    /// The seller's address or keys shall be changed.
    void sellerRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field {
        QLabel *label = nullptr;
        QLineEdit *value = nullptr;
        QToolButton *copy = nullptr;
    };
    Field makeField(const char *name, int characters);
    void fill();
    void retranslate();

    EmulatorAddresses m_addresses;
    Field m_http;
    Field m_https;
    Field m_key;
    Field m_seller;
    QToolButton *m_secret;
    QToolButton *m_authority;
    StatusPill *m_keys;
    QPushButton *m_change;
};

} // namespace zhanggui
