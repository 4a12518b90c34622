// What one order query costs the emulator itself, without a socket, with 100,000 orders in its store: route,
// signature, lookup, answer and the row of the log, against SQLite's lookup of the same order alone. Requests
// per second over sockets beside other servers: emulator_peers.py.
// bench_emulator [ORDERS]
#include "models/market/market_store.h"
#include "models/store/connection.h"
#include "net/emulator/emulated_marketplace.h"
#include "net/signing/aksk.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_market.h"
#include "tests/support/test_main.h"

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr qint64 kNow = 1767225600000;
constexpr int kQueries = 5000;

QString orderId(int index)
{
    return QStringLiteral("CS26%1").arg(index, 12, 10, QLatin1Char('0'));
}

bool fill(MarketStore &store, int orders)
{
    MarketProduct product = test::sampleProduct();
    product.ofOtherSeller = false;
    const MarketCustomer customer = test::sampleCustomer();
    auto transaction = store.begin();
    if (!transaction || !store.put(product) || !store.put(customer))
        return false;
    for (int i = 0; i < orders; ++i) {
        MarketOrder order = test::sampleMarketOrder(orderId(i));
        order.lineId = order.id + QStringLiteral("-000001");
        order.productId = product.id;
        order.customerId = customer.id;
        order.recorded.clear();
        if (!store.put(order))
            return false;
    }
    return transaction->commit().has_value();
}

WireRequest query(const QString &order, const Secret &key)
{
    WireRequest wire{ "GET", "/api/mkp-openapi-public/global/v1/order/query?orderId=" + order.toLatin1(),
        { { "Host", "127.0.0.1" } }, {} };
    if (const auto made = signAkskWire(wire, QStringLiteral("AK"), key, kNow))
        wire.headers = made->headers;
    return wire;
}

int run(int orders)
{
    auto store = MarketStore::open();
    if (!store || !fill(**store, orders))
        return 1;
    const Secret key(QByteArrayView("bench-key"));
    EmulatedMarketplace::Options options;
    options.guard.accounts = { { QStringLiteral("AK"), key, true } };
    options.store = store->get();
    options.now = [] { return kNow; };
    auto marketplace = EmulatedMarketplace::create(options);
    if (!marketplace)
        return 1;
    std::vector<WireRequest> requests;
    for (int i = 0; i < kQueries; ++i)
        requests.push_back(query(orderId(int((qint64(i) * 7919) % orders)), key));
    std::vector<double> own;
    std::vector<double> plain;
    int good = 0;
    for (int i = 0; i < kQueries; ++i) {
        const double begin = wallMs();
        (*marketplace)->answer(requests[size_t(i)], kNow, [&good](const ApiAnswer &answer) {
            good += answer.status == 200 ? 1 : 0;
        });
        MarketLogEntry entry;
        entry.direction = QStringLiteral("in");
        entry.target = QString::fromLatin1(requests[size_t(i)].target);
        if (!(*store)->log(entry))
            return 1;
        const double middle = wallMs();
        if (!(*store)->order(orderId(int((qint64(i) * 7919) % orders))))
            return 1;
        own.push_back(middle - begin);
        plain.push_back(wallMs() - middle);
    }
    if (good != kQueries)
        return 1;
    printFigure(QStringLiteral("order query among %1 orders, median").arg(orders), median(own),
        QStringLiteral("ms"), QStringLiteral("1"));
    printFigure(QStringLiteral("the same, 99th of 100"), percentile(own, 99), QStringLiteral("ms"),
        QStringLiteral("1"));
    printRatio(QStringLiteral("order query, against the lookup alone"), median(own), median(plain),
        QStringLiteral("ms"), 20);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    QCoreApplication application(argc, argv);
    const int orders = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const int code = orders > 0 ? run(orders) : 2;
    if (code != 0)
        std::fputs("the bench cannot measure\n", stderr);
    return code;
}
