#include "models/invoices/huawei_check.h"

#include "models/invoices/invoice_facts.h"
#include "models/store/connection.h"
#include "models/work/work_repository.h"

#include <QFileInfo>

namespace zhanggui {

namespace {

Result<QList<WorkRecord>> recordsOf(
    Connection &connection, const WorkCatalog &catalog, const QList<qint64> &ids, qint64 nowMs)
{
    WorkRepository works(connection, catalog, QString(), nowMs);
    QList<WorkRecord> records;
    for (const qint64 id : ids) {
        const auto record = works.find(QStringLiteral("huawei-invoice"), id);
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            records.append(**record);
    }
    return records;
}

} // namespace

Result<HuaweiCheck> checkHuaweiPeriod(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &period, const QString &path, const ImportMapping &mapping,
    qint64 nowMs)
{
    const auto rules = loadInvoiceRules(QFileInfo(connection.file()).path());
    if (!rules)
        return tl::unexpected(rules.error());
    const auto ids = huaweiInvoiceIds(connection, environment, period);
    if (!ids)
        return tl::unexpected(ids.error());
    const auto records = recordsOf(connection, catalog, *ids, nowMs);
    if (!records)
        return tl::unexpected(records.error());
    InvoicingList list = listOfRecords(*records);
    if (!path.isEmpty()) {
        auto read = readInvoicingList(path, mapping, *rules);
        if (!read)
            return tl::unexpected(read.error());
        list = period.isEmpty() ? *read : read->ofPeriod(period);
    }
    HuaweiCheck check;
    check.period = period;
    QList<HuaweiInvoice> invoices;
    for (const WorkRecord &record : *records) {
        invoices.append(huaweiInvoice(record));
        check.invoices.append(invoices.constLast().name);
    }
    check.findings = checkHuaweiInvoices(invoices, list, nowMs, *rules);
    return check;
}

} // namespace zhanggui
