// Items of comparisons, for tests.
#pragma once

#include "models/settlement/reconcile.h"

namespace zhanggui {

inline ReconcileItem anItem(
    const QString &line, qint64 minor, const QString &period = QStringLiteral("202601"))
{
    static qint64 id = 0;
    ReconcileItem item;
    item.lineId = ++id;
    item.key = QStringLiteral("line:%1||sale").arg(line);
    item.lineNumber = line;
    item.orderId = line.section(u'-', 0, 0);
    item.product = QStringLiteral("Backup");
    item.customer = QStringLiteral("Customer of ") + item.orderId;
    item.kind = QStringLiteral("sale");
    item.period = period;
    item.currency = QStringLiteral("CNY");
    item.minor = minor;
    return item;
}

/// A line of a file that tells no order line.
inline ReconcileItem unnumbered(ReconcileItem item)
{
    item.key = QStringLiteral("order:%1|%2|%3").arg(item.orderId, item.product, item.kind);
    item.lineNumber.clear();
    return item;
}

inline ReconcileItem aRefund(const QString &line, const QString &of, qint64 minor)
{
    ReconcileItem item = anItem(line, minor);
    item.kind = QStringLiteral("refund");
    item.key = QStringLiteral("line:%1||refund").arg(line);
    item.originalLineNumber = of;
    return item;
}

inline Alternative otherwise(DifferenceCause cause, qint64 minor)
{
    return { { cause, minor, { QStringLiteral("otherwise"), QStringLiteral("否则") } } };
}

} // namespace zhanggui
