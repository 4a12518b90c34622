// 交易明细 and 账单明细: the record page over the settlement lines of one layer, what is newest of each.
#pragma once

#include "models/settlement/settlement_line.h"
#include "ui/records/record_page.h"
#include "ui/settlement/settlement_desk.h"

namespace zhanggui {

class LineDetail;

class SettlementLinePage : public RecordPage {
    Q_OBJECT

public:
    /// Everything borrowed outlives the page. Adds the actions "work.whyBill", "work.import", "work.export"
    /// and "work.openOrder" to those of RecordPage: see WorkActions.
    SettlementLinePage(Store &store, ActionCollection &actions, const Setting &setting,
        const SettlementDesk::Setting &desk, SettlementLayer layer, QWidget *parent = nullptr);
    ~SettlementLinePage() override;

    SettlementLayer layer() const { return m_layer; }
    LineDetail &detail() { return *m_detail; }
    void setCellStyle(const CellStyle &style) override;

Q_SIGNALS:
    void importWanted(const QString &kind);
    void exportWanted();
    void orderWanted(const QString &environment, const QString &orderId);
    void lineWanted(zhanggui::SettlementLayer layer, qint64 id);
    void ratioWanted(const zhanggui::MissingRatio &missing);

protected:
    Words words() const override;
    QString countText(int rows, bool filtered) const override;
    void load(qint64 rowId) override;
    void enableOwnActions() override;

private:
    void addActions();
    void connectDesk();
    QString currentText(const char *field);

    const SettlementLayer m_layer;
    SettlementDesk *m_desk;
    LineDetail *m_detail;
};

} // namespace zhanggui
