#include "app/window/settlement_scenes.h"

#include "app/sample/sample_orders.h"
#include "app/window/record_scenes.h"
#include "app/window/window_session.h"
#include "models/records/record_model.h"
#include "ui/settlement/comparison_model.h"
#include "ui/settlement/copy_tree.h"
#include "ui/settlement/files_view.h"
#include "ui/settlement/line_detail.h"
#include "ui/settlement/line_page.h"
#include "ui/settlement/look_choices.h"
#include "ui/settlement/look_tab.h"
#include "ui/settlement/review_tab.h"
#include "ui/settlement/rules/ratio_list.h"
#include "ui/settlement/rules/rule_dialog.h"
#include "ui/settlement/rules/rule_list.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/settlement/rules/what_if_view.h"
#include "ui/settlement/settlement_area.h"
#include "ui/settlement/why_view.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

#include <QTabWidget>

namespace zhanggui {

namespace {

constexpr int kFewRows = 20;

SettlementArea &calmArea(WindowSession &session, SettlementArea::Tab tab)
{
    session.window().messages().dismiss();
    auto &area = *session.window().findChild<SettlementArea *>();
    area.showTab(tab);
    session.window().openPage(QStringLiteral("settlement"));
    area.files().closeComparison();
    if (SettlementLinePage *page = area.linePageShown()) {
        page->closeDetail();
        clearList(*page);
    }
    return area;
}

Scene list(const char *name, SettlementArea::Tab tab)
{
    return { QLatin1String(name), [tab](WindowSession &session) -> QWidget * {
                calmArea(session, tab);
                return nullptr;
            } };
}

/// The line that the filter finds first, with that tab of its detail.
Scene detail(const char *name, SettlementArea::Tab tab, const char *filter, int shown)
{
    const auto arrange = [tab, filter](WindowSession &session) -> QWidget * {
        calmArea(session, tab).linePageShown()->filterBar().setText(QString::fromUtf8(filter));
        return nullptr;
    };
    const auto ready = [shown](WindowSession &session) {
        SettlementLinePage *page = session.window().findChild<SettlementArea *>()->linePageShown();
        // The list of before stands until the filter's rows are counted.
        const int rows = page->model().rowCount();
        if (page->model().state() != RecordModel::State::Ready || rows == 0 || rows > kFewRows)
            return false;
        if (page->detail().isHidden())
            page->openRecord(page->model().rowId(0));
        page->detail().tabs().setCurrentIndex(shown);
        return page->detail().history().has_value() && !page->detail().why().isReading();
    };
    return { QLatin1String(name), arrange, {}, ready };
}

Scene comparison()
{
    const auto arrange = [](WindowSession &session) -> QWidget * {
        calmArea(session, SettlementArea::Files);
        return nullptr;
    };
    const auto ready = [](WindowSession &session) {
        SettlementFilesView &files = session.window().findChild<SettlementArea *>()->files();
        if (!files.isSettled() || files.files().topLevelItemCount() == 0)
            return false;
        if (files.comparison().comparison())
            return true;
        files.files().setCurrentItem(files.files().topLevelItem(0));
        files.compareSelected();
        return false;
    };
    return { QStringLiteral("settlement-compare"), arrange, {}, ready };
}

Scene review()
{
    const auto arrange = [](WindowSession &session) -> QWidget * {
        calmArea(session, SettlementArea::Review);
        return nullptr;
    };
    const auto ready = [](WindowSession &session) {
        ReviewTab &tab = session.window().findChild<SettlementArea *>()->review();
        if (!tab.hasPeriods() || tab.isRunning())
            return false;
        if (!tab.review()) {
            tab.run();
            return false;
        }
        tab.showTable(QStringLiteral("differences"));
        return true;
    };
    return { QStringLiteral("settlement-review"), arrange, {}, ready };
}

Scene look(const char *name, LookView view, LookBy by)
{
    const auto arrange = [view, by](WindowSession &session) -> QWidget * {
        LookTab &tab = calmArea(session, SettlementArea::Look).look();
        LookChoice choice = tab.choices().choice();
        choice.view = view;
        choice.by = by;
        tab.choices().setChoice(choice);
        Q_EMIT tab.choices().changed(choice);
        return nullptr;
    };
    const auto ready = [view, by](WindowSession &session) {
        LookTab &tab = session.window().findChild<SettlementArea *>()->look();
        return tab.isSettled() && tab.shown() && tab.shown()->choice.view == view
            && tab.shown()->choice.by == by;
    };
    return { QLatin1String(name), arrange, {}, ready };
}

RulesTab &rulesOf(WindowSession &session)
{
    return session.window().findChild<SettlementArea *>()->rules();
}

/// A part of the rules; nothing of it is changed.
Scene rules(const char *name, int part)
{
    const auto arrange = [part](WindowSession &session) -> QWidget * {
        calmArea(session, SettlementArea::Rules);
        rulesOf(session).parts().setCurrentIndex(part);
        return nullptr;
    };
    const auto ready = [part](WindowSession &session) {
        RulesTab &tab = rulesOf(session);
        if (!tab.isLoaded())
            return false;
        tab.take({});
        if (part == 0)
            tab.rules().setCurrent(QStringLiteral("tiers"), QStringLiteral("increment-2024"));
        return part != 1 || tab.ratios().tree().topLevelItemCount() > 0;
    };
    return { QLatin1String(name), arrange, {}, ready };
}

Scene whatIf()
{
    const auto arrange = [](WindowSession &session) -> QWidget * {
        calmArea(session, SettlementArea::Rules);
        rulesOf(session).parts().setCurrentIndex(2);
        return nullptr;
    };
    const auto ready = [](WindowSession &session) {
        WhatIfView &view = rulesOf(session).whatIf();
        if (!rulesOf(session).isLoaded() || !view.hasPeriods() || view.isRunning())
            return false;
        rulesOf(session).take({});
        if (view.result())
            return true;
        view.choosePeriod(QStringLiteral("202610"));
        view.setDay(QStringLiteral("2018-12-31"));
        view.run();
        return false;
    };
    return { QStringLiteral("settlement-what-if"), arrange, {}, ready };
}

/// The page with a row of the seller's, that is not saved.
Scene ownRules()
{
    const auto arrange = [](WindowSession &session) -> QWidget * {
        calmArea(session, SettlementArea::Rules);
        rulesOf(session).parts().setCurrentIndex(0);
        return nullptr;
    };
    const auto ready = [](WindowSession &session) {
        RulesTab &tab = rulesOf(session);
        if (!tab.isLoaded())
            return false;
        const QByteArray base = *baseRules({});
        const QString rates = QStringLiteral("rates");
        QJsonObject rule = ruleIn(base, {}, rates, QStringLiteral("fee-2019"));
        rule.insert(QStringLiteral("to"), QStringLiteral("2027-01-01"));
        OwnRule before{ rates, QStringLiteral("fee-2019"), rule, {}, {}, 0 };
        rule.remove(QStringLiteral("to"));
        rule.insert(QStringLiteral("from"), QStringLiteral("2027-01-01"));
        rule.insert(QStringLiteral("value"), QStringLiteral("4%"));
        rule.insert(QStringLiteral("title"),
            QJsonObject{ { QStringLiteral("en"), QStringLiteral("Platform fee from 2027") },
                { QStringLiteral("zh"), QStringLiteral("2027 年起平台费") } });
        OwnRules draft;
        draft.change(QStringLiteral("li.sample"), QStringLiteral("SLA 2026-11"), sampleNowMs(),
            { before, { rates, QStringLiteral("fee-2027"), rule, {}, {}, 0 } });
        if (!tab.isEdited())
            tab.take(draft);
        tab.rules().setCurrent(rates, QStringLiteral("fee-2019"));
        return true;
    };
    return { QStringLiteral("settlement-rules-own"), arrange, {}, ready };
}

/// The form of a row, with a fault.
Scene ruleForm()
{
    const auto arrange = [](WindowSession &session) -> QWidget * {
        calmArea(session, SettlementArea::Rules);
        auto *form =
            new RuleDialog({ *baseRules({}), {}, QStringLiteral("tiers"), QStringLiteral("increment-2024"),
                               false, QStringLiteral("sample"), QDate(2026, 11, 22), 0 },
                &session.window());
        form->show();
        return form;
    };
    return { QStringLiteral("settlement-rule-form"), arrange };
}

} // namespace

std::vector<Scene> settlementScenes()
{
    constexpr char kVoucher[] = "voucher>0";
    return { list("settlement", SettlementArea::Transactions),
        list("settlement-bill-lines", SettlementArea::BillLines),
        detail("settlement-amounts", SettlementArea::Transactions, kVoucher, 1),
        detail("settlement-why", SettlementArea::Transactions, "order:CS261108140610LP product:等保", 3),
        detail("settlement-source", SettlementArea::Transactions, "order:CS261022160811BC", 2),
        list("settlement-files", SettlementArea::Files), comparison(), review(),
        look("settlement-look", LookView::Figures, LookBy::Month),
        look("settlement-look-products", LookView::Figures, LookBy::Product),
        look("settlement-ageing", LookView::Ageing, LookBy::Month),
        look("settlement-forecast", LookView::Forecast, LookBy::Month), rules("settlement-rules", 0),
        rules("settlement-ratios", 1), whatIf(), rules("settlement-examples", 3), ownRules(), ruleForm(),
        list("settlement-records", SettlementArea::Records) };
}

bool settlementSettled(WindowSession &session)
{
    auto *area = session.window().findChild<SettlementArea *>();
    if (area == nullptr || !area->isVisible() || area->tab() != SettlementArea::Files)
        return true;
    return area->files().isSettled();
}

} // namespace zhanggui
