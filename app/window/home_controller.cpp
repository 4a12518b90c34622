#include "app/window/home_controller.h"

#include "app/window/environment_controller.h"
#include "models/deadlines/deadline_words.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/home/home_overview.h"
#include "ui/home/home_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QtConcurrent>

#include <utility>

namespace zhanggui {

namespace {

constexpr int kSoonMs = 200;

Result<HomeFacts> readFacts(Connection &connection)
{
    const Result<QVariant> orders = connection.value(QStringLiteral("SELECT count(*) FROM orders"));
    if (!orders)
        return tl::unexpected(orders.error());
    const Result<QVariant> waiting = connection.value(QStringLiteral("SELECT count(*) FROM fetch_queue"));
    if (!waiting)
        return tl::unexpected(waiting.error());
    const Result<QVariant> last = connection.value(QStringLiteral("SELECT max(fetched_ms) FROM orders"));
    if (!last)
        return tl::unexpected(last.error());
    HomeFacts facts;
    facts.orders = orders->toLongLong();
    facts.waiting = waiting->toLongLong();
    if (!last->isNull())
        facts.lastFetchMs = last->toLongLong();
    return facts;
}

Result<HomeReport> reportOf(
    const QString &database, const WorkCatalog &catalog, qint64 nowMs, const QTimeZone &zone)
{
    const auto connection = openDatabase(database, Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    const auto reading = preflightReading(**connection);
    if (!reading)
        return tl::unexpected<Error>(reading.error());
    return readHome(**connection, catalog, { nowMs, zone, *reading });
}

} // namespace

HomeController::HomeController(const WindowParts &parts, EnvironmentController &environments,
    std::shared_ptr<const WorkCatalog> catalog, HomePage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_environments(environments)
    , m_catalog(std::move(catalog))
    , m_page(page)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &HomeController::read);
    connect(&parts.workspace.store(), &Store::changed, this, &HomeController::refresh);
    connect(&environments, &EnvironmentController::listed, this, &HomeController::read);
}

void HomeController::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void HomeController::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_page.setZone(zone);
    readReport();
}

void HomeController::readReport()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const qint64 now = m_parts.now();
    whenDone(QtConcurrent::run([file = m_parts.workspace.databaseFile(), catalog = m_catalog, now,
                                   zone = m_zone] { return reportOf(file, *catalog, now, zone); }),
        this, [this, now](const Result<HomeReport> &report) {
            m_reading = false;
            if (report) {
                m_page.overview().setReport(*report, deadlineWords(*m_catalog).sources, now);
                Q_EMIT reported(*report);
            } else {
                m_parts.window.messages().show(
                    messageFor(tr("What is to do could not be read."), report.error()));
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

void HomeController::read()
{
    readReport();
    whenDone(m_parts.workspace.store().run(readFacts), this, [this](const Result<HomeFacts> &read) {
        HomeFacts facts = read.value_or(HomeFacts{});
        facts.workspace = m_parts.folder;
        for (const Environment &environment : m_environments.environments())
            facts.environments << environment.name.text();
        m_page.setFacts(facts);
        m_parts.window.status().setLastFetch(facts.lastFetchMs);
    });
}

} // namespace zhanggui
