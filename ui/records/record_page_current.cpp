// What a record page holds on to: the current record with its detail, and what survives a restart.

#include "models/records/record_model.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/records/group_pane.h"
#include "ui/records/record_page.h"
#include "ui/records/row_report.h"
#include "ui/records/view_control.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

#include <QJsonDocument>
#include <QSplitter>

namespace zhanggui {

void RecordPage::showCurrent()
{
    enableActions();
    const qint64 id = m_list->currentRowId();
    if (id == 0)
        return;
    m_currentId = id;
    if (!m_detail->isHidden())
        load(id);
}

void RecordPage::restoreCurrent()
{
    if (m_currentId == 0 || m_list->currentRowId() == m_currentId)
        return;
    const bool found = m_list->selectRowId(m_currentId);
    if (found && m_openWhenFound) {
        m_openWhenFound = false;
        openDetail();
    }
}

void RecordPage::openDetail()
{
    if (m_list->currentRowId() == 0)
        return;
    m_currentId = m_list->currentRowId();
    m_detail->show();
    load(m_currentId);
}

void RecordPage::closeDetail()
{
    if (m_detail->isHidden())
        return;
    m_detail->hide();
    m_list->setFocus();
}

void RecordPage::goTo(qint64 rowId)
{
    if (m_list->selectRowId(rowId) || m_model->state() != RecordModel::State::Ready) {
        openRecord(rowId);
        return;
    }
    m_list->clearSelection();
    m_currentId = rowId;
    m_detail->show();
    load(rowId);
    say({ Tone::Neutral, words().hidden, tr("Its detail is open at the right."), {}, {},
            tr("Clear the filter") },
        [this, rowId] {
            showAll();
            m_filter->setText({});
            openRecord(rowId);
        });
}

void RecordPage::openRecord(qint64 rowId)
{
    m_currentId = rowId;
    m_openWhenFound = true;
    if (m_list->selectRowId(rowId)) {
        m_openWhenFound = false;
        openDetail();
    }
}

void RecordPage::print()
{
    PrintedRows rows;
    rows.title = words().title;
    rows.ids = m_list->selectedIds();
    rows.single = rows.ids.size() == 1;
    if (rows.ids.empty()) {
        const int count = m_model->rowCount();
        for (int row = 0; row < count; ++row)
            rows.ids.push_back(m_model->rowId(row));
    }
    for (const QString &id : m_list->shownColumns())
        rows.columns.append(m_kind.indexOf(id));
    rows.style = m_model->cellStyle();
    rows.madeMs = m_setting.now();
    whenDone(m_store.run([&kind = m_kind, rows](Connection &connection) {
        return rowReport(connection, kind, rows, [] { return false; });
    }),
        this, [this, single = rows.single](const Result<Report> &report) {
            const auto failed = [this](const Error &error) {
                say({ Tone::Fail, tr("It could not be printed."), {},
                    tr("Look at the printer, or print to a PDF file."), error.what + u'\n' + error.detail,
                    {} });
            };
            if (report)
                m_setting.print(this, *report, !single, failed);
            else
                failed(report.error());
        });
}

void RecordPage::undoStep(qint64 stepId)
{
    const qint64 now = m_setting.now();
    whenDone(m_store.run([stepId, now, actor = m_setting.actor](
                             Connection &connection) { return Steps(connection).undo(stepId, now, actor); }),
        this, [this](const Result<qint64> &undone) {
            if (undone)
                say({ Tone::Neutral, tr("The change was undone."), {}, {}, {}, {} });
            else
                say({ Tone::Fail, tr("The change cannot be undone."), tr("The records are as they were."), {},
                    undone.error().what + u'\n' + undone.error().detail, {} });
        });
}

QByteArray RecordPage::saveState() const
{
    QJsonObject state = m_list->layoutState();
    state.insert(QStringLiteral("filter"), m_filter->text());
    state.insert(QStringLiteral("filters"), QJsonArray::fromStringList(m_filter->history()));
    state.insert(QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64()));
    state.insert(QStringLiteral("detail"), !m_detail->isHidden());
    state.insert(QStringLiteral("record"), QString::number(m_currentId));
    state.insert(QStringLiteral("view"), m_views->state());
    const QJsonObject shown = toJson(shownView());
    for (const char *member : { "group", "groupBy", "colors" })
        state.insert(QLatin1String(member), shown.value(QLatin1String(member)));
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void RecordPage::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    m_list->restoreLayout(state);
    m_splitter->restoreState(
        QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()));
    m_currentId = state.value(QStringLiteral("record")).toString().toLongLong();
    m_openWhenFound = state.value(QStringLiteral("detail")).toBool() && m_currentId != 0;
    m_filter->setHistory(state.value(QStringLiteral("filters")).toVariant().toStringList());
    {
        const QSignalBlocker once(m_filter); // one query, below
        m_filter->setText(state.value(QStringLiteral("filter")).toString());
    }
    if (const Result<ReadView> read = viewFromJson(state, m_kind)) {
        m_colors = read->view.colors;
        groupBy(read->view.groupField, read->view.groupSpan);
    }
    applyColors();
    m_views->restore(state.value(QStringLiteral("view")).toObject());
    enableActions();
    query();
}

} // namespace zhanggui
