// What the page of callbacks_page.h shows of runs: the one that goes on, stored ones, and their exchanges.
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/result_model.h"
#include "ui/callbacks/run_list_model.h"
#include "ui/callbacks/target_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"

#include <QScrollBar>
#include <QTableView>

#include <utility>

namespace zhanggui {

void CallbacksPage::beginRun(const QString &title)
{
    m_running = true;
    m_runningTitle = title;
    m_shown = {};
    m_results->clear();
    m_exchange->clear();
    m_exchange->hide();
    m_progress->begin(tr("Sending: %1").arg(title), 0);
    m_target->setBusy(true);
    showPart(Part::Results);
    showEmpty();
    showHeader();
    enableActions();
}

void CallbacksPage::setProgress(int done, int total)
{
    m_progress->setProgress(done, total);
}

void CallbacksPage::addResult(const CaseSummary &summary)
{
    const QScrollBar *bar = m_resultTable->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    m_results->append(summary);
    m_tree->setState(summary);
    if (m_results->rowCount() == 1)
        showEmpty();
    if (follows)
        m_resultTable->scrollToBottom();
}

void CallbacksPage::endRun(const RunSummary &run, bool more)
{
    m_running = more;
    m_shown = run;
    m_progress->end();
    m_target->setBusy(more);
    showEmpty();
    showHeader();
    enableActions();
}

void CallbacksPage::showRun(const RunSummary &run)
{
    m_shown = run;
    m_exchange->clear();
    m_exchange->hide();
    m_results->showStored(run.cases);
    showPart(Part::Results);
    showEmpty();
    showHeader();
    enableActions();
    m_resultTable->setFocus();
    const auto [wanted, place] = std::exchange(m_waitingCase, {});
    if (wanted == run.id && wanted != 0)
        selectResult(place);
}

void CallbacksPage::openCase(qint64 runId, int place)
{
    m_waitingCase = { runId, place };
    Q_EMIT runWanted(runId);
}

void CallbacksPage::forgetRun()
{
    m_shown = {};
    m_results->clear();
    m_exchange->clear();
    m_exchange->hide();
    showEmpty();
    showHeader();
    enableActions();
}

void CallbacksPage::showCase(const CaseRecord &record)
{
    m_exchange->setCase(record, titleOfCase(record.caseId, record.title));
    m_exchange->show();
    enableActions();
}

void CallbacksPage::closeExchange()
{
    m_exchange->hide();
    m_resultTable->setFocus();
    enableActions();
}

QList<qint64> CallbacksPage::chosenRuns() const
{
    QList<int> rows;
    for (const QModelIndex &row : m_runTable->selectionModel()->selectedRows())
        rows.append(row.row());
    std::sort(rows.begin(), rows.end());
    QList<qint64> ids;
    for (const int row : std::as_const(rows)) {
        if (const RunSummary *run = m_runs->at(row))
            ids.append(run->id);
    }
    return ids;
}

void CallbacksPage::selectRuns(const QList<qint64> &ids)
{
    m_runTable->clearSelection();
    for (const qint64 id : ids) {
        const QModelIndex row = m_runs->index(m_runs->rowOf(id), 0);
        m_runTable->selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_runTable->selectionModel()->setCurrentIndex(row, QItemSelectionModel::NoUpdate);
    }
}

void CallbacksPage::selectResult(int row)
{
    m_resultTable->setCurrentIndex(m_results->index(row, 0));
    m_resultTable->scrollTo(m_resultTable->currentIndex());
}

void CallbacksPage::showHeader()
{
    const QString title = m_running ? m_runningTitle : m_shown.id == 0 ? QString() : titleOfRun(m_shown);
    m_header->setSubtitle(m_running || title.isEmpty()
            ? title
            : QStringList{ title, m_runs->timeText(m_shown), countsText(m_shown.counts) }.join(
                QStringLiteral(" · ")));
}

} // namespace zhanggui
