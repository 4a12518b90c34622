// The tables of the emulated marketplace, one for each kind of value of market_entities.h.
#pragma once

#include "models/market/row_table.h"

namespace zhanggui {

template <class Row> const RowTable<Row> &rowTable();

template <> const RowTable<MarketProduct> &rowTable();
template <> const RowTable<MarketCustomer> &rowTable();
template <> const RowTable<MarketOrder> &rowTable();
template <> const RowTable<MarketInstance> &rowTable();
template <> const RowTable<MarketLicense> &rowTable();
template <> const RowTable<MarketUsage> &rowTable();
template <> const RowTable<MarketTenant> &rowTable();
template <> const RowTable<MarketApplication> &rowTable();
template <> const RowTable<MarketUser> &rowTable();
template <> const RowTable<MarketDepartment> &rowTable();
template <> const RowTable<MarketLicenseEvent> &rowTable();
template <> const RowTable<MarketEvent> &rowTable();
template <> const RowTable<MarketCall> &rowTable();
template <> const RowTable<MarketLogEntry> &rowTable();

} // namespace zhanggui
