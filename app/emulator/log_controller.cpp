#include "app/emulator/log_controller.h"

#include "app/emulator/emulator_service.h"
#include "app/emulator/log_file.h"
#include "ui/async/when_done.h"
#include "ui/emulator/emulator_page.h"
#include "ui/emulator/log_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QDir>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr int kForgetMs = 30'000;
constexpr int kExported = 10'000; // rows at once
constexpr int kNewer = 1000;

} // namespace

LogController::LogController(const WindowParts &parts, EmulatorService &service, EmulatorPage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_service(service)
    , m_page(page)
{
    m_forget.setSingleShot(true);
    m_forget.setInterval(kForgetMs);
    LogView &log = page.log();
    connect(&m_forget, &QTimer::timeout, this, &LogController::forgetCleared);
    connect(&log, &LogView::rowsWanted, this, &LogController::read);
    connect(&log, &LogView::olderWanted, this, &LogController::readOlder);
    connect(&log, &LogView::clearRequested, this, &LogController::clear);
    connect(&log, &LogView::exportRequested, this, &LogController::askForExport);
    connect(&parts.window.messages(), &MessageBar::actionTriggered, this, [this] {
        if (m_forget.isActive() && m_parts.window.messages().message().action == tr("Undo"))
            bringBack();
    });
    connect(&service, &EmulatorService::changed, this, &LogController::readNewer);
    connect(&page, &EmulatorPage::refreshRequested, this, &LogController::readNewer);
}

MarketLogQuery LogController::query(const QString &filter) const
{
    MarketLogQuery query;
    query.filter = filter;
    query.limit = MarketLogModel::kPage + 1; // one more tells whether there is more
    query.afterId = m_hidden;
    return query;
}

void LogController::read(const QString &filter)
{
    m_reading = true;
    whenDone(
        m_service.ask([query = query(filter)](EmulatorParts &parts) { return parts.store.findLog(query); }),
        this, [this, filter](const Result<QList<MarketLogEntry>> &rows) {
            m_reading = false;
            if (!rows || filter != m_page.log().filter())
                return;
            const bool more = rows->size() > MarketLogModel::kPage;
            m_page.log().model().setRows(
                rows->first(qMin<qsizetype>(rows->size(), MarketLogModel::kPage)), more);
            if (std::exchange(m_again, false))
                readNewer();
        });
}

void LogController::readOlder(const QString &filter, qint64 beforeId)
{
    MarketLogQuery older = query(filter);
    older.beforeId = beforeId;
    whenDone(m_service.ask([older](EmulatorParts &parts) { return parts.store.findLog(older); }), this,
        [this, filter](const Result<QList<MarketLogEntry>> &rows) {
            if (!rows || filter != m_page.log().filter())
                return;
            const bool more = rows->size() > MarketLogModel::kPage;
            m_page.log().model().addOlder(
                rows->first(qMin<qsizetype>(rows->size(), MarketLogModel::kPage)), more);
        });
}

void LogController::readNewer()
{
    LogView &log = m_page.log();
    if (m_page.state() != EmulatorPage::State::Running || !log.isVisible())
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    if (log.model().rowCount() == 0) {
        read(log.filter());
        return;
    }
    if (!log.follows())
        return;
    m_reading = true;
    MarketLogQuery newer = query(log.filter());
    newer.afterId = qMax(m_hidden, log.model().newestId());
    newer.limit = kNewer;
    whenDone(m_service.ask([newer](EmulatorParts &parts) { return parts.store.findLog(newer); }), this,
        [this, newer](const Result<QList<MarketLogEntry>> &rows) {
            m_reading = false;
            if (!rows || newer.filter != m_page.log().filter())
                return;
            if (rows->size() == kNewer)
                read(newer.filter); // too many at once: from the newest on
            else
                m_page.log().model().addNewer(*rows);
            if (std::exchange(m_again, false))
                readNewer();
        });
}

void LogController::clear()
{
    forgetCleared();
    MarketLogQuery newest;
    newest.limit = 1;
    whenDone(m_service.ask([newest](EmulatorParts &parts) { return parts.store.findLog(newest); }), this,
        [this](const Result<QList<MarketLogEntry>> &rows) {
            if (!rows || rows->isEmpty())
                return;
            m_hidden = rows->first().id;
            m_forget.start();
            read(m_page.log().filter());
            m_parts.window.messages().show({ Tone::Ok, tr("The log is cleared."), {}, {}, {}, tr("Undo") });
        });
}

void LogController::bringBack()
{
    m_forget.stop();
    m_hidden = 0;
    m_parts.window.messages().dismiss();
    read(m_page.log().filter());
}

void LogController::forgetCleared()
{
    if (!m_forget.isActive() || m_hidden == 0)
        return;
    m_forget.stop();
    m_service.ask([hidden = m_hidden](EmulatorParts &parts) -> Result<void> {
        MarketLogQuery newer;
        newer.afterId = hidden;
        newer.limit = kExported;
        const auto kept = parts.store.findLog(newer);
        if (!kept)
            return tl::unexpected(kept.error());
        return kept->isEmpty() ? parts.store.clearLog() : parts.store.trimLog(kept->size());
    });
}

void LogController::askForExport(const QString &filter)
{
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Export the log"), QDir::homePath(), QStringLiteral("emulator-log.csv"),
            tr("Table (*.csv);;JSON (*.json)") },
        [this, filter](const QString &path) {
            if (!path.isEmpty())
                writeExport(filter, path);
        });
}

void LogController::writeExport(const QString &filter, const QString &path)
{
    MarketLogQuery all = query(filter);
    all.limit = kExported;
    whenDone(m_service.ask([all, path](EmulatorParts &parts) {
        return parts.store.findLog(all).and_then([&path](const QList<MarketLogEntry> &rows) {
            return writeLogFile(rows, path).map([&rows] { return int(rows.size()); });
        });
    }),
        this, [this, path](const Result<int> &rows) {
            if (!rows) {
                m_parts.window.messages().show(
                    messageFor(tr("The log could not be exported."), rows.error()));
                return;
            }
            m_parts.window.messages().show(
                { Tone::Ok, tr("%n row(s) of the log are exported.", nullptr, *rows),
                    QDir::toNativeSeparators(path), {}, {}, {} });
        });
}

} // namespace zhanggui
