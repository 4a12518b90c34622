// The files of a record under the evidence that they are: what is required, what is there, what is missing.
// Files can be dropped on an item. Says what the person wants; its owner asks the desk.
#pragma once

#include "models/records/cell_text.h"
#include "models/work/work_files.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace zhanggui {

class EvidenceList : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceList(QWidget *parent = nullptr);

    /// `evidence` borrows the kind's items, which outlive this. Files of no known evidence stand last.
    void show(const QList<EvidenceState> &evidence, const QList<WorkFile> &files, const CellStyle &style);
    /// Of the files that are shown, those that are not as they were attached, by WorkFile::id.
    void showDamage(const QHash<qint64, FileState> &damaged);
    void setEditable(bool editable);
    /// Empty: no evidence is chosen, the file is just attached.
    QString currentEvidence() const;
    /// 0: no file is chosen.
    qint64 currentFile() const;
    /// How many required items are not there yet.
    int missing() const { return m_missing; }

Q_SIGNALS:
    void attachRequested(const QString &evidence);
    void filesDropped(const QString &evidence, const QStringList &paths);
    void openRequested(qint64 fileId);
    void saveRequested(qint64 fileId);
    void removeRequested(qint64 fileId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTreeWidgetItem *addItem(const EvidenceState &state, int files);
    void addFile(QTreeWidgetItem *parent, const WorkFile &file, const CellStyle &style);
    void enableButtons();
    void retranslate();
    QString evidenceAt(const QTreeWidgetItem *item) const;

    QTreeWidget *m_tree;
    QLabel *m_damage; // what is wrong with copies, and what to do
    QPushButton *m_attach;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_remove;
    bool m_editable = true;
    int m_missing = 0;
};

} // namespace zhanggui
