#include "ui/records/group_pane.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kBetweenReadsMs = 1000;
constexpr int kNarrowestValue = 120;
constexpr int kSortArrow = 16;

} // namespace

GroupPane::GroupPane(const RecordKind &kind, const QString &databaseFile, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_model(kind)
    , m_title(plainLabel(this))
    , m_field(new QComboBox(this))
    , m_span(new QComboBox(this))
    , m_copy(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_table(new QTableView(this))
    , m_state(plainLabel(this))
    , m_read(databaseFile)
{
    setObjectName(QStringLiteral("groupPane"));
    buildLayout();
    m_readSoon.setSingleShot(true);
    connect(&m_readSoon, &QTimer::timeout, this, &GroupPane::read);
    connect(m_field, &QComboBox::activated, this, &GroupPane::takeChoice);
    connect(m_span, &QComboBox::activated, this, &GroupPane::takeChoice);
    connect(m_copy, &QToolButton::clicked, this, &GroupPane::copyTable);
    connect(m_close, &QToolButton::clicked, this, &GroupPane::closeRequested);
    connect(m_table, &QTableView::doubleClicked, this, &GroupPane::choose);
    retranslate();
}

void GroupPane::buildLayout()
{
    m_field->setObjectName(QStringLiteral("groupField"));
    m_span->setObjectName(QStringLiteral("groupSpan"));
    m_table->setObjectName(QStringLiteral("groupTable"));
    m_state->setObjectName(QStringLiteral("groupState"));
    m_title->setBuddy(m_field);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFixedHeight(kRowHeight + space::xs);
    m_table->horizontalHeader()->setSortIndicator(GroupModel::RowsColumn, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    m_state->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::l, space::s, space::s, space::s);
    line->setSpacing(space::xs);
    line->addWidget(m_title);
    line->addWidget(m_field, 1);
    line->addWidget(m_span);
    line->addWidget(m_copy);
    line->addWidget(m_close);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, space::xs, space::l, space::xs);
    foot->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    setFocusProxy(m_table);
}

void GroupPane::fillChoices()
{
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    for (const Field &field : m_kind.fields) {
        if (canGroupBy(field))
            m_field->addItem(m_kind.labelOf(field), field.id);
    }
    m_field->setCurrentIndex(m_field->findData(m_by.fieldId));
    m_span->clear();
    m_span->addItem(tr("by day"), int(DateSpan::Day));
    m_span->addItem(tr("by month"), int(DateSpan::Month));
    m_span->addItem(tr("by year"), int(DateSpan::Year));
    m_span->setCurrentIndex(m_span->findData(int(m_by.span)));
    const int field = m_kind.indexOf(m_by.fieldId);
    m_span->setVisible(field >= 0 && m_kind.fields.at(field).isTime());
}

void GroupPane::setField(const QString &fieldId, DateSpan span)
{
    const int index = m_kind.indexOf(fieldId);
    const bool possible = index >= 0 && canGroupBy(m_kind.fields.at(index));
    const GroupBy by{ possible ? fieldId : QString(), span, m_style.zone };
    if (by == m_by)
        return;
    m_by = by;
    fillChoices();
    read();
}

void GroupPane::takeChoice()
{
    setField(m_field->currentData().toString(), DateSpan(m_span->currentData().toInt()));
    Q_EMIT fieldChanged();
}

void GroupPane::setCondition(const SqlCondition &condition)
{
    if (m_condition == condition && m_sinceRead.isValid())
        return;
    m_condition = condition;
    read();
}

void GroupPane::setCellStyle(const CellStyle &style)
{
    const bool sameZone = style.zone == m_style.zone;
    m_style = style;
    m_model.setCellStyle(style);
    m_by.zone = style.zone;
    if (!sameZone)
        read();
}

void GroupPane::tableChanged(const QString &table)
{
    if (table != m_kind.table || m_by.fieldId.isEmpty() || m_readSoon.isActive())
        return;
    const qint64 wait = m_sinceRead.isValid() ? kBetweenReadsMs - m_sinceRead.elapsed() : 0;
    m_readSoon.start(int(std::max<qint64>(0, wait)));
}

void GroupPane::read()
{
    if (m_by.fieldId.isEmpty()) {
        m_read.cancel();
        return;
    }
    m_sinceRead.start();
    m_read.run(
        [&kind = m_kind, condition = m_condition, by = m_by](
            Connection &connection, const Superseded &superseded) {
            return readGroups(connection, kind, condition, by, GroupSums::With, kMaxGroups, superseded);
        },
        [this, by = m_by](const Result<Groups> &groups) {
            if (groups) {
                const bool otherField = by.fieldId != m_model.by().fieldId;
                m_model.setGroups(by, *groups);
                if (otherField)
                    fitColumns();
            } else {
                Q_EMIT failed(groups.error());
            }
            showState();
        });
    showState();
}

void GroupPane::fitColumns()
{
    m_table->resizeColumnsToContents();
    for (int column = GroupModel::RowsColumn; column < m_model.columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + kSortArrow);
    // Long names must not push the numbers out of sight.
    const int widest = std::max(kNarrowestValue, width() / 2);
    m_table->setColumnWidth(
        GroupModel::ValueColumn, std::min(widest, m_table->columnWidth(GroupModel::ValueColumn)));
}

void GroupPane::showState()
{
    if (m_read.isRunning()) {
        m_state->setText(tr("Counting…"));
        return;
    }
    const Groups &groups = m_model.groups();
    const auto number = [this](qint64 value) { return m_style.locale.toString(value); };
    QString text = tr("%Ln group(s).", nullptr, int(groups.groups.size()));
    if (groups.restHasMore)
        text += u' ' + tr("Further values with %1 record(s) are left out.").arg(number(groups.restRows));
    else if (groups.restGroups > 0)
        text += u' '
            + tr("%1 smaller group(s) with %2 record(s) are left out.")
                  .arg(number(groups.restGroups), number(groups.restRows));
    const int field = m_kind.indexOf(m_by.fieldId);
    const FieldType type = field < 0 ? FieldType::Text : m_kind.fields.at(field).type;
    if (type == FieldType::Tags || type == FieldType::ChoiceList)
        text += u' ' + tr("A record with several values counts in each of them.");
    m_state->setText(text);
}

void GroupPane::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT groupChosen(index.data(GroupModel::ValueRole));
}

void GroupPane::copyTable()
{
    QApplication::clipboard()->setText(m_model.asTable());
}

bool GroupPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(m_table->currentIndex());
        return true;
    }
    if (key->matches(QKeySequence::Copy)) {
        copyTable();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void GroupPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void GroupPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupPane::retranslate()
{
    m_title->setText(tr("Group &by"));
    m_copy->setToolTip(tr("Copy the groups as a table"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_close->setToolTip(tr("Close the groups"));
    m_close->setAccessibleName(m_close->toolTip());
    m_field->setAccessibleName(tr("Group by"));
    m_span->setAccessibleName(tr("Span of dates"));
    m_table->setAccessibleName(tr("Groups"));
    fillChoices();
    m_model.setCellStyle(m_style);
    showState();
}

} // namespace zhanggui
