#include "app/window/deadlines_controller.h"

#include "app/window/calendar_controller.h"
#include "app/window/deadline_notices_controller.h"
#include "models/deadlines/deadline_ics.h"
#include "models/export/output_file.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/orders/orders_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QDir>
#include <QLocale>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr qint64 kYearMs = 365 * qint64(86'400'000);
constexpr int kMost = 20'000;

struct Written {
    int events = 0;
};

/// Beside the window: everything due within a year, and what is overdue.
Result<Written> writeFile(const QString &database, const std::shared_ptr<const WorkCatalog> &catalog,
    const QString &file, qint64 nowMs, bool chinese)
{
    const auto connection = openDatabase(database, Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    const auto deadlines = readDeadlines(**connection, nowMs + kYearMs, kMost);
    if (!deadlines)
        return tl::unexpected<Error>(deadlines.error());
    const auto rules = readNoticeRules(**connection);
    if (!rules)
        return tl::unexpected<Error>(rules.error());
    const QByteArray bytes = icsText(
        deadlineCalendar(*deadlines, deadlineWords(*catalog), chinese, rules->thresholdMinutes, nowMs));
    auto target = OutputFile::create(file, Existing::Replace);
    if (!target)
        return tl::unexpected<Error>(target.error());
    return (*target)
        ->write({ bytes.constData(), size_t(bytes.size()) })
        .and_then([&] { return (*target)->commit(); })
        .map([&] { return Written{ int(deadlines->size()) }; });
}

} // namespace

DeadlineBoard::DeadlineBoard(std::shared_ptr<const WorkCatalog> workCatalog, std::shared_ptr<Notifier> told)
    : catalog(std::move(workCatalog))
    , kind(deadlineKind(*catalog))
    , notifier(std::move(told))
{
}

DeadlineBoard::~DeadlineBoard() = default;

DeadlinesController::DeadlinesController(const WindowParts &parts, const DeadlineBoard &board,
    DeadlinesPage &page, OrdersPage &orders, Recomputer &recomputer)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_board(board)
    , m_page(page)
    , m_orders(orders)
    , m_notices(new DeadlineNoticesController(parts, board.catalog, *board.notifier))
{
    connect(&page, &DeadlinesPage::recordWanted, this, &DeadlinesController::open);
    connect(&page, &DeadlinesPage::orderWanted, this, &DeadlinesController::openOrder);
    connect(&page, &DeadlinesPage::icsWanted, this, &DeadlinesController::saveIcs);
    connect(&page, &DeadlinesPage::noticesWanted, m_notices, &DeadlineNoticesController::ask);
    auto *calendar = new CalendarController(parts, recomputer);
    connect(&page, &DeadlinesPage::calendarWanted, calendar, &CalendarController::ask);
    connect(m_notices, &DeadlineNoticesController::boardWanted, &parts.window, [window = &parts.window] {
        window->openPage(QStringLiteral("deadlines"));
        window->raise();
        window->activateWindow();
    });
}

void DeadlinesController::setZone(const QTimeZone &zone)
{
    m_notices->setZone(zone);
}

void DeadlinesController::refresh()
{
    m_page.refresh();
    m_notices->lookSoon();
}

void DeadlinesController::open(const QString &source, qint64 rowId)
{
    if (source == QLatin1String(kOrderDeadline)) {
        m_parts.window.openPage(QStringLiteral("orders"));
        m_orders.goTo(rowId);
    } else if (source == QLatin1String(kProbeDeadline)) {
        m_parts.window.openPage(QStringLiteral("callbacks"));
    } else {
        Q_EMIT recordWanted(source, rowId);
    }
}

void DeadlinesController::openOrder(const QString &environment, const QString &orderId)
{
    const auto find = [environment, orderId](Connection &connection) {
        return connection.value(
            QStringLiteral("SELECT id FROM orders WHERE environment = :environment AND order_id = :order"),
            { { QStringLiteral("environment"), environment }, { QStringLiteral("order"), orderId } });
    };
    whenDone(m_parts.workspace.store().run(find), this, [this, orderId](const Result<QVariant> &row) {
        if (row && !row->isNull()) {
            m_parts.window.openPage(QStringLiteral("orders"));
            m_orders.goTo(row->toLongLong());
            return;
        }
        m_parts.window.messages().show({ Tone::Warn, tr("Order %1 is not in this workspace.").arg(orderId),
            {}, tr("Fetch it, or import the list of orders."), {}, {} });
    });
}

void DeadlinesController::saveIcs()
{
    FileRequest request;
    request.title = tr("Save the deadlines as a calendar file");
    request.directory = QDir::homePath();
    request.suggestion = QStringLiteral("deadlines.ics");
    request.filter = tr("Calendar file (*.ics)");
    m_parts.prompts.saveFile(&m_parts.window, request, [this](const QString &file) {
        if (!file.isEmpty())
            writeIcs(file);
    });
}

void DeadlinesController::writeIcs(const QString &file)
{
    const QString database = m_parts.workspace.databaseFile();
    const bool chinese = QLocale().language() == QLocale::Chinese;
    whenDone(QtConcurrent::run([database, catalog = m_board.catalog, file, now = m_parts.now(), chinese] {
        return writeFile(database, catalog, file, now, chinese);
    }),
        this, [this, file](const Result<Written> &written) {
            if (!written) {
                m_parts.window.messages().show(
                    messageFor(tr("The calendar file could not be written."), written.error()));
                return;
            }
            m_parts.window.messages().show({ Tone::Ok,
                tr("%Ln deadline(s) were written.", nullptr, written->events), QDir::toNativeSeparators(file),
                tr("Import it into your calendar; importing it again updates the same entries."), {}, {} });
        });
}

} // namespace zhanggui
