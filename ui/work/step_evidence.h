// The evidence that a step asks for, with how many files are there and a button to attach more: what a guard
// of the step looks at, and what the record lacks.
#pragma once

#include "models/rules/condition.h"
#include "models/work/work_kind.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace zhanggui {

class StepEvidence : public QWidget {
    Q_OBJECT

public:
    /// `kind` and `transition` outlive this. `values`: fields and facts of the record.
    StepEvidence(const WorkKind &kind, const MachineTransition &transition, const RuleValues &values,
        QWidget *parent = nullptr);

    bool isEmpty() const { return m_lines.isEmpty(); }
    /// The counts of now.
    void show(const RuleValues &values);
    /// Nothing can be attached while files are copied.
    void setBusy(bool busy);

Q_SIGNALS:
    void attachRequested(const QString &evidence);

private:
    struct Line {
        const EvidenceItem *item = nullptr;
        QLabel *mark = nullptr;
        QLabel *text = nullptr;
        QPushButton *attach = nullptr;
    };
    void addLine(const EvidenceItem &item);

    QList<Line> m_lines;
};

} // namespace zhanggui
