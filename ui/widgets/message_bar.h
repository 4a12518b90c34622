// Tells a person, above the page that it concerns, what happened, what was kept and what to do; details on
// request. Recoverable errors stand here; decisions are questions of Prompts.
#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace zhanggui {

struct Message {
    Tone tone = Tone::Neutral;
    QString what; // one sentence: what happened
    QString kept; // what is safe or was kept; may be empty
    QString todo; // what the person can do; may be empty
    QString details; // codes, names, the other side's words; may be empty
    QString action; // the word on the button; empty: no button
};

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what stood there and shows the bar.
    void show(const Message &message);
    const Message &message() const { return m_message; }
    /// Hides the bar and forgets the message.
    void dismiss();

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showDetails(bool visible);

    Message m_message;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_more;
    QPushButton *m_action;
    QToolButton *m_detailsButton;
    QToolButton *m_close;
    QPlainTextEdit *m_details;
};

} // namespace zhanggui
