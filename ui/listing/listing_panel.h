// The checklist of a listing: what a review would send back, why, and how to mend it. A tab of the record;
// files dropped on it are attached for the purpose that their kind and size speak for.
#pragma once

#include "models/listing/listing_check.h"
#include "ui/widgets/prompts.h"
#include "ui/work/work_panel.h"

#include <QHash>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace zhanggui {

class ListingPanel : public WorkPanel {
    Q_OBJECT

public:
    explicit ListingPanel(WorkDesk &desk, QWidget *parent = nullptr);
    ~ListingPanel() override;

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    const QList<ListingLine> &lines() const { return m_lines; }

Q_SIGNALS:
    void checked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void check();
    void showLines();
    void showCurrent();
    void judge(bool right);
    void editWords();
    void exportChecklist();
    void writeChecklist(const QString &file);
    void attach(const QStringList &files);
    void attachNext();
    void retranslate();
    QString wordsFile() const;

    WorkDesk &m_desk;
    DialogPrompts m_prompts;
    CellStyle m_style;
    std::shared_ptr<const ListingRules> m_rules; // nullptr: they could not be read
    qint64 m_record = 0;
    QString m_name;
    Listing m_listing;
    QList<ListingLine> m_lines;
    quint64 m_checks = 0;
    QList<std::pair<QString, QStringList>> m_waiting; // role and files to attach
    QLabel *m_summary;
    QCheckBox *m_all;
    QPushButton *m_words;
    QPushButton *m_export;
    QTreeWidget *m_tree;
    QLabel *m_mend;
    QLabel *m_source;
    QCheckBox *m_judged;
};

/// For the table of panels.
WorkPanelEntry listingPanelEntry();

} // namespace zhanggui
