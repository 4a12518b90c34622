// Type a few letters, press Return: every action of the window, found by its words. Opens over the window,
// closes on Escape, on a choice and when it loses the focus.
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace zhanggui {

class ActionCollection;

/// How well `query` matches `text`: 0 not at all, more is better. The letters must come in order; word
/// starts and runs count more, so that "fo" finds "Fetch orders" before "Reload the form".
int matchScore(const QString &query, const QString &text);

class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// `actions` must outlive the palette.
    CommandPalette(const ActionCollection &actions, QWidget *window);

    /// Shows the palette at the top of its window, empty, with the focus.
    void popUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void list(const QString &query);
    void trigger();
    void retranslate();

    const ActionCollection &m_actions;
    QLineEdit *m_query;
    QListWidget *m_list;
    QLabel *m_nothing;
};

} // namespace zhanggui
