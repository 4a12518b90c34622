#include "app/emulator/market_reading.h"

#include "net/emulator/lifecycle/order_info.h"
#include "ui/emulator/market_text.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kPlanned = 500;
constexpr int kPicked = 200; // choices of one kind at most

template <class T> Result<RecordPage> page(Result<QList<T>> all, int from, int count, bool newestFirst)
{
    return std::move(all).map([from, count, newestFirst](QList<T> list) {
        if (newestFirst)
            std::reverse(list.begin(), list.end());
        RecordPage read;
        for (qsizetype i = from; i < qMin<qsizetype>(list.size(), from + count); ++i)
            read.records.append(list.at(i));
        read.more = list.size() > from + count;
        return read;
    });
}

template <class T, class Text>
void choose(ActionChoices &choices, const QString &type, const Result<QList<T>> &read, Text text)
{
    if (!read)
        return;
    QList<ActionChoices::Choice> list = choices.byType.value(type);
    for (auto one = read->crbegin(); one != read->crend() && list.size() < kPicked; ++one) {
        if (const ActionChoices::Choice choice = text(*one); !choice.id.isEmpty())
            list.append(choice);
    }
    choices.byType.insert(type, list);
}

QString joined(const QString &id, const QString &what)
{
    return id + QStringLiteral(" · ") + what;
}

} // namespace

Result<RecordPage> readRecords(const MarketStore &store, MarketList list, int from, int count)
{
    const int needed = from + count + 1; // one more tells whether there is more
    switch (list) {
    case MarketList::Products:
        return page(store.products(), from, count, false);
    case MarketList::Customers:
        return page(store.customers(), from, count, false);
    case MarketList::Orders:
        return page(store.newestOrders(needed), from, count, true);
    case MarketList::Instances:
        return page(store.instances(needed), from, count, true);
    case MarketList::Licenses:
        return page(store.licenses(needed), from, count, true);
    case MarketList::Usage:
        return page(store.usage({}, needed), from, count, true);
    case MarketList::Tenants:
        return page(store.tenants(), from, count, false);
    }
    return RecordPage();
}

Result<MarketNames> readNames(const MarketStore &store)
{
    const auto products = store.products();
    if (!products)
        return tl::unexpected(products.error());
    const auto customers = store.customers();
    if (!customers)
        return tl::unexpected(customers.error());
    MarketNames names;
    for (const MarketProduct &product : *products)
        names.products.insert(product.id, product);
    for (const MarketCustomer &customer : *customers)
        names.customers.insert(customer.id, customer.name);
    return names;
}

Result<OrderPicture> readPicture(const MarketStore &store, const QString &orderId)
{
    OrderPicture picture;
    const auto order = store.order(orderId);
    if (!order)
        return tl::unexpected(order.error());
    picture.order = *order;
    const auto views = orderViews(store, orderId);
    if (!views)
        return tl::unexpected(views.error());
    picture.views = *views;
    auto calls = store.callsAbout(orderId);
    if (!calls)
        return tl::unexpected(calls.error());
    std::sort(
        calls->begin(), calls->end(), [](const MarketCall &a, const MarketCall &b) { return a.id > b.id; });
    picture.calls = *calls;
    const auto product = store.product(order->productId);
    const auto customer = store.customer(order->customerId);
    if (product && customer)
        picture.info = orderInfoJson(*order, *product, *customer);
    return picture;
}

MarketEvent readableEvent(const MarketStore &store, const MarketEvent &event)
{
    MarketEvent readable = event;
    bool isNumber = false;
    const qint64 number = event.subject.toLongLong(&isNumber);
    if (!isNumber || (event.kind != QLatin1String("call") && event.kind != QLatin1String("poll")))
        return readable;
    if (const auto call = store.call(number))
        readable.subject =
            joined(call->interfaceId, call->orderId.isEmpty() ? call->instanceId : call->orderId);
    return readable;
}

Result<QList<MarketEvent>> readPlanned(const MarketStore &store)
{
    return store.events(kPlanned).map([&store](QList<MarketEvent> events) {
        for (MarketEvent &event : events)
            event = readableEvent(store, event);
        return events;
    });
}

Result<ActionChoices> readChoices(const MarketStore &store, const QStringList &types)
{
    ActionChoices choices;
    const auto wants = [&types](const char *type) { return types.contains(QLatin1String(type)); };
    const auto names = readNames(store);
    if (!names)
        return tl::unexpected(names.error());
    using Choice = ActionChoices::Choice;
    if (wants("product")) {
        for (const auto &product : store.products().value_or(QList<MarketProduct>()))
            choices.byType[QStringLiteral("product")].append(
                { product.id, joined(product.name, productKindText(product.kind)) });
    }
    if (wants("customer")) {
        for (const auto &customer : store.customers().value_or(QList<MarketCustomer>()))
            choices.byType[QStringLiteral("customer")].append({ customer.id, customer.name });
    }
    if (wants("order"))
        choose(
            choices, QStringLiteral("order"), store.newestOrders(kPicked), [&names](const MarketOrder &one) {
                return Choice{ one.id,
                    joined(one.id, joined(orderTypeText(one.type), names->product(one.productId))) };
            });
    if (wants("instance"))
        choose(choices, QStringLiteral("instance"), store.instances(kPicked),
            [&names](const MarketInstance &one) {
                return one.stage == InstanceStage::Released
                    ? Choice()
                    : Choice{ one.id, joined(one.id, names->product(one.productId)) };
            });
    if (wants("license"))
        choose(
            choices, QStringLiteral("license"), store.licenses(kPicked), [&names](const MarketLicense &one) {
                return Choice{ one.code, joined(one.code, names->product(one.productId)) };
            });
    if (wants("tenant"))
        choose(choices, QStringLiteral("tenant"), store.tenants(), [](const MarketTenant &one) {
            return Choice{ one.id, joined(one.name, one.code) };
        });
    if (wants("event"))
        choose(choices, QStringLiteral("event"), store.licenseEvents(), [](const MarketLicenseEvent &one) {
            return Choice{ one.eventId, joined(one.eventId, one.instanceId) };
        });
    return choices;
}

} // namespace zhanggui
