// The pre-check of an invoice to Huawei Cloud before it is sent: against what its record says, and against
// the invoicing list's file.
#pragma once

#include "ui/widgets/prompts.h"
#include "ui/work/work_panel.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class FindingList;

class HuaweiPanel : public WorkPanel {
    Q_OBJECT

public:
    explicit HuaweiPanel(WorkDesk &desk, QWidget *parent = nullptr);

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    /// Compares all invoices of the record's period with this invoicing list.
    void compare(const QString &path);
    bool isReading() const { return m_reading; }
    FindingList &findings() { return *m_findings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer;
    void show(const Answer &answer);
    void choose();
    void check();
    void retranslate();

    WorkDesk &m_desk;
    DialogPrompts m_prompts;
    std::optional<WorkRecord> m_record;
    QString m_list; // the file that was chosen for the record
    QLabel *m_summary;
    QLabel *m_against;
    QLabel *m_remarkLabel;
    QLineEdit *m_remark;
    FindingList *m_findings;
    QPushButton *m_compare;
    QPushButton *m_copyRemark;
    QPushButton *m_copy;
    quint64 m_reads = 0;
    bool m_reading = false;
};

} // namespace zhanggui
