#include "ui/records/record_page.h"

#include "models/records/record_model.h"
#include "models/store/store.h"
#include "ui/records/group_pane.h"
#include "ui/records/quick_filters.h"
#include "ui/records/row_colors.h"
#include "ui/records/row_copier.h"
#include "ui/records/scope_strip.h"
#include "ui/records/totals_strip.h"
#include "ui/records/view_control.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_list.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhanggui {

RecordPage::RecordPage(Store &store, const RecordKind &kind, ActionCollection &actions,
    const Setting &setting, const Place &place, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_kind(kind)
    , m_actions(actions)
    , m_setting(setting)
    , m_place(place)
    , m_model(std::make_unique<RecordModel>(kind, store.file()))
    , m_header(new PageHeader(this))
    , m_filter(new FilterBar(kind, setting.now, this))
    , m_messages(new MessageBar(this))
    , m_splitter(new QSplitter(this))
    , m_stack(new QStackedWidget(m_splitter))
    , m_list(new RecordList(*m_model, m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_totals(new TotalsStrip(*m_model, *m_list, store.file(), m_splitter))
    , m_groups(new GroupPane(kind, store.file(), m_splitter))
    , m_progress(new ProgressStrip(m_splitter))
    , m_copier(new RowCopier(*m_model, *m_list, *m_progress, store.file(), this))
    , m_scopeStrip(new ScopeStrip(this))
{
    m_filter->setDatabase(store.file());
    addActions();
    addViewActions();
    RecordPage::setCellStyle(setting.style);
}

RecordPage::~RecordPage()
{
    // A line that loses the focus now still applies what was typed.
    disconnect(m_filter, nullptr, this, nullptr);
    // Before the model, which they look at.
    delete m_splitter;
}

void RecordPage::assemble(const Parts &parts)
{
    m_detail = parts.detail;
    m_menu = parts.menu;
    buildLayout(parts);
    connectList();
    enableActions();
    retranslate();
}

QString RecordPage::idOf(const char *name) const
{
    return QLatin1String(m_place.area) + u'.' + QLatin1String(name);
}

QAction *RecordPage::action(const QString &name) const
{
    return m_actions.find(QLatin1String(m_place.area) + u'.' + name);
}

QAction *RecordPage::add(const char *name, const char *text, const char *iconName,
    const QList<QKeySequence> &shortcuts, const std::function<void()> &run)
{
    const QByteArray id = idOf(name).toLatin1();
    QAction *action = m_actions.add({ id.constData(), m_place.group, text, iconName, shortcuts });
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void RecordPage::addActions()
{
    add("open", QT_TRANSLATE_NOOP("Action", "&Open the detail"), "orders", { Qt::ALT | Qt::Key_Return },
        [this] { openDetail(); });
    add("copy", QT_TRANSLATE_NOOP("Action", "&Copy the rows"), "copy", {},
        [this] { m_copier->copy(TextHeaders::Without); });
    add("copyWithHeaders", QT_TRANSLATE_NOOP("Action", "Copy the rows with &headers"), "copy",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_C }, [this] { m_copier->copy(TextHeaders::With); });
    add("print", QT_TRANSLATE_NOOP("Action", "&Print the record or the list…"), "export",
        { QKeySequence(QKeySequence::Print) }, [this] { print(); });
    add("clearFilter", QT_TRANSLATE_NOOP("Action", "C&lear the filter"), "filter",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_X }, [this] { m_filter->setText({}); });
    add("columns", QT_TRANSLATE_NOOP("Action", "Choose co&lumns"), "columns", {}, [this] {
        QMenu menu(this);
        m_list->fillColumnsMenu(menu);
        menu.exec(m_list->mapToGlobal(QPoint(0, 0)));
    });
}

void RecordPage::enable(const char *name, bool possible)
{
    m_actions.find(idOf(name))->setEnabled(possible);
}

void RecordPage::enableActions()
{
    const bool selected = m_list->selectionModel()->hasSelection();
    enable("open", m_list->currentIndex().isValid());
    enable("copy", selected);
    enable("copyWithHeaders", selected);
    enable("print", m_setting.print && m_model->rowCount() > 0);
    enable("clearFilter", !m_filter->text().isEmpty());
    m_quickFilters->markColumns();
    enableOwnActions();
}

void RecordPage::buildLayout(const Parts &parts)
{
    for (const QString &name : parts.buttons) {
        if (QAction *button = action(name))
            m_header->addButton(button);
    }
    m_list->setObjectName(QLatin1String(m_place.area) + QStringLiteral("List"));
    setFocusProxy(m_list);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *centre = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_totals);
    column->addWidget(m_progress);
    m_splitter->addWidget(m_groups);
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ 340, 760, 420 });
    m_groups->hide();
    m_detail->hide();
    m_messages->hide();
    m_scopeStrip->hide();
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, space::s);
    top->setSpacing(space::s);
    top->addWidget(m_header);
    top->addWidget(filterLine());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_messages);
    layout->addWidget(m_scopeStrip);
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_filter, m_list);
}

