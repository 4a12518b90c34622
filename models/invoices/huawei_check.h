// The store's side of the pre-check of invoices to Huawei Cloud.
#pragma once

#include "models/invoices/invoicing_list.h"
#include "models/work/work_record.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

struct HuaweiCheck {
    QList<RuleFinding> findings;
    QStringList invoices; // that were compared, by name
    QString period; // of them; empty: all that wait
};
/// Compares the environment's invoices of the period – empty: those that wait to be issued – with the
/// invoicing list in the file `path`; without one with what the records themselves say of it. Errors as
/// readInvoicingList().
[[nodiscard]] Result<HuaweiCheck> checkHuaweiPeriod(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &period, const QString &path, const ImportMapping &mapping,
    qint64 nowMs);

} // namespace zhanggui
