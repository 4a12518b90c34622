// The readable file that an emulator begins with (JSON): products, customers, tenants with users and
// departments, licences, orders and instances that exist already, and the settings that no guide gives.
#pragma once

#include "models/core/result.h"
#include "models/market/market_entities.h"

#include <QMap>

namespace zhanggui {

/// What the guides leave open, as this emulator assumes it; editable in the seed file.
struct MarketSettings {
    qint64 startMs = 0; // of the virtual clock; 0: the real time when the emulator is first started
    qint64 retrySpacingSeconds = 600; // where a ladder names a window but no spacing (N)
    qint64 retryWindowSeconds = 3600; // where it names neither (N)
    qint64 pollSpacingSeconds = 60; // queryInstance after a create (N)
    qint64 usageCheckSeconds = 300; // until the background check of a pushed record (N)
    int oauthCodeSeconds = 120; // lifetime of an OAuth code (N; WeLink's is 2 minutes)
    QMap<QString, QString> ladders; // interface id → id of a retry variant, instead of the default one
    friend bool operator==(const MarketSettings &, const MarketSettings &) = default;
};

struct MarketSeed {
    MarketSettings settings;
    QList<MarketProduct> products;
    QList<MarketCustomer> customers;
    QList<MarketOrder> orders;
    QList<MarketInstance> instances;
    QList<MarketLicense> licenses;
    QList<MarketTenant> tenants;
    QList<MarketApplication> applications;
    QList<MarketUser> users;
    QList<MarketDepartment> departments;
    friend bool operator==(const MarketSeed &, const MarketSeed &) = default;
};

/// BadInput with every fault in `detail`, one a line, naming list, index, member and reason
/// ("products[3].kind: …"): unknown members, missing ids, ids twice, words that are not known, times that are
/// no time, references to what is not there.
[[nodiscard]] Result<MarketSeed> marketSeedFromJson(const QByteArray &json);
/// Readable, stable: reading it back gives the same.
QByteArray marketSeedToJson(const MarketSeed &seed);
/// A product of every kind and charging mode, three invented customers, one joint tenant
/// (resources/market/seed.json).
QByteArray builtInSeed();

} // namespace zhanggui
