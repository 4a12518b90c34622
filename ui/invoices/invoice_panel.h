// The checks of an invoice to a customer, or who pays for the way of a platform-fee invoice, beside its form.
#pragma once

#include "ui/work/work_panel.h"

#include <optional>

class QLabel;
class QPushButton;

namespace zhanggui {

class FindingList;
class InvoiceBatchDialog;
class InvoiceEntriesDialog;
class Prompts;

class InvoicePanel : public WorkPanel {
    Q_OBJECT

public:
    enum class About { Customer, PlatformFee };
    /// `desk` outlives this.
    InvoicePanel(WorkDesk &desk, About about, QWidget *parent = nullptr);
    ~InvoicePanel() override;

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    QList<WorkPanelAction> pageActions() override;
    /// Instead of dialogs of its own; `prompts` outlives this.
    void usePrompts(Prompts &prompts) { m_prompts = &prompts; }
    InvoiceBatchDialog *openBatch(const QString &environment);
    InvoiceEntriesDialog *openEntries();
    /// Whether an answer of the store is still to come.
    bool isReading() const { return m_reading; }
    FindingList &findings() { return *m_findings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer;
    void check();
    void show(const Answer &answer);
    void buildLayout();
    void retranslate();

    WorkDesk &m_desk;
    const About m_about;
    std::unique_ptr<Prompts> m_dialogs;
    Prompts *m_prompts;
    CellStyle m_style;
    std::optional<WorkRecord> m_record;
    RuleValues m_values;
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
