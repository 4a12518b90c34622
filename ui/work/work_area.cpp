#include "ui/work/work_area.h"

#include "models/store/store.h"
#include "models/work/work_counts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/record_list.h"
#include "ui/window/mirror_entries.h"
#include "ui/work/work_actions.h"
#include "ui/work/work_words.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QStackedWidget>
#include <QTabBar>

namespace zhanggui {

namespace {

constexpr std::size_t kTabs = 4; // more kinds stand in a list
constexpr int kListWidth = 220;
constexpr int kCountDelayMs = 250;

} // namespace

WorkArea::WorkArea(
    const Parts &parts, const QString &id, const QList<const WorkKind *> &kinds, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_id(id)
    , m_style(parts.setting.style)
    , m_stack(new QStackedWidget(this))
    , m_counts(parts.store.file())
{
    setObjectName(QStringLiteral("workArea_") + id);
    for (const WorkKind *kind : kinds)
        m_places.push_back({ kind, nullptr, nullptr, {} });
    buildSwitcher();
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountDelayMs);
    connect(&m_countSoon, &QTimer::timeout, this, &WorkArea::count);
    connect(&parts.store, &Store::changed, this, [this](const QString &table) {
        const bool ours = std::any_of(m_places.cbegin(), m_places.cend(),
            [&table](const Place &one) { return one.kind->table() == table; });
        if (ours && isVisible())
            m_countSoon.start();
    });
    showWords();
}

WorkArea::~WorkArea()
{
    m_parts.actions.setCurrent(nullptr);
    // Before the collections that the pages added their actions to.
    delete m_stack;
}

void WorkArea::buildSwitcher()
{
    auto *layout = m_places.size() > kTabs ? static_cast<QBoxLayout *>(new QHBoxLayout(this))
                                           : static_cast<QBoxLayout *>(new QVBoxLayout(this));
    layout->setContentsMargins({});
    layout->setSpacing(0);
    if (m_places.size() > kTabs) {
        m_list = new QListWidget(this);
        m_list->setObjectName(QStringLiteral("kindList"));
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setFixedWidth(kListWidth);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_list->addItem(new QListWidgetItem);
        connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { showKind(m_places.at(std::size_t(qMax(0, row))).kind->id); });
        layout->addWidget(m_list);
    } else if (m_places.size() > 1) {
        m_tabs = new QTabBar(this);
        m_tabs->setObjectName(QStringLiteral("kindTabs"));
        m_tabs->setDocumentMode(true);
        m_tabs->setExpanding(false);
        m_tabs->setDrawBase(true);
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_tabs->addTab(QString());
        connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { showKind(m_places.at(std::size_t(qMax(0, tab))).kind->id); });
        layout->addWidget(m_tabs);
    }
    layout->addWidget(m_stack, 1);
}

QStringList WorkArea::kinds() const
{
    QStringList ids;
    for (const Place &one : m_places)
        ids << one.kind->id;
    return ids;
}

WorkArea::Place *WorkArea::place(const QString &kind)
{
    const auto found = std::find_if(
        m_places.begin(), m_places.end(), [&kind](const Place &one) { return one.kind->id == kind; });
    return found == m_places.end() ? nullptr : &*found;
}

void WorkArea::make(Place &place)
{
    if (place.page != nullptr)
        return;
    place.actions = std::make_unique<ActionCollection>();
    RecordPage::Setting setting = m_parts.setting;
    setting.style = m_style;
    WorkDesk::Setting desk = m_parts.desk;
    desk.zone = m_style.zone;
    place.page =
        new WorkPage(m_parts.store, *place.actions, setting, desk, *place.kind, m_parts.prompts, m_stack);
    place.page->setEnvironments(m_environments, m_environment, m_currencies);
    m_parts.actions.add(*place.actions);
    m_stack->addWidget(place.page);
    mirrorEntries(*place.page->sideEntries(), m_entries,
        [this, page = place.page] { return m_stack->currentWidget() == page; });
    Q_EMIT pageMade(place.page);
    if (!place.state.isEmpty())
        place.page->restoreState(std::exchange(place.state, {}));
}

WorkPage &WorkArea::current()
{
    Place &shown = m_places.at(std::size_t(m_current));
    make(shown);
    return *shown.page;
}

WorkPage *WorkArea::page(const QString &kind)
{
    Place *wanted = place(kind);
    if (wanted == nullptr)
        return nullptr;
    make(*wanted);
    return wanted->page;
}

