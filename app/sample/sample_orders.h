// Invented orders for pictures, for the demonstration and for looking around: the same every time. No name,
// number or address belongs to anybody; mail addresses are of example.com.
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>

namespace zhanggui {

class Workspace;

/// Whole answers of the order query, in its wire form, newest order first.
QList<QByteArray> sampleAnswers(int count);
/// The number of orders that fillSampleWorkspace() makes.
inline constexpr int kSampleOrders = 300;
/// The name of the sample's environment on the Chinese site.
EnvironmentName sampleShop();
/// The time at which the sample was "fetched": 2026-11-22 14:05 UTC+8.
qint64 sampleNowMs();

/// Puts the sample orders, their environments, some tags and notes, the sample runs of the callback debugger
/// (sample_runs.h), the work records (sample_work.h) and the files of settlement (sample_settlement.h) into
/// an empty workspace. Waits for it.
[[nodiscard]] Result<void> fillSampleWorkspace(Workspace &workspace);

} // namespace zhanggui
