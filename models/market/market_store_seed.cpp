// The state as a readable file: read at a reset, written on demand.
#include "models/market/market_seed.h"
#include "models/market/market_store_private.h"

namespace zhanggui {

namespace {

/// All but the log. Its rows name calls by number, so numbers given before a reset are not given again.
constexpr const char *kForgetAll[] = { "DELETE FROM products", "DELETE FROM customers", "DELETE FROM orders",
    "DELETE FROM instances", "DELETE FROM licenses", "DELETE FROM usage", "DELETE FROM tenants",
    "DELETE FROM applications", "DELETE FROM users", "DELETE FROM departments", "DELETE FROM license_events",
    "DELETE FROM events", "DELETE FROM calls", "DELETE FROM facts" };

const QString &settingsName()
{
    static const QString name = QStringLiteral("settings");
    return name;
}

template <class Row> Result<void> putAll(MarketRows &rows, const QList<Row> &all)
{
    for (const Row &row : all) {
        if (auto done = rows.put(row); !done)
            return done;
    }
    return {};
}

Result<void> putSeed(MarketRows &rows, const MarketSeed &seed)
{
    return putAll(rows, seed.products)
        .and_then([&] { return putAll(rows, seed.customers); })
        .and_then([&] { return putAll(rows, seed.orders); })
        .and_then([&] { return putAll(rows, seed.instances); })
        .and_then([&] { return putAll(rows, seed.licenses); })
        .and_then([&] { return putAll(rows, seed.tenants); })
        .and_then([&] { return putAll(rows, seed.applications); })
        .and_then([&] { return putAll(rows, seed.users); })
        .and_then([&] { return putAll(rows, seed.departments); });
}

template <class Row> Result<void> takeAll(MarketRows &rows, QList<Row> &all)
{
    auto read = rows.list<Row>("ORDER BY seq");
    if (!read)
        return tl::unexpected(read.error());
    all = *std::move(read);
    return {};
}

} // namespace

Result<MarketSettings> MarketStore::settings() const
{
    const auto kept = value(settingsName());
    if (!kept)
        return tl::unexpected(kept.error());
    if (kept->isEmpty())
        return MarketSettings();
    return marketSeedFromJson(*kept).transform([](const MarketSeed &seed) { return seed.settings; });
}

Result<void> MarketStore::put(const MarketSettings &settings)
{
    MarketSeed seed;
    seed.settings = settings;
    return setValue(settingsName(), marketSeedToJson(seed));
}

Result<void> MarketStore::reset(const QByteArray &json)
{
    const auto seed = marketSeedFromJson(json);
    if (!seed)
        return tl::unexpected(seed.error());
    auto transaction = begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const char *sql : kForgetAll) {
        if (auto done = rows().run(sql); !done)
            return done;
    }
    return putSeed(rows(), *seed).and_then([&] { return put(seed->settings); }).and_then([&] {
        return transaction->commit();
    });
}

Result<MarketSeed> MarketStore::toSeed() const
{
    MarketSeed seed;
    const auto kept = settings();
    if (!kept)
        return tl::unexpected(kept.error());
    seed.settings = *kept;
    const auto read = takeAll(rows(), seed.products)
                          .and_then([&] { return takeAll(rows(), seed.customers); })
                          .and_then([&] { return takeAll(rows(), seed.orders); })
                          .and_then([&] { return takeAll(rows(), seed.instances); })
                          .and_then([&] { return takeAll(rows(), seed.licenses); })
                          .and_then([&] { return takeAll(rows(), seed.tenants); })
                          .and_then([&] { return takeAll(rows(), seed.applications); })
                          .and_then([&] { return takeAll(rows(), seed.users); })
                          .and_then([&] { return takeAll(rows(), seed.departments); });
    return read ? Result<MarketSeed>(std::move(seed)) : tl::unexpected(read.error());
}

} // namespace zhanggui