void WorkArea::showKind(const QString &kind)
{
    const Place *wanted = place(kind);
    if (wanted == nullptr)
        return;
    m_current = int(wanted - m_places.data());
    {
        const QSignalBlocker quietTabs(m_tabs);
        const QSignalBlocker quietList(m_list);
        if (m_tabs != nullptr)
            m_tabs->setCurrentIndex(m_current);
        if (m_list != nullptr)
            m_list->setCurrentRow(m_current);
    }
    if (isVisible())
        becomeCurrent();
}

void WorkArea::becomeCurrent()
{
    const QWidget *keys = QApplication::focusWidget();
    WorkPage &page = current();
    const bool takesKeys = page.focusWidget() == nullptr && m_stack->isAncestorOf(keys);
    m_stack->setCurrentWidget(&page);
    setFocusProxy(&page);
    if (takesKeys)
        page.setFocus(Qt::ShortcutFocusReason);
    m_parts.actions.setCurrent(m_places.at(std::size_t(m_current)).actions.get());
    m_entries.set(page.sideEntries()->entries(), page.sideEntries()->current());
}

void WorkArea::showEvent(QShowEvent *event)
{
    becomeCurrent();
    m_countSoon.start();
    QWidget::showEvent(event);
}

void WorkArea::hideEvent(QHideEvent *event)
{
    m_parts.actions.setCurrent(nullptr);
    QWidget::hideEvent(event);
}

void WorkArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (Place &one : m_places) {
            if (one.actions)
                one.actions->retranslate();
        }
        showWords();
    }
    QWidget::changeEvent(event);
}

void WorkArea::count()
{
    if (m_tabs == nullptr && m_list == nullptr)
        return;
    const auto read = [catalog = m_parts.desk.catalog, ids = kinds()](Connection &connection,
                          const Superseded &) { return countWork(connection, *catalog, ids); };
    m_counts.run(read, [this](const Result<QHash<QString, qint64>> &counts) {
        // Without them the names are enough; what is broken is told by the list.
        m_counted = counts.value_or(QHash<QString, qint64>());
        showWords();
    });
}

void WorkArea::showWords()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const WorkKind &kind = *m_places.at(i).kind;
        const qint64 count = m_counted.value(kind.id);
        const QString text = count > 0
            ? QStringLiteral("%1 (%2)").arg(kind.title.said(), QLocale().toString(count))
            : kind.title.said();
        if (m_tabs != nullptr) {
            m_tabs->setTabText(int(i), text);
            m_tabs->setTabIcon(int(i), icon(kind.icon));
        }
        if (m_list != nullptr) {
            m_list->item(int(i))->setText(text);
            m_list->item(int(i))->setIcon(icon(kind.icon));
            m_list->item(int(i))->setSizeHint({ kListWidth, kRowHeight });
        }
    }
    const QString name = tr("Kind of record");
    if (m_tabs != nullptr)
        m_tabs->setAccessibleName(name);
    if (m_list != nullptr)
        m_list->setAccessibleName(name);
}

void WorkArea::setCellStyle(const CellStyle &style)
{
    m_style = style;
    for (Place &one : m_places) {
        if (one.page != nullptr)
            one.page->setCellStyle(style);
    }
}

void WorkArea::setEnvironments(
    const QStringList &names, const QString &current, const QHash<QString, QString> &currencies)
{
    m_environments = names;
    m_environment = current;
    m_currencies = currencies;
    for (Place &one : m_places) {
        if (one.page != nullptr)
            one.page->setEnvironments(names, current, currencies);
    }
}

QByteArray WorkArea::saveState() const
{
    QJsonObject state{ { QStringLiteral("kind"), m_places.at(std::size_t(m_current)).kind->id } };
    QJsonObject pages;
    for (const Place &one : m_places) {
        const QByteArray page = one.page == nullptr ? one.state : one.page->saveState();
        if (!page.isEmpty())
            pages.insert(one.kind->id, QString::fromUtf8(page));
    }
    state.insert(QStringLiteral("pages"), pages);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void WorkArea::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    const QJsonObject pages = state.value(QStringLiteral("pages")).toObject();
    for (Place &one : m_places) {
        const QByteArray page = pages.value(one.kind->id).toString().toUtf8();
        if (one.page != nullptr)
            one.page->restoreState(page);
        else
            one.state = page;
    }
    showKind(state.value(QStringLiteral("kind")).toString());
}

} // namespace zhanggui
