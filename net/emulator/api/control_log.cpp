#include "net/emulator/api/control_log.h"

#include "net/emulator/api/market_json.h"

namespace zhanggui {

namespace {

constexpr qint64 kMostRows = 10'000;
constexpr qint64 kLongestWaitSeconds = 60;
constexpr int kUsualRows = 200;

} // namespace

QList<ApiRoute> ControlLog::routes()
{
    const auto get = [this](const ApiRequest &request, const ApiReply &reply) { find(request, reply); };
    const auto clear = answering([this](const ApiRequest &) {
        const Result<void> cleared = m_context.store->clearLog();
        return cleared ? controlAnswer({}) : controlFailure(cleared.error());
    });
    return { controlRoute("GET", "log", get), controlRoute("DELETE", "log", clear) };
}

Result<MarketLogQuery> ControlLog::queryOf(const ApiRequest &request) const
{
    const auto after = controlNumber(request, "after", 0);
    const auto before = controlNumber(request, "before", 0);
    const auto limit = controlNumber(request, "limit", kUsualRows);
    for (const auto *number : { &after, &before, &limit }) {
        if (!*number)
            return tl::unexpected<Error>(number->error());
    }
    MarketLogQuery query;
    query.filter = formParameter(request.query, "filter").value;
    query.afterId = *after;
    query.beforeId = *before;
    query.limit = int(std::clamp<qint64>(*limit, 1, kMostRows));
    // Whoever reads on from a row reads forward.
    query.oldestFirst = *after > 0 || formParameter(request.query, "oldest").count > 0;
    return query;
}

Result<std::optional<ApiAnswer>> ControlLog::rows(const MarketLogQuery &query) const
{
    const Result<QList<MarketLogEntry>> found = m_context.store->findLog(query);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->isEmpty())
        return std::optional<ApiAnswer>();
    qint64 last = 0;
    for (const MarketLogEntry &entry : *found)
        last = std::max(last, entry.id);
    return controlAnswer(
        { { QStringLiteral("rows"), marketJson(*found) }, { QStringLiteral("last"), last } });
}

ApiAnswer ControlLog::empty() const
{
    MarketLogQuery newest;
    newest.limit = 1;
    const Result<QList<MarketLogEntry>> found = m_context.store->findLog(newest);
    const qint64 last = found && !found->isEmpty() ? found->first().id : 0;
    return controlAnswer({ { QStringLiteral("rows"), QJsonArray() }, { QStringLiteral("last"), last } });
}

void ControlLog::find(const ApiRequest &request, const ApiReply &reply)
{
    const Result<MarketLogQuery> query = queryOf(request);
    if (!query)
        return reply(controlFailure(query.error()));
    const Result<qint64> wait = controlNumber(request, "wait", 0);
    if (!wait)
        return reply(controlFailure(wait.error()));
    const auto found = rows(*query);
    if (!found)
        return reply(controlFailure(found.error()));
    if (*found)
        return reply(**found);
    if (*wait == 0)
        return reply(empty());
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this, own = timer.get()] { giveUp(own); });
    timer->start(int(std::min(*wait, kLongestWaitSeconds)) * 1000);
    m_waiting.push_back({ *query, reply, std::move(timer) });
}

void ControlLog::grew()
{
    if (m_waiting.empty())
        return;
    std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (Waiting &one : waiting) {
        const auto found = rows(one.query);
        if (!found)
            one.reply(controlFailure(found.error()));
        else if (*found)
            one.reply(**found);
        else
            m_waiting.push_back(std::move(one));
    }
}

void ControlLog::giveUp(const QTimer *timer)
{
    const auto found = std::find_if(
        m_waiting.begin(), m_waiting.end(), [timer](const Waiting &one) { return one.timer.get() == timer; });
    if (found == m_waiting.end())
        return;
    const ApiReply reply = found->reply;
    found->timer.release()->deleteLater();
    m_waiting.erase(found);
    reply(empty());
}

} // namespace zhanggui
