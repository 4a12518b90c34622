// 结算: the page of settlement – transaction details, bill lines, the archive of files, the review of a
// period, and the work records that belong to them. The lists are made when they are first looked at.
#pragma once

#include "models/settlement/settlement_line.h"
#include "ui/records/record_page.h"
#include "ui/settlement/settlement_desk.h"
#include "ui/window/side_entries.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace zhanggui {

class LookTab;
class Prompts;
class ReviewTab;
class RulesTab;
class SettlementFilesView;
class SettlementLinePage;
class WorkActions;
class WorkArea;

class SettlementArea : public QWidget {
    Q_OBJECT

public:
    enum Tab { Transactions, BillLines, Files, Review, Look, Rules, Records, TabCount };

    /// Everything borrowed outlives this, but `records` (bills, payments, ratios, differences) is taken over;
    /// nullptr: there are none.
    SettlementArea(Store &store, WorkActions &actions, const RecordPage::Setting &setting,
        const SettlementDesk::Setting &desk, Prompts &prompts, WorkArea *records, QWidget *parent = nullptr);
    ~SettlementArea() override;

    Tab tab() const { return m_tab; }
    void showTab(Tab tab);
    /// The list of the layer, made now if need be.
    SettlementLinePage &page(SettlementLayer layer);
    SettlementFilesView &files() { return *m_files; }
    ReviewTab &review() { return *m_review; }
    LookTab &look() { return *m_look; }
    RulesTab &rules() { return *m_rules; }
    /// The list that is shown; nullptr: another part is.
    SettlementLinePage *linePageShown();
    /// The import kind that is meant here: of the list shown last.
    QString importKind() const;
    SideEntries *sideEntries() { return &m_entries; }

    void setCellStyle(const CellStyle &style);
    void focusFilter();
    void refresh();
    void closeDetail();
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// For whoever connects what a list asks for.
    void pageMade(zhanggui::SettlementLinePage *page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        std::unique_ptr<ActionCollection> actions;
        SettlementLinePage *page = nullptr;
        QByteArray state; // until the page is made
    };
    Place &placeOf(SettlementLayer layer) { return m_places[layer == SettlementLayer::BillLine ? 1 : 0]; }
    QWidget *widgetOf(Tab tab);
    void becomeCurrent();
    void retranslate();

    Store &m_store;
    WorkActions &m_actions;
    RecordPage::Setting m_setting;
    const SettlementDesk::Setting m_desk;
    Place m_places[2];
    Tab m_tab = Transactions;
    SettlementLayer m_layer = SettlementLayer::Transaction; // shown last
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    SettlementFilesView *m_files;
    ReviewTab *m_review;
    LookTab *m_look;
    RulesTab *m_rules;
    WorkArea *m_records;
    SideEntries m_entries;
};

} // namespace zhanggui
