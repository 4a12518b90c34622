// A new record by hand: where it belongs, the state that the official console shows, and the form. Stays open
// until the store has it.
#pragma once

#include "ui/work/field_edit.h"
#include "ui/work/work_desk.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QPushButton;

namespace zhanggui {

class WorkForm;

class NewWorkDialog : public QDialog {
    Q_OBJECT

public:
    struct Environments {
        QStringList names; // to choose among
        QHash<QString, QString> currencies; // of each, where it has one
    };
    /// `desk` outlives the dialog; `begun` says what is filled in. Currency, product, customer and amount are
    /// the order's where it is known (the currency else the environment's), until somebody types them.
    NewWorkDialog(WorkDesk &desk, const NewWork &begun, const Environments &environments,
        const CellStyle &style, QWidget *parent);

    WorkForm &form() { return *m_form; }
    /// Somebody filled in something that nothing else filled in.
    bool isTyped() const;
    /// What is filled in now, as far as it can be read.
    NewWork typed() const;
    /// Says that what is filled in was typed before, and offers to begin anew.
    void showDraft();
    /// The store refused it: `fieldId` may be empty.
    void showError(const QString &sentence, const QString &fieldId);

Q_SIGNALS:
    /// The owner writes it, then accepts the dialog or shows the error.
    void chosen(const zhanggui::NewWork &work);
    /// The draft is not wanted; the dialog is closed.
    void beginAnew();

private:
    void buildLayout();
    void buildDraft();
    void fillStates(const RuleValues &values);
    void askForFacts();
    void fillFrom(const RuleValues &facts);
    /// What somebody typed stays. True: the field has the value, and nobody typed it.
    bool fill(const QString &fieldId, const QVariant &value);
    void choose();
    WorkRecord begunRecord() const;

    WorkDesk &m_desk;
    const WorkKind &m_kind;
    NewWork m_begun;
    const QHash<QString, QString> m_currencies;
    const bool m_hasStates;
    WorkField m_sinceField;
    QComboBox *m_environment;
    QComboBox *m_state;
    FieldEdit *m_since;
    WorkForm *m_form;
    QWidget *m_draft; // that there is one, and the way to a new form
    QLabel *m_fromOrder; // which fields the order filled in
    QLabel *m_error;
    QPushButton *m_ok;
    QTimer m_askSoon;
    QString m_asked; // environment and order of the facts that are shown
    QHash<QString, QVariant> m_filled; // that nobody typed, by field
    QString m_machine; // whose states can be chosen
    bool m_dropped = false; // what was typed is not wanted
};

} // namespace zhanggui
