// Many invoices from one spreadsheet: each row is shown with the request it belongs to and what is wrong with
// it; the good ones are issued as one step, the bad ones can be saved and corrected.
#pragma once

#include "models/invoices/batch_writer.h"
#include "models/records/cell_text.h"
#include "ui/theme/tokens.h"

#include <QDialog>

#include <atomic>
#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace zhanggui {

class ElidedLabel;
class Prompts;
class WorkDesk;

class InvoiceBatchDialog : public QDialog {
    Q_OBJECT

public:
    /// `desk` and `prompts` outlive the dialog. Requests of `environment` are matched.
    InvoiceBatchDialog(WorkDesk &desk, Prompts &prompts, const QString &environment, const CellStyle &style,
        QWidget *parent);
    /// Stops reading.
    ~InvoiceBatchDialog() override;

    void read(const QString &path);
    /// Writes the good rows.
    void issue();
    void saveBad(const QString &path);
    bool isBusy() const { return m_busy; }
    const std::optional<BatchPlan> &plan() const { return m_plan; }
    QString message() const;
    /// While rows are being written it stops that and stays, to say how it ended.
    void reject() override;

Q_SIGNALS:
    void issued(qint64 count, qint64 stepId);

private:
    void buildLayout();
    void setBusy(bool busy);
    void say(const QString &text, Tone tone = Tone::Neutral);
    void show(const BatchPlan &plan);
    void setRow(int at, const BatchRow &row);
    void takeWritten(const Result<BatchResult> &result);
    void choose();
    void chooseBad();

    WorkDesk &m_desk;
    QString m_environment;
    CellStyle m_style;
    Prompts &m_prompts;
    QString m_path;
    std::optional<BatchPlan> m_plan;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    ElidedLabel *m_file;
    QLabel *m_message;
    QTableWidget *m_table;
    QProgressBar *m_progress;
    QPushButton *m_choose;
    QPushButton *m_saveBad;
    QPushButton *m_issue;
    bool m_busy = false;
    bool m_writing = false;
};

} // namespace zhanggui
