// JSON as a tree that folds and can be searched, and as the bytes that came, in colours. What is no JSON is
// shown as text.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace zhanggui {

class JsonHighlighter;

class JsonView : public QWidget {
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    /// Members with these names are shown as marks until setRevealed(true).
    void setPersonalMembers(const QStringList &members);
    void setRevealed(bool revealed);
    void setBytes(const QByteArray &json);
    void clear();

    /// Selects the next member or value that holds `text`, unfolding what hides it. False: there is none.
    bool findNext(const QString &text);
    void focusSearch();
    /// What the raw page shows.
    QString rawText() const;

Q_SIGNALS:
    /// The reader wants to see the personal members; whoever allows it calls setRevealed(true).
    void revealRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void buildTree(const QByteArray &json);
    void retranslate();

    QByteArray m_bytes;
    QStringList m_personal;
    bool m_revealed = false;
    QLineEdit *m_search;
    QToolButton *m_fold;
    QToolButton *m_unfold;
    QToolButton *m_raw;
    QToolButton *m_reveal;
    QLabel *m_note;
    QStackedWidget *m_pages;
    QTreeWidget *m_tree;
    QPlainTextEdit *m_text;
    JsonHighlighter *m_highlighter = nullptr;
};

} // namespace zhanggui
