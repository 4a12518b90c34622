// What the rules of supervision mean for the order line that is looked at: whose turn, which flow and
// acceptance rule and why, the term, what the evidence lacks, who may appeal; the acceptance document pack
// and the appeal assistant begin here.
#pragma once

#include "ui/supervision/supervision_reading.h"
#include "ui/supervision/supervision_text.h"
#include "ui/work/work_panel.h"

#include <QHash>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class AppealDialog;
class PackDialog;
class Prompts;

class SupervisionPanel : public WorkPanel {
    Q_OBJECT

public:
    /// `desk` outlives this.
    explicit SupervisionPanel(WorkDesk &desk, QWidget *parent = nullptr);
    ~SupervisionPanel() override;

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    /// Instead of dialogs of its own; `prompts` outlives this.
    void usePrompts(Prompts &prompts) { m_prompts = &prompts; }

    /// nullptr while the record is being read.
    const SupervisionReading *reading() const { return m_reading ? &*m_reading : nullptr; }
    PackDialog *openPack();
    AppealDialog *openAppeal();

Q_SIGNALS:
    /// The record and its documents were read and are shown.
    void ready();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void readFor(const WorkRecord &record, const RuleValues &values);
    void take(const SupervisionReading &reading);
    void refresh();
    void addSection(const QString &title, const QList<RuleSentence> &sentences);
    void addFindings();
    void clearSections();

    WorkDesk &m_desk;
    CellStyle m_style;
    std::unique_ptr<Prompts> m_dialogs;
    Prompts *m_prompts;
    QVBoxLayout *m_sections;
    QLabel *m_state; // while reading, or why that failed
    QPushButton *m_pack;
    QPushButton *m_appeal;
    const WorkKind *m_kind = nullptr;
    std::optional<SupervisionReading> m_reading;
    quint64 m_turn = 0; // only the newest reading is shown
    QHash<qint64, QString> m_drafts; // of appeals that were closed, by record
};

} // namespace zhanggui
