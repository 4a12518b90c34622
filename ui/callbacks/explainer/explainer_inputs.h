// What the signature explainer is asked: which family, which key, what the server got, what it computed. Says
// at once what it found in what was pasted.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/callbacks/received_call.h"
#include "net/signing/explain/signature_explainer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace zhanggui {

/// A key that can be chosen: where it is kept and how it is called.
struct ExplainerKey {
    QString id; // for whoever reads the key: "shop/callback-basic"
    QString name; // "shop: Basic interface"
    friend bool operator==(const ExplainerKey &, const ExplainerKey &) = default;
};

class ExplainerInputs : public QWidget {
    Q_OBJECT

public:
    explicit ExplainerInputs(QWidget *parent = nullptr);

    void setKeys(const QList<ExplainerKey> &keys);
    void setFamily(SignatureFamily family);
    void setGot(const QString &text);
    void setComputed(const QString &text);
    SignatureFamily family() const;
    /// Everything but the keys.
    ExplainInput input() const;
    /// Ids of the keys: the chosen one, then the others, which may be the one that the server took by
    /// mistake. Empty: the key is typed.
    QStringList keyIds() const;
    /// Takes the typed key and wipes its field. Empty when none was typed.
    Secret takeTypedKey();
    /// Says that the typed key is known, or not.
    void setTypedKeyKept(bool kept);
    /// Empty: it can be searched; otherwise what is missing.
    QString whatIsMissing() const;

Q_SIGNALS:
    void changed();
    /// Another key is chosen: one that was typed must be forgotten.
    void keyChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void read();
    void showFound(const SignedParts &parts);
    void fillFamilies();
    void fillKeys();
    void retranslate();

    QList<ExplainerKey> m_keys;
    bool m_kept = false;
    bool m_familyByHand = false;
    QLabel *m_familyLabel;
    QComboBox *m_family;
    QLabel *m_keyLabel;
    QComboBox *m_key;
    QLineEdit *m_typedKey;
    QLabel *m_gotLabel;
    QPlainTextEdit *m_got;
    QLabel *m_found;
    QLabel *m_computedLabel;
    QPlainTextEdit *m_computed;
    QLabel *m_computedFound;
    QLabel *m_canonicalLabel;
    QLineEdit *m_canonical;
    QLabel *m_hashLabel;
    QLineEdit *m_hash;
};

/// "SaaS V2.0, licence code, order notification", …
QString signatureFamilyText(SignatureFamily family);

/// The pasted form of an exchange's request: its bytes.
QString pastedForm(const SendRecord &send);

} // namespace zhanggui
