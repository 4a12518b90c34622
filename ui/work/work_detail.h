// One work record at the right of the list: head with state, clocks and steps; cards; the form; what panels
// add; files, notes and events, history. Says what the reader wants; the page asks the desk.
#pragma once

#include "ui/work/work_panel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace zhanggui {

class EvidenceList;
class ProgressStrip;
class WorkEventsView;
class WorkForm;
class WorkHead;
class WorkHistoryView;

class WorkDetail : public QWidget {
    Q_OBJECT

public:
    /// Panels ask `desk`, which outlives this. `kind` belongs to its catalog.
    WorkDetail(const WorkKind &kind, WorkDesk &desk, const CellStyle &style, QWidget *parent = nullptr);

    /// What was typed into the form of the same record and not saved stays.
    void setView(const WorkView &view);
    const std::optional<WorkView> &view() const { return m_view; }
    /// The clocks of what is shown, as they stand then; nothing is read.
    void tick(qint64 nowMs);
    void showHistory(const QList<WorkChange> &changes);
    void clear();
    void setCellStyle(const CellStyle &style);

    WorkForm &form() { return *m_form; }
    EvidenceList &files() { return *m_files; }
    WorkEventsView &events() { return *m_events; }
    ProgressStrip &progress() { return *m_progress; }
    QList<WorkPanel *> panels() const { return m_panels; }
    void editForm();
    void writeNote();
    void showFiles();
    void showStepMenu();
    /// The form's changes were saved: the next view replaces them.
    void takeSaved() { m_saved = true; }
    /// The store refused what was typed.
    void showRefusal(const QString &sentence, const QString &fieldId);

Q_SIGNALS:
    void closeRequested();
    void stepRequested(const QString &transition);
    void orderRequested();
    void saveRequested(const zhanggui::WorkValues &values);
    void noteEntered(const QString &text, zhanggui::Party party);
    void revealed(const QString &fieldId);
    void historyWanted();
    /// Another record came while the form of this one had changes; they are nowhere else now.
    void changesLeft(qint64 id, const QString &number, const zhanggui::WorkValues &values);
    void recordWanted(const QString &kind, qint64 id);
    void messageWanted(const zhanggui::Message &message);
    void stepWritten(const zhanggui::Message &message, qint64 stepId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPanels();
    QWidget *formTab();
    void fill(bool keepEdits);
    void showChanges();
    void save();
    void discard();
    void retranslate();

    const WorkKind &m_kind;
    WorkDesk &m_desk;
    CellStyle m_style;
    std::optional<WorkView> m_view;
    WorkHead *m_head;
    QVBoxLayout *m_cards;
    QTabWidget *m_tabs;
    WorkForm *m_form;
    QLabel *m_faults;
    QWidget *m_saveBar;
    QLabel *m_saveText;
    QPushButton *m_save;
    QPushButton *m_discard;
    EvidenceList *m_files;
    WorkEventsView *m_events;
    WorkHistoryView *m_history;
    ProgressStrip *m_progress;
    QList<WorkChange> m_changes;
    QList<WorkPanel *> m_panels;
    QList<std::pair<WorkPanel *, const char *>> m_panelTitles; // those in tabs
    bool m_saved = false;
};

} // namespace zhanggui
