#include "ui/history/step_detail_view.h"

#include "models/history/step_kind.h"
#include "models/history/step_text.h"
#include "models/import/import_report.h"
#include "ui/history/change_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

namespace zhanggui {

namespace {

constexpr int kRecordRole = Qt::UserRole;

QTreeWidget *flatTree(QWidget *parent, const char *name)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(QLatin1String(name));
    tree->setFrameShape(QFrame::NoFrame);
    tree->setAlternatingRowColors(true);
    tree->setUniformRowHeights(true);
    tree->header()->setStretchLastSection(true);
    return tree;
}

QString countsText(const TableCount &count)
{
    QStringList parts;
    if (count.made > 0)
        parts.append(StepDetailView::tr("%Ln new", nullptr, int(count.made)));
    if (count.changed > 0)
        parts.append(StepDetailView::tr("%Ln changed", nullptr, int(count.changed)));
    if (count.removed > 0)
        parts.append(StepDetailView::tr("%Ln removed", nullptr, int(count.removed)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString rejectReasonText(const QString &reason)
{
    const ImportReason known = importReasonFromId(reason);
    return known == ImportReason::None ? reason : importReasonText(known);
}

QString fateText(ChangedRecord::Fate fate)
{
    switch (fate) {
    case ChangedRecord::Fate::Made:
        return StepDetailView::tr("new");
    case ChangedRecord::Fate::Removed:
        return StepDetailView::tr("removed");
    case ChangedRecord::Fate::Changed:
        break;
    }
    return StepDetailView::tr("changed");
}

QString tableText(const QString &table)
{
    if (table == QLatin1String("orders"))
        return StepDetailView::tr("Orders");
    if (table == QLatin1String("order_lines"))
        return StepDetailView::tr("Order lines");
    if (table == QLatin1String("order_products"))
        return StepDetailView::tr("Products of lines");
    if (table == QLatin1String("order_params"))
        return StepDetailView::tr("Parameters");
    if (table == QLatin1String("environments"))
        return StepDetailView::tr("Environments");
    return table;
}

StepDetailView::StepDetailView(const CellStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_title(headingLabel(this))
    , m_close(new QToolButton(this))
    , m_summary(new DetailForm(this))
    , m_tabs(new QTabWidget(this))
    , m_changes(flatTree(m_tabs, "stepChanges"))
    , m_filePart(new QWidget(m_tabs))
{
    setObjectName(QStringLiteral("stepDetail"));
    setMinimumWidth(340);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_changes->setColumnCount(3);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_changes, QString());
    buildFilePart();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::s, space::s, space::xs);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *summary = new QVBoxLayout;
    summary->setContentsMargins(space::m, 0, space::m, space::s);
    summary->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(summary);
    layout->addWidget(m_tabs, 1);
    connect(m_close, &QToolButton::clicked, this, &StepDetailView::closeRequested);
    connect(m_changes, &QTreeWidget::itemActivated, this,
        [this](const QTreeWidgetItem *item) { openItem(item); });
    retranslate();
}

void StepDetailView::buildFilePart()
{
    m_file = new DetailForm(m_filePart);
    m_rejectsTitle = headingLabel(m_filePart);
    m_rejects = flatTree(m_filePart, "stepRejects");
    m_rejects->setColumnCount(4);
    m_rejects->setRootIsDecorated(false);
    m_rejects->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_copy = new QPushButton(icon(QStringLiteral("copy")), {}, m_filePart);
    m_copy->setObjectName(QStringLiteral("copyRejects"));
    m_save = new QPushButton(icon(QStringLiteral("folder")), {}, m_filePart);
    m_save->setObjectName(QStringLiteral("saveRejects"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(m_filePart);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_file);
    layout->addWidget(m_rejectsTitle);
    layout->addWidget(m_rejects, 1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &StepDetailView::copyRejects);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_record && m_record->detail.import)
            Q_EMIT saveRejectsRequested(m_record->detail.import->id, m_record->detail.import->fileName);
    });
}

void StepDetailView::setRecord(const StepRecord &record)
{
    m_record = record;
    fill();
}

void StepDetailView::clear()
{
    m_record.reset();
    m_title->clear();
    m_summary->clear();
    m_changes->clear();
    m_rejects->clear();
}

void StepDetailView::setCellStyle(const CellStyle &style)
{
    m_style = style;
    fill();
}

void StepDetailView::fill()
{
    if (!m_record)
        return;
    fillSummary();
    fillChanges();
    const int place = m_tabs->indexOf(m_filePart);
    if (m_record->detail.import && place < 0)
        m_tabs->addTab(m_filePart, tr("File"));
    else if (!m_record->detail.import && place >= 0)
        m_tabs->removeTab(place);
    m_filePart->setVisible(m_record->detail.import && m_tabs->currentWidget() == m_filePart);
    if (m_record->detail.import)
        fillFile();
}

void StepDetailView::fillSummary()
{
    const Step &step = m_record->detail.step;
    const RecordKind &kind = stepKind();
    m_title->setText(stepText(step.source, step.title, step.facts));
    m_summary->clear();
    m_summary->addRow(tr("When"), instantText(step.atMs, m_style.zone, InstantPrecision::Seconds));
    m_summary->addRow(tr("Who"), step.actor);
    if (step.reverts == 0) {
        const Field &state = kind.fields.at(kind.indexOf(QStringLiteral("state")));
        m_summary->addRow(tr("State"),
            cellText(
                kind, state, step.undone ? QStringLiteral("undone") : QStringLiteral("done"), {}, m_style));
    }
    for (const TableCount &count : m_record->detail.tables)
        m_summary->addRow(tableText(count.table), countsText(count));
}

void StepDetailView::fillChanges()
{
    m_changes->clear();
    m_changes->setHeaderLabels({ tr("Record and field"), tr("Before"), tr("After") });
    for (const ChangedRecord &record : m_record->detail.records)
        addRecord(record);
    addMore();
    if (m_record->detail.records.isEmpty())
        new QTreeWidgetItem(m_changes, { tr("This step changed no record.") });
    for (int column = 0; column < 2; ++column)
        m_changes->resizeColumnToContents(column);
}

void StepDetailView::addRecord(const ChangedRecord &record)
{
    auto *item = new QTreeWidgetItem(m_changes, { tr("%1 (%2)").arg(record.name, fateText(record.fate)) });
    item->setData(0, kRecordRole, QVariantList{ record.table, record.key });
    item->setToolTip(0, tr("Double-click opens the record."));
    for (const FieldChange &change : record.changes) {
        if (isNoise(change))
            continue;
        auto *child = new QTreeWidgetItem(item,
            { changedFieldText(change), changedValueText(change, change.before, m_style),
                changedValueText(change, change.after, m_style) });
        child->setData(0, kRecordRole, QVariantList{ record.table, record.key });
    }
    // What was made or removed has every field: not worth unfolding.
    item->setExpanded(record.fate == ChangedRecord::Fate::Changed);
}

void StepDetailView::addMore()
{
    const qint64 more = m_record->detail.recordCount - m_record->detail.records.size();
    if (more > 0)
        new QTreeWidgetItem(m_changes, { tr("… and %Ln more record(s)", nullptr, int(more)) });
}

void StepDetailView::fillFile()
{
    const StepImport &import = *m_record->detail.import;
    m_file->clear();
    m_file->addRow(tr("File"), import.fileName);
    m_file->addRow(tr("Facts are of"), instantText(import.asOfMs, m_style.zone, InstantPrecision::Seconds));
    m_file->addRow(
        tr("Last changed"), instantText(import.modifiedMs, m_style.zone, InstantPrecision::Seconds));
    m_file->addRow(tr("Size"), m_style.locale.formattedDataSize(import.size));
    m_file->addRow(tr("SHA-256"), import.sha256, DetailForm::Look::Identifier);
    m_file->addRow(tr("Environment"), import.environment);
    QStringList counts;
    for (const RowOutcome outcome : kFindingOutcomes) {
        const qint64 rows = import.counts.value(rowOutcomeId(outcome)).toInteger();
        if (rows > 0)
            counts.append(rowOutcomeText(outcome) + QLatin1Char(' ') + m_style.locale.toString(rows));
    }
    m_file->addRow(tr("Rows"), counts.join(QStringLiteral(", ")));
    QStringList sums;
    const QJsonArray totals = import.totals.value(QStringLiteral("sums")).toArray();
    for (const auto &sum : totals)
        sums.append(sum.toObject().value(QStringLiteral("sum")).toString() + QLatin1Char(' ')
            + sum.toObject().value(QStringLiteral("currency")).toString());
    m_file->addRow(tr("Amounts"), sums.join(QStringLiteral(", ")));
    m_rejects->clear();
    m_rejects->setHeaderLabels({ tr("Line"), tr("Column"), tr("As it came"), tr("Reason") });
    for (const ImportReject &reject : m_record->rejects)
        new QTreeWidgetItem(m_rejects,
            { QString::number(reject.line), reject.column, reject.raw, rejectReasonText(reject.reason) });
    for (int column = 0; column < 3; ++column)
        m_rejects->resizeColumnToContents(column);
    m_rejectsTitle->setText(import.rejects > m_record->rejects.size()
            ? tr("Rejected rows: the first %1 of %2")
                  .arg(m_style.locale.toString(m_record->rejects.size()),
                      m_style.locale.toString(import.rejects))
            : tr("Rejected rows: %1").arg(m_style.locale.toString(import.rejects)));
    for (QWidget *part :
        { static_cast<QWidget *>(m_rejects), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_save) })
        part->setVisible(import.rejects > 0);
}

void StepDetailView::copyRejects()
{
    QStringList lines;
    const QList<QTreeWidgetItem *> selected = m_rejects->selectedItems();
    for (int row = 0; row < m_rejects->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_rejects->topLevelItem(row);
        if (!selected.isEmpty() && !selected.contains(item))
            continue;
        QStringList cells;
        for (int column = 0; column < m_rejects->columnCount(); ++column)
            cells.append(item->text(column).simplified());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void StepDetailView::openItem(const QTreeWidgetItem *item)
{
    const QVariantList record = item->data(0, kRecordRole).toList();
    if (record.size() == 2)
        Q_EMIT recordRequested(record.at(0).toString(), record.at(1).toLongLong());
}

void StepDetailView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void StepDetailView::retranslate()
{
    m_tabs->setTabText(0, tr("Changes"));
    if (const int place = m_tabs->indexOf(m_filePart); place >= 0)
        m_tabs->setTabText(place, tr("File"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save as CSV…"));
    m_close->setToolTip(tr("Close the detail (Esc)"));
    m_close->setAccessibleName(tr("Close the detail"));
    m_changes->setAccessibleName(tr("Changes"));
    m_rejects->setAccessibleName(tr("Rejected rows"));
}

} // namespace zhanggui
