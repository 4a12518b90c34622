// The form of one environment: site, name, addresses, AK, secrets, certificate file, proxy. Mistakes stand
// beside their field. Secrets that are stored are shown as "stored", never as text.
#pragma once

#include "ui/environments/secret_edits.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace zhanggui {

class Prompts;

class EnvironmentForm : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentForm(Prompts &prompts, QWidget *parent = nullptr);

    /// Fills the form for a new environment of the site.
    void startNew(Site site);
    /// Fills the form; `stored` are the secrets that the vault holds for it.
    void edit(const Environment &environment, const QList<SecretField> &stored);
    /// What the form says, validated; on BadInput the complaint stands beside its field, which gets the
    /// focus.
    Result<EnvironmentEdit> take();
    /// Wipes the typed secrets.
    void clearSecrets();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label;
        QLineEdit *edit;
        QLabel *complaint;
    };

    Row addRow(QFormLayout *form, const QString &name, QWidget *beside = nullptr);
    void chooseSite(int index);
    void askForCaFile();
    void complain(const QString &field, const QString &text);
    void clearComplaints();
    void retranslate();
    Environment written() const;

    Prompts &m_prompts;
    QList<SecretField> m_stored;
    QComboBox *m_site;
    QLabel *m_siteLabel;
    QHash<QString, Row> m_rows; // by the field names of validated()
    QLabel *m_callbackHeading;
    QLabel *m_advancedHeading;
};

} // namespace zhanggui
