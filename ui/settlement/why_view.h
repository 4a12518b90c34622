// Why an order is not in the bill: of each line every condition with its fact and source, the period, run and
// payment days, and the expected amount unfolded to its inputs.
#pragma once

#include "models/records/cell_text.h"
#include "models/settlement/order_settlement.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidgetItem;

namespace zhanggui {

class CopyTree;
class ProgressStrip;
struct Error;

class WhyView : public QWidget {
    Q_OBJECT

public:
    explicit WhyView(const CellStyle &style, QWidget *parent = nullptr);

    /// The answer is on its way; a strip with a way to stop it appears after half a second.
    void showReading();
    /// `lineId`: the order line that stands first and open; empty: all of them.
    void showAnswer(const OrderSettlement &found, const QString &lineId = {});
    void showFailure(const Error &error);
    /// Instead of an answer.
    void showHint(const QString &text);
    bool isReading() const { return m_reading; }
    const std::optional<OrderSettlement> &answer() const { return m_answer; }
    CopyTree &tree() { return *m_tree; }
    void setCellStyle(const CellStyle &style);

Q_SIGNALS:
    void cancelRequested();
    /// What nobody entered shall be entered now.
    void ratioWanted(const zhanggui::MissingRatio &missing);

protected:
    void changeEvent(QEvent *event) override;

private:
    void end();
    void fill();
    QString headline() const;
    void addLine(const ExplainedLine &line);
    void addBilled(QTreeWidgetItem *parent, const SettlementLine &line);
    void addConditions(QTreeWidgetItem *parent, const Eligibility &eligibility);
    void addDays(QTreeWidgetItem *parent, const ExplainedLine &line);
    void addPart(QTreeWidgetItem *parent, const FormulaPart &part, const QString &currency);
    void enterCurrent();
    QTreeWidgetItem *add(QTreeWidgetItem *parent, const QStringList &cells, const RuleSource &source = {});
    void retranslate();

    CellStyle m_style;
    std::optional<OrderSettlement> m_answer;
    QString m_lineId;
    QList<MissingRatio> m_missing; // of the lines shown
    bool m_reading = false;
    QTimer m_soon; // until the strip is shown
    QLabel *m_head;
    QPushButton *m_enter;
    QPushButton *m_copy;
    ProgressStrip *m_progress;
    CopyTree *m_tree;
    QLabel *m_more; // the whole of the current row, which a narrow pane cuts
};

} // namespace zhanggui
