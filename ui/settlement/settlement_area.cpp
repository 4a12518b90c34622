#include "ui/settlement/settlement_area.h"

#include "ui/settlement/files_view.h"
#include "ui/settlement/line_page.h"
#include "ui/settlement/look_tab.h"
#include "ui/settlement/review_tab.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/theme/icons.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/record_list.h"
#include "ui/window/mirror_entries.h"
#include "ui/work/work_actions.h"
#include "ui/work/work_area.h"

#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr const char *kTabIds[] = { "transactions", "bill-lines", "files", "review", "look", "rules",
    "records" };

} // namespace

SettlementArea::SettlementArea(Store &store, WorkActions &actions, const RecordPage::Setting &setting,
    const SettlementDesk::Setting &desk, Prompts &prompts, WorkArea *records, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_actions(actions)
    , m_setting(setting)
    , m_desk(desk)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_files(new SettlementFilesView(store, desk, setting.style, setting.readOnly, m_stack))
    , m_review(new ReviewTab(store, desk, setting.actor, setting.readOnly, m_stack))
    , m_look(new LookTab(store, desk, prompts, setting.readOnly, m_stack))
    , m_rules(new RulesTab(desk, setting.actor, setting.readOnly, m_stack))
    , m_records(records)
{
    setObjectName(QStringLiteral("settlementArea"));
    m_tabs->setObjectName(QStringLiteral("settlementTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab < (records == nullptr ? int(Records) : int(TabCount)); ++tab)
        m_tabs->addTab(QString());
    m_stack->addWidget(m_files);
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_look);
    m_stack->addWidget(m_rules);
    if (records != nullptr)
        m_stack->addWidget(records);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_look, &LookTab::linesWanted, this,
        [this](const QString &what, qint64 lines, const SqlCondition &rows) {
            SettlementLinePage &list = page(SettlementLayer::Transaction);
            list.closeDetail();
            //: %1 is what the lines are of (a bar of a chart), %2 how many
            list.showOnly(
                { tr("%1 (%2)").arg(what, QLocale().toString(lines)), tr("Back to the figures"), rows });
            showTab(Transactions);
            list.list().setFocus();
        });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showTab(Tab(tab)); });
    if (records != nullptr)
        mirrorEntries(*records->sideEntries(), m_entries, [this] { return m_tab == Records; });
    retranslate();
}

SettlementArea::~SettlementArea()
{
    m_actions.setCurrent(nullptr);
    // Before the collections that the pages added their actions to.
    delete m_stack;
}

SettlementLinePage &SettlementArea::page(SettlementLayer layer)
{
    Place &place = placeOf(layer);
    if (place.page != nullptr)
        return *place.page;
    place.actions = std::make_unique<ActionCollection>();
    place.page = new SettlementLinePage(m_store, *place.actions, m_setting, m_desk, layer, m_stack);
    m_actions.add(*place.actions);
    m_stack->addWidget(place.page);
    const Tab own = layer == SettlementLayer::BillLine ? BillLines : Transactions;
    mirrorEntries(*place.page->sideEntries(), m_entries, [this, own] { return m_tab == own; });
    connect(place.page, &RecordPage::scopeLeft, this, [this] {
        showTab(Look);
        m_look->table().setFocus();
    });
    Q_EMIT pageMade(place.page);
    if (!place.state.isEmpty())
        place.page->restoreState(std::exchange(place.state, {}));
    return *place.page;
}

SettlementLinePage *SettlementArea::linePageShown()
{
    return m_tab == Transactions || m_tab == BillLines ? &page(m_layer) : nullptr;
}

QString SettlementArea::importKind() const
{
    return idOf(m_layer);
}

void SettlementArea::showTab(Tab tab)
{
    m_tab = tab == Records && m_records == nullptr ? Transactions : tab;
    if (m_tab == Transactions || m_tab == BillLines)
        m_layer = m_tab == BillLines ? SettlementLayer::BillLine : SettlementLayer::Transaction;
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(m_tab);
    if (isVisible())
        becomeCurrent();
}

/// Of the tabs that are no list of records.
QWidget *SettlementArea::widgetOf(Tab tab)
{
    switch (tab) {
    case Files:
        return m_files;
    case Review:
        return m_review;
    case Look:
        return m_look;
    case Rules:
        return m_rules;
    default:
        return nullptr;
    }
}

