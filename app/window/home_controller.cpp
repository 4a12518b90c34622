#include "app/window/home_controller.h"

#include "app/window/environment_controller.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/home/home_page.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

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

} // namespace

HomeController::HomeController(const WindowParts &parts, EnvironmentController &environments, HomePage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_environments(environments)
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

void HomeController::read()
{
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
