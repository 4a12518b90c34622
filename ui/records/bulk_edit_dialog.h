// Changes tags or notes of many records at once: what becomes of them is shown before anything is written,
// and all of it is one step that can be undone.
#pragma once

#include "models/core/wire_time.h"
#include "models/records/bulk_edit.h"
#include "models/records/latest_read.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace zhanggui {

class ProgressStrip;
class Store;

class BulkEditDialog : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        EditedColumn tags;
        EditedColumn note;
        Ids ids;
        Now now;
        QString actor;
    };
    /// `store` must outlive the dialog.
    BulkEditDialog(Store &store, const Subject &subject, QWidget *parent);
    ~BulkEditDialog() override;

    bool isReading() const { return m_read.isRunning() || m_lookSoon.isActive(); }

Q_SIGNALS:
    /// The step is written; undoing it takes everything back.
    void applied(qint64 stepId, qint64 changed);

protected:
    void reject() override;

private:
    void buildLayout();
    BulkEdit edit() const;
    void look();
    void showPreview(const EditPreview &preview);
    void setInputsEnabled(bool enabled);
    void apply();
    void showOutcome(const Result<std::pair<qint64, qint64>> &outcome);

    Store &m_store;
    const Subject m_subject;
    QComboBox *m_what;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    QTableWidget *m_table;
    QLabel *m_summary;
    ProgressStrip *m_strip;
    QPushButton *m_apply;
    QTimer m_lookSoon;
    QTimer m_tick;
    Progress m_progress;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_writing = false;
    LatestRead m_read;
};

} // namespace zhanggui
