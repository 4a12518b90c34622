// What the store holds, as /_emulator/… tells it: every member by name, times as ISO 8601 at UTC+8 (null:
// none), amounts in minor units. The client secrets of applications are marks.
#pragma once

#include "models/market/market_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace zhanggui {

QJsonObject marketJson(const MarketProduct &product);
QJsonObject marketJson(const MarketCustomer &customer);
QJsonObject marketJson(const MarketOrder &order);
QJsonObject marketJson(const MarketInstance &instance);
QJsonObject marketJson(const MarketLicense &license);
QJsonObject marketJson(const MarketUsage &record);
QJsonObject marketJson(const MarketTenant &tenant);
QJsonObject marketJson(const MarketApplication &application);
QJsonObject marketJson(const MarketUser &user);
QJsonObject marketJson(const MarketDepartment &department);
QJsonObject marketJson(const MarketLicenseEvent &event);
QJsonObject marketJson(const MarketEvent &event);
QJsonObject marketJson(const MarketCall &call);
QJsonObject marketJson(const MarketLogEntry &entry);
QJsonObject marketJson(const MarketCounts &counts);

template <class Row> QJsonArray marketJson(const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(marketJson(row));
    return array;
}

} // namespace zhanggui
