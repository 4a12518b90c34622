#include "ui/emulator/log_view.h"

#include "models/filter/filter.h"
#include "ui/callbacks/flat_table.h"
#include "ui/emulator/column_fitter.h"
#include "ui/emulator/log_detail.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kLeastInterface = 160;
constexpr int kTableWidth = 700;
constexpr int kDetailWidth = 420;

QToolButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(QLatin1String(iconName)));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return made;
}

} // namespace

LogView::LogView(ActionCollection &actions, const RecordKind &kind, Now now, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new MarketLogModel(this))
    , m_filter(new FilterBar(kind, std::move(now), this))
    , m_follow(button(this, "logFollow", "fetch"))
    , m_clear(button(this, "logClear", "remove"))
    , m_export(button(this, "logExport", "export"))
    , m_parts(new QSplitter(this))
    , m_stack(new QStackedWidget(m_parts))
    , m_empty(new EmptyState(m_stack))
    , m_table(flatTable(m_stack, "emulatorLog", m_model))
    , m_detail(new LogDetail(m_parts))
{
    setObjectName(QStringLiteral("logView"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setSectionResizeMode(MarketLogModel::What, QHeaderView::Stretch);
    m_table->setColumnWidth(MarketLogModel::Time, 150);
    m_table->setColumnWidth(MarketLogModel::Direction, 80);
    m_table->setColumnWidth(MarketLogModel::Subject, 190);
    m_table->setColumnWidth(MarketLogModel::Status, 96);
    m_table->setColumnWidth(MarketLogModel::Code, 110);
    m_table->setColumnWidth(MarketLogModel::Took, 72);
    auto *fitter = new ColumnFitter(m_table, MarketLogModel::What, kLeastInterface);
    fitter->setExpendable(
        { MarketLogModel::Took, MarketLogModel::Code, MarketLogModel::Direction, MarketLogModel::Subject },
        MarketLogModel::What);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_parts->addWidget(m_stack);
    m_parts->addWidget(m_detail);
    m_parts->setStretchFactor(0, 1);
    m_parts->setCollapsible(0, false);
    m_parts->setSizes({ kTableWidth, kDetailWidth });
    m_detail->hide();
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::s);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_follow, 0, Qt::AlignTop);
    bar->addWidget(m_export, 0, Qt::AlignTop);
    bar->addWidget(m_clear, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(bar);
    column->addWidget(m_parts, 1);
    addActions();
    connectParts();
    retranslate();
}

LogView::~LogView()
{
    // Before the models, which it looks at.
    delete m_parts;
}

void LogView::addActions()
{
    const auto add = [this](const char *id, const char *text, const char *iconName, const QKeySequence &keys,
                         const std::function<void()> &use) {
        QAction *action = m_actions.add({ id, ActionGroup::Emulator, text, iconName, { keys } });
        connect(action, &QAction::triggered, this, use);
    };
    add("emulator.log.copyCurl", QT_TRANSLATE_NOOP("Action", "Copy as c&URL"), "command",
        Qt::CTRL | Qt::ALT | Qt::Key_U, [this] { m_detail->copyCurl(); });
    add("emulator.log.export", QT_TRANSLATE_NOOP("Action", "E&xport the log…"), "export",
        Qt::CTRL | Qt::ALT | Qt::Key_X, [this] { Q_EMIT exportRequested(m_applied); });
    add("emulator.log.clear", QT_TRANSLATE_NOOP("Action", "&Clear the log"), "remove",
        Qt::CTRL | Qt::ALT | Qt::Key_Backspace, [this] { Q_EMIT clearRequested(); });
}

void LogView::connectParts()
{
    connect(m_filter, &FilterBar::conditionChanged, this, [this] {
        m_applied = m_filter->text();
        showWhich();
        Q_EMIT rowsWanted(m_applied);
    });
    connect(m_model, &MarketLogModel::olderWanted, this,
        [this](qint64 beforeId) { Q_EMIT olderWanted(m_applied, beforeId); });
    connect(m_clear, &QToolButton::clicked, this, &LogView::clearRequested);
    connect(m_export, &QToolButton::clicked, this, [this] { Q_EMIT exportRequested(m_applied); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &row) { showRow(row.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &row) { showRow(row.row()); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { popUp(m_table->viewport()->mapToGlobal(at)); });
    connect(m_detail, &LogDetail::closeRequested, this, &LogView::closeDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showWhich();
        selectWaiting();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        showWhich();
        if (first == 0 && follows())
            m_table->scrollToTop();
        selectWaiting();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_filter->setText({}); });
}

bool LogView::follows() const
{
    return m_follow->isChecked();
}

void LogView::setZone(const QTimeZone &zone)
{
    m_model->setZone(zone);
    m_detail->setZone(zone);
    m_filter->setZone(zone);
}

void LogView::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    m_waitingFor = row < 0 ? id : 0;
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    showRow(row);
}

void LogView::selectWaiting()
{
    if (m_waitingFor != 0 && m_model->rowOf(m_waitingFor) >= 0)
        select(m_waitingFor);
}

void LogView::showAbout(const QString &subject)
{
    m_filter->setText(QStringLiteral("subject=") + quotedFilterValue(subject));
}

void LogView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void LogView::closeDetail()
{
    m_detail->hide();
    m_detail->clear();
    m_table->setFocus();
}

void LogView::showRow(int row)
{
    const MarketLogEntry *entry = m_model->at(row);
    if (entry == nullptr)
        return;
    m_detail->setEntry(*entry);
    m_detail->show();
    m_actions.find(QStringLiteral("emulator.log.copyCurl"))->setEnabled(true);
}

void LogView::showWhich()
{
    const bool nothing = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(nothing ? 0 : 1);
    m_export->setEnabled(!nothing);
    m_clear->setEnabled(!nothing || !m_applied.isEmpty());
    m_actions.find(QStringLiteral("emulator.log.copyCurl"))->setEnabled(m_detail->entry().has_value());
    if (m_applied.isEmpty())
        m_empty->setContent(QStringLiteral("emulator"), tr("Nothing was received or sent yet"),
            tr("Every request of your software and every callback to your server stands here, with both "
               "bodies. Call an interface at the address above, or buy something under Market."));
    else
        m_empty->setContent(QStringLiteral("filter"), tr("No row passes the filter"),
            tr("The log holds rows, but none that is asked for."), tr("Take the filter away"));
}

void LogView::popUp(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const MarketLogEntry *entry = m_model->at(m_table->currentIndex().row());
    menu->addAction(m_actions.find(QStringLiteral("emulator.log.copyCurl")));
    QAction *copy = menu->addAction(icon(QStringLiteral("copy")), tr("Copy the rows"));
    connect(copy, &QAction::triggered, this, [this] { copyRows(*m_table); });
    if (entry != nullptr && !entry->subject.isEmpty()) {
        QAction *about =
            menu->addAction(icon(QStringLiteral("filter")), tr("Only what is about %1").arg(entry->subject));
        connect(about, &QAction::triggered, this, [this, subject = entry->subject] { showAbout(subject); });
    }
    menu->addSeparator();
    menu->addAction(m_actions.find(QStringLiteral("emulator.log.export")));
    menu->addAction(m_actions.find(QStringLiteral("emulator.log.clear")));
    menu->popup(at);
}

QByteArray LogView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_table->horizontalHeader()->saveState() << m_parts->saveState() << m_filter->history()
           << follows();
    return state;
}

void LogView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray header;
    QByteArray parts;
    QStringList history;
    bool follow = true;
    stream >> header >> parts >> history >> follow;
    if (stream.status() != QDataStream::Ok)
        return;
    m_table->horizontalHeader()->restoreState(header);
    m_parts->restoreState(parts);
    m_filter->setHistory(history);
    m_follow->setChecked(follow);
}

void LogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LogView::retranslate()
{
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("New rows appear at the top as they come"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(m_actions.find(QStringLiteral("emulator.log.clear"))->toolTip());
    m_export->setText(tr("Export…"));
    m_export->setToolTip(m_actions.find(QStringLiteral("emulator.log.export"))->toolTip());
    m_table->setAccessibleName(tr("Log of the emulator, newest first"));
    m_model->retranslate();
    showWhich();
}

} // namespace zhanggui