void SettlementArea::becomeCurrent()
{
    if (m_tab == Records) { // which says itself whose actions are meant
        m_stack->setCurrentWidget(m_records);
        m_entries.set(m_records->sideEntries()->entries(), m_records->sideEntries()->current());
        return;
    }
    if (QWidget *own = widgetOf(m_tab)) {
        m_stack->setCurrentWidget(own);
        m_actions.setCurrent(nullptr);
        m_entries.set({}, {});
        return;
    }
    SettlementLinePage &shown = page(m_layer);
    m_stack->setCurrentWidget(&shown);
    m_actions.setCurrent(placeOf(m_layer).actions.get());
    m_entries.set(shown.sideEntries()->entries(), shown.sideEntries()->current());
}

void SettlementArea::showEvent(QShowEvent *event)
{
    becomeCurrent();
    QWidget::showEvent(event);
}

void SettlementArea::hideEvent(QHideEvent *event)
{
    m_actions.setCurrent(nullptr);
    QWidget::hideEvent(event);
}

void SettlementArea::setCellStyle(const CellStyle &style)
{
    m_setting.style = style;
    m_files->setCellStyle(style);
    m_review->setLocale(style.locale);
    m_look->setLocale(style.locale);
    m_rules->setLocale(style.locale);
    for (const Place &place : m_places) {
        if (place.page != nullptr)
            place.page->setCellStyle(style);
    }
}

void SettlementArea::focusFilter()
{
    if (m_tab == Files)
        m_files->focusFiles();
    else if (m_tab == Review)
        m_review->focusPeriod();
    else if (m_tab == Look)
        m_look->focusChoices();
    else if (m_tab == Rules)
        m_rules->focusRules();
    else if (m_tab == Records)
        m_records->current().focusFilter();
    else
        page(m_layer).focusFilter();
}

void SettlementArea::refresh()
{
    if (m_tab == Files)
        m_files->refresh();
    else if (m_tab == Review)
        m_review->run();
    else if (m_tab == Look)
        m_look->run();
    else if (m_tab == Rules)
        m_rules->refresh();
    else if (m_tab == Records)
        m_records->current().refresh();
    else
        page(m_layer).refresh();
}

void SettlementArea::closeDetail()
{
    if (m_tab == Files)
        m_files->closeComparison();
    else if (m_tab == Review)
        m_review->cancel();
    else if (m_tab == Look)
        m_look->cancel();
    else if (m_tab == Rules)
        m_rules->cancel();
    else if (m_tab == Records)
        m_records->current().closeDetail();
    else
        page(m_layer).closeDetail();
}

QByteArray SettlementArea::saveState() const
{
    QJsonObject state{ { QStringLiteral("tab"), QLatin1String(kTabIds[m_tab]) } };
    for (int layer = 0; layer < 2; ++layer) {
        const Place &place = m_places[layer];
        const QByteArray kept = place.page == nullptr ? place.state : place.page->saveState();
        if (!kept.isEmpty())
            state.insert(QLatin1String(kTabIds[layer]), QString::fromUtf8(kept));
    }
    state.insert(QStringLiteral("review"), m_review->saveState());
    state.insert(QStringLiteral("look"), m_look->saveState());
    state.insert(QStringLiteral("rules"), m_rules->saveState());
    if (m_records != nullptr)
        state.insert(QStringLiteral("records"), QString::fromUtf8(m_records->saveState()));
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void SettlementArea::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    for (int layer = 0; layer < 2; ++layer) {
        Place &place = m_places[layer];
        const QByteArray kept = state.value(QLatin1String(kTabIds[layer])).toString().toUtf8();
        if (place.page != nullptr)
            place.page->restoreState(kept);
        else
            place.state = kept;
    }
    m_review->restoreState(state.value(QStringLiteral("review")).toObject());
    m_look->restoreState(state.value(QStringLiteral("look")).toObject());
    m_rules->restoreState(state.value(QStringLiteral("rules")).toObject());
    if (m_records != nullptr)
        m_records->restoreState(state.value(QStringLiteral("records")).toString().toUtf8());
    const QString tab = state.value(QStringLiteral("tab")).toString();
    for (int one = 0; one < m_tabs->count(); ++one) {
        if (tab == QLatin1String(kTabIds[one]))
            showTab(Tab(one));
    }
}

void SettlementArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const Place &place : m_places) {
            if (place.actions)
                place.actions->retranslate();
        }
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SettlementArea::retranslate()
{
    const QString words[] = { tr("Transaction details"), tr("Bill lines"), tr("Files"),
        //: 核对
        tr("Review"),
        //: 经营数据
        tr("Figures"),
        //: 规则
        tr("Rules"), tr("Bills, payments, ratios") };
    const char *icons[] = { "records", "settlement", "folder", "compare", "columns", "edit", "invoices" };
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabText(tab, words[tab]);
        m_tabs->setTabIcon(tab, icon(QLatin1String(icons[tab])));
    }
    m_tabs->setAccessibleName(tr("Part of settlement"));
}

} // namespace zhanggui
