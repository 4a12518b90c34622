// The list under a line edit that offers completions: what is inserted at the left, what it means at the
// right.
#pragma once

#include "models/filter/completion.h"

#include <QObject>

class QCompleter;
class QKeyEvent;
class QLineEdit;
class QStandardItemModel;

namespace zhanggui {

class CompletionPopup : public QObject {
    Q_OBJECT

public:
    /// `edit` is borrowed and outlives the popup.
    explicit CompletionPopup(QLineEdit *edit);

    /// Replaces what is offered; hides when there is nothing.
    void offer(const QList<FilterCompletion> &completions);
    void hide();
    bool isOpen() const;
    const QList<FilterCompletion> &offered() const { return m_offered; }
    /// Up, Down, PageUp, PageDown, Return, Tab and Escape while it is open; true when the key was used.
    bool handleKey(const QKeyEvent &key);

Q_SIGNALS:
    void chosen(const zhanggui::FilterCompletion &completion);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int rows);
    void choose(int row);
    int current() const;

    QLineEdit *m_edit;
    QStandardItemModel *m_rows;
    QCompleter *m_completer;
    QList<FilterCompletion> m_offered;
};

} // namespace zhanggui
