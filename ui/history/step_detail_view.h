// One step at the right of the list: what it was, what it changed record by record, and of an import the file
// with its rejected rows.
#pragma once

#include "models/records/cell_text.h"
#include "ui/history/step_desk.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace zhanggui {

class DetailForm;

class StepDetailView : public QWidget {
    Q_OBJECT

public:
    explicit StepDetailView(const CellStyle &style, QWidget *parent = nullptr);

    void setRecord(const StepRecord &record);
    const std::optional<StepRecord> &record() const { return m_record; }
    void clear();
    void setCellStyle(const CellStyle &style);

Q_SIGNALS:
    void closeRequested();
    /// A record was double-clicked, or Enter pressed on it.
    void recordRequested(const QString &table, qint64 key);
    void saveRejectsRequested(qint64 importId, const QString &fileName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFilePart();
    void fill();
    void fillSummary();
    void fillChanges();
    void addRecord(const ChangedRecord &record);
    void addMore();
    void fillFile();
    void retranslate();
    void openItem(const QTreeWidgetItem *item);
    void copyRejects();

    CellStyle m_style;
    std::optional<StepRecord> m_record;
    QLabel *m_title;
    QToolButton *m_close;
    DetailForm *m_summary;
    QTabWidget *m_tabs;
    QTreeWidget *m_changes;
    QWidget *m_filePart;
    DetailForm *m_file;
    QLabel *m_rejectsTitle;
    QTreeWidget *m_rejects;
    QPushButton *m_copy;
    QPushButton *m_save;
};

/// What a table is called: orders, order lines, …
QString tableText(const QString &table);
QString fateText(ChangedRecord::Fate fate);
/// A sentence for the stable word of a reject; an unknown word as it is.
QString rejectReasonText(const QString &reason);

} // namespace zhanggui
