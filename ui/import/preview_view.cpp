#include "ui/import/preview_view.h"

#include "ui/import/findings_model.h"
#include "ui/import/import_delegates.h"
#include "ui/import/import_text.h"
#include "ui/import/outcome_bar.h"
#include "ui/import/totals_view.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace zhanggui {

PreviewView::PreviewView(ImportSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new FindingsModel(session.kind(), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_content(new QWidget(m_stack))
    , m_outcomes(new OutcomeBar(m_content))
    , m_saveBad(new QPushButton(icon(QStringLiteral("backup")), {}, m_content))
    , m_splitter(new QSplitter(m_content))
    , m_list(new QStackedWidget(m_splitter))
    , m_table(new QTableView(m_list))
    , m_reason(mutedLabel(m_content))
    , m_nothing(new EmptyState(m_list))
    , m_totals(new TotalsView(session.kind()))
    , m_copy(new QAction(this))
{
    setObjectName(QStringLiteral("importPreview"));
    buildTable();
    buildLayout();
    connect(m_model, &FindingsModel::pageWanted, &session, &ImportSession::readFindings);
    connect(&session, &ImportSession::findingsRead, m_model, &FindingsModel::take);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PreviewView::showReason);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PreviewView::showReason);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PreviewView::showReason);
    connect(m_outcomes, &OutcomeBar::chosenChanged, this, &PreviewView::showFindings);
    connect(m_empty, &EmptyState::actionTriggered, this, &PreviewView::prepareWanted);
    connect(m_saveBad, &QPushButton::clicked, this, &PreviewView::saveBadRowsWanted);
    retranslate();
}

void PreviewView::buildTable()
{
    m_table->setObjectName(QStringLiteral("findingTable"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FindingDelegate(this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int widths[] = { 56, 124, 140, 96, 100, 100, 100 };
    for (int column = 0; column < FindingsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &PreviewView::copy);
}

void PreviewView::buildLayout()
{
    m_saveBad->setObjectName(QStringLiteral("saveBadRows"));
    m_saveBad->setAutoDefault(false);
    m_reason->setObjectName(QStringLiteral("findingReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->addWidget(m_table);
    m_list->addWidget(m_nothing);
    auto *scroll = new QScrollArea(m_splitter);
    scroll->setWidget(m_totals);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(200);
    // On the ground of the page, not on a plate of their own.
    for (QWidget *ground : { scroll->viewport(), static_cast<QWidget *>(m_totals) })
        ground->setAutoFillBackground(false);
    m_splitter->setObjectName(QStringLiteral("previewSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({ 820, 250 });
    auto *line = new QHBoxLayout;
    line->addWidget(m_outcomes, 1);
    line->addWidget(m_saveBad);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addLayout(line);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_reason);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);
}

void PreviewView::refresh()
{
    using State = ImportSession::State;
    const State state = m_session.state();
    const bool there = state == State::Prepared || state == State::Publishing || state == State::Published;
    m_stack->setCurrentWidget(there ? m_content : static_cast<QWidget *>(m_empty));
    if (!there) {
        m_model->clear();
        showEmpty();
        return;
    }
    if (state != State::Prepared)
        return;
    const ImportPreview &preview = m_session.preview();
    m_outcomes->setCounts(preview.counts);
    m_outcomes->choose(std::nullopt);
    m_totals->setTotals(preview.counts, preview.totals);
    m_saveBad->setVisible(preview.counts.bad > 0);
    m_model->setPreview(preview);
    showFindings();
}

void PreviewView::showFindings()
{
    m_model->setOutcome(m_outcomes->chosen());
    const bool some = m_model->rowCount() > 0;
    m_list->setCurrentWidget(some ? m_table : static_cast<QWidget *>(m_nothing));
    if (some) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        return;
    }
    const std::optional<RowOutcome> chosen = m_outcomes->chosen();
    if (chosen == RowOutcome::New)
        m_nothing->setContent(QStringLiteral("ok"), tr("These rows are new"),
            tr("They hold nothing that is stored, so there is nothing to compare them with."));
    else
        m_nothing->setContent(QStringLiteral("ok"), tr("Nothing to look at"),
            chosen ? tr("These rows are only counted.")
                   : tr("No row is rejected, none conflicts with what is stored, and none changes it."));
}

void PreviewView::showReason()
{
    const QModelIndex current = m_table->currentIndex();
    m_reason->setText(
        current.isValid() ? current.siblingAtColumn(FindingsModel::Reason).data().toString() : QString());
}

void PreviewView::focusFindings()
{
    m_table->setFocus();
}

void PreviewView::showEmpty()
{
    using State = ImportSession::State;
    switch (m_session.state()) {
    case State::Preparing:
        m_empty->setContent(QStringLiteral("wait"), tr("The file is being read"),
            tr("What it would do is shown here before anything is written."));
        break;
    case State::Paused:
        m_empty->setContent(QStringLiteral("stop"), tr("Stopped"),
            tr("Nothing was written. What was read so far is kept while this window is open."), tr("Go on"));
        break;
    case State::Inspected:
        m_empty->setContent(QStringLiteral("import"), tr("Not read yet"),
            tr("Read the file to see what it would do. Nothing is written by that."), tr("Read the file"));
        break;
    case State::Unclear:
        m_empty->setContent(QStringLiteral("warn"), tr("The columns are not known yet"),
            tr("Choose on the page Columns which column is which."));
        break;
    default:
        m_empty->setContent(QStringLiteral("wait"), tr("One moment"), {});
        break;
    }
}

void PreviewView::setCellStyle(const CellStyle &style)
{
    m_model->setCellStyle(style);
}

void PreviewView::setPersonalShown(bool shown)
{
    m_model->setPersonalShown(shown);
}

QString PreviewView::selectedText() const
{
    QStringList lines;
    QItemSelection selection = m_table->selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
        [](const QItemSelectionRange &a, const QItemSelectionRange &b) { return a.top() < b.top(); });
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model->finding(row))
                continue;
            QStringList cells;
            for (int column = 0; column < FindingsModel::ColumnCount; ++column)
                cells << m_model->index(row, column).data().toString().simplified();
            lines << cells.join(u'\t');
        }
    }
    return lines.join(u'\n');
}

void PreviewView::copy()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

bool PreviewView::isSettled() const
{
    return m_model->rowCount() == 0 || m_model->finding(0) != nullptr;
}

QByteArray PreviewView::saveState() const
{
    return m_splitter->saveState();
}

void PreviewView::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void PreviewView::retranslate()
{
    m_saveBad->setText(tr("Save the rejected rows…"));
    m_copy->setText(tr("Copy the rows"));
    m_table->setAccessibleName(tr("Findings"));
    m_outcomes->retranslate();
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, FindingsModel::ColumnCount - 1);
    if (m_session.state() == ImportSession::State::Prepared)
        m_totals->setTotals(m_session.preview().counts, m_session.preview().totals);
    showEmpty();
}

} // namespace zhanggui
