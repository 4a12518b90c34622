// What of a record page makes up a view: columns, sort and filter of the list, groups and colours.

#include "models/records/record_model.h"
#include "models/store/store.h"
#include "models/views/quick_filter.h"
#include "ui/records/color_rules_dialog.h"
#include "ui/records/group_pane.h"
#include "ui/records/quick_filters.h"
#include "ui/records/record_page.h"
#include "ui/records/row_colors.h"
#include "ui/records/row_copier.h"
#include "ui/records/scope_strip.h"
#include "ui/records/totals_strip.h"
#include "ui/records/view_bar.h"
#include "ui/records/view_control.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace zhanggui {

void RecordPage::addViewActions()
{
    ViewControl::Actions deeds;
    const auto nothing = [] {};
    deeds.save = add("saveView", QT_TRANSLATE_NOOP("Action", "Save as a &view…"), "view",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_S }, nothing);
    deeds.update = add("updateView", QT_TRANSLATE_NOOP("Action", "&Update the view"), "view",
        { Qt::CTRL | Qt::ALT | Qt::Key_S }, nothing);
    deeds.back =
        add("backToView", QT_TRANSLATE_NOOP("Action", "&Back to the saved view"), "undo", {}, nothing);
    deeds.choose = add("chooseView", QT_TRANSLATE_NOOP("Action", "C&hoose a view"), "view",
        { Qt::CTRL | Qt::ALT | Qt::Key_V }, nothing);
    add("group", QT_TRANSLATE_NOOP("Action", "&Group the rows"), "group",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_G },
        [this] { groupBy(m_groups->field().isEmpty() ? m_kind.defaultSortField : QString()); });
    add("colors", QT_TRANSLATE_NOOP("Action", "&Colours of the rows…"), "colors",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_L }, [this] { editColors(); });
    const ViewControl::Page page{ [this] { return shownView(); },
        [this](const View &view) { showView(view); },
        [this](const Message &message, const std::function<void()> &act) { say(message, act); }, this };
    m_views = new ViewControl(m_store, m_kind, m_setting.now, page, deeds, m_setting.readOnly, this);
    m_quickFilters = new QuickFilters(*m_model, *m_list, *m_filter, m_store.file(), m_setting.now, this);
    add("quickFilter", QT_TRANSLATE_NOOP("Action", "&Filter by the column…"), "filter", {},
        [this] { m_quickFilters->openForCurrent(); });
    connect(m_quickFilters, &QuickFilters::groupRequested, this,
        [this](const QString &fieldId) { groupBy(fieldId); });
    for (int i = 0; i < 9; ++i) {
        auto *choose = new QAction(this);
        choose->setShortcut(Qt::ALT | Qt::Key(Qt::Key_1 + i));
        choose->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(choose);
        connect(choose, &QAction::triggered, m_views, [this, i] { m_views->chooseAt(i); });
    }
}

SideEntries *RecordPage::sideEntries()
{
    return m_views->entries();
}

QWidget *RecordPage::filterLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::s);
    layout->addWidget(m_views->bar(), 0, Qt::AlignTop);
    layout->addWidget(m_filter, 1);
    for (const char *name : { "group", "colors" }) {
        QAction *deed = action(QLatin1String(name));
        if (deed == nullptr)
            continue;
        auto *button = new QToolButton(line);
        button->setDefaultAction(deed);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    return line;
}

void RecordPage::connectViews()
{
    connect(&m_store, &Store::changed, m_totals, &TotalsStrip::tableChanged);
    connect(&m_store, &Store::changed, m_groups, &GroupPane::tableChanged);
    connect(m_list, &RecordList::columnsChanged, m_views, &ViewControl::noticeChange);
    connect(m_filter, &FilterBar::textChanged, m_views, &ViewControl::noticeChange);
    connect(m_groups, &GroupPane::fieldChanged, m_views, &ViewControl::noticeChange);
    connect(m_groups, &GroupPane::closeRequested, this, [this] {
        groupBy({});
        m_list->setFocus();
    });
    connect(m_groups, &GroupPane::groupChosen, this, &RecordPage::filterByGroup);
    connect(m_groups, &GroupPane::failed, this, [this](const Error &error) {
        say({ Tone::Fail, tr("The groups could not be read."), {}, tr("Try again."),
            error.what + u'\n' + error.detail, tr("Try again") });
    });
}

