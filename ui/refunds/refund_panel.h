// Which rule applies to a refund and why, its cap, its windows and deadlines, and what it does to invoice and
// settlement.
#pragma once

#include "models/refunds/refund_rules.h"
#include "ui/work/work_panel.h"

class QLabel;
class QPushButton;

namespace zhanggui {

class FindingList;

class RefundPanel : public WorkPanel {
    Q_OBJECT

public:
    explicit RefundPanel(WorkDesk &desk, QWidget *parent = nullptr);

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    bool isReading() const { return m_reading; }
    FindingList &findings() { return *m_findings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer;
    void show(const Answer &answer);
    void retranslate();

    WorkDesk &m_desk;
    QLabel *m_title;
    QLabel *m_why;
    QLabel *m_source;
    QLabel *m_unless;
    FindingList *m_findings;
    QPushButton *m_copy;
    quint64 m_reads = 0;
    bool m_reading = false;
};

/// "Negotiated refund", "Refused" … for a person.
QString refundVerdictText(RefundVerdict verdict);

} // namespace zhanggui
