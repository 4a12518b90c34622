// One exchange of a WireClient, waited for.
#pragma once

#include "net/wire/wire_client.h"

#include <QTest>

#include <optional>

namespace zhanggui::test {

/// The record; events are processed meanwhile. Ends the process when it takes longer than 30 s.
inline WireRecord call(
    WireClient &client, const WireTarget &target, const QByteArray &request, const WireOptions &options = {})
{
    std::optional<WireRecord> result;
    QObject context;
    client.send(target, request, options, &context, [&result](const WireRecord &record) { result = record; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 30'000))
        qFatal("An exchange did not end.");
    return *result;
}

inline QStringList idsOf(const WireRecord &record)
{
    QStringList ids;
    for (const WireFinding &finding : record.findings)
        ids << finding.id;
    return ids;
}

} // namespace zhanggui::test
