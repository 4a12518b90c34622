// The text side of the case editor: the case as its file would be. What can be read changes the document at
// once; what cannot is kept as it is typed, with the line and the reason.
#pragma once

#include "models/core/result.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace zhanggui {

class CaseDocument;

class CaseTextView : public QWidget {
    Q_OBJECT

public:
    explicit CaseTextView(CaseDocument &document, QWidget *parent = nullptr);

    /// The document changed on the other side, or another case came.
    void refresh();
    void setReadOnly(bool readOnly);
    /// Why the text is no case, while it is none.
    const std::optional<Error> &error() const { return m_error; }
    /// Line of the error, from 1; 0: none, or not known.
    int errorLine() const { return m_errorLine; }
    /// Drops what cannot be read.
    void giveUp();
    QPlainTextEdit &editor() { return *m_text; }

Q_SIGNALS:
    void errorChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onTyped();
    void showError();
    void retranslate();

    CaseDocument &m_document;
    bool m_setting = false;
    bool m_typing = false; // the document follows the text
    std::optional<Error> m_error;
    int m_errorLine = 0;
    QPlainTextEdit *m_text;
    QLabel *m_reason;
};

/// The line that an error of caseFromText() is about; 0 when it names none.
int lineOfCaseError(const Error &error, const QByteArray &text);

} // namespace zhanggui
