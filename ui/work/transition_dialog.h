// Records a step that is made in the official console: what stands against it and why, what has to be filled
// in, where the step is really made, when it was made. Stays open until the store has it.
#pragma once

#include "models/rules/machine_run.h"
#include "models/work/work_repository.h"
#include "ui/work/field_edit.h"

#include <QDialog>

class QGridLayout;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class TransitionDialog : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        const WorkKind *kind = nullptr;
        const Machine *machine = nullptr;
        const MachineTransition *transition = nullptr;
        QString number;
        QString state; // before
        QString currency;
        RuleValues values; // fields and facts
    };
    /// Kind, machine and transition must outlive the dialog.
    TransitionDialog(const Subject &subject, const FieldEdit::Style &style, QWidget *parent);

    /// The store refused it: `fieldId` may be empty.
    void showError(const QString &sentence, const QString &fieldId);

Q_SIGNALS:
    /// The person recorded the step; the owner writes it, then accepts the dialog or shows the error.
    void chosen(const zhanggui::MadeTransition &made);
    /// Personal data of the record was shown.
    void revealed(const QString &fieldId);

private:
    QLayout *head();
    QWidget *whereLine();
    void addInputs(QGridLayout *grid);
    void addCommon(QGridLayout *grid);
    RuleValues present() const;
    void look();
    void showGuards(const RuleValues &values);
    void choose();

    Subject m_subject;
    FieldEdit::Style m_style;
    QWidget *m_guards;
    QVBoxLayout *m_guardLines;
    QList<FieldEdit *> m_inputs;
    WorkField m_atField; // "made at", as any other instant
    FieldEdit *m_at = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    QLabel *m_error;
    QPushButton *m_ok;
    QString m_guardsShown;
};

} // namespace zhanggui
