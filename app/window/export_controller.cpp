#include "app/window/export_controller.h"

#include "models/records/record_model.h"
#include "models/records/reveals.h"
#include "models/store/schema.h"
#include "models/workspace/workspace.h"
#include "ui/async/told_to.h"
#include "ui/async/when_done.h"
#include "ui/orders/orders_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/record_list.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QUrl>
#include <QtConcurrent>

namespace zhanggui {

namespace {

QString choicesKey()
{
    return QStringLiteral("export/choices");
}

QString folderKey()
{
    return QStringLiteral("export/folder");
}

QString endingOf(ExportFormat format)
{
    return format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("xlsx");
}

/// Everything that runs beside the window.
Result<ExportReport> exportFrom(const QString &database, const RecordKind &kind,
    const ExportSelection &selection, const ExportOptions &options, const QString &file, const QString &actor,
    const std::function<void(qint64)> &progressed, const std::function<bool()> &cancelled)
{
    const auto access = options.reveal ? Connection::Access::ReadWrite : Connection::Access::ReadOnly;
    const auto connection = openDatabase(database, access, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    if (options.reveal) {
        const Result<void> logged = logReveals(**connection, kind, selection.query.condition, selection.only,
            selection.columns, { actor, options.nowMs });
        if (!logged)
            return tl::unexpected(logged.error());
    }
    return exportRecords(**connection, kind, selection, file, options, progressed, cancelled);
}

} // namespace

ExportController::ExportController(const WindowParts &parts, OrdersPage &orders, OpenFolder openFolder)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_orders(orders)
    , m_page(&orders)
    , m_openFolder(std::move(openFolder))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    connect(m_parts.actions.find(QStringLiteral("file.export")), &QAction::triggered, this, [this] {
        RecordPage *shown = m_pageShown ? m_pageShown() : nullptr;
        exportPage(shown == nullptr ? m_orders : *shown);
    });
    connect(&parts.window.status().progress(), &ProgressStrip::cancelRequested, this,
        [this] { m_cancelled->store(true); });
    connect(&parts.window.messages(), &MessageBar::actionTriggered, this, [this] {
        if (!m_folder.isEmpty() && m_parts.window.messages().message().action == tr("Open the folder"))
            m_openFolder(QUrl::fromLocalFile(m_folder));
    });
}

ExportController::~ExportController()
{
    m_cancelled->store(true);
    m_running.waitForFinished();
}

bool ExportController::isOrders() const
{
    return m_page == &m_orders;
}

QString ExportController::title() const
{
    //: %1: the title of a list such as 发票
    return isOrders() ? tr("Export orders") : tr("Export: %1").arg(m_page->title());
}

void ExportController::exportPage(RecordPage &page)
{
    m_page = &page;
    if (isOrders())
        m_parts.window.openPage(QStringLiteral("orders"));
    ExportDialog::Offer offer;
    offer.title = title();
    offer.shownRows = page.model().rowCount();
    offer.selectedRows = qint64(page.list().selectedIds().size());
    offer.filter = page.filterBar().text();
    offer.personal = !personalFieldsOf(page.kind()).isEmpty();
    offer.mayReveal = !m_parts.workspace.isReadOnly();
    auto *dialog =
        new ExportDialog(offer, exportChoicesFromJson(m_parts.layout.bytes(choicesKey())), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, &ExportController::askForFile);
    dialog->open();
}

void ExportController::askForFile(const ExportChoices &choices)
{
    m_parts.layout.set(choicesKey(), toJson(choices));
    const QString ending = endingOf(choices.format);
    const QString date =
        QDateTime::fromMSecsSinceEpoch(m_parts.now()).toString(QStringLiteral("yyyyMMdd-HHmm"));
    const QString filter =
        choices.format == ExportFormat::Csv ? tr("Text tables (*.csv)") : tr("Workbooks (*.xlsx)");
    m_parts.prompts.saveFile(&m_parts.window,
        { title(), m_parts.layout.text(folderKey(), QDir::homePath()),
            (isOrders() ? tr("orders") : m_page->title()) + u'-' + date + u'.' + ending, filter },
        [this, choices, ending](const QString &file) {
            if (file.isEmpty())
                return;
            // The dialog asked whether the name as typed may be replaced, not the one with an ending.
            if (exportFormatOf(file) == choices.format)
                start(choices, file);
            else
                askAgain(choices, file + u'.' + ending);
        });
}

void ExportController::askAgain(const ExportChoices &choices, const QString &file)
{
    if (!QFileInfo::exists(file)) {
        start(choices, file);
        return;
    }
    m_parts.prompts.confirm(&m_parts.window,
        { title(), tr("%1 exists already. Replace it?").arg(QFileInfo(file).fileName()), tr("Replace"),
            file },
        [this, choices, file](bool yes) {
            if (yes)
                start(choices, file);
        });
}

ExportSelection ExportController::selectionFor(const ExportChoices &choices) const
{
    ExportSelection selection;
    selection.query = m_page->model().query();
    selection.query.colors.clear();
    if (choices.rows == ExportChoices::Rows::All)
        selection.query.condition = {};
    else if (choices.rows == ExportChoices::Rows::Selected)
        selection.only = m_page->list().selectedIds();
    if (choices.shownColumns)
        selection.columns = m_page->list().shownColumns();
    return selection;
}

void ExportController::start(const ExportChoices &choices, const QString &file)
{
    if (m_parts.window.status().progress().isRunning()) {
        m_parts.window.messages().show({ Tone::Wait, tr("Something else is still running."), {},
            tr("Wait until it is done, or stop it, then export again."), {}, {} });
        return;
    }
    m_parts.layout.set(folderKey(), QFileInfo(file).absolutePath());
    const ExportSelection selection = selectionFor(choices);
    m_expectedRows = selection.only                  ? qint64(selection.only->size())
        : choices.rows == ExportChoices::Rows::Shown ? m_page->model().rowCount()
                                                     : 0;
    ExportOptions options;
    options.format = choices.format;
    options.csv = choices.csv;
    options.header = choices.header;
    options.reveal = choices.reveal;
    options.existing = Existing::Replace; // asked for above
    options.zone = m_page->model().cellStyle().zone;
    //: 订单: the name of a workbook's sheet
    options.title = isOrders() ? tr("Orders") : m_page->title();
    options.nowMs = m_parts.now();
    run(selection, options, file);
}

void ExportController::run(
    const ExportSelection &selection, const ExportOptions &options, const QString &file)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    ProgressStrip &strip = m_parts.window.status().progress();
    strip.begin(isOrders() ? tr("Exporting orders") : title(), m_expectedRows);
    m_parts.actions.find(QStringLiteral("file.export"))->setEnabled(false);
    const auto progressed = toldTo(&strip, [expected = m_expectedRows](ProgressStrip &shown, qint64 rows) {
        if (shown.isRunning())
            shown.setProgress(rows, expected);
    });
    const auto cancelled = [flag = m_cancelled] { return flag->load(); };
    m_running =
        QtConcurrent::run([database = m_parts.workspace.databaseFile(), &kind = m_page->kind(), selection,
                              options, file, actor = m_parts.actor, progressed, cancelled] {
            return exportFrom(database, kind, selection, options, file, actor, progressed, cancelled);
        });
    whenDone(m_running, this, [this](const Result<ExportReport> &done) { report(done); });
}

void ExportController::report(const Result<ExportReport> &done)
{
    m_parts.window.status().progress().end();
    m_parts.actions.find(QStringLiteral("file.export"))->setEnabled(true);
    MessageBar &bar = m_parts.window.messages();
    if (!done) {
        Message message =
            messageFor(isOrders() ? tr("The orders were not exported.") : tr("The list was not exported."),
                done.error());
        if (done.error().kind == ErrorKind::Cancelled)
            message = { Tone::Wait, tr("The export was stopped."), {}, {}, {}, {} };
        message.kept = tr("Nothing was written; a file of that name is as it was.");
        bar.show(message);
        return;
    }
    m_folder = QFileInfo(done->file).absolutePath();
    const int rows = int(done->rows);
    Message message{ Tone::Ok,
        isOrders() ? tr("%n order(s) exported.", nullptr, rows) : tr("%n record(s) exported.", nullptr, rows),
        done->file, {}, {}, tr("Open the folder") };
    if (done->cutTexts > 0) {
        message.tone = Tone::Warn;
        message.todo =
            tr("%n text(s) were longer than a cell of a workbook can be and were cut. A CSV file has "
               "no such limit.",
                nullptr, int(done->cutTexts));
    }
    bar.show(message);
}

} // namespace zhanggui
