#include "net/emulator/usage_check.h"

namespace zhanggui {

namespace {

/// A row that may not be there; other failures stay.
template <class Row> Result<std::optional<Row>> perhaps(Result<Row> row)
{
    if (row)
        return std::optional<Row>(*std::move(row));
    if (row.error().kind == ErrorKind::NotFound)
        return std::optional<Row>();
    return tl::unexpected<Error>(row.error());
}

} // namespace

Result<UsageFacts> usageFacts(const MarketStore &store, const MarketUsage &record)
{
    UsageFacts facts;
    const auto instance = perhaps(store.instance(record.instanceId));
    if (!instance)
        return tl::unexpected<Error>(instance.error());
    facts.instance = *instance;
    if (facts.instance) {
        const auto product = perhaps(store.product(facts.instance->productId));
        if (!product)
            return tl::unexpected<Error>(product.error());
        facts.product = *product;
    }
    if (!record.packageInstance.isEmpty()) {
        const auto package = perhaps(store.instance(record.packageInstance));
        if (!package)
            return tl::unexpected<Error>(package.error());
        facts.package = *package;
    }
    if (!record.serial.isEmpty()) {
        const Result<bool> known = store.knowsSerial(record.serial, record.id);
        if (!known)
            return tl::unexpected<Error>(known.error());
        facts.serialKnown = *known;
    }
    const Result<bool> period = store.knowsPeriod(record);
    if (!period)
        return tl::unexpected<Error>(period.error());
    facts.periodKnown = *period;
    return facts;
}

} // namespace zhanggui
