// Tables of the workspace that figures of settlement rest on, for Store::changed.
#pragma once

#include <QString>

namespace zhanggui {

/// A change of the table may change what lines are worth, or when they are due.
inline bool decidesFigures(const QString &table)
{
    return table == u"settlement_lines" || table == u"orders" || table == u"work_settlement_ratio"
        || table == u"work_commercial_certification";
}

/// Or what they are compared with.
inline bool decidesReview(const QString &table)
{
    return decidesFigures(table) || table == u"work_bill" || table == u"work_payment"
        || table == u"work_huawei_invoice";
}

} // namespace zhanggui
