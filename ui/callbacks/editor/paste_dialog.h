// Makes a case of what somebody copied: a cURL command, a body, a URL, a row of the console's messages. Says
// at once what was found, and what of the paste the case does not keep.
#pragma once

#include "net/callbacks/paste.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace zhanggui {

class PasteDialog : public QDialog {
    Q_OBJECT

public:
    /// Makes a case of a text: caseFromPaste() with the protocol's data.
    using Read = std::function<Result<PastedCase>(const QString &text)>;
    /// `titleOf`: what an interface is called.
    PasteDialog(
        Read read, std::function<QString(const QString &interfaceId)> titleOf, QWidget *parent = nullptr);

    void setText(const QString &text);

Q_SIGNALS:
    void made(const zhanggui::CallbackCase &callbackCase);

private:
    void look();

    Read m_read;
    std::function<QString(const QString &)> m_titleOf;
    std::optional<PastedCase> m_pasted;
    QPlainTextEdit *m_text;
    QLabel *m_found;
    QLabel *m_left;
    QPushButton *m_take;
};

} // namespace zhanggui