void RecordPage::connectCopier()
{
    connect(m_list, &RecordList::copyRequested, this, [this] { m_copier->copy(TextHeaders::Without); });
    connect(m_copier, &RowCopier::tooMany, this, [this](qsizetype rows) {
        const QLocale locale;
        QAction *save = action(QStringLiteral("export"));
        say({ Tone::Warn, tr("%1 rows are too many for the clipboard.").arg(locale.toString(rows)),
                tr("Nothing was copied."),
                tr("Copy at most %1 rows, or export them to a file.")
                    .arg(locale.toString(RowCopier::kMaxRows)),
                {}, save == nullptr ? QString() : tr("Export…") },
            [save] {
                if (save != nullptr)
                    save->trigger();
            });
    });
    connect(m_copier, &RowCopier::stopped, this, [this] {
        say({ Tone::Neutral, tr("Copying was stopped."), tr("The clipboard is as it was."), {}, {}, {} });
    });
    connect(m_copier, &RowCopier::failed, this, [this](const Error &error) {
        say({ Tone::Fail, tr("The rows could not be copied."), tr("The clipboard is as it was."),
            tr("Try again."), error.what + u'\n' + error.detail, {} });
    });
}

View RecordPage::shownView() const
{
    View view;
    view.filter = m_filter->text();
    view.sortField = m_list->sortField();
    view.descending = m_list->sortsDescending();
    view.columns = m_list->shownColumns();
    view.widths = m_list->columnWidths();
    view.groupField = m_groups->field();
    view.groupSpan = m_groups->span();
    view.colors = m_colors;
    return view;
}

void RecordPage::showView(const View &view)
{
    {
        const QSignalBlocker once(m_filter); // one query, below
        m_filter->setText(view.filter);
    }
    m_list->showColumns(view.columns, view.widths);
    m_list->setSort(view.sortField, view.descending);
    m_colors = view.colors;
    groupBy(view.groupField, view.groupSpan);
    applyColors();
    enableActions();
    query();
}

void RecordPage::showOnly(const Scope &scope)
{
    m_scope = scope;
    m_scopeStrip->setScope(scope.what, scope.back);
    m_scopeStrip->show();
    {
        const QSignalBlocker once(m_filter); // one query, below
        m_filter->setText({});
    }
    enableActions();
    query();
}

void RecordPage::showAll()
{
    if (!m_scope)
        return;
    m_scope.reset();
    m_scopeStrip->hide();
    query();
}

SqlCondition RecordPage::shownCondition() const
{
    SqlCondition both = m_filter->condition();
    if (!m_scope)
        return both;
    both.where = both.where.isEmpty() ? m_scope->rows.where
                                      : u'(' + both.where + QStringLiteral(") AND ") + m_scope->rows.where;
    both.remainder = both.remainder.isEmpty()
        ? m_scope->rows.where
        : u'(' + both.remainder + QStringLiteral(") AND ") + m_scope->rows.where;
    both.binds.insert(m_scope->rows.binds);
    return both;
}

void RecordPage::setColors(const QList<ColorRule> &rules)
{
    m_colors = rules;
    applyColors();
    m_views->noticeChange();
}

void RecordPage::editColors()
{
    auto *dialog = new ColorRulesDialog(m_kind, { m_setting.style.zone, m_setting.now() }, m_colors, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColorRulesDialog::applied, this, &RecordPage::setColors);
    dialog->open();
}

void RecordPage::applyColors()
{
    m_model->setColors(compiledColors(m_colors, m_kind, { m_setting.style.zone, m_setting.now() }));
    m_totals->setLegend(legendOf(m_colors));
}

void RecordPage::groupBy(const QString &fieldId, DateSpan span)
{
    m_groups->setField(fieldId, span);
    m_groups->setVisible(!m_groups->field().isEmpty());
    m_views->noticeChange();
}

void RecordPage::filterByGroup(const QVariant &value)
{
    const Field &field = m_kind.fields.at(m_kind.indexOf(m_groups->field()));
    m_quickFilters->setTerm(field, termFor(m_kind, field, value, m_groups->span()));
}

} // namespace zhanggui
