// What happened to a record, newest first – made, steps, corrections, files, notes – and a line to add a note
// in somebody's name.
#pragma once

#include "models/records/cell_text.h"
#include "models/work/work_record.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace zhanggui {

class WorkEventsView : public QWidget {
    Q_OBJECT

public:
    explicit WorkEventsView(QWidget *parent = nullptr);

    /// `machine` names states and transitions; nullptr: their ids are shown.
    void show(const QList<WorkEvent> &events, const Machine *machine, const CellStyle &style);
    void setEditable(bool editable);
    void focusNote();
    /// The note was kept: the line is empty again.
    void clearNote();

Q_SIGNALS:
    void noteEntered(const QString &text, zhanggui::Party party);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter();
    void retranslate();

    QTreeWidget *m_tree;
    QPlainTextEdit *m_note;
    QComboBox *m_party;
    QPushButton *m_add;
    bool m_editable = true;
};

/// One line that says what the event was.
QString workEventText(const WorkEvent &event, const Machine *machine);

} // namespace zhanggui
