// What a case says of itself besides its steps: what it proves, and the instance that stands in when none was
// captured.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace zhanggui {

class CaseDocument;

class CaseFacts : public QWidget {
    Q_OBJECT

public:
    explicit CaseFacts(CaseDocument &document, QWidget *parent = nullptr);

    /// The document changed.
    void refresh();
    void setReadOnly(bool readOnly);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CaseDocument &m_document;
    QLabel *m_aboutLabel;
    QPlainTextEdit *m_about;
    QLabel *m_instanceLabel;
    QLineEdit *m_instance;
    QLabel *m_note;
};

} // namespace zhanggui
