#include "models/settlement/settlement_records.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_rows.h"

#include <QDateTime>

#include <functional>

namespace zhanggui {

namespace {

/// Every record of the kind and environment, by id.
Result<void> forEachRecord(Connection &connection, const WorkCatalog &catalog, const QString &kindId,
    const QString &environment, const std::function<Result<void>(const WorkRecord &)> &take)
{
    const WorkKind *kind = catalog.kind(kindId);
    if (!kind)
        return {};
    auto rows = NativeQuery::prepare(
        connection, selectWork(*kind) % QStringLiteral(" WHERE environment = ?1 ORDER BY id"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, environment);
    for (;;) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        if (auto taken = take(workRecordOf(*kind, *rows)); !taken)
            return taken;
    }
}

QString textOf(const WorkRecord &record, const char *field)
{
    return record.fields.value(QLatin1String(field)).toString().trimmed();
}

std::optional<QDate> dayOf(const WorkRecord &record, const char *field, const QTimeZone &zone)
{
    const QVariant ms = record.fields.value(QLatin1String(field));
    if (!ms.isValid() || ms.isNull())
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), zone).date();
}

} // namespace

Result<QList<SettlementRatio>> readSettlementRatios(
    Connection &connection, const WorkCatalog &catalog, const QString &environment)
{
    QList<SettlementRatio> ratios;
    const QTimeZone zone = catalog.calendar().zone;
    const auto read = forEachRecord(connection, catalog, QStringLiteral("settlement-ratio"), environment,
        [&ratios, &zone](const WorkRecord &record) -> Result<void> {
            SettlementRatio ratio;
            ratio.recordId = record.id;
            ratio.product = textOf(record, "product");
            if (ratio.product == QLatin1String("*"))
                ratio.product.clear();
            ratio.name = textOf(record, "name");
            ratio.validity = { dayOf(record, "validFrom", zone), dayOf(record, "validTo", zone) };
            ratio.valueText = textOf(record, "value");
            ratio.contract = textOf(record, "contract");
            const Result<Exact> value = Exact::fromText(ratio.valueText);
            if (!value)
                return failure(ErrorKind::Corrupt, QStringLiteral("A contract ratio is no exact number"),
                    record.number % u' ' % ratio.valueText);
            ratio.value = *value;
            ratios.append(ratio);
            return {};
        });
    return read ? Result<QList<SettlementRatio>>(ratios) : tl::unexpected(read.error());
}

Result<std::optional<bool>> readCertified(
    Connection &connection, const WorkCatalog &catalog, const QString &environment)
{
    std::optional<bool> certified;
    const auto read = forEachRecord(connection, catalog, QStringLiteral("commercial-certification"),
        environment, [&certified](const WorkRecord &record) -> Result<void> {
            if (record.state == QLatin1String("certifying"))
                certified = false;
            else if (record.state == QLatin1String("done") && !certified)
                certified = true;
            return {};
        });
    return read ? Result<std::optional<bool>>(certified) : tl::unexpected(read.error());
}

} // namespace zhanggui
