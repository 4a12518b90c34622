// Lines of settlement for tests: complete ones, so that a test changes the one thing that it is about.
#pragma once

#include "models/settlement/settlement_line.h"

#include <QDateTime>

namespace zhanggui::test {

/// Noon of that day in China.
inline qint64 chinaNoon(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
}

/// A paid order of general SaaS goods without supervision, 1000.00 CNY, of 2026-01-10.
inline SettlementLine generalSale()
{
    SettlementLine line;
    line.environment = QStringLiteral("test");
    line.orderId = QStringLiteral("CS2601100900AAAAA");
    line.lineId = line.orderId + QStringLiteral("-000001");
    line.kind = QStringLiteral("sale");
    line.orderType = QStringLiteral("NEW");
    line.chargingMode = QStringLiteral("PERIOD");
    line.product = QStringLiteral("产品 A");
    line.productClass = QStringLiteral("general");
    line.accessType = QStringLiteral("saas");
    line.payment = QStringLiteral("done");
    line.repayment = QStringLiteral("not-applicable");
    line.supervision = QStringLiteral("not-applicable");
    line.billState = QStringLiteral("waiting");
    line.orderedMs = line.paidMs = line.effectiveMs = chinaNoon(2026, 1, 10);
    line.currency = QStringLiteral("CNY");
    line.salesMinor = 1000'00;
    line.voucherMinor = 0;
    return line;
}

/// What takes all of `line` back.
inline SettlementLine refundOf(const SettlementLine &line)
{
    SettlementLine refund = line;
    refund.kind = QStringLiteral("refund");
    refund.orderType = QStringLiteral("UNSUBSCRIBE");
    refund.originalLineId = line.lineId;
    refund.lineId = line.lineId + QStringLiteral("-R");
    refund.orderedMs = refund.paidMs = refund.effectiveMs = chinaNoon(2026, 2, 20);
    return refund;
}

} // namespace zhanggui::test
