#include "app/window/history_controller.h"

#include "app/window/step_turner.h"
#include "models/export/csv_table_writer.h"
#include "models/export/output_file.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/history/history_page.h"
#include "ui/history/step_detail_view.h"
#include "ui/records/record_page.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QDir>
#include <QFileInfo>

namespace zhanggui {

namespace {

constexpr qint64 kAllRejects = 1'000'000;

std::string_view viewOf(const QByteArray &utf8)
{
    return { utf8.constData(), size_t(utf8.size()) };
}

Result<qint64> writeRejectsTo(Connection &connection, qint64 importId, const QString &path)
{
    const auto rejects = importRejects(connection, importId, 0, kAllRejects);
    if (!rejects)
        return tl::unexpected(rejects.error());
    const auto file = OutputFile::create(path, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    CsvTableWriter csv(
        [&file](std::string_view bytes) { return (*file)->write(bytes); }, CsvStyle(), QTimeZone::utc());
    auto done = csv.begin({ { QStringLiteral("line"), ColumnType::Number }, { QStringLiteral("column") },
        { QStringLiteral("reason") }, { QStringLiteral("raw") } });
    for (qsizetype i = 0; done && i < rejects->size(); ++i) {
        const ImportReject &reject = rejects->at(i);
        csv.number(reject.line);
        for (const QString &text : { reject.column, rejectReasonText(reject.reason), reject.raw })
            csv.text(viewOf(text.toUtf8()));
        done = csv.endRow();
    }
    return done.and_then([&] { return csv.finish(); }).and_then([&] { return (*file)->commit(); }).map([&] {
        return rejects->size();
    });
}

} // namespace

HistoryController::HistoryController(
    const WindowParts &parts, StepTurner &turner, HistoryPage &page, RecordPage &orders)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_orders(orders)
{
    connect(&page, &HistoryPage::turnRequested, &turner, &StepTurner::turn);
    connect(&page, &HistoryPage::recordRequested, this, &HistoryController::openRecord);
    connect(&page, &HistoryPage::saveRejectsRequested, this, &HistoryController::saveRejects);
    connect(
        &turner, &StepTurner::runningChanged, &page, [&turner, &page] { page.setBusy(turner.isRunning()); });
}

void HistoryController::openRecord(const QString &table, qint64 key)
{
    if (table == QLatin1String("environments")) {
        m_parts.window.openPage(QStringLiteral("environments"));
        return;
    }
    if (table != QLatin1String("orders")) {
        Q_EMIT recordWanted(table, key);
        return;
    }
    // A step that was undone, or undid, may have taken it away.
    const auto exists = [key](Connection &connection) {
        return connection.value(
            QStringLiteral("SELECT id FROM orders WHERE id = :id"), { { QStringLiteral("id"), key } });
    };
    whenDone(m_parts.workspace.store().run(exists), this, [this, key](const Result<QVariant> &found) {
        if (found && !found->isValid()) {
            m_parts.window.messages().show({ Tone::Neutral,
                tr("This order is not in the workspace any more."), tr("Its history is kept."),
                tr("Redo the step that made it, or undo the one that took it away."), {}, {} });
            return;
        }
        m_parts.window.openPage(QStringLiteral("orders"));
        m_orders.openRecord(key);
    });
}

void HistoryController::saveRejects(qint64 importId, const QString &fileName)
{
    const FileRequest request{ tr("Save the rejected rows"), QDir::homePath(),
        //: a file name; %1: the name of the imported file
        tr("%1 rejected.csv").arg(QFileInfo(fileName).completeBaseName()), tr("CSV (*.csv)") };
    m_parts.prompts.saveFile(&m_parts.window, request, [this, importId](const QString &path) {
        if (!path.isEmpty())
            writeRejects(importId, path);
    });
}

void HistoryController::writeRejects(qint64 importId, const QString &path)
{
    const auto work = [importId, path](
                          Connection &connection) { return writeRejectsTo(connection, importId, path); };
    whenDone(m_parts.workspace.store().run(work), this, [this, path](const Result<qint64> &rows) {
        if (rows)
            m_parts.window.messages().show(
                { Tone::Ok, tr("%n rejected row(s) were saved.", nullptr, int(*rows)),
                    QDir::toNativeSeparators(path), {}, {}, {} });
        else
            m_parts.window.messages().show(
                messageFor(tr("The rejected rows could not be saved."), rows.error()));
    });
}

} // namespace zhanggui
