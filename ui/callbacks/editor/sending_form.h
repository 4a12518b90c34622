// How a step departs from what the marketplace sends: body, signature, timestamp, nonce, headers, how often,
// how many at once, when it hangs up. What departs is marked, so that an ordinary step looks ordinary.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/callbacks/case_lint.h"

#include <QHash>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace zhanggui {

class CaseDocument;

class SendingForm : public QScrollArea {
    Q_OBJECT

public:
    explicit SendingForm(CaseDocument &document, QWidget *parent = nullptr);

    void show(const QList<CaseFinding> &findings);
    void setReadOnly(bool readOnly);
    /// True when the step is sent in another way than the marketplace does.
    static bool departs(const SendForm &form) { return form != SendForm(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    QComboBox *words(const char *name, const QStringList &words, QString SendForm::*member);
    QSpinBox *number(const char *name, int least, int most, int SendForm::*member);
    void addRows(QFormLayout *form);
    void buildTexts();
    void retranslate();

    CaseDocument &m_document;
    bool m_showing = false;
    QComboBox *m_body;
    QPlainTextEdit *m_rawBody;
    QComboBox *m_signature;
    QComboBox *m_timestamp;
    QLineEdit *m_shift;
    QComboBox *m_nonce;
    QLineEdit *m_contentType;
    QLineEdit *m_method;
    QComboBox *m_repeat;
    QSpinBox *m_times;
    QSpinBox *m_together;
    QSpinBox *m_abandon;
    QCheckBox *m_strange;
    QPushButton *m_ordinary;
    QLabel *m_faults;
    QHash<QWidget *, QLabel *> m_labels;
};

} // namespace zhanggui