void RecordPage::connectList()
{
    connect(&m_store, &Store::changed, m_model.get(), &RecordModel::tableChanged);
    // What a fetch, an edit or an undo changed is shown at once.
    connect(&m_store, &Store::changed, this, [this](const QString &table) {
        if (table == m_kind.table && m_detail->isVisible())
            reloadDetail();
    });
    connect(m_filter, &FilterBar::conditionChanged, this, &RecordPage::query);
    connect(m_filter, &FilterBar::entered, m_model.get(), &RecordModel::prepareSearch);
    connect(m_list, &RecordList::sortRequested, this, &RecordPage::query);
    connect(m_list, &RecordList::currentRowChanged, this, &RecordPage::showCurrent);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordPage::enableActions);
    // A reset takes the selection away without a word.
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &RecordPage::enableActions);
    connect(m_filter, &FilterBar::textChanged, this, &RecordPage::enableActions);
    connect(m_list, &RecordList::opened, this, &RecordPage::openDetail);
    connect(m_list, &QWidget::customContextMenuRequested, this, &RecordPage::showMenu);
    connectCopier();
    connect(m_model.get(), &RecordModel::stateChanged, this, &RecordPage::showState);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_model.get(), signal, this, &RecordPage::showState);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        const std::function<void()> act = m_act ? m_act : [this] { refresh(); };
        m_messages->dismiss();
        act();
    });
    connectViews();
    connect(m_scopeStrip, &ScopeStrip::allWanted, this, &RecordPage::showAll);
    connect(m_scopeStrip, &ScopeStrip::backWanted, this, &RecordPage::scopeLeft);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (isScoped())
            showAll();
        QAction *next =
            action(m_filter->text().isEmpty() ? words().nothingAction : QStringLiteral("clearFilter"));
        if (next != nullptr)
            next->trigger();
    });
}

void RecordPage::setCellStyle(const CellStyle &style)
{
    m_setting.style = style;
    m_model->setCellStyle(style);
    m_filter->setZone(style.zone);
    m_groups->setCellStyle(style);
    m_views->setZone(style.zone);
    m_totals->retranslate();
    applyColors();
}

void RecordPage::query()
{
    m_started = true;
    const SqlCondition condition = shownCondition();
    m_model->setQuery({ condition, m_list->sortField(), m_list->sortsDescending(),
        compiledColors(m_colors, m_kind, { m_setting.style.zone, m_setting.now() }) });
    m_totals->setCondition(condition);
    m_groups->setCondition(condition);
    m_views->noticeChange();
}

void RecordPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void RecordPage::refresh()
{
    m_messages->dismiss();
    query();
    m_totals->count();
    m_groups->read();
    if (m_detail->isVisible())
        reloadDetail();
}

void RecordPage::reloadDetail()
{
    if (m_currentId != 0)
        load(m_currentId);
}

void RecordPage::showState()
{
    const RecordModel::State state = m_model->state();
    const bool empty = state == RecordModel::State::Ready && m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
    if (empty)
        showEmpty();
    showCount();
    if (state == RecordModel::State::Failed)
        showError();
    else
        restoreCurrent();
}

void RecordPage::showEmpty()
{
    const Words say = words();
    if (m_filter->text().isEmpty() && !isScoped())
        m_empty->setContent(say.icon, say.nothing, say.nothingText,
            action(say.nothingAction) != nullptr ? say.nothingButton : QString());
    else
        m_empty->setContent(QStringLiteral("filter"), say.noMatch, say.noMatchText, tr("Clear the filter"));
}

void RecordPage::showCount()
{
    switch (m_model->state()) {
    case RecordModel::State::Empty:
    case RecordModel::State::Loading:
        m_header->setSubtitle(tr("Loading…"));
        return;
    case RecordModel::State::Counting:
        m_header->setSubtitle(tr("Counting…"));
        return;
    case RecordModel::State::Ready:
        m_header->setSubtitle(countText(m_model->rowCount(), !shownCondition().where.isEmpty()));
        return;
    case RecordModel::State::Failed:
        m_header->setSubtitle({});
    }
}

void RecordPage::showError()
{
    const Error &error = *m_model->error();
    say({ Tone::Fail, words().unread, tr("The rows below are from the last reading that worked."),
        tr("Try again; if it stays, check the database in the menu File."), error.what + u'\n' + error.detail,
        tr("Try again") });
}

void RecordPage::say(const Message &message, std::function<void()> act)
{
    m_act = std::move(act);
    m_undoable = false;
    m_messages->show(message);
}

void RecordPage::sayUndoable(const Message &message, qint64 stepId)
{
    Message undoable = message;
    undoable.action = tr("Undo");
    say(undoable, [this, stepId] { undoStep(stepId); });
    m_undoable = true;
}

void RecordPage::forgetUndo()
{
    if (std::exchange(m_undoable, false))
        m_messages->dismiss();
}

void RecordPage::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("rowMenu"));
    m_quickFilters->addCellActions(*menu, m_list->indexAt(position));
    for (const QString &name : m_menu)
        menu->addAction(action(name));
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void RecordPage::showEvent(QShowEvent *event)
{
    if (!m_started)
        query();
    QWidget::showEvent(event);
}

void RecordPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordPage::retranslate()
{
    const QString title = words().title;
    m_header->setTitle(title);
    m_list->setAccessibleName(title);
    m_totals->setAccessibleName(tr("Totals"));
    m_views->retranslate();
    applyColors();
    showState();
}

} // namespace zhanggui
