// Where a note about an order is written. Return makes a line, Ctrl+Return saves, Esc closes and keeps what
// was typed.
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace zhanggui {

class ThreadNote : public QWidget {
    Q_OBJECT

public:
    explicit ThreadNote(QWidget *parent = nullptr);

    /// Shows itself, with the cursor in the text.
    void open();
    void setText(const QString &text);
    void clear() { setText({}); }
    QString text() const;

Q_SIGNALS:
    void saveWanted(const QString &text);
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save();
    void check();
    void retranslate();

    QPlainTextEdit *m_text;
    QLabel *m_told;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace zhanggui
