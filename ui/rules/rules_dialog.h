// States and rules: every machine as a diagram, and below it what each rule says and where it is from. Drawn
// from the data that the program goes by, so it cannot be out of date.
#pragma once

#include "models/rules/machine_catalog.h"
#include "models/work/work_kind.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
class QTreeWidget;

namespace zhanggui {

class MachineDiagramView;

class RulesDialog : public QDialog {
    Q_OBJECT

public:
    explicit RulesDialog(QWidget *parent = nullptr);

    /// Lists the machines and shows the first. Says what is to be read until then. Rules name the fields of
    /// `kinds` by their titles, others by their ids.
    void setMachines(const QList<Machine> &machines, const QList<WorkKind> &kinds = {});
    /// What the workspace's own files have against them; the machines are the shipped ones then.
    void showFault(const QString &fault);
    /// Shows the machine of that id, where there is one.
    void showMachine(const QString &id);
    /// setMachines() was called.
    bool isFilled() const { return !m_machines.isEmpty(); }

Q_SIGNALS:
    /// The diagram as a picture into a file that the person will choose.
    void saveWanted(const zhanggui::Machine &machine);

private:
    void build();
    void listMachines();
    void take(const Machine &machine);
    void fillRules(const Machine &machine);
    void markRule(const QString &state);
    const Machine *shown() const;
    /// As its kind names what it looks at.
    Machine inWords(const Machine &machine) const;

    QList<Machine> m_machines;
    QList<WorkKind> m_kinds;
    QLineEdit *m_query;
    QListWidget *m_list;
    QLabel *m_fault;
    QLabel *m_title;
    QLabel *m_about;
    MachineDiagramView *m_diagram;
    QScrollArea *m_scroll;
    QTreeWidget *m_rules;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace zhanggui
