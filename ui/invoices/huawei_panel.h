// The pre-check of an invoice to Huawei Cloud before it is sent: against what its record says, and against
// the invoicing list's file.
#pragma once

#include "ui/work/work_panel.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class FindingList;
class Prompts;

class HuaweiPanel : public WorkPanel {
    Q_OBJECT

public:
    /// `desk` outlives this.
    explicit HuaweiPanel(WorkDesk &desk, QWidget *parent = nullptr);
    ~HuaweiPanel() override;

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    /// Instead of dialogs of its own; `prompts` outlives this.
    void usePrompts(Prompts &prompts) { m_prompts = &prompts; }
    /// Compares all invoices of the record's period with this invoicing list.
    void compare(const QString &path);
    bool isReading() const { return m_reading; }
    FindingList &findings() { return *m_findings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer;
    void show(const Answer &answer);
    void buildLayout();
    void choose();
    void forget();
    void check();
    void fail(const Error &error);
    void retranslate();

    WorkDesk &m_desk;
    std::unique_ptr<Prompts> m_dialogs;
    Prompts *m_prompts;
    std::optional<WorkRecord> m_record;
    QString m_list; // the file that was chosen for the record
    QLabel *m_summary;
    QLabel *m_against;
    QLabel *m_remarkLabel;
    QLineEdit *m_remark;
    FindingList *m_findings;
    QPushButton *m_compare;
    QPushButton *m_forget;
    QPushButton *m_copyRemark;
    QPushButton *m_copy;
    quint64 m_reads = 0;
    bool m_reading = false;
};

} // namespace zhanggui
