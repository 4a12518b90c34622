// Edits the workspace's prepared answers: a list at the left, the chosen one at the right. What is written is
// written at once; what was typed and not saved is asked about by the buttons' state, never lost by choosing
// another one.
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
    void check();
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
};

} // namespace zhanggui
