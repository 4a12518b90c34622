// The checks of an invoice to a customer, or who pays for the way of a platform-fee invoice, beside its form.
#pragma once

#include "ui/work/work_panel.h"

class QLabel;
class QPushButton;

namespace zhanggui {

class FindingList;

class InvoicePanel : public WorkPanel {
    Q_OBJECT

public:
    explicit InvoicePanel(WorkDesk &desk, QWidget *parent = nullptr);

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    /// Whether an answer of the store is still to come.
    bool isReading() const { return m_reading; }
    FindingList &findings() { return *m_findings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer;
    void show(const Answer &answer);
    void openBatch();
    void openEntries();
    void retranslate();

    WorkDesk &m_desk;
    CellStyle m_style;
    QString m_environment;
    QLabel *m_summary;
    QLabel *m_open;
    QLabel *m_postage;
    FindingList *m_findings;
    QPushButton *m_copy;
    QPushButton *m_batch;
    QPushButton *m_entries;
    quint64 m_reads = 0;
    bool m_reading = false;
};

} // namespace zhanggui
