#include "net/emulator/api/control_lists.h"

#include "models/market/market_action.h"
#include "net/emulator/api/market_json.h"
#include "net/emulator/lifecycle/order_views.h"

namespace zhanggui {

namespace {

constexpr qint64 kMostRows = 10'000;
constexpr qint64 kUsualRows = 1000;

template <class Row> ApiAnswer rowsAnswer(const Result<QList<Row>> &rows)
{
    if (!rows)
        return controlFailure(rows.error());
    return controlAnswer({ { QStringLiteral("rows"), marketJson(*rows) } });
}

template <class Row> ApiAnswer oneAnswer(const Result<Row> &row)
{
    return row ? controlAnswer(marketJson(*row)) : controlFailure(row.error());
}

/// GET name and GET name/{id}.
template <class List, class One> QList<ApiRoute> listRoutes(const QByteArray &name, List list, One one)
{
    const auto all = answering([list](const ApiRequest &request) {
        const Result<qint64> limit = controlNumber(request, "limit", kUsualRows);
        if (!limit)
            return controlFailure(limit.error());
        return list(request, int(std::clamp<qint64>(*limit, 1, kMostRows)));
    });
    const auto single =
        answering([one](const ApiRequest &request) { return one(request.placeholders.value("id")); });
    return { controlRoute("GET", name, all), controlRoute("GET", name + "/{id}", single) };
}

QJsonObject viewJson(const OrderView &view)
{
    return { { QStringLiteral("zh"), view.stateZh }, { QStringLiteral("en"), view.stateEn },
        { QStringLiteral("textZh"), view.text.zh }, { QStringLiteral("textEn"), view.text.en },
        { QStringLiteral("since"), marketTimeText(view.sinceMs) } };
}

template <class Row> void insertRows(QJsonObject &object, const char *name, const Result<QList<Row>> &rows)
{
    if (rows)
        object.insert(QLatin1String(name), marketJson(*rows));
}

ApiAnswer orderAnswer(const MarketStore &store, const QString &id)
{
    const Result<MarketOrder> order = store.order(id);
    if (!order)
        return controlFailure(order.error());
    QJsonObject object = marketJson(*order);
    if (const Result<OrderViews> views = orderViews(store, id))
        object.insert(QStringLiteral("views"),
            QJsonObject{ { QStringLiteral("buyer"), viewJson(views->buyer) },
                { QStringLiteral("seller"), viewJson(views->seller) },
                { QStringLiteral("platform"), viewJson(views->platform) } });
    insertRows(object, "instances", store.instancesOf(id));
    insertRows(object, "licenses", store.licensesOf(id));
    insertRows(object, "calls", store.callsAbout(id));
    return controlAnswer(object);
}

ApiAnswer instanceAnswer(const MarketStore &store, const QString &id)
{
    const Result<MarketInstance> instance = store.instance(id);
    if (!instance)
        return controlFailure(instance.error());
    QJsonObject object = marketJson(*instance);
    insertRows(object, "orders", store.ordersAbout(id));
    insertRows(object, "calls", store.callsAbout(id));
    return controlAnswer(object);
}

ApiAnswer tenantAnswer(const MarketStore &store, const QString &id)
{
    const Result<MarketTenant> tenant = store.tenant(id);
    if (!tenant)
        return controlFailure(tenant.error());
    QJsonObject object = marketJson(*tenant);
    insertRows(object, "applications", store.applications(id));
    insertRows(object, "users", store.users(id));
    insertRows(object, "departments", store.departments(id));
    return controlAnswer(object);
}

/// Of a list that has no lookup of its own.
template <class Row, class Key> ApiAnswer among(const Result<QList<Row>> &rows, Key isIt, const QString &id)
{
    if (!rows)
        return controlFailure(rows.error());
    const auto found = std::find_if(rows->cbegin(), rows->cend(), isIt);
    if (found == rows->cend())
        return controlFailure({ ErrorKind::NotFound, QStringLiteral("There is no such row"), id });
    return controlAnswer(marketJson(*found));
}

QList<ApiRoute> marketLists(const MarketStore &s)
{
    QList<ApiRoute> routes;
    routes += listRoutes(
        "products", [&s](const ApiRequest &, int) { return rowsAnswer(s.products()); },
        [&s](const QString &id) { return oneAnswer(s.product(id)); });
    routes += listRoutes(
        "customers", [&s](const ApiRequest &, int) { return rowsAnswer(s.customers()); },
        [&s](const QString &id) { return oneAnswer(s.customer(id)); });
    routes += listRoutes(
        "orders",
        [&s](const ApiRequest &request, int limit) {
            const ApiParameter after = formParameter(request.query, "after");
            return rowsAnswer(after.count > 0 ? s.orders(limit, after.value) : s.newestOrders(limit));
        },
        [&s](const QString &id) { return orderAnswer(s, id); });
    routes += listRoutes(
        "instances", [&s](const ApiRequest &, int limit) { return rowsAnswer(s.instances(limit)); },
        [&s](const QString &id) { return instanceAnswer(s, id); });
    routes += listRoutes(
        "licenses", [&s](const ApiRequest &, int limit) { return rowsAnswer(s.licenses(limit)); },
        [&s](const QString &id) { return oneAnswer(s.license(id)); });
    routes += listRoutes(
        "tenants", [&s](const ApiRequest &, int) { return rowsAnswer(s.tenants()); },
        [&s](const QString &id) { return tenantAnswer(s, id); });
    return routes;
}

QList<ApiRoute> workLists(const MarketStore &s)
{
    QList<ApiRoute> routes;
    routes += listRoutes(
        "usage",
        [&s](const ApiRequest &request, int limit) {
            return rowsAnswer(s.usage(formParameter(request.query, "instance").value, limit));
        },
        [&s](const QString &id) { return oneAnswer(s.usageRecord(id.toLongLong())); });
    routes += listRoutes(
        "calls",
        [&s](const ApiRequest &request, int limit) {
            const ApiParameter about = formParameter(request.query, "about");
            return rowsAnswer(about.count > 0 ? s.callsAbout(about.value) : s.calls(limit));
        },
        [&s](const QString &id) { return oneAnswer(s.call(id.toLongLong())); });
    routes += listRoutes(
        "events", [&s](const ApiRequest &, int limit) { return rowsAnswer(s.events(limit)); },
        [&s](const QString &id) {
            return among(
                s.events(int(kMostRows)),
                [number = id.toLongLong()](const MarketEvent &event) { return event.id == number; }, id);
        });
    routes += listRoutes(
        "license-events", [&s](const ApiRequest &, int) { return rowsAnswer(s.licenseEvents()); },
        [&s](const QString &id) { return oneAnswer(s.licenseEvent(id)); });
    return routes;
}

} // namespace

QList<ApiRoute> controlLists(const ApiContext &context)
{
    return marketLists(*context.store) + workLists(*context.store);
}

} // namespace zhanggui
