// Of the tab of reviews, what is done with its tables: shown, opened, copied, put into the work queue.
#include "ui/settlement/review_tab.h"
#include "ui/settlement/review_table_model.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace zhanggui {

namespace {

constexpr int kWidestColumn = 260;
constexpr int kSummaryRow = 0;

} // namespace

void ReviewTab::fill()
{
    if (!m_review)
        return;
    m_tables = reviewTables(*m_review);
    m_notes->setText((QStringList{ reviewTitle(*m_review) } + reviewNotes(*m_review)).join(u'\n'));
    const int row = std::max(kSummaryRow, m_list->currentRow());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ReviewTable &table : std::as_const(m_tables))
        m_list->addItem(tr("%1 (%2)").arg(table.title).arg(table.rows.size()));
    m_list->setCurrentRow(row);
    m_stack->setCurrentIndex(1);
    showRow(row);
}

void ReviewTab::showTable(const QString &id)
{
    for (int row = 0; row < m_tables.size(); ++row) {
        if (m_tables.at(row).id == id)
            m_list->setCurrentRow(row);
    }
}

void ReviewTab::showRow(int row)
{
    if (row < 0 || row >= m_tables.size())
        return;
    const ReviewTable &table = m_tables.at(row);
    m_model->setTable(table);
    const bool canEnter = table.id == QLatin1String("asked") && !m_review->askedFrom.isEmpty();
    m_none->setText(
        canEnter ? tr("Open a row to enter what is missing: product and day are filled in.") : table.empty);
    m_none->setVisible(canEnter || table.rows.isEmpty());
    m_view->setAccessibleName(table.title);
    orderColumns();
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(kWidestColumn, m_view->columnWidth(column)));
    m_view->horizontalHeader()->setStretchLastSection(table.id == QLatin1String("summary"));
    if (!table.rows.isEmpty())
        m_view->selectRow(0);
    enableButtons();
}

const ReconcileMatch *ReviewTab::matchAt(int row) const
{
    if (!m_review || row < 0 || m_model->table().id != QLatin1String("differences"))
        return nullptr;
    for (const ReconcileResult *result : { &m_review->billed, &m_review->paid, &m_review->invoiced }) {
        if (row < result->differences.size())
            return &result->differences.at(row);
        row -= int(result->differences.size());
    }
    return nullptr;
}

void ReviewTab::openRow(int row)
{
    const QString table = m_model->table().id;
    if (table == QLatin1String("late") || table == QLatin1String("waiting")) {
        const QList<UnbilledLine> &lines =
            table == QLatin1String("late") ? m_review->late : m_review->unbilled;
        if (row < lines.size())
            Q_EMIT lineWanted(SettlementLayer::Transaction, lines.at(row).line.id);
        return;
    }
    if (table == QLatin1String("asked")) {
        const QList<ReviewCell> &key = m_model->table().rows.at(row);
        const auto from = m_review->askedFrom.constFind({ key.at(0).text, key.at(1).text });
        if (from != m_review->askedFrom.constEnd())
            Q_EMIT ratioWanted(
                { m_review->input.environment, from.key().first, from.key().second, from.value() });
        return;
    }
    const ReconcileMatch *match = matchAt(row);
    if (match == nullptr)
        return;
    if (row >= m_review->billed.differences.size()) {
        if (!match->left.isEmpty())
            Q_EMIT recordWanted(QStringLiteral("bill"), match->left.constFirst());
    } else if (!match->left.isEmpty()) {
        Q_EMIT lineWanted(SettlementLayer::Transaction, match->left.constFirst());
    } else if (!match->right.isEmpty()) {
        Q_EMIT lineWanted(SettlementLayer::BillLine, match->right.constFirst());
    }
}

/// Amounts and their causes stand where a small window shows them.
void ReviewTab::orderColumns()
{
    static const QList<int> differences{ 1, 6, 7, 8, 5, 9, 3, 2, 0, 4, 10, 11 };
    QHeaderView &header = *m_view->horizontalHeader();
    const bool own = m_model->table().id == QLatin1String("differences");
    for (int place = 0; place < m_model->columnCount(); ++place)
        header.moveSection(header.visualIndex(own ? differences.value(place, place) : place), place);
}

void ReviewTab::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    QList<int> columns;
    for (int place = 0; place < m_model->columnCount(); ++place)
        columns.append(m_view->horizontalHeader()->logicalIndex(place));
    QGuiApplication::clipboard()->setText(m_model->text(rows, columns));
}

void ReviewTab::copyTicket()
{
    const ReconcileMatch *match = matchAt(m_view->currentIndex().row());
    if (match == nullptr)
        return;
    QGuiApplication::clipboard()->setText(ticketText(*m_review, *match));
    m_messages->show({ Tone::Ok, tr("The text for a ticket is in the clipboard."), {}, {}, {}, {} });
}

void ReviewTab::connectQueue()
{
    connect(m_runner, &ReviewRunner::queued, this, &ReviewTab::tellQueued);
    connect(m_runner, &ReviewRunner::queueFailed, this, [this](const Error &error) {
        enableButtons();
        m_messages->show(messageFor(tr("The differences could not be put into the queue."), error));
    });
    connect(m_runner, &ReviewRunner::undone, this, [this] {
        m_messages->show({ Tone::Neutral, tr("The queue is as it was before."), {}, {}, {}, {} });
    });
    connect(m_runner, &ReviewRunner::undoFailed, this, [this](const Error &error) {
        m_messages->show(messageFor(tr("The step could not be undone."), error));
    });
}

void ReviewTab::tellQueued(const QueueOutcome &outcome)
{
    enableButtons();
    m_undoStep = outcome.stepId;
    if (outcome.stepId == 0) {
        m_messages->show({ Tone::Neutral, tr("Every difference is in the queue already."),
            tr("Nothing was changed."), {}, {}, {} });
        return;
    }
    m_messages->show({ Tone::Ok,
        tr("Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were.")
            .arg(outcome.made)
            .arg(outcome.updated)
            .arg(outcome.settled)
            .arg(outcome.same),
        {}, {}, {}, tr("Undo") });
}

void ReviewTab::forgetUndo()
{
    if (std::exchange(m_undoStep, 0) != 0)
        m_messages->dismiss();
}

} // namespace zhanggui
