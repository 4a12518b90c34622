// Edits the workspace's prepared answers: a list at the left, the chosen one at the right. What is written is
// written at once, and what was taken away can be brought back until the dialog closes. What was typed and
// not saved is never lost by choosing another one or by closing.
#pragma once

#include "models/tickets/canned_answers.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace zhanggui {

class Store;

class AnswersDialog : public QDialog {
    Q_OBJECT

public:
    /// `store` outlives this.
    AnswersDialog(Store &store, bool readOnly, QWidget *parent);

    const QList<CannedAnswer> &answers() const { return m_answers; }

    void reject() override;

Q_SIGNALS:
    /// The list was read, at first and after every change.
    void loaded();
    /// Something was written.
    void changed();

private:
    void build();
    QWidget *buildForm();
    void reload(const QString &choose);
    void showList(const QString &choose);
    void showCurrent();
    void begin();
    void save();
    void remove();
    void reset();
    void undo();
    void check();
    QString problem() const;
    bool differs() const;
    void tell(const QString &text);
    CannedAnswer typed() const;
    template <class F> void write(F change, const QString &choose);
    void finish(const Result<void> &done, const QString &choose);

    Store &m_store;
    bool m_readOnly;
    QList<CannedAnswer> m_answers;
    std::optional<CannedAnswer> m_shown; // as stored; its id is empty for a new one
    QListWidget *m_list;
    QLineEdit *m_title;
    QComboBox *m_language;
    QPlainTextEdit *m_text;
    QLabel *m_told;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_remove;
    QPushButton *m_reset;
    QPushButton *m_undo;
    QList<CannedAnswer> m_taken; // away, and can be brought back
    QString m_said; // of the last change, until the next one
};

} // namespace zhanggui
