// The checklist of a listing: what a review would send back, why, and how to mend it. A tab of the record;
// files dropped on it are attached for the purpose that their kind and size speak for.
#pragma once

#include "models/listing/kept_checklist.h"
#include "ui/widgets/prompts.h"
#include "ui/work/work_panel.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace zhanggui {

class ChecklistTree;

class ListingPanel : public WorkPanel {
    Q_OBJECT

public:
    explicit ListingPanel(WorkDesk &desk, QWidget *parent = nullptr);
    ~ListingPanel() override;

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    /// Instead of dialogs of its own; `prompts` outlives this.
    void usePrompts(Prompts &prompts) { m_prompts = &prompts; }
    const QList<ListingLine> &lines() const { return m_lines; }
    /// Reads the word lists and opens their dialog.
    void editWords();

Q_SIGNALS:
    void checked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void check();
    void showLines();
    void enableButtons();
    void showCurrent();
    void judge(bool right);
    void keep();
    void openWords(const WordEdits &edits);
    void saveWords(const WordEdits &edits);
    void exportChecklist();
    void writeChecklist(const QString &file);
    void attach(const QStringList &files);
    void attachNext();
    void tellDropped();
    void retranslate();
    QString wordsFile() const;

    WorkDesk &m_desk;
    DialogPrompts m_dialogs;
    Prompts *m_prompts;
    CellStyle m_style;
    std::shared_ptr<const ListingRules> m_rules; // nullptr: they could not be read
    qint64 m_record = 0;
    QString m_name;
    Listing m_listing;
    KeptChecklist m_kept;
    QList<ListingLine> m_lines;
    quint64 m_checks = 0;
    bool m_opening = false; // the word lists are being read
    QList<std::pair<QString, QStringList>> m_waiting; // role and files to attach
    QStringList m_dropped; // what shall be said of those that were
    QLabel *m_summary;
    QLabel *m_keptText;
    QCheckBox *m_all;
    QPushButton *m_words;
    QPushButton *m_export;
    QPushButton *m_keep;
    ChecklistTree *m_tree;
    QLabel *m_mend;
    QLabel *m_source;
    QCheckBox *m_judged;
};

/// For the table of panels.
WorkPanelEntry listingPanelEntry();

} // namespace zhanggui
