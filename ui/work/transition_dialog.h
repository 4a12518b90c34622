// Records a step that is made in the official console: what stands against it and why, what has to be filled
// in, which evidence it asks for, where the step is really made, when it was made. Stays open until the store
// has it.
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

class StepEvidence;

class TransitionDialog : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        const WorkKind *kind = nullptr;
        const Machine *machine = nullptr;
        const MachineTransition *transition = nullptr;
        qint64 id = 0; // of the record
        QString number;
        QString state; // before
        QString currency;
        RuleValues values; // fields and facts
    };
    /// Kind, machine and transition must outlive the dialog.
    TransitionDialog(const Subject &subject, const FieldEdit::Style &style, QWidget *parent);

    qint64 recordId() const { return m_subject.id; }
    /// The record was read anew, after a file was attached: what was typed stays.
    void setValues(const RuleValues &values);
    /// The store refused it: `fieldId` may be empty, `source` tells where the rule is from.
    void showError(const QString &sentence, const QString &fieldId, const QString &source = {});

Q_SIGNALS:
    /// The person recorded the step; the owner writes it, then accepts the dialog or shows the error.
    void chosen(const zhanggui::MadeTransition &made);
    /// Personal data of the record was shown.
    void revealed(const QString &fieldId);
    /// A file shall be attached as this evidence; the owner calls setValues() or showError().
    void attachRequested(const QString &evidence);

private:
    void buildLayout(QWidget *content);
    QLayout *head();
    QWidget *whereLine();
    void addInputs(QGridLayout *grid);
    void addInput(const WorkField &field, QGridLayout *grid);
    void addCommon(QGridLayout *grid);
    const TransitionInput &inputOf(const FieldEdit &edit) const;
    RuleValues present() const;
    void look();
    void showFaults(const RuleValues &values);
    QStringList missing(const RuleValues &values);
    void showGuards(const RuleValues &values);
    void focusFirst();
    void choose();

    Subject m_subject;
    FieldEdit::Style m_style;
    const QList<WorkField> m_own; // number, currency, tags and note: a step may ask for them
    QWidget *m_guards;
    QVBoxLayout *m_guardLines;
    QList<FieldEdit *> m_inputs;
    WorkField m_atField; // "made at", as any other instant
    FieldEdit *m_at = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    StepEvidence *m_evidence;
    QLabel *m_missing;
    QLabel *m_error;
    QPushButton *m_ok;
    QString m_guardsShown;
    bool m_refused = false; // a check refuses what is typed
};

} // namespace zhanggui
